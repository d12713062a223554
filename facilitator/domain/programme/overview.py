"""A whole programme on one page: its tables per theme, what they brought and what they lack."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from facilitator.domain.programme.numbering import in_order, shared_numbers
from facilitator.domain.programme.twins import SuspectedTwins
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.chapters import KINDS, STEPS
from facilitator.domain.table.script import fold
from facilitator.domain.text import has_confusable_letters


@dataclass(frozen=True, slots=True)
class StepCount:
    """A move of a table, and how many notes were taken in it."""

    key: str
    title: str
    noted: int = 0


@dataclass(frozen=True, slots=True)
class TableState:
    """What the store tells of one table: its head, its notes per kind and per move.

    `read_back` counts the notes of which the speaker said something; a note that is the double
    of another counts nowhere.
    """

    dialogue: Dialogue
    items: Mapping[ItemKind, int]
    moves: Sequence[StepCount] = ()
    read_back: int = 0

    @property
    def item_count(self) -> int:
        """How many notes there are."""
        return sum(self.items.values())

    @property
    def was_held(self) -> bool:
        """Whether the talk began: of a table that is only ready nothing is missing yet."""
        return self.dialogue.status is not DialogueStatus.PREPARED or self.item_count > 0


class Missing(StrEnum):
    """What a table can lack, in the order in which it is told."""

    NUMBER = "number"
    NUMBER_OF_ITS_OWN = "number_of_its_own"
    DATE = "date"
    MUNICIPALITY = "municipality"
    HOST = "host"
    NOTES = "notes"
    MOVE = "move"
    READ_BACK = "read_back"
    AGREEMENT = "agreement"
    CERTAINTY = "certainty"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that a table lacks; `move` is a title, `number` counts what is disputed."""

    missing: Missing
    move: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class TableLine:
    """A table as the overview shows it."""

    state: TableState
    gaps: tuple[Gap, ...] = ()

    @property
    def dialogue(self) -> Dialogue:
        """The head of the table."""
        return self.state.dialogue


@dataclass(frozen=True, slots=True)
class Totals:
    """What some tables brought together; the participants of tables that told how many.

    `suspected` counts the tables that go when all that may be one is one; then there are
    `participants_then` people.
    """

    tables: int = 0
    suspected: int = 0
    municipalities: int = 0
    participants: int = 0
    participants_then: int = 0
    items: Mapping[ItemKind, int] = field(default_factory=dict)
    with_gaps: int = 0

    @property
    def item_count(self) -> int:
        """How many notes there are."""
        return sum(self.items.values())


@dataclass(frozen=True, slots=True)
class ThemeLines:
    """The tables of one theme, by number and date; no title is no theme."""

    theme: str
    tables: tuple[TableLine, ...]
    totals: Totals


@dataclass(frozen=True, slots=True)
class ProgrammeOverview:
    """All tables per theme with their totals; practice tables stand apart and count nowhere."""

    themes: tuple[ThemeLines, ...] = ()
    totals: Totals = field(default_factory=Totals)
    practice: tuple[TableLine, ...] = ()
    twins: SuspectedTwins = field(default_factory=SuspectedTwins)

    @property
    def tables(self) -> tuple[TableLine, ...]:
        """The tables that count, in the order of the page."""
        return tuple(line for theme in self.themes for line in theme.tables)


def programme_overview(
    states: Iterable[TableState],
    disputes: Mapping[DialogueId, int] | None = None,
    twins: SuspectedTwins | None = None,
) -> ProgrammeOverview:
    """Put tables together by theme, number and date; `disputes` counts records per table."""
    known, twins = sorted(states, key=_place), twins or SuspectedTwins()
    real = [state for state in known if not state.dialogue.practice]
    shared = shared_numbers(state.dialogue for state in real)
    doubted = twins.tables
    lines = [
        TableLine(
            state,
            _gaps(state, state.dialogue.id in shared, disputes or {}, doubted),
        )
        for state in real
    ]
    themes = [
        _theme(list(some), twins)
        for _, some in groupby(lines, key=lambda one: _theme_of(one.state))
    ]
    practice = tuple(TableLine(state) for state in known if state.dialogue.practice)
    return ProgrammeOverview(tuple(themes), totals(lines, twins), practice, twins)


def totals(lines: Sequence[TableLine], twins: SuspectedTwins) -> Totals:
    """Add up what some tables brought."""
    items: Counter[ItemKind] = Counter()
    for line in lines:
        items.update(line.state.items)
    places = {fold(line.dialogue.municipality) for line in lines} - {""}
    people = {line.dialogue.id: line.dialogue.participants or 0 for line in lines}
    counted_twice = 0
    for group in twins.groups(people):
        there = [people[table] for table in group]
        counted_twice += sum(there) - max(there)
    return Totals(
        len(lines),
        twins.surplus(people),
        len(places),
        sum(people.values()),
        sum(people.values()) - counted_twice,
        dict(items),
        sum(bool(line.gaps) for line in lines),
    )


def _theme(lines: Sequence[TableLine], twins: SuspectedTwins) -> ThemeLines:
    return ThemeLines(lines[0].dialogue.theme, tuple(lines), totals(lines, twins))


def _theme_of(state: TableState) -> str:
    return fold(state.dialogue.theme)


def _place(state: TableState) -> tuple[bool, str, bool, int, object]:
    """Order by theme, those without one last; then by number, those without one last."""
    theme, number = _theme_of(state), state.dialogue.number
    return (not theme, theme, number is None, number or 0, in_order(state.dialogue))


def _gaps(
    state: TableState,
    number_is_shared: bool,
    disputes: Mapping[DialogueId, int],
    doubted: Collection[DialogueId],
) -> tuple[Gap, ...]:
    dialogue = state.dialogue
    lacking = {
        Missing.NUMBER: not dialogue.number,
        Missing.NUMBER_OF_ITS_OWN: number_is_shared,
        Missing.DATE: not dialogue.held_on,
        Missing.MUNICIPALITY: not dialogue.municipality,
        Missing.HOST: not dialogue.host_function,
        Missing.NOTES: state.was_held and not state.item_count,
    }
    gaps = [Gap(missing) for missing, lacks in lacking.items() if lacks]
    gaps += [Gap(Missing.MOVE, title) for title in _empty_moves(state)]
    if state.item_count and not state.read_back:
        gaps.append(Gap(Missing.READ_BACK))
    if disputed := disputes.get(dialogue.id, 0):
        gaps.append(Gap(Missing.AGREEMENT, number=disputed))
    if dialogue.id in doubted:
        gaps.append(Gap(Missing.CERTAINTY))
    if any(map(has_confusable_letters, (dialogue.theme, dialogue.municipality))):
        gaps.append(Gap(Missing.LETTERS))
    return tuple(gaps)


def _empty_moves(state: TableState) -> list[str]:
    """Give the moves that ask for something of which nothing was noted.

    Notes from a spreadsheet may not say in which move they were: then their kind does.
    """
    if not state.item_count:
        return []
    return [
        move.title
        for move in state.moves
        if move.key in _ASKED and not move.noted and not _ASKED[move.key] & set(state.items)
    ]


_ASKED = {key: frozenset(KINDS[chapter]) for chapter, keys in STEPS.items() for key in keys}
"""The kinds that each move asks for; a welcome asks for nothing."""
