"""Reads a spreadsheet saved as CSV: columns by name, rows with the line they begin on.

`;` or `,` (or tabs), with or without BOM, UTF-8, Windows-1252 or Excel's "Unicode text".
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.text import clean_line, clean_text

LARGEST_FILE = 200_000_000
"""No file with more bytes than this is read (STANDARDS 5.3)."""

LONGEST_TEXT = 20_000
"""No cell with more characters than this is taken in (STANDARDS 5.3)."""

KEY = "tafel"
"""The column that both sheets have: the key of a table within these files."""

_DELIMITERS = ";,\t"
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # .xlsx and .ods are zips; .xls is OLE
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Otherwise a quotation mark that is not closed is reported as a cell that is too long.
csv.field_size_limit(LARGEST_FILE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns a sheet may have, and of those it must have."""

    known: tuple[str, ...]
    required: tuple[str, ...]


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
        """Give the text of a cell on one line."""
        return clean_line(self[column])


@dataclass(frozen=True, slots=True)
class Sheet:
    """What could be read of a file; `problems` name the rows that are left out."""

    file: str
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()


def read_sheet(path: Path, columns: Columns) -> Sheet:
    """Read the known columns of a CSV file; raise RefusedInputError when it is not one."""
    lines = list(io.StringIO(_read_text(path), newline=""))
    delimiter = _delimiter(lines, columns)
    rows = (row for row in _parsed(lines, delimiter) if row[1] is None or any(row[1]))
    header = next(rows, None)
    if header is None:
        raise RefusedInputError("sheet_empty", file=path.name)
    cells = header[1] or []
    names = [_name(cell) for cell in cells]
    _check_header(path.name, names, columns)
    typed = dict(zip(names, map(clean_line, cells), strict=True))
    others = [typed[name] for name in typed if name and name not in columns.known]
    unknown = Problem("sheet_unknown_columns", {"file": path.name, "columns": others})
    found, problems = _sorted_out(path.name, names, rows, columns)
    return Sheet(path.name, tuple(found), tuple(problems), (unknown,) if others else ())


def _read_text(path: Path) -> str:
    data = _read_bytes(path)
    if data.startswith(_WORKBOOKS):
        raise RefusedInputError("sheet_is_workbook", file=path.name)
    text = _decoded(path.name, data)
    if "\0" in text:
        raise RefusedInputError("sheet_not_text", file=path.name)
    return text


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise RefusedInputError("sheet_missing", file=path.name, path=str(path)) from error
    except OSError as error:
        reason = reason_of(path, error)
        raise RefusedInputError("sheet_unreadable", file=path.name, reason=reason) from error
    if len(data) > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise RefusedInputError("sheet_too_large", file=path.name, megabytes=limit)
    return data


def reason_of(path: Path, error: OSError) -> str:
    """Give the word for why a file could not be read."""
    if path.is_dir():
        return "is_folder"
    return "no_reading" if isinstance(error, PermissionError) else "other"


def _decoded(file: str, data: bytes) -> str:
    """Give the text: UTF-8 when it is that, else Windows-1252, unless it is neither."""
    try:
        if data.startswith(_UTF_16):
            return data.decode("utf-16")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            line = data.count(b"\n", 0, error.start) + 1
            raise RefusedInputError("sheet_letters", file=file, line=line) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise RefusedInputError("sheet_not_text", file=file) from error


def _is_damaged_utf8(data: bytes) -> bool:
    """Say whether most letters outside ASCII are UTF-8: as Windows-1252 they would be noise."""
    if data.startswith((codecs.BOM_UTF8, *_UTF_16)):
        return True
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    return sum(not letter.isascii() for letter in text) - bad > bad


def _delimiter(lines: Sequence[str], columns: Columns) -> str:
    """Choose the sign between cells with which the header names the most columns."""

    def known(delimiter: str) -> int:
        rows = (row for _, row in _parsed(lines, delimiter) if row and any(row))
        return sum(_name(cell) in columns.known for cell in next(rows, ()))

    return max(_DELIMITERS, key=known)


def _name(cell: str) -> str:
    return clean_line(cell).casefold()


def _parsed(lines: Sequence[str], delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
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
                yield start + done + 1, [clean_text(cell) for cell in row]
                done = reader.line_num
        except csv.Error:
            start += done + 1
            yield start, None
        else:
            return


def _check_header(file: str, names: Sequence[str], columns: Columns) -> None:
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
    parsed: Iterator[tuple[int, list[str] | None]],
    columns: Columns,
) -> tuple[list[Row], list[Problem]]:
    """Give the rows that can be used, and the problems of those that cannot."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for number, (line, cells) in enumerate(parsed, start=1):
        pairs = zip(names, cells or (), strict=False)
        row = Row(line, number, {name: cell for name, cell in pairs if name in columns.known})
        fault = "row_quotes" if cells is None else _fault(names, cells, row)
        if fault:
            place = {"file": file, "line": line, "table": row.word(KEY)}
            problems.append(Problem(fault, place | {"limit": LONGEST_TEXT}))
        else:
            rows.append(row)
    return rows, problems


def _fault(names: Sequence[str], cells: Sequence[str], row: Row) -> str:
    """Say why a row cannot be used at all; empty when it can."""
    nameless = (cell for at, cell in enumerate(cells) if not any(names[at : at + 1]))
    if any(nameless):
        return "row_too_many_cells"
    if any(len(cell) > LONGEST_TEXT for cell in row.cells.values()):
        return "row_text_too_long"
    return ""
