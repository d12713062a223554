"""A file whose name is no text, or forges lines, is told and stops no other."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, edited
from facilitator.storage.store import Store
from tests.cli.office import Office

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")

NO_TEXT = os.fsdecode(b"caf\xe9")


@pytest.fixture
def post(office: Office) -> list[Path]:
    """Two files of tables, the first under a name that is not UTF-8."""
    assert office.export("--all", "--plain") == 0
    first, second = office.files("out")
    return [first.rename(first.with_name(f"{NO_TEXT}.dialoog")), second]


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_it_is_told_and_passed_over(
    office: Office, post: list[Path], more: tuple[str, ...]
) -> None:
    given = (office / "out", "--into", office / "b.sqlite", *more)
    assert office.run("merge", *given) == 1
    refused, taken = sorted(office.out.splitlines())
    assert refused.startswith("naam niet te lezen: ")
    assert "caf\N{REPLACEMENT CHARACTER}.dialoog" in refused
    assert taken.startswith("nieuw: ")
    assert str(post[1]) in taken


def test_it_is_found_again_by_other_programs(office: Office, post: list[Path]) -> None:
    given = (office / "out", "--into", office / "b.sqlite", "--json")
    assert office.run("merge", *given) == 1
    found = {Path(each["file"]): each["state"] for each in office.json()}
    assert found == {post[0]: "unreadable_name", post[1]: "new"}
    assert len(office.listed("b.sqlite")) == 1
    assert office.run("check", office / "out") == 1
    assert "afgekeurd" in office.out
    assert "goed" in office.out


def test_a_folder_with_such_a_name_stops_nothing(office: Office, post: list[Path]) -> None:
    post[0].unlink()
    folder = (office / "out").rename(office / NO_TEXT)
    assert office.run("merge", folder, "--into", office / "b.sqlite") == 0
    to = ("--plain", "--all", "--to", folder)
    assert office.run("export", "--store", office / "b.sqlite", *to) == 0
    assert len(list(folder.iterdir())) == 1


def test_a_name_writes_no_lines_and_no_signs(office: Office, post: list[Path]) -> None:
    forged = post[1].with_name("a\x1b[2J\ngoed: alles\u202e.dialoog")
    post[1].rename(forged)
    post[0].unlink()
    assert office.run("check", office / "out") == 0
    assert len(office.out.splitlines()) == 1
    assert not {"\x1b", "\u202e"} & set(office.out)


FORGED = "a\x1b[2J\x9b2J\ngoed: alles\u202e\u2066"
ORDERS = {"\x1b", "\x9b", "\u202e", "\u2066"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "GIVEN"),
        ("merge", "GIVEN", "--into", "b.sqlite"),
        ("merge", "GIVEN", "--into", "b.sqlite", "--json"),
        ("check", "GIVEN", "--json"),
        ("check", "out", "--json", "--passphrase-file", "GIVEN"),
        ("import", "GIVEN", "--tables", "tafels.csv", "--store", "b.sqlite"),
        ("import", "notities.csv", "--tables", "GIVEN", "--store", "b.sqlite"),
        ("restore", "GIVEN", "--store", "a.sqlite"),
        ("list", "--store", "GIVEN"),
        ("check-store", "--store", "GIVEN"),
        ("list", "GIVEN"),
        ("GIVEN",),
        ("backup", "--store", "a.sqlite", "--to", "GIVEN.sqlite"),
        ("export", "--store", "a.sqlite", "--all", "--plain", "--to", "GIVEN"),
        ("export", "--store", "a.sqlite", "--all", "--to", "out", "--recipient", FORGED),
        ("report", "table", "--store", "a.sqlite", "--dialogue", FORGED, "--to", "a.docx"),
    ],
)
def test_no_command_lets_a_name_order_the_terminal(
    office: Office, arguments: tuple[str, ...]
) -> None:
    (office / "out").mkdir()
    typed = [
        str(office / each.replace("GIVEN", FORGED)) if "GIVEN" in each or "." in each else each
        for each in arguments
    ]
    office.run(*typed)
    told = office.out + office.err
    assert told.strip()
    assert not ORDERS & set(told)
    assert not [line for line in told.splitlines() if line.startswith("goed: alles")]


def test_words_of_a_store_do_not_order_the_terminal_either(office: Office) -> None:
    tables = "tafel;thema;dialoog;gemeente\na;Gezondheid;4;Goes\x9b2J\n"
    office.take_in_sheets("b.sqlite", tables, "tafel;soort;tekst\na;knel;Een\n")
    assert not ORDERS & set(office.out + office.err)
    with Store.open(office / "b.sqlite") as store:
        [table] = store.overview()
        dialogue = replace(table.dialogue, municipality=FORGED)
        store.apply(edited(ChangeName.EDIT_DIALOGUE, table.dialogue, dialogue))
    assert office.run("list", "--store", office / "b.sqlite") == 0
    assert len(office.out.splitlines()) == 2
    assert not ORDERS & set(office.out)
    assert office.run("list", "--json", "--store", office / "b.sqlite") == 0
    assert not ORDERS & set(office.out)
    assert office.json()[0]["municipality"] == FORGED


def test_a_theme_that_looks_like_another_is_told(office: Office) -> None:
    theme = "Gezondh\N{CYRILLIC SMALL LETTER IE}id"
    with Store.open(office / "a.sqlite") as store:
        dialogue = store.overview()[0].dialogue
        other = replace(dialogue, theme=theme)
        store.apply(edited(ChangeName.EDIT_DIALOGUE, dialogue, other))
    assert office.export("--all", "--plain") == 0
    for command in (("check",), ("merge", "--into", office / "b.sqlite")):
        assert office.run(*command, office / "out") == 0
        assert office.err.count("letters uit een ander schrift") == 1
        assert theme in office.err
    assert {each["theme"] for each in office.listed("b.sqlite")} == {"Gezondheid", theme}
    assert office.err.count("letters uit een ander schrift") == 1
    assert theme in office.err


def test_a_file_that_is_called_like_another_is_told(office: Office) -> None:
    assert office.export("--all", "--plain") == 0
    first = office.files("out")[0]
    odd = first.with_name("G\N{CYRILLIC SMALL LETTER IE}zondheid\N{SOFT HYPHEN}.dialoog")
    first.rename(odd)
    assert office.run("check", office / "out") == 0
    assert office.err.count("letters uit een ander schrift") == 1
    assert odd.name in office.err


def test_sheets_with_such_a_name_are_told(office: Office) -> None:
    notes = (office / "notities.csv").rename(office / f"{NO_TEXT}.csv")
    given = ("--tables", office / "tafels.csv", "--store", office / "b.sqlite")
    assert office.run("import", notes, *given) == 3
    assert "De naam van het bestand caf\N{REPLACEMENT CHARACTER}.csv" in office.err
    assert not (office / "b.sqlite").exists()


def test_stores_copies_and_reports_may_be_called_so(office: Office) -> None:
    store = (office / "a.sqlite").rename(office / f"{NO_TEXT}.sqlite")
    copy, report = office / f"{NO_TEXT}-kopie.sqlite", office / f"{NO_TEXT}.docx"
    named = ("--dialogue", 4, "--theme", "gezondheid")
    for command in (
        ("list",),
        ("check-store",),
        ("backup", "--to", copy),
        ("backup", "--to", copy),
        ("restore", copy),
        ("report", "table", *named, "--to", report),
        ("report", "table", *named, "--to", report),
    ):
        assert office.run(*command, "--store", store) == 0, office.err
    assert report.exists()
