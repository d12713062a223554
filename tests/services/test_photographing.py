"""The photo of a dream is added, replaced, described, allowed and removed, and undone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.changes import Change
from facilitator.domain.items import Item, ItemKind, Labels, ReadBack
from facilitator.domain.media import Media
from facilitator.services import capturing, photographing
from facilitator.services.capturing import Entry
from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from tests.desks import a_desk, open_store

PHOTO, OTHER = Media(b"een", "image/jpeg"), Media(b"twee", "image/png")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    desk = a_desk(store)
    capturing.keep(desk, Entry("Een tuin voor iedereen.", ItemKind.DREAM))
    return desk


def dream(desk: Desk) -> Item:
    return desk.dossier.items[0]


def photo_of(desk: Desk) -> tuple[str, str, bool]:
    labels = dream(desk).labels
    return labels.photo, labels.photo_description, labels.photo_allowed


def done(change: Change | None) -> Change:
    assert change is not None
    return change


def test_a_photo_is_kept_with_its_dream(desk: Desk, store: Store) -> None:
    done(photographing.put(desk, dream(desk), PHOTO))
    assert photo_of(desk) == (PHOTO.sha256, "", False)
    assert desk.media(PHOTO.sha256) == b"een"
    assert store.dossier(desk.dossier.dialogue.id) == desk.dossier


def test_another_photo_needs_permission_and_words_of_its_own(desk: Desk) -> None:
    photographing.put(desk, dream(desk), PHOTO)
    photographing.allow(desk, dream(desk), allowed=True)
    photographing.describe(desk, dream(desk), "  Een tuin\nmet bomen ")
    assert photo_of(desk) == (PHOTO.sha256, "Een tuin met bomen", True)
    photographing.put(desk, dream(desk), OTHER)
    assert photo_of(desk) == (OTHER.sha256, "", False)


def test_the_same_photo_again_changes_nothing(desk: Desk) -> None:
    photographing.put(desk, dream(desk), PHOTO)
    assert photographing.put(desk, dream(desk), PHOTO) is None


def test_a_removed_photo_comes_back_with_undo(desk: Desk) -> None:
    photographing.put(desk, dream(desk), PHOTO)
    photographing.allow(desk, dream(desk), allowed=True)
    change = done(photographing.remove(desk, dream(desk)))
    assert photo_of(desk) == ("", "", False)
    desk.do(change.inverse())
    assert photo_of(desk) == (PHOTO.sha256, "", True)
    assert desk.media(PHOTO.sha256) == b"een"


def test_without_a_photo_there_is_nothing_to_allow(desk: Desk) -> None:
    assert photographing.allow(desk, dream(desk), allowed=True) is None


def test_the_photo_of_a_note_in_the_field_waits_in_the_store(desk: Desk) -> None:
    sha256 = photographing.put_aside(desk, PHOTO)
    labels = photographing.with_photo(Labels(), sha256)
    capturing.keep(desk, Entry("Nog een.", ItemKind.DREAM, labels=labels))
    assert desk.dossier.items[1].labels.photo == PHOTO.sha256
    assert desk.media(sha256) == b"een"


def test_only_photos_that_may_be_seen_go_to_a_report(desk: Desk) -> None:
    photographing.put(desk, dream(desk), PHOTO)
    assert photographing.photos_for_report(desk.dossier, desk.media) == {}
    photographing.allow(desk, dream(desk), allowed=True)
    found = photographing.photos_for_report(desk.dossier, desk.media)
    assert found == {PHOTO.sha256: b"een"}
    withheld = replace(dream(desk), read_back=ReadBack.WITHHELD)
    capturing.relabel(desk, dream(desk), withheld)
    assert photographing.photos_for_report(desk.dossier, desk.media) == {}


def test_a_photo_that_is_gone_is_in_no_report(desk: Desk) -> None:
    labels = Labels(photo="0" * 64, photo_allowed=True)
    capturing.relabel(desk, dream(desk), replace(dream(desk), labels=labels))
    assert photographing.photos_for_report(desk.dossier, desk.media) == {}
