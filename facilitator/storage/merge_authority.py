"""What the sender of a file may do at its table, and who answers for what is there.

A table that somebody claimed becomes that of its writers when one of them comes.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.authority import (
    NOBODY,
    GuestRoom,
    Sender,
    Standing,
    is_addition,
)
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage import erasing, import_undo, writers
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.mapping import TABLES
from facilitator.storage.merge_session import MergeSession, letters_of
from facilitator.storage.merge_writer import RECORDS_PER_SLICE
from facilitator.storage.reading import batches, ids_of_kind, known_versions
from facilitator.storage.rows import WRITERS
from facilitator.storage.version_cache import VersionCache
from facilitator.storage.writers import WriterStanding


class MergeAuthority:
    """Says who may do what, within the transaction that is open."""

    def __init__(
        self,
        database: sqlite3.Connection,
        connection: Connection,
        identity: Identity,
        known: VersionCache,
    ) -> None:
        self._database = database
        self._connection = connection
        self._identity = identity
        self._known = known

    def session(
        self,
        brought: IncomingData,
        homes: AbstractSet[DialogueId],
        known_ids: AbstractSet[bytes],
        now: datetime,
        begun: datetime | None,
    ) -> MergeSession:
        """Give what is known while something is taken in, now, in a merge that began then.

        Raises RefusedInputError `writer_refused`.
        """
        file, own = brought.file, self._identity.key
        undoable = bool(file or brought.sheet) or brought.settled
        at_table = writers.writers(self._database, file.dialogue_id) if file else {}
        sender = self._sender(file, at_table) if file else Sender(own, Standing.WRITER)
        marked = set[DialogueId]() if brought.settled and not file else homes
        authors = {
            key: None if signed == own else signed
            for home in marked & self._known.guests.keys()
            for key, signed in self._known.guests[home].items()
        }
        room = writers.guest_room(self._connection, homes, own) if authors else GuestRoom()
        return MergeSession(
            self._database,
            self._connection,
            None if brought.settled and not file else self._identity.device,
            (begun if undoable else None) or now,
            can_be_undone=bool(undoable and begun),
            sender=sender,
            file=file.name if file else brought.sheet.name if brought.sheet else "",
            authors=authors,
            claims=self._claims(sender, file, marked),
            may_join=lambda other: (
                not file or brought.settled or self._may_join(sender, brought, other)
            ),
            known=known_ids,
            writers=at_table,
            room=room,
        )

    def _claims(
        self, sender: Sender, file: ImportFile | None, homes: AbstractSet[DialogueId]
    ) -> dict[DialogueId, str]:
        """Give who answers for those of some tables that nobody proved to be his."""
        known = self._known.claims
        claims = {home: known[home] for home in homes & known.keys()}
        if file and sender.standing is Standing.CLAIMANT:
            claims[file.dialogue_id] = sender.key
        elif file and sender.standing is Standing.GUEST and file.dialogue_id in claims:
            claims[file.dialogue_id] = NOBODY  # whoever brought it: another says it is his
        return claims

    def _sender(self, file: ImportFile, known: Mapping[str, WriterStanding]) -> Sender:
        """Say what the signer of a file may do; raises RefusedInputError `writer_refused`."""
        home, own = file.dialogue_id, self._identity.key
        mine = bool(file.key) and file.key == own
        refused = known.get(file.key) is WriterStanding.REFUSED
        if refused and not mine and file.standing is not WriterStanding.ACCEPTED:
            raise RefusedInputError("writer_refused")
        return writers.sender_at(
            self._database,
            home,
            known,
            file.key,
            is_writer=mine or (bool(file.key) and file.standing is not None),
            table_here=self.is_here(home),
        )

    def is_here(self, home: DialogueId) -> bool:
        """Say whether anything of a table is here."""
        known = WRITERS[Dialogue].known(self._database, [home])
        return bool(known) or home in self._known.claims

    def check_head(self, brought: IncomingData) -> None:
        """Refuse parts of a table without a head, which nobody could see."""
        if brought.file is None or brought.settled:
            return
        home = brought.file.dialogue_id
        has_head = any(one.content.id == home for one in brought.versions)
        if not has_head and not self.is_here(home):
            raise RefusedInputError("file_contents", path="records.json: dialogue")

    def end_claims(
        self, session: MergeSession, brought: IncomingData, homes: AbstractSet[DialogueId]
    ) -> Slices[None]:
        """Let claimed tables be those of their writers, when one of these sent what came."""
        if session.sender.standing is Standing.WRITER and session.claims:
            come: set[UUID] = {one.content.id for one in brought.versions}
            for home in homes & self._known.claims.keys():
                stays = come if brought.file else come | {home}  # from a sheet comes no head
                yield from self._take_over(session, home, stays)

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
        session.writers.pop(claimant, None)
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
