"""The strip across a table's screen that says what the room sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import Panel

KEYS_FIT = 1.25
"""Up to this text size the buttons show their keys."""
ROOMY = 1.5
"""Up to this text size there is room for hints."""


class RoomStrip(Panel):
    """One quiet line that says what the room sees, and the buttons to change that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self._hint = ""
        self.said = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.hint = PlainLabel(style=text_styles.SOFT)
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
