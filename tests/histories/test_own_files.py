"""A file of one’s own changes nothing, and says what it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.services.table_files import FileState
from tests.histories.playing import History, histories, play, played
from tests.histories.world import World, known

pytestmark = pytest.mark.slow


@played(1200)
@given(history=histories, number=st.integers(0, 2))
def test_a_file_of_ones_own_changes_nothing(
    world: World, history: History, number: int
) -> None:
    """P1, P9, P11, P15: the join with itself, and what a file says is what it is made of."""
    play(world, history)
    laptop = world.laptops[number]
    laptop.store.registry.set_numbers({world.home: 7})
    before = known(laptop.store.versions.contribution(world.home))
    own = world.export(laptop)
    line = world.merge(laptop, own)
    assert line.state in {FileState.IDENTICAL, FileState.ERASED}
    assert known(laptop.store.versions.contribution(world.home)) == before
    assert laptop.store.registry.own_numbers()[world.home] == 7
    assert laptop.store.dossier(world.home).dialogue.number == 7
    read = read_dialogue_file(own.content)
    manifest = read.manifest
    again = write_dialogue_file(
        read.contribution,
        FileOrigin(
            manifest.app_version,
            manifest.device,
            manifest.exported_at,
            manifest.kind,
            manifest.theme,
            manifest.practice,
        ),
    )
    assert read_dialogue_file(again).contribution == read.contribution
