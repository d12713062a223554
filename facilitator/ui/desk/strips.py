"""Strips across a table's screen: what the room sees, and host and time above the notes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from facilitator.ui import styles
from facilitator.ui.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.capturing.now_panel import NowPanel
from facilitator.ui.keys import Command
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import Panel
from facilitator.ui.look import follow, theme

KEYS_FIT = 1.25
"""Up to this text size the buttons show their keys."""
WIDE = 1250
"""From this width, in pixels at 100 %, the keys fit beside question, time and buttons."""
ROOMY = 1.5
"""Up to this text size there is room for hints, and for every button."""


class RoomStrip(Panel):
    """One quiet line that says what the room sees, and the buttons to change that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self._hint = ""
        self.said = PlainLabel(style=styles.STRONG, wrap=False)
        self.hint = PlainLabel(style=styles.SOFT)
        self.next_button = QuietButton(self.tr("Show the next"), key=Command.ROOM_NEXT)
        self.time_button = QuietButton(self.tr("Time"), key=Command.ROOM_TIME)
        self.time_button.setCheckable(True)
        self.off_button = QuietButton(self.tr("Off"), key=Command.ROOM_SCREEN)
        self.next_button.setAccessibleName(self.tr("Show the room the next"))
        self.time_button.setAccessibleName(self.tr("Show the room the time"))
        self.off_button.setAccessibleName(self.tr("Switch the screen for the room off"))
        row = QHBoxLayout(self)
        row.addWidget(self.said)
        row.addWidget(self.hint, 1)
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
        above = theme().space(4) if theme().scale <= ROOMY else 0
        beside = theme().space(20)
        layout.setContentsMargins(beside, above, beside, above)
        layout.setSpacing(theme().space(12))
        self._show_hint()
        for button in self.buttons():
            button.show_key(shown=theme().scale <= KEYS_FIT)

    def _show_hint(self) -> None:
        self.hint.setText(self._hint if theme().scale <= ROOMY else "")

    def show_room(self, said: str, hint: str, *, time: bool) -> None:
        """Say what the room sees; nothing said is no strip."""
        self.said.setText(said)
        self._hint = hint
        self._show_hint()
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
        self._theirs: tuple[QPushButton, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.now, 1)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        follow(self.restyle)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the buttons in their order."""
        return (self.next_button, self.back_button, self.extend_button, self.pause_button)

    def restyle(self) -> None:
        """Take the space from the theme in use; where words are large, less."""
        scale = theme().scale
        self._row.setContentsMargins(0, 0, theme().space(20), 0)
        self._row.setSpacing(theme().space(8))
        for button in self.buttons():
            button.padding = (14, 7) if scale <= KEYS_FIT else (10, 5)
        self._show_keys()
        for widget in (self.extend_button, self.pause_button, self.now.said, self.now.line):
            widget.setVisible(scale <= ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where there is room."""
        super().resizeEvent(event)
        self._show_keys()

    def _show_keys(self) -> None:
        fits = theme().scale <= KEYS_FIT and self.width() >= theme().px(WIDE)
        for button in self.buttons():
            button.show_key(shown=fits)

    def stand_in_for(self, theirs: Sequence[QPushButton]) -> None:
        """Press the host's own buttons with these, and say what those say in every look."""
        self._theirs = tuple(theirs)
        for mine, other in zip(self.buttons(), theirs, strict=True):
            mine.clicked.connect(other.click)
        follow(self.take_words)

    def take_words(self) -> None:
        """Say on each button what the host's own says now, and allow what that allows."""
        for mine, other in zip(self.buttons(), self._theirs, strict=False):
            if mine.text() != other.text():
                mine.setText(other.text())
            mine.setEnabled(other.isEnabled())
