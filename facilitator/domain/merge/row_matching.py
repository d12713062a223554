"""Which rows of a sheet that comes again are those of before, changed: found, not decided."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest
from operator import itemgetter

from facilitator.domain.table.script import fold

ALIKE = 0.85
"""From this likeness on (0 to 1, difflib) a text is another one changed, wherever it stands."""
ALIKE_IN_PLACE = 0.5
"""In the same place between rows that stayed as they were, this is enough."""
MOST_PAIRS = 40_000
"""So many pairs of a table are compared outside their place; of more only equal texts."""
MOST_IN_PLACE = 60
"""So many rows that follow each other are compared with so many that stood there."""
CLOSEST = 3
"""Each row is compared in full with so many, that share most runs of letters with it."""
SHORTEST = 8
"""With so many letters the same at its beginning, a text in its place is one that went on."""
_SAME_TEXT, _FAR = 2.0, 1e9


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A row, now or before: where it stands, its text, and what it is known by besides."""

    place: int
    text: str
    name: str


Pair = tuple[float, int, int]
"""How alike two rows are, and their indexes: of now, and of before."""


def changed_rows(
    now: Sequence[PlacedText], before: Sequence[PlacedText], same: Mapping[int, int]
) -> Mapping[int, int]:
    """Give for rows of now, by their index, the index of the row of before that they were.

    `same` holds the places of rows that stayed as they were, now and before. A row of one
    name is that row; else an equal text, the nearest first; else the text most alike.
    """
    names = {row.name: at for at, row in enumerate(before)}
    found = {at: names[row.name] for at, row in enumerate(now) if row.name in names}
    taken = set(found.values())
    left = [at for at in range(len(now)) if at not in found]
    right = [at for at in range(len(before)) if at not in taken]
    pairs = [
        *_of_equal_text(now, before, left, right),
        *_in_one_place(now, before, _places(now, before, left, right, same)),
    ]
    if len(left) * len(right) <= MOST_PAIRS:
        pairs += _anywhere(now, before, left, right)
    for _, at, other in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        if at not in found and other not in taken:
            found[at] = other
            taken.add(other)
    return found


def _of_equal_text(
    now: Sequence[PlacedText],
    before: Sequence[PlacedText],
    left: Sequence[int],
    right: Sequence[int],
) -> Iterator[Pair]:
    texts: dict[str, list[int]] = defaultdict(list)
    for other in right:
        texts[fold(before[other].text)].append(other)
    for at in left:
        for other in texts[fold(now[at].text)][:MOST_IN_PLACE]:
            far = abs(now[at].place - before[other].place)
            yield _SAME_TEXT - far / _FAR, at, other


def _places(
    now: Sequence[PlacedText],
    before: Sequence[PlacedText],
    left: Sequence[int],
    right: Sequence[int],
    same: Mapping[int, int],
) -> Iterator[tuple[list[int], list[int]]]:
    """Give rows of now and of before that stand behind one row that stayed as it was."""
    ends, ends_before = sorted(same), sorted(same.values())
    behind: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for at in left:
        count = bisect_left(ends, now[at].place)
        behind[same[ends[count - 1]] if count else -1][0].append(at)
    for other in right:
        count = bisect_left(ends_before, before[other].place)
        behind[ends_before[count - 1] if count else -1][1].append(other)
    yield from behind.values()


def _in_one_place(
    now: Sequence[PlacedText],
    before: Sequence[PlacedText],
    places: Iterable[tuple[list[int], list[int]]],
) -> Iterator[Pair]:
    for these, those in places:
        runs = {other: _runs(before[other].text) for other in those}
        for count, at in enumerate(these):
            start = max(0, count - MOST_IN_PLACE // 2)
            near = those[start : start + MOST_IN_PLACE]
            for other in _closest(now[at].text, {one: runs[one] for one in near}):
                if likeness := _in_place(now[at].text, before[other].text):
                    yield likeness, at, other


def _anywhere(
    now: Sequence[PlacedText],
    before: Sequence[PlacedText],
    left: Sequence[int],
    right: Sequence[int],
) -> Iterator[Pair]:
    runs = {other: _runs(before[other].text) for other in right}
    for at in left:
        for other in _closest(now[at].text, runs):
            if alike := likeness(now[at].text, before[other].text, ALIKE):
                yield alike, at, other


def _runs(text: str) -> frozenset[str]:
    """Give the runs of three letters in a text."""
    folded = fold(text)
    return frozenset(folded[at : at + 3] for at in range(max(1, len(folded) - 2)))


def _closest(text: str, runs: Mapping[int, frozenset[str]]) -> list[int]:
    """Give the few texts that share most runs of letters with one, to be compared in full."""
    mine = _runs(text)
    shared = ((len(mine & some) / (len(mine) + len(some)), at) for at, some in runs.items())
    return [at for share, at in nlargest(CLOSEST, shared, key=itemgetter(0)) if share]


def _in_place(one: str, other: str) -> float:
    """Say how alike two texts are that may be one, as they stand in one place."""
    return likeness(one, other, ALIKE_IN_PLACE) or _part(one, other)


def _part(one: str, other: str) -> float:
    """Say whether one text goes on where the other ends, or is cut short; 0 when it is not."""
    shorter, longer = sorted((fold(one), fold(other)), key=len)
    return ALIKE_IN_PLACE if len(shorter) >= SHORTEST and longer.startswith(shorter) else 0.0


def likeness(one: str, other: str, least: float = ALIKE) -> float:
    """Say how alike the letters of two texts are (0 to 1); 0 when less than asked."""
    first, second = fold(one), fold(other)
    shorter, longer = sorted((len(first), len(second)))
    if not longer or 2 * shorter / (shorter + longer) < least:
        return 0.0
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.quick_ratio() < least or (alike := matcher.ratio()) < least:
        return 0.0
    return alike


def resembles(
    now: Sequence[str], before: Sequence[str], *, surely: bool = True, most: int = 40
) -> bool:
    """Say whether a third of some texts is much like some of before; of the first ones.

    Where something else tells that they are the same, they need not be so alike.
    """
    some, runs = now[:most], {at: _runs(text) for at, text in enumerate(before[: most * 4])}
    met = 0
    for text in some:
        close = [before[at] for at in _closest(text, runs)]
        alike = (likeness(text, other, ALIKE) for other in close)
        met += any(alike) if surely else any(_in_place(text, other) for other in close)
    return bool(met) and 3 * met >= len(some)
