"""What is given to read and is no file is told, by every command, and nothing waits for it."""

import os
import re

import pytest

from tests.cli.office import Office
from tests.services.test_output_files import needs_posix

STORE = ("--store", "STORE")
READING = [
    ("import", "GIVEN", "--tables", "GIVEN", *STORE),
    ("import", "NOTES", "--tables", "GIVEN", *STORE),
    ("import", "GIVEN", *STORE),
    ("restore", "GIVEN", *STORE),
    ("check", "GIVEN"),
    ("merge", "GIVEN", "--into", "STORE"),
    ("merge", "GIVEN", "--into", "STORE", "--dry-run"),
    ("list", "--store", "GIVEN"),
    ("merge", "NOTES", "--into", "GIVEN"),
    ("import", "NOTES", "--tables", "TABLES", "--store", "GIVEN"),
    ("check", "NOTES", "--passphrase-file", "GIVEN"),
    ("merge", "NOTES", "--into", "STORE", "--passphrase-file", "GIVEN"),
    ("key", "new", "--passphrase-file", "GIVEN"),
    ("restore", "NOTES", "--store", "GIVEN"),
    ("check-store", "--store", "GIVEN"),
    ("second-copy", "--store", "GIVEN"),
]
WRITING = [
    ("export", "--all", "--plain", "--to", "GIVEN", *STORE),
    ("backup", "--to", "GIVEN", *STORE),
    ("report", "table", "--dialogue", "1", "--to", "GIVEN", *STORE),
    ("demo", "--to", "GIVEN"),
]


def run(office: Office, arguments: tuple[str, ...], given: object) -> int:
    places = {"GIVEN": given, "STORE": office / "a.sqlite", "NOTES": office / "notities.csv"}
    places["TABLES"] = office / "tafels.csv"
    before = office.listed("a.sqlite")
    code = office.run(*(places.get(each, each) for each in arguments))
    told = office.out + office.err
    assert "niet hadden voorzien" not in told
    assert "Traceback" not in told
    assert office.listed("a.sqlite") == before
    office.err = told
    return code


WHY = re.compile("te lang|opslaan van|wachtzin|eindigt op")


@needs_posix
@pytest.mark.parametrize("arguments", READING)
def test_a_pipe_is_told(office: Office, arguments: tuple[str, ...]) -> None:
    pipe = office / "pijp.csv"
    os.mkfifo(pipe)
    assert run(office, arguments, pipe) in {1, 3}
    assert pipe.is_fifo()


@pytest.mark.parametrize("letters", [300, 5000])
@pytest.mark.parametrize("arguments", READING + WRITING)
def test_a_name_that_is_too_long_is_told(
    office: Office, arguments: tuple[str, ...], letters: int
) -> None:
    assert run(office, arguments, office / ("n" * letters)) in {1, 2, 3}
    assert WHY.search(office.err), office.err


@pytest.mark.parametrize("arguments", READING + WRITING)
def test_a_name_that_no_file_can_have_is_told(
    office: Office, arguments: tuple[str, ...]
) -> None:
    assert run(office, arguments, office / "a\0b") in {1, 2, 3}
    assert office.err.strip()
    assert "\0" not in office.err


@needs_posix
def test_why_it_cannot_be_read_is_said(office: Office) -> None:
    os.mkfifo(office / "pijp.csv")
    assert run(office, READING[0], office / "pijp.csv") == 3
    assert "geen gewoon bestand" in office.err
    assert run(office, READING[4], office / "pijp.csv") == 1
    assert "geen gewoon bestand" in office.err


def test_links_in_a_circle_stop_no_merge(office: Office) -> None:
    assert office.export("--all", "--plain") == 0
    (office / "a").symlink_to("b")
    (office / "b").symlink_to("a")
    given = (office / "a", office / "out", "--into", office / "b.sqlite")
    assert office.run("merge", *given) == 1
    assert len(office.listed("b.sqlite")) == 2
