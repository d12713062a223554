"""Taking in one file: its records merge, what it erases goes, what it may not do waits.

Without a file the records are this installation's own, of whichever tables.
"""

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection

from facilitator.domain.merge.authority import (
    GUESTS,
    MOST_RECORDS_OF_GUESTS,
    Standing,
)
from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Alias, Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import MOST_RECORDS_HERE
from facilitator.jobs import Slices
from facilitator.storage import (
    anonymise,
    erasing,
    joining,
    proposals,
)
from facilitator.storage import media as photos
from facilitator.storage.erasing import ErasedElsewhere
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import (
    IncomingData,
    check_erased,
    check_sizes,
    check_vectors,
)
from facilitator.storage.local_ids import LocalIds, days_here, ids_here
from facilitator.storage.merge_authority import MergeAuthority
from facilitator.storage.merge_notes import MergeNotes
from facilitator.storage.merge_session import MergeSession
from facilitator.storage.merge_writer import merge_versions
from facilitator.storage.version_cache import Marks, VersionCache, read_marks

_MOST_RECORDS = {
    Standing.WRITER: MOST_RECORDS_HERE,
    Standing.CLAIMANT: MOST_RECORDS_HERE - MOST_RECORDS_OF_GUESTS,
    Standing.GUEST: MOST_RECORDS_HERE,
}
"""Who came first and proved nothing leaves room for others, who may be the true ones."""


@dataclass(frozen=True, slots=True)
class TableMergeResult:
    """What a file did, and whether ids were erased; `in_our_name` as in `MergeResult`.

    `marks` are to be known when it is on disk, None when they are as they were; `device` is
    the name under which this installation goes on, None for the one it has.
    """

    tally: Tally
    in_our_name: bool = False
    erased: bool = False
    marks: Marks | None = None
    device: DeviceId | None = None


class TableMerge:
    """Takes in one file within the transaction that is open.

    `begun` is the moment of the merge that it belongs to, and can be taken back with.
    """

    def __init__(
        self,
        database: sqlite3.Connection,
        connection: Connection,
        identity: Identity,
        known: VersionCache,
        now: datetime,
        begun: datetime | None,
    ) -> None:
        self._database = database
        self._connection = connection
        self._identity = identity
        self._known = known
        self._now = now
        self._begun = begun
        self._gone: dict[UUID, DialogueId | None] = {}
        self._gone_elsewhere: dict[ErasedElsewhere, str] = {}

    def take(self, brought: IncomingData) -> Slices[TableMergeResult]:
        """Take in what came; raises RefusedInputError when none of it may come in."""
        ids = LocalIds(self._database, self._known.erased)
        brought = yield from self._as_here(ids, brought)
        yield None
        versions = list(brought.versions)
        file = brought.file
        homes = {file.dialogue_id} if file else {dialogue_of(one.content) for one in versions}
        check_vectors(versions)
        for one in brought.media:
            photos.keep(self._connection, [one])
            yield None
        context = (self._database, self._connection, self._identity, self._known)
        authority, notes = MergeAuthority(*context), MergeNotes(*context)
        authority.check_head(brought)
        session = authority.session(brought, homes, ids.known, self._now, self._begun)
        yield from authority.end_claims(session, brought, homes)
        count = yield from self._erase(session, brought)
        yield None
        kept_out = self._kept_out(session, brought)
        taken = yield from merge_versions(session, versions, kept_out)
        if taken.tally.count(Effect.NEW):
            check_sizes(taken.sizes.values(), _MOST_RECORDS[session.sender.standing])
        if file:
            is_new = notes.keep_sender(session, file)
            yield from self._join(session, versions, kept_out, asked=is_new)
        session.waiting += brought.sheet.proposals if brought.sheet else ()
        waiting = notes.keep_waiting(session, file)
        yield None
        tally = replace(taken.tally, erased=count, waiting=waiting)
        notes.keep_log(session, brought, versions, tally, self._begun)
        marks = self._marks(session, brought, renamed=ids.has_renamed)
        return TableMergeResult(tally, taken.in_our_name, bool(self._gone), marks)

    def _as_here(self, ids: LocalIds, brought: IncomingData) -> Slices[IncomingData]:
        """Give what came under the ids here, without names that were taken away here."""
        file, versions = brought.file, (yield from ids.versions(list(brought.versions)))
        if ids.has_renamed:
            self._known = copy(self._known)
            self._known.set_marks(read_marks(self._connection))
        if self._known.tidied:
            versions = list(anonymise.stripped(versions, self._known.tidied))
        names = ids.names_of(file.dialogue_id) if file else {}
        if not names:
            return replace(brought, versions=versions)
        return replace(
            brought,
            versions=versions,
            erased=days_here(brought.erased, names),
            erased_guests=days_here(brought.erased_guests, names),
            returned=ids_here(brought.returned, names),
        )

    def _marks(
        self, session: MergeSession, brought: IncomingData, *, renamed: bool
    ) -> Marks | None:
        """Read again what may have changed; all of it for each of many files takes too long."""
        file, standing = brought.file, session.sender.standing
        whole = brought.settled or renamed
        plain = session.is_plain and standing is Standing.WRITER
        if plain and not (whole or self._gone or self._gone_elsewhere):
            return None
        if file is None or whole or self._gone:
            return read_marks(self._connection)
        return self._known.with_marks_of(self._database, file.dialogue_id)

    def _erase(self, session: MergeSession, brought: IncomingData) -> Slices[int]:
        """Erase what is said to be, as far as the sender may; give how many records went."""
        file, days, of_guests = brought.file, brought.erased, brought.erased_guests
        if not days and not of_guests:
            return 0
        if file is None:
            return (yield from self._erase_now(days, None))
        home, sender = file.dialogue_id, session.sender
        own = erasing.of_table(self._connection, home, {**of_guests, **days})
        if sender.standing is Standing.GUEST or not sender.key:
            session.let_erasures_wait(home, own)
            return 0
        yield from self._note_elsewhere(session, home, brought)
        if sender.standing is Standing.CLAIMANT:  # an erased id is so for everybody
            session.let_erasures_wait(home, own)
            return 0
        asked = own.keys() - days.keys()
        theirs = erasing.of_guests(self._connection, asked, self._identity.key)
        gone = {key: day for key, day in own.items() if key in days or key in theirs}
        return (yield from self._erase_now(gone, session.undo_at, theirs))

    def _note_elsewhere(
        self, session: MergeSession, home: DialogueId, brought: IncomingData
    ) -> Slices[None]:
        """Remember what a file says was erased and is not here, and whose files that binds."""
        key, gone = session.sender.key, self._known.erased
        here = {one for one, of in gone.items() if of in {None, home}}
        told = [(key, brought.erased, here)]
        if session.sender.standing is Standing.WRITER:
            for_everybody = here - self._known.erased_guests
            told = [("", brought.erased, for_everybody), (GUESTS, brought.erased_guests, here)]
        for whose, days, known in told:
            self._gone_elsewhere |= yield from erasing.keep_elsewhere(
                self._connection, home, days, known, whose, session.undo_at
            )
        check_erased(self._connection, home)

    def _erase_now(
        self, days: Mapping[UUID, date], at: datetime | None, guests: Collection[UUID] = ()
    ) -> Slices[int]:
        gone, count = yield from erasing.erase(
            self._connection, days, self._known.erased, self._now.date(), at, guests
        )
        self._gone |= gone
        return count

    def _kept_out(
        self, session: MergeSession, brought: IncomingData
    ) -> Callable[[Record], Effect | None]:
        """Give what says of a record that was erased what becomes of it; None of any other.

        What was erased for guests alone waits when a writer brings it.
        """
        known, writes = self._known, session.sender.standing is Standing.WRITER
        keys = {"", session.sender.key if brought.file else "", "" if writes else GUESTS}
        none = not (known.erased or known.erased_elsewhere or self._gone_elsewhere)

        def kept_out(record: Record) -> Effect | None:
            if (none and not self._gone) or record.id in brought.returned:
                return None
            home = dialogue_of(record)
            told = self._gone_elsewhere.get((home, record.id))
            gone = record.id in self._gone or home in self._gone or told in keys
            if not gone and writes and known.is_for_guests(record):
                return Effect.WAITS
            return Effect.REFUSED if gone or known.is_erased(record, keys) else None

        return kept_out

    def _join(
        self,
        session: MergeSession,
        versions: Sequence[Version[Record]],
        kept_out: Callable[[Record], Effect | None],
        *,
        asked: bool,
    ) -> Slices[None]:
        """Take in that tables are one, where it waited and is proved by now.

        It can be when the file says so, or when it is `asked` of who is a writer from now on.
        """
        said = {one.content.id for one in versions if isinstance(one.content, Alias)}
        if not said and not asked:
            return
        key = session.sender.key
        here, others = joining.told(self._database, self._connection, key, said)
        found = {one.id: joining.proved(self._database, one) for one in others}
        joined = {key: version for key, version in found.items() if version}
        proposals.drop(self._database, [*(one.id for one in here), *joined], session.at)
        if joined:
            session.known = None
            yield from merge_versions(session, joined.values(), kept_out)
