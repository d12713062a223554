"""How changes reach the tables: each edit a new version on top of all that are known here."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, delete, insert

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.changes import Edit
from facilitator.domain.records.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.storage import writers
from facilitator.storage.identity import Identity
from facilitator.storage.mapping import TABLES
from facilitator.storage.rows import WRITERS
from facilitator.storage.schema import DRAFT, NUMBERING
from facilitator.storage.sqlite.statements import Statement
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.version_cache import NOTHING, VersionCache, WriteBase

DELETES: Mapping[RecordType, Statement] = {
    kind: Statement(delete(table).where(table.c.id == bindparam("key")))
    for kind, table in TABLES.items()
}
RENUMBERED = Statement(
    delete(NUMBERING).where(NUMBERING.c.dialogue_id == bindparam("dialogue_id"))
)
KEEP_DRAFT = Statement(insert(DRAFT))
DROP_DRAFT = Statement(
    delete(DRAFT).where(
        DRAFT.c.dialogue_id == bindparam("dialogue_id"), DRAFT.c.place == bindparam("place")
    )
)


class RecordWriter:
    """Writes in the name of this installation, within the transaction that is open."""

    def __init__(self, file: StoreFile, identity: Identity, known: VersionCache) -> None:
        self._database = file.database
        self._connection = file.connection
        self._identity = identity
        self._known = known

    def write(self, edits: Iterable[Edit], now: datetime) -> dict[UUID, WriteBase]:
        """Put new versions in the place of all that are known; give what comes before next."""
        written: dict[UUID, WriteBase] = {}
        for edit in edits:
            record = edit.record
            before = written.get(record.id) or self._known.before(self._connection, record)
            written[record.id] = self._replace(edit, before, now)
            self._answer_for(record, now)
            if _renumbers(edit):
                RENUMBERED.run(self._database, {"dialogue_id": record.id})
        return written

    def _replace(self, edit: Edit, before: WriteBase, now: datetime) -> WriteBase:
        record, gone = edit.record, edit.after is None
        if before is not NOTHING:
            DELETES[type(record)].run(self._database, {"key": record.id})
        after = WriteBase(before.vector.written_by(self._identity.device), before.further)
        version = Version(after.vector, record, gone, after.further)
        WRITERS[type(record)].write(self._database, [version], now)
        return after

    def _answer_for(self, record: Record, now: datetime) -> None:
        """Let a record be ours that somebody brought who is no writer of its table."""
        home = dialogue_of(record)
        if home in self._known.claims:
            writers.keep_guest(self._database, record.id, home, self._identity.key, 0, now)
        elif record.id in self._known.guests.get(home, {}):
            writers.forget_guest(self._database, record.id, None)

    def keep_draft(self, draft: Draft, now: datetime) -> None:
        """Put a draft in the place of the one before."""
        self.drop_draft(draft.dialogue_id, draft.place)
        values = {
            "dialogue_id": draft.dialogue_id,
            "place": draft.place,
            "text": draft.text.encode("utf-8", "replace").decode(),  # half an emoji
            "choices": json.dumps(dict(draft.choices)),
            "written_at": now,
        }
        KEEP_DRAFT.run(self._database, values)

    def drop_draft(self, dialogue_id: DialogueId, place: str) -> None:
        """Forget a draft."""
        DROP_DRAFT.run(self._database, {"dialogue_id": dialogue_id, "place": place})


def _renumbers(edit: Edit) -> bool:
    """Say whether somebody gave the table itself another number; that one counts then."""
    before, after = edit.before, edit.after
    if isinstance(before, Dialogue) and isinstance(after, Dialogue):
        return before.number != after.number
    return False
