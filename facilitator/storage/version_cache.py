"""What an open store remembers of its records, so that a write need not ask the tables."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.storage.erasing import is_erased, read_elsewhere
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import ReadResult
from facilitator.storage.schema import ERASED, TIDIED
from facilitator.storage.sqlite.store_file import StoreFile

MARKS: Mapping[RecordType, Select[Any]] = {
    kind: select(table.c.vector, table.c.removed, table.c.further).where(
        table.c.id == bindparam("key")
    )
    for kind, table in TABLES.items()
}


class WriteBase(NamedTuple):
    """What a write comes after: the join of all vectors, and what a newer program knows."""

    vector: VersionVector
    further: str = ""


class VersionCache:
    """What this connection has seen of records, and all that may not come back.

    Valid because no other connection can write. What was seen is forgotten whenever many
    records change; `erased` ids, those `erased_elsewhere` and `tidied` tables are all there
    are, and only grow.
    """

    def __init__(self, file: StoreFile) -> None:
        self._before: dict[UUID, WriteBase] = {}
        self._whole: set[DialogueId] = set()
        with file.transaction() as connection:
            self.erased = set(connection.scalars(select(ERASED.c.id)))
            self.erased_elsewhere = set(read_elsewhere(connection))
            self.tidied = set(connection.scalars(select(TIDIED.c.dialogue_id)))

    def is_erased(self, record: Record) -> bool:
        """Say whether a record was erased, or the dialogue that it belongs to."""
        return is_erased(record, self.erased, self.erased_elsewhere)

    def learn(self, dialogue_id: DialogueId, found: Iterable[ReadResult]) -> None:
        """Remember all records of a dialogue; a new id in it is then new indeed."""
        complete = True
        for one in found:
            for record_id, written in one.records.items():
                self._before[record_id] = before_of([version for version, _ in written])
            complete = complete and not one.unreadable
        if complete:
            self._whole.add(dialogue_id)

    def before(self, connection: Connection, record: Record) -> WriteBase:
        """Give what a write to a record comes after, by all versions that are known here."""
        known = self._before.get(record.id)
        if known is not None:
            return known
        if dialogue_of(record) in self._whole:
            return NOTHING
        rows = connection.execute(MARKS[type(record)], {"key": record.id})
        return before_of(
            [Version(row.vector, record, row.removed, row.further) for row in rows]
        )

    def update(self, written: Mapping[UUID, WriteBase]) -> None:
        """Remember what was written, once it is on disk."""
        self._before.update(written)

    def forget(self) -> None:
        """Ask the tables again."""
        self._before.clear()
        self._whole.clear()


NOTHING = WriteBase(VersionVector())


def before_of(versions: Sequence[Version[Record]]) -> WriteBase:
    """Give what a write comes after that replaces these versions."""
    if not versions:
        return NOTHING
    if len(versions) == 1:
        return WriteBase(versions[0].vector, versions[0].further)
    return WriteBase(join_all(one.vector for one in versions), shown(versions).further)
