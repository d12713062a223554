"""Dossiers of many tables at once, for who lays their notes side by side.

Of each type of record one question is asked for all tables, on the driver itself
(`tests/benchmarks/bench_board.py`).
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import cast

from sqlalchemy import Connection

from facilitator.domain.merge.merging import Version
from facilitator.domain.privacy.clearing import SENSITIVE
from facilitator.domain.records.clearances import PRINTED_TEXT, Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import Dialogue, Dossier, Moment
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.specs import PARTS, RecordType
from facilitator.storage.columns import Convert, ValueColumn
from facilitator.storage.mapping import MAKERS, TABLES
from facilitator.storage.reading import (
    ReadResult,
    Written,
    homes_of_aliases,
    numbering,
    whole_dossier,
)

Found = Mapping[RecordType, ReadResult]

_KEEPS_OUT = (  # with all versions of what anybody left out, and of what is sensitive
    "id IN (SELECT id FROM clearance WHERE dialogue_id IN ({marks})"  # noqa: S608 - our own table
    f" AND field = '{PRINTED_TEXT}' AND (finding = '{SENSITIVE}'"
    f" OR (finding = '' AND decision = '{ClearanceDecision.LEFT_OUT}')))"
)
_NO_ROWS = ReadResult({})


def read_dossiers(connection: Connection, ids: Sequence[DialogueId]) -> Iterator[Dossier]:
    """Give the dossiers of some tables in their order, without what boards do not show.

    They have no moments, and of the clearances only those that leave out a note or are about a
    sensitive one. Raises WrongUseError for a table that is not there; the tables fit in one
    question.
    """
    others: dict[DialogueId, list[DialogueId]] = defaultdict(list)
    for one, home in sorted(homes_of_aliases(connection).items()):
        others[home].append(one)
    parts = {home: (home, *others.get(home, ())) for home in ids}
    found = _of_tables(connection, [one for some in parts.values() for one in some])
    numbers = numbering(connection)
    for home, some in parts.items():
        yield whole_dossier({one: found[one] for one in some}, home, numbers)


def _of_tables(
    connection: Connection, tables: Sequence[DialogueId]
) -> Mapping[DialogueId, Found]:
    """Read what belongs to each of some dialogues, their heads included."""
    database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    of_kind = {kind: _READERS[kind].of(database, tables) for kind in _READERS}
    return {
        table: {
            Moment: _NO_ROWS,
            **{kind: ReadResult(found.get(table, {})) for kind, found in of_kind.items()},
        }
        for table in tables
    }


class _Reader:
    """Reads all rows of one type of record at some tables; what cannot be read is left out."""

    def __init__(self, kind: RecordType) -> None:
        self._kind, self._make = kind, MAKERS[kind]
        owner = "id" if kind is Dialogue else "dialogue_id"
        self._owner = list(TABLES[kind].columns.keys()).index(owner)
        self._where = _KEEPS_OUT if kind is Clearance else f"{owner} IN ({{marks}})"

    def of(
        self, database: sqlite3.Connection, tables: Sequence[DialogueId]
    ) -> Mapping[DialogueId, Mapping[RecordId, list[Written]]]:
        """Give for each table its records in their maximal versions."""
        found: dict[DialogueId, dict[RecordId, list[Written]]] = defaultdict(dict)
        marks = ", ".join("?" * len(tables))
        query = f"{self._select} WHERE {self._where.format(marks=marks)}"
        for row in database.execute(query, [one.bytes for one in tables]):
            values = list(row)
            try:
                for place, load in self._loads:
                    if (value := values[place]) is not None:
                        values[place] = load(value)
                key, vector, removed, at = values[:4]
                version = Version(vector, self._make(values), removed, values[-1])
            except (ValueError, TypeError, AttributeError):
                continue
            found[values[self._owner]].setdefault(key, []).append((version, at))
        return found

    @cached_property
    def _select(self) -> str:
        names = ", ".join(TABLES[self._kind].columns.keys())
        return f"SELECT {names} FROM {TABLES[self._kind].name}"  # noqa: S608 - our own table

    @cached_property
    def _loads(self) -> Sequence[tuple[int, Convert]]:
        """What makes values of a row, by their places."""
        return [
            (place, column.type.load)
            for place, column in enumerate(TABLES[self._kind].columns)
            if isinstance(column.type, ValueColumn)
        ]


_READERS: Mapping[RecordType, _Reader] = {
    kind: _Reader(kind) for kind in (Dialogue, *PARTS) if kind is not Moment
}
