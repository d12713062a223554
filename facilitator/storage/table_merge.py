"""What one file does to its table: who sent it, what it may do, what it erases, what waits.

Without a file the records are this installation's own, of whichever tables.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, delete, insert

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.authority import (
    GUESTS,
    MOST_RECORDS_OF_GUESTS,
    NOBODY,
    GuestRoom,
    Sender,
    Standing,
    is_addition,
)
from facilitator.domain.merge.effects import Effect, Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Alias, Dialogue, Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import MOST_RECORDS_HERE
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.signing import is_name_of
from facilitator.storage import (
    anonymise,
    erasing,
    import_chain,
    import_undo,
    joining,
    proposals,
    writers,
)
from facilitator.storage import media as photos
from facilitator.storage.erasing import ErasedElsewhere
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import (
    ImportFile,
    IncomingData,
    check_erased,
    check_size,
    check_vectors,
)
from facilitator.storage.intake_file import tally_text
from facilitator.storage.local_ids import LocalIds, days_here, ids_here, local_names
from facilitator.storage.mapping import TABLES
from facilitator.storage.merge_session import MergeSession, letters_of
from facilitator.storage.merge_writer import RECORDS_PER_SLICE, merge_versions
from facilitator.storage.reading import batches, ids_of_kind, known_versions
from facilitator.storage.rows import WRITERS
from facilitator.storage.schema import INTAKE_FILE, SENDER
from facilitator.storage.sqlite.statements import Statement
from facilitator.storage.version_cache import Marks, VersionCache, read_marks
from facilitator.storage.writers import TableWriter, WriterStanding

_MOST_RECORDS = {
    Standing.WRITER: MOST_RECORDS_HERE,
    Standing.CLAIMANT: MOST_RECORDS_HERE - MOST_RECORDS_OF_GUESTS,
    Standing.GUEST: MOST_RECORDS_HERE,
}
"""Who came first and proved nothing leaves room for others, who may be the true ones."""

_LOG = Statement(insert(INTAKE_FILE).prefix_with("OR REPLACE"))
_NO_TABLE = DialogueId(UUID(int=0))
_NAME_SENDER = Statement(insert(SENDER).prefix_with("OR IGNORE"))


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
        self._ids_here: set[bytes] = set()

    def take(self, brought: IncomingData) -> Slices[TableMergeResult]:
        """Take in what came; raises RefusedInputError when none of it may come in."""
        brought = self._as_here(brought)
        versions = list(brought.versions)
        file = brought.file
        homes = {file.dialogue_id} if file else {dialogue_of(one.content) for one in versions}
        check_vectors(versions)
        for one in brought.media:
            photos.keep(self._connection, [one])
            yield None
        self._check_head(brought, versions)
        session = self._session(brought, homes)
        if session.sender.standing is Standing.WRITER and session.claims:
            come: set[UUID] = {one.content.id for one in versions}
            for home in homes & self._known.claims.keys():
                stays = come if brought.file else come | {home}  # from a sheet comes no head
                yield from self._take_over(session, home, stays)
        count = yield from self._erase(session, brought)
        yield None
        kept_out = self._kept_out(session, brought)
        taken = yield from merge_versions(session, versions, kept_out)
        if taken.tally.count(Effect.NEW):
            for home in homes:
                check_size(self._database, home, _MOST_RECORDS[session.sender.standing])
        if file:
            is_new = self._note(session, file)
            yield from self._join(session, versions, kept_out, asked=is_new)
        session.waiting += brought.sheet.proposals if brought.sheet else ()
        waiting = self._keep_waiting(session, file)
        yield None
        tally = replace(taken.tally, erased=count, waiting=waiting)
        self._log(session, brought, versions, tally)
        marks = self._marks(session, brought)
        return TableMergeResult(tally, taken.in_our_name, bool(self._gone), marks)

    def _as_here(self, brought: IncomingData) -> IncomingData:
        """Give what came under the ids here, without names that were taken away here."""
        ids, file = LocalIds(self._database, self._known.erased), brought.file
        self._ids_here = ids.known
        versions = ids.versions(list(brought.versions))
        if self._known.tidied:
            versions = list(anonymise.stripped(versions, self._known.tidied))
        names = local_names(self._database, file.dialogue_id) if file else {}
        if not names:
            return replace(brought, versions=versions)
        return replace(
            brought,
            versions=versions,
            erased=days_here(brought.erased, names),
            erased_guests=days_here(brought.erased_guests, names),
            returned=ids_here(brought.returned, names),
        )

    def _marks(self, session: MergeSession, brought: IncomingData) -> Marks | None:
        """Read again what may have changed; all of it for each of many files takes too long."""
        file, standing, whole = brought.file, session.sender.standing, brought.settled
        plain = session.is_plain and standing is Standing.WRITER
        if plain and not (whole or self._gone or self._gone_elsewhere):
            return None
        if file is None or whole or self._gone:
            return read_marks(self._connection)
        return self._known.with_marks_of(self._database, file.dialogue_id)

    def _session(self, brought: IncomingData, homes: set[DialogueId]) -> MergeSession:
        file, known, own = brought.file, self._known, self._identity.key
        undoable = bool(file or brought.sheet) or brought.settled
        sender = self._sender(file) if file else Sender(own, Standing.WRITER)
        marked = set[DialogueId]() if brought.settled and not file else homes
        claims = {home: known.claims[home] for home in marked & known.claims.keys()}
        if file and sender.standing is Standing.CLAIMANT:
            claims[file.dialogue_id] = sender.key
        elif file and sender.standing is Standing.GUEST and file.dialogue_id in claims:
            claims[file.dialogue_id] = NOBODY  # whoever brought it: another says it is his
        authors = {
            key: None if signed == own else signed
            for home in marked & known.guests.keys()
            for key, signed in known.guests[home].items()
        }
        room = writers.guest_room(self._connection, homes, own) if authors else GuestRoom()
        return MergeSession(
            self._database,
            self._connection,
            None if brought.settled and not file else self._identity.device,
            (self._begun if undoable else None) or self._now,
            can_be_undone=bool(undoable and self._begun),
            sender=sender,
            file=file.name if file else brought.sheet.name if brought.sheet else "",
            authors=authors,
            claims=claims,
            may_join=lambda other: (
                not file or brought.settled or self._may_join(sender, brought, other)
            ),
            known=self._ids_here,
            room=room,
        )

    def _sender(self, file: ImportFile) -> Sender:
        """Say what the signer of a file may do; raises RefusedInputError `writer_refused`."""
        home, own = file.dialogue_id, self._identity.key
        mine = bool(file.key) and file.key == own
        if not mine and file.standing is not WriterStanding.ACCEPTED:
            known = writers.writers(self._database, home)
            if known.get(file.key) is WriterStanding.REFUSED:
                raise RefusedInputError("writer_refused")
        return writers.sender_at(
            self._database,
            home,
            file.key,
            is_writer=mine or (bool(file.key) and file.standing is not None),
            table_here=self._is_here(home),
        )

    def _is_here(self, home: DialogueId) -> bool:
        known = WRITERS[Dialogue].known(self._database, [home])
        return bool(known) or home in self._known.claims

    def _check_head(self, brought: IncomingData, versions: Sequence[Version[Record]]) -> None:
        """Refuse parts of a table without a head, which nobody could see."""
        if brought.file is None or brought.settled:
            return
        home = brought.file.dialogue_id
        if not any(one.content.id == home for one in versions) and not self._is_here(home):
            raise RefusedInputError("file_contents", path="records.json: dialogue")

    def _may_join(self, sender: Sender, brought: IncomingData, other: DialogueId) -> bool:
        """Say whether a sender may say that another table is the same as this one."""
        if brought.file and other == brought.file.dialogue_id:
            return True  # a table by itself again
        if other in brought.joined or sender.key == self._identity.key:
            return True
        return writers.is_known_writer(self._database, other, sender.key)

    def _take_over(
        self, session: MergeSession, home: DialogueId, come: set[UUID]
    ) -> Slices[None]:
        """Let a table be that of its writers; who brought it before becomes a guest.

        What both say is decided record by record; of the rest his notes stay as a guest's. His
        head stays where none comes, as from a sheet: without one there is no table.
        """
        claimant, at = self._known.claims[home], session.undo_at
        if claimant != session.sender.key:
            stays = come.union(session.authors)
            for kind in TABLES:
                ids = ids_of_kind(self._connection, kind, home).difference(stays)
                for some in batches(ids, RECORDS_PER_SLICE):
                    known = known_versions(self._connection, kind, some)
                    for versions in known.values():
                        self._make_guest(session, kind, claimant, versions)
                    yield None
            erasing.forget_elsewhere(self._connection, home, claimant, at)
        writers.forget_writer(self._database, home, claimant, at)
        writers.forget_own_marks(self._connection, home, self._identity.key, at)

    def _make_guest(
        self,
        session: MergeSession,
        kind: RecordType,
        key: str,
        versions: Sequence[Version[Record]],
    ) -> None:
        record = versions[0].content
        if (
            len(versions) == 1
            and is_addition(versions[0])
            and session.has_room(key, versions[0])
        ):
            letters, home = letters_of(versions[0]), dialogue_of(record)
            writers.keep_guest(self._database, record.id, home, key, letters, session.at)
            return
        session.let_wait(key, versions, here=False)
        if session.can_be_undone:
            import_undo.keep_superseded(self._database, kind, [record.id], session.at)
        table = TABLES[kind]
        self._connection.execute(delete(table).where(table.c.id == record.id))

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
        here, others = joining.told(self._connection, session.sender.key, said)
        found = {one.id: joining.proved(self._database, one) for one in others}
        joined = {key: version for key, version in found.items() if version}
        proposals.drop(self._database, [*(one.id for one in here), *joined], session.at)
        if joined:
            session.known = None
            yield from merge_versions(session, joined.values(), kept_out)

    def _note(self, session: MergeSession, file: ImportFile) -> bool:
        """Remember the file, who signed it, and what he may at its table.

        Says whether it is the first time that he may write there.
        """
        sender, home, at = session.sender, file.dialogue_id, session.at
        known = writers.writers(self._database, home)
        how = {
            Standing.WRITER: file.standing,
            Standing.CLAIMANT: None if home in self._known.claims else WriterStanding.CLAIMED,
            Standing.GUEST: None,
        }[sender.standing]
        is_new = known.get(sender.key) in {None, WriterStanding.REFUSED}
        is_new = is_new and bool(how) and sender.key != self._identity.key
        if how and is_new:
            writers.keep_writer(self._database, TableWriter(home, sender.key, how, at))
        if sender.key and is_name_of(file.device, sender.key):
            values = {
                "device": file.device,
                "signing_key": sender.key,
                "name": file.sender,
                "first_seen": at,
            }
            _NAME_SENDER.run(self._database, values)
        return is_new

    def _log(
        self,
        session: MergeSession,
        brought: IncomingData,
        versions: Sequence[Version[Record]],
        tally: Tally,
    ) -> None:
        """Write in the history what came in and what it did, or what a person said yes to."""
        file, at = brought.file, session.at
        if brought.settled:
            ids = {one.content.id for one in versions}
            import_chain.note_records(self._database, at, ids, settled=True)
        about, guest = file or brought.sheet, session.sender.standing is Standing.GUEST
        if about and self._begun and about.sha256:
            homes = [file.dialogue_id] if file else [dialogue_of(v.content) for v in versions]
            logged = {
                "taken_at": at,
                "name": about.name,
                "sha256": about.sha256,
                "dialogue_id": min(homes, default=_NO_TABLE),
                "device": file.device if file else session.device,
                "number": file.number if file and not guest else None,
                "signing_key": file.key if file else self._identity.key,
                "effects": tally_text(tally),
            }
            _LOG.run(self._database, logged)

    def _keep_waiting(
        self, session: MergeSession, file: ImportFile | None
    ) -> Counter[ProposalKind]:
        """Write what waits; give how much of it there is that nobody refused before."""
        if file and session.sender.key and (kind := self._about_table(session, file)):
            home, key = file.dialogue_id, session.sender.key
            session.waiting.append(MergeProposal(kind, home, home, key, file=file.name))
        waiting = {one.id: one for one in map(proposals.with_id, session.waiting)}
        if not waiting:
            return Counter()
        proposals.keep(self._database, waiting.values(), session.at)
        if file and session.sender.standing is not Standing.WRITER:
            home, key = file.dialogue_id, session.sender.key
            proposals.check_number(self._database, home, key, len(waiting))
        refused = proposals.refused_among(self._connection, waiting)
        return Counter(one.kind for one in waiting.values() if one.id not in refused)

    def _about_table(self, session: MergeSession, file: ImportFile) -> ProposalKind | None:
        """Say what a file asks about its whole table."""
        home = file.dialogue_id
        if self._known.is_table_erased(home):
            return ProposalKind.RETURN
        guest = session.sender.standing is Standing.GUEST
        claimed = self._known.claims.get(home, session.sender.key) != session.sender.key
        return ProposalKind.CLAIM if guest and claimed and session.waiting else None
