"""Which id a record has here: the one that the files of its table tell, unless that is taken.

Decision: two records with one id do not meet
    Context: who saw a file can give its ids to records of another table, or of another type.
    One of the two then waited, in the order of arrival, or went when the other was erased.
    Decision: a record is known by its table, its type and the id in the files of that table.
    Here an id is of one record; who comes later with it has one here that follows from all
    three, and is called in files as before. Cost: each record that comes or is written is
    looked up in all tables. Alternatives: all three in each key (of rows, links, drafts, copies
    and erased ids; and a table that is joined with another shows two notes with one id);
    letting one of them wait.
"""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import bindparam, insert, select

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.changes import Edit
from facilitator.domain.records.dialogue import Dialogue, Record, Seat, dialogue_of
from facilitator.domain.records.ids import DialogueId, ItemId, RecordId, SeatId, derived_id
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import PARTS, RECORDS, RecordType
from facilitator.jobs import Slices, at_once
from facilitator.storage import intake_records
from facilitator.storage.schema import LOCAL_ID
from facilitator.storage.sqlite.statements import Query, Statement

RecordName = tuple[RecordType, UUID]
"""What the files of a table call a record: its type and its id."""
LocalNames = Mapping[RecordName, UUID]
"""The ids here of the records of a table that are called otherwise in its files."""

_NAMED = Query(
    select(LOCAL_ID.c.record, LOCAL_ID.c.told, LOCAL_ID.c.id).where(
        LOCAL_ID.c.dialogue_id == bindparam("dialogue_id")
    )
)
_NAME = Statement(insert(LOCAL_ID).prefix_with("OR IGNORE"))
_KINDS: Mapping[str, RecordType] = {spec.name: kind for kind, spec in RECORDS.items()}
_POINTED: Mapping[object, RecordType | None] = {SeatId: Seat, ItemId: Item, RecordId: None}
_POINTERS: Mapping[RecordType, Sequence[tuple[str, str, RecordType | None]]] = {
    kind: [
        (one.name, one.path, _POINTED[one.type]) for one in spec.fields if one.type in _POINTED
    ]
    for kind, spec in RECORDS.items()
}
"""The fields of each type that hold the id of a record: column, path, and of which type.

None is of any type."""

RECORDS_PER_SLICE = 4_000
"""So many records are looked up within a blink of the window."""
_IDS_AT_ONCE = 96
_ROOM = 16
"""So many ids are looked up by one statement, which is compiled once for each such number."""


def local_names(database: sqlite3.Connection, home: DialogueId) -> dict[RecordName, UUID]:
    """Give the ids here of what the files of a table call otherwise; nearly always nothing."""
    rows = _NAMED.rows(database, {"dialogue_id": home})
    return {(_KINDS[name], told): here for name, told, here in rows}


def as_told(versions: Iterable[Version[Record]], names: LocalNames) -> list[Version[Record]]:
    """Give versions as the files of their table call them."""
    told = {(kind, here): told for (kind, told), here in names.items()}
    return [replace(one, content=_renamed(one.content, told)) for one in versions]


_NamesByTable: TypeAlias = dict[DialogueId, dict[RecordName, UUID]]


@dataclass
class _RecordPace:
    """Says when so many records have gone by that the window may breathe."""

    _passed: int = 0

    def is_slice(self, records: int) -> bool:
        """Say whether it is time for a pause, before so many records more."""
        is_full = self._passed >= RECORDS_PER_SLICE
        self._passed = records + (0 if is_full else self._passed)
        return is_full


class LocalIds:
    """Gives what is written the ids that it has here, within the transaction that is open.

    `erased` are the ids that were erased here, each with its table: they are taken too. What
    was asked for and may be a record here is in `known`, as bytes; nothing else is. It
    `has_renamed` something when marks of records are to be read again.
    """

    def __init__(
        self, database: sqlite3.Connection, erased: Mapping[UUID, DialogueId | None]
    ) -> None:
        self._database = database
        self._erased = erased
        self._named: _NamesByTable = {}
        self.known: set[bytes] = set()
        self.has_renamed = False

    def names_of(self, home: DialogueId) -> LocalNames:
        """Give the ids here of what the files of a table call otherwise, new ones included."""
        if self.has_renamed or home not in self._named:
            return local_names(self._database, home)
        return self._named[home]

    def versions(self, told: Sequence[Version[Record]]) -> Slices[list[Version[Record]]]:
        """Give versions of records under their ids here, in slices."""
        names = yield from self._names(one.content for one in told)
        if not any(names.values()):
            return list(told)
        return [
            replace(one, content=_renamed(one.content, names[dialogue_of(one.content)]))
            for one in told
        ]

    def edits(self, told: Sequence[Edit]) -> list[Edit]:
        """Give edits of records under their ids here."""
        names = at_once(self._names(one.record for one in told))
        if not any(names.values()):
            return list(told)
        return [
            Edit(*(each and _renamed(each, names[dialogue_of(each)]) for each in one))
            for one in ((edit.before, edit.after) for edit in told)
        ]

    def _names(self, records: Iterable[Record]) -> Slices[_NamesByTable]:
        """Give by table the names that are others here, new ones included."""
        names, asked = yield from self._named_before(records)
        pace = _RecordPace()
        for home, ids in asked.items():
            if pace.is_slice(len(ids)):
                yield None
            for raw in self._taken(home, ids):
                kind, key = ids[raw], UUID(bytes=raw)
                if kind is Dialogue:
                    self._move_away(home)
                else:
                    names[home][kind, key] = self._give(home, kind, key)
        self.known.update(here.bytes for each in names.values() for here in each.values())
        return names

    def _named_before(
        self, records: Iterable[Record]
    ) -> Slices[tuple[_NamesByTable, Mapping[DialogueId, Mapping[bytes, RecordType]]]]:
        """Give by table the names that are others here already, and the other ids."""
        names: _NamesByTable = {}
        asked: dict[DialogueId, dict[bytes, RecordType]] = {}
        pace = _RecordPace()
        for home, some in _by_table(records).items():
            if pace.is_slice(len(some)):
                yield None
            names[home] = self._named[home] = known = local_names(self._database, home)
            ids: dict[bytes, RecordType] = {one.id.bytes: type(one) for one in some}
            if known or len(ids) < len(some):
                ids = self._told_once(home, some, known)
            asked[home] = ids
        return names, asked

    def _told_once(
        self, home: DialogueId, records: Iterable[Record], known: dict[RecordName, UUID]
    ) -> dict[bytes, RecordType]:
        """Give the ids that have no name yet; what comes twice in one file gets one."""
        ids: dict[bytes, RecordType] = {}
        for one in records:
            kind = type(one)
            if (kind, one.id) in known:
                continue
            if ids.setdefault(one.id.bytes, kind) is not kind:
                known[kind, one.id] = self._give(home, kind, one.id)
        return ids

    def _taken(self, home: DialogueId, ids: Mapping[bytes, RecordType]) -> set[bytes]:
        """Give those of some ids that another record has here, or had before it was erased."""
        found, own = set[bytes](), home.bytes
        for name, key, owner in _owners(self._database, list(ids)):
            self.known.add(key)
            if owner != own or _KINDS[name] is not ids[key]:
                found.add(key)
        if self._erased:
            gone = self._erased
            found |= {raw for raw in ids if gone.get(UUID(bytes=raw)) not in {None, home}}
        return found

    def _give(self, home: DialogueId, kind: RecordType, told: UUID) -> UUID:
        """Give a record an id of its own here, also in what is known of it already."""
        self.has_renamed, name = True, RECORDS[kind].name
        here = derived_id("local", name, str(home), str(told))
        values = {"dialogue_id": home, "record": name, "told": told, "id": here}
        _NAME.run(self._database, values)
        keys = {"home": home.bytes, "told": told.bytes, "here": here.bytes, "kind": name}
        for order in (*_FOLLOWS, *_points_to(kind)):
            self._database.execute(order, {**keys, "text": here.hex})
        return here

    def _move_away(self, table: DialogueId) -> None:
        """Let a record that has the id of a table make way for its head."""
        for name, raw, owner in list(_owners(self._database, [table.bytes])):
            if _KINDS[name] is not Dialogue:
                here = self._give(DialogueId(UUID(bytes=owner)), _KINDS[name], table).bytes
                order = f"UPDATE OR IGNORE {name} SET id = ? WHERE id = ?"  # noqa: S608
                self._database.execute(order, (here, raw))
                intake_records.rename(self._database, raw, here)
                order = "UPDATE guest_record SET id = ? WHERE id = ? AND dialogue_id = ?"
                self._database.execute(order, (here, raw, owner))


_FOLLOWS = (
    "UPDATE OR IGNORE erased_elsewhere SET id = :here WHERE dialogue_id = :home AND id = :told",
    """UPDATE proposal SET id = :here,
        columns = json_set(columns, '$.id.b', :text)
        WHERE dialogue_id = :home AND id = :told AND record = :kind AND columns <> ''""",
    """UPDATE OR IGNORE superseded SET id = :here, columns = json_set(columns, '$[0].b', :text)
        WHERE id = :told AND record = :kind AND columns <> ''
        AND json_extract(columns, '$[4].b') = lower(hex(:home))""",
)
"""Renames what is kept of a record of which nothing else has the id that it had."""


def _by_table(records: Iterable[Record]) -> dict[DialogueId, list[Record]]:
    """Give the records of each table, its head before its parts."""
    found: dict[DialogueId, list[Record]] = {}
    last, some = None, list[Record]()
    for one in records:
        if isinstance(one, Dialogue):
            found.setdefault(one.id, []).insert(0, one)
            continue
        if one.dialogue_id is not last:  # all parts of one file have one and the same object
            last, some = one.dialogue_id, found.setdefault(one.dialogue_id, [])
        some.append(one)
    return found


def _points_to(kind: RecordType) -> Iterator[str]:
    for source, pointers in _POINTERS.items():
        for column, _, target in pointers:
            if target in {kind, None}:
                table = RECORDS[source].name
                yield (
                    f"UPDATE {table} SET {column} = :here"  # noqa: S608 - our own table
                    f" WHERE dialogue_id = :home AND {column} = :told"
                )


def _owners(
    database: sqlite3.Connection, ids: Sequence[bytes]
) -> Iterator[tuple[str, bytes, bytes]]:
    """Give of each record here that has one of some ids the type, the id and the table."""
    for first in range(0, len(ids), _IDS_AT_ONCE):
        some: list[bytes | None] = [*ids[first : first + _IDS_AT_ONCE]]
        if len(some) > 1:
            some += [None] * (-len(some) % _ROOM)
        yield from database.execute(_owners_query(len(some)), some)


@cache
def _owners_query(room: int) -> str:
    asked = ", ".join(["(?)"] * room)
    owners = {**dict.fromkeys(PARTS, "dialogue_id"), Dialogue: "id"}
    found = (
        f"SELECT '{RECORDS[kind].name}', id, {owner}"  # noqa: S608 - our own tables
        f" FROM asked CROSS JOIN {RECORDS[kind].name} WHERE id = asked.one"
        for kind, owner in owners.items()
    )
    return f"WITH asked(one) AS (VALUES {asked}) {' UNION ALL '.join(found)}"


def _renamed(record: Record, names: LocalNames) -> Record:
    """Give a record, and what it points to, under other ids."""
    if isinstance(record, Dialogue):
        return record
    renamed: Any = record
    if (key := names.get((type(record), record.id))) is not None:
        renamed = replace(renamed, id=key)
    for _, path, kind in _POINTERS[type(record)]:
        *within, name = path.split(".")
        holder = getattr(record, within[0]) if within else renamed
        named = getattr(holder, name)
        kinds = RECORDS if kind is None else (kind,)
        key = next((names[one, named] for one in kinds if (one, named) in names), None)
        if key is not None:
            holder = replace(holder, **{name: key})
            renamed = replace(renamed, **{within[0]: holder}) if within else holder
    found: Record = renamed
    return found


def days_as_told(days: Mapping[UUID, Any], names: LocalNames) -> dict[UUID, Any]:
    """Give what is known of erased ids by the ids in the files of their table."""
    told = {here: told for (_, told), here in names.items()}
    return {told.get(key, key): day for key, day in days.items()}


def days_here(days: Mapping[UUID, Any], names: LocalNames) -> dict[UUID, Any]:
    """Give what a file says of erased ids by the ids here; it does not say of which type."""
    return {**days, **{here: days[told] for (_, told), here in names.items() if told in days}}


def ids_here(ids: Collection[UUID], names: LocalNames) -> set[UUID]:
    """Give ids that a file tells with those that they have here."""
    return {*ids, *(here for (_, told), here in names.items() if told in ids)}
