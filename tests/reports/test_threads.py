"""Rode draden over themes that come as sheets, held against counts from the rows themselves."""

from pathlib import Path

import pytest

from tests.reports import threads

TABLES = {
    "zorg": """tafel;soort;thema;dialoog;datum;gemeente;host;deelnemers
z1;themadialoog;Gezondheid;1;2021-04-06;Goes;burgemeester;9
z2;themadialoog;Gezondheid;2;2021-04-07;Zeist;wethouder;8
""",
    "buurt": """tafel;soort;thema;dialoog;datum;gemeente;host;deelnemers
b1;themadialoog;Samen leven;1;2021-04-08;Zeist;wethouder;7
b2;themadialoog;Samen leven;2;2021-04-09;'s-Hertogenbosch;wethouder;
""",
}
NOTES = {
    "zorg": """tafel;stap;soort;rol;tekst
z1;knel_kiem;knel;kok;Zorg op een scherm, dat went niet.
z1;knel_kiem;beide;boer;Samen ziek zijn is minder ziek.
z2;droom;droom;student;Een tuin bij elk ziekenhuis.
z2;eerste_stappen;idee;burgemeester;Eet elke week samen met een buur.
""",
    "buurt": """tafel;stap;soort;rol;tekst
b1;knel_kiem;kiem;kok;Wij zaten samen in de tuin.
b1;eerste_stappen;idee;boer;Geef elke buurt een bos.
b2;knel_kiem;knel;lasser;Online vergaderen met de straat.
b2;eerste_stappen;idee;groepsgesprek;Zorg dat iemand opendoet.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two themes as sheets."""
    for theme, tables in TABLES.items():
        (tmp_path / theme).mkdir()
        (tmp_path / theme / "tafels.csv").write_text(tables, encoding="utf-8")
        (tmp_path / theme / "notities.csv").write_text(NOTES[theme], encoding="utf-8")
    return tmp_path


def test_what_is_told_is_what_the_rows_say(folder: Path) -> None:
    assert list(threads.differences(folder)) == []


def test_a_row_that_is_told_otherwise_is_found(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The check can fail: rows that it counts have a tag that the program never saw."""
    monkeypatch.setattr(threads, "import_all", _one_note_less(threads.import_all))
    assert list(threads.differences(folder)) != []


def _one_note_less(import_all: object) -> object:
    def less(*given: Path) -> object:
        notes, tables = import_all(*given)  # type: ignore[operator]
        return notes[1:], tables

    return less
