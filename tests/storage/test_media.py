"""A photo stays in the store as long as something names it, and is checked with the rest."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import Change, ChangeName, added, edited, removed
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item, ItemKind, Labels
from facilitator.domain.records.media import Media
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item

PHOTO = Media(b"\xff\xd8 een foto van een tuin" * 3000, "image/jpeg")
OTHER = Media(b"\x89PNG een tekening", "image/png")
OTHER_TABLE = DialogueId(derived_id("tests", "other"))


def a_dream(photo: Media = PHOTO, dialogue_id: DialogueId = DIALOGUE_ID) -> Item:
    labels = Labels(photo=photo.sha256)
    return an_item("Een tuin.", ItemKind.DREAM, labels=labels, dialogue_id=dialogue_id)


@pytest.fixture(autouse=True)
def _prepared(store: Store) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue(), a_dialogue(id=OTHER_TABLE)))


def keep(store: Store, *items: Item, media: Media = PHOTO) -> Change:
    change = added(ChangeName.KEEP_ITEM, *items)
    store.apply(change, media=[media])
    return change


def codes(store: Store) -> list[tuple[str, object]]:
    return [(problem.code, problem.data["id"]) for problem in store.check()]


def test_a_photo_comes_back_after_closing(store: Store, path: Path) -> None:
    keep(store, a_dream())
    store.close()
    with Store.open(path) as again:
        assert again.media(PHOTO.sha256) == PHOTO.content
        assert again.check() == ()


def test_a_photo_is_kept_once(store: Store) -> None:
    assert store.keep_media(PHOTO.content, PHOTO.media_type) == PHOTO.sha256
    assert store.keep_media(PHOTO.content, PHOTO.media_type) == PHOTO.sha256
    assert store.media(PHOTO.sha256) == PHOTO.content


def test_a_photo_that_was_never_kept_is_not_there(store: Store) -> None:
    assert store.media("0" * 64) is None


def test_photo_and_label_are_written_together_or_not_at_all(store: Store) -> None:
    store.file.database.execute(
        "CREATE TRIGGER refuse BEFORE INSERT ON item BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        keep(store, a_dream())
    assert store.media(PHOTO.sha256) is None


def test_erasing_a_dream_erases_its_photo(store: Store, path: Path) -> None:
    dream = a_dream()
    keep(store, dream)
    store.erase([dream.id])
    assert store.media(PHOTO.sha256) is None
    store.close()
    assert b"een foto van een tuin" not in path.read_bytes()


def test_erasing_a_table_leaves_the_photos_of_others(store: Store) -> None:
    keep(store, a_dream(), a_dream(dialogue_id=OTHER_TABLE))
    store.erase([OTHER_TABLE])
    assert store.media(PHOTO.sha256) == PHOTO.content
    store.erase([DIALOGUE_ID])
    assert store.media(PHOTO.sha256) is None


def test_a_photo_that_was_replaced_goes_with_the_table(store: Store) -> None:
    dream = a_dream()
    keep(store, dream)
    after = replace(dream, labels=Labels(photo=OTHER.sha256))
    store.apply(edited(ChangeName.LABEL_ITEM, dream, after), media=[OTHER])
    store.erase([DIALOGUE_ID])
    assert (store.media(PHOTO.sha256), store.media(OTHER.sha256)) == (None, None)


def test_the_photo_of_a_removed_dream_can_come_back(store: Store) -> None:
    dream = a_dream()
    keep(store, dream)
    store.apply(removed(ChangeName.REMOVE_ITEM, dream))
    store.erase([OTHER_TABLE])
    assert store.media(PHOTO.sha256) == PHOTO.content


def test_the_photo_of_a_half_typed_dream_stays(store: Store) -> None:
    store.keep_media(PHOTO.content, PHOTO.media_type)
    choices = {"labels": f'{{"photo": "{PHOTO.sha256}"}}'}
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "Een tui", choices))
    store.erase([OTHER_TABLE])
    assert store.media(PHOTO.sha256) == PHOTO.content
    store.erase([DIALOGUE_ID])
    assert store.media(PHOTO.sha256) is None


def test_a_missing_photo_is_noticed(store: Store) -> None:
    store.apply(added(ChangeName.KEEP_ITEM, a_dream()))
    assert codes(store) == [("check_photo_missing", PHOTO.sha256)]


def test_an_altered_photo_is_noticed(store: Store) -> None:
    keep(store, a_dream())
    with store.file.database as database:
        database.execute("UPDATE media SET content = x'00'")
    assert codes(store) == [("check_photo_altered", PHOTO.sha256)]
