"""The mark that a spreadsheet leaves in the vector of what it brought: which sheet, which row.

Decision: a sheet writes under its own name, made of its name and its rows
    Context: a sheet comes again, corrected; two note-takers each have one of the same table;
    and two people who take in one file must hold equal versions. Decision: the device in the
    vector is made of the sheet (its name, and what it held when it first came) and of the row.
    So it is known later which rows came from where and which were changed since, on every
    laptop that the table reaches, and taking an import back takes that along. How often it is
    counted says which row came last. Cost: a row that
    is corrected forty times has forty names. Alternatives: a table of rows beside the records
    (it does not travel, and must be undone apart), one name for all sheets (was here: two
    sheets of one table were one writer).
"""

import hashlib
from collections.abc import Iterable, Mapping

from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId

_BEGINS = "sheet:"
_HALF = 12
_DIGEST = 32
GONE = "gone"


def sheet_id(name: str, rows: Iterable[str]) -> str:
    """Give the name of a sheet that comes for the first time, of its name and its rows."""
    return _digest(name.casefold())[:_HALF] + _digest(*rows)[:_HALF]


def has_name(sheet: str, name: str) -> bool:
    """Say whether a sheet came under this name, when it first came."""
    return sheet[:_HALF] == _digest(name.casefold())[:_HALF]


def has_content_of(sheet: str, other: str) -> bool:
    """Say whether two sheets held the same rows when they first came, whatever their names."""
    return sheet[_HALF:] == other[_HALF:]


def row_digest(*parts: str) -> str:
    """Give what a row is known by; of its content alone."""
    return _digest(*parts)


def marked(vector: VersionVector, sheet: str, row: str) -> VersionVector:
    """Give the vector of a version that a sheet writes: this is what it says last."""
    last = max(marks_in(vector).get(sheet, {}).values(), default=0)
    device = DeviceId(f"{_BEGINS}{sheet}:{row}")
    return VersionVector.of({**dict(vector.counts), device: last + 1})


def sheet_of(device: str) -> str:
    """Give the sheet that writes under this name; empty for who is no sheet."""
    if not device.startswith(_BEGINS):
        return ""
    return device.removeprefix(_BEGINS).partition(":")[0]


def marks_in(vector: VersionVector) -> Mapping[str, Mapping[str, int]]:
    """Give by sheet the rows that went into a version, each with its turn: the last is most."""
    found: dict[str, dict[str, int]] = {}
    for device, count in vector.counts:
        if sheet := sheet_of(device):
            row = device.removeprefix(_BEGINS).partition(":")[2]
            found.setdefault(sheet, {})[row] = count
    return found


def last_marks(vectors: Iterable[VersionVector]) -> Mapping[str, str]:
    """Give by sheet the row that it said last of a record."""
    found: dict[str, tuple[int, str]] = {}
    for vector in vectors:
        for sheet, rows in marks_in(vector).items():
            last = max((turn, row) for row, turn in rows.items())
            found[sheet] = max(last, found.get(sheet, last))
    return {sheet: row for sheet, (_, row) in found.items()}


def _digest(*parts: str) -> str:
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode()).hexdigest()[:_DIGEST]
