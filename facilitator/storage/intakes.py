"""The log of files that were taken in, and the way back from the last time."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from facilitator.domain.ids import DeviceId, DialogueId
from facilitator.storage.columns import write_moment
from facilitator.storage.mapping import TABLES, RecordType
from facilitator.storage.schema import (
    HANDED_OVER,
    INTAKE,
    INTAKE_FILE,
    INVITATION,
    NUMBERING,
    SENDER,
    SUPERSEDED,
)
from facilitator.storage.slicing import Slices
from facilitator.storage.statements import Statement

RECORDS_PER_SLICE = 200
"""So many records are taken back within a blink of the window."""


@dataclass(frozen=True, slots=True)
class IntakeFile:
    """A file that is taken in: its name, its SHA-256 in hexadecimals, what it is about.

    `believed` is the key that belongs to the device from now on; empty when nothing changes.
    """

    name: str
    sha256: str
    dialogue_id: DialogueId
    device: DeviceId
    believed: str = ""
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose signature was met first under the name of a device; the key in hexadecimals."""

    device: DeviceId
    key: str
    name: str
    first_seen: datetime


@dataclass(frozen=True, slots=True)
class Undone:
    """What taking back an intake did: records gone, put back, and left since they changed."""

    gone: int
    put_back: int
    left: int


def begin(connection: Connection, at: datetime) -> None:
    """Begin an intake; what an earlier one replaced is forgotten now."""
    connection.execute(delete(SUPERSEDED))
    connection.execute(insert(INTAKE), {"taken_at": at, "undone": False})


def last(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, if it was not taken back."""
    newest = select(INTAKE).order_by(INTAKE.c.taken_at.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None or row.undone else row.taken_at


def newest(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, also when it was taken back."""
    at: datetime | None = connection.scalar(select(func.max(INTAKE.c.taken_at)))
    return at


_LOG = Statement(insert(INTAKE_FILE).prefix_with("OR REPLACE"))
_BELIEVE = Statement(insert(SENDER).prefix_with("OR REPLACE"))


def log(database: sqlite3.Connection, file: IntakeFile, at: datetime) -> None:
    """Remember that a file was taken in, and whose signature it bears."""
    if file.believed:
        believe(database, Sender(file.device, file.believed, file.sender, at))
    values = {
        "taken_at": at,
        "name": file.name,
        "sha256": file.sha256,
        "dialogue_id": file.dialogue_id,
        "device": file.device,
    }
    _LOG.run(database, values)


def believe(database: sqlite3.Connection, sender: Sender) -> None:
    """Remember whose signature belongs to a device from now on."""
    values = {
        "device": sender.device,
        "signing_key": sender.key,
        "name": sender.name,
        "first_seen": sender.first_seen,
    }
    _BELIEVE.run(database, values)


def was_taken_in(connection: Connection, sha256: str) -> datetime | None:
    """Say when a file with these bytes was last taken in and not taken back."""
    joined = INTAKE_FILE.join(INTAKE, INTAKE.c.taken_at == INTAKE_FILE.c.taken_at)
    query = (
        select(func.max(INTAKE_FILE.c.taken_at))
        .select_from(joined)
        .where(INTAKE_FILE.c.sha256 == sha256, INTAKE.c.undone.is_(False))
    )
    at: datetime | None = connection.scalar(query)
    return at


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


def _written_at(row: Sequence[Any], names: Sequence[str]) -> str:
    moment: str = row[list(names).index("written_at")]
    return moment


def _as_text(row: Sequence[Any]) -> str:
    return json.dumps([{"b": one.hex()} if isinstance(one, bytes) else one for one in row])


def _as_row(text: str) -> list[Any]:
    return [
        bytes.fromhex(one["b"]) if isinstance(one, dict) else one for one in json.loads(text)
    ]


def undo(database: sqlite3.Connection, connection: Connection, at: datetime) -> Slices[Undone]:
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
    connection.execute(delete(SUPERSEDED))
    connection.execute(delete(SENDER).where(SENDER.c.first_seen == at))
    connection.execute(update(INTAKE).where(INTAKE.c.taken_at == at).values(undone=True))
    return Undone(gone, put_back, left)


def _superseded(
    database: sqlite3.Connection, moment: str, table: str, key: bytes
) -> list[list[Any]]:
    """Read the rows of a record as they were before an intake; none when it was not here."""
    query = """SELECT columns FROM superseded WHERE taken_at = ? AND id = ? AND record = ?
        ORDER BY place"""
    return [_as_row(columns) for (columns,) in database.execute(query, (moment, key, table))]


def _count_superseded(database: sqlite3.Connection, moment: str) -> int:
    query = "SELECT count(*) FROM superseded WHERE taken_at = ? AND place = 0"
    number: int = database.execute(query, (moment,)).fetchone()[0]
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
    """Forget all that is kept beside the records of erased ids."""
    connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.id.in_(ids)))
    for table in (NUMBERING, INVITATION):
        connection.execute(delete(table).where(table.c.dialogue_id.in_(ids)))


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A file in which a table left this laptop."""

    at: datetime
    name: str
    sha256: str
    sealed: bool


def keep_handed_over(connection: Connection, dialogue_id: UUID, file: HandedOver) -> None:
    """Remember a file in which a table left this laptop."""
    values: Mapping[str, object] = {
        "dialogue_id": dialogue_id,
        "at": file.at,
        "name": file.name,
        "sha256": file.sha256,
        "sealed": file.sealed,
    }
    connection.execute(insert(HANDED_OVER).prefix_with("OR REPLACE"), values)


def handed_over(connection: Connection, dialogue_id: UUID) -> tuple[HandedOver, ...]:
    """Give the files in which a table left this laptop, the first one first."""
    rows = connection.execute(
        select(HANDED_OVER)
        .where(HANDED_OVER.c.dialogue_id == dialogue_id)
        .order_by(HANDED_OVER.c.at)
    )
    return tuple(HandedOver(row.at, row.name, row.sha256, row.sealed) for row in rows)
