"""Which records were new in an intake, and to which of its records a person said yes.

The ids of many records lie in one row: a row for each took as long as the records themselves.
"""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from facilitator.storage.columns import write_moment
from facilitator.storage.reading import batches

IDS_PER_ROW = 50
"""So many fit in a page of the index with others."""
_BYTES = 16

_NOTE = "INSERT OR IGNORE INTO intake_record VALUES (?, ?, ?)"
_NOTED = "SELECT ids FROM intake_record WHERE taken_at = ? AND settled = ?"
_WITH_ID = "SELECT taken_at, ids FROM intake_record WHERE instr(ids, ?) > 0"
_RENAME = "UPDATE OR IGNORE intake_record SET ids = ? WHERE taken_at = ? AND ids = ?"


def note(
    database: sqlite3.Connection, at: datetime, ids: Iterable[UUID], *, settled: bool
) -> None:
    """Note records that are new in an intake, or what of them a person said yes to."""
    moment = write_moment(at)
    rows = [b"".join(key.bytes for key in some) for some in batches(ids, IDS_PER_ROW)]
    database.executemany(_NOTE, [(moment, row, settled) for row in rows])


def noted(database: sqlite3.Connection, moment: str, *, settled: bool) -> set[UUID]:
    """Give the records that were noted of the intake of a moment, as it is kept."""
    rows = database.execute(_NOTED, (moment, settled))
    return {UUID(bytes=key) for (ids,) in rows for key in _each(ids)}


def rename(database: sqlite3.Connection, before: bytes, after: bytes) -> None:
    """Let a record that was noted have another id."""
    for moment, ids in database.execute(_WITH_ID, (before,)).fetchall():
        renamed = b"".join(after if key == before else key for key in _each(ids))
        database.execute(_RENAME, (renamed, moment, ids))


def _each(ids: bytes) -> list[bytes]:
    return [ids[first : first + _BYTES] for first in range(0, len(ids), _BYTES)]
