"""Store: all dialogues of this installation, on disk when a method returns."""

import json
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from sqlalchemy import (
    Connection,
    StaticPool,
    create_engine,
    select,
)

from facilitator.domain.changes import Change
from facilitator.domain.dialogue import Dossier, Overview, Record, dialogue_of
from facilitator.domain.drafts import Draft
from facilitator.domain.errors import Problem, StoreUnavailableError
from facilitator.domain.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.items import Item
from facilitator.domain.media import Media
from facilitator.domain.merging import Version
from facilitator.storage import checking, reading, taking_in
from facilitator.storage import media as photos
from facilitator.storage.copying import copy_store
from facilitator.storage.failures import told
from facilitator.storage.mapping import TABLES
from facilitator.storage.opening import create_store, open_store
from facilitator.storage.schema import DRAFT, ERASED, INSTALLATION
from facilitator.storage.taking_in import TakenIn
from facilitator.storage.writing import Known, Pen

DEVICE_BYTES = 8


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """One SQLite file, taken for this program alone; for the main thread only.

    Every method raises StoreUnavailableError when the file or the disk refuses; nothing is half
    done then, and the store goes on working.
    """

    def __init__(
        self, path: Path, database: sqlite3.Connection, now: Callable[[], datetime]
    ) -> None:
        self.path = path
        self._now = now
        self._database = database
        self._connection = _connection_over(database)
        self._known = Known()
        with self._transaction() as connection:
            device = connection.scalars(select(INSTALLATION.c.device)).one_or_none()
            self._erased = set(connection.scalars(select(ERASED.c.id)))
        if device is None:
            raise StoreUnavailableError("store_damaged", path=str(path), reason="no device")
        self.device = DeviceId(device)
        self._pen = Pen(database, self._connection, self.device)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        create: bool = True,
        now: Callable[[], datetime] = _now,
        random: Callable[[int], bytes] = secrets.token_bytes,
    ) -> Self:
        """Open the store at a path, and make it when it is absent and `create` says so.

        Raises StoreUnavailableError: `store_missing`, `store_locked`, `store_damaged`,
        `store_newer`, `store_not_ours`, `store_read_only`, `store_full` or `store_failed`.
        """
        with told(path):
            if not path.exists():
                if not create:
                    raise StoreUnavailableError("store_missing", path=str(path))
                create_store(path, DeviceId(random(DEVICE_BYTES).hex()), now())
            database = open_store(path, now())
            try:
                return cls(path, database, now)
            except BaseException:
                database.close()
                raise

    def close(self) -> None:
        """Leave one whole file behind; closing twice is closing once."""
        self._connection.close()
        with suppress(sqlite3.Error):  # what is kept is on disk already, in the log
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        self._database.close()

    def __enter__(self) -> Self:
        """Close at the end of a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def apply(
        self, change: Change, *, settles: str | None = None, media: Iterable[Media] = ()
    ) -> None:
        """Write all edits of a change with the photos it brings, or nothing.

        `settles` names the place of the draft that became this change, and is dropped with it.
        Edits of erased records are left out.
        """
        edits = [edit for edit in change.edits if not self._is_erased(edit.record)]
        now = self._now()
        with self._transaction() as connection:
            photos.keep(connection, media)
            written = self._pen.write(edits, self._known, now)
            if settles is not None:
                for dialogue_id in {dialogue_of(edit.record) for edit in change.edits}:
                    self._pen.drop_draft(dialogue_id, settles)
        self._known.update(written)

    def dossier(self, dialogue_id: DialogueId) -> Dossier:
        """Give all that a dialogue holds; raises WrongUseError when there is none."""
        with self._transaction() as connection:
            found = reading.read_dialogue(connection, dialogue_id)
        self._known.learn(dialogue_id, found.values())
        return reading.dossier_in(found, dialogue_id)

    def overview(self) -> tuple[Overview, ...]:
        """Give the head and the counts of every dialogue, the last written first."""
        with self._transaction() as connection:
            return reading.read_overview(connection)

    def removed_items(self, dialogue_id: DialogueId) -> tuple[tuple[Item, datetime], ...]:
        """Give the items that were removed and when, the last one first."""
        with self._transaction() as connection:
            removed = reading.parts_of(connection, Item, dialogue_id).removed()
        removed.sort(key=lambda pair: (pair[1], pair[0].id), reverse=True)
        return tuple((item, at) for item, at in removed if isinstance(item, Item))

    def keep_draft(self, draft: Draft) -> None:
        """Keep what is typed in a field so far, in the place of what was kept before."""
        if draft.dialogue_id in self._erased:
            return
        with self._transaction():
            self._pen.keep_draft(draft, self._now())

    def draft(self, dialogue_id: DialogueId, place: str) -> Draft | None:
        """Give what was typed in a field and not kept."""
        with self._transaction() as connection:
            row = connection.execute(
                select(DRAFT.c.text, DRAFT.c.choices).where(
                    DRAFT.c.dialogue_id == dialogue_id, DRAFT.c.place == place
                )
            ).one_or_none()
        return Draft(dialogue_id, place, row.text, json.loads(row.choices)) if row else None

    def drop_draft(self, dialogue_id: DialogueId, place: str) -> None:
        """Forget what was typed in a field."""
        with self._transaction():
            self._pen.drop_draft(dialogue_id, place)

    def keep_media(self, content: bytes, media_type: str) -> str:
        """Keep a photo; give the SHA-256 under which it is found, as hexadecimal text."""
        media = Media(content, media_type)
        with self._transaction() as connection:
            photos.keep(connection, [media])
        return media.sha256

    def media(self, sha256: str) -> bytes | None:
        """Give the bytes of a photo, None when it is not here."""
        with self._transaction() as connection:
            return photos.content_of(connection, sha256)

    def take_in(self, versions: Iterable[Version[Record]]) -> TakenIn:
        """Merge versions that came from elsewhere, all or none.

        Raises SameRevisionDifferentContentError when a version is known with other content.
        """
        self._known.forget()
        with self._transaction() as connection:
            return taking_in.take_in(connection, versions, self._is_erased, self._now())

    def versions_of(self, record_id: RecordId) -> frozenset[Version[Record]]:
        """Give the maximal versions of a record; none when it is unknown."""
        with self._transaction() as connection:
            for kind in TABLES:
                found = reading.versions_with_id(connection, kind, record_id)
                if found.records:
                    return found.versions(record_id)
        return frozenset()

    def erase(self, ids: Iterable[UUID]) -> None:
        """Erase records for good; with a dialogue goes all that belongs to it.

        Photos that nothing names any more go too. All of it is gone from the file when this
        returns, and does not come back from others.
        """
        self._known.forget()
        with self._transaction() as connection:
            asked = set(ids)
            gone = (asked | reading.ids_of_parts(connection, asked)) - self._erased
            taking_in.erase(connection, gone, self._now().date())
            photos.drop_unused(connection)
        self._erased |= gone
        with told(self.path):
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> tuple[Problem, ...]:
        """Look at everything; give what is wrong with the file or with what it says."""
        with told(self.path):
            wrong = checking.check_file(self._database)
        if wrong:
            return wrong
        with self._transaction() as connection:
            return checking.check_content(connection)

    def copy_to(self, target: Path) -> None:
        """Write a whole, checked copy of the store; on failure `target` is as it was."""
        with told(target):
            copy_store(self._database, target)

    def last_written(self) -> datetime | None:
        """Say when anything was last written."""
        with self._transaction() as connection:
            return reading.last_written(connection)

    def _is_erased(self, record: Record) -> bool:
        return record.id in self._erased or dialogue_of(record) in self._erased

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with told(self.path):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._database.execute("COMMIT")
            finally:
                if self._database.in_transaction:  # something failed, perhaps the commit
                    self._database.rollback()


def _connection_over(database: sqlite3.Connection) -> Connection:
    """Let SQLAlchemy work on the one connection; the store begins and commits itself."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: database,
        poolclass=StaticPool,
        pool_reset_on_return=None,  # nothing to roll back, also when nobody closed it
        isolation_level="AUTOCOMMIT",
    )
    return engine.connect()
