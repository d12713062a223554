"""Opening a store: is it ours, is it whole, is it free, and is it of this version.

A file that is refused is left as it was, byte for byte.
"""

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from facilitator import files
from facilitator.domain.errors import StoreUnavailableError
from facilitator.settings import data_folder
from facilitator.storage.columns import write_moment
from facilitator.storage.sqlite import foreign, migrations, own_files
from facilitator.storage.sqlite.copying import copy_store
from facilitator.storage.sqlite.last_known import LastKnown

SECONDS_TO_WAIT = 0.1

_FIRST_ROW = "INSERT INTO installation (one, device, made_at) VALUES (1, '', ?)"

_WORKS_BY_ITSELF = "SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index')"
"""A trigger or a view, which is never ours."""

BEFORE_READING = (
    "locking_mode = EXCLUSIVE",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "wal_autocheckpoint = 4000",
)
"""Also how many pages the log holds before they go to the file.

With the 1,000 of SQLite itself, most pages of a merge go there four times.
"""


def create_store(path: Path, now: datetime) -> None:
    """Make a new store whole before it gets its place; one that is there already stays.

    It gets its key, and the name that follows from it, when it is opened.
    """
    files.make_private_folder(path.parent)
    new = files.beside(path)
    try:
        files.make_private(new)
        with closing(_connect(new, "rwc")) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = WAL")
            migrations.migrate(connection)
            connection.execute(_FIRST_ROW, (write_moment(now),))
        files.put_first(new, path)
    finally:
        files.discard(new)


def open_store(
    path: Path,
    now: datetime,
    steps: Sequence[migrations.Step] = migrations.STEPS,
    last_known: LastKnown | None = None,
) -> sqlite3.Connection:
    """Open a store for this program alone, checked and of the current version.

    `last_known` was made before, and is asked here whether anything is missing.

    Raises StoreUnavailableError, or sqlite3.Error for what `failures` translates.
    """
    _narrow_own_folder(path)
    if path.is_dir():
        raise StoreUnavailableError("store_is_folder", path=str(path))
    if not path.is_file():
        raise StoreUnavailableError("store_not_ours", path=str(path))
    if path.stat().st_size == 0:
        raise StoreUnavailableError("store_damaged", path=str(path), reason="empty file")
    if not _has_unfinished_work(path):
        _look_without_touching(path, len(steps))
    connection = _connect(path, "rw")
    try:
        _take(connection, path, len(steps), last_known)
        files.narrow(own_files.all_of(path))
        _upgrade(connection, path, now, steps)
        if last_known:
            last_known.compare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _narrow_own_folder(path: Path) -> None:
    """Let nobody else read anything in the folder that is this program's own.

    Also when the store there is damaged. In another folder only what is ours is narrowed, once
    it is known to be.
    """
    own = Path(os.path.realpath(data_folder()))
    if files.is_same(path.parent, own):
        files.narrow([own, *own.rglob("*")])


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    name = quote(os.fsencode(path.absolute().as_posix()))  # also a name that is not UTF-8
    root = "file://" if name.startswith("/") else "file:///"
    return sqlite3.connect(
        f"{root}{name}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=SECONDS_TO_WAIT,
        check_same_thread=False,  # for commits and copies; the store looks after the rest
    )


def _has_unfinished_work(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def connect_to_look(path: Path) -> sqlite3.Connection:
    """Connect to a file that nobody writes to; it is not touched, and no lock is taken."""
    return foreign.connect(path)


def is_in_use(path: Path) -> bool:
    """Whether a file is a store that is open somewhere, or has work to finish.

    Asks SQLite, which looks after the locks of this process on the same file.
    """
    for end in ("-wal", "-journal"):
        beside = path.with_name(f"{path.name}{end}")
        if beside.exists() and beside.stat().st_size > 0:
            return True
    try:
        with closing(_connect(path, "rw")) as connection:
            connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        return code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
    return False


def _look_without_touching(path: Path, newest: int) -> None:
    # After a clean end the file alone is the store: read it before taking a lock, since a
    # foreign file would be changed by our settings. After a crash the log belongs to it, and
    # only a real connection can read both.
    with closing(connect_to_look(path)) as connection:
        _check_identity(connection, path, newest)


def _take(
    connection: sqlite3.Connection, path: Path, newest: int, last_known: LastKnown | None
) -> None:
    for setting in BEFORE_READING:
        connection.execute(f"PRAGMA {setting}")
    _check_whole(connection, path)
    _check_identity(connection, path, newest)
    if last_known:
        last_known.meet(connection)
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    assert mode == "wal", mode
    connection.execute("BEGIN IMMEDIATE")  # may we write at all?
    connection.execute("COMMIT")


def _check_whole(connection: sqlite3.Connection, path: Path) -> None:
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise StoreUnavailableError("store_damaged", path=str(path), reason=answer)


def _check_identity(connection: sqlite3.Connection, path: Path, newest: int) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != migrations.APPLICATION_ID:
        raise StoreUnavailableError("store_not_ours", path=str(path))
    version = migrations.version_of(connection)
    if version > newest:
        raise StoreUnavailableError("store_newer", path=str(path), version=version)
    if connection.execute(_WORKS_BY_ITSELF).fetchone():
        raise StoreUnavailableError("store_damaged", path=str(path), reason="schema")


def _upgrade(
    connection: sqlite3.Connection,
    path: Path,
    now: datetime,
    steps: Sequence[migrations.Step],
) -> None:
    version = migrations.version_of(connection)
    if version < len(steps):
        copy = own_files.name_copy(path, f"v{version}-{now:%Y%m%d-%H%M%S}")
        files.make_private_folder(copy.parent)
        copy_store(connection, copy)
        migrations.migrate(connection, steps)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
