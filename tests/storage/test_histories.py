"""P1-P6 once more, through real stores on disk: they do what the domain says."""

from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from facilitator.domain.merge.effects import WRITTEN
from facilitator.domain.merge.merging import Version, maximal
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, RecordId
from facilitator.domain.records.items import Item
from facilitator.storage.store import Store
from tests.builders import a_dialogue, an_item
from tests.domain.merge.replicas import Replica, merged
from tests.fakes import Clock, Dice

ITEMS = [an_item(f"item {number}", position=number) for number in range(4)]
DEVICES = range(3)
devices, numbers = st.sampled_from(DEVICES), st.sampled_from(range(len(ITEMS)))


class Laptops(RuleBasedStateMachine):
    """Three stores and, beside each, what the domain says it should hold."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.dice = Dice()
        self.clock = Clock()
        self.stores = [self.open(number) for number in DEVICES]
        for store in self.stores:
            store.apply(added(ChangeName.PREPARE, a_dialogue()))
        self.models: list[Replica[Record]] = [Replica() for _ in DEVICES]
        self.texts = count()
        self.last = 0

    def open(self, number: int) -> Store:
        path = Path(self.folder.name) / f"{number}.sqlite"
        return Store.open(path, now=self.clock, random=self.dice)

    def teardown(self) -> None:
        for store in self.stores:
            assert store.check() == ()
            store.close()
        self.folder.cleanup()

    def content(self, number: int) -> Item:
        return replace(ITEMS[number], edited=f"wording {next(self.texts)}")

    def written(self, device: int, item: Item, *, gone: bool) -> None:
        name = DeviceId(self.stores[device].identity.device)
        model = self.models[device].written(name, RecordId(item.id), item, removed=gone)
        self.models[device] = model

    @rule(device=devices, number=numbers)
    def write(self, device: int, number: int) -> None:
        self.last = device
        item = self.content(number)
        self.stores[device].apply(edited(ChangeName.EDIT_ITEM, ITEMS[number], item))
        self.written(device, item, gone=False)

    @rule(device=devices, number=numbers)
    def remove(self, device: int, number: int) -> None:
        self.last = device
        self.stores[device].apply(removed(ChangeName.REMOVE_ITEM, ITEMS[number]))
        self.written(device, ITEMS[number], gone=True)

    @rule(device=devices, number=numbers)
    def erase(self, device: int, number: int) -> None:
        self.last = device
        self.stores[device].erase([ITEMS[number].id])
        self.models[device] = self.models[device].without(RecordId(ITEMS[number].id))

    @rule(device=devices, other=devices)
    def take_in(self, device: int, other: int) -> None:
        self.last = device
        mine, theirs = self.stores[device], self.stores[other]
        coming: list[Version[Record]] = []
        for item in ITEMS:
            coming += theirs.versions.of(RecordId(item.id))
        mine.erase(self.models[other].erased)
        mine.imports.apply(coming)
        self.models[device] = merged(self.models[device], self.models[other])
        again = mine.imports.apply(coming)
        assert (again.erased, again.count(*WRITTEN)) == (0, 0)

    @rule(device=devices)
    def read(self, device: int) -> None:
        """Fill what the store remembers of versions."""
        self.stores[device].dossier(a_dialogue().id)

    @rule(device=devices)
    def restart(self, device: int) -> None:
        self.last = device
        self.stores[device].close()
        self.stores[device] = self.open(device)

    @invariant()
    def the_store_holds_what_the_domain_says(self) -> None:
        """Look at the store that was written last."""
        none: frozenset[Version[Record]] = frozenset()
        store, model = self.stores[self.last], self.models[self.last]
        for item in ITEMS:
            key = RecordId(item.id)
            assert store.versions.of(key) == model.records.get(key, none)


@pytest.mark.slow
def test_three_laptops_hold_what_the_domain_says() -> None:
    run_state_machine_as_test(
        Laptops, settings=settings(max_examples=12, stateful_step_count=25, deadline=None)
    )


writes = st.lists(st.tuples(devices, numbers, devices), max_size=12)


def all_versions(history: list[tuple[int, int, int]]) -> list[Version[Record]]:
    """Every version that three devices wrote, each seeing another one before it wrote."""
    replicas: list[Replica[Record]] = [Replica() for _ in DEVICES]
    versions: set[Version[Record]] = set()
    for place, (device, number, seen) in enumerate(history):
        item = replace(ITEMS[number], edited=str(place))
        mine = merged(replicas[device], replicas[seen])
        name = DeviceId(f"device {device}")
        replicas[device] = mine.written(name, RecordId(item.id), item, removed=place % 5 == 4)
        versions |= replicas[device].records[RecordId(item.id)]
    return list(versions)


@pytest.mark.slow
@settings(max_examples=40)
@given(writes, st.randoms(use_true_random=False))
def test_any_order_with_doubles_and_old_versions_ends_the_same(
    history: list[tuple[int, int, int]], random: Random
) -> None:
    versions = all_versions(history)
    coming = versions * 2
    random.shuffle(coming)
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "store.sqlite") as store:
        for start in range(0, len(coming), 3):
            store.imports.apply(coming[start : start + 3])
        for item in ITEMS:
            mine = [version for version in versions if version.content.id == item.id]
            assert store.versions.of(RecordId(item.id)) == maximal(mine)
