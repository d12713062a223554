"""Reads from a damaged store, as far as it goes, what a copy in its place must know of it.

A table of the store that cannot be read to its end is completed from the copies of the same
store that are newer than the one which takes its place, the newest first, and at last from
that one itself. Any copy knows what was erased and tidied out of it. Rows that do not hold what
they should are left out.
"""

# ruff: noqa: S608 - the statements are put together from the names of our own tables

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect

from facilitator.domain.privacy.receipt import Receipt
from facilitator.storage.columns import UtcDateTime, read_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.retention import receipt_of
from facilitator.storage.schema import (
    ERASED,
    ERASED_ELSEWHERE,
    HANDED_OVER,
    INVITATION_MADE,
    LOCAL_ID,
    METADATA,
    PUBLICATION,
    PUBLISHED,
    RETENTION,
    TABLE_KEY,
    TABLE_WRITER,
    TIDIED,
    WIPING_RECEIPT,
)
from facilitator.storage.sqlite import foreign
from facilitator.storage.sqlite.opening import create_store

_SALVAGED = (
    ERASED,
    ERASED_ELSEWHERE,
    LOCAL_ID,
    TABLE_KEY,
    TABLE_WRITER,
    TIDIED,
    HANDED_OVER,
    INVITATION_MADE,
    RETENTION,
    PUBLICATION,
    PUBLISHED,
)
_MADE = "SELECT made_at FROM installation"
_DAY = len("2026-11-30")
_DIALECT = sqlite_dialect()


def salvage(
    damaged: Path, copies: Iterable[Path], copy: Path, place: Path, now: datetime
) -> tuple[Receipt, ...]:
    """Make a store at a place that knows what can be read, and give the receipts of wipes.

    `damaged` may be absent, and is opened to write: it is a duplicate. `copy` is what takes its
    place. Raises OSError or sqlite3.Error.
    """
    create_store(place, now)
    with closing(foreign.connect(place, "rw")) as new:
        new.execute("BEGIN")
        missing, found = _take(new, damaged, "rw", [*_SALVAGED, WIPING_RECEIPT])
        if missing:
            age = _age_of(copy)
            others = _of_same_store(copies, age)
            for source in [*(path for until, path in others if until > age.until), copy]:
                missing, more = _take(new, source, "ro&immutable=1", missing)
                found += more
            for _, path in others:
                _take_emptied(new, path, age.until[:_DAY])
        new.execute("COMMIT")
    return tuple({one.at: one for one in found}.values())


@dataclass(frozen=True, slots=True)
class _Age:
    """Of which store a database is, by when that was made, and the last moment it tells."""

    made: str
    until: str


def _of_same_store(copies: Iterable[Path], one: _Age) -> list[tuple[str, Path]]:
    """Give the copies of a store, each with the last moment it tells, the newest first."""
    found = []
    for path in copies:
        with suppress(sqlite3.Error):
            age = _age_of(path)
            if age.made == one.made:
                found.append((age.until, path))
    return sorted(found, reverse=True)


def _take_emptied(new: sqlite3.Connection, copy: Path, since: str) -> None:
    """Know what was taken out of a copy since a day: what went before, who is newer knows."""
    with suppress(sqlite3.Error), closing(foreign.connect(copy)) as old:
        for table, day in ((ERASED, "erased_on"), (TIDIED, "tidied_on")):
            for row in _rows(old, table):
                with suppress(ValueError, TypeError, sqlite3.Error):
                    if row[day] >= since:
                        _put(new, table, row)


def _age_of(path: Path) -> _Age:
    with closing(foreign.connect(path)) as database:
        (made,) = database.execute(_MADE).fetchone() or ("",)
        return _Age(made, max(_moments(database), default=""))


def _moments(database: sqlite3.Connection) -> Iterator[str]:
    """Give the last moments of each table; of a record only when it was written."""
    for table in METADATA.sorted_tables:
        for column in table.c:
            ours = table not in TABLES.values() or column.name == "written_at"
            if ours and isinstance(column.type, UtcDateTime):
                with suppress(sqlite3.OperationalError):  # an older version has it not
                    (last,) = database.execute(
                        f"SELECT max({column.name}) FROM {table.name}"
                    ).fetchone()
                    yield last or ""


def _take(
    new: sqlite3.Connection, source: Path, mode: str, tables: Sequence[Table]
) -> tuple[list[Table], list[Receipt]]:
    """Put the rows of some tables in; give those that cannot be read to their end.

    And the receipts among them, which are nobody's rows yet.
    """
    found: list[Receipt] = []
    try:
        with closing(foreign.connect(source, mode)) as old:
            missing = [table for table in tables if not _take_table(new, old, table, found)]
    except sqlite3.Error:
        return list(tables), found
    return missing, found


def _take_table(
    new: sqlite3.Connection, old: sqlite3.Connection, table: Table, found: list[Receipt]
) -> bool:
    try:
        for row in _rows(old, table):
            with suppress(ValueError, TypeError, KeyError, sqlite3.Error):
                if table is WIPING_RECEIPT:
                    found.append(receipt_of(read_moment(row["made_at"]), row["content"]))
                else:
                    _put(new, table, row)
    except sqlite3.Error:
        return False
    return True


def _rows(old: sqlite3.Connection, table: Table) -> Iterator[dict[str, Any]]:
    """Read a table as far as it goes; of an older version it has fewer columns."""
    query = "SELECT name FROM pragma_table_info(?)"
    theirs = {name for (name,) in old.execute(query, (table.name,))}
    names = [column.name for column in table.c if column.name in theirs]
    for row in old.execute(f"SELECT {', '.join(names)} FROM {table.name}"):
        yield dict(zip(names, row, strict=True))


def _put(new: sqlite3.Connection, table: Table, row: Mapping[str, object]) -> None:
    """Put a row in, where it holds what can be read back; else raise ValueError."""
    for name, value in row.items():
        if load := table.c[name].type.result_processor(_DIALECT, None):
            load(value)
    marks = ", ".join(f":{name}" for name in row)
    new.execute(f"INSERT OR IGNORE INTO {table.name} ({', '.join(row)}) VALUES ({marks})", row)
