"""Whole copies of a store that is open, made by SQLite itself and checked before they count."""

import sqlite3
from contextlib import closing
from pathlib import Path

from facilitator import files
from facilitator.domain.errors import StoreUnavailableError


def copy_store(connection: sqlite3.Connection, target: Path) -> None:
    """Write a copy of the store to `target`, whole or not at all.

    Uses the store's own connection, so that no second one meets the same file. Raises
    sqlite3.Error, OSError or StoreUnavailableError; then `target` is as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new = files.beside(target)
    try:
        _copy(connection, new)
        files.sync_file(new)
        files.put_in_place(new, target)
    finally:
        files.discard(new)


def _copy(connection: sqlite3.Connection, new: Path) -> None:
    with closing(sqlite3.connect(new, isolation_level=None)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        answer = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if answer != "ok":
            raise StoreUnavailableError("store_damaged", path=str(new), reason=answer)
