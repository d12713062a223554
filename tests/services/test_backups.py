"""Copies of a store as screens and commands ask for them."""

from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.errors import FileNotWrittenError, StoreUnavailableError, WrongUseError
from facilitator.services import backups
from facilitator.services.backups import BackupCopy
from facilitator.services.stores import Store, open_and_sweep, without_files_of
from tests.builders import DIALOGUE_ID, EVENING
from tests.storage.kept import DOSSIER, fill

LATER = EVENING + timedelta(hours=1)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A store with one table, and a copy of it."""
    path = tmp_path / "tafels.sqlite"
    with Store.open(path) as store:
        fill(store)
        assert isinstance(backups.back_up(store, EVENING), Path)
    return path


def test_only_copies_that_can_be_put_back_are_offered_the_newest_first(place: Path) -> None:
    with Store.open(place) as store:
        last = backups.back_up(store, LATER)
    assert isinstance(last, Path)
    last.with_name("dialoogtafel-20300101-000000.sqlite").write_bytes(b"damaged")
    found = backups.restorable_copies(place, LATER)
    assert [copy.made_at for copy in found] == [LATER, EVENING]
    assert found[0] == BackupCopy(last, LATER, 1, len(DOSSIER.items))


def test_a_copy_from_a_time_to_come_is_offered_last(place: Path) -> None:
    with Store.open(place) as store:
        ahead = backups.back_up(store, LATER + timedelta(days=900))
        last = backups.back_up(store, LATER)
    found = [copy.path for copy in backups.restorable_copies(place, LATER)]
    assert (found[0], found[-1], len(found)) == (last, ahead, 3)


def test_what_is_put_aside_at_one_moment_twice_is_there_twice(place: Path) -> None:
    [copy] = backups.restorable_copies(place, LATER)
    for damage in (b"first", b"second"):
        place.write_bytes(damage)
        backups.restore(place, copy.path, LATER)
    aside = place.parent / "backups"
    assert sorted(path.read_bytes() for path in aside.glob("*-beschadigd-*")) == [
        b"first",
        b"second",
    ]


def test_a_copy_takes_the_place_of_a_whole_store_and_of_a_damaged_one(place: Path) -> None:
    [copy] = backups.restorable_copies(place, LATER)
    with Store.open(place) as store:
        store.erase([DOSSIER.items[0].id])
    backups.restore(place, copy.path, LATER)
    place.write_bytes(b"damaged")
    aside = backups.restore(place, copy.path, LATER)
    assert aside.read_bytes() == b"damaged"
    with Store.open(place) as store:
        assert store.dossier(DIALOGUE_ID).dialogue == DOSSIER.dialogue


def test_a_store_that_is_missing_is_not_made_from_a_copy(place: Path) -> None:
    [copy] = backups.restorable_copies(place, LATER)
    with pytest.raises(StoreUnavailableError, match="store_missing"):
        backups.restore(place.with_name("weg.sqlite"), copy.path, LATER)
    with pytest.raises(WrongUseError, match="restore_from_store"):
        backups.restore(place, place, LATER)


def test_a_copy_replaces_an_earlier_copy_and_nothing_else(place: Path, tmp_path: Path) -> None:
    out, other = tmp_path / "uit.sqlite", tmp_path / "andere.sqlite"
    other.write_bytes(b"of somebody else")
    with Store.open(place) as store:
        backups.copy_to(store, out)
        backups.copy_to(store, out)
        with pytest.raises(FileNotWrittenError):
            backups.copy_to(store, other)
        assert other.read_bytes() == b"of somebody else"
        backups.copy_to(store, other, force=True)
    with pytest.raises(WrongUseError, match="backup_over_store"):
        backups.check_copy_name(place, place)


def test_what_was_broken_off_is_gone_after_opening(place: Path) -> None:
    left = [place.parent, place.parent / "backups"]
    files = [folder / f".{place.name}.0a.new" for folder in left]
    for file in files:
        file.touch()
    open_and_sweep(place).close()
    assert [file for file in files if file.exists()] == []


def test_the_store_and_its_copies_are_left_out_of_a_folder_of_files(place: Path) -> None:
    [copy] = backups.restorable_copies(place, LATER)
    table = place.with_name("tafel.dialoog")
    with Store.open(place) as store:
        paths = [place, place.with_name("tafels.sqlite-wal"), copy.path, table]
        assert without_files_of(store, paths) == [table]
