"""Taking in many versions at once: the join of what is here and what comes."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select

from facilitator.domain.dialogue import Record
from facilitator.domain.ids import RecordId
from facilitator.domain.merging import Version, maximal
from facilitator.storage.mapping import TABLES, RecordType, Values, row_of
from facilitator.storage.reading import Written, find
from facilitator.storage.schema import DRAFT, ERASED

T = TypeVar("T")

IDS_PER_QUESTION = 500


@dataclass(frozen=True, slots=True)
class TakenIn:
    """How many records of each type were new here, changed what was here, or changed nothing.

    `refused` counts records that were erased here for good.
    """

    new: Mapping[RecordType, int] = field(default_factory=Counter)
    changed: Mapping[RecordType, int] = field(default_factory=Counter)
    unchanged: Mapping[RecordType, int] = field(default_factory=Counter)
    refused: int = 0

    @property
    def nothing_changed(self) -> bool:
        """Whether the store holds what it held before."""
        return not (self.new or self.changed)


Incoming = dict[RecordId, list[Version[Record]]]


def take_in(
    connection: Connection,
    versions: Iterable[Version[Record]],
    is_erased: Callable[[Record], bool],
    now: datetime,
) -> TakenIn:
    """Merge versions into the tables.

    Raises SameRevisionDifferentContentError when one vector carries two contents.
    """
    incoming, refused = _sorted_out(versions, is_erased)
    taken: dict[str, Counter[RecordType]] = defaultdict(Counter)
    for kind, come in incoming.items():
        for word, count in _take_in_kind(connection, kind, come, now).items():
            taken[word][kind] = count
    return TakenIn(taken["new"], taken["changed"], taken["unchanged"], len(refused))


def _sorted_out(
    versions: Iterable[Version[Record]], is_erased: Callable[[Record], bool]
) -> tuple[dict[RecordType, Incoming], set[RecordId]]:
    incoming: dict[RecordType, Incoming] = defaultdict(lambda: defaultdict(list))
    refused = set()
    for version in versions:
        record_id = RecordId(version.content.id)
        if is_erased(version.content):
            refused.add(record_id)
        else:
            incoming[type(version.content)][record_id].append(version)
    return incoming, refused


def _take_in_kind(
    connection: Connection, kind: RecordType, incoming: Incoming, now: datetime
) -> Counter[str]:
    tally: Counter[str] = Counter()
    rows: list[Values] = []
    replaced: list[RecordId] = []
    here = _records_here(connection, kind, list(incoming))
    for record_id, come in incoming.items():
        known = [version for version, _ in here.get(record_id, ())]
        both = [*known, *come]
        after = maximal(both) if len(both) > 1 else both
        word = _became(known, after)
        tally[word] += 1
        if word == "changed":
            replaced.append(record_id)
        if word != "unchanged":
            rows += [row_of(version, now) for version in after]
    _replace(connection, kind, replaced)
    if rows:
        connection.execute(insert(TABLES[kind]), rows)
    return tally


def _became(known: Sequence[Version[Record]], after: Collection[Version[Record]]) -> str:
    """Compare by vectors: one vector is one content, and `maximal` has looked at that."""
    if not known:
        return "new"
    before = {version.vector for version in known}
    return "unchanged" if before == {version.vector for version in after} else "changed"


def _records_here(
    connection: Connection, kind: RecordType, ids: Sequence[RecordId]
) -> dict[RecordId, Sequence[Written]]:
    table = TABLES[kind]
    here: dict[RecordId, Sequence[Written]] = {}
    for some in _batches(ids):
        here.update(find(connection, kind, select(table).where(table.c.id.in_(some))).records)
    return here


def _replace(connection: Connection, kind: RecordType, ids: Sequence[RecordId]) -> None:
    table = TABLES[kind]
    for some in _batches(ids):
        connection.execute(delete(table).where(table.c.id.in_(some)))


def _batches(values: Iterable[T]) -> Iterator[list[T]]:
    rest = iter(values)
    while some := list(islice(rest, IDS_PER_QUESTION)):
        yield some


def erase(connection: Connection, ids: Iterable[UUID], day: date) -> None:
    """Delete everything of some ids, and remember the ids so that they do not come back."""
    for some in _batches(ids):
        connection.execute(insert(ERASED), [{"id": key, "erased_on": day} for key in some])
        for table in TABLES.values():
            connection.execute(delete(table).where(table.c.id.in_(some)))
        connection.execute(delete(DRAFT).where(DRAFT.c.dialogue_id.in_(some)))
