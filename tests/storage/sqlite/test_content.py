"""The bytes of a store at work, and who is told when anything is kept in it."""

from pathlib import Path
from threading import Thread

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.drafts import Draft
from facilitator.jobs import Slices, at_once
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item


def test_the_bytes_are_a_whole_store_without_a_log(store: Store, tmp_path: Path) -> None:
    item = an_item()
    store.apply(added(ChangeName.PREPARE, a_dialogue(), item))
    place = tmp_path / "again.sqlite"
    place.write_bytes(store.file.content())
    with Store.open(place, create=False) as again:
        assert again.dossier(DIALOGUE_ID).items == (item,)
        assert again.check() == ()


def test_notes_are_kept_while_the_bytes_are_taken_in_another_thread(store: Store) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    store.keep_media(bytes(4_000_000), "image/jpeg")
    taken: list[bytes] = []
    taking = Thread(target=lambda: taken.extend(store.file.content() for _ in range(8)))
    taking.start()
    kept = 0
    while taking.is_alive():
        kept += 1
        store.apply(added(ChangeName.KEEP_ITEM, an_item(position=kept)))
    taking.join()
    assert len(taken) == 8
    assert kept
    assert len(store.dossier(DIALOGUE_ID).items) == kept


def test_each_write_is_told_and_neither_reading_nor_half_typed_text(store: Store) -> None:
    told: list[int] = []
    store.on_write = lambda: told.append(1)
    item = an_item()
    store.apply(added(ChangeName.PREPARE, a_dialogue(), item))
    assert len(told) == 1
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "Ik dacht …", {}))
    store.drop_draft(DIALOGUE_ID, "capture")
    store.dossier(DIALOGUE_ID)
    store.overview()
    at_once(store.file.transaction_in_slices(_nothing))
    assert len(told) == 1
    store.erase([item.id])
    assert len(told) > 1


def _nothing(_connection: object) -> Slices[None]:
    yield None


def test_the_number_of_erasures_differs_before_and_after(store: Store) -> None:
    item = an_item()
    store.apply(added(ChangeName.PREPARE, a_dialogue(), item))
    numbers = [store.file.erasures]
    store.on_write = lambda: numbers.append(store.file.erasures)
    store.erase([item.id])
    assert numbers[0] < numbers[-2] < numbers[-1]  # also between erasing and writing anew
    store.on_write = lambda: None
    before = store.file.erasures
    store.tidy(DIALOGUE_ID)
    assert store.file.erasures > before
