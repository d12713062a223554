"""The second copy from the command line: chosen, looked at, let go, and given up as lost."""

from pathlib import Path

import pytest

from facilitator.exchange.sealing import KeyRing
from facilitator.services.keys import key_chest
from facilitator.services.second_copy_files import copy_files, read_copy
from tests.cli.office import Office
from tests.cli.test_json import codes, printed


@pytest.fixture
def stick(office: Office) -> Path:
    """Give a stick that is in the laptop."""
    place: Path = office / "stick"
    place.mkdir()
    return place


def second_copy(office: Office, *arguments: object) -> int:
    return office.run("second-copy", "--store", office / "a.sqlite", *arguments)


def test_without_one_that_is_said(office: Office) -> None:
    assert second_copy(office) == 0
    assert office.out == "Er wordt geen tweede kopie bewaard.\n"


def test_who_can_open_it_is_chosen_where_no_key_is_known(office: Office, stick: Path) -> None:
    assert second_copy(office, "--to", stick, "--json") == 2
    assert codes(printed(office, "second-copy")) == ["second_copy_for_whom"]
    assert list(stick.iterdir()) == []
    assert second_copy(office, "--to", stick, "--only-here") == 0
    assert "alleen deze laptop kan haar openen" in office.out
    assert second_copy(office, "--to", stick, "--plain", "--json") == 0
    told = printed(office, "second-copy")
    assert (told["sealed"], told["recipients"], told["leftovers"]) == (False, [], [])
    [folder] = stick.iterdir()
    assert told["folder"] == str(folder)
    assert read_copy(folder, [], stick / "read")[1], "whole, and open to anyone"


def test_a_key_opens_it_elsewhere(office: Office, stick: Path) -> None:
    pair = key_chest().make("een lange wachtzin")
    assert second_copy(office, "--to", stick, "--json") == 0
    told = printed(office, "second-copy")
    assert (told["sealed"], told["recipients"]) == (True, [pair.public])
    [folder] = stick.iterdir()
    assert read_copy(folder, [KeyRing([pair.private])], stick / "read")[1]


def test_who_names_readers_and_no_place_is_told(office: Office) -> None:
    assert second_copy(office, "--plain", "--json") == 2
    assert codes(printed(office, "second-copy")) == ["second_copy_without_place"]


def test_a_place_that_is_not_there_is_told(office: Office, stick: Path) -> None:
    assert second_copy(office, "--to", stick / "niets", "--plain", "--json") == 3
    assert codes(printed(office, "second-copy")) == ["folder_not_made"]


def test_stopping_takes_it_away_or_says_that_it_is_out_of_reach(
    office: Office, stick: Path
) -> None:
    second_copy(office, "--to", stick, "--plain")
    assert second_copy(office, "--stop") == 0
    assert list(stick.iterdir()) == []
    second_copy(office, "--to", stick, "--plain")
    [folder] = stick.iterdir()
    away = stick.rename(stick.with_name("weg"))
    assert second_copy(office) == 0
    assert "Is hij kwijt? Zeg dat met --lost." in office.out
    assert second_copy(office, "--stop", "--json") == 1
    told = printed(office, "second-copy")
    assert (told["folder"], told["leftovers"]) == (None, [str(folder)])
    assert codes(told) == ["second_copy_not_emptied"]
    away.rename(stick)
    assert second_copy(office) == 0
    assert list(stick.iterdir()) == []


def test_a_lost_stick_is_told_no_more_and_stays_noted(office: Office, stick: Path) -> None:
    second_copy(office, "--to", stick, "--plain")
    [folder] = stick.iterdir()
    stick.rename(stick.with_name("weg"))
    second_copy(office, "--stop")
    assert second_copy(office, "--lost") == 0
    assert f": {folder}" in office.out
    assert second_copy(office, "--json") == 0
    told = printed(office, "second-copy")
    assert (told["leftovers"], told["errors"]) == ([], [])
    assert [set(one) for one in told["lost"]] == [{"folder", "at"}]
    assert copy_files(stick.with_name("weg") / folder.name)
