"""What the screen shows of a person, of a line and of an answer, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

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


def words_of_step(step: UndoStep) -> str:
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
