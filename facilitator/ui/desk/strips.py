"""Strips across a table's screen: what the room sees, and host and time above the notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from facilitator.ui import styles
from facilitator.ui.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.capturing.now_panel import NowPanel
from facilitator.ui.keys import Command
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import FlowLayout, Panel
from facilitator.ui.look import follow, theme

KEYS_FIT = 1.25
"""Up to this text size the buttons show their keys."""
BESIDE = 1.25
"""Up to this text size the host's buttons stand beside the time, above it below them."""


class RoomStrip(Panel):
    """One quiet line that says what the room sees, and the buttons to change that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self.said = PlainLabel(style=styles.SOFT)
        self.next_button = QuietButton(self.tr("Show the next"), key=Command.ROOM_NEXT)
        self.time_button = QuietButton(self.tr("Time"), key=Command.ROOM_TIME)
        self.time_button.setCheckable(True)
        self.off_button = QuietButton(self.tr("Off"), key=Command.ROOM_SCREEN)
        self.next_button.setAccessibleName(self.tr("Show the room the next"))
        self.time_button.setAccessibleName(self.tr("Show the room the time"))
        self.off_button.setAccessibleName(self.tr("Switch the screen for the room off"))
        row = QHBoxLayout(self)
        row.addWidget(self.said, 1)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        follow(self.restyle)

    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons in their order."""
        return (self.next_button, self.time_button, self.off_button)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        layout = self.layout()
        assert layout is not None
        beside, above = theme().space(20), theme().space(4)
        layout.setContentsMargins(beside, above, beside, above)
        layout.setSpacing(theme().space(8))
        for button in self.buttons():
            button.show_key(shown=theme().scale <= KEYS_FIT)

    def show_room(self, said: str, *, time: bool) -> None:
        """Say what the room sees; nothing said is no strip."""
        self.said.setText(said)
        self.time_button.setChecked(time)
        self.setVisible(bool(said))


class SoloStrip(Panel):
    """The question and the time above the notes, with what a host does most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self.now = NowPanel()
        self.now.set_strip(strip=True)
        self.next_button = PrimaryButton(key=Command.GO_ON)
        self.back_button = PlainButton(key=Command.GO_BACK)
        self.extend_button = PlainButton(key=Command.MORE_TIME)
        self.pause_button = PlainButton(key=Command.PAUSE)
        place = QWidget()
        self._row = FlowLayout(place, step=8)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self._all = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._all.addWidget(self.now, 1)
        self._all.addWidget(place)
        follow(self.restyle)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the buttons in their order."""
        return (self.next_button, self.back_button, self.extend_button, self.pause_button)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside = theme().scale <= BESIDE
        direction = QBoxLayout.Direction
        self._all.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        edge = theme().space(20)
        self._all.setContentsMargins(0, 0, 0 if beside else edge, 0 if beside else 8)
        self._all.setSpacing(0)
        for button in self.buttons():
            button.show_key(shown=beside)

    def take_words(self, theirs: Sequence[QPushButton]) -> None:
        """Say on each button what the host's own says, and allow what that allows."""
        for mine, other in zip(self.buttons(), theirs, strict=True):
            mine.setText(other.text())
            mine.setEnabled(other.isEnabled())
