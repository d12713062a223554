"""How changes reach the tables: each edit a new version on top of all that are known here."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from facilitator.domain.changes import Edit
from facilitator.domain.dialogue import Dialogue, Record, dialogue_of
from facilitator.domain.drafts import Draft
from facilitator.domain.ids import DeviceId, DialogueId
from facilitator.domain.merging import Version, shown
from facilitator.domain.versions import VersionVector, join_all
from facilitator.storage.mapping import TABLES, RecordType
from facilitator.storage.reading import Found
from facilitator.storage.rows import WRITERS
from facilitator.storage.schema import DRAFT, NUMBERING
from facilitator.storage.statements import Statement

DELETES: Mapping[RecordType, Statement] = {
    kind: Statement(delete(table).where(table.c.id == bindparam("key")))
    for kind, table in TABLES.items()
}
MARKS: Mapping[RecordType, Select[Any]] = {
    kind: select(table.c.vector, table.c.removed, table.c.further).where(
        table.c.id == bindparam("key")
    )
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


class Before(NamedTuple):
    """What a write comes after: the join of all vectors, and what a newer program knows."""

    vector: VersionVector
    further: str = ""


class Known:
    """What this connection has seen of records, so that a write need not ask.

    Valid because no other connection can write; forgotten whenever many records change.
    """

    def __init__(self) -> None:
        self._before: dict[UUID, Before] = {}
        self._whole: set[DialogueId] = set()

    def learn(self, dialogue_id: DialogueId, found: Iterable[Found]) -> None:
        """Remember all records of a dialogue; a new id in it is then new indeed."""
        complete = True
        for one in found:
            for record_id, written in one.records.items():
                self._before[record_id] = before_of([version for version, _ in written])
            complete = complete and not one.unreadable
        if complete:
            self._whole.add(dialogue_id)

    def before(self, connection: Connection, record: Record) -> Before:
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

    def update(self, written: Mapping[UUID, Before]) -> None:
        """Remember what was written, once it is on disk."""
        self._before.update(written)

    def forget(self) -> None:
        """Ask the tables again."""
        self._before.clear()
        self._whole.clear()


NOTHING = Before(VersionVector())


def before_of(versions: Sequence[Version[Record]]) -> Before:
    """Give what a write comes after that replaces these versions."""
    if not versions:
        return NOTHING
    if len(versions) == 1:
        return Before(versions[0].vector, versions[0].further)
    return Before(join_all(one.vector for one in versions), shown(versions).further)


class Pen:
    """Writes in the name of one device, within the transaction that is open."""

    def __init__(
        self, database: sqlite3.Connection, connection: Connection, device: DeviceId
    ) -> None:
        self._database = database
        self._connection = connection
        self._device = device

    def write(self, edits: Iterable[Edit], known: Known, now: datetime) -> dict[UUID, Before]:
        """Put new versions in the place of all that are known; give what comes before next."""
        written: dict[UUID, Before] = {}
        for edit in edits:
            record = edit.record
            before = written.get(record.id) or known.before(self._connection, record)
            written[record.id] = self._replace(edit, before, now)
            if _renumbers(edit):
                RENUMBERED.run(self._database, {"dialogue_id": record.id})
        return written

    def _replace(self, edit: Edit, before: Before, now: datetime) -> Before:
        record, gone = edit.record, edit.after is None
        if before is not NOTHING:
            DELETES[type(record)].run(self._database, {"key": record.id})
        after = Before(before.vector.written_by(self._device), before.further)
        version = Version(after.vector, record, gone, after.further)
        WRITERS[type(record)].write(self._database, [version], now)
        return after

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
