"""A file is written whole, or what was there stays as it was."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import FileNotWrittenError
from facilitator.reports.whole_file import write_whole


class HeldPath(type(Path())):  # type: ignore[misc]
    """A path on Windows, where a scanner holds the file for a number of tries."""

    tries = 0

    def replace(self, target: Path) -> Path:
        """Fail as Windows does, until the tries are over."""
        if HeldPath.tries:
            HeldPath.tries -= 1
            held = PermissionError(13, "used by another process")
            held.winerror = 32  # type: ignore[attr-defined]
            raise held
        return Path(self).replace(target)


@pytest.fixture
def no_room() -> Iterator[None]:
    """Let this process write no file of more than a kilobyte, as on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_new_file_holds_the_data_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "één €.docx", b"data")
    assert (tmp_path / "één €.docx").read_bytes() == b"data"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_was_there_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"a longer text than the new one")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_new_file_has_the_rights_that_files_have_here(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    write_whole(tmp_path / "verslag.docx", b"data")
    assert (tmp_path / "verslag.docx").stat().st_mode == usual.stat().st_mode


@pytest.mark.usefixtures("no_room")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"old")
    with pytest.raises(FileNotWrittenError) as failed:
        write_whole(file, b"x" * 5000)
    assert failed.value.code == "file_not_written"
    assert failed.value.data == {"path": file, "reason": "full"}
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError) as failed:
        write_whole(tmp_path / "weg" / "verslag.docx", b"data")
    assert failed.value.data["reason"] == "no_folder"


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "verslag.docx").mkdir()
    with pytest.raises(FileNotWrittenError) as failed:
        write_whole(tmp_path / "verslag.docx", b"data")
    assert failed.value.data["reason"] == "is_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.docx"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileNotWrittenError) as failed:
        write_whole(tmp_path / "verslag.docx", b"data")
    tmp_path.chmod(0o700)
    assert failed.value.data["reason"] == "not_allowed"


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / f"{'n' * 240}.docx"
    write_whole(file, b"data")
    assert file.read_bytes() == b"data"


def test_a_file_that_is_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeldPath, "tries", 2)
    write_whole(HeldPath(tmp_path / "verslag.docx"), b"data", pauses=(0, 0, 0))
    assert (tmp_path / "verslag.docx").read_bytes() == b"data"


def test_a_file_that_stays_held_is_in_use_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"old")
    monkeypatch.setattr(HeldPath, "tries", 9)
    with pytest.raises(FileNotWrittenError) as failed:
        write_whole(HeldPath(file), b"new", pauses=(0, 0, 0))
    assert failed.value.data["reason"] == "in_use"
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
