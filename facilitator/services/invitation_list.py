"""Invitations from a list: what would be made of its rows, and making them.

A row without a number goes on with the next free one of its series. A number that is in use,
here or earlier in the list, keeps its row out: nothing repeats a number unasked.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from facilitator.domain.errors import Problem
from facilitator.domain.table.invitation import Invitation
from facilitator.domain.table.script import Theme, find_municipality, fold
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.invitations.file import NUMBERS
from facilitator.exchange.invitations.values import LONGEST_LINE
from facilitator.exchange.spreadsheets.columns import SheetEntries
from facilitator.exchange.spreadsheets.invitation_list import (
    ListedTable,
    day_of_list,
    read_invitation_list,
)
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.invitation_register import next_number, taken_numbers
from facilitator.services.invitations import Campaign, InvitedTable, make_invitations
from facilitator.storage.store import Store

__all__ = ["ListedTable", "SheetEntries", "day_of_list", "read_invitation_list"]


@dataclass(frozen=True, slots=True)
class PlannedInvitation:
    """One invitation that would be made; `line` is where it stands in the list."""

    line: int
    theme: Theme | None
    table: InvitedTable


@dataclass(frozen=True, slots=True)
class InvitationPlan:
    """What a list would make, and all that is to be said of its rows."""

    invitations: tuple[PlannedInvitation, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def plan_invitations(
    entries: SheetEntries[ListedTable],
    campaign: Campaign,
    library: Library,
    store: Store,
    today: date,
) -> InvitationPlan:
    """Say what would be made of the rows of a list; nothing is written.

    A row without a theme has that of the campaign.
    """
    plan = _InvitationPlanBuilder(entries, campaign, library, store, today)
    themed = [(row, plan.theme_of(row)) for row in entries.rows]
    sound = [(row, theme) for row, theme in themed if plan.is_sound(row, theme)]
    return plan.finish(
        [(row, theme) for row, theme in sound if plan.has_free_number(row, theme)]
    )


def make_planned(
    campaign: Campaign, plan: InvitationPlan, store: Store, origins: IdAndTimeSource
) -> list[Invitation]:
    """Make the invitations of a plan, each with the theme of its row."""
    return [
        invitation
        for one in plan.invitations
        for invitation in make_invitations(
            replace(campaign, theme=one.theme), [one.table], store, origins
        )
    ]


@dataclass(slots=True)
class _InvitationPlanBuilder:
    """The plan while it is made; `_taken` are the numbers in use, per theme."""

    _entries: SheetEntries[ListedTable]
    _campaign: Campaign
    _library: Library
    _store: Store
    _today: date
    _problems: list[Problem] = field(default_factory=list)
    _warnings: list[Problem] = field(default_factory=list)
    _taken: dict[str, set[int]] = field(default_factory=dict)
    _first_lines: dict[tuple[str, int], int] = field(default_factory=dict)

    def theme_of(self, row: ListedTable) -> Theme | None:
        """Give the theme of a row, as the data files have it."""
        return self._library.theme(row.theme) if row.theme else self._campaign.theme

    def is_sound(self, row: ListedTable, theme: Theme | None) -> bool:
        """Say whether an invitation can be made of a row, its number aside."""
        if row.theme and theme is None:
            titles = [each.title for each in self._library.themes.values()]
            self._refuse("table_theme", row, value=row.theme, allowed=titles)
        elif theme is None and self._campaign.script.needs_theme:
            self._refuse("list_without_theme", row)
        elif len(row.municipality) > LONGEST_LINE:
            self._refuse("row_text_too_long", row, limit=LONGEST_LINE)
        else:
            return True
        return False

    def has_free_number(self, row: ListedTable, theme: Theme | None) -> bool:
        """Say whether the number of a row is free, and take it; none is free too."""
        if row.number is None:
            return True
        taken, title = self._taken_of(theme), theme.title if theme else ""
        first = self._first_lines.get((title, row.number))
        if row.number not in NUMBERS:
            self._refuse("table_number", row, value=row.number)
        elif first is not None:
            self._refuse("list_number_twice", row, number=row.number, first=first)
        elif row.number in taken:
            self._refuse("list_number_taken", row, number=row.number, next=next_number(taken))
        else:
            self._first_lines[title, row.number] = row.line
            return True
        return False

    def _taken_of(self, theme: Theme | None) -> set[int]:
        title = theme.title if theme else ""
        if title not in self._taken:
            kind = self._campaign.script.kind
            self._taken[title] = set(taken_numbers(self._store, title, kind))
        return self._taken[title]

    def finish(self, rows: Sequence[tuple[ListedTable, Theme | None]]) -> InvitationPlan:
        """Give every row a number, warn of what looks odd, and give the plan."""
        for row, theme in rows:
            if row.number:
                self._taken_of(theme).add(row.number)
        self._warn(rows)
        planned = tuple(self._planned(row, theme) for row, theme in rows)
        problems = (*self._entries.problems, *self._problems)
        warnings = (*self._entries.warnings, *self._warnings)
        return InvitationPlan(planned, tuple(sorted(problems, key=_line)), warnings)

    def _planned(self, row: ListedTable, theme: Theme | None) -> PlannedInvitation:
        taken = self._taken_of(theme)
        number = row.number or next_number(taken)
        taken.add(number)
        place = find_municipality(self._library.municipalities, row.municipality)
        name, code = (place.name, place.code) if place else (row.municipality, "")
        return PlannedInvitation(row.line, theme, InvitedTable(number, row.held_on, name, code))

    def _warn(self, rows: Iterable[tuple[ListedTable, Theme | None]]) -> None:
        """Warn of places that are not known, days that are past, and tables invited before."""
        before = defaultdict(list)
        for one in self._store.made_invitations.all():
            before[fold(one.theme), one.held_on, fold(one.municipality)].append(one.number)
        for row, theme in rows:
            place = find_municipality(self._library.municipalities, row.municipality)
            if row.municipality and place is None:
                self._tell("table_municipality", row, value=row.municipality)
            if row.held_on and row.held_on < self._today:
                self._tell("list_day_past", row, value=row.held_on.isoformat())
            title = theme.title if theme else ""
            known = fold(place.name if place else row.municipality)
            if numbers := before[fold(title), row.held_on, known]:
                self._tell("list_invited_before", row, numbers=[n or "–" for n in numbers])

    def _refuse(self, code: str, row: ListedTable, **facts: object) -> None:
        self._problems.append(self._problem(code, row, facts))

    def _tell(self, code: str, row: ListedTable, **facts: object) -> None:
        self._warnings.append(self._problem(code, row, facts))

    def _problem(self, code: str, row: ListedTable, facts: dict[str, object]) -> Problem:
        place = {"file": self._entries.file, "line": row.line, "table": ""}
        return Problem(code, place | facts)


def _line(problem: Problem) -> int:
    line = problem.data["line"]
    assert isinstance(line, int)
    return line
