"""Spreadsheets by the command line: corrected ones, odd ones, and what is printed of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from facilitator import resources
from facilitator.cli import progress
from tests.cli.office import Office

TABLES = "tafel;thema;dialoog;datum;gemeente;host\na;Gezondheid;1;{day};Goes;wethouder\n"
FOUR = "tafel;soort;rol;tekst\n" + "".join(
    f"a;knel;kok;Regel {word}.\n" for word in ("een", "twee", "drie", "vier")
)
TYPO = FOUR.replace("twee.", "twee (verbeterd).")
SCHEMA = Draft202012Validator(json.loads(resources.read_text("formats", "import.schema.json")))


@pytest.fixture
def desk(office: Office) -> Office:
    """An office that took in a sheet."""
    take_in(office, FOUR)
    return office


def take_in(office: Office, notes: str, *more: str, day: str = "9-4-2021") -> int:
    (office / "tafels.csv").write_text(TABLES.format(day=day))
    (office / "notities.csv").write_text(notes)
    paths = (office / "notities.csv", "--tables", office / "tafels.csv")
    return office.run("import", *paths, "--store", office / "a.sqlite", *more)


def notes_in(office: Office) -> int:
    return sum(office.listed("a.sqlite")[0]["items"].values())


def told(office: Office) -> Any:  # noqa: ANN401 - any JSON
    found = office.json()
    SCHEMA.validate(found)
    return found


def test_a_corrected_row_is_named_left_out_and_ends_with_1(desk: Office) -> None:
    assert take_in(desk, TYPO) == 1
    assert desk.err.splitlines() == [
        (
            "notities.csv, regel 3: hier staat ‘Regel twee.’, in het rekenblad"
            " ‘Regel twee (verbeterd).’."
        ),
        "Er was niets nieuws. Er is niets veranderd.",
        "Stond er al en is niet veranderd: 3 notities en 1 tafel.",
        (
            "Niet overgenomen: veranderd 1 rij, niet meer in het rekenblad 0 rijen. Hierboven"
            " staan ze. Met --replace neemt u ze over."
        ),
    ]
    assert notes_in(desk) == 4


def test_replace_takes_what_is_changed_and_gone(desk: Office) -> None:
    short = TYPO.replace("a;knel;kok;Regel een.\n", "")
    assert take_in(desk, short, "--replace") == 0
    assert "Overgenomen: veranderd 1 rij, weggehaald 1 rij." in desk.err
    assert notes_in(desk) == 3
    assert take_in(desk, short) == 0
    assert "niets nieuws" in desk.err


def test_two_sheets_of_one_table_tell_their_doubles_and_so_does_a_merge(desk: Office) -> None:
    second = FOUR.replace("Regel een.", "Er rijdt geen bus.").replace("drie", "DRIE")
    (desk / "piet.csv").write_text(second.replace("Regel vier.", "Dat is anders."))
    paths = (desk / "piet.csv", "--tables", desk / "tafels.csv")
    assert desk.run("import", *paths, "--store", desk / "a.sqlite", "--quiet") == 0
    told = "Misschien dubbel genoteerd: 2 paren notities, aan 1 tafel."
    assert told in desk.err

    desk.run("export", "--store", desk / "a.sqlite", "--all", "--plain", "--to", desk / "uit")
    assert desk.run("merge", desk / "uit", "--into", desk / "b.sqlite") == 0
    assert told in desk.err


def test_every_row_stands_in_json_as_published(desk: Office) -> None:
    short = TYPO.replace("a;knel;kok;Regel een.\n", "") + "a;droom;boer;Nieuw.\nb;knel;;Weg.\n"
    assert take_in(desk, short, "--json", day="10-4-21") == 1
    found = told(desk)
    assert found["tables"][0]["notes"] == {"new": 1, "equal": 2, "changed": 1, "gone": 1}
    rows = [(row["record"], row["state"], row["line"], row["taken"]) for row in found["rows"]]
    assert rows == [
        ("dialogue", "changed", 2, False),
        ("item", "changed", 2, False),
        ("item", "gone", None, False),
    ]
    assert "Datum: 9 april 2021" in found["rows"][0]["text"]
    assert found["refused"][0]["code"] == "note_unknown_table"
    assert [one["code"] for one in found["warnings"]] == ["table_date_read"]
    assert found["added"] == {"tables": 0, "notes": 1}


def test_json_of_a_first_time_stands_as_published(office: Office) -> None:
    assert take_in(office, FOUR, "--json") == 0
    found = told(office)
    assert (found["added"], found["rows"]) == ({"tables": 1, "notes": 4}, [])
    assert take_in(office, FOUR, "--json", "--replace") == 0
    assert told(office)["tables"][0]["state"] == "equal"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is hier leeg"),
        (b"PK\x03\x04", "beschadigd"),
        ("tafel;soort;tekst\na;knel;Eten à la carte\n".encode("cp850"), "‘n à l’"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(
    office: Office, content: bytes, sentence: str
) -> None:
    (office / "tafels.csv").write_text(TABLES.format(day="9-4-2021"))
    path: Path = office / "notities.csv"
    path.write_bytes(content)
    store = office / "a.sqlite"
    code = office.run("import", path, "--tables", office / "tafels.csv", "--store", store)
    assert code == 3
    assert sentence in office.err
    assert "bewaar" in office.err.lower() or "opslaan" in office.err.lower() or content == b""


def test_that_long_work_goes_on_is_told_and_not_when_quiet(
    desk: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both when taken in and when taken back; every slice counts as many here."""
    monkeypatch.setattr(progress, "MANY", 1)
    undo = ("undo", "--store", desk / "a.sqlite")
    for more in ((), ("--quiet",)):
        assert take_in(desk, FOUR, *more) == 0
        assert ("Nog bezig …" in desk.err) is (not more)
        assert desk.run(*undo, *more) == 0
        assert ("Nog bezig …" in desk.err) is (not more)


def test_quiet_tells_only_what_asks_for_attention(desk: Office) -> None:
    assert take_in(desk, FOUR, "--quiet") == 0
    assert desk.err == ""
    assert take_in(desk, TYPO, "--quiet") == 1
    named, left = desk.err.splitlines()
    assert named.startswith("notities.csv, regel 3:")
    assert left.startswith("Niet overgenomen: veranderd 1 rij")
