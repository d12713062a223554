"""What an open store remembers of its records, so that a write need not ask the tables."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, select

from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector, join_all
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.specs import RecordType
from facilitator.storage import writers
from facilitator.storage.erasing import (
    ErasedElsewhere,
    elsewhere_at,
    read_elsewhere,
    read_erased,
    read_erased_guests,
)
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import ReadResult
from facilitator.storage.schema import TIDIED
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


class Marks(NamedTuple):
    """What was erased here and elsewhere, and who answers for what, as `VersionCache` says."""

    erased: dict[UUID, DialogueId | None]
    erased_guests: set[UUID]
    erased_elsewhere: dict[ErasedElsewhere, str]
    claims: dict[DialogueId, str]
    guests: dict[DialogueId, dict[UUID, str]]


def read_marks(connection: Connection) -> Marks:
    """Read what was erased and who answers for what."""
    return Marks(
        read_erased(connection),
        read_erased_guests(connection),
        read_elsewhere(connection),
        writers.claims(connection),
        writers.guests(connection),
    )


class VersionCache:
    """What this connection has seen of records, and all that may not come back.

    Valid because no other connection can write. What was seen is forgotten whenever many
    records change. `erased` are the ids that may not come back, each with its table, None for
    any, and `erased_guests` those of them that only guests may not bring back;
    `erased_elsewhere` those that were never here, with whose files that holds for.
    `claims` are the tables that nobody proved to be his, with who brought them, and `guests`
    who answers for records that are not their table's own, by table.
    """

    def __init__(self, file: StoreFile) -> None:
        self._before: dict[UUID, WriteBase] = {}
        self._whole: set[DialogueId] = set()
        with file.transaction() as connection:
            self.tidied = set(connection.scalars(select(TIDIED.c.dialogue_id)))
            self.set_marks(read_marks(connection))

    def set_marks(self, marks: Marks) -> None:
        """Know what was erased and who answers for what, once that is on disk."""
        (
            self.erased,
            self.erased_guests,
            self.erased_elsewhere,
            self.claims,
            self.guests,
        ) = marks

    def marks(self) -> Marks:
        """Give what is known of what was erased and who answers for what."""
        return Marks(
            self.erased, self.erased_guests, self.erased_elsewhere, self.claims, self.guests
        )

    def with_marks_of(self, database: sqlite3.Connection, home: DialogueId) -> Marks:
        """Give what is known, read again for a table of which nothing was erased here."""
        gone = {one: key for one, key in self.erased_elsewhere.items() if one[0] != home}
        claims, guests = dict(self.claims), dict(self.guests)
        claims.pop(home, None)
        guests.pop(home, None)
        claimant = writers.claimant_of(writers.writers(database, home))
        if claimant is not None:
            claims[home] = claimant
        if added := writers.guests_at(database, home):
            guests[home] = added
        return Marks(
            self.erased, self.erased_guests, gone | elsewhere_at(database, home), claims, guests
        )

    def is_erased(self, record: Record, keys: Collection[str] = ("",)) -> bool:
        """Say whether a record or its dialogue was erased for the files of some keys.

        The empty key is everybody's, `GUESTS` that of all who are no writers.
        """
        home, gone = dialogue_of(record), self.erased
        if not gone and not self.erased_elsewhere:  # as in nearly every store
            return False
        if record.id in gone and gone[record.id] in {None, home}:
            return True
        return self.is_table_erased(home) or (
            self.erased_elsewhere.get((home, record.id)) in keys
        )

    def is_table_erased(self, home: DialogueId) -> bool:
        """Say whether a table was erased, and not a record that had its id."""
        return home in self.erased and self.erased[home] in {None, home}

    def is_for_guests(self, record: Record) -> bool:
        """Say whether a record was erased here, for guests alone."""
        home, key = dialogue_of(record), record.id
        if key not in self.erased_guests or self.erased[key] not in {None, home}:
            return False
        return not self.is_table_erased(home) and self.erased_elsewhere.get((home, key)) != ""

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

    def adopt(self, records: Iterable[Record], own: str) -> None:
        """Know that some records are ours, once that is on disk."""
        for record in records:
            home = dialogue_of(record)
            if home in self.claims:
                self.guests.setdefault(home, {})[record.id] = own
            elif home in self.guests:
                self.guests[home].pop(record.id, None)

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
