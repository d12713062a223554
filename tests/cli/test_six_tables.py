"""Six tables of one theme, from six laptops to one report, on the command line (F47)."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.programme import twins
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.storage.store import Store
from tests.builders import a_dialogue
from tests.cli.office import Office

PLACES = ("Zeist", "Goes", "Ede", "Assen", "Houten", "Elburg")
BY_DATE = {place: number for number, place in enumerate(PLACES, start=1)}


def tables_on_six_laptops(office: Office) -> None:
    """Import each table on a store of its own, and hand it over."""
    for place, day in BY_DATE.items():
        head = "tafel;thema;datum;gemeente;deelnemers\n"
        tables = f"{head}{place};Gezondheid;2021-04-{day};{place};{day}\n"
        notes = f"{place};knel;bakker;Het was stil in {place}.\n{place};idee;;Een bank.\n"
        office.take_in_sheets(f"{place}.db", tables, f"tafel;soort;rol;tekst\n{notes}")
        to = ("--store", office / f"{place}.db", "--to", office / "post", "--plain", "--all")
        assert office.run("export", *to) == 0


def number(office: Office, *more: object) -> int:
    return office.run("number", "--store", office / "all.db", *more)


def numbers(office: Office) -> dict[str, int | None]:
    return {each["municipality"]: each["number"] for each in office.listed("all.db")}


def report(office: Office, dialogue: int) -> str:
    """Make the report of a table, and give its words."""
    to = office / "verslag.docx"
    which = ("--dialogue", dialogue, "--theme", "gezondheid", "--to", to)
    assert office.run("report", "table", "--store", office / "all.db", *which) == 0
    return words_in(to)


def words_in(path: Path) -> str:
    return "\n".join(each.text for each in docx.Document(str(path)).paragraphs)


def test_six_files_get_the_numbers_one_to_six_and_other_ones_when_told(office: Office) -> None:
    tables_on_six_laptops(office)
    merge = ("merge", office / "post", "--into", office / "all.db")
    assert office.run(*merge) == 0
    assert "Zonder eigen nummer: 6 tafels." in office.err
    assert numbers(office) == dict.fromkeys(PLACES)
    assert [each["participants"] for each in office.json()] == [1, 2, 3, 4, 5, 6]
    assert [each["items"]["knel"] for each in office.json()] == [1] * 6

    assert number(office) == 0
    proposed = re.findall(r"april 2021, (\w+) → voorstel: dialoog (\d)", office.out)
    assert {place: int(number) for place, number in proposed} == BY_DATE
    assert numbers(office) == dict.fromkeys(PLACES)
    assert number(office, "--accept") == 0
    assert numbers(office) == BY_DATE
    assert "(bakker, dialoog\u00a01)" in report(office, 1)

    assert number(office, "--theme", "gezondheid", "1=6", "6=1", "2=12") == 0
    changed = {**BY_DATE, "Zeist": 6, "Elburg": 1, "Goes": 12}
    assert numbers(office) == changed
    said = report(office, 6)
    assert "Het was stil in Zeist." in said
    assert "(bakker, dialoog\u00a06)" in said
    assert "dialoog\u00a01" not in said
    assert "(bakker, dialoog\u00a012)" in report(office, 12)

    assert office.run(*merge) == 0
    assert "nummer" not in office.err
    assert numbers(office) == changed


def put(office: Office, *tables: tuple[int | None, str]) -> None:
    """Put tables in the store: their number and their municipality, a day after each other."""
    with Store.open(office / "all.db") as store:
        for day, (own, place) in enumerate(tables, start=1):
            head = replace(
                a_dialogue(number=own, municipality=place, held_on=date(2021, 4, day)),
                id=DialogueId(derived_id("tests", place)),
            )
            store.apply(added(ChangeName.PREPARE, head))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["1=2"], "Nummer 2 is al van een andere tafel: Gezondheid, dialoog 2, 2 april 2021"),
        (["1=7", "2=7"], "Nummer 7 is al van een andere tafel"),
        (["1=7", "1=8"], "meer dan één nummer"),
        (["9=1"], "nummer 9"),
        (["1"], "‘1’ is niet te begrijpen."),
        (["1=nul"], "is niet te begrijpen."),
        (["1=0"], "van 1 tot en met 999"),
    ],
)
def test_a_number_that_cannot_be_changes_nothing(
    office: Office, typed: list[str], said: str
) -> None:
    put(office, (1, "Goes"), (2, "Ede"))
    assert number(office, "--theme", "Gezondheid", *typed) == 2
    assert said in office.err
    assert numbers(office) == {"Goes": 1, "Ede": 2}


def test_of_two_tables_with_one_number_the_later_one_gets_a_free_one(office: Office) -> None:
    put(office, (4, "Goes"), (4, "Ede"), (None, "Zeist"))
    assert number(office, "--accept") == 0
    assert numbers(office) == {"Goes": 4, "Ede": 1, "Zeist": 2}


def test_tables_that_may_be_one_are_told_and_get_no_number(office: Office) -> None:
    """A host's file and the sheet of a note-taker, of one evening."""
    tables_on_six_laptops(office)
    head = "tafel;thema;datum;gemeente\n"
    notes = "tafel;soort;rol;tekst\nblad;knel;bakker;Het was heel stil in Goes.\n"
    office.take_in_sheets("sheet.db", f"{head}blad;Gezondheid;2021-04-02;Goes\n", notes)
    to = ("--to", office / "post", "--plain", "--all")
    assert office.run("export", "--store", office / "sheet.db", *to) == 0
    assert office.run("merge", office / "post", "--into", office / "all.db") == 0
    assert "Zonder eigen nummer: 5 tafels." in office.err
    assert "Misschien dubbel, en daarom nog geen nieuw nummer: 2 tafels." in office.err
    assert number(office, "--accept") == 0
    assert sorted(each["number"] or 0 for each in office.listed("all.db")) == [
        0,
        0,
        1,
        2,
        3,
        4,
        5,
    ]
    assert "dubbel" not in office.out
    assert office.run("list", "--store", office / "all.db") == 0
    assert "Misschien dubbel" in office.err
    [goes, _] = [one["id"] for one in office.listed("all.db") if one["municipality"] == "Goes"]
    report_to = ("--store", office / "all.db", "--to", office / "verslag.docx")
    assert office.run("report", "table", "--dialogue", goes, *report_to) == 0
    assert "Misschien dubbel" in office.err


def test_a_flood_of_tables_of_one_evening_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each as from a laptop of its own."""
    monkeypatch.setattr(twins, "MOST_BESIDE", 1)
    with Store.open(office / "all.db") as store:
        for place in range(4):
            head = replace(a_dialogue(number=None), id=DialogueId(derived_id("t", str(place))))
            vector = VersionVector.of({DeviceId(f"laptop {place}"): 1})
            store.imports.apply([Version(vector, head)])
    for command in ("list", "number"):
        assert office.run(command, "--store", office / "all.db") == 0
        assert "En nog 2 tafels van één avond" in office.err
