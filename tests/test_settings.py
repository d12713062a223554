"""Choices last; a broken file of choices costs the choices and nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.settings import (
    FOLDER_VARIABLE,
    Settings,
    data_folder,
    load_settings,
    save_settings,
    settings_path,
    store_path,
)
from tests.services.test_output_files import needs_posix

CHOSEN = Settings(text_scale=150, scheme="dark", language="en", programme="één programma")


def test_what_was_chosen_is_found_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    assert save_settings(CHOSEN, path) is None
    assert load_settings(path) == (CHOSEN, None)
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_nothing_chosen_is_the_usual(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == (Settings(), None)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"\0" * 64])
def test_a_broken_file_gives_the_usual_and_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    settings, problem = load_settings(path)
    assert settings == Settings()
    assert problem
    assert (problem.code, problem.data["path"]) == ("settings_unreadable", str(path))


def test_a_folder_in_the_place_of_the_file_is_a_problem(tmp_path: Path) -> None:
    settings, problem = load_settings(tmp_path)
    assert settings == Settings()
    assert problem
    told = save_settings(CHOSEN, tmp_path)
    assert told
    assert told.code == "settings_unwritable"


@needs_posix
def test_nothing_waits_for_a_pipe_in_the_place_of_the_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "settings.json")
    settings, problem = load_settings(tmp_path / "settings.json")
    assert settings == Settings()
    assert problem


def test_a_wrong_value_is_the_usual_one_and_the_rest_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        json.dumps({"text_scale": True, "scheme": 3, "language": "en", "colour": "red"})
    )
    assert load_settings(path) == (Settings(language="en"), None)


@pytest.mark.parametrize(("written", "read"), [(10, 100), (175, 175), (900, 200)])
def test_the_size_of_text_stays_within_its_bounds(
    tmp_path: Path, written: int, read: int
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"text_scale": written}))
    assert load_settings(path)[0].text_scale == read


def test_the_folder_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert data_folder() == tmp_path
    assert (store_path().parent, settings_path().parent) == (tmp_path, tmp_path)


def test_the_usual_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert data_folder().name == "Dialoogtafel"
    assert data_folder().is_absolute()


def test_the_settings_come_before_the_database() -> None:
    """The first window is painted before the database is loaded."""
    program = """
import sys, facilitator.settings
print({"sqlalchemy", "sqlite3"} & set(sys.modules))
"""
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "set()\n"
