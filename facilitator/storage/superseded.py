"""What intakes replaced, as records again; and without what was erased or tidied since.

A row is kept as the values of its table in the order in which they lie there, which is that of
the steps that added the columns. Rows of what is noted beside the records are kept too, and are
no matter of this module.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from facilitator.domain.merge.merging import Version
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Record, Seat
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RecordType
from facilitator.storage.mapping import MAKERS, TABLES
from facilitator.storage.sqlite.statements import DIALECT

RecordKey = tuple[RecordType, UUID]
"""Which record, of which type."""

_KINDS: dict[str, RecordType] = {table.name: kind for kind, table in TABLES.items()}
_WRITTEN_AT = "CASE WHEN columns <> '' THEN json_extract(columns, '$[3]') ELSE '' END"
_HOME = "CASE WHEN columns <> '' THEN json_extract(columns, '$[4].b') END"
_NAMES = ("first_name", "full_name", "title")


@dataclass(frozen=True, slots=True)
class SupersededRecord:
    """A record as it was before an intake; `written_at` is the moment of its rows, as text."""

    kind: RecordType
    versions: tuple[Version[Record], ...]
    written_at: str


def written_before(database: sqlite3.Connection, moment: str) -> dict[RecordKey, str]:
    """Say of the records that an intake replaced when they were written before it."""
    query = f"SELECT record, id, min({_WRITTEN_AT}) FROM superseded WHERE taken_at = ?"  # noqa: S608
    rows = database.execute(f"{query} GROUP BY record, id", (moment,))
    return {
        (_KINDS[name], UUID(bytes=key)): written
        for name, key, written in rows
        if name in _KINDS
    }


def read(
    database: sqlite3.Connection, moment: str
) -> Iterator[tuple[RecordKey, SupersededRecord]]:
    """Give the records that an intake replaced; what cannot be read is left out."""
    query = """SELECT record, id, columns FROM superseded
        WHERE taken_at = ? AND columns <> '' ORDER BY record, id, place"""
    places = {kind: _places(database, kind) for kind in TABLES}
    rows = (row for row in database.execute(query, (moment,)) if row[0] in _KINDS)
    for (name, key), some in groupby(rows, key=lambda row: row[:2]):
        kind = _KINDS[name]
        kept = [json.loads(columns) for _, _, columns in some]
        try:
            versions = tuple(_version(kind, places[kind], one) for one in kept)
        except (ValueError, TypeError):
            continue
        yield (kind, UUID(bytes=key)), SupersededRecord(kind, versions, kept[0][3])


def _places(database: sqlite3.Connection, kind: RecordType) -> dict[str, int]:
    """Say where each column of a table lies."""
    query = "SELECT name, cid FROM pragma_table_info(?)"
    return dict(database.execute(query, (TABLES[kind].name,)).fetchall())


def _version(
    kind: RecordType, places: Mapping[str, int], kept: Sequence[Any]
) -> Version[Record]:
    row = [
        _loaded(column.type.result_processor(DIALECT, None), kept[places[column.name]])
        for column in TABLES[kind].columns
    ]
    vector, removed = row[1:3]
    return Version(vector, MAKERS[kind](row), removed, row[-1])


def _loaded(load: Any, value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    value = bytes.fromhex(value["b"]) if isinstance(value, dict) else value
    return value if load is None else load(value)


def forget_tables(database: sqlite3.Connection, dialogues: Iterable[UUID]) -> None:
    """Forget all that is kept of erased tables, also of records that went before them."""
    order = f"DELETE FROM superseded WHERE {_HOME} = ?"  # noqa: S608
    database.executemany(order, [(one.hex,) for one in dialogues])


def forget_names(
    database: sqlite3.Connection, dialogues: Collection[UUID], names: TableNames
) -> None:
    """Let no row that is kept of some tables say who somebody was."""
    seat, item = _places(database, Seat), _places(database, Item)
    emptied = ", ".join(f"'$[{seat[name]}]', ''" for name in _NAMES)
    nameless = f"UPDATE superseded SET columns = json_set(columns, {emptied})"  # noqa: S608
    place = f"'$[{item['pledged_by']}]'"
    said = f"CASE WHEN columns <> '' THEN json_extract(columns, {place}) ELSE '' END"
    pledged = f"record = 'item' AND {_HOME} = ? AND {said}"
    asked = f"SELECT DISTINCT {said} FROM superseded WHERE {pledged} <> ''"  # noqa: S608
    told = f"UPDATE superseded SET columns = json_set(columns, {place}, ?) WHERE {pledged} = ?"  # noqa: S608
    for home in [one.hex for one in dialogues]:
        database.execute(f"{nameless} WHERE record = 'seat' AND {_HOME} = ?", (home,))
        for (pledger,) in database.execute(asked, (home,)).fetchall():
            database.execute(told, (names.by_role(pledger), home, pledger))
