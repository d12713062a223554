"""The photo of a dream is added, replaced, described, allowed and removed, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import Change, ChangeName, edited
from facilitator.domain.records.items import Item, ItemKind, Labels, ReadBack
from facilitator.domain.records.media import Media
from facilitator.services import capture, photos
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.editors import an_editor, open_store

PHOTO, OTHER = Media(b"een", "image/jpeg"), Media(b"twee", "image/png")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    editor = an_editor(store)
    capture.keep(editor, Entry("Een tuin voor iedereen.", ItemKind.DREAM))
    return editor


def dream(editor: DialogueEditor) -> Item:
    return editor.dossier.items[0]


def photo_of(editor: DialogueEditor) -> tuple[str, str, bool]:
    labels = dream(editor).labels
    return labels.photo, labels.photo_description, labels.photo_allowed


def done(change: Change | None) -> Change:
    assert change is not None
    return change


def test_a_photo_is_kept_with_its_dream(editor: DialogueEditor, store: Store) -> None:
    done(photos.put(editor, dream(editor), PHOTO))
    assert photo_of(editor) == (PHOTO.sha256, "", False)
    assert editor.media(PHOTO.sha256) == b"een"
    assert store.dossier(editor.dossier.dialogue.id) == editor.dossier


def test_another_photo_needs_permission_and_words_of_its_own(editor: DialogueEditor) -> None:
    photos.put(editor, dream(editor), PHOTO)
    photos.allow(editor, dream(editor), allowed=True)
    photos.describe(editor, dream(editor), "  Een tuin\nmet bomen ")
    assert photo_of(editor) == (PHOTO.sha256, "Een tuin met bomen", True)
    photos.put(editor, dream(editor), OTHER)
    assert photo_of(editor) == (OTHER.sha256, "", False)


def test_the_same_photo_again_changes_nothing(editor: DialogueEditor) -> None:
    photos.put(editor, dream(editor), PHOTO)
    assert photos.put(editor, dream(editor), PHOTO) is None


def test_a_removed_photo_comes_back_with_undo(editor: DialogueEditor) -> None:
    photos.put(editor, dream(editor), PHOTO)
    photos.allow(editor, dream(editor), allowed=True)
    change = done(photos.remove(editor, dream(editor)))
    assert photo_of(editor) == ("", "", False)
    editor.do(change.inverse())
    assert photo_of(editor) == (PHOTO.sha256, "", True)
    assert editor.media(PHOTO.sha256) == b"een"


def test_without_a_photo_there_is_nothing_to_allow(editor: DialogueEditor) -> None:
    assert photos.allow(editor, dream(editor), allowed=True) is None


def test_the_photo_of_a_note_in_the_field_waits_in_the_store(editor: DialogueEditor) -> None:
    sha256 = photos.put_aside(editor, PHOTO)
    labels = photos.with_photo(Labels(), sha256)
    capture.keep(editor, Entry("Nog een.", ItemKind.DREAM, labels=labels))
    assert editor.dossier.items[1].labels.photo == PHOTO.sha256
    assert editor.media(sha256) == b"een"


def test_only_photos_that_may_be_seen_go_to_a_report(editor: DialogueEditor) -> None:
    photos.put(editor, dream(editor), PHOTO)
    assert photos.photos_for_report(editor.dossier, editor.media) == {}
    photos.allow(editor, dream(editor), allowed=True)
    found = photos.photos_for_report(editor.dossier, editor.media)
    assert found == {PHOTO.sha256: b"een"}
    withheld = replace(dream(editor), read_back=ReadBack.WITHHELD)
    editor.do(edited(ChangeName.READ_BACK, dream(editor), withheld))
    assert photos.photos_for_report(editor.dossier, editor.media) == {}


def test_a_photo_that_is_gone_is_in_no_report(editor: DialogueEditor) -> None:
    labels = Labels(photo="0" * 64, photo_allowed=True)
    capture.apply(editor, dream(editor), lambda entry: replace(entry, labels=labels))
    assert photos.photos_for_report(editor.dossier, editor.media) == {}
