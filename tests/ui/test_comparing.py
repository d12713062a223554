"""Two folders of pictures are compared to the pixel, and of papers to the byte."""

from pathlib import Path

import pytest
from PIL import Image

from tests.ui.comparing import byte_difference, compare, pixel_difference


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders that hold the same."""
    both = tmp_path / "old", tmp_path / "new"
    for folder in both:
        (folder / "documents").mkdir(parents=True)
        a_picture().save(folder / "start.png")
        (folder / "documents" / "document.xml").write_text("<a>een</a>", "utf-8")
    return both


def a_picture(size: tuple[int, int] = (20, 10)) -> Image.Image:
    return Image.new("RGB", size, "white")


def test_what_is_the_same_is_equal(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare(*folders) == 0
    assert capsys.readouterr().out.splitlines() == [
        "documents/document.xml: equal",
        "start.png: equal",
        "2 files, 0 differ",
    ]


def test_the_smallest_change_of_one_pixel_is_found_and_shown(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folders
    changed = a_picture()
    changed.putpixel((3, 4), (255, 255, 254))
    changed.save(new / "start.png")

    assert compare(old, new) == 1
    assert "start.png: 1 pixels differ, in (3, 4, 4, 5)\n" in capsys.readouterr().out
    shown = Image.open(new.with_name("new-differences") / "start.png")
    assert shown.size == (60, 10)
    assert shown.getpixel((43, 4)) == (220, 0, 0)


def test_other_bytes_in_a_paper_are_found(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = folders
    (new / "documents" / "document.xml").write_text("<a>één</a>", "utf-8")
    assert compare(old, new) == 1
    assert "document.xml: bytes differ from 3 on" in capsys.readouterr().out


@pytest.mark.parametrize("side", [0, 1])
def test_a_file_that_one_folder_has_is_a_difference(
    folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str], side: int
) -> None:
    (folders[side] / "start.png").unlink()
    assert compare(*folders) == 1
    there = ("new", "old")[side]
    assert f"start.png: only in the {there} folder" in capsys.readouterr().out


def test_folders_without_anything_are_not_the_same(tmp_path: Path) -> None:
    assert compare(tmp_path / "no", tmp_path / "none") == 1


def test_a_larger_picture_differs_also_where_it_is_black() -> None:
    larger = Image.new("RGB", (20, 12))
    larger.paste(a_picture())
    found = pixel_difference(a_picture(), larger)
    assert found is not None
    assert (found.pixels, found.bounds) == (40, (0, 10, 20, 12))


def test_a_file_that_goes_on_differs_from_its_end() -> None:
    assert byte_difference(b"een", b"een twee").startswith("bytes differ from 3 on")
