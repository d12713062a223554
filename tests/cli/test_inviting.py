"""Invitations at the command line: from options, from a list, and who has not handed in."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.keys import key_chest
from facilitator.storage.store import Store
from tests.cli.office import Office

KEY = new_key_pair().public
LIST = "gemeente;datum;dialoog;thema\nGoes;3-12-2126;;\nGouda;4-12-2126;;samen leven\n"
SCHEMA = json.loads(resources.read_text("formats", "cli-invite.schema.json"))


def check(value: object, name: str) -> None:
    """Hold what was printed against what is published."""
    wanted = {**SCHEMA, "$ref": f"#/$defs/{name}"}
    wanted.pop("anyOf")
    checker = Draft202012Validator.FORMAT_CHECKER
    Draft202012Validator(wanted, format_checker=checker).validate(value)


@pytest.fixture
def desk(office: Office) -> Office:
    """A coordinator with an empty store."""
    Store.open(office / "leeg.sqlite").close()
    return office


def invite(desk: Office, *more: object) -> int:
    return desk.run("invite", "--store", desk / "leeg.sqlite", *more)


def make(desk: Office, *more: object) -> int:
    return invite(desk, "--to", desk / "uit", "--recipient", KEY, *more)


def a_list(desk: Office, text: str = LIST) -> Path:
    path = desk / "lijst.csv"
    path.write_text(text, "utf-8")
    return path


def numbers(desk: Office) -> list[int | None]:
    assert invite(desk, "--list", "--json") == 0
    check(desk.json(), "register")
    return [one["number"] for one in desk.json()]


def test_invitations_are_made_from_options(desk: Office) -> None:
    told = ("--name", "Gemeente Goes", "--purpose", "De raad.", "--retention", "Tot 2028.")
    day = ("--municipality", "goes", "--date", "9-4-2126")
    assert make(desk, "--theme", "gezondheid", "--count", 2, "--number", 4, *day, *told) == 0
    assert desk.out.splitlines() == [*map(str, sorted(desk.files("uit")))]
    assert desk.err.startswith("Uitgenodigd: 2 tafels.")
    first, second = (read_invitation_path(file).invitation for file in desk.files("uit"))
    assert (first.number, second.number, first.name) == (4, 5, "Gemeente Goes")
    assert (first.municipality, first.municipality_code) == ("Goes", "GM0664")
    assert (first.recipients, first.texts.retention) == ((KEY,), "Tot 2028.")
    assert first.table_seed != second.table_seed


def test_the_next_batch_goes_on_and_repeats_nothing(desk: Office) -> None:
    assert make(desk, "--theme", "Gezondheid", "--count", 3) == 0
    assert make(desk, "--theme", "Gezondheid") == 0
    assert make(desk, "--theme", "Samen leven") == 0
    assert numbers(desk) == [1, 2, 3, 4, 1]
    assert make(desk, "--theme", "Gezondheid", "--number", 4) == 2
    assert "begin bij 5" in desk.err
    assert len(numbers(desk)) == 5


def test_a_list_is_made_but_for_the_rows_that_cannot_be(desk: Office) -> None:
    path = a_list(desk, f"{LIST}Hulst;99-9-2026;;\n")
    assert make(desk, path, "--theme", "Gezondheid", "--json") == 1
    check(desk.json(), "made")
    made, [refused] = desk.json()["invitations"], desk.json()["refused"]
    assert [(one["theme"], one["number"], one["date"]) for one in made] == [
        ("Gezondheid", 1, "2126-12-03"),
        ("Samen leven", 1, "2126-12-04"),
    ]
    assert {one["state"] for one in made} == {"made"}
    assert (refused["line"], refused["code"]) == (4, "table_date_no_day")
    assert "regel 4" in desk.err
    assert len(desk.files("uit")) == 2


def test_the_register_says_what_is_missing(desk: Office) -> None:
    assert make(desk, "--theme", "Gezondheid", "--date", "1-1-2020") == 0
    assert make(desk, "--theme", "Gezondheid", "--date", "1-1-2120") == 0
    assert invite(desk, "--missing") == 1
    assert "ONTBREEKT" in desk.out
    assert desk.err == "Uitgenodigd: 2 tafels. Daarvan ontbreken er 1.\n"
    assert invite(desk, "--list", "--json") == 0
    assert [one["state"] for one in desk.json()] == ["missing", "made"]
    assert invite(desk, "--missing", "--json") == 1
    assert [one["number"] for one in desk.json()] == [1]
    [file, _] = desk.files("uit")
    assert desk.json()[0]["file"] in {one.name for one in desk.files("uit")}
    assert file.exists()


def test_nothing_is_missing_in_an_empty_register(desk: Office) -> None:
    assert invite(desk, "--missing", "--json") == 0
    assert desk.json() == []


def test_the_own_key_is_used_unless_another_is_named(desk: Office) -> None:
    here = ("--to", desk / "uit", "--theme", "Gezondheid")
    assert invite(desk, *here) == 2
    assert "--plain" in desk.err
    assert invite(desk, *here, "--plain") == 0
    own = key_chest().make("een lange wachtzin van woorden", replace=False).public
    assert invite(desk, *here) == 0
    found = {read_invitation_path(file).invitation.recipients for file in desk.files("uit")}
    assert found == {(), (own,)}


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--theme", "Onzin"), "Onzin"),
        ((), "--theme"),
        (("--theme", "Gezondheid", "--date", "morgen"), "‘morgen’ is geen datum"),
        (("--theme", "Gezondheid", "--count", "nul"), "Achter --count hoort een heel getal"),
        (("--theme", "Gezondheid", "--count", "201"), "ten hoogste 200"),
        (("--theme", "Gezondheid", "--kind", "feest"), "‘feest’"),
        (("--programme", "feest"), "‘feest’"),
        (("--list",), "--list en --missing"),
        (("--theme", "Gezondheid", "--recipient", "age1foo"), "openbare sleutel"),
    ],
)
def test_wrong_use_is_told_and_makes_nothing(
    desk: Office, more: tuple[str, ...], said: str
) -> None:
    assert make(desk, *more) == 2
    assert said in desk.err
    assert not (desk / "uit").exists()


def test_a_list_says_itself_how_many_and_when(desk: Office) -> None:
    assert make(desk, a_list(desk), "--theme", "Gezondheid", "--count", 2) == 2
    assert invite(desk, a_list(desk), "--theme", "Gezondheid", "--recipient", KEY) == 2
    assert "--to" in desk.err
    assert numbers(desk) == []


def test_a_store_or_list_that_is_not_there_is_told(desk: Office) -> None:
    assert desk.run("invite", "--list", "--store", desk / "weg.sqlite") == 3
    assert not (desk / "weg.sqlite").exists()
    assert make(desk, desk / "weg.csv") == 3
    assert not (desk / "uit").exists()


def test_a_place_that_holds_something_else_is_left_alone(desk: Office) -> None:
    (desk / "uit").write_text("iets anders")
    assert make(desk, "--theme", "Gezondheid") == 3
    assert (desk / "uit").read_text() == "iets anders"
    assert numbers(desk) == []
