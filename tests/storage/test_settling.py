"""Answers to many things: in slices, whole or not begun, and never under a taken name."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, RecordId
from facilitator.domain.records.items import Item
from facilitator.jobs import SlicedWork, at_once
from facilitator.storage.answers import THINGS_PER_SLICE
from facilitator.storage.incoming import ImportFile
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, an_item

MANY = 5 * THINGS_PER_SLICE
KEY = "cd" * 32
GUEST = DeviceId("guest")
FILE = ImportFile("gast.dialoog", "0" * 64, DIALOGUE_ID, GUEST, KEY)
NOTES = [an_item(f"Notitie {number}.", position=number) for number in range(MANY)]

Answer = Callable[[Store, Sequence[str]], SlicedWork[int]]
ANSWERS: dict[str, Answer] = {
    "accept": lambda store, ids: store.settlement.accept_in_slices(ids),
    "refuse": lambda store, ids: store.settlement.refuse_in_slices(ids),
    "accept_writer": lambda store, _: store.settlement.accept_writer_in_slices(
        DIALOGUE_ID, KEY
    ),
    "refuse_writer": lambda store, _: store.settlement.refuse_writer_in_slices(
        DIALOGUE_ID, KEY
    ),
}
answers = pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)


def let_wait(store: Store, number: int = MANY, *, counts: int = 1, erased: int = 0) -> None:
    """Let changes of a guest wait, as many erasures, and a note that he adds."""
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *NOTES[:number]))
    after = VersionVector.of({store.identity.device: counts, GUEST: 1})
    versions: list[Version[Record]] = [
        Version(after, replace(one, edited="anders")) for one in NOTES[erased:number]
    ]
    own: Version[Record] = Version(VersionVector.of({GUEST: 1}), an_item("Erbij.", position=-1))
    gone = {one.id: EVENING.date() for one in NOTES[:erased]}
    store.imports.begin()
    store.imports.apply([*versions, own], erased=gone, file=FILE)  # type: ignore[arg-type]


def ids(store: Store) -> list[str]:
    return [one for some in store.settlement.waiting_ids().values() for one in some]


def texts(store: Store) -> set[str]:
    return {item.text for item in store.dossier(DIALOGUE_ID).items}


@answers
def test_an_answer_to_many_things_pauses_as_often(store: Store, answer: Answer) -> None:
    let_wait(store, erased=MANY // 2)
    pauses = sum(1 for aside in answer(store, ids(store)) if aside is None)
    assert pauses >= MANY / THINGS_PER_SLICE
    assert store.settlement.count() == 0
    assert store.check() == ()


@answers
def test_an_answer_that_is_left_half_way_is_not_begun(store: Store, answer: Answer) -> None:
    let_wait(store, erased=MANY // 2)
    before, waits = texts(store), ids(store)
    way_back = store.imports.can_be_undone()
    for slices in range(1, 2 * MANY // THINGS_PER_SLICE, 2):
        work = answer(store, waits)
        for _, aside in zip(range(slices), work, strict=False):
            if aside is not None:  # it is being written down
                break
        else:
            work.close()
            assert (texts(store), ids(store)) == (before, waits)
            assert store.imports.can_be_undone() == way_back
            continue
        break
    assert store.check() == ()


@answers
def test_whoever_reads_meanwhile_meets_the_whole_answer(store: Store, answer: Answer) -> None:
    let_wait(store)
    work = answer(store, ids(store))
    next(work)
    next(work)
    assert store.settlement.count() == 0
    with pytest.raises(StopIteration):
        next(work)


@answers
def test_it_is_told_how_far_an_answer_is(store: Store, answer: Answer) -> None:
    del answer
    let_wait(store)
    heard: list[tuple[int, int]] = []
    at_once(store.settlement.accept_in_slices(ids(store), show=lambda *far: heard.append(far)))
    assert heard == sorted(heard)
    assert len({total for _, total in heard}) == 1
    assert heard[-1][0] == heard[-1][1] == 2 * MANY
    assert len(heard) >= 2 * MANY / THINGS_PER_SLICE


def test_what_was_accepted_does_not_make_us_another(store: Store) -> None:
    let_wait(store, 3)
    device = store.identity.device
    store.settlement.accept(ids(store))
    assert store.identity.device == device


@pytest.mark.parametrize("answer", ["accept", "accept_writer"])
def test_who_knows_more_of_what_we_wrote_than_we_do_gets_our_name(
    store: Store, answer: str
) -> None:
    """As when a copy of the store was put back: what we write next is nobody's yet."""
    let_wait(store, 3, counts=7)
    device = store.identity.device
    at_once(ANSWERS[answer](store, ids(store)))
    assert store.identity.device != device
    [item] = [one for one in store.dossier(DIALOGUE_ID).items if one.id == NOTES[0].id]
    for text in ("eens", "nog eens"):
        store.apply(edited(ChangeName.EDIT_ITEM, item, item.reworded(text)))
    [version] = store.versions.of(RecordId(item.id))
    assert version.vector.count(device) == 7
    assert version.vector.count(store.identity.device) >= 2
    name = store.identity.device
    store.close()
    with Store.open(store.path, create=False) as again:
        assert again.identity.device == name


def test_a_note_that_a_guest_added_in_our_name_is_a_reason_too(store: Store) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    device = store.identity.device
    note: Version[Record] = Version(
        VersionVector.of({device: 4, GUEST: 1}), an_item("Van ons?")
    )
    store.imports.begin()
    store.imports.apply([note], file=FILE)
    assert store.identity.device == device
    store.settlement.accept_added(DIALOGUE_ID, KEY)
    assert store.identity.device != device


def test_two_changes_of_one_note_come_after_each_other(store: Store) -> None:
    let_wait(store, 1)
    other: Version[Record] = Version(
        VersionVector.of({store.identity.device: 1, GUEST: 2}),
        replace(NOTES[0], edited="nog anders"),
    )
    store.imports.apply([other], file=FILE)
    assert store.settlement.count() == 2
    store.settlement.accept(ids(store))
    versions = store.versions.of(RecordId(NOTES[0].id))
    assert len(versions) == 1
    assert isinstance(next(iter(versions)).content, Item)
