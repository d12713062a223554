"""`search` and `matrix` at the command line, against a count of the sheets themselves."""

import csv
import io
from collections import defaultdict
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.office import Office
from tests.cli.test_json import printed

TABLES = """tafel;thema;dialoog;datum;gemeente;soort
a;Gezondheid;4;2021-04-09;Goes;themadialoog
b;Gezondheid;5;2021-04-10;Zeist;themadialoog
c;Wonen en verkeer;1;2021-04-11;Goes;themadialoog
d;Wonen en verkeer;2;2021-04-12;;verkenningsdialoog
"""
NOTES = """tafel;soort;rol;stap;tekst
a;knel;kok;knel_kiem;De bus kwam niet.
a;droom;kok;droom;Een bus elk uur.
a;beide;boer;knel_kiem;De bushalte is er nog.
b;knel;boer;knel_kiem;Geen bus meer.
b;idee;boer;eerste_stappen;=1+1 bussen.
c;droom;kok;droom;Bloemen.
d;kiem;kok;;Een busje.
"""
ROWS = {row["tafel"]: row for row in csv.DictReader(io.StringIO(TABLES), delimiter=";")}
COUNTED = list(csv.DictReader(io.StringIO(NOTES), delimiter=";"))


@pytest.fixture
def full(office: Office) -> Office:
    """A coordinator with four tables of two themes."""
    office.take_in_sheets("s.sqlite", TABLES, NOTES)
    return office


def run(office: Office, command: str, *more: object) -> int:
    return office.run(command, *more, "--store", office / "s.sqlite")


def test_all_notes_with_the_words_are_printed_and_counted(full: Office) -> None:
    assert run(full, "search", "bus", "--order", "thema") == 0

    lines = full.out.splitlines()
    assert lines[0] == "T04-01  De bus kwam niet. (kok, dialoog 4)  Gezondheid, dialoog 4, Goes"
    assert len(lines) == 6
    assert "6 notities aan 3 tafels in 2 gemeenten." in full.err


def test_what_was_found_is_one_document(full: Office) -> None:
    assert run(full, "search", "bus", "--theme", "gezondheid", "--json") == 0

    found = printed(full, "search")
    assert (found["number"], found["tables"], found["municipalities"]) == (5, 2, 2)
    assert {note["municipality"] for note in found["notes"]} == {"Goes", "Zeist"}
    assert {note["kind"] for note in found["notes"]} == {"knel", "droom", "beide", "idee"}


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (["“geen bus”"], 1),
        (["bus", "--kind", "knel"], 2),
        (["--municipality", "GOES"], 4),
        (["bus", "--role", "Kok"], 3),
        (["--step", "droom", "--theme", "wonen en verkeer"], 1),
        (["vuurtoren"], 0),
        (['"', "bus*", "(NEAR", "OR"], 0),
    ],
)
def test_filters_and_signs(full: Office, asked: list[str], number: int) -> None:
    assert run(full, "search", *asked, "--json") == 0
    assert printed(full, "search")["number"] == number


def test_wrong_use_and_what_cannot_be_done(full: Office, tmp_path: Path) -> None:
    assert run(full, "search") == 2
    assert run(full, "search", "“*”") == 2
    assert run(full, "search", "bus", "--theme", "Vissen") == 2
    assert run(full, "search", "bus", "--kern", "Vissen") == 2
    assert run(full, "search", "bus", "--to", full / "uit.docx") == 2
    (full / "uit.xlsx").write_bytes(b"geen werkmap")
    assert run(full, "search", "bus", "--to", full / "uit.xlsx") == 3
    assert (full / "uit.xlsx").read_bytes() == b"geen werkmap"
    assert full.run("search", "bus", "--store", tmp_path / "weg.sqlite") == 3
    assert not (tmp_path / "weg.sqlite").exists()


def test_what_was_found_is_written_as_a_table(full: Office) -> None:
    for name in ("uit.csv", "uit.xlsx"):
        assert run(full, "search", "bus", "--order", "thema", "--to", full / name) == 0
    text = (full / "uit.csv").read_text("utf-8-sig")
    told = [row["tekst"] for row in csv.DictReader(io.StringIO(text), delimiter=";")]
    assert len(told) == 6
    assert "'=1+1 bussen." in told
    sheet = CalamineWorkbook.from_path(full / "uit.xlsx").get_sheet_by_index(0).to_python()
    assert "=1+1 bussen." in {row[sheet[0].index("tekst")] for row in sheet[1:]}


OF_SHEET = {"theme": "thema", "municipality": "gemeente", "kind": "soort", "question": "stap"}


def by_hand(rows: str, columns: str) -> dict[tuple[str, str], tuple[int, int]]:
    """Count notes and tables from the sheets alone."""
    met: dict[tuple[str, str], list[str]] = defaultdict(list)
    for note in COUNTED:
        known = {**ROWS[note["tafel"]], **note}
        met[known[OF_SHEET[rows]], known[OF_SHEET[columns]]].append(note["tafel"])
    return {key: (len(tables), len(set(tables))) for key, tables in met.items()}


@pytest.mark.parametrize("rows", OF_SHEET)
@pytest.mark.parametrize("columns", OF_SHEET)
def test_the_matrix_counts_what_the_sheets_have(full: Office, rows: str, columns: str) -> None:
    assert run(full, "matrix", "--rows", rows, "--columns", columns, "--json") == 0

    found = printed(full, "matrix")
    cells = {
        (cell["row"] or "", cell["column"] or ""): (cell["notes"], cell["tables"])
        for cell in found["cells"]
    }
    assert cells == by_hand(rows, columns)
    assert found["total"] == {"notes": 7, "tables": 4}
    assert sum(one["notes"] for one in found["row_totals"]) == 7
    assert (found["rows_overlap"], found["columns_overlap"]) == (False, False)


def test_the_matrix_is_told_in_lines_and_says_where_totals_do_not_add_up(full: Office) -> None:
    assert run(full, "matrix", "--rows", "theme", "--columns", "question") == 0

    assert "Gezondheid: 5 notities aan 2 tafels" in full.out
    assert full.out.splitlines()[-1] == "totaal: 7 notities aan 4 tafels"
    assert "Een tafel telt in elk vakje mee" in full.err


def test_the_matrix_is_written_with_its_totals(full: Office) -> None:
    for name in ("uit.csv", "uit.xlsx"):
        given = ("--rows", "municipality", "--columns", "theme", "--to", full / name)
        assert run(full, "matrix", *given) == 0
    text = (full / "uit.csv").read_text("utf-8-sig")
    header, *lines = csv.reader(io.StringIO(text), delimiter=";")
    assert header[:3] == ["gemeente / thema", "Gezondheid: notities", "Gezondheid: tafels"]
    assert lines[0] == ["Goes", "3", "1", "1", "1", "4", "2"]
    assert lines[2] == ["onbekend", "0", "0", "1", "1", "1", "1"]
    assert lines[3] == ["totaal", "5", "2", "2", "2", "7", "4"]
    sheet = CalamineWorkbook.from_path(full / "uit.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1] == ["Goes", 3, 1, 1, 1, 4, 2]
