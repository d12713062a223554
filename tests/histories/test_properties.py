"""Merging as a fact, through real stores and real files: the properties of STANDARDS 6.6.

3,000 histories of three laptops at a table. Each action is told to the domain as well; at the
end everybody gets everybody's files, old ones and doubles among them, in any order.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.dialogue import Record
from facilitator.domain.errors import SameRevisionDifferentContentError
from facilitator.domain.ids import RecordId
from facilitator.domain.items import Item
from facilitator.domain.merging import Version
from facilitator.exchange.dialogue_file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.file_manifest import Stamp
from facilitator.services.gathering import Found, Gathering, State
from tests.histories.world import File, Laptop, World, known, some

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

ACTIONS = ("write", "write", "write", "remove", "erase", "export", "import", "import")
HISTORIES = 1000
"""How many histories each of three tests plays."""
MEETS_ALL = 0.1
"""The share of histories at whose end everybody gets every file there ever was."""

actions = st.tuples(
    st.sampled_from(ACTIONS), st.integers(0, 2), st.integers(0, 3), st.integers(0, 99)
)
histories = st.lists(actions, min_size=3, max_size=10)
played = settings(
    max_examples=HISTORIES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

History = list[tuple[str, int, int, int]]


MEMORY = Path("/dev/shm")
"""A folder without a disk, where there is one: these tests are about what is written."""


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with (
        TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder,
        ExitStack() as stack,
    ):
        yield World(Path(folder), stack)


def play(world: World, history: History) -> list[File]:
    """Let a history happen; give every file that was made."""
    world.begin()
    files: list[File] = []
    for action, number, place, choice in history:
        laptop = world.laptops[number]
        match action:
            case "erase":
                world.erase(laptop, place)
            case "export":
                files.append(world.hand_over(laptop))
            case "import":
                if files:
                    world.take_in(laptop, some(files, choice))
            case _:
                world.write(laptop, place, gone=action == "remove")
    return files


@played
@given(history=histories, random=st.randoms(use_true_random=False))
def test_everybody_ends_with_the_same_in_any_order(
    world: World, history: History, random: Random
) -> None:
    """P2-P6, P12: any order, doubles and stale files; nothing lost, nothing erased returns."""
    files = play(world, history)
    if random.random() < MEETS_ALL:
        files += [world.hand_over(laptop) for laptop in world.laptops]
        for laptop in world.laptops:
            for file in random.sample(files, len(files)) + random.choices(files, k=2):
                world.take_in(laptop, file)
    else:
        _meet_at_the_office(world, files, random)
    for laptop in world.laptops:
        world.agrees(laptop)
    first, *others = world.contributions()
    assert all(set(other.versions) == set(first.versions) for other in others)
    laptop = world.laptops[0]
    shown = len(laptop.store.dossier(world.home).items)
    counts = {one.dialogue.id: one.item_count for one in laptop.store.overview()}
    assert counts[world.home] == shown


def _meet_at_the_office(world: World, files: list[File], random: Random) -> None:
    """One takes in what the others have, among old files, and hands back what it has then."""
    office, *others = random.sample(world.laptops, len(world.laptops))
    post = [world.hand_over(laptop) for laptop in others] + random.sample(
        files, min(2, len(files))
    )
    for file in random.sample(post, len(post)):
        world.take_in(office, file)
    back = world.hand_over(office)
    for laptop in others:
        world.take_in(laptop, back)


@played
@given(history=histories, number=st.integers(0, 2))
def test_a_file_of_ones_own_changes_nothing(
    world: World, history: History, number: int
) -> None:
    """P1, P9, P11, P15: the join with itself, and what a file says is what it is made of."""
    play(world, history)
    laptop = world.laptops[number]
    laptop.store.set_number(world.home, 7)
    before = known(laptop.store.contribution(world.home))
    own = world.hand_over(laptop)
    line = world.take_in(laptop, own)
    assert line.state in {State.IDENTICAL, State.ERASED}
    assert known(laptop.store.contribution(world.home)) == before
    assert laptop.store.own_numbers()[world.home] == 7
    assert laptop.store.dossier(world.home).dialogue.number == 7
    read = read_dialogue_file(own.content)
    manifest = read.manifest
    again = write_dialogue_file(
        read.contribution,
        Stamp(
            manifest.app_version,
            manifest.device,
            manifest.exported_at,
            manifest.kind,
            manifest.theme,
            manifest.practice,
        ),
    )
    assert read_dialogue_file(again).contribution == read.contribution


@played
@given(history=histories, place=st.integers(0, 3), number=st.integers(0, 2))
def test_settling_comes_after_all_and_forgery_is_refused(
    world: World, history: History, place: int, number: int
) -> None:
    """P7, P14, and undo: the store is what it was before the intake."""
    files = play(world, history)
    laptop = world.laptops[number]
    for file in files:
        world.take_in(laptop, file)
    world.write(laptop, place)
    world.agrees(laptop)
    item = world.items[place]
    versions = laptop.store.versions_of(RecordId(item.id))
    assert len(versions) == (0 if item.id in laptop.model.erased else 1)
    _forge(world, laptop, versions)
    _undo(world, laptop)


def _forge(world: World, laptop: Laptop, versions: frozenset[Version[Record]]) -> None:
    """Another content under a known vector is refused, and changes nothing."""
    before = known(laptop.store.contribution(world.home))
    for version in versions:
        if isinstance(version.content, Item):
            forged = replace(version, content=replace(version.content, verbatim="vervalst"))
            with pytest.raises(SameRevisionDifferentContentError):
                laptop.store.take_in([forged])
    assert known(laptop.store.contribution(world.home)) == before


def _undo(world: World, laptop: Laptop) -> None:
    """What an intake brought can be taken back, unless it was erased by it."""
    other = next(each for each in world.laptops if each is not laptop)
    world.write(other, 0)
    file = world.hand_over(other)
    if not file.erased <= laptop.model.erased:
        return
    before = set(laptop.store.contribution(world.home).versions)
    found = Found(world.folder / "stick", read_dialogue_file(file.content))
    gathering = Gathering(laptop.store)
    gathering.begin()
    gathering.take_in(found)
    gathering.undo()
    assert set(laptop.store.contribution(world.home).versions) == before
