"""Looks into databases that somebody else may have made: little is believed, all is bounded.

SQLite reads the whole schema before it answers anything, and a view, a trigger, a generated
column or a check is work that the file asks for. So the connection has limits from the start,
and a copy has to have the very tables that this program makes, in its own words.
"""

import os
import sqlite3
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from facilitator.domain.errors import StoreUnavailableError
from facilitator.storage.sqlite import migrations

LARGEST_VALUE = 100_000_000
"""Bytes of the longest text or picture, and of one row."""

STEPS_FOR_SCHEMA = 200_000
"""So many steps of SQLite are enough to read our own schema a hundred times."""

_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LARGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,
    sqlite3.SQLITE_LIMIT_COLUMN: 200,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 50,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 20,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 1000,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
}
_SETTINGS = ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0")
_SCHEMA = "SELECT type, name, tbl_name, sql FROM main.sqlite_master"

Schema = frozenset[tuple[str, str, str, str]]


def connect(path: Path, mode: str = "ro&immutable=1") -> sqlite3.Connection:
    """Connect within limits; nothing of the file was read yet."""
    name = quote(os.fsencode(path.absolute().as_posix()))  # also a name that is not UTF-8
    root = "file://" if name.startswith("/") else "file:///"
    database = sqlite3.connect(f"{root}{name}?mode={mode}", uri=True, isolation_level=None)
    for limit, most in _LIMITS.items():
        database.setlimit(limit, most)
    for setting in _SETTINGS:
        database.execute(f"PRAGMA {setting}")
    return database


def check_copy(database: sqlite3.Connection, path: Path) -> None:
    """Refuse what is no copy of ours, or holds any other table, view, trigger or column.

    Raises StoreUnavailableError `store_not_ours`, `store_newer` or `store_damaged`, or
    sqlite3.Error for what is broken.
    """
    database.set_progress_handler(lambda: True, STEPS_FOR_SCHEMA)
    try:
        _check_identity(database, path)
        version = migrations.version_of(database)
        if version < 1 or _schema(database) != _expected(version):
            raise StoreUnavailableError("store_damaged", path=str(path), reason="schema")
    finally:
        database.set_progress_handler(None, 0)


def _check_identity(database: sqlite3.Connection, path: Path) -> None:
    if database.execute("PRAGMA application_id").fetchone()[0] != migrations.APPLICATION_ID:
        raise StoreUnavailableError("store_not_ours", path=str(path))
    if migrations.version_of(database) > len(migrations.STEPS):
        raise StoreUnavailableError("store_newer", path=str(path))


def _schema(database: sqlite3.Connection) -> Schema:
    """Give all that is made in a database; how its words are spaced does not matter."""
    found = database.execute(_SCHEMA)
    return frozenset((*names, " ".join((sql or "").split())) for *names, sql in found)


@lru_cache
def _expected(version: int) -> Schema:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        migrations.migrate(database, migrations.STEPS[:version])
        return _schema(database)
