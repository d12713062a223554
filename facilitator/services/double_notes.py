"""Notes of one table that two people may have taken of one thing said, for all tables.

Decision: what was found is kept, with the state of the notes in which it was found
    Context: a list over 2,000 tables opens at once, and comparing the notes of one table takes
    milliseconds. Decision: the pairs of a table lie in the store beside a mark of its notes; a
    table with another mark is compared again, in slices, and until then the count says that it
    is not sure. Cost: a table in the store that holds what can be found anew. Alternatives:
    comparing at each opening (20 s), counting only tables that were opened (untrue).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.merge.conflicts import writer
from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.sheet_marks import sheet_of
from facilitator.domain.merge.text_similarity import AlikeNotes, Writers, alike_notes
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.jobs import DeferredWork, Slices
from facilitator.storage.reading import batches
from facilitator.storage.review import FoundDoubles
from facilitator.storage.store import Store

TABLES_AT_ONCE = 100
"""Of so many tables it is asked at once whether one device wrote all notes: it takes 10 ms."""
SHEET = DeviceId("sheet")
"""Who wrote what came from a spreadsheet; with a colon and its name where that is known."""


@dataclass(frozen=True, slots=True)
class SuspectedDouble:
    """Two notes of a table that may be of one thing said; how much alike, from 0 to 1."""

    dialogue_id: DialogueId
    one: ItemId
    other: ItemId
    likeness: float

    @property
    def question(self) -> str:
        """Name the question whether they are, as its answer is remembered."""
        return double_question(self.one, self.other)


@dataclass(frozen=True, slots=True)
class SuspectedDoubles:
    """All pairs that nobody answered for, those of what guests added last.

    `uncompared` tables may have more, and so may `left_out` notes of the others.
    """

    pairs: tuple[SuspectedDouble, ...] = ()
    uncompared: frozenset[DialogueId] = frozenset()
    left_out: int = 0


def double_question(one: ItemId, other: ItemId) -> str:
    """Name the question whether two notes are doubles, in whichever order."""
    return "double " + " ".join(sorted((str(one), str(other))))


def note_writers(store: Store, items: Iterable[Item]) -> Writers:
    """Say for each note which devices wrote it, or which spreadsheets."""
    found = store.versions.vectors(Item, [item.id for item in items])
    return {ItemId(key): _authors(some) for key, some in found.items()}


def devices(versions: Iterable[Version[Record]]) -> frozenset[DeviceId]:
    """Give the devices that wrote some versions of a record."""
    return _devices_in(version.vector for version in versions)


def _devices_in(vectors: Iterable[VersionVector]) -> frozenset[DeviceId]:
    return frozenset(writer(device) for vector in vectors for device, _ in vector.counts)


def _authors(vectors: Iterable[VersionVector]) -> frozenset[DeviceId]:
    """Give who said it first: each spreadsheet is a writer of its own, else the devices.

    Who corrects a note of a sheet does not become another note-taker.
    """
    found = frozenset(map(_author, _devices_in(vectors)))
    return frozenset(one for one in found if is_sheet(one)) or found


def is_sheet(device: DeviceId) -> bool:
    """Say whether a writer is a spreadsheet."""
    return device == SHEET or device.startswith(f"{SHEET}:")


def _author(device: DeviceId) -> DeviceId:
    """Give a device; of a row of a spreadsheet the sheet, as far as it is told."""
    if sheet := sheet_of(device):
        return DeviceId(f"{SHEET}:{sheet}")
    try:
        UUID(device)
    except ValueError:
        return device
    return SHEET


def suspected_doubles(store: Store) -> Slices[SuspectedDoubles]:
    """Give the pairs of all tables that may be doubles, as far as they were compared."""
    states = yield from _states(store)
    yield None
    found = store.review.doubles_found()
    yield None
    answered, hidden = store.review.answered(), store.review.hidden_doubles()
    known = {home: one for home, one in found.items() if states.get(home) == one.state}
    pairs = (
        SuspectedDouble(home, one, other, alike)
        for home in sorted(known)
        for one, other, alike in known[home].pairs
        if not {one, other} & hidden
    )
    guests = guest_notes(store)
    still_open = sorted(
        (one for one in pairs if one.question not in answered.get(one.dialogue_id, ())),
        key=lambda pair: not guests.isdisjoint((pair.one, pair.other)),
    )
    left_out = sum(one.left_out for one in known.values())
    return SuspectedDoubles(
        tuple(still_open), frozenset(states.keys() - known.keys()), left_out
    )


def guest_notes(store: Store) -> frozenset[UUID]:
    """Give all that others than the writers of its table added."""
    return frozenset().union(*store.settlement.records_of_guests().values())


def compare_notes(store: Store) -> Slices[None]:
    """Compare the notes of every table that changed since; a table a slice.

    Where one device wrote all of them there is nothing to compare, which is soon asked.
    """
    states = yield from _states(store)
    yield None
    compared, joined = store.review.states_compared(), frozenset(store.aliases().values())
    changed = [home for home, state in states.items() if compared.get(home) != state]
    yield None
    for some in batches(changed, TABLES_AT_ONCE):
        alone = store.review.of_one_device(some) - joined
        store.review.keep_doubles({home: FoundDoubles(states[home]) for home in alone})
        for home in (home for home in some if home not in alone):
            yield None
            alike = yield from _compared(store, home)
            pairs = [(one.one.id, one.other.id, one.likeness) for one in alike.pairs]
            found = FoundDoubles(states[home], pairs, alike.left_out)
            store.review.keep_doubles({home: found})
        yield None


def _compared(store: Store, home: DialogueId) -> Slices[AlikeNotes]:
    items = shown_items(store.dossier(home))
    writers = note_writers(store, items)
    if len(frozenset(writers.values())) < 2:
        return AlikeNotes()
    found, guests = list[AlikeNotes](), guest_notes(store)
    comparing = DeferredWork(lambda: found.append(alike_notes(items, writers, guests)))
    yield comparing
    comparing.wait()
    return found[0]


def _states(store: Store) -> Slices[Mapping[DialogueId, str]]:
    """Say in which state the notes of each table are, with those of its other halves."""
    states = store.review.note_states()
    yield None
    counted, homes = store.review.counted_tables(), store.aliases()
    halves: dict[DialogueId, list[DialogueId]] = defaultdict(list)
    for one, home in homes.items():
        halves[home].append(one)
    parts = {home: sorted((home, *halves.get(home, ()))) for home in counted}
    there = {
        home: [states[one] for one in some if one in states] for home, some in parts.items()
    }
    return {home: " + ".join(some) for home, some in there.items() if some}
