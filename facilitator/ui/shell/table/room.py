"""What the host does with the screen for the room, and the strip that says what it shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.services.room import RoomSource
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import Arrangement
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.features.room.window import RoomDisplay, RoomWindow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import Panel
from facilitator.ui.widgets.spacing import spaced_row

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
        self._row = spaced_row(self)
        self._row.addWidget(self.said)
        self._row.addWidget(self.hint, 1)
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        follow(self.restyle)

    def buttons(self) -> tuple[QuietButton, ...]:
        """Give the buttons in their order."""
        return (self.next_button, self.time_button, self.off_button)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        self._row.set_spaces(12, (20, 4 if theme().has_room(ROOMY) else 0))
        self._show_hint()
        for button in self.buttons():
            button.show_key(shown=theme().has_room(KEYS_FIT))

    def _show_hint(self) -> None:
        self.hint.setText(self._hint if theme().has_room(ROOMY) else "")

    def show_room(self, said: str, hint: str, *, time: bool) -> None:
        """Say what the room sees; nothing said is no strip."""
        self.said.setText(said)
        self._hint = hint
        self._show_hint()
        self.time_button.setChecked(time)
        self.setVisible(bool(said))


class RoomControl:
    """Says on the host's screen what the room sees; and hands on what the host asks."""

    def __init__(
        self,
        strip: RoomStrip,
        window: Callable[[], QWidget],
        source: RoomSource,
        arrangement: Arrangement,
        share_keys: Callable[[RoomWindow], None],
    ) -> None:
        self._strip = strip
        self._window = window
        self._source = source
        self._arrangement = arrangement
        self._share_keys = share_keys
        self._made: RoomPresenter | None = None
        strip.next_button.clicked.connect(self.go_on)
        strip.time_button.clicked.connect(self.toggle_time)
        strip.off_button.clicked.connect(self.toggle)

    @property
    def presenter(self) -> RoomPresenter:
        """The room's screen, made now when there was none."""
        if self._made is None:
            display = RoomDisplay(RoomWindow(), self._window, self._arrangement.display)
            display.used.connect(self._arrangement.choose_display)
            self._made = RoomPresenter(display, self._source, self._show)
        return self._made

    @property
    def on(self) -> bool:
        """Whether the room's screen is on."""
        return self._made is not None and self._made.on

    def toggle(self) -> None:
        """Bring the room's screen up, or take it away."""
        self._share_keys(self.presenter.display.window)
        self.presenter.toggle()

    def go_on(self) -> None:
        """Show the room the next thing; when it saw nothing yet, the question."""
        if self.on:
            self.presenter.go_on()
        else:
            self.toggle()

    def toggle_time(self) -> None:
        """Show the room the minutes left, or no longer."""
        self.presenter.toggle_time()

    def refresh(self) -> None:
        """Show the room the table as it is now."""
        if self._made is not None:
            self._made.refresh()

    def tick(self) -> None:
        """Show the room the time, if it is wanted."""
        if self._made is not None:
            self._made.tick()

    def turn_off(self) -> None:
        """Take the room's screen away."""
        if self._made is not None:
            self._made.turn_off()

    def put_away(self) -> None:
        """Take the window away for good."""
        if self._made is not None:
            self._made.turn_off()
            self._made.display.window.deleteLater()
            self._made = None

    def _show(self) -> None:
        room = self.presenter
        self._strip.show_room(room.said(), room.hint(), time=room.time_shown)
