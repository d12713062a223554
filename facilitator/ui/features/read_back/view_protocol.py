"""What reading back shows in words, and is told; and the screen of the room as it sees it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import HOST, Item, ItemKind, ReadBack
from facilitator.domain.reporting.dutch import shortened
from facilitator.domain.table.attribution import speaker_label
from facilitator.domain.table.seating import known_name
from facilitator.services.reading_back import Turn
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import UndoStep

translate = QCoreApplication.translate
FEW_WORDS = 7
"""How many words of a note stand for the whole of it."""


@dataclass(frozen=True, slots=True)
class ReadBackLine:
    """A line as it is shown: its kind, its words, and the answer to it."""

    id: ItemId
    kind: ItemKind
    word: str
    text: str
    given: ReadBack | None

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ". ".join(part for part in (self.text, self.word, answered(self.given)) if part)


def line_of(item: Item, word_of: Callable[[ItemKind], str]) -> ReadBackLine:
    """Show an item as a line."""
    return ReadBackLine(item.id, item.kind, word_of(item.kind), item.text, item.read_back)


def answered(given: ReadBack | None) -> str:
    """Name the answer to a line; nothing while there is none."""
    match given:
        case None:
            return ""
        case ReadBack.AGREED:
            return translate("ReadBack", "✓ correct")
        case ReadBack.CHANGED:
            return translate("ReadBack", "✓ adjusted")
        case ReadBack.WITHHELD:
            return translate("ReadBack", "✕ not to be used")
        case ReadBack.WITHOUT_ROLE:
            return translate("ReadBack", "✓ without role")


def words_of_step(step: UndoStep[Change]) -> str:
    """Say which step was taken back or made again, of which note, and how to turn that."""
    notes = (edit.record for edit in step.change.edits)
    text = next((note.text for note in notes if isinstance(note, Item)), "")
    what = f"{step.name} ({shortened(text, FEW_WORDS)})" if text else step.name
    undone = translate("ReadBack", "Taken back: {what}. Have it again: {key}")
    again = translate("ReadBack", "There again: {what}. Take it back: {key}")
    command = Command.REDO if step.undone else Command.UNDO
    return (undone if step.undone else again).format(what=what, key=shortcuts.spoken(command))


def person(dossier: Dossier, turn: Turn) -> str:
    """Name whose turn it is for who reads aloud: seat, role, and the name if known."""
    seat = turn.seat
    if seat is None:
        host = translate("ReadBack", "Host · {function}")
        return host.format(function=speaker_label(dossier, HOST))
    label = seat_label(seat)
    name = known_name(seat)
    return f"{label} · {name}" if name else label


def seat_label(seat: Seat) -> str:
    """Name a seat without a name of a person, as the room may see it."""
    words = translate("ReadBack", "Seat {number} · {role}")
    if not seat.role_label:
        return translate("ReadBack", "Seat {number}").format(number=seat.number)
    return words.format(number=seat.number, role=seat.role_label)


def room_label(dossier: Dossier, turn: Turn) -> str:
    """Name whose turn it is for everybody in the room."""
    return seat_label(turn.seat) if turn.seat else speaker_label(dossier, HOST)


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
