"""Whole copies of a store that is open, made by SQLite itself and checked before they count."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Lock

from facilitator import files
from facilitator.domain.errors import StoreUnavailableError
from facilitator.storage.sqlite import own_files

PAGES = 200
"""So many pages are copied at a time; a note that is kept meanwhile waits no longer."""
SECONDS_TO_WAIT = 0.01
STEPS_OF_CHECKING = 100_000

_LOG_AT, _NO_LOG = 18, b"\x01\x01"
"""Where the head of a database says whether it has a log (`-wal`), and how it says no."""

Show = Callable[[int, int], None]
"""Told how many pages of how many are there; stops the copy by raising."""


def nobody(_done: int, _total: int) -> None:
    """Tell nobody."""


class Copier:
    """Copies one store in whichever thread asks; closing stops a copy that is under way.

    The store may be written to meanwhile by its own connection: SQLite brings the copy up to
    date, and waits while a transaction is open.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._lock = Lock()
        self._closed = False

    def copy(self, target: Path, show: Show) -> None:
        """Write a copy to `target`, whole or not at all."""

        def told(done: int, total: int) -> None:
            if self._closed:
                raise StoreUnavailableError("store_failed", path=str(target), reason="closed")
            show(done, total)

        with self._lock:
            copy_store(self._connection, target, told)

    def content(self, show: Show) -> bytes:
        """Give the bytes of a whole store as it is now, which nothing on disk holds."""

        def told(_status: int, left: int, total: int) -> None:
            if self._closed:
                raise StoreUnavailableError("store_failed", path="", reason="closed")
            show(total - left, total)

        with self._lock, closing(sqlite3.connect(":memory:")) as copy:
            self._connection.backup(copy, pages=PAGES, progress=told, sleep=SECONDS_TO_WAIT)
            content = copy.serialize()
        return content[:_LOG_AT] + _NO_LOG + content[_LOG_AT + len(_NO_LOG) :]

    @contextmanager
    def idle(self) -> Iterator[None]:
        """Wait for a copy that is under way, and let none begin meanwhile."""
        with self._lock:
            yield

    def close(self) -> None:
        """Stop, and wait until nothing of an unfinished copy is left."""
        self._closed = True
        with self._lock:
            pass


def copy_store(connection: sqlite3.Connection, target: Path, show: Show = nobody) -> None:
    """Write a copy of the store to `target`, whole or not at all.

    Uses the store's own connection, so that no second one meets the same file. Raises
    sqlite3.Error, OSError, StoreUnavailableError or what `show` raises; then `target` is as
    it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    own_files.remove(own_files.halves_of(target))  # of this store, which is ours alone
    new = files.beside(target)
    try:
        files.make_private(new)
        _copy(connection, new, show)
        files.sync_file(new)
        files.put_in_place(new, target)
    finally:
        files.discard(new)


def _copy(connection: sqlite3.Connection, new: Path, show: Show) -> None:
    def tell(_status: int, left: int, total: int) -> None:
        show(total - left, total)

    with closing(sqlite3.connect(new, isolation_level=None)) as copy:
        connection.backup(copy, pages=PAGES, progress=tell, sleep=SECONDS_TO_WAIT)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it
        _check(copy, new, show)


def _check(copy: sqlite3.Connection, new: Path, show: Show) -> None:
    def stopped() -> bool:
        try:
            show(1, 1)
        except Exception:  # noqa: BLE001 - SQLite does not pass it on
            return True
        return False

    copy.set_progress_handler(stopped, STEPS_OF_CHECKING)
    try:
        answer = copy.execute("PRAGMA integrity_check(1)").fetchone()[0]
    except sqlite3.OperationalError:
        show(1, 1)  # says again why it was stopped
        raise
    if answer != "ok":
        raise StoreUnavailableError("store_damaged", path=str(new), reason=answer)
