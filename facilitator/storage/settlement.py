"""Settling what waits: accepted into its table, or refused; taken back with the last merge.

A settlement belongs to the merge that was last, if that was not taken back, so that one way
back covers both; else it is a merge of its own.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, func, select

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.merge.versions import join_all
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.storage import erasing, import_undo, proposals, reading, writers
from facilitator.storage.identity import Identity
from facilitator.storage.imports import Imports
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.mapping import TABLES
from facilitator.storage.schema import GUEST_RECORD, PROPOSAL
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import VersionCache, read_marks
from facilitator.storage.writers import TableWriter, WriterStanding


class Settlement:
    """What waits for a yes, and what a person says to it."""

    def __init__(
        self,
        file: StoreFile,
        identity: Identity,
        known: VersionCache,
        imports: Imports,
        now: Callable[[], datetime],
    ) -> None:
        self._file = file
        self._identity = identity
        self._known = known
        self._imports = imports
        self._opened_at = now()
        self._erased_since: set[DialogueId] = set()

    def count(self) -> int:
        """Count what waits."""
        query = select(func.count()).select_from(PROPOSAL).where(PROPOSAL.c.refused.is_(False))
        with self._file.transaction() as connection:
            return connection.scalar(query) or 0

    def waiting(self) -> list[MergeProposal]:
        """Give what waits, table by table, the oldest first."""
        with self._file.transaction() as connection:
            return proposals.read(connection)

    def guests(self) -> Mapping[DialogueId, Mapping[str, int]]:
        """Count per table what others than its writers added, by their keys."""
        counts: dict[DialogueId, dict[str, int]] = {}
        for home, records in self._known.guests.items():
            for key in records.values():
                if key != self._identity.key:
                    of_table = counts.setdefault(home, {})
                    of_table[key] = of_table.get(key, 0) + 1
        return counts

    def added_by(self, home: DialogueId, key: str) -> frozenset[UUID]:
        """Give the records of a table that the holder of a key added as a guest."""
        found = self._known.guests.get(home, {})
        return frozenset(one for one, signed in found.items() if signed == key)

    def accept(self, ids: Collection[str]) -> int:
        """Say yes to some things, each by itself: they are written in our name.

        Gives how many there were. Raises RefusedInputError as a merge does.
        """
        at, count = self._imports.resume(), 0

        def chosen(connection: Connection) -> IncomingData:
            nonlocal count
            found = _with_returns(connection, proposals.read(connection, ids=ids))
            count = len(found)
            proposals.drop(self._file.database, [one.id for one in found], at)
            self._accept_tables(found, at)
            returned = _let_return(connection, found, at)
            days = {one.record_id: one.erased_on for one in found if one.erased_on}
            if days:
                self._erased_since.update(one.dialogue_id for one in found if one.erased_on)
                guests = erasing.of_guests(connection, days, self._identity.key)
                erasing.erase(connection, days, self._known.erased, at.date(), at, guests)
            versions = [
                one.version  # of a writer, as he wrote it
                if one.kind is ProposalKind.RECORD_RETURN
                else self._in_our_name(connection, one.version, at)
                for one in found
                if one.version
            ]
            return IncomingData(versions, settled=True, returned=returned)

        self._imports.settle(chosen)
        return count

    def _accept_tables(self, found: Iterable[MergeProposal], at: datetime) -> None:
        """Let be writers of whole tables who say that they are."""
        for one in found:
            if one.kind is ProposalKind.CLAIM:
                writer = TableWriter(one.dialogue_id, one.key, WriterStanding.ACCEPTED, at)
                writers.keep_writer(self._file.database, writer)

    def _in_our_name(
        self, connection: Connection, version: Version[Record], at: datetime
    ) -> Version[Record]:
        """Give the version that was accepted, after all that is known of the record."""
        key, home, own = version.content.id, dialogue_of(version.content), self._identity.key
        writers.forget_guest(self._file.database, key, at)
        if home in self._known.claims:
            writers.keep_guest(self._file.database, key, home, own, 0, at)
        here = reading.known_versions(connection, type(version.content), [key])
        known = [one.vector for one in here.get(RecordId(key), ())]
        vector = join_all([*known, version.vector]).written_by(self._identity.device)
        return replace(version, vector=vector)

    def accept_writer(self, home: DialogueId, key: str) -> int:
        """Let somebody be a writer of a table, with all of his that waits there.

        Gives how many things there were. Raises RefusedInputError as a merge does, and
        WrongUseError for who did not sign.
        """
        if not key:
            raise WrongUseError("writer_unsigned")
        at, count = self._imports.resume(), 0

        def chosen(connection: Connection) -> IncomingData:
            nonlocal count
            found = _with_returns(connection, self._of_writer(connection, home, key))
            count = len(found)
            proposals.drop(self._file.database, [one.id for one in found], at)
            self._accept_tables(found, at)
            returned = _let_return(connection, found, at)
            for record_id in self._added_by(connection, home, key):
                writers.forget_guest(self._file.database, record_id, at)
            file = ImportFile(
                "", "", home, self._identity.device, key=key, standing=WriterStanding.ACCEPTED
            )
            versions = [one.version for one in found if one.version]
            erased = {one.record_id: one.erased_on for one in found if one.erased_on}
            if erased:
                self._erased_since.add(home)
            return IncomingData(versions, erased, file=file, settled=True, returned=returned)

        self._imports.settle(chosen)
        return count

    def accept_added(self, home: DialogueId, key: str) -> int:
        """Let what somebody added be the table's own; he stays a guest. Gives how much."""
        at, database = self._imports.resume(), self._file.database
        with self._file.transaction() as connection:
            added = self._added_by(connection, home, key)
            for record_id in added:
                writers.forget_guest(database, record_id, at)
                if home in self._known.claims:
                    writers.keep_guest(database, record_id, home, self._identity.key, 0, at)
        self._read_marks()
        return len(added)

    def refuse(self, ids: Collection[str]) -> int:
        """Say no to some things: they go, and are not asked again. Gives how many."""
        at = self._imports.resume()
        with self._file.transaction() as connection:
            chosen = [one.id for one in proposals.read(connection, ids=ids)]
            proposals.refuse(self._file.database, chosen, at)
        return len(chosen)

    def refuse_writer(self, home: DialogueId, key: str) -> int:
        """Let in nothing of somebody at a table any more, and let go what he added.

        Gives how many things that were.
        """
        at, database = self._imports.resume(), self._file.database
        with self._file.transaction() as connection:
            chosen = [one.id for one in self._of_writer(connection, home, key)]
            proposals.refuse(database, chosen, at)
            added = self._added_by(connection, home, key)
            for kind, table in TABLES.items():
                import_undo.keep_superseded(database, kind, added, at)
                for some in reading.batches(added):
                    connection.execute(delete(table).where(table.c.id.in_(some)))
            for record_id in added:
                writers.forget_guest(database, record_id, at)
            if key:
                writer = TableWriter(home, key, WriterStanding.REFUSED, at)
                writers.keep_writer(database, writer)
        self._read_marks()
        return len(chosen) + len(added)

    def _read_marks(self) -> None:
        self._known.forget()
        with self._file.transaction() as connection:
            self._known.set_marks(read_marks(connection))

    def _added_by(self, connection: Connection, home: DialogueId, key: str) -> Sequence[UUID]:
        ours = (GUEST_RECORD.c.dialogue_id == home) & (GUEST_RECORD.c.signing_key == key)
        return connection.scalars(select(GUEST_RECORD.c.id).where(ours)).all()

    def _of_writer(
        self, connection: Connection, home: DialogueId, key: str
    ) -> list[MergeProposal]:
        query = select(PROPOSAL.c.digest).where(
            PROPOSAL.c.dialogue_id == home, PROPOSAL.c.signing_key == key
        )
        return proposals.read(connection, ids=set(connection.scalars(query)))

    def unconfirmed_erasures(self) -> Mapping[DialogueId, int]:
        """Count per table what merges erased that is still in copies, to be asked about.

        What was erased since the store was opened is not: it can be taken back first. That is
        so of a whole table where a person said yes to an erasure since then.
        """
        with self._file.transaction() as connection:
            return self._unconfirmed(connection)

    def _unconfirmed(self, connection: Connection) -> Mapping[DialogueId, int]:
        found = erasing.unconfirmed(connection, self._opened_at)
        return {
            home: number for home, number in found.items() if home not in self._erased_since
        }

    def confirm_erasures(self, homes: Collection[DialogueId]) -> None:
        """Erase for good what merges erased of some tables; the copies can be purged then."""
        with self._file.transaction() as connection:
            old = self._unconfirmed(connection)
            chosen = [home for home in homes if home in old]
            erasing.confirm(connection, chosen, self._opened_at)
        self._file.leave_no_trace()


def _with_returns(
    connection: Connection, found: Sequence[MergeProposal]
) -> list[MergeProposal]:
    """Give things that are accepted with all that waits of records which come back by it."""
    back = {one.record_id for one in found if one.kind is ProposalKind.RECORD_RETURN}
    known = {one.id for one in found}
    others = proposals.returns_of(connection, back)
    return [*found, *(one for one in others if one.id not in known)]


def _let_return(
    connection: Connection, found: Iterable[MergeProposal], at: datetime
) -> set[UUID]:
    """Let come back what a person said yes to; give which records and tables."""
    kinds = {ProposalKind.RETURN, ProposalKind.RECORD_RETURN}
    back = {one.record_id for one in found if one.kind in kinds}
    erasing.let_return(connection, back, at)
    return back
