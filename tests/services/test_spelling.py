"""Finding a Dutch word list, and answering which words it has."""

import io
from pathlib import Path

import pytest

from facilitator.services.spelling import find_word_list, serve, usual_folders


def a_list(folder: Path, name: str, *words: str, encoding: str = "UTF-8") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    folder.joinpath(f"{name}.aff").write_text(f"SET {encoding}\nTRY esianrt\n", "ascii")
    found = folder / f"{name}.dic"
    found.write_text("\n".join([str(len(words)), *words, ""]), encoding)
    return found


def answers(word_list: Path, *asked: str) -> list[str]:
    told = io.BytesIO()
    lines = "".join(f"{word}\n" for word in asked).encode()
    assert serve(word_list, io.BytesIO(lines), told) == 0
    return told.getvalue().decode().splitlines()


def test_each_word_is_answered_in_turn(tmp_path: Path) -> None:
    found = a_list(tmp_path, "nl_NL", "tuin", "café")
    assert answers(found, "tuin", "tuim", "café") == ["tuin\t1", "tuim\t0", "café\t1"]


def test_what_may_be_meant_is_told(tmp_path: Path) -> None:
    found = a_list(tmp_path, "nl_NL", "tuin", "café")
    assert answers(found, "?tuinn", "?qqqqqqq") == ["?tuinn\ttuin", "?qqqqqqq"]


def test_a_letter_that_the_list_cannot_hold_is_no_mistake(tmp_path: Path) -> None:
    found = a_list(tmp_path, "nl", "tuin", encoding="ISO8859-1")
    assert answers(found, "Жуков", "?Жуков", "tuim") == ["Жуков\t1", "?Жуков", "tuim\t0"]


def test_the_first_folder_with_both_files_is_taken(tmp_path: Path) -> None:
    half, whole, later = (tmp_path / name for name in ("half", "heel", "later"))
    half.mkdir()
    half.joinpath("nl_NL.dic").write_text("0\n", "ascii")
    found = a_list(whole, "nl", "tuin")
    a_list(later, "nl_NL", "tuin")
    assert find_word_list([tmp_path / "weg", half, whole, later]) == found
    assert find_word_list([half]) is None


def test_our_own_folder_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIALOOGTAFEL_DATA", str(tmp_path))
    found = a_list(tmp_path / "woordenboek", "nl_NL", "tuin")
    assert next(usual_folders()) == tmp_path / "woordenboek"
    assert find_word_list() == found


def test_on_windows_it_looks_where_libreoffice_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("DIALOOGTAFEL_DATA", "data")
    monkeypatch.setenv("ProgramFiles", "P")
    monkeypatch.delenv("ProgramFiles(x86)", raising=False)
    there = Path("P", "LibreOffice", "share", "extensions", "dict-nl")
    assert list(usual_folders()) == [Path("data", "woordenboek"), there]
