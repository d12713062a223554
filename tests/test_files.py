"""A file is whole or absent, and what was there stays when it cannot be written."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import files
from facilitator.domain.errors import FileNotWrittenError
from facilitator.files import deliver


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    files.write_whole(path, b"old")
    files.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_a_file_has_the_rights_of_its_folder_unless_it_is_private(tmp_path: Path) -> None:
    """A document may be read by whoever may read what is made there; a key may not."""
    before = os.umask(0o022)
    deliver(tmp_path / "report.docx", b"for all")
    os.umask(0)
    deliver(tmp_path / "key.age", b"for one", private=True)
    os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
    assert modes == {"report.docx": 0o644, "key.age": 0o600}


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(OSError, match="folder"):
        files.write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


class HeldFile(type(Path())):  # type: ignore[misc]
    """A file that another program holds for a moment, as happens on Windows."""

    refusals = 0

    def replace(self, target: Path) -> Path:
        """Refuse a few times with the code of Windows for a file in use."""
        if HeldFile.refusals:
            HeldFile.refusals -= 1
            error = PermissionError("in use")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        return Path(str(self)).replace(target)


def test_a_disk_without_links_gets_the_file_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    for content in (b"first", b"second"):
        new = files.beside(tmp_path / "a.txt")
        new.write_bytes(content)
        files.put_first(new, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"first"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_the_first_to_take_a_name_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for content in (b"first", b"second"):
        new = files.beside(path)
        new.write_bytes(content)
        files.put_first(new, path)
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def no_room() -> Iterator[None]:
    """Let this process write no file of more than a kilobyte, as on a full disk."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_new_file_holds_the_data_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    deliver(tmp_path / "één €.docx", b"data")
    assert (tmp_path / "één €.docx").read_bytes() == b"data"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_was_there_is_replaced_whole(tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"a longer text than the new one")
    deliver(file, b"new")
    assert file.read_bytes() == b"new"


def test_a_new_file_has_the_rights_that_files_have_here(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    deliver(tmp_path / "verslag.docx", b"data")
    assert (tmp_path / "verslag.docx").stat().st_mode == usual.stat().st_mode


@pytest.mark.usefixtures("no_room")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"old")
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(file, b"x" * 5000)
    assert failed.value.code == "file_not_written"
    assert failed.value.data == {"path": file, "reason": "full"}
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(tmp_path / "weg" / "verslag.docx", b"data")
    assert failed.value.data["reason"] == "no_folder"


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "verslag.docx").mkdir()
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(tmp_path / "verslag.docx", b"data")
    assert failed.value.data["reason"] == "is_folder"
    assert [path.name for path in tmp_path.iterdir()] == ["verslag.docx"]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(tmp_path / "verslag.docx", b"data")
    tmp_path.chmod(0o700)
    assert failed.value.data["reason"] == "not_allowed"


def test_a_very_long_name_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / f"{'n' * 240}.docx"
    deliver(file, b"data")
    assert file.read_bytes() == b"data"


def test_a_file_that_is_held_for_a_moment_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(HeldFile, "refusals", 2)
    deliver(HeldFile(tmp_path / "verslag.docx"), b"data", waits=(0, 0, 0))
    assert (tmp_path / "verslag.docx").read_bytes() == b"data"


def test_a_file_that_stays_held_is_in_use_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"old")
    monkeypatch.setattr(HeldFile, "refusals", 9)
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(HeldFile(file), b"new", waits=(0, 0, 0))
    assert failed.value.data["reason"] == "in_use"
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_one_may_not_read_or_the_disk_cannot_give_has_a_reason() -> None:
    reasons = [files.why_unread(error) for error in (PermissionError(), OSError())]
    assert reasons == ["no_reading", "other"]


class FailingDisk(type(Path())):  # type: ignore[misc]
    """A file on a disk that gives back something else than was written."""

    def read_bytes(self) -> bytes:
        """Lose the last byte."""
        return Path(self).read_bytes()[:-1]


def test_what_cannot_be_read_back_takes_the_place_of_nothing(tmp_path: Path) -> None:
    file = tmp_path / "verslag.docx"
    file.write_bytes(b"old")
    with pytest.raises(FileNotWrittenError) as failed:
        deliver(FailingDisk(file), b"new")
    assert failed.value.data["reason"] == "other"
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
