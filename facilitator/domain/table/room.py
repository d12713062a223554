"""What the room may see, as one small value; notes and names have no place in it.

The window for the room knows only this. It is made from a dossier in one place
(services/room.py), so what the room can see is what is named here.
"""

from dataclasses import dataclass
from enum import StrEnum


class RoomContent(StrEnum):
    """What stands large on the room's screen, one at a time."""

    QUESTION = "question"
    THEME = "theme"
    PHOTO = "photo"
    SEATS = "seats"
    READ_BACK = "read_back"


@dataclass(frozen=True, slots=True)
class RoomStop:
    """One thing the host can show; `photo` says which one, as the store names it."""

    content: RoomContent = RoomContent.QUESTION
    photo: str = ""


@dataclass(frozen=True, slots=True)
class RoomSeat:
    """A seat by number and role; never by name."""

    number: int
    role: str


@dataclass(frozen=True, slots=True)
class RoomPicture:
    """All that the room sees now.

    `seats` has a place for each seat, None where somebody has spoken: so nobody's place moves.
    `minutes_left` is there only when the host wants it. `lines` are one seat's own words, and
    only the round in which they are read back sets them.
    """

    content: RoomContent
    question: str
    move: str
    move_number: int
    moves: int
    theme: str
    place: str
    practice: bool = False
    paragraphs: tuple[str, ...] = ()
    photo: bytes | None = None
    seats: tuple[RoomSeat | None, ...] = ()
    minutes_left: int | None = None
    lines_of: str = ""
    lines: tuple[str, ...] = ()
