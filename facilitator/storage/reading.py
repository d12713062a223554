"""What a store tells: dossiers, the overview of all dialogues, and what was removed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import islice
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, Select, Table, bindparam, func, select, union_all

from facilitator.domain.errors import WrongUseError
from facilitator.domain.merge.duplicates import doubles
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.most_restrictive import (
    careful_clearance,
    careful_item,
    careful_seat,
)
from facilitator.domain.merge.table_identity import homes, joined
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import is_blank
from facilitator.domain.records.clearances import Clearance, clearance_order
from facilitator.domain.records.dialogue import (
    Alias,
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
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import (
    Item,
    ItemKind,
    Link,
    LinkKind,
    item_order,
    link_order,
)
from facilitator.domain.records.specs import PARTS, RecordType
from facilitator.storage.mapping import TABLES, Unreadable, versions_in
from facilitator.storage.schema import NUMBERING

T = TypeVar("T")
C = TypeVar("C", Item, Seat, Clearance)
R = TypeVar("R", Step, Seat, Item, Link, Moment, Closing, Alias)


Written = tuple[Version[Record], datetime]
"""A version, and the moment this laptop wrote it."""


IDS_PER_QUESTION = 500

_WITH_ID: Mapping[RecordType, Select[Any]] = {
    kind: select(table).where(table.c.id == bindparam("key")) for kind, table in TABLES.items()
}
_OF_DIALOGUE: Mapping[RecordType, Select[Any]] = {
    kind: select(TABLES[kind]).where(TABLES[kind].c.dialogue_id == bindparam("key"))
    for kind in PARTS
}
"""Made once: making a query takes as long as asking it."""


def batches(values: Iterable[T], size: int = IDS_PER_QUESTION) -> Iterator[list[T]]:
    """Cut values into lists that fit in one question."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


@dataclass(frozen=True, slots=True)
class ReadResult:
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

    def kept_with_care(self, careful: Callable[[C, Iterable[C]], C]) -> list[C]:
        """Give the records to show; where people disagree, as careful as any of them."""
        cautious = []
        for record in cast("list[C]", self.kept()):
            versions = self.records[RecordId(record.id)]
            others = [
                version.content
                for version, _ in versions
                if version.content is not record and not version.removed
            ]
            cautious.append(careful(record, cast("list[C]", others)) if others else record)
        return cautious

    def removed(self) -> list[tuple[Record, datetime]]:
        """Give the records that were removed, and when, if this laptop knew them."""
        chosen = map(_shown, self.records.values())
        gone = [(version.content, at) for version, at in chosen if version.removed]
        return [(content, at) for content, at in gone if not is_blank(content)]


def _shown(written: Sequence[Written]) -> Written:
    if len(written) == 1:
        return written[0]
    best = shown(version for version, _ in written)
    return next(one for one in written if one[0] is best)


def find(
    connection: Connection, kind: RecordType, query: Select[Any], **values: object
) -> ReadResult:
    """Read the versions that a query on the table of one record type gives."""
    records: dict[RecordId, list[Written]] = defaultdict(list)
    unreadable = []
    for row in versions_in(connection.execute(query, values), kind):
        if isinstance(row, Unreadable):
            unreadable.append(row)
        else:
            records[RecordId(row[0].content.id)].append(row)
    return ReadResult(records, tuple(unreadable))


def parts_of(connection: Connection, kind: RecordType, dialogue_id: UUID) -> ReadResult:
    """Read the records of one type that belong to a dialogue."""
    return find(connection, kind, _OF_DIALOGUE[kind], key=dialogue_id)


def versions_with_id(connection: Connection, kind: RecordType, record_id: UUID) -> ReadResult:
    """Read the versions of one record."""
    return find(connection, kind, _WITH_ID[kind], key=record_id)


def read_dialogue(
    connection: Connection, dialogue_id: DialogueId
) -> dict[RecordType, ReadResult]:
    """Read all records of a dialogue, its head included."""
    found = {kind: parts_of(connection, kind, dialogue_id) for kind in PARTS}
    return {Dialogue: versions_with_id(connection, Dialogue, dialogue_id), **found}


def homes_of_aliases(connection: Connection) -> dict[DialogueId, DialogueId]:
    """Give for each dialogue that is the same table as another the one it is shown under."""
    rows = connection.execute(select(TABLES[Alias].c.id).limit(1)).first()
    if rows is None:
        return {}
    kept = cast("list[Alias]", find(connection, Alias, select(TABLES[Alias])).kept())
    heads = _heads_among(connection, {one.same_as for one in kept})
    return homes({one.dialogue_id: one.same_as for one in kept if one.same_as in heads})


def _heads_among(connection: Connection, ids: Iterable[UUID]) -> set[UUID]:
    """Give which of some ids are those of a dialogue that is here."""
    head = TABLES[Dialogue].c
    kept = select(head.id).where(head.removed.is_(False))
    return {
        one
        for some in batches(ids)
        for one in connection.scalars(kept.where(head.id.in_(some)))
    }


def numbering(connection: Connection) -> dict[DialogueId, int]:
    """Give the coordinator's own numbers."""
    rows = connection.execute(select(NUMBERING.c.dialogue_id, NUMBERING.c.number))
    return {DialogueId(key): number for key, number in rows}


def numbered(dialogue: Dialogue, numbers: Mapping[DialogueId, int]) -> Dialogue:
    """Give a head with the coordinator's number, where there is one."""
    own = numbers.get(dialogue.id)
    return dialogue if own is None else replace(dialogue, number=own)


def dossier_in(found: Mapping[RecordType, ReadResult], dialogue_id: DialogueId) -> Dossier:
    """Put a dossier together; raises WrongUseError when there is no such dialogue."""
    heads = found[Dialogue].kept()
    if not heads:
        raise WrongUseError("dialogue_unknown", id=str(dialogue_id))
    closings = sorted(_kept(found, Closing), key=lambda closing: closing.id)
    return Dossier(
        dialogue=cast("Dialogue", heads[0]),
        steps=tuple(sorted(_kept(found, Step), key=step_order)),
        seats=tuple(sorted(found[Seat].kept_with_care(careful_seat), key=seat_order)),
        items=tuple(sorted(found[Item].kept_with_care(careful_item), key=item_order)),
        links=tuple(sorted(_kept(found, Link), key=link_order)),
        moments=tuple(sorted(_kept(found, Moment), key=moment_order)),
        closing=closings[0] if closings else None,
        clearances=tuple(
            sorted(found[Clearance].kept_with_care(careful_clearance), key=clearance_order)
        ),
    )


def _kept(found: Mapping[RecordType, ReadResult], kind: type[R]) -> list[R]:
    return cast("list[R]", found[kind].kept())


def read_whole_dossier(
    connection: Connection, dialogue_id: DialogueId
) -> tuple[Dossier, dict[DialogueId, dict[RecordType, ReadResult]]]:
    """Read a dossier with all that belongs to its table; raises WrongUseError when unknown.

    Gives besides what was found of each dialogue in it.
    """
    others = [one for one, home in homes_of_aliases(connection).items() if home == dialogue_id]
    found = {one: read_dialogue(connection, one) for one in (dialogue_id, *sorted(others))}
    return whole_dossier(found, dialogue_id, numbering(connection)), found


def whole_dossier(
    found: Mapping[DialogueId, Mapping[RecordType, ReadResult]],
    home: DialogueId,
    numbers: Mapping[DialogueId, int],
) -> Dossier:
    """Put together what was read of a table under all its names, of which `home` comes first.

    Raises WrongUseError when there is no such table.
    """
    parts = [
        dossier_in(each, one) for one, each in found.items() if one == home or _heads(each)
    ]
    whole = joined(parts[0], parts[1:])
    return replace(whole, dialogue=numbered(whole.dialogue, numbers))


def _heads(found: Mapping[RecordType, ReadResult]) -> bool:
    return bool(found[Dialogue].kept())


def read_overview(connection: Connection) -> tuple[Overview, ...]:
    """Read the head and the counts of every dialogue, the last written first."""
    elsewhere, numbers = homes_of_aliases(connection), numbering(connection)
    heads = cast("list[Dialogue]", find(connection, Dialogue, select(TABLES[Dialogue])).kept())
    seats = _counts(connection, Seat, "dialogue_id")
    items: dict[UUID, dict[ItemKind, int]] = defaultdict(dict)
    for (dialogue_id, kind), count in _counts(connection, Item, "dialogue_id", "kind").items():
        home = elsewhere.get(dialogue_id, dialogue_id)
        items[home][kind] = items[home].get(kind, 0) + count
    changed = _last_written(connection)
    overviews = [
        Overview(
            numbered(head, numbers),
            seats.get((head.id,), 0),
            items.get(head.id, {}),
            changed[head.id],
        )
        for head in heads
        if head.id not in elsewhere
    ]
    special = {*elsewhere.values(), *_with_doubles(connection)}
    overviews = [
        _recounted(connection, one) if one.dialogue.id in special else one for one in overviews
    ]
    overviews.sort(key=lambda one: (one.changed_at, one.dialogue.id), reverse=True)
    return tuple(overviews)


def _with_doubles(connection: Connection) -> set[DialogueId]:
    """Give the dialogues in which somebody said that one note is the double of another."""
    link = TABLES[Link]
    query = select(link.c.dialogue_id).where(link.c.kind == LinkKind.DOUBLE).distinct()
    return set(connection.scalars(query))


def _recounted(connection: Connection, overview: Overview) -> Overview:
    """Count what a whole dossier shows, where counting rows would count too much."""
    dossier, _ = read_whole_dossier(connection, overview.dialogue.id)
    hidden = doubles(dossier)
    items = Counter(item.kind for item in dossier.items if item.id not in hidden)
    return replace(overview, seats=len(dossier.seats), items=items)


def _counts(
    connection: Connection, kind: RecordType, *names: str
) -> dict[tuple[Any, ...], int]:
    """Count the shown records of one type by the columns named."""
    counts: dict[tuple[Any, ...], int] = defaultdict(int)
    for *key, count in connection.execute(_counting(TABLES[kind], names)):
        counts[tuple(key)] += count
    for written in with_several_versions(connection, kind).records.values():
        best, _ = _shown(written)
        for version, _ in written:
            if not version.removed and version is not best:
                counts[tuple(getattr(version.content, name) for name in names)] -= 1
    return {key: count for key, count in counts.items() if count}


@cache
def _counting(table: Table, names: tuple[str, ...]) -> Select[Any]:
    """Give the query that counts; making it takes longer than asking, as with those below."""
    columns = [table.c[name] for name in names]
    return select(*columns, func.count()).where(table.c.removed.is_(False)).group_by(*columns)


def with_several_versions(connection: Connection, kind: RecordType) -> ReadResult:
    """Read the records that have more than one version: these are few, and need a choice."""
    whether_any, query = _several(TABLES[kind])
    if connection.execute(whether_any).first() is None:
        return ReadResult({})
    return find(connection, kind, query)


@cache
def _several(table: Table) -> tuple[Select[Any], Select[Any]]:
    several = select(table.c.id).group_by(table.c.id).having(func.count() > 1)
    return several.limit(1), select(table).where(table.c.id.in_(several))


def _last_written(connection: Connection) -> dict[UUID, datetime]:
    """Say for each dialogue when this laptop last wrote anything of it."""
    last: dict[UUID, datetime] = {}
    for table in TABLES.values():
        for dialogue_id, at in connection.execute(_last_of(table)):
            last[dialogue_id] = max(at, last.get(dialogue_id, at))
    return last


@cache
def _last_of(table: Table) -> Select[Any]:
    owner = table.c.id if table is TABLES[Dialogue] else table.c.dialogue_id
    return select(owner, func.max(table.c.written_at)).group_by(owner)


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


def ids_of_kind(connection: Connection, kind: RecordType, dialogue_id: UUID) -> set[UUID]:
    """Give the ids of all records of one type that belong to a dialogue, its head included."""
    table = TABLES[kind]
    owner = table.c.id if kind is Dialogue else table.c.dialogue_id
    return set(connection.scalars(select(table.c.id).where(owner == dialogue_id).distinct()))


def known_versions(
    connection: Connection, kind: RecordType, ids: Iterable[UUID]
) -> dict[RecordId, Sequence[Version[Record]]]:
    """Read the maximal versions of some records of one type."""
    table = TABLES[kind]
    found: dict[RecordId, Sequence[Version[Record]]] = {}
    for some in batches(ids):
        here = find(connection, kind, select(table).where(table.c.id.in_(some)))
        for key, written in here.records.items():
            found[key] = [version for version, _ in written]
    return found


def known_vectors(
    connection: Connection, kind: RecordType, ids: Iterable[UUID]
) -> dict[RecordId, list[VersionVector]]:
    """Read the vectors of some records of one type; what they say takes ten times as long."""
    table = TABLES[kind]
    found: dict[RecordId, list[VersionVector]] = {}
    for some in batches(ids):
        query = select(table.c.id, table.c.vector).where(table.c.id.in_(some))
        for key, vector in connection.execute(query):
            found.setdefault(RecordId(key), []).append(vector)
    return found


def ids_here(connection: Connection, ids: Iterable[UUID]) -> set[UUID]:
    """Give those of some ids that are records here, kept or removed."""
    return {
        key
        for some in batches(ids)
        for table in TABLES.values()
        for key in connection.scalars(select(table.c.id).where(table.c.id.in_(some)))
    }
