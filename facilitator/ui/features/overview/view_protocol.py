"""What the page of the overview asks and shows, as its presenter sees it: no widget of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.services.search import SearchQuery
from facilitator.ui.features.overview.results import ResultRow
from facilitator.ui.features.overview.tables_model import Row

Choices = Iterable[tuple[str, str]]
"""Values with their words."""


@dataclass(frozen=True, slots=True)
class OverviewState:
    """What the page says of a programme: totals in words, rows, and how many numbers it has."""

    totals: str
    rows: Sequence[Row] = ()
    proposals: int = 0
    choices: Mapping[str, Choices] = field(default_factory=dict)


class OverviewViewProtocol(Protocol):
    """Shows what it is told; tells what is asked for, opened and numbered."""

    asked: SignalInstance
    looked_at: SignalInstance
    table_opened: SignalInstance
    note_opened: SignalInstance
    number_typed: SignalInstance
    accept_asked: SignalInstance
    leave_asked: SignalInstance

    def query(self) -> SearchQuery:
        """Put together what is asked for."""

    def only_gaps(self) -> bool:
        """Say whether only tables are wanted that lack something."""

    def current_table(self) -> object:
        """Give the id of the current table, None when there is none."""

    def go_on(self, table: object) -> None:
        """Make the table below another the current one."""

    def offer_roles(self, choices: Choices) -> None:
        """Offer the roles that notes can be asked of."""

    def begin(self) -> None:
        """Go to the tables."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def show_overview(self, shown: OverviewState, current: object = None) -> None:
        """Show tables, totals and what can be chosen."""

    def show_results(self, rows: Sequence[ResultRow], words: str) -> None:
        """Show what was found, and say how much that is."""

    def say_quietly(self, words: str) -> None:
        """Say how far something is, without reading it aloud."""

    def say(self, words: str) -> None:
        """Say something about what was done."""
