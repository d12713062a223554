"""The code of a note stays once it was shown, whatever comes to its table later."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.clustering.board import note_codes
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.services.boards import BoardEditor, boards, read_board
from facilitator.services.file_merge import FileMerge
from facilitator.services.layer_sharing import share_layer
from facilitator.services.note_numbers import note_numbers
from facilitator.services.reporting import report_source
from facilitator.services.table_files import read_file
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_dossier, an_item
from tests.domain.clustering.builders import acting, note
from tests.editors import StillOrigins
from tests.exchange.invitation_samples import LIBRARY
from tests.fakes import Clock, Dice

HEAD = a_dialogue(number=4)
FIRST, SECOND = an_item("a", position=2), an_item("b", position=4)
THIRD = an_item("c", position=6)
EARLIER = an_item("eerder", position=1)


def a_store(path: Path, items: Sequence[Item] = (FIRST, SECOND, THIRD), seed: int = 0) -> Store:
    store = Store.open(path, now=Clock(), random=Dice(seed))
    store.apply(added(ChangeName.PREPARE, HEAD, *items))
    return store


def codes(store: Store) -> dict[str, str]:
    """Give the codes on the board by the words of the notes."""
    board = read_board(store, boards(store)[0])
    return {one.item.text: one.code for one in board.source.notes.values()}


def printed(store: Store) -> dict[str, str]:
    """Give the codes that the report of the table has."""
    dossier = store.dossier(DIALOGUE_ID)
    source = report_source([dossier], LIBRARY, store.media, note_numbers(store, [dossier]))
    found = note_codes(dossier, source.note_numbers[DIALOGUE_ID])
    return {item.text: found[item.id] for item in dossier.items}


def test_a_note_that_comes_before_others_shifts_no_code(tmp_path: Path) -> None:
    path = tmp_path / "s.sqlite"
    with a_store(path) as store:
        before = {"a": "T04-01", "b": "T04-02", "c": "T04-03"}
        assert codes(store) == before
        store.apply(added(ChangeName.KEEP_ITEM, EARLIER))
        assert codes(store) == {**before, "eerder": "T04-04"}
        store.apply(removed(ChangeName.REMOVE_ITEM, THIRD))
        last = an_item("laatst", position=9)
        store.apply(added(ChangeName.KEEP_ITEM, last))
        assert codes(store)["laatst"] == "T04-05", "no number is given twice"
        assert printed(store) == codes(store)
    with Store.open(path) as store:
        assert codes(store)["eerder"] == "T04-04"
        store.apply(edited(ChangeName.EDIT_DIALOGUE, HEAD, replace(HEAD, number=7)))
        assert codes(store)["eerder"] == "T07-04", "of the number that the table has now"


def test_nothing_is_written_when_nothing_is_new(tmp_path: Path) -> None:
    with a_store(tmp_path / "s.sqlite") as store:
        codes(store)
        told: list[int] = []
        store.on_write = lambda: told.append(1)
        codes(store)
        printed(store)
        assert told == []


def test_two_coordinators_have_the_same_codes(tmp_path: Path) -> None:
    with (
        a_store(tmp_path / "a.sqlite") as one,
        a_store(tmp_path / "b.sqlite", seed=5) as other,
    ):
        assert codes(one) == codes(other)
        one.apply(added(ChangeName.KEEP_ITEM, EARLIER))
        codes(one)
        hand_over(one, other, tmp_path)
        other.apply(added(ChangeName.KEEP_ITEM, an_item("hier", position=3), EARLIER))
        assert codes(other)["eerder"] == codes(one)["eerder"] == "T04-04"
        assert codes(other)["hier"] == "T04-05"


def hand_over(one: Store, other: Store, folder: Path) -> None:
    editor = BoardEditor(one, boards(one)[0], StillOrigins())
    editor.do(acting(editor.board).set_aside([note(editor.board, "a")], "past niet"))
    path = folder / "laag.dialooglaag"
    share_layer(one, editor.tables.head, path, EVENING, force=True)
    merge = FileMerge(other, accepted=[one.identity.key])
    merge.begin()
    merge.apply(read_file(path))


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_numbers_the_lowest_holds_and_of_two_notes_the_first_by_id(
    tmp_path: Path, order: tuple[int, int]
) -> None:
    one, other = (ItemId(derived_id("tests", name)) for name in "xy")
    came = [{DIALOGUE_ID: {one: 3, other: 5}}, {DIALOGUE_ID: {one: 4, other: 3}}]
    with a_store(tmp_path / "s.sqlite") as store:
        for at in (*order, *order):
            store.layers.give_note_numbers(came[at])
        found = store.layers.note_numbers([DIALOGUE_ID])[DIALOGUE_ID]
    assert found == {one: 3, other: 3}
    first, second = sorted([one, other])
    items = [an_item("x", id=key) for key in (one, other)]
    given = note_codes(a_dossier(HEAD, items=items), found)
    assert (given[first], given[second]) == ("T04-03", "T04-03b")


def test_the_number_of_an_erased_note_is_gone_and_not_given_again(tmp_path: Path) -> None:
    with a_store(tmp_path / "s.sqlite") as store:
        codes(store)
        store.erase([FIRST.id])
        assert FIRST.id not in store.layers.note_numbers([DIALOGUE_ID])[DIALOGUE_ID]
        store.layers.give_note_numbers({DIALOGUE_ID: {FIRST.id: 1}})
        assert FIRST.id not in store.layers.note_numbers([DIALOGUE_ID])[DIALOGUE_ID]
        assert codes(store) == {"b": "T04-02", "c": "T04-03"}
