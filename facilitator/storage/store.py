"""Store: all dialogues of this installation, on disk when a method returns."""

import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import get_ident
from types import MappingProxyType
from typing import Any, Self, TypeVar
from uuid import UUID

from sqlalchemy import (
    BLOB,
    TEXT,
    Connection,
    Select,
    StaticPool,
    create_engine,
    delete,
    insert,
    select,
    type_coerce,
    update,
)

from facilitator import files
from facilitator.domain.changes import Change
from facilitator.domain.comparing import Tally
from facilitator.domain.contribution import Contribution
from facilitator.domain.dialogue import Dossier, Overview, Record, dialogue_of
from facilitator.domain.drafts import Draft
from facilitator.domain.errors import Problem, RefusedInputError, StoreUnavailableError
from facilitator.domain.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.items import Item
from facilitator.domain.media import Media
from facilitator.domain.merging import Version
from facilitator.domain.programme_overview import TableState
from facilitator.storage import (
    checking,
    disputes,
    intakes,
    overviews,
    reading,
    sending,
    taking_in,
    tidying,
)
from facilitator.storage import media as photos
from facilitator.storage.copying import Copier, Show, nobody
from facilitator.storage.failures import told
from facilitator.storage.intakes import HandedOver, IntakeFile, Sender, Undone
from facilitator.storage.mapping import TABLES
from facilitator.storage.opening import create_store, open_store
from facilitator.storage.overviews import Heads
from facilitator.storage.purging import Gone
from facilitator.storage.schema import (
    DRAFT,
    ERASED,
    HANDED_OVER,
    INSTALLATION,
    INVITATION,
    NUMBERING,
    SENDER,
    TIDIED,
)
from facilitator.storage.search_index import SearchIndex
from facilitator.storage.slicing import Aside, Sliced, Slices, at_once
from facilitator.storage.taking_in import TakenIn
from facilitator.storage.writing import Known, Pen

T = TypeVar("T")

DEVICE_BYTES = 8
SEED_BYTES = 32


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """One SQLite file, taken for this program alone; for the main thread only.

    Every method raises StoreUnavailableError when the file or the disk refuses; nothing is half
    done then, and the store goes on working.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        now: Callable[[], datetime],
        random: Callable[[int], bytes],
    ) -> None:
        self.path = path
        self._now = now
        self._random = random
        self._begin(database)

    def _begin(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._connection = _connection_over(database)
        self._thread = get_ident()
        self._copier = Copier(database)
        self._under_way: Sliced[Any] | None = None
        self._known = Known()
        self._intake: datetime | None = None
        self._search: SearchIndex | None = None
        with self._transaction() as connection:
            device = connection.scalars(select(INSTALLATION.c.device)).one_or_none()
            self._erased = set(connection.scalars(select(ERASED.c.id)))
            self._tidied = set(connection.scalars(select(TIDIED.c.dialogue_id)))
        if device is None:
            raise StoreUnavailableError(
                "store_damaged", path=str(self.path), reason="no device"
            )
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
                return cls(path, database, now, random)
            except BaseException:
                database.close()
                raise

    def close(self) -> None:
        """Leave one whole file behind; closing twice is closing once."""
        self._copier.close()
        if self._under_way:
            self._under_way.close()
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
        now = self._now()
        with self._transaction() as connection:
            edits = [edit for edit in change.edits if not self._is_erased(edit.record)]
            photos.keep(connection, media)
            written = self._pen.write(edits, self._known, now)
            if settles is not None:
                for dialogue_id in {dialogue_of(edit.record) for edit in change.edits}:
                    self._pen.drop_draft(dialogue_id, settles)
        self._known.update(written)

    def dossier(self, dialogue_id: DialogueId) -> Dossier:
        """Give all that a table holds, also what was noted of it under another name.

        Raises WrongUseError when there is none.
        """
        with self._transaction() as connection:
            dossier, found = reading.read_whole_dossier(connection, dialogue_id)
        for one, records in found.items():
            self._known.learn(one, records.values())
        return dossier

    def overview(self) -> tuple[Overview, ...]:
        """Give the head and the counts of every dialogue, the last written first."""
        with self._transaction() as connection:
            return reading.read_overview(connection)

    def table_heads(self) -> Heads:
        """Give the head of every table."""
        with self._transaction() as connection:
            return overviews.read_heads(connection)

    def table_states(self, heads: Heads) -> tuple[TableState, ...]:
        """Say what some tables hold, by heads that were just given."""
        with self._transaction() as connection:
            return overviews.read_states(connection, heads)

    def search_index(self) -> SearchIndex:
        """Give the index to search in; it is made when first asked for, and lies in memory."""
        if self._search is None:
            with told(self.path):
                self._search = SearchIndex(self._database, self._transaction)
        return self._search

    def removed_items(self, dialogue_id: DialogueId) -> tuple[tuple[Item, datetime], ...]:
        """Give the items that were removed and when, the last one first."""
        with self._transaction() as connection:
            removed = reading.parts_of(connection, Item, dialogue_id).removed()
        removed.sort(key=lambda pair: (pair[1], pair[0].id), reverse=True)
        return tuple((item, at) for item, at in removed if isinstance(item, Item))

    def keep_draft(self, draft: Draft) -> None:
        """Keep what is typed in a field so far, in the place of what was kept before."""
        with self._transaction():
            if draft.dialogue_id not in self._erased:
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

    def take_in(
        self,
        versions: Iterable[Version[Record]],
        *,
        erased: Mapping[UUID, date] = MappingProxyType({}),
        media: Iterable[Media] = (),
        file: IntakeFile | None = None,
        expected: Tally | None = None,
    ) -> Tally:
        """Merge what came from elsewhere, all or none, and say what became of it.

        `file` is logged with the intake that was begun last, which can then be taken back,
        and its signature is believed when it is the first one of a device.
        `expected` is what a dry run said; where it comes out otherwise, nothing is taken in.

        Raises SameRevisionDifferentContentError when a version is known with other content,
        RefusedInputError `record_moved` or `intake_differs`. When somebody else wrote in the
        name of this installation, it goes on under a new name.
        """
        return at_once(
            self.taking_in(versions, erased=erased, media=media, file=file, expected=expected)
        )

    def taking_in(
        self,
        versions: Iterable[Version[Record]],
        *,
        erased: Mapping[UUID, date] = MappingProxyType({}),
        media: Iterable[Media] = (),
        file: IntakeFile | None = None,
        expected: Tally | None = None,
    ) -> Sliced[Tally]:
        """Do what `take_in` does in slices; closed before its end, nothing was taken in."""

        def work(connection: Connection) -> Slices[tuple[TakenIn, set[UUID], DeviceId]]:
            taken, gone = yield from self._take_in(connection, versions, erased, media, file)
            if expected is not None and taken.tally.effects != expected.effects:
                raise RefusedInputError("intake_differs")
            device = self._renamed(connection) if taken.in_our_name else self.device
            return taken, gone, device

        def whole() -> Slices[Tally]:
            self._known.forget()
            taken, gone, device = yield from self._in_one(work)
            self._erased |= gone
            self._writes_as(device)
            if gone:
                yield Aside(self._leave_no_trace)
            return taken.tally

        return self._slice(whole())

    def _take_in(
        self,
        connection: Connection,
        versions: Iterable[Version[Record]],
        erased: Mapping[UUID, date],
        media: Iterable[Media],
        file: IntakeFile | None,
    ) -> Slices[tuple[TakenIn, set[UUID]]]:
        at = self._intake if file else None
        if self._tidied:
            versions = tidying.stripped(versions, self._tidied)
        for one in media:
            photos.keep(connection, [one])
            yield None
        gone, count = self._erase(connection, erased)
        yield None
        taken = yield from taking_in.take_in(
            taking_in.Desk(
                self._database, connection, self.device, at or self._now(), at is not None
            ),
            versions,
            lambda record: (
                bool({record.id, dialogue_of(record)} & (self._erased | gone))
                if gone
                else self._is_erased(record)
            ),
        )
        if file and at:
            intakes.log(self._database, file, at)
        return replace(taken, tally=replace(taken.tally, erased=count)), gone

    def begin_intake(self) -> datetime:
        """Begin taking files in: what they bring can be taken back until the next time."""
        with self._transaction() as connection:
            moments = [
                self._now(),
                reading.last_written(connection),
                intakes.newest(connection),
            ]
            latest = max(moment for moment in moments if moment)
            at = latest + timedelta(microseconds=1)  # no row bears this moment yet
            intakes.begin(connection, at)
        self._intake = at
        return at

    def undo_intake(self) -> Undone | None:
        """Take back the last intake; nothing when there is none that can be."""
        return at_once(self.undoing_intake())

    def undoing_intake(self) -> Sliced[Undone | None]:
        """Do what `undo_intake` does in slices; closed before its end, nothing went."""

        def work(connection: Connection) -> Slices[Undone | None]:
            at = intakes.last(connection)
            if at is None:
                return None
            undone = yield from intakes.undo(self._database, connection, at)
            photos.drop_unused(connection)
            return undone

        def whole() -> Slices[Undone | None]:
            self._known.forget()
            undone = yield from self._in_one(work)
            self._intake = None
            yield Aside(self._leave_no_trace)
            return undone

        return self._slice(whole())

    def taken_in_before(self, sha256: str) -> datetime | None:
        """Say when a file of these bytes was taken in, if that was not taken back."""
        with self._transaction() as connection:
            return intakes.was_taken_in(connection, sha256)

    def contribution(self, dialogue_id: DialogueId) -> Contribution:
        """Give all of a dialogue that may leave this laptop.

        Raises WrongUseError when there is no such dialogue.
        """
        with self._transaction() as connection:
            found = reading.read_dialogue(connection, dialogue_id)
            erased = {row.id: row.erased_on for row in connection.execute(select(ERASED))}
            versions = sending.sent_versions(found, dialogue_id)
            media = photos.named_in(connection, versions)
        return Contribution(dialogue_id, versions, erased, media)

    def known_versions(
        self, kind: type[Record], ids: Iterable[UUID]
    ) -> Mapping[RecordId, Sequence[Version[Record]]]:
        """Give the maximal versions of those records that are here, of one type."""
        with self._transaction() as connection:
            return reading.known_versions(connection, kind, ids)

    def count_present(self, ids: Iterable[UUID]) -> int:
        """Count the records that erasing these ids would take away here."""
        with self._transaction() as connection:
            fresh = set(ids) - self._erased
            if not fresh:
                return 0
            parts = reading.ids_of_parts(connection, fresh)
            return reading.count_of(connection, fresh | parts)

    def tidy(self, dialogue_id: DialogueId) -> int:
        """Take the names of a table away for good, and what was half typed at it.

        Gives how many seats had a name. All of it is gone from the file when this returns, and
        does not come back from others.
        """
        self._known.forget()
        now = self._now()
        with self._transaction() as connection:
            dialogues = tidying.tables_of(connection, dialogue_id)
            edits = tidying.edits(connection, dialogues)
            self._pen.write(edits, self._known, now)
            tidying.forget_names(connection, dialogues, now.date())
        self._tidied |= dialogues
        self._leave_no_trace()
        return len(edits)

    def gone(self) -> Gone:
        """Give what may be in no copy: what was erased, and of which tables the names went."""
        with self._transaction() as connection:
            erased = {row.id: row.erased_on for row in connection.execute(select(ERASED))}
            tidied = connection.execute(select(TIDIED))
            return Gone(erased, {row.dialogue_id: row.tidied_on for row in tidied})

    def succeed(self, before: "Store") -> None:
        """Become the store of this installation, in the place of the one it had before.

        What was erased and tidied there is so here too; the files that tables left in are
        known here; it signs with the same key, and writes under a name that nobody had.
        """
        gone = before.gone()
        self.take_in((), erased=gone.erased)
        for dialogue_id in gone.tidied:
            self.tidy(DialogueId(dialogue_id))
        handed_over = before._rows(select(HANDED_OVER))  # noqa: SLF001 - one of us
        seed = before._rows(select(INSTALLATION.c.signing_seed))[0]  # noqa: SLF001
        with self._transaction() as connection:
            for row in handed_over:
                connection.execute(insert(HANDED_OVER).prefix_with("OR REPLACE"), row)
            if seed["signing_seed"] is not None:
                connection.execute(update(INSTALLATION).values(seed))
        self.rename()

    def _rows(self, query: Select[Any]) -> list[dict[str, Any]]:
        with self._transaction() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def give_place_to(self, new: Path) -> None:
        """Let another whole store have the place of this one, and go on with that one.

        When it cannot have the place, this one goes on.
        """
        self._end_slices()
        self._copier.close()
        try:
            with told(self.path):
                self._leave_nothing_beside()
                if os.name == "nt":  # no file that is open can be replaced there
                    self.close()
                files.put_in_place(new, self.path)
        finally:
            self.close()
            self._open_again()

    def _leave_nothing_beside(self) -> None:
        """Let no log lie beside the file that would be taken for another's; keep the lock."""
        self._database.execute("PRAGMA journal_mode = DELETE")
        if os.name != "nt":  # with the lock held, an empty one stays
            self.path.with_name(f"{self.path.name}-journal").unlink(missing_ok=True)
        files.sync_folder(self.path.parent)

    def _open_again(self) -> None:
        with told(self.path):
            self._begin(open_store(self.path, self._now()))

    def erased_ids(self) -> frozenset[UUID]:
        """Give the ids of everything that was erased for good."""
        self._end_slices()
        return frozenset(self._erased)

    def disputes(self, dialogue_id: DialogueId) -> tuple[tuple[Version[Record], ...], ...]:
        """Give the records of a table on which people disagree, each as its versions."""
        with self._transaction() as connection:
            _, found = reading.read_whole_dossier(connection, dialogue_id)
        return disputes.disputes(found)

    def dialogues_in_dispute(self) -> Mapping[DialogueId, int]:
        """Count the records on which people disagree, per table that has any."""
        with self._transaction() as connection:
            return disputes.count_disputes(connection)

    def set_number(self, dialogue_id: DialogueId, number: int | None) -> None:
        """Give a table the coordinator's own number; None lets the table's own count again."""
        self.set_numbers({dialogue_id: number})

    def set_numbers(self, numbers: Mapping[DialogueId, int | None]) -> None:
        """Give some tables the coordinator's own numbers, all or none."""
        with self._transaction() as connection:
            for dialogue_id, number in numbers.items():
                connection.execute(
                    delete(NUMBERING).where(NUMBERING.c.dialogue_id == dialogue_id)
                )
                if number is not None:
                    values = {"dialogue_id": dialogue_id, "number": number}
                    connection.execute(insert(NUMBERING), values)

    def own_numbers(self) -> Mapping[DialogueId, int]:
        """Give the coordinator's own numbers."""
        with self._transaction() as connection:
            return reading.numbering(connection)

    def aliases(self) -> Mapping[DialogueId, DialogueId]:
        """Give for each dialogue that is part of another table the one it is shown under."""
        with self._transaction() as connection:
            return reading.homes_of_aliases(connection)

    def keep_invitation(self, dialogue_id: DialogueId, content: str) -> None:
        """Keep the invitation with which a table was made ready."""
        with self._transaction() as connection:
            connection.execute(
                delete(INVITATION).where(INVITATION.c.dialogue_id == dialogue_id)
            )
            values = {"dialogue_id": dialogue_id, "content": content}
            connection.execute(insert(INVITATION), values)

    def invitation(self, dialogue_id: DialogueId) -> str | None:
        """Give the invitation with which a table was made ready, if there was one."""
        query = select(INVITATION.c.content).where(INVITATION.c.dialogue_id == dialogue_id)
        with self._transaction() as connection:
            content: str | None = connection.scalar(query)
            return content

    def sender(self, device: DeviceId) -> Sender | None:
        """Give whose signature was met first under the name of a device."""
        with self._transaction() as connection:
            row = connection.execute(
                select(SENDER).where(SENDER.c.device == device)
            ).one_or_none()
        return (
            None if row is None else Sender(device, row.signing_key, row.name, row.first_seen)
        )

    def trust(self, device: DeviceId, key: str, name: str) -> None:
        """Remember whose signature belongs to a device from now on."""
        with self._transaction():
            intakes.believe(self._database, Sender(device, key, name, self._now()))

    def signing_seed(self) -> bytes:
        """Give the 32 bytes with which this installation signs; made when first asked."""
        with self._transaction() as connection:
            seed = connection.scalar(select(INSTALLATION.c.signing_seed))
            if seed is None:
                seed = self._random(SEED_BYTES)
                connection.execute(update(INSTALLATION).values(signing_seed=seed))
        return bytes(seed)

    def keep_handed_over(self, dialogue_id: DialogueId, file: HandedOver) -> None:
        """Remember a file in which a table left this laptop."""
        with self._transaction() as connection:
            intakes.keep_handed_over(connection, dialogue_id, file)

    def handed_over(self, dialogue_id: DialogueId) -> tuple[HandedOver, ...]:
        """Give the files in which a table left this laptop, the first one first."""
        with self._transaction() as connection:
            return intakes.handed_over(connection, dialogue_id)

    def rename(self) -> None:
        """Go on under a new name, since another installation may write under the old one."""
        with self._transaction() as connection:
            device = self._renamed(connection)
        self._writes_as(device)

    def _renamed(self, connection: Connection) -> DeviceId:
        device = DeviceId(self._random(DEVICE_BYTES).hex())
        connection.execute(update(INSTALLATION).values(device=device))
        return device

    def _writes_as(self, device: DeviceId) -> None:
        if device != self.device:
            self.device = device
            self._pen = Pen(self._database, self._connection, device)

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
        returns (on a full disk, when the store is closed), and does not come back from others.
        """
        self._known.forget()
        today = self._now().date()
        with self._transaction() as connection:
            gone, _ = self._erase(connection, dict.fromkeys(ids, today))
        self._erased |= gone
        self._leave_no_trace()

    def _erase(
        self, connection: Connection, days: Mapping[UUID, date]
    ) -> tuple[set[UUID], int]:
        fresh = {key: day for key, day in days.items() if key not in self._erased}
        if not fresh:
            return set(), 0
        today = self._now().date()
        parts = reading.ids_of_parts(connection, fresh) - self._erased
        gone = dict.fromkeys(parts, today) | fresh
        count = taking_in.erase(connection, gone)
        photos.drop_unused(connection)
        return set(gone), count

    def _leave_no_trace(self) -> None:
        """Let nothing of what is gone stay in the log beside the store.

        What was asked is done already: without room for this it is tried again at the end.
        """
        with suppress(sqlite3.Error):
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def check(self) -> tuple[Problem, ...]:
        """Look at everything; give what is wrong with the file or with what it says."""
        self._end_slices()
        with told(self.path):
            wrong = checking.check_file(self._database)
        if wrong:
            return wrong
        with self._transaction() as connection:
            return checking.check_content(connection)

    def copy_to(self, target: Path, show: Show = nobody) -> None:
        """Write a whole, checked copy of the store; on failure `target` is as it was.

        May be called in any thread while the store is at work; what is kept meanwhile is in it.
        `show` is told how far it is, and stops it by raising.
        """
        if get_ident() == self._thread:
            self._end_slices()
        with told(target):
            self._copier.copy(target, show)

    def shown_notes(self) -> Mapping[bytes, str]:
        """Give the notes that are shown: by id which version, as a copy holds them."""
        item = TABLES[Item].c
        query = select(type_coerce(item.id, BLOB), type_coerce(item.vector, TEXT))
        with self._transaction() as connection:
            rows = connection.execute(query.where(item.removed.is_(False)))
            return {bytes(key): vector for key, vector in rows}

    def last_written(self) -> datetime | None:
        """Say when anything was last written."""
        with self._transaction() as connection:
            return reading.last_written(connection)

    def _is_erased(self, record: Record) -> bool:
        return record.id in self._erased or dialogue_of(record) in self._erased

    def _end_slices(self) -> None:
        """Let the rest of what is being done in slices happen before anything else."""
        if get_ident() != self._thread:
            raise RuntimeError("a store is used by the thread that opened it")
        work, self._under_way = self._under_way, None
        if work:
            work.finish()

    def _slice(self, work: Slices[T]) -> Sliced[T]:
        """Let work be done in slices, and be known to whoever else needs the store."""
        self._end_slices()
        self._under_way = sliced = Sliced(work)
        return sliced

    def _in_one(self, work: Callable[[Connection], Slices[T]]) -> Slices[T]:
        """Do work in slices within one transaction, of which the commit is done aside."""
        with told(self.path):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                answer = yield from work(self._connection)
                commit = Aside(lambda: self._database.execute("COMMIT"))
                yield commit
                commit.settle()
                return answer
            finally:
                if self._database.in_transaction:  # stopped, or something failed
                    self._database.rollback()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        self._end_slices()
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
