"""An order of very much that was found, of which only what is looked at is put in order."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import overload


class FirstSome(Sequence[int]):
    """Numbers of which some come first; the others follow, and are sought when asked for."""

    def __init__(self, first: Sequence[int], every: Sequence[int]) -> None:
        self._first, self._every = first, every

    @cached_property
    def _all(self) -> Sequence[int]:
        known = set(self._first)
        return [*self._first, *(number for number in self._every if number not in known)]

    def __len__(self) -> int:
        return len(self._every)

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...

    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, slice):
            _, end, step = place.indices(len(self))
            among_first = step == 1 and end <= len(self._first)
            return (self._first if among_first else self._all)[place]
        return self._all[place]


class GroupedPlaces(Sequence[int]):
    """Numbers in groups that follow each other; each group is sorted when it is looked in."""

    def __init__(self, groups: Sequence[list[int]], key: Callable[[int], int]) -> None:
        self._groups = [group for group in groups if group]
        self._ends = list(accumulate(map(len, self._groups)))
        self._key = key
        self._sorted: set[int] = set()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> list[int]: ...

    def __getitem__(self, place: int | slice) -> int | list[int]:
        if isinstance(place, slice):
            return [self._at(each) for each in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    def __iter__(self) -> Iterator[int]:
        for number in range(len(self._groups)):
            yield from self._group(number)

    def _at(self, place: int) -> int:
        number = bisect_right(self._ends, place)
        begin = self._ends[number - 1] if number else 0
        return self._group(number)[place - begin]

    def _group(self, number: int) -> list[int]:
        if number not in self._sorted:
            self._groups[number].sort(key=self._key)
            self._sorted.add(number)
        return self._groups[number]
