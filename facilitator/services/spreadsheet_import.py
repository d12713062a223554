"""Imports notes that were kept in a spreadsheet: read the files, plan, apply the plan.

A sheet that was here before is known, by its name or most of its rows. What is new is added;
rows that are changed or gone are proposals: they are left out, asked about one by one, or
taken, as whoever imports says. All of it is one transaction, and can be taken back.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from facilitator.domain.errors import Problem
from facilitator.domain.merge.effects import Effect
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import SHEET_KEY, MergeProposal, ProposalKind
from facilitator.domain.merge.sheet_marks import sheet_id
from facilitator.domain.records.dialogue import Dialogue, Record
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.spreadsheets.columns import (
    SheetEntries,
    SheetNote,
    SheetTable,
    read_notes,
    read_tables,
)
from facilitator.jobs import DeferredWork, Slices, at_once
from facilitator.services.erased_rows import ErasedRows
from facilitator.services.spreadsheet_changes import (
    RowOutcome,
    RowState,
    SheetSource,
    SheetTableRows,
    TableHere,
    TableOutcome,
    compared,
    table_here,
)
from facilitator.services.spreadsheet_homes import SheetHomes, find_homes
from facilitator.services.spreadsheet_records import row_digests
from facilitator.services.spreadsheet_sorting import SortedRows
from facilitator.services.spreadsheet_tables import SoughtTable
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.incoming import ImportedSheet, IncomingData
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class SheetPair:
    """The two sheets as they were read."""

    tables: SheetEntries[SheetTable]
    notes: SheetEntries[SheetNote]


@dataclass(frozen=True, slots=True)
class PlannedTable:
    """One table of the files: is it new, and how many of its rows are what."""

    dialogue: Dialogue
    is_new: bool
    new_notes: int
    known_notes: int
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: what is added, what is proposed, and what is to be said."""

    tables: tuple[PlannedTable, ...] = ()
    versions: tuple[Version[Record], ...] = ()
    changes: tuple[RowOutcome, ...] = ()
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    gone_tables: tuple[Problem, ...] = ()
    """Tables that this sheet brought before, and that it has no more."""
    name: str = ""
    sha256: str = ""

    @property
    def records(self) -> tuple[Record, ...]:
        """The records that are added."""
        return tuple(version.content for version in self.versions)

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

    def count(self, state: RowState) -> int:
        """Count the rows that are changed, or gone."""
        return sum(one.state is state for one in self.changes)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What was added, changed and removed, and how much waits for a yes.

    `erased` counts records that were erased here and do not come back.
    """

    tables: int = 0
    notes: int = 0
    erased: int = 0
    changed: int = 0
    removed: int = 0
    waiting: int = 0


def read_files(tables: Path, notes: Path) -> SheetPair:
    """Read both sheets; raise RefusedInputError when one of them cannot be used at all."""
    return SheetPair(read_tables(tables), read_notes(notes))


def plan_import(files: SheetPair, library: Library, store: Store) -> ImportPlan:
    """Say what an import of these files would do; nothing is written."""
    return at_once(plan_in_slices(files, library, store))


def plan_in_slices(files: SheetPair, library: Library, store: Store) -> Slices[ImportPlan]:
    """Do what `plan_import` does in slices; what needs no store may be done aside."""
    found: list[_PlanBuilder] = []

    def sort_out() -> None:
        rows = SortedRows(files.tables, files.notes, library)
        found.append(_PlanBuilder(files, rows))

    sorting = DeferredWork(sort_out)
    yield sorting
    sorting.wait()
    builder = found[0]
    homes = yield from find_homes(store, builder.sought)
    new = [
        table.dialogue.id for table in builder.tables if table.dialogue.id not in homes.found
    ]
    removed = store.versions.known(Dialogue, new)
    gone = ErasedRows(store.erased())
    for table in builder.tables:
        home = homes.found.get(table.dialogue.id)
        here = table_here(store, home, gone) if home else None
        if _is_removed(store, table.dialogue.id, removed):
            builder.warn("table_removed", table.row)
            continue
        if not home and gone.was_table(table.dialogue.id, table.notes):
            builder.warn("table_erased", table.row)
            continue
        comparing = DeferredWork(partial(builder.compare, table, here))
        yield comparing
        comparing.wait()
        if strange := homes.strange.get(table.dialogue.id):
            builder.warn("table_strange", table.row, **_of_head(homes.heads[strange]))
    return builder.plan(homes)


def _is_removed(store: Store, home: DialogueId, removed: Collection[RecordId]) -> bool:
    """Say whether a table was removed here; who is no writer of it could only say so."""
    return RecordId(home) in removed and not store.versions.of_others(home, [home])


class _PlanBuilder:
    """The plan while it is made."""

    def __init__(self, files: SheetPair, rows: SortedRows) -> None:
        self._rows = rows
        self.tables = rows.tables
        notes = files.notes
        marks = (mark for table in self.tables for mark in row_digests(table.notes))
        sheet = sheet_id(notes.source, marks)
        self._names = SheetSource(files.tables.file, notes.file, notes.source, sheet)
        self._sha256 = notes.sha256
        self.sought = [
            SoughtTable(each.dialogue, tuple(note.text for note in each.notes))
            for each in self.tables
        ]
        self._planned: list[PlannedTable] = []
        self._versions: list[Version[Record]] = []
        self._changes: list[RowOutcome] = []
        self._known: set[str] = set()
        self.warn = rows.warn

    def compare(self, table: SheetTableRows, here: TableHere | None) -> None:
        """Add what a table would do."""
        outcome = compared(table, self._names, here)
        self._versions += (*outcome.added, *outcome.confirmed)
        self._changes += outcome.changes
        self._known |= {outcome.sheet} - {""}
        self._planned.append(_planned(table, here, outcome))
        if outcome.other_sheet:
            self.warn("table_other_sheet", table.row, sheet=self._names.notes)

    def plan(self, homes: SheetHomes) -> ImportPlan:
        """Give the plan, with its problems and warnings in the order of the files."""
        known, taken = self._known, set(homes.found.values())
        gone = (
            homes.heads[home]
            for home, sheets in homes.said.sheets.items()
            if home not in taken and sheets & known
        )
        return ImportPlan(
            tuple(self._planned),
            tuple(self._versions),
            tuple(self._changes),
            self._rows.in_order(self._rows.problems),
            self._rows.in_order(self._rows.warnings),
            tuple(_gone_table(self._names.tables, head) for head in gone),
            self._names.notes,
            self._sha256,
        )


def _gone_table(file: str, head: Dialogue) -> Problem:
    return Problem("table_gone", {"file": file} | _of_head(head))


def _of_head(head: Dialogue) -> dict[str, object]:
    return {"theme": head.theme, "number": head.number, "municipality": head.municipality}


def _planned(
    table: SheetTableRows, here: TableHere | None, outcome: TableOutcome
) -> PlannedTable:
    dialogue = here.head if here else table.dialogue
    new = sum(isinstance(version.content, Item) for version in outcome.added)
    states = [one.state for one in outcome.changes if isinstance(one.before, Item)]
    counts = states.count(RowState.CHANGED), states.count(RowState.GONE)
    return PlannedTable(dialogue, here is None, new, outcome.equal, *counts)


def apply_import(
    store: Store, plan: ImportPlan, *, replace: bool = False, ask: bool = False
) -> ImportResult:
    """Do what the plan says, in one transaction that can be taken back.

    Rows that are changed or gone are left out; with `replace` they are taken too, with `ask`
    they wait for a yes. Raises StoreUnavailableError when it cannot be.
    """
    return at_once(apply_in_slices(store, plan, replace=replace, ask=ask))


def apply_in_slices(
    store: Store, plan: ImportPlan, *, replace: bool = False, ask: bool = False
) -> Slices[ImportResult]:
    """Do what `apply_import` does in slices; closed before its end, nothing was written."""
    taken = plan.changes if replace else ()
    asked = plan.changes if ask and not replace else ()
    versions = (*plan.versions, *(one.version for one in taken))
    if not versions and not asked:
        return ImportResult()
    yield from store.imports.begin_in_slices()
    proposals = tuple(_proposals(asked, plan.name))
    sheet = ImportedSheet(plan.name, plan.sha256, proposals)
    tally = yield from store.imports.apply_in_slices(IncomingData(versions, sheet=sheet))
    return ImportResult(
        tally.count(Effect.NEW, kind=Dialogue),
        tally.count(Effect.NEW, kind=Item),
        tally.count(Effect.REFUSED),
        tally.count(Effect.CHANGED, Effect.DISPUTED),
        tally.count(Effect.REMOVED),
        sum(tally.waiting.values()),
    )


def _proposals(changes: Iterable[RowOutcome], file: str) -> Iterable[MergeProposal]:
    for one in changes:
        gone = one.state is RowState.GONE
        kind = ProposalKind.REMOVAL if gone else ProposalKind.CHANGE
        record = one.before
        home = record.id if isinstance(record, Dialogue) else record.dialogue_id
        yield MergeProposal(kind, record.id, home, SHEET_KEY, one.version, file=file)


def undo_in_slices(store: Store) -> Slices[ImportUndoResult | None]:
    """Take back what was imported last, in slices; closed before its end, nothing went."""
    return store.imports.undo_in_slices()
