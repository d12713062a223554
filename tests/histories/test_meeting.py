"""Everybody hands everybody files, in any order: all end with the same."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.histories.playing import History, histories, play, played
from tests.histories.world import File, World

pytestmark = pytest.mark.slow

MEETS_ALL = 0.1
"""The share of histories at whose end everybody gets every file there ever was."""


@played(600)
@given(history=histories, random=st.randoms(use_true_random=False))
def test_everybody_ends_with_the_same_in_any_order(
    world: World, history: History, random: Random
) -> None:
    """P2-P6, P12: any order, doubles and stale files; nothing lost, nothing erased returns."""
    files = play(world, history)
    if random.random() < MEETS_ALL:
        files += [world.export(laptop) for laptop in world.laptops]
        for laptop in world.laptops:
            for file in random.sample(files, len(files)) + random.choices(files, k=2):
                world.merge(laptop, file)
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
    post = [world.export(laptop) for laptop in others] + random.sample(
        files, min(2, len(files))
    )
    for file in random.sample(post, len(post)):
        world.merge(office, file)
    back = world.export(office)
    for laptop in others:
        world.merge(laptop, back)
