"""What SQLite and the file system report, as problems a person understands."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from facilitator.domain.errors import StoreUnavailableError

CODES = {
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_PROTOCOL: "store_locked",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_CORRUPT: "store_damaged",
    sqlite3.SQLITE_NOTADB: "store_damaged",
    sqlite3.SQLITE_TOOBIG: "store_damaged",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_CANTOPEN: "store_read_only",
    sqlite3.SQLITE_PERM: "store_read_only",
    sqlite3.SQLITE_AUTH: "store_read_only",
    sqlite3.SQLITE_IOERR: "store_failed",
}
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
HARDLY_ANY_ROOM = 64 * 1024


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise StoreUnavailableError for what the database or the disk cannot do.

    Mistakes of the program itself (a wrong statement, a wrong thread) pass as they are.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error, OSError) as error:
        known = unavailable(path, error.orig if isinstance(error, DBAPIError) else error)
        if known is None:
            raise
        raise known from error


def unavailable(path: Path, error: BaseException | None) -> StoreUnavailableError | None:
    """Give the error to raise for what SQLite or the file system said; None for any other."""
    if isinstance(error, OSError):
        return StoreUnavailableError(_file_code(error), path=str(path), reason=str(error))
    # the low byte is the family; the rest says which read, write or sync it was
    code = CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if code is None:
        return None
    if code == "store_failed":
        code = _disk_code(path)
    return StoreUnavailableError(code, path=str(path), reason=str(error))


def _file_code(error: OSError) -> str:
    if error.errno in NO_ROOM:
        return "store_full"
    return "store_read_only" if error.errno in NOT_ALLOWED else "store_failed"


def _disk_code(path: Path) -> str:
    """Look for what SQLite only knows as a failing disk."""
    if path.exists() and not os.access(path, os.W_OK):
        return "store_read_only"
    try:
        no_room = shutil.disk_usage(path.parent).free < HARDLY_ANY_ROOM
    except OSError:
        return "store_failed"
    return "store_full" if no_room else "store_failed"
