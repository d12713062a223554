"""What reading back shows and is told, and the room's screen, as the presenter sees them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.read_back.texts import ReadBackLine


class ReadBackViewProtocol(Protocol):
    """Shows the lines of one person, and tells what they say of each."""

    answered: SignalInstance
    reworded: SignalInstance
    edit_left: SignalInstance
    rest_agreed: SignalInstance
    next_asked: SignalInstance
    previous_asked: SignalInstance
    room_asked: SignalInstance
    left: SignalInstance

    @property
    def editing(self) -> bool:
        """Whether the words of a line are being changed now."""

    def isVisible(self) -> bool:
        """Say whether somebody can see it."""

    def show_practice(self, practice: bool) -> None:
        """Say that this is a table to practise on, or nothing."""

    def show_place(self, number: int, people: int, *, done: int) -> None:
        """Show how far the round is."""

    def show_turn(self, person: str, lines: Sequence[ReadBackLine], *, last: bool) -> None:
        """Show whose turn it is and their lines."""

    def show_done(self, read: int, notes: int, *, done: bool) -> None:
        """Say that everyone was asked, and of how many notes that is."""

    def show_room(self, *, there: bool, shown: bool) -> None:
        """Offer the room's screen, and show whether it has these lines."""

    def go_to(self, line: ItemId | None) -> None:
        """Give a line the keyboard, or the button that goes on when None is left."""

    def leave_edit(self) -> None:
        """Show the words of each line as they were kept."""

    def keep_open_edit(self) -> bool:
        """Have words that are being typed kept; say whether none are left to be kept."""

    def say(self, sentence: str) -> None:
        """Say what went wrong or was taken back, or nothing."""

    def leave(self) -> None:
        """Go back to the table."""


class RoomLines(Protocol):
    """The screen in the room, as far as it shows lines that are read back."""

    @property
    def on(self) -> bool:
        """Whether it is on."""

    @property
    def shows_lines(self) -> bool:
        """Whether lines are what it shows."""

    def show_lines(self, seat_label: str, lines: tuple[str, ...]) -> bool:
        """Show the lines of one seat; say whether the room sees them."""

    def hide_lines(self) -> None:
        """Take the lines away."""

    def watch(self, moved: Callable[[], None]) -> None:
        """Call `moved` when it is switched on or off, or is on another display."""
