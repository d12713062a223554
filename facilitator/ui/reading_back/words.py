"""What the screen shows of a person, of a line and of an answer, in words."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.attribution import speaker_label
from facilitator.domain.dialogue import Dossier, Seat
from facilitator.domain.ids import ItemId
from facilitator.domain.items import HOST, Item, ItemKind, ReadBack
from facilitator.services.reading_back import Turn

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Line:
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


def line_of(item: Item, word_of: Callable[[ItemKind], str]) -> Line:
    """Show an item as a line."""
    return Line(item.id, item.kind, word_of(item.kind), item.text, item.read_back)


def answered(given: ReadBack | None) -> str:
    """Name the answer to a line; nothing while there is none."""
    if given is None:
        return ""
    return {
        ReadBack.AGREED: translate("ReadingBack", "✓ correct"),
        ReadBack.CHANGED: translate("ReadingBack", "✓ adjusted"),
        ReadBack.WITHHELD: translate("ReadingBack", "✕ not to be used"),
        ReadBack.WITHOUT_ROLE: translate("ReadingBack", "✓ without role"),
    }[given]


def person(dossier: Dossier, turn: Turn) -> str:
    """Name whose turn it is for who reads aloud: seat, role, and the first name if known."""
    seat = turn.seat
    if seat is None:
        host = translate("ReadingBack", "Host · {function}")
        return host.format(function=speaker_label(dossier, HOST))
    label = seat_label(seat)
    return f"{label} · {seat.first_name}" if seat.first_name else label


def seat_label(seat: Seat) -> str:
    """Name a seat without a name of a person, as the room may see it."""
    words = translate("ReadingBack", "Seat {number} · {role}")
    if not seat.role_label:
        return translate("ReadingBack", "Seat {number}").format(number=seat.number)
    return words.format(number=seat.number, role=seat.role_label)


def room_label(dossier: Dossier, turn: Turn) -> str:
    """Name whose turn it is for everybody in the room."""
    return seat_label(turn.seat) if turn.seat else speaker_label(dossier, HOST)
