"""The two sheets of a spreadsheet with notes: which one a file is, and an example of both."""

import re
from enum import StrEnum
from itertools import chain, count
from pathlib import Path

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError

BEGINNING = 4_000
"""How many bytes tell which sheet a file is: the names of the columns come first."""


class Sheet(StrEnum):
    """One of the two sheets, by the name of its example."""

    TABLES = "tafels"
    NOTES = "notities"


_ENDS = re.compile(r"[;,\t]")


def which_sheet(path: Path) -> Sheet | None:
    """Say which sheet a file is, by the names of its columns; None when it is neither."""
    try:
        with path.open("rb") as file:
            beginning = file.read(BEGINNING)
    except OSError:
        return None
    line = beginning.replace(b"\0", b"").partition(b"\n")[0].decode("latin-1")
    columns = [cell.strip(' "\r').casefold() for cell in _ENDS.split(line)]
    if "tekst" in columns:
        return Sheet.NOTES
    return Sheet.TABLES if "thema" in columns else None


def save_examples(tables: Path) -> tuple[Path, Path]:
    """Write an example of both sheets: one at the place given, the other beside it.

    A file that is there already beside it is left alone; the example takes another name.
    Raises FileNotWrittenError.
    """
    name = tables.stem.replace(Sheet.TABLES, Sheet.NOTES)
    if name == tables.stem:
        name = f"{tables.stem}-{Sheet.NOTES}"
    notes = _free(tables.with_name(f"{name}{tables.suffix}"))
    try:
        for sheet, path in ((Sheet.TABLES, tables), (Sheet.NOTES, notes)):
            path.write_bytes(resources.read_bytes("examples", f"{sheet}.csv"))
    except OSError as error:
        raise FileNotWrittenError("file_not_written", path=tables, reason="other") from error
    return tables, notes


def _free(path: Path) -> Path:
    """Give this place, or one beside it where nothing is yet."""
    places = chain([path], (path.with_stem(f"{path.stem}-{at}") for at in count(2)))
    return next(place for place in places if not place.exists())
