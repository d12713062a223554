"""How changes reach the tables: each edit a new version on top of all that are known here."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Delete, Insert, Select, bindparam, delete, insert, select

from facilitator.domain.changes import Edit
from facilitator.domain.dialogue import Record, dialogue_of
from facilitator.domain.ids import DeviceId, DialogueId
from facilitator.domain.merging import Version
from facilitator.domain.versions import VersionVector, join_all
from facilitator.storage.mapping import TABLES, RecordType, row_of
from facilitator.storage.reading import Found

NOTHING = VersionVector()

INSERTS: Mapping[RecordType, Insert] = {kind: insert(table) for kind, table in TABLES.items()}
DELETES: Mapping[RecordType, Delete] = {
    kind: delete(table).where(table.c.id == bindparam("key")) for kind, table in TABLES.items()
}
VECTORS: Mapping[RecordType, Select[VersionVector]] = {
    kind: select(table.c.vector).where(table.c.id == bindparam("key"))
    for kind, table in TABLES.items()
}


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
    """Writes the edits of one change in the name of one device."""

    def __init__(self, connection: Connection, device: DeviceId, known: Known) -> None:
        self._connection = connection
        self._device = device
        self._known = known
        self.written: dict[UUID, VersionVector] = {}

    def write(self, edit: Edit, now: datetime) -> None:
        """Put a new version in the place of all versions known of a record."""
        record = edit.record
        kind = type(record)
        known = self.written.get(record.id) or self._known.vector(self._connection, record)
        if known is not NOTHING:
            self._connection.execute(DELETES[kind], {"key": record.id})
        vector = known.written_by(self._device)
        version = Version(vector, record, removed=edit.after is None)
        self._connection.execute(INSERTS[kind], row_of(version, now))
        self.written[record.id] = vector
