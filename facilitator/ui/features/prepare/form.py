"""What is filled in to make a table ready, and the page as its presenter sees it."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.records.dialogue import Count
from facilitator.domain.table.script import Script, Theme
from facilitator.ui.context.data_files import Option


class FormPart(StrEnum):
    """The parts of the form: what is chosen, what is typed, and the seats."""

    PROGRAMME = "programme"
    SCRIPT = "script"
    THEME = "theme"
    FOLLOWS = "follows"
    DAY = "day"
    NUMBER = "number"
    MUNICIPALITY = "municipality"
    HOST = "host"
    FORM = "form"
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
    paper: str = ""
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
    terms: tuple[str, ...] = ()
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChoiceState:
    """What can be chosen, and the key of what is; `fixed` when that stays as it is.

    `needed` says of a theme that there must be one.
    """

    options: Sequence[Option]
    chosen: str
    fixed: bool = False
    needed: bool = True


class PrepareViewProtocol(Protocol):
    """Shows a form, gives it back as it stands, and tells of which part something is asked."""

    shown: SignalInstance
    left: SignalInstance
    changed: SignalInstance
    chosen: SignalInstance
    typed: SignalInstance
    suggestions_asked: SignalInstance
    entered: SignalInstance
    faults_asked: SignalInstance
    theme_file_asked: SignalInstance
    afresh_asked: SignalInstance
    ready_asked: SignalInstance
    leave_asked: SignalInstance

    def set_today(self, today: date) -> None:
        """Read days without a year, and words such as tomorrow, from this day."""

    def show_new(self) -> None:
        """Show that a new table is made ready."""

    def show_known(self, *, begun: bool, practice: bool) -> None:
        """Show that a table that is there already is changed."""

    def show_faulty_files(self, number: int) -> None:
        """Say how many own files have mistakes, or nothing."""

    def show_again(self, *, shown: bool, known: bool) -> None:
        """Say that what was filled in before is here again."""

    def offer(self, part: FormPart, state: ChoiceState) -> None:
        """Offer what can be chosen for a part."""

    def choose_theme(self, title: str) -> None:
        """Choose a theme that is offered, as a person would."""

    def suggest(self, part: FormPart, words: Sequence[str]) -> None:
        """Suggest what may be meant by what is typed."""

    def complete(self, part: FormPart, text: str) -> None:
        """Put something in place of what is typed."""

    def show_participants(self, kind: ParticipantFields) -> None:
        """Ask of every seat what belongs to the people who come."""

    def show_form(self, form: TableForm) -> None:
        """Fill the lines, the seats and the numbers."""

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        """Fill the rows of the seats."""

    def show_reading(self, reading: Reading) -> None:
        """Show the moves and the text of the theme."""

    def form(self) -> TableForm:
        """Return everything as it is filled in now."""

    def say_below(self, part: FormPart, sentence: str) -> None:
        """Say something about a part, or nothing."""

    def complain(self, part: FormPart, sentence: str, seat: int = 0) -> None:
        """Say what is still needed, and go there."""

    def begin_typing(self) -> None:
        """Go to the first field."""


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
        reading,
        title=theme.title,
        paragraphs=theme.paragraphs,
        questions=theme.questions,
        terms=theme.terms,
    )
