"""The rows of both sheets, put together as tables: what cannot come along is named."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.domain.errors import Problem
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import (
    CITIZEN_KINDS,
    CITIZEN_STEP_KEYS,
    Programme,
    Script,
    Theme,
    find_municipality,
    fold,
)
from facilitator.domain.text import has_confusable_letters
from facilitator.exchange.data_files.library import Library
from facilitator.exchange.spreadsheets.columns import (
    NOBODY,
    SheetEntries,
    SheetNote,
    SheetTable,
)
from facilitator.services import spreadsheet_records as records
from facilitator.services.spreadsheet_changes import SheetTableRows
from facilitator.services.spreadsheet_seats import SheetSeats, left_out

ACTORS = "actors"


@dataclass(frozen=True, slots=True)
class _TableType:
    """What the notes of a type of table may be: kinds, and steps by how they are compared."""

    kinds: list[str]
    steps: Mapping[str, str]
    own_steps: list[str]


class SortedRows:
    """The tables of two sheets with their notes, and all that is to be said of the rows."""

    def __init__(
        self,
        tables: SheetEntries[SheetTable],
        notes: SheetEntries[SheetNote],
        library: Library,
    ) -> None:
        self._library = library
        self._tables_file, self._notes_file = tables.file, notes.file
        self._source = tables.source
        self._types: dict[str, _TableType] = {}
        self.problems = [*tables.problems]
        self.warnings = [*tables.warnings, *notes.warnings]
        self._refused = {problem.data["table"] for problem in tables.problems}
        self._themes: dict[str, tuple[SheetTable, Theme]] = {}
        self._notes: dict[str, list[SheetNote]] = {}
        for row in tables.rows:
            self._add_table(row)
        self.problems += map(self._of_type, notes.problems)
        for note in notes.rows:
            self._add_note(note)
        self.tables = list(self._joined())
        for table in self.tables:
            self._look_at_people(table)

    def refuse(self, code: str, row: SheetTable, **facts: object) -> None:
        """Name a row of `tafels` that is left out."""
        self.problems.append(Problem(code, self._place(row) | facts))
        self._refused.add(row.key)

    def warn(self, code: str, row: SheetTable, **facts: object) -> None:
        """Name something about a row of `tafels` that is imported all the same."""
        self.warnings.append(Problem(code, self._place(row) | facts))

    def _place(self, row: SheetTable) -> dict[str, object]:
        return {"file": self._tables_file, "line": row.line, "table": row.key}

    def _place_of(self, row: SheetNote) -> dict[str, object]:
        return {"file": self._notes_file, "line": row.line, "table": row.table}

    def in_order(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give problems in the order of the files."""

        def place(problem: Problem) -> tuple[bool, int]:
            line = problem.data.get("line", 0)
            assert isinstance(line, int)
            return (problem.data["file"] != self._tables_file, line)

        return tuple(sorted(problems, key=place))

    def _add_table(self, row: SheetTable) -> None:
        theme = self._library.theme(row.theme)
        if row.key in self._themes or row.key in self._refused:
            self.refuse("table_twice", row)
        elif theme is None:
            titles = [theme.title for theme in self._library.themes.values()]
            if has_confusable_letters(row.theme):
                self.warn("table_confusable", row, value=row.theme)
            self.refuse("table_theme", row, value=row.theme, allowed=titles)
        else:
            self._themes[row.key] = (row, theme)
            self._notes[row.key] = []

    def _add_note(self, row: SheetNote) -> None:
        if row.table in self._themes:
            found = self._fitting(row, self._themes[row.table][0].kind)
            self._notes[row.table] += [found] if found else []
            return
        place = self._place_of(row) | {"tables_file": self._tables_file}
        if row.table in self._refused:
            self.problems.append(Problem("note_table_refused", place))
        else:
            self.problems.append(Problem("note_unknown_table", place))

    def _of_type(self, problem: Problem) -> Problem:
        """Name the kinds of notes of the type of table, where a row has none of any."""
        table = self._themes.get(str(problem.data["table"]))
        if problem.code != "note_kind" or table is None:
            return problem
        return Problem(problem.code, {**problem.data, "allowed": self._kinds(table[0].kind)})

    def _kinds(self, kind: str) -> list[str]:
        """Give the kinds of notes of a type of table: its own, and those of every table."""
        script = self._script(kind)
        return list(dict.fromkeys([*(script.item_kinds if script else ()), *CITIZEN_KINDS]))

    def _script(self, kind: str) -> Script | None:
        scripts = self._library.scripts.values()
        return next((script for script in scripts if script.kind == kind), None)

    def _fitting(self, row: SheetNote, kind: str) -> SheetNote | None:
        """Give a note as the type of its table has it: its kind, its step, who is to act."""
        if kind not in self._types:
            self._types[kind] = self._type(kind)
        known = self._types[kind]
        problems = []
        if row.kind.value not in known.kinds:
            facts = {"value": row.kind.value, "kind": kind, "allowed": known.kinds}
            problems.append(Problem("note_kind_of_table", self._place_of(row) | facts))
        if row.step and fold(row.step) not in known.steps:
            facts = {"value": row.step, "allowed": known.own_steps}
            problems.append(Problem("note_step", self._place_of(row) | facts))
        self.problems += problems
        if problems or not (row.step or row.actors):
            return None if problems else row
        step = known.steps.get(fold(row.step), "")
        return replace(row, step=step, actors=tuple(self._actors(row)))

    def _type(self, kind: str) -> _TableType:
        script = self._script(kind)
        own = [step.key for step in script.steps] if script else []
        steps = {fold(key): key for key in (*CITIZEN_STEP_KEYS, *own)}
        return _TableType(self._kinds(kind), steps, own or list(CITIZEN_STEP_KEYS))

    def _actors(self, row: SheetNote) -> Iterator[str]:
        if not row.actors:
            return
        vocabulary = self._library.vocabularies.get(ACTORS)
        choices = vocabulary.choices if vocabulary else ()
        known = {fold(name): one.key for one in choices for name in (one.key, one.name)}
        for word in row.actors:
            if key := known.get(fold(word)):
                yield key
            else:
                facts = {
                    "column": "aan_zet",
                    "value": word,
                    "allowed": [o.name for o in choices],
                }
                self.warnings.append(Problem("note_value", self._place_of(row) | facts))

    def _joined(self) -> Iterator[SheetTableRows]:
        """Give the tables; rows of `tafels` that are of one table come together."""
        found: dict[DialogueId, SheetTableRows] = {}
        for key, (row, theme) in self._themes.items():
            table = self._table(row, theme, self._notes[key])
            first = found.setdefault(table.dialogue.id, table)
            if first is not table:
                self.warn("table_same", row, first=first.row.key)
                first.notes.extend(table.notes)
                first.notes.sort(key=lambda note: note.number)
            self._look_at(row, table.dialogue)
        yield from found.values()

    def _table(
        self, row: SheetTable, theme: Theme, notes: Sequence[SheetNote]
    ) -> SheetTableRows:
        municipality = find_municipality(self._library.municipalities, row.municipality)
        script = self._script(row.kind)
        setting = (self._programme(theme, script), script)
        found = records.dialogue_id(row, self._source, theme, municipality, notes)
        head = records.dialogue(row, found, theme, municipality, setting)
        return SheetTableRows(row, head, script, list(notes))

    def _programme(self, theme: Theme, script: Script | None) -> Programme | None:
        """Give the programme a table must have been part of; nothing when several may be."""
        possible = [
            programme
            for programme in self._library.programmes.values()
            if theme.key in programme.themes and script and script.id in programme.scripts
        ]
        return possible[0] if len(possible) == 1 else None

    def _look_at(self, row: SheetTable, dialogue: Dialogue) -> None:
        if not row.held_on:
            self.warn("table_without_date", row)
        if not row.municipality:
            self.warn("table_without_municipality", row)
        elif not dialogue.municipality_code:
            self.warn("table_municipality", row, value=row.municipality)
        if has_confusable_letters(row.municipality):
            self.warn("table_confusable", row, value=row.municipality)
        if not row.host_function:
            self.warn("table_without_host", row)

    def _look_at_people(self, table: SheetTableRows) -> None:
        """Tell what a type of table does not keep of people, and what rows say differently."""
        kind = table.dialogue.kind
        if all(note.person is NOBODY for note in table.notes):
            return
        if columns := left_out(table.notes, kind):
            first = next(note for note in table.notes if left_out([note], kind))
            facts = {"kind": kind, "columns": list(columns)}
            self.warnings.append(Problem("note_names_left_out", self._place_of(first) | facts))
        seats = SheetSeats(table.dialogue, table.script, table.notes, (), lambda _: True)
        for row, value in seats.contradicted:
            facts = {"role": row.person.name or row.role, "value": value}
            self.warnings.append(Problem("note_person", self._place_of(row) | facts))
