"""What is filled in to make a table ready, as it stands on the screen."""

from dataclasses import dataclass, field
from enum import StrEnum


class Part(StrEnum):
    """The parts of the form that something can be said about."""

    THEME = "theme"
    DAY = "day"
    NUMBER = "number"
    MUNICIPALITY = "municipality"
    SEATS = "seats"


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat as it is typed."""

    role: str = ""
    first_name: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """All fields as they are typed; `script` and `theme` are the choices made."""

    script: str = ""
    theme: str = ""
    day: str = ""
    number: str = ""
    municipality: str = ""
    host_function: str = ""
    form: str = ""
    seats: tuple[SeatLine, ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is stored, what is shown, and whether it can be chosen."""

    key: str
    name: str
    available: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What a table brings with it: the moves with their minutes, and the text of the theme."""

    moves: tuple[tuple[str, int], ...] = ()
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
