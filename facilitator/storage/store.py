"""Store: all dialogues of this installation, on disk when a method returns."""

import json
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from uuid import UUID

from sqlalchemy import Connection, select

from facilitator.domain.errors import Problem, StoreUnavailableError
from facilitator.domain.privacy.receipt import Receipt
from facilitator.domain.programme.overview import TableState
from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Dossier, Overview, Seat, dialogue_of
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.domain.records.media import Media
from facilitator.jobs import at_once
from facilitator.storage import anonymise, erasing, overviews, reading, receipt_file
from facilitator.storage import media as photos
from facilitator.storage.identity import Identity
from facilitator.storage.import_history import ImportHistory
from facilitator.storage.imports import Imports
from facilitator.storage.layers import Layers
from facilitator.storage.local_ids import LocalIds
from facilitator.storage.made_invitations import MadeInvitations
from facilitator.storage.many_dossiers import read_dossiers
from facilitator.storage.mapping import TABLES
from facilitator.storage.overviews import TableHeads
from facilitator.storage.publication import Publication
from facilitator.storage.record_writer import RecordWriter
from facilitator.storage.registry import Registry
from facilitator.storage.retention import Retention, keep_receipt, wipe_layers
from facilitator.storage.review import ReviewLog
from facilitator.storage.schema import DRAFT
from facilitator.storage.settlement import Settlement
from facilitator.storage.sqlite import checking
from facilitator.storage.sqlite.errors import told
from facilitator.storage.sqlite.last_known import LastKnown
from facilitator.storage.sqlite.opening import create_store, open_store
from facilitator.storage.sqlite.purging import ErasureList
from facilitator.storage.sqlite.search_index import SearchIndex
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import VersionCache, read_marks
from facilitator.storage.versions import Versions


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """What people note at tables, and what is shown of it; for the main thread only.

    The rest is with what it is about: `file` is the SQLite file itself, `identity` who writes
    in it, `imports` merges what comes from elsewhere, `history` tells of that, `versions` has
    the records as they merge, `registry` what this installation notes for itself, `settlement`
    what waits, `review` what a person went through, `made_invitations` whom this one invited,
    `retention` how long programmes are kept and what was wiped, `publication` how public files
    refer to tables, `layers` what coordinators made. `on_write` is called after each write but
    those of half-typed text.
    `wiped_again` counts the tables that were wiped at this place before, of which this store
    did not know that when it was opened: it is an older one.

    Every method raises StoreUnavailableError when the file or the disk refuses; nothing is half
    done then, and the store goes on working.
    """

    def __init__(
        self,
        path: Path,
        database: sqlite3.Connection,
        last_known: LastKnown,
        now: Callable[[], datetime],
        random: Callable[[int], bytes],
    ) -> None:
        self.path = path
        self._now = now
        self._random = random
        self.on_write: Callable[[], None] = lambda: None
        self.wiped_again = 0
        self._begin(database, last_known)

    def _begin(self, database: sqlite3.Connection, last_known: LastKnown) -> None:
        self.file = StoreFile(self.path, database, last_known)
        self.file.on_write = self._tell_write
        self.identity = Identity(self.file, self._random)
        self._known = VersionCache(self.file)
        self._pen = RecordWriter(self.file, self.identity, self._known)
        self.imports = Imports(self.file, self.identity, self._known, self._now)
        self.history = ImportHistory(self.file)
        self.versions = Versions(self.file, self.identity, self._known)
        self.registry = Registry(self.file, self._now)
        self.review = ReviewLog(self.file, self._now)
        self.made_invitations = MadeInvitations(self.file)
        self.retention = Retention(self.file)
        self.publication = Publication(self.file, self._now)
        self.layers = Layers(self.file, self.identity, self._now)
        self.settlement = Settlement(
            self.file, self.identity, self._known, self.imports, self._now
        )
        self._search: SearchIndex | None = None

    def _tell_write(self) -> None:
        self.on_write()

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

        At the end of a link, as all that lies beside it does.

        Raises StoreUnavailableError: `store_missing`, `store_locked`, `store_damaged`,
        `store_newer`, `store_not_ours`, `store_read_only`, `store_full` or `store_failed`.
        """
        with told(path):
            path = Path(os.path.realpath(path)) if path.is_symlink() else path
            if not path.exists():
                if not create:
                    raise StoreUnavailableError("store_missing", path=str(path))
                create_store(path, now())
            last_known = LastKnown(path)
            database = open_store(path, now(), last_known=last_known)
            try:
                store = cls(path, database, last_known, now, random)
            except BaseException:
                database.close()
                raise
        if store.file.must_be_rewritten:
            store.file.rewrite()
        try:
            store._meet_receipts()
        except BaseException:
            store.close()
            raise
        return store

    def close(self) -> None:
        """Leave one whole file behind; closing twice is closing once."""
        self.file.close()

    def __enter__(self) -> Self:
        """Close at the end of a `with`."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def apply(
        self,
        change: Change,
        *,
        settles: str | None = None,
        media: Iterable[Media] = (),
        intake: datetime | None = None,
    ) -> None:
        """Write all edits of a change with the photos it brings, or nothing.

        `settles` names the place of the draft that became this change, and is dropped with it.
        `intake` is the merge of which these are the words again, and are taken back with it.
        Edits of erased records are left out.
        """
        now = intake or self._now()
        with self.file.transaction() as connection:
            ids = LocalIds(self.file.database, self._known.erased)
            may = [edit for edit in change.edits if not self._known.is_erased(edit.record)]
            edits = [edit for edit in ids.edits(may) if not self._known.is_erased(edit.record)]
            marks = read_marks(connection) if ids.has_renamed else None
            photos.keep(connection, media)
            written = self._pen.write(edits, now)
            if settles is not None:
                for dialogue_id in {dialogue_of(edit.record) for edit in change.edits}:
                    self._pen.drop_draft(dialogue_id, settles)
        if marks:
            self._known.set_marks(marks)
        self._known.update(written)
        self._known.adopt((edit.record for edit in edits), self.identity.key)

    def dossier(self, dialogue_id: DialogueId) -> Dossier:
        """Give all that a table holds, also what was noted of it under another name.

        Raises WrongUseError when there is none.
        """
        with self.file.transaction() as connection:
            dossier, found = reading.read_whole_dossier(connection, dialogue_id)
        for one, records in found.items():
            self._known.learn(one, records.values())
        return dossier

    def dossiers(self, dialogue_ids: Sequence[DialogueId]) -> tuple[Dossier, ...]:
        """Give what boards show of some tables, as `read_dossiers` does."""
        with self.file.transaction() as connection:
            return tuple(read_dossiers(connection, dialogue_ids))

    def overview(self) -> tuple[Overview, ...]:
        """Give the head and the counts of every dialogue, the last written first."""
        with self.file.transaction() as connection:
            return reading.read_overview(connection)

    def table_heads(self) -> TableHeads:
        """Give the head of every table."""
        with self.file.transaction() as connection:
            return overviews.read_heads(connection)

    def table_states(self, heads: TableHeads) -> tuple[TableState, ...]:
        """Say what some tables hold, by heads that were just given."""
        with self.file.transaction() as connection:
            return overviews.read_states(connection, heads)

    def search_index(self) -> SearchIndex:
        """Give the index to search in; it is made when first asked for, and lies in memory."""
        if self._search is None:
            with told(self.path):
                self._search = SearchIndex(
                    self.file.database, self.file.transaction, lambda: self.file.erasures
                )
        return self._search

    def removed_items(self, dialogue_id: DialogueId) -> tuple[tuple[Item, datetime], ...]:
        """Give the items that were removed and when, the last one first."""
        with self.file.transaction() as connection:
            removed = reading.parts_of(connection, Item, dialogue_id).removed()
        removed.sort(key=lambda pair: (pair[1], pair[0].id), reverse=True)
        return tuple((item, at) for item, at in removed if isinstance(item, Item))

    def keep_draft(self, draft: Draft) -> None:
        """Keep what is typed in a field so far, in the place of what was kept before."""
        with self.file.transaction(half_typed=True):
            if not self._known.is_table_erased(draft.dialogue_id):
                self._pen.keep_draft(draft, self._now())

    def draft(self, dialogue_id: DialogueId, place: str) -> Draft | None:
        """Give what was typed in a field and not kept."""
        with self.file.transaction() as connection:
            row = connection.execute(
                select(DRAFT.c.text, DRAFT.c.choices).where(
                    DRAFT.c.dialogue_id == dialogue_id, DRAFT.c.place == place
                )
            ).one_or_none()
        return Draft(dialogue_id, place, row.text, json.loads(row.choices)) if row else None

    def drop_draft(self, dialogue_id: DialogueId, place: str) -> None:
        """Forget what was typed in a field."""
        with self.file.transaction(half_typed=True):
            self._pen.drop_draft(dialogue_id, place)

    def keep_media(self, content: bytes, media_type: str) -> str:
        """Keep a photo; give the SHA-256 under which it is found, as hexadecimal text."""
        media = Media(content, media_type)
        with self.file.transaction() as connection:
            photos.keep(connection, [media])
        return media.sha256

    def media(self, sha256: str) -> bytes | None:
        """Give the bytes of a photo, None when it is not here."""
        with self.file.transaction() as connection:
            return photos.content_of(connection, sha256)

    def seats_ever(self, dialogue_id: DialogueId) -> tuple[Seat, ...]:
        """Give all seats of a table that have a row, also those that were removed."""
        with self.file.transaction() as connection:
            return anonymise.seats_of(connection, dialogue_id)

    def tidy(self, dialogue_id: DialogueId) -> int:
        """Take the names of a table away for good, and what was half typed at it.

        Gives how many seats had a name. All of it is gone from the file when this returns, and
        does not come back from others.
        """
        self._known.forget()
        now = self._now()
        self.file.will_be_rewritten()
        with self.file.transaction() as connection:
            dialogues = anonymise.tables_of(connection, dialogue_id)
            edits = anonymise.edits(connection, dialogues)
            seats = anonymise.seats_of(connection, dialogue_id)
            pledges = anonymise.pledges(connection, dialogues, seats)
            self._pen.write([*edits, *pledges], now)
            anonymise.forget_names(connection, dialogues, seats, now.date())
        self._known.tidied |= dialogues
        self.file.rewrite()
        return len(edits)

    def gone(self) -> ErasureList:
        """Give what may be in no copy: what was erased, and of which tables the names went."""
        with self.file.transaction() as connection:
            return erasing.read_gone(connection)

    def give_place_to(self, new: Path) -> None:
        """Let another whole store have the place of this one, and go on with that one.

        When it cannot have the place, this one goes on.
        """
        try:
            self.file.give_place_to(new)
        finally:
            with told(self.path):
                last_known = LastKnown(self.path)
                database = open_store(self.path, self._now(), last_known=last_known)
                self._begin(database, last_known)

    def erased_ids(self) -> frozenset[UUID]:
        """Give the ids of everything that was erased for good."""
        self.file.end_slices()
        return frozenset(self._known.erased)

    def erased(self) -> Mapping[UUID, DialogueId | None]:
        """Give what was erased for good, each with its table; None where that is not known."""
        self.file.end_slices()
        return dict(self._known.erased)

    def aliases(self) -> Mapping[DialogueId, DialogueId]:
        """Give for each dialogue that is part of another table the one it is shown under."""
        with self.file.transaction() as connection:
            return reading.homes_of_aliases(connection)

    def erase(self, ids: Iterable[UUID]) -> None:
        """Erase records for good; with a dialogue goes all that belongs to it.

        Photos that nothing names any more go too. All of it is gone from the file when this
        returns (on a full disk, when the store is closed), and does not come back from others:
        what only guests had handed in is not brought back by guests, and asks when a writer
        brings a record of that id.
        """
        self._erase(ids, lambda _connection: None)

    def wipe(self, receipt: Receipt) -> None:
        """Erase the tables of a receipt with what is noted of their files, and keep it.

        What coordinators made of them goes too, where no table of the board is left. All at
        once, or nothing of it.
        """
        self._wipe([receipt])
        self._keep_receipts_beside()

    def _wipe(self, receipts: Sequence[Receipt]) -> None:
        def keep(connection: Connection) -> None:
            for receipt in receipts:
                keep_receipt(connection, receipt)
                wipe_layers(connection, receipt, self._now().date())

        self._erase(frozenset().union(*(one.ids for one in receipts)), keep)

    def _meet_receipts(self) -> None:
        """Let go again of what was wiped at this place, before anybody sees it.

        And of the names of files that brought it once more and were refused.
        """
        known = {one.at for one in self.retention.receipts()}
        beside = receipt_file.read(self.path)
        lacking = [one for one in beside if one.at not in known]
        if lacking:
            self._wipe(lacking)
            self.wiped_again = sum(len(one.tables) for one in lacking)
        if known and self.retention.come_again():  # an answer can be taken back until here
            self.file.will_be_rewritten()
            self.retention.forget_come_again()
            self.file.rewrite()
        if known - {one.at for one in beside}:
            self._keep_receipts_beside()

    def _keep_receipts_beside(self) -> None:
        """Keep the receipts beside the store; without room for them, at the next opening."""
        with suppress(OSError):
            receipt_file.add(self.path, self.retention.receipts()[::-1])

    def _erase(self, ids: Iterable[UUID], note: Callable[[Connection], None]) -> None:
        self._known.forget()
        today = self._now().date()
        self.file.will_be_rewritten()
        with self.file.transaction() as connection:
            days = dict.fromkeys(ids, today)
            guests = erasing.of_guests(connection, days, self.identity.key)
            at_once(erasing.erase(connection, days, self._known.erased, today, guests=guests))
            note(connection)
            marks = read_marks(connection)
        self._known.set_marks(marks)
        self.file.rewrite()

    def check(self) -> tuple[Problem, ...]:
        """Look at everything; give what is wrong with the file or with what it says."""
        self.file.end_slices()
        with told(self.path):
            wrong = checking.check_file(self.file.database)
        if wrong:
            return wrong
        with self.file.transaction() as connection:
            found = checking.check_content(connection)
        return (self.loss, *found) if self.loss else found

    @property
    def loss(self) -> Problem | None:
        """What was kept here and is gone, as the note beside the store knows."""
        return self.file.last_known.loss

    def accept_loss(self) -> None:
        """Go on with what there is; the loss is not told again."""
        self.file.last_known.accept()

    def is_empty(self) -> bool:
        """Say whether nothing was ever kept here."""
        with self.file.transaction() as connection:
            firsts = (select(table.c.id).limit(1) for table in TABLES.values())
            return all(connection.scalar(first) is None for first in firsts)

    def last_written(self) -> datetime | None:
        """Say when anything was last written."""
        with self.file.transaction() as connection:
            return reading.last_written(connection)
