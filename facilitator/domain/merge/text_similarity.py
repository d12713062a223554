"""Notes that two people may have taken of one thing said: only found, never decided here."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from typing import TypeAlias
from uuid import UUID

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

_Bits: TypeAlias = dict[tuple[tuple[str, ...], int], int]

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


@dataclass(frozen=True, slots=True)
class AlikeNotes:
    """The pairs that were found; `left_out` notes were not held beside all others."""

    pairs: tuple[Pair, ...] = ()
    left_out: int = 0


def near_equal(items: Sequence[Item], writers: Writers) -> tuple[Pair, ...]:
    """Give the pairs that `alike_notes` gives."""
    return alike_notes(items, writers).pairs


def alike_across(
    items: Sequence[Item], writers: Writers, ours: AbstractSet[UUID]
) -> tuple[Pair, ...]:
    """Give the pairs that `alike_notes` gives, of which one is among `ours` and one is not."""
    comparison = _NoteComparison(ours)
    comparison.compare(_noted(items, writers))
    return tuple(sorted(comparison.pairs, key=_place_among(items)))


def alike_notes(
    items: Sequence[Item], writers: Writers, guests: AbstractSet[UUID] = frozenset()
) -> AlikeNotes:
    """Give the pairs of notes of different devices that may be of one thing said.

    The devices differ when not the same ones wrote both: after merging, the second laptop may
    have written in a note of the first as well. Takes under a second for a thousand notes.
    However many notes there are, it ends, and says how many it left out; what `guests` added
    is compared last, and told last, so that it takes no place of others.
    """
    notes = _noted(items, writers)
    ours, comparison = [note for note in notes if note.item.id not in guests], _NoteComparison()
    left_out = comparison.compare(ours)
    if len(ours) < len(notes):
        left_out += comparison.compare(notes, guests)
    place = _place_among(items, guests)
    return AlikeNotes(tuple(sorted(comparison.pairs, key=place)), left_out)


def _place_among(
    items: Sequence[Item], guests: AbstractSet[UUID] = frozenset()
) -> Callable[[Pair], tuple[bool, int, int]]:
    """Give what orders pairs as their notes are ordered, those with what guests added last."""
    order = {item.id: place for place, item in enumerate(items)}

    def place(pair: Pair) -> tuple[bool, int, int]:
        one, other = pair.one.id, pair.other.id
        return (not guests.isdisjoint((one, other)), order[one], order[other])

    return place


class _NoteComparison:
    """Holds notes beside each other until it found, or looked at, as much as it may.

    With `across`, only those of it beside the others.
    """

    def __init__(self, across: AbstractSet[UUID] | None = None) -> None:
        self.pairs: list[Pair] = []
        self._across = across
        self._compared = 0

    def compare(self, notes: Sequence[_Note], among: AbstractSet[UUID] | None = None) -> int:
        """Find pairs of notes in the order of their lengths; give how many were left out.

        With `among`, those of which one is at least.
        """
        lengths = [len(note.text) for note in notes]
        for place, note in enumerate(notes):
            longest = len(note.text) * (2 - ALIKE) / ALIKE + SLACK  # longer is never alike
            longer = notes[place + 1 : bisect_right(lengths, longest)]
            if among is not None and note.item.id not in among:
                longer = [other for other in longer if other.item.id in among]
            if self._across is not None:
                mine, ours = note.item.id in self._across, self._across
                longer = [other for other in longer if (other.item.id in ours) is not mine]
            if not self._has_compared(note, longer):
                left = (one.item.id for one in notes[place:])
                return sum(among is None or one in among for one in left)
        return 0

    def _has_compared(self, note: _Note, others: Sequence[_Note]) -> bool:
        """Say whether a note could be held beside all of some others."""
        if not self._may_look(len(others) * _LETTERS_OF_A_LOOK):
            return False
        near = [one for one in _with_much_the_same(note, others) if _may_be_one(note, one)]
        matcher = SequenceMatcher[str](None, autojunk=False)
        for other in near:
            if not self._may_look(len(note.text) * len(other.text)):
                return False
            if (likeness := _likeness(note.text, other.text, matcher)) >= ALIKE:
                if len(self.pairs) == MOST_PAIRS:
                    return False
                one, two = sorted((note.item, other.item), key=_order)
                self.pairs.append(Pair(one, two, likeness))
        return True

    def _may_look(self, letters: int) -> bool:
        self._compared += letters
        return self._compared <= MOST_COMPARED


def _likeness(one: str, other: str, matcher: SequenceMatcher[str]) -> float:
    """Say how much two texts are alike (0 to 1); of too little, more than it may be."""
    if one == other:
        return 1.0
    matcher.set_seq2(one)  # once for all others: of the same text it is remembered
    matcher.set_seq1(other)
    at_most = matcher.quick_ratio()
    return matcher.ratio() if at_most >= ALIKE else at_most


def _with_much_the_same(note: _Note, others: Sequence[_Note]) -> Sequence[_Note]:
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


def _noted(items: Iterable[Item], writers: Writers) -> list[_Note]:
    """Give the notes as they are compared, in the order of their lengths."""
    bits: _Bits = {}
    notes = [
        _Note(item, text, written, tuple(_runs_in(text, run, bits) for run in RUNS))
        for item in items
        if (text := fold(item.text)) and (written := frozenset(writers.get(item.id, ())))
    ]
    return sorted(notes, key=lambda note: (len(note.text), note.text, note.item.id))


def _runs_in(text: str, run: int, bits: _Bits) -> int:
    """Give a bit for the first, second ... time that some letters stand together."""
    met = Counter(zip(*(text[first:] for first in range(run)), strict=False))
    found = 0
    for letters, times in met.items():
        found |= bits.get((letters, times)) or _bits_for(letters, times, bits)
    return found


def _bits_for(letters: tuple[str, ...], times: int, bits: _Bits) -> int:
    """Keep in `bits` a bit for each time from the first, with those of the times before."""
    for nth in range(1, times + 1):
        if (letters, nth) not in bits:
            bits[letters, nth] = bits.get((letters, nth - 1), 0) | 1 << len(bits)
    return bits[letters, times]


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
