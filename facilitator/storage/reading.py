"""What a store tells: dossiers, the overview of all dialogues, and what was removed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Select, Table, func, select, union_all

from facilitator.domain.dialogue import (
    Closing,
    Dialogue,
    Dossier,
    Moment,
    Overview,
    Record,
    Seat,
    Step,
    moment_order,
    seat_order,
    step_order,
)
from facilitator.domain.errors import WrongUseError
from facilitator.domain.ids import DialogueId, RecordId
from facilitator.domain.items import Item, ItemKind, Link, item_order, link_order
from facilitator.domain.merging import Version, shown
from facilitator.storage.mapping import PARTS, TABLES, RecordType, Unreadable, versions_in

R = TypeVar("R", Step, Seat, Item, Link, Moment, Closing)


Written = tuple[Version[Record], datetime]
"""A version, and the moment this laptop wrote it."""


@dataclass(frozen=True, slots=True)
class Found:
    """The maximal versions of some records, and the rows that were not understood."""

    records: Mapping[RecordId, Sequence[Written]]
    unreadable: tuple[Unreadable, ...] = ()

    def versions(self, record_id: RecordId) -> frozenset[Version[Record]]:
        """Give the versions of one record."""
        return frozenset(version for version, _ in self.records.get(record_id, ()))

    def kept(self) -> list[Record]:
        """Give the records to show, in no order."""
        chosen = map(_shown, self.records.values())
        return [version.content for version, _ in chosen if not version.removed]

    def removed(self) -> list[tuple[Record, datetime]]:
        """Give the records that were removed, and when."""
        chosen = map(_shown, self.records.values())
        return [(version.content, at) for version, at in chosen if version.removed]


def _shown(written: Sequence[Written]) -> Written:
    if len(written) == 1:
        return written[0]
    best = shown(version for version, _ in written)
    return next(one for one in written if one[0] is best)


def find(connection: Connection, kind: RecordType, query: Select[Any]) -> Found:
    """Read the versions that a query on the table of one record type gives."""
    records: dict[RecordId, list[Written]] = defaultdict(list)
    unreadable = []
    for row in versions_in(connection.execute(query), kind):
        if isinstance(row, Unreadable):
            unreadable.append(row)
        else:
            records[RecordId(row[0].content.id)].append(row)
    return Found(records, tuple(unreadable))


def parts_of(connection: Connection, kind: RecordType, dialogue_id: UUID) -> Found:
    """Read the records of one type that belong to a dialogue."""
    table = TABLES[kind]
    return find(connection, kind, select(table).where(table.c.dialogue_id == dialogue_id))


def versions_with_id(connection: Connection, kind: RecordType, record_id: UUID) -> Found:
    """Read the versions of one record."""
    table = TABLES[kind]
    return find(connection, kind, select(table).where(table.c.id == record_id))


def read_dialogue(connection: Connection, dialogue_id: DialogueId) -> dict[RecordType, Found]:
    """Read all records of a dialogue, its head included."""
    found = {kind: parts_of(connection, kind, dialogue_id) for kind in PARTS}
    return {Dialogue: versions_with_id(connection, Dialogue, dialogue_id), **found}


def dossier_in(found: Mapping[RecordType, Found], dialogue_id: DialogueId) -> Dossier:
    """Put a dossier together; raises WrongUseError when there is no such dialogue."""
    heads = found[Dialogue].kept()
    if not heads:
        raise WrongUseError("dialogue_unknown", id=str(dialogue_id))
    closings = sorted(_kept(found, Closing), key=lambda closing: closing.id)
    return Dossier(
        dialogue=cast("Dialogue", heads[0]),
        steps=tuple(sorted(_kept(found, Step), key=step_order)),
        seats=tuple(sorted(_kept(found, Seat), key=seat_order)),
        items=tuple(sorted(_kept(found, Item), key=item_order)),
        links=tuple(sorted(_kept(found, Link), key=link_order)),
        moments=tuple(sorted(_kept(found, Moment), key=moment_order)),
        closing=closings[0] if closings else None,
    )


def _kept(found: Mapping[RecordType, Found], kind: type[R]) -> list[R]:
    return cast("list[R]", found[kind].kept())


def read_overview(connection: Connection) -> tuple[Overview, ...]:
    """Read the head and the counts of every dialogue, the last written first."""
    heads = find(connection, Dialogue, select(TABLES[Dialogue])).kept()
    seats = _counts(connection, Seat, "dialogue_id")
    items: dict[UUID, dict[ItemKind, int]] = defaultdict(dict)
    for (dialogue_id, kind), count in _counts(connection, Item, "dialogue_id", "kind").items():
        items[dialogue_id][kind] = items[dialogue_id].get(kind, 0) + count
    changed = _last_written(connection)
    overviews = [
        Overview(head, seats.get((head.id,), 0), items.get(head.id, {}), changed[head.id])
        for head in cast("list[Dialogue]", heads)
    ]
    overviews.sort(key=lambda one: (one.changed_at, one.dialogue.id), reverse=True)
    return tuple(overviews)


def _counts(
    connection: Connection, kind: RecordType, *names: str
) -> dict[tuple[Any, ...], int]:
    """Count the shown records of one type by the columns named."""
    table = TABLES[kind]
    columns = [table.c[name] for name in names]
    rows = connection.execute(
        select(*columns, func.count()).where(table.c.removed.is_(False)).group_by(*columns)
    )
    counts: dict[tuple[Any, ...], int] = defaultdict(int)
    for *key, count in rows:
        counts[tuple(key)] += count
    for written in _disputed(connection, kind).records.values():
        best, _ = _shown(written)
        for version, _ in written:
            if not version.removed and version is not best:
                counts[tuple(getattr(version.content, name) for name in names)] -= 1
    return {key: count for key, count in counts.items() if count}


def _disputed(connection: Connection, kind: RecordType) -> Found:
    """Read the records that have more than one version: these are few, and need a choice."""
    table = TABLES[kind]
    several = select(table.c.id).group_by(table.c.id).having(func.count() > 1)
    if connection.execute(several.limit(1)).first() is None:
        return Found({})
    return find(connection, kind, select(table).where(table.c.id.in_(several)))


def _last_written(connection: Connection) -> dict[UUID, datetime]:
    """Say for each dialogue when this laptop last wrote anything of it."""
    last: dict[UUID, datetime] = {}
    for kind, table in TABLES.items():
        owner = table.c.id if kind is Dialogue else table.c.dialogue_id
        moment = func.max(table.c.written_at)
        for dialogue_id, at in connection.execute(select(owner, moment).group_by(owner)):
            last[dialogue_id] = max(at, last.get(dialogue_id, at))
    return last


def last_written(connection: Connection) -> datetime | None:
    """Say when this laptop last wrote anything at all."""
    moments: list[Select[Any]] = [
        select(func.max(table.c.written_at)) for table in TABLES.values()
    ]
    found = [at for (at,) in connection.execute(union_all(*moments)) if at]
    return max(found, default=None)


def ids_of_parts(connection: Connection, dialogue_ids: Iterable[UUID]) -> set[UUID]:
    """Give the ids of everything that belongs to some dialogues."""
    tables: list[Table] = [TABLES[kind] for kind in PARTS]
    keys = list(dialogue_ids)
    return {
        key
        for table in tables
        for key in connection.scalars(
            select(table.c.id).where(table.c.dialogue_id.in_(keys)).distinct()
        )
    }
