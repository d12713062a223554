"""Reads the overview, gives tables their numbers, and looks for what somebody types."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.programme.overview import (
    Missing,
    ProgrammeOverview,
    TableLine,
    programme_overview,
)
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import ItemKind
from facilitator.jobs import Slices
from facilitator.services.messages import kind_name
from facilitator.services.programme_overview import proposals, read_overview, who_has
from facilitator.services.review import read_review
from facilitator.services.search import SearchQuery
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import ChangeCommand, History
from facilitator.ui.features.overview import texts
from facilitator.ui.features.overview.results import ResultRow
from facilitator.ui.features.overview.search_presenter import SearchPresenter
from facilitator.ui.features.overview.tables_model import (
    Choices,
    OverviewState,
    OverviewViewProtocol,
    Row,
    ThemeRow,
)
from facilitator.ui.platform import dates
from facilitator.ui.platform.tasks import in_slices

translate = QCoreApplication.translate

TOLD_PER_SLICE = 50
"""So many tables are told in words within a blink of the window."""

READING = "overview"


class TableOpener(Protocol):
    """Goes where the overview points."""

    def open_table(self, dialogue: DialogueId) -> None:
        """Go on with a table."""

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""

    def open_review(self) -> None:
        """Go through what there is to look at after merging."""

    def open_retention(self) -> None:
        """Show until when the tables may be here."""

    def open_matrix(self) -> None:
        """Count notes by their properties."""

    def open_matrix_again(self) -> None:
        """Go back to the cell of the matrix of which the notes are shown."""

    def open_start(self) -> None:
        """Show the start screen."""

    def read_again(self, dialogue: DialogueId) -> None:
        """Show a table that is open as the store has it now."""


class OverviewPresenter:
    """Keeps the page and the store together."""

    def __init__(
        self, view: OverviewViewProtocol, context: AppContext, way: TableOpener
    ) -> None:
        self._view = view
        self._context, self._way = context, way
        self._overview = ProgrammeOverview()
        self._order: Mapping[DialogueId, int] = {}
        self._told = texts.OverviewTexts()
        self._begun = False
        self._search = SearchPresenter(view, context)
        self.history = History(self.show)
        view.asked.connect(self._ask)
        view.looked_at.connect(self._search.prepare)
        view.table_opened.connect(self._open_table)
        view.note_opened.connect(self._open_note)
        view.results_left.connect(self._leave_results)
        view.number_typed.connect(self._type_number)
        view.accept_asked.connect(self._accept)
        view.review_asked.connect(way.open_review)
        view.retention_asked.connect(way.open_retention)
        view.all_asked.connect(self._look_among_all)
        view.matrix_asked.connect(way.open_matrix)
        view.leave_asked.connect(way.open_start)

    def show(self) -> None:
        """Read everything anew; the first time the keys are about the tables."""
        if not self._begun:
            self._begun = True
            self._view.begin()
        self._context.tasks.start_instead(self._read(), READING)

    async def _read(self) -> None:
        self._view.show_busy(translate("Overview", "One moment …"))
        days = self._context.store.retention.dates().values()
        today = self._context.today()
        self._view.show_kept_until(dates.day(min(days), today) if days else "")
        self._overview = await in_slices(read_overview(self._context.store))
        lines = (*self._overview.tables, *self._overview.practice)
        self._order = {line.dialogue.id: place for place, line in enumerate(lines)}
        await in_slices(self._tell_all())
        self._ask()
        found = await in_slices(read_review(self._context.store, self._context.today()))
        self._view.show_points(found.points)

    def _tell_all(self) -> Slices[None]:
        """Tell every table in words, so that what is shown later need only be put together."""
        yield None
        offered = proposals(self._context.store, self._overview)
        counted = (*self._overview.tables, *self._overview.practice)
        for first in range(0, len(counted), TOLD_PER_SLICE):
            self._table_rows([*counted[first : first + TOLD_PER_SLICE]], offered)
            yield None

    def _ask(self) -> None:
        """Show tables, or what was asked for among all notes."""
        if not self._search.is_asked():
            self._show_tables()
        else:
            self._view.show_busy(self._totals())
            self._search.ask()

    @property
    def _asked(self) -> SearchQuery:
        return self._view.query()

    def _show_tables(self, current: object = None) -> None:
        overview, view = self._overview, self._view
        totals = self._totals()
        offered = proposals(self._context.store, overview)
        current = current or view.current_table()
        view.show_overview(
            OverviewState(totals, self._rows(offered), len(offered), self._choices()), current
        )

    def _totals(self) -> str:
        """Tell what all tables brought together, or those of the theme that is chosen."""
        wanted = [one for one in self._overview.themes if self._is_chosen(one.tables[0])]
        counted = wanted[0].totals if len(wanted) == 1 else self._overview.totals
        return texts.totals_words(counted, self._context.language)

    def _rows(self, offered: Mapping[DialogueId, int]) -> list[Row]:
        rows: list[Row] = []
        language = self._context.language
        for theme in self._overview.themes:
            lines = [line for line in theme.tables if self._is_wanted(line)]
            if lines:
                title = texts.theme_name(theme.tables[0].dialogue)
                rows.append(ThemeRow(title, texts.totals_words(theme.totals, language)))
                rows += self._table_rows(lines, offered)
        practice = [line for line in self._overview.practice if self._is_wanted(line)]
        if practice and not self._view.only_gaps():
            title = translate("Overview", "Practice tables")
            rows.append(ThemeRow(title, translate("Overview", "these count nowhere")))
            rows += self._table_rows(practice, {})
        return rows

    def _table_rows(
        self, lines: list[TableLine], offered: Mapping[DialogueId, int]
    ) -> list[Row]:
        today = self._context.today()
        lines.sort(key=lambda line: self._order.get(line.dialogue.id, 0))
        return [self._told.row(line, offered.get(line.dialogue.id), today) for line in lines]

    def _is_wanted(self, line: TableLine) -> bool:
        if self._view.only_gaps() and not line.gaps:
            return False
        return self._is_chosen(line)

    def _is_chosen(self, line: TableLine) -> bool:
        wanted = self._asked.theme
        return not wanted or line.dialogue.theme == wanted

    def _choices(self) -> dict[str, Choices]:
        lines, language = self._overview.tables, self._context.language
        themes = {line.dialogue.theme for line in lines} - {""}
        places = {line.dialogue.municipality for line in lines} - {""}
        kinds = {kind for line in lines for kind in line.state.items}
        steps = {move.key: move.title for line in lines for move in line.state.moves}
        return {
            "theme": [(theme, theme) for theme in sorted(themes, key=str.casefold)],
            "municipality": [(place, place) for place in sorted(places, key=str.casefold)],
            "kind": [(kind, kind_name(kind, language)) for kind in ItemKind if kind in kinds],
            "step": list(steps.items()),
        }

    def _type_number(self, table: DialogueId, typed: str) -> None:
        dialogue, number = self._dialogue(table), int(typed or 0) or None
        if dialogue is None:
            return
        other = who_has(self._overview, dialogue, number) if number else None
        if number and other:
            self._view.say(texts.in_use_words(number, other))
            return
        self._number({table: number})
        self._view.go_on(table)

    def _accept(self) -> None:
        offered = proposals(self._context.store, self._overview)
        if offered:
            self._number(offered)
            told = translate("Overview", "Numbers given: {number}.")
            self._view.say(told.format(number=len(offered)))

    def _number(self, numbers: Mapping[DialogueId, int | None]) -> None:
        """Give numbers as one step that can be taken back."""
        own = self._context.store.registry.own_numbers()
        before = {table: own.get(table) for table in numbers}
        if before == numbers:
            return
        try:
            self._set_numbers(numbers)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        name = translate("Overview", "numbers of tables")
        back, again = partial(self._set_again, before), partial(self._set_again, numbers)
        self.history.push(ChangeCommand(name, back, again))

    def _set_again(self, numbers: Mapping[DialogueId, int | None]) -> None:
        """Give tables that are still here the numbers of before, and go to the first."""
        here = {line.dialogue.id for line in self._overview.tables}
        some = {table: number for table, number in numbers.items() if table in here}
        self._set_numbers(some)
        self._show_tables(next(iter(some), None))

    def _set_numbers(self, numbers: Mapping[DialogueId, int | None]) -> None:
        self._context.store.registry.set_numbers(numbers)
        for table in numbers:
            self._way.read_again(table)
        heads = self._numbered(numbers)
        lines = (*self._overview.tables, *self._overview.practice)
        states = [
            replace(line.state, dialogue=heads[line.dialogue.id])
            if line.dialogue.id in heads
            else line.state
            for line in lines
        ]
        disputes = {  # a number changes nothing about those
            line.dialogue.id: gap.number
            for line in lines
            for gap in line.gaps
            if gap.missing is Missing.AGREEMENT
        }
        self._overview = programme_overview(states, disputes, self._overview.twins)
        self._show_tables()

    def _numbered(self, numbers: Mapping[DialogueId, int | None]) -> dict[DialogueId, Dialogue]:
        """Give the heads of tables with their new numbers; their own ones are in the store."""
        if None in numbers.values():
            return {head.id: head for head in self._context.store.table_heads().dialogues}
        return {
            line.dialogue.id: replace(line.dialogue, number=numbers[line.dialogue.id])
            for line in self._overview.tables
            if line.dialogue.id in numbers
        }

    def _dialogue(self, table: DialogueId) -> Dialogue | None:
        heads = (line.dialogue for line in self._overview.tables)
        return next((head for head in heads if head.id == table), None)

    def _open_table(self, table: DialogueId) -> None:
        self._way.open_table(table)

    def _open_note(self, row: ResultRow) -> None:
        if row.item is None:
            self._way.open_table(row.table)
        else:
            self._way.open_note(row.table, row.item)

    def look_among(self, notes: frozenset[ItemId], name: str) -> None:
        """Show some notes, called by a name; all that is asked is asked among these."""
        self._begun = True
        self._search.look_among(notes)
        self._view.show_among(name)
        self._view.begin_among()
        self._search.ask()
        self.show()

    def _look_among_all(self) -> None:
        self._search.look_among(None)
        self._view.show_among("")
        self._view.begin_search()
        self._ask()

    def _leave_results(self) -> None:
        """Go up from what was found: to the cell that it is of, or to the line above."""
        if self._search.is_among_some:
            self._way.open_matrix_again()
        else:
            self._view.begin_search()
