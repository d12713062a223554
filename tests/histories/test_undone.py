"""Any series of merges and edits: taken back, all is as it was but for what we wrote."""

from dataclasses import dataclass, field
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import RecordId
from facilitator.storage.import_chain import MOST_KEPT
from tests.histories.playing import played
from tests.histories.world import ITEMS, Laptop, World

pytestmark = pytest.mark.slow

ACTIONS = (
    "write",
    "write",
    "remove",
    "mine",
    "mine",
    "gone",
    "merge",
    "merge",
    "merge",
    "undo",
)
actions = st.tuples(
    st.sampled_from(ACTIONS), st.integers(0, 1), st.integers(0, ITEMS - 1), st.integers(0, 9)
)
series = st.lists(actions, min_size=4, max_size=14)
State = dict[RecordId, frozenset[Version[Record]]]


@dataclass
class Expected:
    """What the office should hold, as plain snapshots: before each merge, and what it wrote."""

    world: World
    office: Laptop
    merges: list[tuple[datetime, State]] = field(default_factory=list)
    wrote: dict[RecordId, tuple[int, frozenset[Version[Record]]]] = field(default_factory=dict)

    def now(self) -> State:
        """Read all records of the table."""
        ids = [RecordId(self.world.home), *(RecordId(item.id) for item in self.world.items)]
        return {one: self.office.store.versions.of(one) for one in ids}

    def write(self, place: int, *, gone: bool) -> None:
        """Write at the office, after so many merges."""
        self.world.clock.advance(seconds=1)
        self.world.write(self.office, place, gone=gone)
        key = RecordId(self.world.items[place].id)
        self.wrote[key] = (len(self.merges), self.now()[key])

    def merge(self, laptop: Laptop) -> None:
        """Take in all that another laptop knows."""
        before = self.now()
        at = self.office.store.imports.begin()
        self.world.merge(self.office, self.world.export(laptop))
        self.merges.append((at, before))

    def undo(self, number: int) -> None:
        """Take back a merge with all after it, and see that all is as it was."""
        if not self.merges:
            return
        place = number % len(self.merges)
        at, before = self.merges[place]
        now, store = self.now(), self.office.store
        kept = {key: state for key, (since, state) in self.wrote.items() if since > place}
        expected = before | kept
        foretold = store.history.after_undo(at)
        assert store.imports.undo(at) == foretold
        assert self.now() == expected
        changed = {key for key in expected if expected[key] != now[key]}
        gone = {key for key in changed if not expected[key]}
        assert foretold.gone == len(gone)
        assert foretold.put_back == len(changed - gone - kept.keys())
        assert foretold.left <= len(kept)
        del self.merges[place:]
        self.wrote = {key: (min(one[0], place), one[1]) for key, one in self.wrote.items()}


@played(1000)
@given(history=series)
def test_what_is_taken_back_is_as_it_was(
    world: World, history: list[tuple[str, int, int, int]]
) -> None:
    world.begin()
    expected = Expected(world, world.laptops[2])
    for action, number, place, choice in history:
        laptop = world.laptops[number]
        match action:
            case "merge":
                expected.merge(laptop)
            case "undo":
                expected.undo(choice)
            case "mine" | "gone":
                expected.write(place, gone=action == "gone")
            case _:
                world.write(laptop, place, gone=action == "remove")
    expected.undo(0)
    assert len(history) < MOST_KEPT
