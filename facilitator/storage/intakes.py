"""The log of what was taken in: each time with its files, and which can be taken back."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from facilitator.jobs import DeferredWork, Slices
from facilitator.storage import import_chain
from facilitator.storage.columns import read_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.schema import INTAKE, INTAKE_FILE
from facilitator.storage.sqlite.statements import Query

JUST_AFTER = timedelta(microseconds=1)

_LAST_IMPORT = Query(
    select(func.max(INTAKE_FILE.c.taken_at))
    .select_from(INTAKE_FILE.join(INTAKE, INTAKE.c.taken_at == INTAKE_FILE.c.taken_at))
    .where(INTAKE_FILE.c.sha256 == bindparam("sha256"), INTAKE.c.undone == bindparam("undone"))
)


def begin(
    database: sqlite3.Connection, connection: Connection, now: datetime
) -> Slices[datetime]:
    """Begin an intake under a moment that no row bears yet; the last one goes back first."""
    written: list[datetime] = []
    reading = DeferredWork(lambda: written.extend(_written(database)))
    yield reading  # through every row there is
    reading.wait()
    moments = [now, _newest(connection), *written]
    at = max(moment for moment in moments if moment) + JUST_AFTER
    import_chain.forget_old(connection)
    connection.execute(insert(INTAKE), {"taken_at": at, "undone": False})
    return at


def last(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, if it was not taken back."""
    newest = select(INTAKE).order_by(INTAKE.c.taken_at.desc()).limit(1)
    row = connection.execute(newest).one_or_none()
    return None if row is None or row.undone else row.taken_at


def has_files(connection: Connection, at: datetime) -> bool:
    """Say whether files came in with an intake, and not only answers of a person."""
    query = select(INTAKE_FILE.c.name).where(INTAKE_FILE.c.taken_at == at).limit(1)
    return connection.execute(query).first() is not None


def forget_empty(connection: Connection, at: datetime) -> bool:
    """Forget an intake with which no file came in; say whether it is forgotten."""
    if has_files(connection, at):
        return False
    connection.execute(delete(INTAKE).where(INTAKE.c.taken_at == at))
    return True


def last_of_file(database: sqlite3.Connection, sha256: str) -> datetime | None:
    """Say when a file of these bytes was taken in, if that was not taken back."""
    ((at,),) = _LAST_IMPORT.rows(database, {"sha256": sha256, "undone": False})
    found: datetime | None = at
    return found


def _written(database: sqlite3.Connection) -> Iterator[datetime]:
    """Give for each type of record when one was last written; in whichever thread waits."""
    for table in TABLES.values():
        query = f"SELECT max(written_at) FROM {table.name}"  # noqa: S608 - our own table
        (newest,) = database.execute(query).fetchone()
        if newest:
            yield read_moment(newest)


def _newest(connection: Connection) -> datetime | None:
    """Give the moment of the last intake, also when it was taken back."""
    at: datetime | None = connection.scalar(select(func.max(INTAKE.c.taken_at)))
    return at
