"""Somebody who is no writer of a table hands in anything, and nothing honest changes."""

from pathlib import Path
from random import Random
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.dialogue import dialogue_of
from facilitator.domain.records.ids import DeviceId, RecordId
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.services.file_merge import FileMerge
from facilitator.services.settlement import settle, waiting
from facilitator.services.table_files import ReadFile
from facilitator.storage.store import Store
from tests.histories.attacker import Attacker
from tests.histories.playing import played
from tests.histories.world import File, Laptop, World, comparable, some
from tests.services.laptops import guest_records

pytestmark = pytest.mark.slow

ACTIONS = (
    "write",
    "write",
    "remove",
    "erase",
    "export",
    "export",
    "import",
    "attack",
    "attack",
)
attacked = st.lists(
    st.tuples(
        st.sampled_from(ACTIONS), st.integers(0, 2), st.integers(0, 3), st.integers(0, 99)
    ),
    min_size=4,
    max_size=12,
)
History = list[tuple[str, int, int, int]]


def play(world: World, history: History, random: Random) -> None:
    """Let a history happen at honest laptops, and hand them the attacker's files."""
    world.begin()
    attacker = Attacker(world.home, world.items, world.clock(), random)
    files: list[File] = []
    for action, number, place, choice in history:
        laptop = world.laptops[number]
        match action:
            case "attack":
                seen = [one.content for one in files]
                hand_in(laptop, attacker.file(seen, world.laptops[place % 3].device))
            case "export":
                files.append(world.export(laptop))
            case "import" if files:
                world.merge(laptop, some(files, choice))
                let_return(laptop)
            case "erase" if his := stolen(world, laptop):
                laptop.store.erase([his[place % len(his)]])
            case "erase" | "write" | "remove" if is_honest(world, laptop, place):
                do(world, laptop, action, place)


def do(world: World, laptop: Laptop, action: str, place: int) -> None:
    """Write, remove or erase, as a person at a honest laptop."""
    if action == "erase":
        world.erase(laptop, place)
    else:
        world.write(laptop, place, gone=action == "remove")


def stolen(world: World, laptop: Laptop) -> list[UUID]:
    """Give what he added under the ids of honest notes, which are not here."""
    guests = guest_records(laptop.store, world.home)
    return [item.id for item in world.items if item.id in guests]


def let_return(laptop: Laptop) -> None:
    """Say yes to notes with the id of what was his, and that a person erased."""
    for writer in waiting(laptop.store):
        for one in writer.proposals:
            if one.kind is ProposalKind.RECORD_RETURN:
                settle(laptop.store, [one.id], accepted=True)


def is_honest(world: World, laptop: Laptop, place: int) -> bool:
    """Whether what a person would write on is not the attacker's.

    Nobody can know the id of a note before it is in a file.
    """
    key = world.items[place].id
    here = laptop.store.versions.of(RecordId(key))
    his = key in guest_records(laptop.store, world.home)
    if his or (key in laptop.store.erased_ids() and key not in laptop.model.erased):
        return False  # what a person erased of him; an honest note with its id comes in a file
    return all(dialogue_of(one.content) == world.home for one in here)


def hand_in(laptop: Laptop, content: bytes) -> None:
    """Look at a file of the attacker and take it in, as a person would."""
    try:
        found = ReadFile(Path("post.dialoog"), read_dialogue_file(content))
    except RefusedInputError:
        return
    merge = FileMerge(laptop.store)
    line = merge.preview(found)
    assert merge.apply(found, line) == line


def is_as_without_him(world: World) -> bool:
    """Whether every laptop holds, hands over and shows what it would have without him."""
    return all(_is_as_without_him(world, laptop) for laptop in world.laptops)


def _is_as_without_him(world: World, laptop: Laptop) -> bool:
    store, model = laptop.store, laptop.model
    given = read_dialogue_file(world.export(laptop).content).contribution
    for item in world.items:
        told = comparable(model.records.get(item.id, frozenset()))  # type: ignore[call-overload]
        sent = {one for one in given.versions if one.content.id == item.id}
        if comparable(frozenset(sent)) != told:
            return False
    dossier = store.dossier(world.home)
    shown = {item.id for item in dossier.items}
    kept = {
        item.id
        for item in world.items
        if any(not one.removed for one in model.records.get(item.id, ()))  # type: ignore[call-overload]
    }
    heads = [one.dialogue.id for one in store.overview()]
    ours = {world.home, *(item.id for item in world.items)}
    return (
        kept <= shown
        and {one.content.id for one in given.versions} <= ours
        and store.aliases() == {}
        and _bears_his_own_name(world, store)
        and dossier.dialogue.theme == "Gezondheid"
        and dossier.closing is None
        and world.home in heads
        and given.erased.keys() & {item.id for item in world.items} == model.erased
        and store.check() == ()
    )


def _bears_his_own_name(world: World, store: Store) -> bool:
    """Whether nobody's key is known under the name of an honest laptop but his."""
    for identity in (laptop.store.identity for laptop in world.laptops):
        known = store.registry.sender(DeviceId(identity.device))
        if known is not None and known.key != identity.key:
            return False
    return True


@played(3000, usual=200)
@given(history=attacked, random=st.randoms(use_true_random=False))
def test_what_honest_laptops_do_comes_out_as_without_him(
    world: World, history: History, random: Random
) -> None:
    """P17: whatever he hands in, and in whichever order."""
    play(world, history, random)
    assert is_as_without_him(world)
