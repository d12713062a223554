"""How changes reach the tables: each edit a new version on top of all that are known here."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from facilitator.domain.changes import Edit
from facilitator.domain.dialogue import Record, dialogue_of
from facilitator.domain.drafts import Draft
from facilitator.domain.ids import DeviceId, DialogueId
from facilitator.domain.merging import Version
from facilitator.domain.versions import VersionVector, join_all
from facilitator.storage.mapping import TABLES, RecordType, row_of
from facilitator.storage.reading import Found
from facilitator.storage.schema import DRAFT
from facilitator.storage.statements import Statement

NOTHING = VersionVector()

INSERTS: Mapping[RecordType, Statement] = {
    kind: Statement(insert(table)) for kind, table in TABLES.items()
}
DELETES: Mapping[RecordType, Statement] = {
    kind: Statement(delete(table).where(table.c.id == bindparam("key")))
    for kind, table in TABLES.items()
}
VECTORS: Mapping[RecordType, Select[Any]] = {
    kind: select(table.c.vector).where(table.c.id == bindparam("key"))
    for kind, table in TABLES.items()
}
KEEP_DRAFT = Statement(insert(DRAFT))
DROP_DRAFT = Statement(
    delete(DRAFT).where(
        DRAFT.c.dialogue_id == bindparam("dialogue_id"), DRAFT.c.place == bindparam("place")
    )
)


class Known:
    """The vectors of records that this connection has seen, so that a write need not ask.

    Valid because no other connection can write; forgotten whenever many records change.
    """

    def __init__(self) -> None:
        self._vectors: dict[UUID, VersionVector] = {}
        self._whole: set[DialogueId] = set()

    def learn(self, dialogue_id: DialogueId, found: Iterable[Found]) -> None:
        """Remember all records of a dialogue; a new id in it is then new indeed."""
        complete = True
        for one in found:
            for record_id, written in one.records.items():
                vectors = [version.vector for version, _ in written]
                self._vectors[record_id] = join_all(vectors) if vectors[1:] else vectors[0]
            complete = complete and not one.unreadable
        if complete:
            self._whole.add(dialogue_id)

    def vector(self, connection: Connection, record: Record) -> VersionVector:
        """Give the join of all versions of a record that are known here."""
        known = self._vectors.get(record.id)
        if known is not None:
            return known
        if dialogue_of(record) in self._whole:
            return NOTHING
        return join_all(connection.scalars(VECTORS[type(record)], {"key": record.id}))

    def update(self, vectors: Mapping[UUID, VersionVector]) -> None:
        """Remember what was written, once it is on disk."""
        self._vectors.update(vectors)

    def forget(self) -> None:
        """Ask the tables again."""
        self._vectors.clear()
        self._whole.clear()


class Pen:
    """Writes in the name of one device, within the transaction that is open."""

    def __init__(
        self, database: sqlite3.Connection, connection: Connection, device: DeviceId
    ) -> None:
        self._database = database
        self._connection = connection
        self._device = device

    def write(
        self, edits: Iterable[Edit], known: Known, now: datetime
    ) -> dict[UUID, VersionVector]:
        """Put new versions in the place of all that are known; give their vectors."""
        written: dict[UUID, VersionVector] = {}
        for edit in edits:
            record = edit.record
            before = written.get(record.id) or known.vector(self._connection, record)
            written[record.id] = self._replace(edit, before, now)
        return written

    def _replace(self, edit: Edit, before: VersionVector, now: datetime) -> VersionVector:
        record = edit.record
        if before is not NOTHING:
            DELETES[type(record)].run(self._database, {"key": record.id})
        vector = before.written_by(self._device)
        version = Version(vector, record, removed=edit.after is None)
        INSERTS[type(record)].run(self._database, row_of(version, now))
        return vector

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
