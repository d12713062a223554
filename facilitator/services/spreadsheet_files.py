"""The two sheets of a spreadsheet with notes: which ones a file has, and an example of both."""

import re
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from facilitator import resources
from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.table.script import fold
from facilitator.exchange.spreadsheets.code_pages import beginning_of
from facilitator.exchange.spreadsheets.columns import NOTES_SHEET, TABLES_SHEET
from facilitator.exchange.spreadsheets.sheets import (
    check_text,
    sheet_names,
    told_delimiter,
)
from facilitator.files import may_be_there, open_regular
from facilitator.services.output_files import FileFormat, write_output

BEGINNING = 4_000
"""How many bytes tell which sheet a file is: the names of the columns come first."""


class SheetKind(StrEnum):
    """One of the two sheets, by its name in a workbook and that of its example."""

    TABLES = TABLES_SHEET
    NOTES = NOTES_SHEET


_ENDS = re.compile(r"[;,\t|]")


def _is_csv(path: Path) -> bool:
    """Whether a file is text of which the first line has columns."""
    with open_regular(path) as file:
        line, _, rest = file.read(BEGINNING).partition(b"\n")
    return b"\0" not in line + rest and bool(_ENDS.search(line.decode("latin-1")))


CSV = FileFormat((".csv", ".txt"), _is_csv)


def which_sheets(path: Path) -> tuple[SheetKind, ...]:
    """Say which sheets a file has: a workbook by their names, a CSV by its columns.

    None when neither is known so, as in a workbook of one sheet with another name.
    """
    try:
        names = sheet_names(path)
    except RefusedInputError:  # reading it will say why
        return ()
    if names is None:
        found = _by_columns(path)
        return (found,) if found else ()
    called = {fold(name) for name in names}
    return tuple(sheet for sheet in SheetKind if fold(sheet) in called)


def tables_beside(notes: Path) -> Path:
    """Give the file with tables when none was named: the workbook that holds the notes too.

    Raises WrongUseError when the file with notes is a CSV, RefusedInputError when it cannot
    be read: an old workbook, one with a password, or what is no sheet at all.
    """
    if sheet_names(notes) is None:
        check_text(notes)
        raise WrongUseError("tables_not_named", file=notes.name)
    return notes


def _by_columns(path: Path) -> SheetKind | None:
    try:
        with open_regular(path) as file:
            beginning = file.read(BEGINNING)
    except OSError:
        return None
    lines = [line for line in beginning_of(beginning).splitlines() if line.strip(" ;,\t")]
    told = told_delimiter(lines[0]) if lines else ""
    header = next(iter(lines[bool(told) :]), "")
    columns = [cell.strip(' "').casefold() for cell in _ENDS.split(header)]
    if "tekst" in columns:
        return SheetKind.NOTES
    return SheetKind.TABLES if "thema" in columns else None


def save_examples(tables: Path) -> tuple[Path, Path]:
    """Write an example of both sheets: one at the place given, the other beside it.

    A file that is there already beside it is left alone; the example takes another name.
    Raises as `write_output` does.
    """
    name = tables.stem.replace(SheetKind.TABLES, SheetKind.NOTES)
    if name == tables.stem:
        name = f"{tables.stem}-{SheetKind.NOTES}"
    notes = _free(tables.with_name(f"{name}{tables.suffix}"))
    for sheet, path in ((SheetKind.TABLES, tables), (SheetKind.NOTES, notes)):
        write_output(path, resources.read_bytes("examples", f"{sheet}.csv"), CSV)
    return tables, notes


def _free(path: Path) -> Path:
    """Give this place, or one beside it where nothing is yet."""
    places = chain([path], (path.with_stem(f"{path.stem}-{at}") for at in count(2)))
    return next(place for place in places if not may_be_there(place))
