"""What is noted of a merge beside the records: who sent it, what waits, and what it did."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, insert

from facilitator.domain.merge.authority import Standing
from facilitator.domain.merge.effects import Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.signing import is_name_of
from facilitator.storage import intake_records, proposals, writers
from facilitator.storage.identity import Identity
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.intake_file import tally_text
from facilitator.storage.merge_session import MergeSession
from facilitator.storage.schema import INTAKE_FILE, SENDER
from facilitator.storage.sqlite.statements import Statement
from facilitator.storage.version_cache import VersionCache
from facilitator.storage.writers import TableWriter, WriterStanding

_LOG = Statement(insert(INTAKE_FILE).prefix_with("OR REPLACE"))
_NO_TABLE = DialogueId(UUID(int=0))
_NAME_SENDER = Statement(insert(SENDER).prefix_with("OR IGNORE"))


class MergeNotes:
    """Notes what a merge was, within the transaction that is open."""

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

    def keep_sender(self, session: MergeSession, file: ImportFile) -> bool:
        """Remember the file, who signed it, and what he may at its table.

        Says whether it is the first time that he may write there.
        """
        sender, home, at = session.sender, file.dialogue_id, session.at
        how = {
            Standing.WRITER: file.standing,
            Standing.CLAIMANT: None if home in self._known.claims else WriterStanding.CLAIMED,
            Standing.GUEST: None,
        }[sender.standing]
        known = session.writers.get(sender.key)
        said_yes = how is WriterStanding.ACCEPTED and known is not how
        is_new = said_yes or known in {None, WriterStanding.REFUSED}
        is_new = is_new and bool(how) and sender.key != self._identity.key
        if how and is_new:
            writer = TableWriter(home, sender.key, how, at)
            writers.keep_writer(self._database, writer, is_new=known is None)
        if sender.key and is_name_of(file.device, sender.key):
            values = {
                "device": file.device,
                "signing_key": sender.key,
                "name": file.sender,
                "first_seen": at,
            }
            _NAME_SENDER.run(self._database, values)
        return is_new

    def keep_log(
        self,
        session: MergeSession,
        brought: IncomingData,
        versions: Sequence[Version[Record]],
        tally: Tally,
        begun: datetime | None,
    ) -> None:
        """Write in the history what came in and what it did, or what a person said yes to."""
        file, at = brought.file, session.at
        if brought.settled:
            ids = {one.content.id for one in versions}
            intake_records.note(self._database, at, ids, settled=True)
        about, guest = file or brought.sheet, session.sender.standing is Standing.GUEST
        if about and begun and about.sha256:
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

    def keep_waiting(
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
