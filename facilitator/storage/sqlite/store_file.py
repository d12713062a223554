"""The file of a store that is open: its one connection, and one transaction at a time.

Decision: after an erasure the whole file is written anew
    Context: SQLite overwrites a row that goes, but not the copies of it that lie in the unused
    part of pages which it split or joined before. Decision: `VACUUM` after each erasure for
    good, and again at the next opening when that did not come to its end; an empty file beside
    the store says so. Cost: some 10 ms a megabyte. Alternatives: `secure_delete` alone (was
    here; one erased note in some hundred stayed readable), each record in a file of its own.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import get_ident
from typing import Any, TypeVar

from sqlalchemy import Connection, ExceptionContext, StaticPool, create_engine, event

from facilitator import files
from facilitator.jobs import DeferredWork, SlicedWork, Slices
from facilitator.storage.sqlite import own_files
from facilitator.storage.sqlite.copying import Copier, Show, nobody
from facilitator.storage.sqlite.errors import told
from facilitator.storage.sqlite.last_known import LastKnown

T = TypeVar("T")


class StoreFile:
    """One SQLite file, taken for this program alone; for the thread that opened it.

    `database` and `connection` are the same connection: for the driver, and for SQLAlchemy.
    `last_known` notes beside it what is kept, and knows whether any of that was lost.
    `on_write` is called after each commit that kept something. `erasures` is another number
    after each erasure for good: a copy of before may hold what is gone.
    """

    def __init__(self, path: Path, database: sqlite3.Connection, last_known: LastKnown) -> None:
        self.path = path
        self.last_known = last_known
        self.database = database
        self.connection = _connection_over(database)
        self._thread = get_ident()
        self._copier = Copier(database)
        self._under_way: SlicedWork[Any] | None = None
        self._to_rewrite = own_files.to_rewrite(path)
        self.on_write: Callable[[], None] = lambda: None
        self.erasures = 0

    @contextmanager
    def transaction(self, *, half_typed: bool = False) -> Iterator[Connection]:
        """Let all that is written within be on disk at the end of it, or nothing of it.

        What is only `half_typed` is not kept yet, and nobody is told of it. Raises
        StoreUnavailableError when the file or the disk refuses.
        """
        self.end_slices()
        before = self.database.total_changes
        with told(self.path):
            self.database.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.database.execute("COMMIT")
                self.last_known.keep(self.database)
            finally:
                if self.database.in_transaction:  # something failed, perhaps the commit
                    self.database.rollback()
        if self.database.total_changes != before and not half_typed:
            self.on_write()

    def in_slices(self, work: Slices[T]) -> SlicedWork[T]:
        """Let work be done in slices, and be known to whoever else needs the file."""
        self.end_slices()
        self._under_way = sliced = SlicedWork(work)
        return sliced

    def transaction_in_slices(self, work: Callable[[Connection], Slices[T]]) -> Slices[T]:
        """Do work in slices within one transaction, of which the commit is done aside."""
        before = self.database.total_changes
        with told(self.path):
            self.database.execute("BEGIN IMMEDIATE")
            try:
                answer = yield from work(self.connection)
                commit = DeferredWork(lambda: self.database.execute("COMMIT"))
                yield commit
                commit.wait()
                self.last_known.keep(self.database)
            finally:
                if self.database.in_transaction:  # stopped, or something failed
                    self.database.rollback()
        if self.database.total_changes != before:
            self.on_write()
        return answer

    def end_slices(self) -> None:
        """Let the rest of what is being done in slices happen before anything else."""
        if get_ident() != self._thread:
            raise RuntimeError("a store is used by the thread that opened it")
        work, self._under_way = self._under_way, None
        if work:
            work.finish()

    def leave_no_trace(self) -> bool:
        """Let nothing of what is gone stay in the log beside the store; say whether that is so.

        What was asked is done already: without room for this it is tried again at the end.
        """
        self.last_known.clear()
        with suppress(sqlite3.Error):
            answer = self.database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return bool(answer[0] == 0)
        return False

    def will_be_rewritten(self) -> None:
        """Note, before anything is erased for good, that the file must be written anew.

        And that a second copy, where there is one, holds what is gone.
        """
        self.erasures += 1
        stale = own_files.second_copy_stale(self.path)
        marks = [self._to_rewrite, *[stale][: own_files.second_copy(self.path).exists()]]
        for mark in marks:
            with suppress(OSError):  # without room for a name it is done as far as it can be
                files.make_private(mark)
        with suppress(OSError):
            files.sync_folder(self.path.parent)

    @property
    def must_be_rewritten(self) -> bool:
        """Whether an erasure did not come to its end."""
        return self._to_rewrite.exists()

    def rewrite(self) -> None:
        """Write the file anew where that must be: nothing of what is gone stays in its pages.

        Without room for it, it is tried again at the end, and at the next opening.
        """
        if self.must_be_rewritten:
            with suppress(sqlite3.Error, OSError):
                self.database.execute("VACUUM")
                if self.leave_no_trace():  # until then the old pages are in the file
                    self._to_rewrite.unlink()
            self.erasures += 1
            self.on_write()
        else:
            self.leave_no_trace()

    def copy_to(self, target: Path, show: Show = nobody) -> None:
        """Write a whole, checked copy of the store; on failure `target` is as it was.

        May be called in any thread while the store is at work; what is kept meanwhile is in it.
        `show` is told how far it is, and stops it by raising.
        """
        if get_ident() == self._thread:
            self.end_slices()
        with told(target):
            self._copier.copy(target, show)

    def content(self, show: Show = nobody) -> bytes:
        """Give the bytes of the whole store, as a database without a log.

        May be called in any thread, as `copy_to`; what is kept meanwhile may be in it.
        """
        if get_ident() == self._thread:
            self.end_slices()
        with told(self.path):
            return self._copier.content(show)

    @contextmanager
    def without_copying(self) -> Iterator[None]:
        """Let no copy be made meanwhile; in any thread, and after the one under way."""
        with self._copier.idle():
            yield

    def give_place_to(self, new: Path) -> None:
        """Let another whole store have the place of this one, and close this one."""
        self.end_slices()
        self._copier.close()
        try:
            with told(self.path):
                self.last_known.accept()
                self._leave_nothing_beside()
                if os.name == "nt":  # no file that is open can be replaced there
                    self.close()
                files.put_in_place(new, self.path)
        finally:
            self.close()

    def _leave_nothing_beside(self) -> None:
        """Let no log lie beside the file that would be taken for another's; keep the lock."""
        self.database.execute("PRAGMA journal_mode = DELETE")
        if os.name != "nt":  # with the lock held, an empty one stays
            self.path.with_name(f"{self.path.name}-journal").unlink(missing_ok=True)
        files.sync_folder(self.path.parent)

    def close(self) -> None:
        """Leave one whole file behind; closing twice is closing once."""
        self._copier.close()
        if self._under_way:
            self._under_way.close()
        self.connection.close()
        self.rewrite()  # what is kept is on disk already, in the log
        self.database.close()


def _connection_over(database: sqlite3.Connection) -> Connection:
    """Let SQLAlchemy work on the one connection; the store begins and commits itself."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: database,
        poolclass=StaticPool,
        pool_reset_on_return=None,  # nothing to roll back, also when nobody closed it
        isolation_level="AUTOCOMMIT",
    )
    event.listen(engine, "handle_error", _stay_connected)
    return engine.connect()


def _stay_connected(context: ExceptionContext) -> None:
    """Keep the connection after Ctrl+C in the middle of a statement; it is the only one.

    SQLAlchemy would close it, and what was done until then could not be taken back any more.
    """
    context.is_disconnect = False
