"""The numbers of a coordinator leave with his files, and are a proposal to another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.programme.numbering import propose_numbers
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.limits import HIGHEST_NUMBER
from facilitator.exchange.dialogue_file.file import read_dialogue_file
from facilitator.jobs import at_once
from facilitator.services.file_merge import FileMerge
from facilitator.services.programme_overview import proposals, read_overview
from facilitator.services.table_files import FileState, read_file
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.exchange.hostile.by_hand import STRANGER, HandMadeFile, a_head, a_note, forged_id
from tests.exchange.hostile.forgeries import HONEST, TABLE, TABLE_SEED
from tests.services.laptops import Laptops, laptops, merge_files, preview_files

HEAD = a_dialogue(number=1)


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


def proposed(store: Store) -> dict[DialogueId, int]:
    return dict(proposals(store, at_once(read_overview(store))))


def shown_number(store: Store) -> int | None:
    return store.dossier(DIALOGUE_ID).dialogue.number


def numbered(desks: Laptops, number: int | None = 3) -> tuple[Store, Path]:
    """A coordinator took the table in, gave it a number, and exports it."""
    table = desks.store("tafel", HEAD, an_item())
    desk = desks.store("coordinator")
    merge_files(desk, desks.export(table, "inleveren"))
    desk.registry.set_numbers({DIALOGUE_ID: number})
    return desk, desks.export(desk, "door")


def test_name_and_content_agree_and_the_head_has_no_new_author(desks: Laptops) -> None:
    desk, path = numbered(desks)
    assert "dialoog 3" in path.name.replace("-", " ")
    file = read_dialogue_file(path.read_bytes())
    assert file.manifest.number == 3
    heads = [one for one in file.contribution.versions if isinstance(one.content, Dialogue)]
    [head] = heads
    assert isinstance(head.content, Dialogue)
    assert head.content.number == 1
    assert desk.identity.device not in dict(head.vector.counts)
    assert preview_files(desk, path)[0].head == a_dialogue(number=3)


def test_who_gave_no_number_sends_none(desks: Laptops) -> None:
    _, path = numbered(desks, None)
    assert read_dialogue_file(path.read_bytes()).manifest.number is None
    assert "dialoog 1" in path.name.replace("-", " ")


def test_a_second_coordinator_is_offered_the_number(desks: Laptops) -> None:
    _, path = numbered(desks)
    second = desks.store("tweede")
    merge_files(second, path)
    assert shown_number(second) == 1
    assert proposed(second) == {DIALOGUE_ID: 3}
    second.registry.set_numbers(proposed(second))
    assert shown_number(second) == 3
    assert proposed(second) == {}


def test_who_has_all_of_the_table_hears_the_number_too(desks: Laptops) -> None:
    second = desks.store("tweede")
    desk, path = numbered(desks)
    merge_files(second, desks.folder / "inleveren")
    [line] = preview_files(second, path)
    assert (line.state, line.brings) == (FileState.IDENTICAL, True)
    desks.clock.advance(minutes=1)
    merge = FileMerge(second)
    merge.begin()
    merge.apply(read_file(path), line)
    assert proposed(second) == {DIALOGUE_ID: 3}
    assert [one.brings for one in preview_files(second, path)] == [False]
    assert [one.brings for one in preview_files(desk, path)] == [False]
    merge.undo()
    assert proposed(second) == {}


@pytest.mark.parametrize("seed", [STRANGER, None], ids=["signed", "not signed"])
def test_a_stranger_tells_no_number(desks: Laptops, seed: bytes | None) -> None:
    desk, honest = desks.store("coordinator", invited=False), desks.folder / "host.dialoog"
    honest.write_bytes(HONEST.content())
    merge_files(desk, honest)
    before = proposed(desk)
    note = {"items": [a_note(forged_id(1), "x")]}
    forged = desks.folder / "forged.dialoog"
    forged.write_bytes(HandMadeFile(TABLE, note, seed=seed, manifest={"number": 7}).content())
    merge_files(desk, forged)
    assert proposed(desk) == before
    assert not preview_files(desk, forged)[0].tells_number


@pytest.mark.parametrize("number", [HIGHEST_NUMBER + 1, 1_000_000])
def test_a_number_that_no_table_can_have_is_not_heard(desks: Laptops, number: int) -> None:
    """Not of a writer either, nor where it was taken in before this was so."""
    desk = desks.store("coordinator", invited=False)
    head = a_head(TABLE, "Gezondheid") | {"number": 4}
    told = {HIGHEST_NUMBER: [HIGHEST_NUMBER], number: []}
    for each, heard in told.items():
        path = desks.folder / f"{each}.dialoog"
        made = HandMadeFile(
            TABLE, {"dialogue": [head]}, table=TABLE_SEED, manifest={"number": each}
        )
        path.write_bytes(made.content())
        [line] = preview_files(desk, path)
        assert (line.head and line.head.number) == (heard[0] if heard else 4)
        merge_files(desk, path)
        assert list(proposed(desk).values()) == [HIGHEST_NUMBER]
    desk.file.database.execute("UPDATE intake_file SET number = ?", (number,))
    assert proposed(desk) == {}


def table(name: str, number: int | None) -> Dialogue:
    return a_dialogue(id=DialogueId(derived_id("tests", name)), number=number)


def test_numbers_that_came_may_change_places() -> None:
    one, other, third = table("one", 1), table("other", 2), table("third", None)
    told = {one.id: 2, other.id: 1}
    assert propose_numbers([one, other, third], told=told) == {**told, third.id: 3}


def test_a_number_that_came_yields_to_one_that_was_given_here() -> None:
    one, other, third = table("one", 1), table("other", 2), table("third", 3)
    told = {other.id: 1, one.id: 5}
    assert propose_numbers([one, other], {one.id}, told=told) == {other.id: 2}
    assert propose_numbers([one, other], (), {other.id}, told) == {one.id: 5}
    assert propose_numbers([other, third], told={other.id: 3}) == {other.id: 3, third.id: 1}
