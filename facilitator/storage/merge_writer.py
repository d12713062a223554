"""Taking in many versions at once: the join of what is here and what comes.

What a file replaces is kept beside it in `superseded`, so that a whole intake can be taken
back; every row that an intake wrote bears its moment.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, select

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.merge.authority import (
    RecordOutcome,
    RecordState,
    Sender,
    Standing,
    received,
)
from facilitator.domain.merge.effects import WRITTEN, Effect, Tally
from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import is_blank, with_local
from facilitator.domain.records.dialogue import Alias, Dialogue, Record, dialogue_of
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage import import_undo, intake_records, writers
from facilitator.storage.incoming import distinct_vectors
from facilitator.storage.mapping import TABLES
from facilitator.storage.merge_session import MergeSession, letters_of
from facilitator.storage.reading import Written, batches, find
from facilitator.storage.rows import WRITERS, count_records

VERSIONS_PER_SLICE = 5_000
"""So many versions are sorted out within a blink of the window."""
RECORDS_PER_SLICE = 120
"""So many records are merged within a blink of the window, also when all of them differ."""
_TABLES_PER_SLICE = 50

Incoming = Mapping[RecordId, Sequence[Version[Record]]]
Here = Mapping[RecordId, Sequence[Written]]


@dataclass(frozen=True, slots=True)
class MergeResult:
    """What came of versions that were merged.

    `in_our_name` says that another installation wrote in the name of this one: a copied
    laptop, or a copy of the store that was put back. `sizes` are the records of each table
    afterwards, none where nothing was written.
    """

    tally: Tally
    in_our_name: bool = False
    sizes: Mapping[DialogueId, int] = field(default_factory=dict)


def merge_versions(
    session: MergeSession,
    versions: Collection[Version[Record]],
    kept_out: Callable[[Record], Effect | None],
) -> Slices[MergeResult]:
    """Merge versions into the tables, in slices; what may not be written waits.

    `kept_out` says what becomes of a record that was erased, None of any other. Raises
    StoreUnavailableError when the tables do not hold afterwards what was reported.
    """
    incoming, refused, homes = yield from _sorted_out(session, versions, kept_out)
    before, _ = yield from _counted(session, homes)
    effects: Counter[tuple[RecordType, Effect]] = Counter(
        (kind, met) for kind, records in refused.items() for met in records.values()
    )
    asked = _may_be_ours(session, versions)
    in_our_name, fresh = False, list[UUID]()
    for kind, whole in incoming.items():
        for come in _in_batches(whole):
            met, ours = _merge_batch(session, kind, come, likely=before[kind] > 0, ours=asked)
            in_our_name = in_our_name or ours
            new = [key for key, each in met.items() if each is Effect.NEW]
            _count_effects(effects, kind, met, len(new))
            fresh += new
            yield None
    if session.can_be_undone:
        intake_records.note(session.database, session.at, fresh, settled=False)
    if not any(met in WRITTEN for _, met in effects):
        return MergeResult(Tally(effects), in_our_name)
    after, sizes = yield from _counted(session, homes)
    for kind in incoming:
        if after[kind] != before[kind] + effects[kind, Effect.NEW]:
            raise StoreUnavailableError("store_miscounted", record=TABLES[kind].name)
    return MergeResult(Tally(effects), in_our_name, sizes)


def _count_effects(
    effects: Counter[tuple[RecordType, Effect]],
    kind: RecordType,
    met: Mapping[RecordId, Effect],
    new: int,
) -> None:
    """Count what became of some records, of which so many are new, as nearly always all."""
    if new:
        effects[kind, Effect.NEW] += new
    if new < len(met):
        effects.update((kind, each) for each in met.values() if each is not Effect.NEW)


def _in_batches(whole: Incoming) -> Iterable[Incoming]:
    if len(whole) <= RECORDS_PER_SLICE:
        return (whole,)
    return ({key: whole[key] for key in batch} for batch in batches(whole, RECORDS_PER_SLICE))


def _merge_batch(
    session: MergeSession, kind: RecordType, come: Incoming, *, likely: bool, ours: bool
) -> tuple[Mapping[RecordId, Effect], bool]:
    """Merge some records; say what became of each, and whether any is in our name.

    That is only looked at when any may be `ours`.
    """
    again = _come_again(session, kind, come.values()) if session.is_plain else ()
    if again:
        come = {key: one for key, one in come.items() if key not in again}
    here = _records_here(session, kind, come, likely=likely)
    device = session.device
    in_our_name = ours and device is not None and _wrote_as(device, come, here)
    met = _merge_all(session, kind, come, here)
    if again:
        met = {**dict.fromkeys(map(RecordId, again), Effect.KNOWN), **met}
    return met, in_our_name


def _come_again(
    session: MergeSession, kind: RecordType, come: Iterable[Sequence[Version[Record]]]
) -> Collection[UUID]:
    """Give the records of which comes what is here already; reading them takes much longer."""
    known = session.known
    if not known or kind is Alias:
        return ()
    single = [one[0] for one in come if len(one) == 1 and one[0].content.id.bytes in known]
    return WRITERS[kind].same(session.database, single) if single else ()


def _counted(
    session: MergeSession, homes: Iterable[DialogueId]
) -> Slices[tuple[Counter[RecordType], Mapping[DialogueId, int]]]:
    """Count in the tables themselves the records of each type, and of each dialogue."""
    kinds: Counter[RecordType] = Counter()
    sizes: dict[DialogueId, int] = {}
    for place, home in enumerate(homes, 1):
        counts = count_records(session.database, home)
        kinds.update(counts)
        sizes[home] = sum(counts.values())
        if place % _TABLES_PER_SLICE == 0:
            yield None
    return kinds, sizes


class _SortedOut(NamedTuple):
    """What comes, what of it is refused, and the dialogues of what comes."""

    incoming: Mapping[RecordType, Incoming]
    refused: Mapping[RecordType, Mapping[UUID, Effect]]
    homes: Collection[DialogueId]


def _sorted_out(
    session: MergeSession,
    versions: Iterable[Version[Record]],
    kept_out: Callable[[Record], Effect | None],
) -> Slices[_SortedOut]:
    incoming: dict[RecordType, dict[RecordId, list[Version[Record]]]] = defaultdict(dict)
    refused: dict[RecordType, dict[UUID, Effect]] = defaultdict(dict)
    homes, last = set[DialogueId](), None
    for place, version in enumerate(versions, 1):
        if place % VERSIONS_PER_SLICE == 0:
            yield None
        record = version.content
        met = kept_out(record)
        if met is None:
            incoming[type(record)].setdefault(RecordId(record.id), []).append(version)
            home = record.id if isinstance(record, Dialogue) else record.dialogue_id
            if home is not last:  # nearly all in a row are of one, and hashing takes long
                homes.add(home)
                last = home
            continue
        refused[type(record)][record.id] = met
        if met is Effect.WAITS:
            session.let_return_wait(version)
    return _SortedOut(incoming, refused, homes)


def _merge_all(
    session: MergeSession, kind: RecordType, incoming: Incoming, here: Here
) -> Mapping[RecordId, Effect]:
    """Write what becomes of some records, and say of each what that is."""
    if session.is_plain and not here and kind is not Alias:
        new = chain.from_iterable(
            come if len(come) == 1 else maximal(come) for come in incoming.values()
        )
        WRITERS[kind].write(session.database, new, session.at)
        return dict.fromkeys(incoming, Effect.NEW)
    merged = {key: _merge(session, come, here.get(key, ())) for key, come in incoming.items()}
    _write(session, kind, merged.values(), here)
    return {key: outcome.effect for key, outcome in merged.items()}


def _merge(
    session: MergeSession, come: Sequence[Version[Record]], here: Sequence[Written]
) -> RecordOutcome:
    """Give what becomes of a record, with what this laptop alone knows of it."""
    known = tuple(version for version, _ in here)
    record, home = come[0].content, dialogue_of(come[0].content)
    author = session.author_of(record.id, home) if known else None
    outcome = received(RecordState(known, author), come, _sender_of(session, come))
    guest = session.sender.standing is Standing.GUEST
    if (
        guest
        and outcome.effect is Effect.NEW
        and not session.has_room(session.sender.key, come[0])
    ):
        outcome = RecordOutcome(RecordState(), Effect.WAITS, ((session.sender.key, come[0]),))
    for key, version in outcome.waiting:
        session.let_wait(key, [version], here=bool(known))
    return _with_memory(outcome, known)


def _sender_of(session: MergeSession, come: Sequence[Version[Record]]) -> Sender:
    """Give the sender; who joins two tables has to be a writer of both."""
    sender = session.sender
    joined = [one.content.same_as for one in come if isinstance(one.content, Alias)]
    if all(map(session.may_join, joined)):
        return sender
    return Sender(sender.key, Standing.GUEST)


def _with_memory(outcome: RecordOutcome, known: Sequence[Version[Record]]) -> RecordOutcome:
    """Keep what only this laptop knows, but nothing of what went aside."""
    if outcome.effect not in WRITTEN or not known or outcome.waiting:
        return outcome
    before = {version.vector for version in known}
    memory = shown(known).content
    versions = tuple(
        one if one.vector in before else _kept(one, memory) for one in outcome.state.versions
    )
    return replace(outcome, state=replace(outcome.state, versions=versions))


def _kept(version: Version[Record], memory: Record) -> Version[Record]:
    """Keep what only this laptop knows, also of something that was removed elsewhere."""
    if version.removed:
        return replace(version, content=memory) if is_blank(version.content) else version
    return replace(version, content=with_local(version.content, memory))


def _may_be_ours(session: MergeSession, versions: Iterable[Version[Record]]) -> bool:
    """Say whether a writer tells anything that this device wrote; of most files nothing."""
    device, writes = session.device, session.sender.standing is Standing.WRITER
    if device is None or not writes:
        return False
    return any(count_of(one, device) for one in distinct_vectors(versions))


def _wrote_as(device: DeviceId, incoming: Incoming, here: Here) -> bool:
    """Say whether somebody knows more of what this device wrote than it knows itself."""
    for key, come in incoming.items():
        highest = max([count_of(version.vector, device) for version in come])
        if highest and highest > max(
            [count_of(version.vector, device) for version, _ in here.get(key, ())], default=0
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
    merged: Collection[RecordOutcome],
    here: Here,
) -> None:
    written = [one.state.versions for one in merged if one.effect in WRITTEN]
    ids = [RecordId(versions[0].content.id) for versions in written] if here else []
    replaced = [key for key in ids if key in here]
    if session.can_be_undone:
        import_undo.keep_superseded(session.database, kind, replaced, session.at)
    for some in batches(replaced):
        table = TABLES[kind]
        session.connection.execute(delete(table).where(table.c.id.in_(some)))
    WRITERS[kind].write(session.database, chain.from_iterable(written), session.at)
    if not session.is_plain:
        for outcome in merged:
            _write_author(session, outcome.state)


def _write_author(session: MergeSession, state: RecordState) -> None:
    """Remember who answers for what was added, and what is its table's own from now on."""
    if not state.versions:
        return
    first, author = state.versions[0], state.author
    key, home = first.content.id, dialogue_of(first.content)
    if key in session.authors:
        if author is None and session.authors[key] is not None:
            writers.forget_guest(session.database, key, session.undo_at)
    elif author is not None and author != session.claims.get(home):
        letters = letters_of(first)
        writers.keep_guest(session.database, key, home, author, letters, session.at)


def _records_here(
    session: MergeSession, kind: RecordType, ids: Iterable[RecordId], *, likely: bool
) -> dict[RecordId, Sequence[Written]]:
    """Read the records that are here already; of a new file that is none.

    Which are here is asked for first when that is not known nor `likely`: it takes less than
    reading.
    """
    table = TABLES[kind]
    here: dict[RecordId, Sequence[Written]] = {}
    if session.known is not None:
        known_ids = session.known
        ids = [key for key in ids if key.bytes in known_ids] if known_ids else ()
        likely = True
    for some in batches(ids):
        known = some if likely else WRITERS[kind].known(session.database, some)
        if known:
            query = select(table).where(table.c.id.in_(known))
            here.update(find(session.connection, kind, query).records)
    return here
