"""Notes that two people may have taken of one thing said: only found, never decided here."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from itertools import islice

from facilitator.domain.records.ids import DeviceId, ItemId
from facilitator.domain.records.items import Item, Speaker, SpeakerKind
from facilitator.domain.table.script import fold

ALIKE = 0.85
"""From this likeness on (0 to 1, difflib) two texts may be one thing said."""
APART = timedelta(minutes=3)
"""So far apart two notes of one thing said may be, where both have a time."""
RUNS = (2, 3)
"""Texts that are alike share runs of so many letters; the first shows most of the others."""
MOST_PAIRS = 1_000
"""So many pairs of one table are told; nobody goes through more before some are gone."""
MOST_COMPARED = 30_000_000
"""So many letters are held beside others before it ends; leaving out a note counts for some."""
SLACK = 1e-9
"""For sums of fractions, which come out a little aside."""

_LETTERS_OF_A_LOOK = 5
"""Leaving out a note takes about as long as holding so many letters beside others."""

Writers = Mapping[ItemId, Collection[DeviceId]]
"""For each item the devices that wrote it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two notes that may be of one thing said, the one that came first first."""

    one: Item
    other: Item
    likeness: float


@dataclass(frozen=True, slots=True)
class _Note:
    """A note as it is compared: its folded text, and bits for the runs of letters in it."""

    item: Item
    text: str
    writers: frozenset[DeviceId]
    runs: tuple[int, ...]


def near_equal(items: Sequence[Item], writers: Writers) -> tuple[Pair, ...]:
    """Give the pairs of notes of different devices that may be of one thing said.

    The devices differ when not the same ones wrote both: after merging, the second laptop may
    have written in a note of the first as well. Takes under a second for a thousand notes.
    """
    bits: dict[tuple[str, int], int] = {}
    notes = [_noted(item, frozenset(writers.get(item.id, ())), bits) for item in items]
    notes = [note for note in notes if note.text and note.writers]
    notes.sort(key=lambda note: (len(note.text), note.text, note.item.id))
    found = list(islice(_pairs(notes), MOST_PAIRS))
    order = {item.id: place for place, item in enumerate(items)}
    return tuple(sorted(found, key=lambda pair: (order[pair.one.id], order[pair.other.id])))


def _pairs(notes: list[_Note]) -> Iterator[Pair]:
    lengths = [len(note.text) for note in notes]
    compared = 0
    for place, note in enumerate(notes):
        longest = len(note.text) * (2 - ALIKE) / ALIKE + SLACK  # longer is never alike
        longer = notes[place + 1 : bisect_right(lengths, longest)]
        matcher = SequenceMatcher(None, "", note.text, autojunk=False)
        compared += len(longer) * _LETTERS_OF_A_LOOK
        if compared > MOST_COMPARED:
            return
        for other in _with_much_the_same(note, longer):
            if not _may_be_one(note, other):
                continue
            compared += len(note.text) * len(other.text)
            if compared > MOST_COMPARED:
                return
            matcher.set_seq1(other.text)
            if matcher.quick_ratio() >= ALIKE and (likeness := matcher.ratio()) >= ALIKE:
                one, two = sorted((note.item, other.item), key=_order)
                yield Pair(one, two, likeness)


def _with_much_the_same(note: _Note, others: list[_Note]) -> list[_Note]:
    """Leave out the notes that share too little to be alike; asked of very many pairs.

    Of S letters in both together, likeness a leaves at most U = (1 - a)S unmatched. Matched
    runs have an unmatched letter between them, so there are at most U + 1, and a run of n
    holds n + 1 - r runs of r letters: at least aS/2 - (r - 1)(U + 1) of those are shared.
    """
    for at, run in enumerate(RUNS):
        mine = note.runs[at]
        share = ALIKE / 2 - (run - 1) * (1 - ALIKE)
        least = share * len(note.text) - (run - 1) - SLACK
        others = [
            other
            for other in others
            if (mine & other.runs[at]).bit_count() >= least + share * len(other.text)
        ]
    return others


def _order(item: Item) -> tuple[int, ItemId]:
    return (item.position, item.id)


def _noted(item: Item, writers: frozenset[DeviceId], bits: dict[tuple[str, int], int]) -> _Note:
    text = fold(item.text)
    return _Note(item, text, writers, tuple(_runs_in(text, run, bits) for run in RUNS))


def _runs_in(text: str, run: int, bits: dict[tuple[str, int], int]) -> int:
    """Give a bit for the first, second ... time that some letters stand together."""
    met: Counter[str] = Counter()
    found = 0
    for place in range(len(text) + 1 - run):
        letters = text[place : place + run]
        found |= 1 << bits.setdefault((letters, met[letters]), len(bits))
        met[letters] += 1
    return found


def _may_be_one(one: _Note, other: _Note) -> bool:
    """Say whether two notes may be of one thing said, whatever their texts."""
    return (
        one.writers != other.writers
        and _same_or_unknown(one.item.step, other.item.step)
        and _same_speaker(one.item.speaker, other.item.speaker)
        and _near_in_time(one.item, other.item)
    )


def _same_or_unknown(one: str, other: str) -> bool:
    return not one or not other or one == other


def _same_speaker(one: Speaker, other: Speaker) -> bool:
    if SpeakerKind.UNKNOWN in {one.kind, other.kind}:
        return True
    return (one.kind, one.seat_id) == (other.kind, other.seat_id)


def _near_in_time(one: Item, other: Item) -> bool:
    return one.at is None or other.at is None or abs(one.at - other.at) <= APART
