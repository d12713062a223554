"""The command that tries theme reports on tables from elsewhere, on tables made up here."""

import csv
import json
from pathlib import Path

import pytest

from tests.reports.themes import lacks, main

TABLES = """tafel;soort;thema;dialoog;datum;gemeente;host;deelnemers;vorm
a;themadialoog;Samen leven;1;2021-04-06;Zeist;burgemeester;8;digitaal
b;themadialoog;Samen leven;2;2021-04-07;Aalten;wethouder;7;digitaal
c;themadialoog;Samen leven;3;2021-04-08;Zeist;wethouder;9;digitaal
"""
NOTES = """tafel;stap;soort;rol;tekst;titel;kern;uitlichten
a;knel_kiem;knel;student;Het was stil.;;Te veel alleen;
b;knel_kiem;knel;wethouder;"Ik zei: ‘kom toch’; en niemand kwam.";;Te veel alleen;
c;knel_kiem;kiem;Kok;We aten op straat.;;Samen eten;
a;droom;droom;kok;Een lange tafel.;;Eén tafel;
b;eerste_stappen;idee;;Een tent voor regen.;De tent;Buiten blijven;kader
c;eerste_stappen;idee;subgroepje;Stoelen op de stoep.;;Buiten blijven;
a;slotronde;slotzin;student;Ik kom terug.;;;
"""
EXPECTED = {
    "theme": "Samen leven",
    "tables": 3,
    "participants": 24,
    "municipalities_sorted": ["Aalten", "Zeist"],
    "kernen": {
        "knel": ["Te veel alleen"],
        "kiem": ["Samen eten"],
        "droom": ["Eén tafel"],
        "eerste_stap": ["Buiten blijven"],
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one theme."""
    theme = tmp_path / "samen-leven"
    theme.mkdir()
    (theme / "tafels.csv").write_text(TABLES)
    (theme / "notities.csv").write_text(NOTES)
    (theme / "expected.json").write_text(json.dumps(EXPECTED))
    return tmp_path


def test_what_is_expected_is_in_both_formats(folder: Path) -> None:
    assert list(lacks(folder / "samen-leven")) == []
    assert main(folder) == 0


ODD = {
    "theme": "Gezondheid",
    "tables": 13,
    "participants": 13 * 6,
    "municipalities_sorted": [
        "De Bilt", "Ede", "Één en Ee", "IJsselstein", "'s-Hertogenbosch", "Súdwest-Fryslân",
    ],
    "kernen": {
        "knel": ["Stilte", "Half en half"],
        "kiem": ["Half en half", "Buiten"],
        "droom": ["IJs & gracht"],
        "eerste_stap": [f"Kern {n}" for n in range(1, 14)],
    },
}  # fmt: skip
LONG = 'Toen zei zij ‘nee’, en toen zei hij "ja"; en zo ging het door, ' + "dag na dag, " * 150


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """A folder with thirteen tables of six places, and quotes that are hard to print."""
    places = [*ODD["municipalities_sorted"], "ede "]  # type: ignore[misc]
    tables = [
        {"tafel": n, "thema": "gezondheid", "dialoog": 3 * n, "gemeente": places[-n % 7],
         "deelnemers": 6}
        for n in range(1, 14)
    ]  # fmt: skip
    said = [
        (n, kind, role, text, kern)
        for n in range(1, 14)
        for kind, role, text, kern in (
            ("knel", "student", f"Het was stil {n}.", "Stilte"),
            ("beide", "student", f"Zo en zo {n}.", "Half en half"),
            ("kiem", "Wethouder", f"We liepen {n}.", "Buiten"),
            ("droom", "subgroepje", f"Schaatsen {n}.", "IJs & gracht"),
            ("idee", "boer, oud-docent & zzp’er", f"Idee {n}.", f"Kern {n}"),
        )
    ]
    said += [
        (5, "knel", "student", text, "Stilte")
        for text in ('"Alles is stuk", zei hij.', "‘Stil.’", "Eén.\nTwee.\n\nDrie.", LONG)
    ]
    folder = tmp_path / "gezondheid"
    folder.mkdir()
    head = ("tafel", "soort", "rol", "tekst", "kern")
    notes = [dict(zip(head, row, strict=True)) for row in said]
    for name, rows in (("tafels", tables), ("notities", notes)):
        with (folder / f"{name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, [*rows[0]], delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
    (folder / "expected.json").write_text(json.dumps(ODD))
    return folder


def test_odd_places_numbers_and_quotes_come_out_right(odd: Path) -> None:
    assert list(lacks(odd)) == []


def test_what_is_not_there_is_told(folder: Path) -> None:
    wrong = {
        **EXPECTED,
        "participants": 25,
        "kernen": {"kiem": ["Samen eten", "Te veel alleen"]},
    }
    (folder / "samen-leven" / "expected.json").write_text(json.dumps(wrong))
    assert main(folder) == 1
    assert "not in its place: kiem, Te veel alleen" in " ".join(lacks(folder / "samen-leven"))
