"""What is filled in to make a table ready, as it stands on the screen."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from facilitator.domain.records.dialogue import Count
from facilitator.domain.table.script import Script, Theme


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
class Reading:
    """What a table brings with it: the moves with their minutes, and the text of the theme.

    `earlier` are ideas and questions of the table that it goes on from.
    """

    moves: tuple[tuple[str, int], ...] = ()
    title: str = ""
    paragraphs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


def participants_of(script: Script | None) -> ParticipantFields:
    """Say who sit at a table of this type."""
    return ParticipantFields(script.participants) if script else ParticipantFields.CITIZENS


def reading_of(
    moves: Sequence[tuple[str, int]], theme: Theme | None, earlier: Sequence[str] = ()
) -> Reading:
    """Put the moves and the text of the theme together, to be read beside the form."""
    reading = Reading(tuple(moves), earlier=tuple(earlier))
    if theme is None:
        return reading
    return replace(
        reading, title=theme.title, paragraphs=theme.paragraphs, questions=theme.questions
    )
