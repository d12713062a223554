"""The way back from an intake: what it replaced is kept, and put back."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Table, delete, select, update

from facilitator.domain.records.dialogue import Dialogue, Seat
from facilitator.domain.records.ids import derived_id
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import PARTS, RecordType
from facilitator.jobs import Slices
from facilitator.storage.columns import write_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches
from facilitator.storage.schema import (
    COORDINATOR,
    DOUBLES_FOUND,
    DRAFT,
    ERASED,
    ERASED_ELSEWHERE,
    GUEST_RECORD,
    INTAKE,
    INTAKE_RECORD,
    INVITATION,
    INVITATION_MADE,
    LAYER_RECORD,
    NOTE_NUMBER,
    NUMBERING,
    PROPOSAL,
    REVIEW_ANSWER,
    SENDER,
    SUPERSEDED,
    TABLE_KEY,
    TABLE_WRITER,
)

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
    known = "SELECT record FROM superseded WHERE taken_at = ? AND id = ?"
    query = f"SELECT * FROM {table.name} WHERE id = ?"  # noqa: S608 - our own table
    for record_id in ids:
        key = record_id.bytes
        kept = [name for (name,) in database.execute(known, (moment, key))]
        if table.name in kept:
            continue
        rows = database.execute(query, (key,)).fetchall()
        if rows and _written_at(rows[0], table.columns.keys()) == moment:
            continue  # this intake brought the record itself
        database.executemany(
            _KEEP,
            [
                (moment, key, place, table.name, _as_text(row))
                for place, row in enumerate(rows, len(kept))
            ],
        )


_KEEP = "INSERT OR IGNORE INTO superseded VALUES (?, ?, ?, ?, ?)"

ASIDE: Mapping[Table, str | None] = {
    SENDER: "first_seen",
    TABLE_WRITER: "since",
    GUEST_RECORD: "since",
    PROPOSAL: "since",
    ERASED: "taken_at",
    TABLE_KEY: None,
    NUMBERING: None,
    INVITATION: None,
    DRAFT: None,
    REVIEW_ANSWER: None,
    DOUBLES_FOUND: None,
    INVITATION_MADE: None,
    LAYER_RECORD: "written_at",
    COORDINATOR: "since",
    NOTE_NUMBER: None,
}
"""What is noted beside the records, each with the column that says by which merge.

None for what no merge brings, but the erasure of its table takes away.
"""


WITH_WORDS = tuple(table.name for table in (PROPOSAL, DRAFT, INVITATION, TABLE_KEY))
"""Of what is kept from beside the records, what may say anything, or is secret."""


def keep_rows(
    database: sqlite3.Connection, table: Table, where: str, values: Sequence[Any], at: datetime
) -> None:
    """Keep rows of what is noted beside the records as they were before a merge."""
    query = f"SELECT * FROM {table.name} WHERE {where}"  # noqa: S608 - our own table
    rows = database.execute(query, values).fetchall()
    if not rows:
        return
    moment, names = write_moment(at), list(table.columns.keys())
    column = ASIDE[table]
    since = names.index(column) if column else None
    for row in rows:
        if since is not None and row[since] == moment:
            continue  # this merge brought it itself
        keys = [str(row[names.index(column.name)]) for column in table.primary_key]
        place = derived_id(table.name, *keys).bytes
        database.execute(_KEEP, (moment, place, 0, table.name, _as_text(row)))


def take_away(
    connection: Connection, table: Table, where: ColumnElement[bool], at: datetime | None
) -> None:
    """Delete what is noted beside the records; kept for the way back of the merge of a moment.

    Without a moment it is gone for good.
    """
    if at is not None:
        database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
        keys = list(table.primary_key)
        named = " AND ".join(f"{column.name} = ?" for column in keys)
        for row in connection.execute(select(*keys).where(where)).all():
            values = [one.bytes if isinstance(one, UUID) else one for one in row]
            keep_rows(database, table, named, values, at)
    connection.execute(delete(table).where(where))


def keep_told(
    database: sqlite3.Connection, home: UUID, ids: Iterable[UUID], at: datetime
) -> None:
    """Keep what was known before a merge of ids that it says were erased elsewhere."""
    moment, name = write_moment(at), ERASED_ELSEWHERE.name
    for one in ids:
        key = (home.bytes, one.bytes)
        row = database.execute(f"SELECT * FROM {name} WHERE {_OF_TABLE}", key).fetchone()  # noqa: S608
        place = derived_id(name, str(home), str(one)).bytes
        database.execute(_KEEP, (moment, place, 0, name, _as_text(row or key)))


_OF_TABLE = "dialogue_id = ? AND id = ?"


def _put_told_back(database: sqlite3.Connection, moment: str) -> None:
    """Let be erased elsewhere what was before a merge, and nothing that it told."""
    query = "SELECT columns FROM superseded WHERE taken_at = ? AND record = ?"
    name = ERASED_ELSEWHERE.name
    for (kept,) in database.execute(query, (moment, name)).fetchall():
        row = _as_row(kept)
        database.execute(f"DELETE FROM {name} WHERE {_OF_TABLE}", row[:2])  # noqa: S608
        if row[2:]:  # it was told before
            database.execute(f"INSERT INTO {name} VALUES (?, ?, ?, ?)", row)  # noqa: S608


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
    """Take back an intake: what it brought goes, what it replaced or erased returns.

    A record that was written since is left as it is, and so is what it points to. What was
    erased of which the copies were emptied stays erased.
    """
    moment = write_moment(at)
    gone = put_back = 0
    touched = _written_since(database, moment)
    for table in _IN_ORDER:
        order = _insertion(table)
        for ours in _written_then(database, table.name, moment):
            for key in ours:
                rows = _superseded(database, moment, table.name, key)
                if touched and not rows and _is_needed(database, table, key, touched):
                    continue
                database.execute(f"DELETE FROM {table.name} WHERE id = ?", (key,))  # noqa: S608
                database.executemany(order, rows)
                put_back += bool(rows)
                gone += not rows
            yield None
        put_back += yield from _put_missing_back(database, moment, table)
    left = _count_superseded(database, moment) - put_back
    yield from _put_aside_back(database, moment)
    _put_told_back(database, moment)
    for kept in (SUPERSEDED, INTAKE_RECORD):
        connection.execute(delete(kept).where(kept.c.taken_at == at))
    connection.execute(update(INTAKE).where(INTAKE.c.taken_at == at).values(undone=True))
    return ImportUndoResult(gone, put_back, left)


_LAST = (Item, Seat, Dialogue)
_IN_ORDER = tuple(
    TABLES[kind] for kind in (*(kind for kind in TABLES if kind not in _LAST), *_LAST)
)
"""The tables, each before those to which its records point."""

_NEEDED: Mapping[Table, str] = {
    TABLES[Item]: "SELECT 1 FROM link WHERE source = ?1 OR target = ?1",
    TABLES[Seat]: "SELECT 1 FROM item WHERE speaker_seat_id = ?1",
    TABLES[Dialogue]: " UNION ALL ".join(
        f"SELECT 1 FROM {TABLES[kind].name} WHERE dialogue_id = ?1"  # noqa: S608
        for kind in PARTS
    ),
}
"""Asks whether a record is left that points to another."""


def _written_since(database: sqlite3.Connection, moment: str) -> set[bytes]:
    """Give the tables of which anything was written after a merge."""
    found: set[bytes] = set()
    for kind in PARTS:
        query = f"SELECT DISTINCT dialogue_id FROM {TABLES[kind].name} WHERE written_at > ?"  # noqa: S608
        found.update(home for (home,) in database.execute(query, (moment,)))
    return found


def _is_needed(
    database: sqlite3.Connection, table: Table, key: bytes, touched: set[bytes]
) -> bool:
    """Say whether what was written since points to a record, so that it has to stay."""
    if table not in _NEEDED:
        return False
    owner = "id" if table is TABLES[Dialogue] else "dialogue_id"
    query = f"SELECT {owner} FROM {table.name} WHERE id = ?"  # noqa: S608
    if database.execute(query, (key,)).fetchone()[0] not in touched:
        return False
    return database.execute(f"{_NEEDED[table]} LIMIT 1", (key,)).fetchone() is not None


def _insertion(table: Table, how: str = "") -> str:
    marks = ", ".join("?" * len(table.columns))
    return f"INSERT {how}INTO {table.name} VALUES ({marks})"  # noqa: S608 - our own table


def _put_missing_back(database: sqlite3.Connection, moment: str, table: Table) -> Slices[int]:
    """Let return what a merge erased or a person refused; give how many records that are."""
    query = (
        "SELECT DISTINCT id FROM superseded WHERE taken_at = ? AND record = ?"  # noqa: S608
        f" AND id NOT IN (SELECT id FROM {table.name})"
    )
    missing = [key for (key,) in database.execute(query, (moment, table.name))]
    for some in batches(missing, RECORDS_PER_SLICE):
        for key in some:
            rows = _superseded(database, moment, table.name, key)
            database.executemany(_insertion(table), rows)
        yield None
    return len(missing)


def _put_aside_back(database: sqlite3.Connection, moment: str) -> Slices[None]:
    """Note beside the records what was noted before; what a person changed since stays."""
    query = "SELECT columns FROM superseded WHERE taken_at = ? AND record = ?"
    for table, since in ASIDE.items():
        if since:
            database.execute(f"DELETE FROM {table.name} WHERE {since} = ?", (moment,))  # noqa: S608
        kept = database.execute(query, (moment, table.name)).fetchall()
        for some in batches(kept, RECORDS_PER_SLICE):
            rows = [_as_row(text) for (text,) in some]
            database.executemany(_insertion(table, "OR IGNORE "), rows)
            yield None


def drop_kept(connection: Connection, but: Collection[datetime]) -> None:
    """Keep no way back but that of some merges; of what lies erased in copies, what it was."""
    unconfirmed = select(ERASED.c.id).where(ERASED.c.taken_at.is_not(None))
    names = [table.name for table in TABLES.values()]
    stays = SUPERSEDED.c.id.in_(unconfirmed) & SUPERSEDED.c.record.in_(names)
    old = SUPERSEDED.c.taken_at.not_in(but)
    connection.execute(delete(SUPERSEDED).where(old & ~stays))
    connection.execute(update(SUPERSEDED).where(old).values(columns=""))


def _superseded(
    database: sqlite3.Connection, moment: str, table: str, key: bytes
) -> list[list[Any]]:
    """Read the rows of a record as they were before an intake; none when it was not here."""
    query = """SELECT columns FROM superseded WHERE taken_at = ? AND id = ? AND record = ?
        ORDER BY place"""
    return [_as_row(columns) for (columns,) in database.execute(query, (moment, key, table))]


def _count_superseded(database: sqlite3.Connection, moment: str) -> int:
    query = (
        "SELECT record, count(DISTINCT id) FROM superseded WHERE taken_at = ? GROUP BY record"
    )
    names = {table.name for table in TABLES.values()}
    return sum(number for name, number in database.execute(query, (moment,)) if name in names)


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
    """Forget what is kept of erased ids, also of what waited or was half typed."""
    connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.id.in_(ids)))
    words = SUPERSEDED.c.record.in_(WITH_WORDS)
    if connection.execute(select(SUPERSEDED.c.id).where(words).limit(1)).first():
        connection.execute(delete(SUPERSEDED).where(words))
