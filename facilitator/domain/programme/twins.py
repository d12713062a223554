"""Tables that may be one: begun apart by two people, and not yet looked at by a third."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.table.script import fold

MOST_BESIDE = 50
"""With so many tables of one evening each is compared; more than that are a flood."""

TablePair = tuple[DialogueId, DialogueId]
"""Two tables, the one with the smallest id first."""


@dataclass(frozen=True, slots=True)
class SuspectedTwins:
    """The pairs of tables that may be one, in the order in which they are asked about.

    `left_out` tables were not held beside all others of their evening.
    """

    pairs: tuple[TablePair, ...] = ()
    left_out: int = 0
    told: frozenset[tuple[DialogueId, DialogueId]] = frozenset()
    """Tables of which a writer says that they are another one, and which; that waits."""

    @property
    def tables(self) -> frozenset[DialogueId]:
        """Every table that may be another one as well."""
        of_pairs = {table for pair in self.pairs for table in pair}
        return frozenset(of_pairs.union(table for table, _ in self.told))

    def others(self, table: DialogueId) -> frozenset[DialogueId]:
        """Give the tables that a table may be; one that a file tells may not be here."""
        beside = {one for pair in self.pairs if table in pair for one in pair} - {table}
        return frozenset(beside.union(other for one, other in self.told if one == table))

    def groups(self, tables: Iterable[DialogueId]) -> list[frozenset[DialogueId]]:
        """Give the groups of those tables that may all be one."""
        found: list[set[DialogueId]] = []
        wanted = set(tables)
        for pair in self.pairs:
            if wanted.issuperset(pair):
                met = [group for group in found if group & set(pair)]
                found = [group for group in found if group not in met]
                found.append(set(pair).union(*met))
        return [frozenset(group) for group in found]

    def surplus(self, tables: Iterable[DialogueId]) -> int:
        """Count by how many those tables are fewer if every pair is one table."""
        return sum(len(group) - 1 for group in self.groups(tables))


def table_question(other: DialogueId) -> str:
    """Name the question whether a table is another one, as its answer is remembered."""
    return f"table {other}"


def suspected_twins(
    heads: Collection[Dialogue],
    writers: Mapping[DialogueId, frozenset[DeviceId]],
    answered: Mapping[DialogueId, Collection[str]],
    brought_by: Mapping[DialogueId, str] = MappingProxyType({}),
    told: Collection[tuple[DialogueId, DialogueId]] = (),
) -> SuspectedTwins:
    """Find the pairs of tables that may be one and were not said to be two.

    `heads` have the numbers of the tables themselves; a coordinator's own are given to all.
    `writers` are the devices that wrote each head, and `brought_by` tells by which key a table
    that is not ours came: of a flood of one evening those of who brought the most are last.
    Of the tables `told` a writer says which other one they are.
    """
    pairs: dict[TablePair, int] = {}
    left_out = set[DialogueId]()
    for group in _alike(heads):
        ranks = _ranks(group, brought_by)
        ordered = sorted(group, key=lambda head: (ranks[head.id], head.id))
        left_out.update(head.id for head in ordered[MOST_BESIDE + 1 :])
        for one, other in _beside(ordered):
            first, last = sorted((one.id, other.id))
            if (
                may_be_one(one, other)
                and begun_apart(writers.get(first, _NOBODY), writers.get(last, _NOBODY))
                and table_question(last) not in answered.get(first, ())
            ):
                pairs[first, last] = max(ranks[first], ranks[last])
    in_order = sorted(pairs, key=lambda pair: (pairs[pair], pair))
    here = {head.id for head in heads}
    said = frozenset(pair for pair in told if pair[0] in here)
    return SuspectedTwins(tuple(in_order), len(left_out), said)


def _ranks(
    group: Sequence[Dialogue], brought_by: Mapping[DialogueId, str]
) -> dict[DialogueId, int]:
    """Say of each table of a flood how many came by the key that brought it; ours are none."""
    if len(group) <= MOST_BESIDE + 1:
        return {head.id: 0 for head in group}
    many = Counter(brought_by.get(head.id) for head in group)
    many[None] = 0
    return {head.id: many[brought_by.get(head.id)] for head in group}


_NOBODY = frozenset[DeviceId]()
_Evening = tuple[str, str, date]


def same_evening(heads: Iterable[Dialogue]) -> list[list[Dialogue]]:
    """Give the tables of one type, theme and day together, where those are several."""
    groups: dict[_Evening, list[Dialogue]] = defaultdict(list)
    for head in heads:
        if head.held_on is not None and not head.practice:
            groups[head.kind, fold(head.theme), head.held_on].append(head)
    return [group for group in groups.values() if len(group) > 1]


def _alike(heads: Iterable[Dialogue]) -> Iterator[list[Dialogue]]:
    """Give the tables of one evening that have a place or a number in common."""
    for group in same_evening(heads):
        alike: dict[str | int, list[Dialogue]] = defaultdict(list)
        for head in group:
            for known in (fold(head.municipality), head.number):
                if known:
                    alike[known].append(head)
        yield from alike.values()


def _beside(group: Sequence[Dialogue]) -> Iterator[tuple[Dialogue, Dialogue]]:
    for place, one in enumerate(group, 1):
        for other in group[place : place + MOST_BESIDE]:
            yield one, other


def may_be_one(one: Dialogue, other: Dialogue) -> bool:
    """Say whether two heads can be of one table: the place or number agrees, all else too."""
    places = {fold(each.municipality) for each in (one, other) if each.municipality}
    numbers = {each.number for each in (one, other) if each.number is not None}
    both = ((one.municipality, other.municipality), (one.number, other.number))
    alike = len(places) < 2 and len(numbers) < 2 and any(map(all, both))
    return alike and bool(same_evening([one, other]))


def begun_apart(one: frozenset[DeviceId], other: frozenset[DeviceId]) -> bool:
    """Say whether each was written by a device that did not write the other."""
    return bool(one - other) and bool(other - one)
