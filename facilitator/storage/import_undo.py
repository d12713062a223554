"""The way back from the last intake: what it replaced is kept until the next one begins."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, update

from facilitator.domain.records.ids import DeviceId, derived_id
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage.columns import write_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.schema import INTAKE, SENDER, SUPERSEDED

RECORDS_PER_SLICE = 200
"""So many records are taken back within a blink of the window."""


@dataclass(frozen=True, slots=True)
class ImportUndoResult:
    """What taking back an intake did: records gone, put back, and left since they changed."""

    gone: int
    put_back: int
    left: int


def keep_superseded(
    database: sqlite3.Connection, kind: RecordType, ids: Iterable[UUID], at: datetime
) -> None:
    """Keep the rows of some records as they are now; the first time in an intake counts."""
    moment, table = write_moment(at), TABLES[kind]
    known = "SELECT 1 FROM superseded WHERE taken_at = ? AND id = ?"
    for record_id in ids:
        key = record_id.bytes
        if database.execute(known, (moment, key)).fetchone():
            continue
        rows = database.execute(f"SELECT * FROM {table.name} WHERE id = ?", (key,)).fetchall()  # noqa: S608 - our own table
        if rows and _written_at(rows[0], table.columns.keys()) == moment:
            continue  # this intake brought the record itself
        database.executemany(
            "INSERT INTO superseded VALUES (?, ?, ?, ?, ?)",
            [(moment, key, place, table.name, _as_text(row)) for place, row in enumerate(rows)],
        )


def keep_sender(database: sqlite3.Connection, device: DeviceId, at: datetime) -> None:
    """Keep whose signature a device had before an intake, as the row of the sender is now."""
    moment = write_moment(at)
    row = database.execute("SELECT * FROM sender WHERE device = ?", (device,)).fetchone()
    if row and row[list(SENDER.columns.keys()).index("first_seen")] != moment:
        database.execute(
            "INSERT OR IGNORE INTO superseded VALUES (?, ?, ?, ?, ?)",
            (moment, derived_id("sender", device).bytes, 0, SENDER.name, _as_text(row)),
        )


def _written_at(row: Sequence[Any], names: Sequence[str]) -> str:
    moment: str = row[list(names).index("written_at")]
    return moment


def _as_text(row: Sequence[Any]) -> str:
    return json.dumps([{"b": one.hex()} if isinstance(one, bytes) else one for one in row])


def _as_row(text: str) -> list[Any]:
    return [
        bytes.fromhex(one["b"]) if isinstance(one, dict) else one for one in json.loads(text)
    ]


def undo(
    database: sqlite3.Connection, connection: Connection, at: datetime
) -> Slices[ImportUndoResult]:
    """Take back an intake: what it brought goes, what it replaced returns.

    A record that was written since is left as it is. What the files erased stays erased.
    """
    moment = write_moment(at)
    gone = put_back = 0
    for table in TABLES.values():
        marks = ", ".join("?" * len(table.columns))
        for ours in _written_then(database, table.name, moment):
            for key in ours:
                database.execute(f"DELETE FROM {table.name} WHERE id = ?", (key,))  # noqa: S608
                rows = _superseded(database, moment, table.name, key)
                database.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608
                put_back += bool(rows)
                gone += not rows
            yield None
    left = _count_superseded(database, moment) - put_back
    connection.execute(delete(SENDER).where(SENDER.c.first_seen == at))
    _put_senders_back(database, moment)
    connection.execute(delete(SUPERSEDED))
    connection.execute(update(INTAKE).where(INTAKE.c.taken_at == at).values(undone=True))
    return ImportUndoResult(gone, put_back, left)


def _put_senders_back(database: sqlite3.Connection, moment: str) -> None:
    """Believe the signatures of before; one that a person believed since stays."""
    query = "SELECT columns FROM superseded WHERE taken_at = ? AND record = ?"
    rows = database.execute(query, (moment, SENDER.name)).fetchall()
    database.executemany(
        "INSERT OR IGNORE INTO sender VALUES (?, ?, ?, ?)",
        [_as_row(columns) for (columns,) in rows],
    )


def _superseded(
    database: sqlite3.Connection, moment: str, table: str, key: bytes
) -> list[list[Any]]:
    """Read the rows of a record as they were before an intake; none when it was not here."""
    query = """SELECT columns FROM superseded WHERE taken_at = ? AND id = ? AND record = ?
        ORDER BY place"""
    return [_as_row(columns) for (columns,) in database.execute(query, (moment, key, table))]


def _count_superseded(database: sqlite3.Connection, moment: str) -> int:
    query = """SELECT count(*) FROM superseded
        WHERE taken_at = ? AND place = 0 AND record <> ?"""
    number: int = database.execute(query, (moment, SENDER.name)).fetchone()[0]
    return number


def _written_then(
    database: sqlite3.Connection, table: str, moment: str
) -> Iterator[list[bytes]]:
    """Give the records of which every row was written at one moment, some at a time."""
    query = (
        f"SELECT id, min(written_at) = ?1 AND max(written_at) = ?1 FROM {table}"  # noqa: S608 - our own table
        " WHERE id > ?2 GROUP BY id ORDER BY id LIMIT ?3"
    )
    last = b""
    while rows := database.execute(query, (moment, last, RECORDS_PER_SLICE)).fetchall():
        last = rows[-1][0]
        yield [key for key, ours in rows if ours]


def forget(connection: Connection, ids: Sequence[UUID]) -> None:
    """Forget what is kept of erased ids."""
    connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.id.in_(ids)))
