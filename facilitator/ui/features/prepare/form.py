"""What is filled in to make a table ready, as it stands on the screen."""

from dataclasses import dataclass, fields
from enum import StrEnum

from facilitator.domain.records.dialogue import Count


class FormPart(StrEnum):
    """The parts of the form that something can be said about."""

    THEME = "theme"
    FOLLOWS = "follows"
    DAY = "day"
    NUMBER = "number"
    MUNICIPALITY = "municipality"
    SEATS = "seats"


class ParticipantFields(StrEnum):
    """Who sit at a table of some type; it says what is asked of every seat."""

    CITIZENS = "burgers"
    ORGANISATIONS = "organisaties"
    EXPERTS = "experts"


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat as it is typed; `agreed` says that the name may stand in the report."""

    role: str = ""
    first_name: str = ""
    name: str = ""
    title: str = ""
    organisation: str = ""
    expertise: str = ""
    agreed: bool = False

    @property
    def filled(self) -> bool:
        """Whether anything was typed; an empty row is no seat."""
        texts = (getattr(self, each.name) for each in fields(self) if each.name != "agreed")
        return any(text.strip() for text in texts)


@dataclass(frozen=True, slots=True)
class TableForm:
    """All fields as they are typed; programme, script, theme, `follows` and form are chosen.

    `follows` is the id of the earlier table of the series that this one goes on with.
    """

    programme: str = ""
    script: str = ""
    theme: str = ""
    follows: str = ""
    day: str = ""
    number: str = ""
    municipality: str = ""
    host_function: str = ""
    form: str = ""
    seats: tuple[SeatLine, ...] = ()
    counts: tuple[Count, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what is stored, what is shown, and whether it can be chosen.

    `own` marks what people put in their own folder, `missing` what is not there any more;
    `file` names the file, where the name alone does not tell it from another.
    """

    key: str
    name: str
    available: bool = True
    own: bool = False
    missing: bool = False
    file: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a table brings with it: the moves with their minutes, and the text of the theme.

    `earlier` are ideas and questions of the table that it goes on from.
    """

    moves: tuple[tuple[str, int], ...] = ()
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()
