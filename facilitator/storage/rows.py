"""How versions become rows: each type of record by one statement, compiled when first used.

A file of sixty notes is taken in within milliseconds, so a row is made without a dictionary
and without SQLAlchemy's own execution (`tests/benchmarks/bench_merge.py`).
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from operator import attrgetter
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.specs import PARTS, RECORDS, RecordType
from facilitator.storage.columns import Convert, ValueColumn, write_device_counts, write_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.sqlite.statements import DIALECT


class RowWriter:
    """Writes versions of one type of record, within the transaction that is open."""

    def __init__(self, kind: RecordType) -> None:
        self._kind = kind
        self._table = TABLES[kind]

    def write(
        self, database: sqlite3.Connection, versions: Iterable[Version[Record]], now: datetime
    ) -> None:
        """Put in a row for each version, written now."""
        written_at = write_moment(now)
        database.executemany(self._insert, (self.row(one, written_at) for one in versions))

    def known(self, database: sqlite3.Connection, ids: Sequence[UUID]) -> list[UUID]:
        """Give those ids of which any version is here; the ids fit in one question."""
        marks = ", ".join("?" * len(ids))
        query = f"SELECT DISTINCT id FROM {self._table.name} WHERE id IN ({marks})"  # noqa: S608
        rows = database.execute(query, [key.bytes for key in ids])
        return [UUID(bytes=key) for (key,) in rows]

    def same(
        self, database: sqlite3.Connection, versions: Sequence[Version[Record]]
    ) -> set[UUID]:
        """Give the ids of those versions that are here alone, as they are; as `known` does."""
        marks = ", ".join("?" * len(versions))
        query = f"{self._select} WHERE id IN ({marks})"
        here: dict[bytes, tuple[Any, ...]] = {}
        for row in database.execute(query, [one.content.id.bytes for one in versions]):
            here[row[0]] = () if row[0] in here else row[:3] + row[4:]
        found = set[UUID]()
        for one in versions:
            if row := here.get(one.content.id.bytes):
                mine = self.row(one, "")
                if row == (*mine[:3], *mine[4:]):  # all but when it was written
                    found.add(one.content.id)
        return found

    def row(self, version: Version[Record], written_at: str) -> list[Any]:
        """Give what stands in each column, in the order of the table, as SQLite keeps it."""
        key, *values = self._values(version.content)
        for place, convert in self._converts:
            if (value := values[place]) is not None:
                values[place] = convert(value)
        vector = write_device_counts(version.vector.counts)
        return [key, vector, version.removed, written_at, *values, version.further]

    @cached_property
    def _insert(self) -> str:
        return str(insert(self._table).compile(dialect=DIALECT))

    @cached_property
    def _select(self) -> str:
        names = ", ".join(self._table.columns.keys())
        return f"SELECT {names} FROM {self._table.name}"  # noqa: S608 - our own table

    @cached_property
    def _values(self) -> Callable[[Record], tuple[Any, ...]]:
        return attrgetter("id.bytes", *_paths(self._kind).values())

    @cached_property
    def _converts(self) -> list[tuple[int, Convert]]:
        types = [self._table.columns[name].type for name in _paths(self._kind)]
        return [
            (place, held.store)
            for place, (held, path) in enumerate(
                zip(types, _paths(self._kind).values(), strict=True)
            )
            if isinstance(held, ValueColumn) and held.store and path != _OWNER
        ]


_OWNER = "dialogue_id.bytes"
"""Each part has it, so it is taken as SQLite keeps it."""


def _paths(kind: RecordType) -> Mapping[str, str]:
    """Give for each column that holds what a record itself says where it is found there."""
    owner = {"dialogue_id": _OWNER} if kind in PARTS else {}
    return owner | {field.name: field.path for field in RECORDS[kind].fields}


WRITERS: Mapping[RecordType, RowWriter] = {kind: RowWriter(kind) for kind in TABLES}

_COUNTS = ", ".join(
    f"(SELECT count(DISTINCT id) FROM {table.name}"  # noqa: S608 - our own table
    f" WHERE {'dialogue_id' if kind in PARTS else 'id'} = ?1)"
    for kind, table in TABLES.items()
)


def count_records(database: sqlite3.Connection, dialogue_id: UUID) -> dict[RecordType, int]:
    """Count the records of each type of a dialogue, however many versions each has."""
    row = database.execute(f"SELECT {_COUNTS}", (dialogue_id.bytes,)).fetchone()
    return dict(zip(TABLES, row, strict=True))
