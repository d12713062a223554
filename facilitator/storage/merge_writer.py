"""Taking in many versions at once: the join of what is here and what comes.

What a file replaces is kept beside it in `superseded` until the next import,
so that a whole intake can be taken back; every row that an intake wrote bears its moment.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import chain
from uuid import UUID

from sqlalchemy import Connection, delete, select

from facilitator.domain.errors import RefusedInputError, StoreUnavailableError
from facilitator.domain.merge.effects import WRITTEN, Effect, Tally, effect
from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import is_blank, with_local
from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage import import_undo
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import Written, batches, find
from facilitator.storage.rows import WRITERS

RECORDS_PER_SLICE = 120
"""So many records are merged within a blink of the window, also when all of them differ."""

Incoming = Mapping[RecordId, Sequence[Version[Record]]]


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What came of versions that were merged.

    `in_our_name` says that another installation wrote in the name of this one: a copied
    laptop, or a copy of the store that was put back.
    """

    tally: Tally
    in_our_name: bool = False


@dataclass(frozen=True, slots=True)
class MergeSession:
    """Where versions are merged: the open transaction, and who and when this is."""

    database: sqlite3.Connection
    connection: Connection
    device: DeviceId
    at: datetime
    can_be_undone: bool = False


def merge_versions(
    session: MergeSession,
    versions: Iterable[Version[Record]],
    is_erased: Callable[[Record], bool],
) -> Slices[MergeResult]:
    """Merge versions into the tables, in slices.

    Raises SameRevisionDifferentContentError when one vector carries two contents,
    RefusedInputError when a record claims to belong to another dialogue than it does, and
    StoreUnavailableError when the tables do not hold afterwards what was reported.
    """
    incoming, refused = _sorted_out(versions, is_erased)
    dialogues = {
        dialogue_of(one[0].content) for come in incoming.values() for one in come.values()
    }
    before = {kind: _count(session, kind, dialogues) for kind in incoming}
    effects: Counter[tuple[RecordType, Effect]] = Counter(
        {(kind, Effect.REFUSED): len(ids) for kind, ids in refused.items()}
    )
    in_our_name = False
    for kind, whole in incoming.items():
        for some in batches(whole, RECORDS_PER_SLICE):
            here = _records_here(session, kind, some)
            pairs = [(whole[key], here.get(key, ()) if here else ()) for key in some]
            in_our_name = in_our_name or _wrote_as(session.device, pairs)
            merged = [_merge(come, known) for come, known in pairs]
            _write(session, kind, merged, here)
            effects.update((kind, met) for _, met in merged)
            yield None
        if _count(session, kind, dialogues) != before[kind] + effects[kind, Effect.NEW]:
            raise StoreUnavailableError("store_miscounted", record=TABLES[kind].name)
    return MergeResult(Tally(effects), in_our_name)


def _count(session: MergeSession, kind: RecordType, dialogues: Iterable[DialogueId]) -> int:
    """Count the records of some dialogues in the table itself."""
    return sum(WRITERS[kind].count(session.database, each) for each in dialogues)


def _sorted_out(
    versions: Iterable[Version[Record]], is_erased: Callable[[Record], bool]
) -> tuple[Mapping[RecordType, Incoming], Mapping[RecordType, set[UUID]]]:
    incoming: dict[RecordType, dict[RecordId, list[Version[Record]]]]
    incoming = defaultdict(lambda: defaultdict(list))
    refused: dict[RecordType, set[UUID]] = defaultdict(set)
    for version in versions:
        record = version.content
        if is_erased(record):
            refused[type(record)].add(record.id)
        else:
            incoming[type(record)][RecordId(record.id)].append(version)
    return incoming, refused


Merged = tuple[Sequence[Version[Record]], Effect]


def _merge(come: Sequence[Version[Record]], here: Sequence[Written]) -> Merged:
    """Give the maximal versions, with what this laptop alone knows of them, and the effect."""
    if not here:
        after = maximal(come) if len(come) > 1 else come
        return list(after), Effect.NEW
    known = [version for version, _ in here]
    if dialogue_of(known[0].content) != dialogue_of(come[0].content):
        raise RefusedInputError("record_moved", id=str(known[0].content.id))
    best = maximal([*known, *come])
    met = effect(known, come, best)
    if met not in WRITTEN:
        return known, met
    before = {version.vector for version in known}
    memory = shown(known).content
    return [one if one.vector in before else _kept(one, memory) for one in best], met


def _kept(version: Version[Record], memory: Record) -> Version[Record]:
    """Keep what only this laptop knows, also of something that was removed elsewhere."""
    if version.removed:
        return replace(version, content=memory) if is_blank(version.content) else version
    return replace(version, content=with_local(version.content, memory))


def _wrote_as(
    device: DeviceId, pairs: Iterable[tuple[Sequence[Version[Record]], Sequence[Written]]]
) -> bool:
    """Say whether somebody knows more of what this device wrote than it knows itself."""
    for come, here in pairs:
        highest = max([count_of(version.vector, device) for version in come])
        if highest and highest > max(
            [count_of(version.vector, device) for version, _ in here], default=0
        ):
            return True
    return False


@lru_cache(maxsize=1024)
def count_of(vector: VersionVector, device: DeviceId) -> int:
    """Say how often a device wrote; remembered, since many records have one vector."""
    return vector.count(device)


def _write(
    session: MergeSession,
    kind: RecordType,
    merged: Iterable[Merged],
    here: Mapping[RecordId, Sequence[Written]],
) -> None:
    written = [after for after, met in merged if met in WRITTEN]
    ids = [RecordId(after[0].content.id) for after in written] if here else []
    replaced = [key for key in ids if key in here]
    if session.can_be_undone:
        import_undo.keep_superseded(session.database, kind, replaced, session.at)
    for some in batches(replaced):
        table = TABLES[kind]
        session.connection.execute(delete(table).where(table.c.id.in_(some)))
    WRITERS[kind].write(session.database, chain.from_iterable(written), session.at)


def _records_here(
    session: MergeSession, kind: RecordType, ids: Iterable[RecordId]
) -> dict[RecordId, Sequence[Written]]:
    """Read the records that are here already; of a new file that is none."""
    table = TABLES[kind]
    here: dict[RecordId, Sequence[Written]] = {}
    for some in batches(ids):
        known = WRITERS[kind].known(session.database, some)
        if known:
            query = select(table).where(table.c.id.in_(known))
            here.update(find(session.connection, kind, query).records)
    return here
