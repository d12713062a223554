"""Settling comes after all, two contents of one version stay, and an intake is taken back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import RecordId
from facilitator.domain.records.items import Item
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import ReadFile
from tests.histories.playing import History, histories, play, played
from tests.histories.world import Laptop, World

pytestmark = pytest.mark.slow


@played(1200)
@given(history=histories, place=st.integers(0, 3), number=st.integers(0, 2))
def test_settling_comes_after_all_and_two_contents_stay(
    world: World, history: History, place: int, number: int
) -> None:
    """P7, what replaced P14, and undo: the store is what it was before the intake."""
    files = play(world, history)
    laptop = world.laptops[number]
    for file in files:
        world.merge(laptop, file)
    world.write(laptop, place)
    world.agrees(laptop)
    item = world.items[place]
    versions = laptop.store.versions.of(RecordId(item.id))
    assert len(versions) == (0 if item.id in laptop.model.erased else 1)
    _undo(world, laptop)
    _forge(laptop, versions)


def _forge(laptop: Laptop, versions: frozenset[Version[Record]]) -> None:
    """Another content under a known vector stands beside it."""
    for version in versions:
        if isinstance(version.content, Item) and not version.removed:
            forged = replace(version, content=replace(version.content, verbatim="anders"))
            laptop.store.imports.apply([forged])
            here = laptop.store.versions.of(RecordId(version.content.id))
            assert {one.content for one in here} == {version.content, forged.content}


def _undo(world: World, laptop: Laptop) -> None:
    """What an intake brought can be taken back, unless it was erased by it."""
    other = next(each for each in world.laptops if each is not laptop)
    world.write(other, 0)
    file = world.export(other)
    if not file.erased <= laptop.model.erased:
        return
    before = set(laptop.store.versions.contribution(world.home).versions)
    found = ReadFile(world.folder / "stick", read_dialogue_file(file.content))
    merge = FileMerge(laptop.store)
    merge.begin()
    merge.apply(found)
    merge.undo()
    assert set(laptop.store.versions.contribution(world.home).versions) == before
