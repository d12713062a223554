"""What the host does with the room's screen of one table, which is made when it is wanted."""

from collections.abc import Callable

from facilitator.services.room import RoomSource
from facilitator.ui.context.arrangement import Arrangement
from facilitator.ui.features.room.displays import RoomDisplay
from facilitator.ui.features.room.presenter import RoomPresenter
from facilitator.ui.features.room.window import RoomWindow
from facilitator.ui.shell.table.view import TableScreen


class RoomControl:
    """Says on the host's screen what the room sees; and hands on what the host asks."""

    def __init__(
        self,
        view: TableScreen,
        source: RoomSource,
        arrangement: Arrangement,
        share_keys: Callable[[RoomWindow], None],
    ) -> None:
        self._view = view
        self._source = source
        self._arrangement = arrangement
        self._share_keys = share_keys
        self._made: RoomPresenter | None = None
        strip = view.room
        strip.next_button.clicked.connect(self.go_on)
        strip.time_button.clicked.connect(self.toggle_time)
        strip.off_button.clicked.connect(self.toggle)

    @property
    def presenter(self) -> RoomPresenter:
        """The room's screen, made now when there was none."""
        if self._made is None:
            display = RoomDisplay(RoomWindow(), self._view.window, self._arrangement.display)
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
        self._view.room.show_room(room.said(), room.hint(), time=room.time_shown)
