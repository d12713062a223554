"""What a store was last known to hold, noted beside it, so that the loss of its log is told.

Decision: a note beside the store while its log is in use
    Context: without its log (`-wal`) a store is whole, but as it was some time ago, and SQLite
    sees nothing amiss. Decision: after a commit a small file says how much is kept; it goes
    before the log is emptied. It is behind what is on disk and never ahead, so it is written
    now and then and not synced. A loss is told only when the log is shorter than it was known
    to be (only we shorten it) and what the note knows is not there. Cost: two queries and a
    small file every half minute. Alternatives: a counter in the store (lost with the log); the
    count alone (false after an earlier copy is put back, or something is erased).
"""

import json
import sqlite3
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from facilitator import files
from facilitator.domain.errors import Problem
from facilitator.storage.columns import read_moment
from facilitator.storage.mapping import TABLES
from facilitator.storage.sqlite import own_files

SECONDS_BETWEEN = 30.0
"""No sooner than this the note is written again."""

_MOST_BYTES = 1000
_MADE = "SELECT made_at FROM installation"
_NOTES = "SELECT count(*) FROM item WHERE removed = 0"
_MOMENTS = [f"SELECT max(written_at) AS at FROM {table}" for table in TABLES.values()]  # noqa: S608 - our own names
_UNTIL = f"SELECT max(at) FROM ({' UNION ALL '.join(_MOMENTS)})"  # noqa: S608 - as above


@dataclass(frozen=True, slots=True)
class StoreContent:
    """How many notes a store holds, until which moment, and of which store: when it was made.

    Moments are as they are kept.
    """

    made: str
    notes: int
    until: str


@dataclass(frozen=True, slots=True)
class KnownContent:
    """What a note says: what was kept, with a log of so many bytes, and what is left of it."""

    log: int
    kept: StoreContent
    left: StoreContent | None = None


class LastKnown:
    """The note beside one store; made before the store is opened, which may shorten its log.

    `loss` is what is wrong: `store_log_lost`. It stays until `accept`, also when the program
    ends before that.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._path = own_files.last_known(store)
        self._log = own_files.with_logs(store)[1]
        self._known = _read(self._path)
        self._short = _size(self._log) < getattr(self._known, "log", 0)
        self._changes = 0
        self._due = 0.0
        self.loss: Problem | None = None

    def meet(self, database: sqlite3.Connection) -> None:
        """See, before a store gets a log, whether it had one; a copy by SQLite has none yet."""
        if self._short:
            (mode,) = database.execute("PRAGMA journal_mode").fetchone()
            self._short = mode == "wal"

    def compare(self, database: sqlite3.Connection) -> None:
        """Look, once the store is open, whether what is known is there."""
        known, self._changes = self._known, database.total_changes
        if known is None:
            return
        found = _content(database)
        same = found.made == known.kept.made
        if known.left is None and self._short and same and found.until < known.kept.until:
            known = KnownContent(known.log, known.kept, found)
            self._write(known)
        if known.left is not None:
            self.loss = self._problem(known.kept, known.left)

    def keep(self, database: sqlite3.Connection) -> None:
        """Note what is kept, after a commit that wrote something; hardly ever does anything."""
        if database.total_changes == self._changes or self.loss:
            return
        now = time.monotonic()
        if now < self._due:
            return
        self._changes = database.total_changes
        with suppress(sqlite3.Error):
            content = _content(database)
            if content.until:
                self._write(KnownContent(_size(self._log), content))
                self._due = now + SECONDS_BETWEEN

    def clear(self) -> None:
        """Know nothing any more: the log is about to be emptied, or the store replaced."""
        self._due = 0.0
        if self.loss is None:
            remove(self._path)

    def accept(self) -> None:
        """Go on with what there is: the loss was told."""
        self.loss = None
        self.clear()

    def _write(self, known: KnownContent) -> None:
        new = files.beside(self._path)
        try:
            with open(new, "xb", opener=files.open_private) as file:
                file.write(json.dumps(asdict(known)).encode())
            new.replace(self._path)
        except OSError:  # then the note is further behind
            with suppress(OSError):
                new.unlink(missing_ok=True)

    def _problem(self, kept: StoreContent, left: StoreContent) -> Problem:
        facts: dict[str, object] = {"path": str(self._store), "log": self._log.name}
        for name, content in (("kept", kept), ("left", left)):
            at = read_moment(content.until).astimezone() if content.until else None
            facts |= {f"{name}_notes": content.notes, f"{name}_day": at.date() if at else None}
            facts[f"{name}_time"] = f"{at:%H.%M}" if at else None
        return Problem("store_log_lost", facts)


def remove(path: Path) -> None:
    """Let a note be gone, on disk too, before what it is about changes."""
    with suppress(OSError):
        if path.exists():
            path.unlink()
            files.sync_folder(path.parent)


def _content(database: sqlite3.Connection) -> StoreContent:
    queries = (_MADE, _NOTES, _UNTIL)
    made, notes, until = (database.execute(query).fetchone()[0] for query in queries)
    return StoreContent(made, notes, until or "")


def _read(path: Path) -> KnownContent | None:
    """Read a note; one that is not whole, or that somebody else made, says nothing."""
    try:
        found = json.loads(files.read_regular(path, _MOST_BYTES))
        left = found["left"]
        return KnownContent(int(found["log"]), _checked(found["kept"]), left and _checked(left))
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return None


def _checked(found: Any) -> StoreContent:  # noqa: ANN401 - any JSON
    content = StoreContent(str(found["made"]), int(found["notes"]), str(found["until"]))
    if content.until:
        read_moment(content.until)
    return content


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
