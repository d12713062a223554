"""The plug is really pulled, and what was called kept is really there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.services.capture import CAPTURE
from facilitator.settings import data_folder
from facilitator.storage.store import Store
from facilitator.training import self_test
from facilitator.training.self_test import SAID, STORE, Outcome, compare, pull_the_plug


class StopError(Exception):
    """Raised by who does not want to wait."""


def quiet(_done: int, _total: int) -> None:
    """Show nothing."""


@pytest.fixture
def left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a process that kept three notes and ended by itself."""
    monkeypatch.setattr(self_test, "MOST", 3)
    assert self_test.keep_notes(tmp_path) == 0
    return tmp_path


def test_a_killed_process_loses_nothing_that_it_called_kept() -> None:
    heard: list[tuple[int, int]] = []
    outcome = pull_the_plug(lambda done, total: heard.append((done, total)), enough=12)
    assert outcome.kept >= 12
    assert outcome.whole
    assert heard[-1] == (12, 12)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_the_store_in_use_is_not_touched_and_nothing_stays_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = sorted(data_folder().rglob("*"))
    assert pull_the_plug(quiet, enough=1).whole
    assert sorted(data_folder().rglob("*")) == before
    assert list(tmp_path.iterdir()) == []


def test_who_stops_waiting_stops_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = self_test._started

    def remember(folder: Path) -> subprocess.Popen[bytes]:
        started.append(start(folder))
        return started[0]

    def stop(done: int, _total: int) -> None:
        if done:
            raise StopError

    monkeypatch.setattr(self_test, "_started", remember)
    with pytest.raises(StopError):
        pull_the_plug(stop)
    assert started[0].poll() is not None
    if os.name != "nt":
        assert started[0].returncode < 0  # killed, not ended


def test_a_process_that_cannot_begin_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(self_test, "own_program", lambda: [sys.executable, "-c", "pass"])
    outcome = pull_the_plug(quiet)
    assert outcome == Outcome(0, 0, half_found=False)
    assert not outcome.whole


def test_a_word_cut_off_by_the_kill_is_not_counted(left_behind: Path) -> None:
    with (left_behind / SAID).open("a", encoding="utf-8") as said:
        said.write("kept")
    assert compare(left_behind) == Outcome(3, 3, half_found=True)


def test_a_lost_note_is_seen(left_behind: Path) -> None:
    with (left_behind / SAID).open("a", encoding="utf-8") as said:
        said.write("kept\n")
    outcome = compare(left_behind)
    assert (outcome.kept, outcome.found, outcome.whole) == (4, 3, False)


def test_a_lost_half_note_is_seen(left_behind: Path) -> None:
    with Store.open(left_behind / STORE) as store:
        store.drop_draft(store.overview()[0].dialogue.id, CAPTURE)
    assert compare(left_behind) == Outcome(3, 3, half_found=False)


def test_a_half_note_that_was_kept_meanwhile_is_not_lost(left_behind: Path) -> None:
    said = left_behind / SAID
    said.write_text("kept\nhalf\nkept\nhalf\n", "utf-8")  # the kill came before the third
    assert compare(left_behind) == Outcome(2, 2, half_found=True)
