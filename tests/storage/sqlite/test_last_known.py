"""A store of which the log is lost says so; nothing else that happens to a store does."""

import os
import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.services import backups
from facilitator.storage.sqlite import last_known, own_files
from facilitator.storage.store import Store
from tests.builders import EVENING, a_dialogue, an_item
from tests.rights import needs_linux
from tests.storage.other_process import run_elsewhere

FILES = Path(__file__).parents[2] / "files"
AFTER_THREE = """
import facilitator.storage.sqlite.last_known as last_known
last_known.SECONDS_BETWEEN = 0
store = Store.open(path)
store.apply(added(ChangeName.PREPARE, a_dialogue()))
store.file.leave_no_trace()
for position in range(3):
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Het was stil.", position=position)))
"""
KILLED = "os._exit(0)\n"
AND_ERASED = "store.erase([store.dossier(DIALOGUE_ID).items[-1].id])\n"
AND_UNDONE = """
store.imports.begin()
store.apply(added(ChangeName.KEEP_ITEM, an_item("Te veel.", position=9)))
store.imports.undo()
"""


def leave_killed(path: Path, more: str = "") -> None:
    """Let a program keep three notes after its log was emptied, and be killed."""
    run_elsewhere(AFTER_THREE + more + KILLED, path)
    assert log_of(path).exists()


def log_of(path: Path) -> Path:
    return own_files.with_logs(path)[1]


def loss_of(path: Path) -> dict[str, object] | None:
    """Open and close a store; give what it says that is lost."""
    with Store.open(path, create=False) as store:
        if store.loss is None:
            assert store.check() == ()
            return None
        assert store.check() == (store.loss,)
        return dict(store.loss.data)


def cut(path: Path) -> None:
    log = log_of(path)
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size // 2)


LOSSES: dict[str, Callable[[Path], None]] = {
    "removed": lambda path: log_of(path).unlink(),
    "emptied": lambda path: os.truncate(log_of(path), 0),
    "cut": cut,
}


@pytest.mark.parametrize("lose", LOSSES.values(), ids=LOSSES)
def test_a_lost_log_is_told_until_it_is_accepted(
    path: Path, lose: Callable[[Path], None]
) -> None:
    leave_killed(path)
    lose(path)
    found = loss_of(path)
    assert found is not None
    assert found["kept_notes"] == 3
    assert isinstance(found["left_notes"], int)
    assert found["left_notes"] < 3
    assert loss_of(path) == found
    with Store.open(path) as store:
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Toch weer iets.")))
    assert loss_of(path) == found
    with Store.open(path) as store:
        store.accept_loss()
        assert store.loss is None
    assert loss_of(path) is None
    assert not own_files.last_known(path).exists()


@pytest.mark.parametrize("more", ["", AND_ERASED, AND_UNDONE])
def test_a_killed_program_with_its_log_lost_nothing(path: Path, more: str) -> None:
    leave_killed(path, more)
    assert loss_of(path) is None
    assert loss_of(path) is None


def test_what_is_noted_is_never_ahead_and_goes_before_the_log(path: Path) -> None:
    note = own_files.last_known(path)
    with Store.open(path) as store:
        assert not note.exists()
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        first = note.read_bytes()
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Een bank.")))
        assert note.read_bytes() == first  # behind: it was written just now
        store.file.leave_no_trace()
        assert not note.exists()
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Een plein.", position=1)))
        assert note.read_bytes() != first
    assert not note.exists()


def test_reading_notes_nothing(path: Path) -> None:
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
    with Store.open(path) as store:
        assert len(store.overview()) == 1
        assert not own_files.last_known(path).exists()


def test_a_folder_that_was_copied_whole_is_whole(path: Path, tmp_path: Path) -> None:
    leave_killed(path)
    shutil.copytree(path.parent, tmp_path / "another laptop")
    assert loss_of(tmp_path / "another laptop" / path.name) is None


def test_a_copy_that_is_put_back_by_hand_is_no_loss(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "a.sqlite"
    with Store.open(path) as store:
        backups.copy_to(store, copy)
    leave_killed(path)
    log_of(path).unlink()
    shutil.copyfile(copy, path)
    assert loss_of(path) is None


@pytest.mark.parametrize("lost", [False, True])
def test_a_copy_that_is_put_back_ends_the_loss(path: Path, lost: bool, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "a.sqlite"
    leave_killed(path)
    with Store.open(path) as store:
        backups.copy_to(store, copy)
        store.apply(edited(ChangeName.EDIT_DIALOGUE, a_dialogue(), a_dialogue(number=9)))
    if lost:
        leave_killed(path)
        log_of(path).unlink()
        assert loss_of(path) is not None
    backups.restore(path, copy, EVENING + timedelta(days=1))
    assert loss_of(path) is None


def test_a_copy_in_the_place_of_a_damaged_store_is_no_loss(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "a.sqlite"
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        backups.copy_to(store, copy)
    leave_killed(path)
    log_of(path).unlink()
    path.write_bytes(b"")
    assert own_files.last_known(path).exists()
    backups.restore(path, copy, EVENING)
    assert not own_files.last_known(path).exists()
    assert loss_of(path) is None


@pytest.mark.parametrize("version", range(1, 6))
def test_another_store_of_an_earlier_version_is_no_loss(path: Path, version: int) -> None:
    leave_killed(path)
    log_of(path).unlink()
    shutil.copyfile(FILES / f"store-v{version}.sqlite", path)
    with Store.open(path) as store:
        assert store.loss is None


NOTES: dict[str, bytes] = {
    "empty": b"",
    "no text": b"\xff\xfe\x00",
    "a list": b"[]",
    "deep": b"[" * 900,
    "large": b'{"log": 1, "kept": {"made": "'
    + b"9" * 2000
    + b'", "notes": 1, "until": ""}, "left": null}',
    "no moment": b'{"log": 9, "kept": {"made": "", "notes": 1, "until": "?"}, "left": null}',
    "no number": b'{"log": "x", "kept": {"made": "", "notes": 1, "until": ""}, "left": null}',
    "no end": b'{"log": Infinity, "kept": {"made": "", "notes": 1, "until": ""}, "left": null}',
}


@pytest.mark.parametrize("content", NOTES.values(), ids=NOTES)
def test_a_note_that_nobody_can_read_says_nothing(path: Path, content: bytes) -> None:
    leave_killed(path)
    log_of(path).unlink()
    own_files.last_known(path).write_bytes(content)
    assert loss_of(path) is None


@needs_linux
def test_no_note_is_written_through_a_link_or_read_from_a_pipe(
    path: Path, tmp_path: Path
) -> None:
    note, other = own_files.last_known(path), tmp_path / "other.txt"
    other.write_text("van een ander")
    note.symlink_to(other)
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        assert not note.is_symlink()
        assert note.stat().st_mode & 0o777 == 0o600
    assert other.read_text() == "van een ander"
    os.mkfifo(note)
    assert loss_of(path) is None


def test_keeping_asks_no_more_once_it_is_noted(path: Path) -> None:
    """What a kept note costs: nothing is asked of the store for half a minute."""
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        asked: list[str] = []
        store.file.database.set_trace_callback(asked.append)
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Een bank.")))
        store.file.database.set_trace_callback(None)
    assert [line for line in asked if "max(written_at)" in line] == []
    assert last_known.SECONDS_BETWEEN >= 30
