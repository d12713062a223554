"""A file is whole or absent."""

import os
from pathlib import Path

import pytest

from facilitator.storage import files


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    files.write_whole(path, b"old")
    files.write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "folder"
    path.mkdir()
    with pytest.raises(OSError, match="folder"):
        files.write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


class HeldFile(type(Path())):  # type: ignore[misc]
    """A file that another program holds for a moment, as happens on Windows."""

    refusals = 3

    def replace(self, target: Path) -> Path:
        """Refuse a few times with the code of Windows for a file in use."""
        if HeldFile.refusals:
            HeldFile.refusals -= 1
            error = PermissionError("in use")
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        return Path(str(self)).replace(target)


def test_a_file_that_is_held_for_a_moment_is_tried_again(tmp_path: Path) -> None:
    new = HeldFile(tmp_path / "a.new")
    new.write_bytes(b"new")
    HeldFile.refusals = 3
    files.put_in_place(new, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"new"


def test_a_file_that_stays_held_is_an_error_and_stays(tmp_path: Path) -> None:
    new = HeldFile(tmp_path / "a.new")
    new.write_bytes(b"new")
    HeldFile.refusals = 100
    with pytest.raises(PermissionError):
        files.put_in_place(new, tmp_path / "a.txt")
    assert list(tmp_path.iterdir()) == [Path(str(new))]


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
