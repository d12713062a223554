"""Imports notes that were kept in a spreadsheet: read the files, plan, apply the plan.

What is in the store already is left alone, also when it was changed or removed by hand since;
what is new is added, all of it in one transaction; nothing is deleted.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from facilitator.domain.errors import Problem
from facilitator.domain.merge.effects import Effect
from facilitator.domain.records.dialogue import Dialogue, Dossier, Record, Seat
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId, SeatId
from facilitator.domain.records.items import Item
from facilitator.domain.table.script import Programme, Script, Theme, find_municipality, fold
from facilitator.domain.text import has_confusable_letters
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.spreadsheets.columns import (
    SheetEntries,
    SheetNote,
    SheetTable,
    read_notes,
    read_tables,
)
from facilitator.services import spreadsheet_records
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class SheetPair:
    """The two sheets as they were read."""

    tables: SheetEntries[SheetTable]
    notes: SheetEntries[SheetNote]


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """One table of the files: is it new, and how many of its notes are."""

    dialogue: Dialogue
    is_new: bool
    new_notes: int
    known_notes: int


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: the records to add, and all that is to be said of the files."""

    tables: tuple[PlannedTable, ...] = ()
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def new_tables(self) -> int:
        """How many tables are added."""
        return sum(table.is_new for table in self.tables)

    @property
    def known_tables(self) -> int:
        """How many tables are there already and stay as they are."""
        return len(self.tables) - self.new_tables

    @property
    def new_notes(self) -> int:
        """How many notes are added."""
        return sum(table.new_notes for table in self.tables)

    @property
    def known_notes(self) -> int:
        """How many notes are there already and stay as they are."""
        return sum(table.known_notes for table in self.tables)

    @property
    def refused_rows(self) -> int:
        """How many rows are left out; one row may have several problems."""
        return len({(problem.data["file"], problem.data["line"]) for problem in self.problems})


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was added; `erased` counts records that were erased here and do not come back.

    Of these, what has the id of something that a guest had added waits for a yes.
    """

    tables: int = 0
    notes: int = 0
    erased: int = 0


def read_files(tables: Path, notes: Path) -> SheetPair:
    """Read both sheets; raise RefusedInputError when one of them cannot be used at all."""
    return SheetPair(read_tables(tables), read_notes(notes))


def plan_import(files: SheetPair, library: Library, store: Store) -> ImportPlan:
    """Say what an import of these files would do; nothing is written."""
    builder = _PlanBuilder(files)
    for row in files.tables.rows:
        _add_table(builder, row, library)
    for note in files.notes.rows:
        _add_note(builder, note)
    shown = {overview.dialogue.id for overview in store.overview()}
    for table in builder.by_id.values():
        _plan_table(builder, table, _StoredTable(store, table.dialogue.id, shown))
    return builder.plan()


def apply_import(store: Store, plan: ImportPlan) -> ImportResult:
    """Add what is new, in one transaction; raise StoreUnavailableError when it cannot be."""
    if not plan.records:
        return ImportResult()
    taken = store.imports.apply(
        [spreadsheet_records.version(record) for record in plan.records]
    )
    return ImportResult(
        taken.count(Effect.NEW, kind=Dialogue),
        taken.count(Effect.NEW, kind=Item),
        taken.count(Effect.REFUSED, Effect.WAITS),
    )


@dataclass(slots=True)
class _Table:
    """A table on its way into the plan, with its notes in the order of the file."""

    row: SheetTable
    dialogue: Dialogue
    script: Script | None
    notes: list[SheetNote] = field(default_factory=list)


class _PlanBuilder:
    """The plan while it is made."""

    def __init__(self, files: SheetPair) -> None:
        self.tables_file = files.tables.file
        self.source = files.tables.source
        self.notes_file = files.notes.file
        self.problems = [*files.tables.problems, *files.notes.problems]
        self.warnings = [*files.tables.warnings, *files.notes.warnings]
        self.refused_keys = {problem.data["table"] for problem in files.tables.problems}
        self.by_key: dict[str, _Table] = {}
        self.by_id: dict[DialogueId, _Table] = {}
        self.tables: list[PlannedTable] = []
        self.records: list[Record] = []

    def refuse(self, code: str, row: SheetTable, **facts: object) -> None:
        """Name a row of `tafels` that is left out."""
        self.problems.append(Problem(code, self._location(row) | facts))
        self.refused_keys.add(row.key)

    def warn(self, code: str, row: SheetTable, **facts: object) -> None:
        """Name something about a row of `tafels` that is imported all the same."""
        self.warnings.append(Problem(code, self._location(row) | facts))

    def refuse_note(self, code: str, row: SheetNote) -> None:
        """Name a row of `notities` that is left out."""
        place = {"file": self.notes_file, "line": row.line, "table": row.table}
        self.problems.append(Problem(code, place | {"tables_file": self.tables_file}))

    def plan(self) -> ImportPlan:
        """Give the plan, with its problems and warnings in the order of the files."""
        return ImportPlan(
            tuple(self.tables),
            tuple(self.records),
            self._in_order(self.problems),
            self._in_order(self.warnings),
        )

    def _location(self, row: SheetTable) -> dict[str, object]:
        return {"file": self.tables_file, "line": row.line, "table": row.key}

    def _in_order(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        def place(problem: Problem) -> tuple[bool, int]:
            line = problem.data.get("line", 0)
            assert isinstance(line, int)
            return (problem.data["file"] != self.tables_file, line)

        return tuple(sorted(problems, key=place))


def _add_table(builder: _PlanBuilder, row: SheetTable, library: Library) -> None:
    theme = library.theme(row.theme)
    if row.key in builder.by_key or row.key in builder.refused_keys:
        builder.refuse("table_twice", row)
    elif theme is None:
        titles = [theme.title for theme in library.themes.values()]
        if has_confusable_letters(row.theme):
            builder.warn("table_confusable", row, value=row.theme)
        builder.refuse("table_theme", row, value=row.theme, allowed=titles)
    else:
        table = _table(row, theme, builder.source, library)
        first = builder.by_id.setdefault(table.dialogue.id, table)
        builder.by_key[row.key] = first
        if first is not table:
            builder.warn("table_same", row, first=first.row.key)
        _warn(builder, row, table.dialogue)


def _table(row: SheetTable, theme: Theme, source: str, library: Library) -> _Table:
    municipality = find_municipality(library.municipalities, row.municipality)
    scripts = (script for script in library.scripts.values() if script.kind == row.kind)
    script = next(scripts, None)
    setting = (_programme(theme, script, library), script)
    found = spreadsheet_records.dialogue_id(row, source, theme, municipality)
    return _Table(
        row, spreadsheet_records.dialogue(row, found, theme, municipality, setting), script
    )


def _programme(theme: Theme, script: Script | None, library: Library) -> Programme | None:
    """Give the programme a table must have been part of; nothing when it may be several."""
    possible = [
        programme
        for programme in library.programmes.values()
        if theme.key in programme.themes and script and script.id in programme.scripts
    ]
    return possible[0] if len(possible) == 1 else None


def _warn(builder: _PlanBuilder, row: SheetTable, dialogue: Dialogue) -> None:
    if not row.held_on:
        builder.warn("table_without_date", row)
    if not row.municipality:
        builder.warn("table_without_municipality", row)
    elif not dialogue.municipality_code:
        builder.warn("table_municipality", row, value=row.municipality)
    if has_confusable_letters(row.municipality):
        builder.warn("table_confusable", row, value=row.municipality)
    if not row.host_function:
        builder.warn("table_without_host", row)


def _add_note(builder: _PlanBuilder, row: SheetNote) -> None:
    table = builder.by_key.get(row.table)
    if table:
        table.notes.append(row)
    elif row.table in builder.refused_keys:
        builder.refuse_note("note_table_refused", row)
    else:
        builder.refuse_note("note_unknown_table", row)


class _StoredTable:
    """What the store holds of one table, also what was removed there."""

    def __init__(self, store: Store, home: DialogueId, shown: Collection[DialogueId]) -> None:
        self._store = store
        self._home = home
        self.dossier: Dossier | None = store.dossier(home) if home in shown else None
        self.removed = self.dossier is None and bool(store.versions.of(RecordId(home)))
        self.items: set[ItemId] = set()
        self.seats: dict[SeatId, Seat] = {}
        self.new_seats: list[Seat] = []
        if self.dossier:
            self.items = {item.id for item in self.dossier.items}
            self.items |= {item.id for item, _ in store.removed_items(home)}
            self.seats = {seat.id: seat for seat in self.dossier.seats}

    def seat_of(self, label: str) -> SeatId:
        """Give the seat of a role; a new one comes after all others, and not where one went."""
        number = max((seat.number for seat in self.seats.values()), default=0) + 1
        places = (
            spreadsheet_records.seat(self._home, label, number, among) for among in count(1)
        )
        seat = next(place for place in places if place.id in self.seats or self._is_free(place))
        if seat.id not in self.seats:
            self.seats[seat.id] = seat
            self.new_seats.append(seat)
        return seat.id

    def _is_free(self, seat: Seat) -> bool:
        return self.dossier is None or not self._store.versions.of(RecordId(seat.id))


def _plan_table(builder: _PlanBuilder, table: _Table, stored: _StoredTable) -> None:
    ids = spreadsheet_records.item_ids(table.notes, table.dialogue.id)
    known = sum(found in stored.items for found in ids)
    if stored.removed:
        builder.warn("table_removed", table.row)
    elif stored.dossier and not known and _is_another(stored.dossier.dialogue, table.row):
        there = stored.dossier.dialogue
        builder.refuse(
            "table_other", table.row, municipality=there.municipality, date=there.held_on
        )
        for row in table.notes:
            builder.refuse_note("note_table_refused", row)
    else:
        builder.records += _new_records(table, ids, stored)
        is_new = stored.dossier is None
        builder.tables.append(PlannedTable(table.dialogue, is_new, len(ids) - known, known))


def _is_another(there: Dialogue, row: SheetTable) -> bool:
    """Say whether a table without number is from another file of the same name."""
    if row.number is not None:
        return False
    other_day = row.held_on and there.held_on and row.held_on != there.held_on
    places = {fold(row.municipality), fold(there.municipality)} - {""}
    return bool(other_day) or len(places) > 1


def _new_records(table: _Table, ids: Sequence[ItemId], stored: _StoredTable) -> list[Record]:
    head: list[Record] = []
    dialogue = stored.dossier.dialogue if stored.dossier else table.dialogue
    if stored.dossier is None:
        steps = spreadsheet_records.steps(table.script, dialogue.id)
        head = [dialogue, *steps, spreadsheet_records.closing(dialogue.id)]
    items = []
    for row, found in zip(table.notes, ids, strict=True):
        if found not in stored.items:
            label = spreadsheet_records.seat_label(row.role)
            seat_id = stored.seat_of(label) if label else None
            who = spreadsheet_records.speaker(row.role, dialogue.host_function, seat_id)
            items.append(spreadsheet_records.item(row, found, dialogue.id, who))
    return [*head, *stored.new_seats, *items]
