"""What the trial of a folder asks is asked of the program as it is here; and it can fail."""

import sys
from pathlib import Path
from zipfile import BadZipFile

import pytest
import smoke
from programs import CHECKOUT, write_starts
from running import StepError
from smoke import Trial, document_text
from wine import windows_path

from facilitator import __version__
from facilitator.exchange.spreadsheets.columns import read_notes, read_tables
from facilitator.exchange.spreadsheets.sheets import sheet_names


@pytest.fixture
def trial(tmp_path: Path) -> Trial:
    """Give a folder whose programs are scripts for this Python."""
    folder = tmp_path / "folder"
    write_starts(folder)
    surroundings = (("PYTHONPATH", str(CHECKOUT)),)
    (tmp_path / "work").mkdir()
    runner = (sys.executable,)
    return Trial(folder, tmp_path / "work", runner, "-start.py", surroundings)


def test_a_version_must_be_the_one_that_was_built(trial: Trial) -> None:
    smoke.says_its_version(trial, "facilitator-cli", __version__)
    with pytest.raises(StepError, match="the version"):
        smoke.says_its_version(trial, "facilitator-cli", "99.0")


@pytest.mark.slow
def test_a_dialogue_file_is_opened_and_a_report_made(trial: Trial) -> None:
    smoke.makes_a_report(trial, "facilitator-cli")
    smoke.opens_a_dialogue_file(trial, "facilitator-cli")
    smoke.spells(trial, "facilitator")


def test_the_workbook_that_is_tried_is_one(tmp_path: Path) -> None:
    book = tmp_path / "werkmap.xlsx"
    smoke.write_workbook(book)
    assert sheet_names(book) == ["tafels", "notities"]
    assert read_tables(book).problems == read_notes(book).problems == ()
    assert read_notes(book).rows


def test_what_is_no_word_document_is_refused(tmp_path: Path) -> None:
    report = tmp_path / "a.docx"
    report.write_bytes(b"no zip")
    with pytest.raises(BadZipFile):
        document_text(report)


def test_wine_knows_a_path_of_this_computer_as_a_drive() -> None:
    assert windows_path(Path("/a b/é.dialoog")) == "Z:\\a b\\é.dialoog"
