"""Reads a sheet of notes: columns by name, rows with the line they begin on.

From a workbook (`workbooks.py`), or saved as CSV: `;` or `,` (or tabs, or what a first line
`sep=` says), on the code pages that `code_pages.py` tells apart. In CSV an apostrophe before
what would be a formula is no part of the text (`formulas.py`).
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from pathlib import Path

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.text import (
    clean_line,
    clean_text,
    has_hidden_signs,
    is_written_as_text,
)
from facilitator.exchange.spreadsheets.code_pages import check_letters, text_of
from facilitator.exchange.spreadsheets.formulas import unguarded
from facilitator.exchange.spreadsheets.workbook_parts import LARGEST_WORKBOOK, too_many_cells
from facilitator.exchange.spreadsheets.workbooks import (
    WorkbookRow,
    is_workbook,
    read_cells,
    sheets_in,
)
from facilitator.files import open_regular, why_unread

LARGEST_FILE = 50_000_000
"""No file with more bytes than this is read."""

MOST_ROWS = 50_000
"""No file is taken in that has more rows under its header, empty ones aside."""

MOST_LINES, LONGEST_LINE = 1_000_000, 1_000_000
"""No CSV is taken apart that has more lines, or more characters in one: a row has some."""

LONGEST_TEXT = 20_000
"""No cell with more characters than this is taken in (STANDARDS 5.3)."""

KEY = "tafel"
"""The column that both sheets have: the key of a table within these files."""

_DELIMITERS = ";,\t"
_SEPARATOR = re.compile(r"\"?sep=(?P<sign>[;,\t|:])\"?[;,\t|]*", re.IGNORECASE)
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"  # .xls, and any with a password

# Otherwise a quotation mark that is not closed is reported as a cell that is too long.
csv.field_size_limit(LARGEST_FILE)


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """The names of the columns a sheet may have, and of those it must have.

    With more rows than `most_rows` it is refused with the code `too_many`.
    """

    known: tuple[str, ...]
    required: tuple[str, ...]
    most_rows: int = MOST_ROWS
    too_many: str = "sheet_too_many_rows"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it begins, which row it is, and its cleaned cells by column."""

    line: int
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Give the text of a cell; empty when the column is not there."""
        return self.cells.get(column, "")

    def word(self, column: str) -> str:
        """Give the text of a cell on one line; the cells are cleaned already."""
        return " ".join(self[column].split())


@dataclass(frozen=True, slots=True)
class Sheet:
    """What could be read of a file; `problems` name the rows that are left out.

    `file` names the file, and of several sheets which one; `source` is what a table without a
    number and the sheet itself are known by (`source_of`), `sha256` that of the whole file, in
    hexadecimals.
    """

    file: str
    source: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    sha256: str = ""


def read_sheet(path: Path, columns: SheetColumns, sheet: str = "") -> Sheet:
    """Read the known columns of a CSV file, or of a sheet of a workbook.

    `sheet` is the name of the sheet where a workbook has several. Raises RefusedInputError.
    """
    data = _read_bytes(path)
    name, found = _lines_of(path, data, columns, sheet)
    lines = (line for line in found if line.cells is None or any(line.cells))
    header = next(lines, None)
    if header is None:
        raise RefusedInputError("sheet_empty", file=name)
    cells = header.cells or []
    names = [_name(cell) for cell in cells]
    _check_header(name, names, columns)
    typed = dict(zip(names, map(clean_line, cells), strict=True))
    others = [typed[each] for each in typed if each and each not in columns.known]
    unknown = Problem("sheet_unknown_columns", {"file": name, "columns": others})
    rows, problems, cleaned = _sorted_out(name, names, lines, columns)
    warnings = (*([unknown] if others else []), *cleaned)
    digest = sha256(data).hexdigest()
    return Sheet(name, source_of(path), tuple(rows), tuple(problems), warnings, digest)


def source_of(path: Path) -> str:
    """Give the name by which tables without a number are known: of a CSV its own.

    A workbook goes by the name that its sheets get when they are saved as CSV, so that a table
    stays one table when its notes are first read as `avond.csv` and then as `avond.xlsx`.
    """
    return f"{path.stem}.csv" if path.suffix.lower() in {".xlsx", ".xlsm"} else path.name


def sheet_names(path: Path) -> list[str] | None:
    """Name the sheets of a workbook; None when the file is none. Raises RefusedInputError."""
    with _told(path), open_regular(path) as file:
        beginning = file.read(4)
    return sheets_in(path.name, _read_bytes(path)) if is_workbook(beginning) else None


def check_text(path: Path) -> None:
    """Raise RefusedInputError, with the reason, when a file that is no workbook is no text."""
    _text_of(path.name, _read_bytes(path))


def _lines_of(
    path: Path, data: bytes, columns: SheetColumns, sheet: str
) -> tuple[str, Iterator[WorkbookRow]]:
    """Give the name of the sheet for people, and its lines."""
    if is_workbook(data):
        found = read_cells(path.name, data, sheet)
        return found.name, (_cleaned(found.name, line) for line in found.lines)
    text = _text_of(path.name, data)
    lines = list(islice(io.StringIO(text, newline=""), MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        raise _too_many(path.name, columns)
    if any(len(line) > LONGEST_LINE for line in lines):
        raise too_many_cells(path.name)
    told = told_delimiter(lines[0]) if lines else ""
    rows = _parsed(lines, told or _delimiter(lines, columns))
    return path.name, islice(rows, bool(told), None)


def told_delimiter(line: str) -> str:
    """Give the sign between cells that a first line such as `sep=;` tells; empty when none."""
    match = _SEPARATOR.fullmatch(line.strip("\ufeff\r\n "))
    return match["sign"] if match else ""


def _too_many(file: str, columns: SheetColumns) -> RefusedInputError:
    return RefusedInputError(columns.too_many, file=file, rows=columns.most_rows)


def _cleaned(file: str, line: WorkbookRow) -> WorkbookRow:
    cells = line.cells or ()
    check_letters(file, line.number, cells)
    return _with_cells(line, cells)


def _with_cells(line: WorkbookRow, cells: Sequence[str]) -> WorkbookRow:
    """Give a line with its cells cleaned, and say which of them held what nobody sees."""
    hidden = frozenset(at for at, cell in enumerate(cells) if has_hidden_signs(cell))
    return replace(line, cells=[clean_text(cell) for cell in cells], cleaned=hidden)


def _text_of(file: str, data: bytes) -> str:
    if data.startswith(_OLD_WORKBOOK):
        raise RefusedInputError("sheet_is_workbook", file=file)
    if not data.strip(b"\0"):
        raise RefusedInputError("sheet_not_fetched", file=file)
    text = text_of(file, data)
    if "\0" in text:
        raise RefusedInputError("sheet_not_text", file=file)
    return text


def _read_bytes(path: Path) -> bytes:
    with _told(path), open_regular(path) as file:
        data = file.read(LARGEST_FILE + 1)
    most = LARGEST_WORKBOOK if is_workbook(data) else LARGEST_FILE
    if len(data) > most:
        megabytes = most // 1_000_000
        raise RefusedInputError("sheet_too_large", file=path.name, megabytes=megabytes)
    return data


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raise RefusedInputError for a file that cannot be read, or known by its name."""
    if not is_written_as_text(path.name):
        raise RefusedInputError("file_name", file=Path(path.name))
    try:
        yield
    except FileNotFoundError as error:
        raise RefusedInputError("sheet_missing", file=path.name, path=str(path)) from error
    except OSError as error:
        reason = why_unread(error)
        raise RefusedInputError("sheet_unreadable", file=path.name, reason=reason) from error


def _delimiter(lines: Sequence[str], columns: SheetColumns) -> str:
    """Choose the sign between cells with which the header names the most columns."""

    def known(delimiter: str) -> int:
        rows = (line.cells for line in _parsed(lines, delimiter))
        first = next((cells for cells in rows if cells and any(cells)), ())
        return sum(_name(cell) in columns.known for cell in first)

    return max(_DELIMITERS, key=known)


def _name(cell: str) -> str:
    return clean_line(cell).casefold()


def _parsed(lines: Sequence[str], delimiter: str) -> Iterator[WorkbookRow]:
    """Give each row with the line it begins on; no cells where quotation marks do not match.

    After such a row reading goes on at the next line, so that it costs one row and not all
    that follow.
    """
    start = 0
    while start < len(lines):
        rest = (lines[at] for at in range(start, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True, skipinitialspace=True)
        done = 0
        try:
            for row in reader:
                cells = [unguarded(cell) for cell in row]
                yield _with_cells(WorkbookRow(start + done + 1, None), cells)
                done = reader.line_num
        except csv.Error:
            start += done + 1
            yield WorkbookRow(start, None)
        else:
            return


def _check_header(file: str, names: Sequence[str], columns: SheetColumns) -> None:
    missing = [name for name in columns.required if name not in names]
    if missing:
        raise RefusedInputError("sheet_missing_column", file=file, columns=missing)
    counts = Counter(names)
    double = [name for name in columns.known if counts[name] > 1]
    if double:
        raise RefusedInputError("sheet_duplicate_column", file=file, columns=double)


def _sorted_out(
    file: str,
    names: Sequence[str],
    lines: Iterator[WorkbookRow],
    columns: SheetColumns,
) -> tuple[list[Row], list[Problem], list[Problem]]:
    """Give the rows that can be used, the problems of the others, and what was cleaned."""
    rows: list[Row] = []
    problems: list[Problem] = []
    cleaned: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        if number > columns.most_rows:
            raise _too_many(file, columns)
        pairs = zip(names, line.cells or (), strict=False)
        known = {name: cell for name, cell in pairs if name in columns.known}
        row = Row(line.number, number, known)
        fault = _fault(names, line, row)
        place = {"file": file, "line": line.number, "table": row.word(KEY)}
        if fault:
            problems.append(Problem(fault, place | {"limit": LONGEST_TEXT}))
            continue
        rows.append(row)
        hidden = [name for at, name in enumerate(names) if at in line.cleaned and name in known]
        if hidden:
            cleaned.append(Problem("row_hidden_signs", place | {"columns": hidden}))
    return rows, problems, cleaned


def _fault(names: Sequence[str], line: WorkbookRow, row: Row) -> str:
    """Say why a row cannot be used at all; empty when it can."""
    if line.cells is None:
        return "row_quotes"
    faults = (line.faults.get(at, "") for at, name in enumerate(names) if name in row.cells)
    nameless = (cell for at, cell in enumerate(line.cells) if not any(names[at : at + 1]))
    if any(nameless):
        return "row_too_many_cells"
    if any(len(cell) > LONGEST_TEXT for cell in row.cells.values()):
        return "row_text_too_long"
    return next(filter(None, faults), "")
