"""What the columns of the sheets `tafels` and `notities` mean (CONTRACT, Spreadsheets)."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from facilitator.domain.errors import Problem
from facilitator.domain.records.items import Aim, Feature, ItemKind, Level, TensionKind
from facilitator.domain.records.limits import MOST_WORDS
from facilitator.domain.table.attribution import HOST_FUNCTIONS
from facilitator.domain.table.script import DIALOGUE_KINDS, fold
from facilitator.domain.text import split_words
from facilitator.exchange.spreadsheets.days import DayFault, ReadDay, read_day
from facilitator.exchange.spreadsheets.sheets import KEY, Row, Sheet, SheetColumns, read_sheet

TABLE_COLUMNS = SheetColumns(
    (KEY, "thema", "soort", "dialoog", "datum", "gemeente", "host", "deelnemers", "vorm"),
    required=(KEY, "thema"),
    most_rows=500,
    too_many="sheet_too_many_tables",
)
PERSON_COLUMNS = (
    "naam", "organisatie", "instituut", "expertise", "deelname", "naam_in_verslag",
    "position_paper",
)  # fmt: skip
NOTE_COLUMNS = SheetColumns(
    (
        KEY, "soort", "tekst", "stap", "rol", "titel", "kern", "uitlichten",
        "trefwoorden", "aan_zet", "soort_idee", "bestaand", "niveau", "spanning", "uitweg",
        *PERSON_COLUMNS,
    ),
    required=(KEY, "soort", "tekst"),
)  # fmt: skip
TABLES_SHEET, NOTES_SHEET = "tafels", "notities"
"""The names of the two sheets of a workbook, whatever their case and accents."""


class Participation(StrEnum):
    """As what somebody sat at the table."""

    PARTICIPANT = "deelnemer"
    OFFICIAL = "overheid"
    EXPERT = "expert"
    HOST = "host"


USUAL_KIND = "themadialoog"
FORMS = ("digitaal", "op locatie", "hybride")

_DATE_FAULTS: Mapping[DayFault, str] = {
    "unknown": "table_date",
    "no_such_day": "table_date_no_day",
    "no_year": "table_date_no_year",
    "other_year": "table_date_other_year",
    "other_weekday": "table_date_weekday",
}

_WHOLE_NUMBER = re.compile(r"[0-9]{1,6}")

Value = TypeVar("Value")
Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One row of `tafels`; the theme and the municipality are still as they were typed."""

    line: int
    key: str
    theme: str
    kind: str
    number: int | None
    held_on: date | None
    municipality: str
    host_function: str
    participants: int | None
    form: str


@dataclass(frozen=True, slots=True)
class SheetPerson:
    """Who spoke, where a row says more than a role; `agreed` is None when it does not say."""

    name: str = ""
    organisation: str = ""
    expertise: str = ""
    participation: Participation | None = None
    agreed: bool | None = None
    position_paper: str = ""


NOBODY = SheetPerson()
"""Of whom a row says no more than a role."""


@dataclass(frozen=True, slots=True)
class SheetNote:
    """One row of `notities`; `number` counts the rows, `line` is where it begins.

    The step and the actors are still as they were typed.
    """

    line: int
    number: int
    table: str
    kind: ItemKind
    text: str
    step: str
    role: str
    title: str
    heading: str
    feature: Feature | None
    tags: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    aim: Aim | None = None
    existing: bool = False
    level: Level | None = None
    tension: TensionKind | None = None
    way_out: str = ""
    person: SheetPerson = NOBODY


@dataclass(frozen=True, slots=True)
class SheetEntries(Generic[Entry]):
    """What a sheet holds: rows that are right, problems that name the others, warnings.

    `file`, `source` and `sha256` are those of `spreadsheets.Sheet`.
    """

    file: str
    source: str
    rows: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    sha256: str = ""


def read_tables(path: Path) -> SheetEntries[SheetTable]:
    """Read the sheet `tafels`; raise RefusedInputError when the file cannot be used."""
    return entries_of(read_sheet(path, TABLE_COLUMNS, TABLES_SHEET), _table)


def read_notes(path: Path) -> SheetEntries[SheetNote]:
    """Read the sheet `notities`; raise RefusedInputError when the file cannot be used."""
    return entries_of(read_sheet(path, NOTE_COLUMNS, NOTES_SHEET), _note)


class _Choices(Generic[Value]):
    """Words that a cell may hold, however they are written, and what each stands for."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self.names = list(values)
        self._values = {fold(name): value for name, value in values.items()}

    def find(self, word: str) -> Value | None:
        """Give what a word stands for; None when it is none of these."""
        return self._values.get(fold(word))


_TABLE_KINDS = _Choices({kind: kind for kind in DIALOGUE_KINDS})
_FORMS = _Choices({form: form for form in FORMS})
_NOTE_KINDS = _Choices({kind.value: kind for kind in ItemKind})
_FEATURES = _Choices({feature.value: feature for feature in Feature})
_AIMS = _Choices({aim.value: aim for aim in Aim})
_LEVELS = _Choices({level.value: level for level in Level})
_TENSIONS = _Choices({kind.value: kind for kind in TensionKind})
_PARTICIPATIONS = _Choices({each.value: each for each in Participation})
_YES_OR_NO = _Choices({"ja": True, "nee": False})


class RowCells:
    """The cells of one row, read as what they mean; what is wrong or odd is noted."""

    def __init__(self, file: str, row: Row) -> None:
        self.row = row
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self._place = {"file": file, "line": row.line, "table": row.word(KEY)}

    def refuse(self, code: str, **facts: object) -> None:
        """Note why the row cannot be taken in."""
        self.problems.append(Problem(code, self._place | facts))

    def warn(self, code: str, **facts: object) -> None:
        """Note what a person should look at; the row is taken in all the same."""
        self.warnings.append(Problem(code, self._place | facts))

    def needed(self, column: str, code: str) -> str:
        """Read a word that must be there."""
        word = self.row.word(column)
        if not word:
            self.refuse(code)
        return word

    def choice(self, column: str, choices: "_Choices[Value]", code: str) -> Value | None:
        """Read one of some words, however it is written; nothing when empty."""
        word = self.row.word(column)
        if not word:
            return None
        found = choices.find(word)
        if found is None:
            self.refuse(code, value=word, allowed=choices.names)
        return found

    def chosen(self, column: str, choices: "_Choices[Value]") -> Value | None:
        """Read one of some words that may be missed: any other is told, and left out."""
        word = self.row.word(column)
        if not word:
            return None
        found = choices.find(word)
        if found is None:
            self.warn("note_value", column=column, value=word, allowed=choices.names)
        return found

    def words(self, column: str) -> tuple[str, ...]:
        """Read words with commas between them, each once, also as spreadsheets quote them."""
        return split_words(self.row.word(column))[:MOST_WORDS] if self.row[column] else ()

    def number(self, column: str, least: int, code: str) -> int | None:
        """Read a whole number of at most six digits; nothing when empty."""
        word = self.row.word(column)
        if not word:
            return None
        if not _WHOLE_NUMBER.fullmatch(word) or int(word) < least:
            self.refuse(code, value=word)
            return None
        return int(word)

    def day(self, column: str) -> date | None:
        """Read a date, in whichever way people write one; nothing when empty."""
        word = self.row.word(column)
        if not word:
            return None
        read = read_day(word)
        if not isinstance(read, ReadDay):
            self.refuse(_DATE_FAULTS[read], value=word)
            return None
        if read.guessed:
            self.warn("table_date_read", value=word, date=read.day)
        return read.day


def entries_of(sheet: Sheet, read: Callable[[RowCells], Entry | None]) -> SheetEntries[Entry]:
    """Read each row of a sheet; a row with problems is left out, and they are named."""
    rows: list[Entry] = []
    problems, warnings = list(sheet.problems), list(sheet.warnings)
    for row in sheet.rows:
        cells = RowCells(sheet.file, row)
        entry = read(cells)
        if cells.problems or entry is None:
            problems += cells.problems
        else:
            rows.append(entry)
            warnings += cells.warnings
    problems.sort(key=_line)
    told = tuple(problems), tuple(warnings)
    return SheetEntries(sheet.file, sheet.source, tuple(rows), *told, sheet.sha256)


def _line(problem: Problem) -> int:
    line = problem.data["line"]
    assert isinstance(line, int)
    return line


def _table(cells: RowCells) -> SheetTable:
    host = cells.row.word("host")
    return SheetTable(
        line=cells.row.line,
        key=cells.needed(KEY, "table_without_key"),
        theme=cells.needed("thema", "table_without_theme"),
        kind=cells.choice("soort", _TABLE_KINDS, "table_kind") or USUAL_KIND,
        number=cells.number("dialoog", 1, "table_number"),
        held_on=cells.day("datum"),
        municipality=cells.row.word("gemeente"),
        host_function=host.lower() if host.lower() in HOST_FUNCTIONS else host,
        participants=cells.number("deelnemers", 0, "table_participants"),
        form=cells.choice("vorm", _FORMS, "table_form") or "",
    )


def _note(cells: RowCells) -> SheetNote | None:
    row = cells.row
    table = cells.needed(KEY, "note_without_table")
    cells.needed("soort", "note_without_kind")
    kind = cells.choice("soort", _NOTE_KINDS, "note_kind")
    if not row["tekst"]:
        cells.refuse("note_without_text")
    feature = cells.choice("uitlichten", _FEATURES, "note_feature")
    if kind is None:
        return None
    return SheetNote(
        line=row.line,
        number=row.number,
        table=table,
        kind=kind,
        text=row["tekst"],
        step=row.word("stap"),
        role=row.word("rol"),
        title=row.word("titel"),
        heading=row.word("kern"),
        feature=feature,
        tags=cells.words("trefwoorden"),
        actors=cells.words("aan_zet"),
        aim=cells.chosen("soort_idee", _AIMS),
        existing=cells.chosen("bestaand", _YES_OR_NO) or False,
        level=cells.chosen("niveau", _LEVELS),
        tension=cells.chosen("spanning", _TENSIONS),
        way_out=row.word("uitweg"),
        person=_person(cells),
    )


def _person(cells: RowCells) -> SheetPerson:
    if not any(map(cells.row.cells.get, PERSON_COLUMNS)):
        return NOBODY
    places = (cells.row.word("instituut"), cells.row.word("organisatie"))
    return SheetPerson(
        name=cells.row.word("naam"),
        organisation=", ".join(dict.fromkeys(filter(None, places))),
        expertise=cells.row.word("expertise"),
        participation=cells.chosen("deelname", _PARTICIPATIONS),
        agreed=cells.chosen("naam_in_verslag", _YES_OR_NO),
        position_paper=cells.row.word("position_paper"),
    )
