"""The two sheets: told apart by their columns, and shown by an example that can be taken in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError, RefusedInputError, WrongUseError
from facilitator.exchange.data_files.library import read_library
from facilitator.exchange.spreadsheets.columns import NOTE_COLUMNS, TABLE_COLUMNS
from facilitator.services.spreadsheet_files import (
    SheetKind,
    save_examples,
    tables_beside,
    which_sheets,
)
from facilitator.services.spreadsheet_import import plan_import, read_files
from facilitator.storage.store import Store
from tests.editors import open_store
from tests.workbooks import of_rows


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.mark.parametrize(
    ("header", "sheet"),
    [
        ("tafel;thema", SheetKind.TABLES),
        ('"Tafel","Thema","Dialoog"', SheetKind.TABLES),
        ("tafel;soort;tekst", SheetKind.NOTES),
        ("tafel\tsoort\tTEKST\tthema", SheetKind.NOTES),
        ("naam;adres", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_sheet_is_known_by_its_columns(
    tmp_path: Path, header: str, sheet: SheetKind | None, encoding: str
) -> None:
    file = tmp_path / "blad.csv"
    file.write_text(f"{header}\r\nA;Gezondheid;Zoë\r\n", encoding=encoding)

    assert which_sheets(file) == ((sheet,) if sheet else ())


def test_a_file_that_is_gone_is_no_sheet(tmp_path: Path) -> None:
    assert which_sheets(tmp_path / "weg.csv") == ()


@pytest.mark.parametrize(
    ("names", "sheets"),
    [
        (("Uitleg", "NOTITIES", "Tafels"), (SheetKind.TABLES, SheetKind.NOTES)),
        (("tafels",), (SheetKind.TABLES,)),
        (("Blad1",), ()),
    ],
)
def test_a_workbook_is_known_by_the_names_of_its_sheets(
    tmp_path: Path, names: tuple[str, ...], sheets: tuple[SheetKind, ...]
) -> None:
    file = tmp_path / "boek.xlsx"
    file.write_bytes(of_rows({name: [] for name in names}))

    assert which_sheets(file) == sheets


def test_a_damaged_workbook_is_known_by_nothing(tmp_path: Path) -> None:
    file = tmp_path / "boek.xlsx"
    file.write_bytes(of_rows({"tafels": []})[:-30])

    assert which_sheets(file) == ()


def test_a_workbook_of_notes_has_the_tables_beside_them(tmp_path: Path) -> None:
    book, sheet = tmp_path / "boek.xlsx", tmp_path / "notities.csv"
    book.write_bytes(of_rows({"tafels": []}))
    sheet.write_text("tafel;soort;tekst")

    assert tables_beside(book) == book
    with pytest.raises(WrongUseError, match="tables_not_named"):
        tables_beside(sheet)
    with pytest.raises(RefusedInputError, match="sheet_missing"):
        tables_beside(tmp_path / "weg.xlsx")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "sheet_is_workbook"),
        (b"", "sheet_not_fetched"),
        (b"\xff\xd8\xff" + bytes(40), "sheet_not_text"),
    ],
)
def test_what_is_no_workbook_with_tables_is_refused_for_what_it_is(
    tmp_path: Path, data: bytes, why: str
) -> None:
    file = tmp_path / "avond.xlsx"
    file.write_bytes(data)
    with pytest.raises(RefusedInputError) as refused:
        tables_beside(file)
    assert refused.value.code == why


def test_the_examples_can_be_taken_in_as_they_are(tmp_path: Path, store: Store) -> None:
    tables, notes = save_examples(tmp_path / "tafels.csv")

    plan = plan_import(read_files(tables, notes), read_library([resources.root()]), store)

    assert (plan.problems, plan.warnings) == ((), ())
    assert (plan.new_tables, plan.new_notes) == (2, 4)


def test_the_examples_have_every_column(tmp_path: Path) -> None:
    tables, notes = save_examples(tmp_path / "tafels.csv")

    heads = [path.read_text("utf-8-sig").splitlines()[0].split(";") for path in (tables, notes)]

    assert heads == [list(TABLE_COLUMNS.known), list(NOTE_COLUMNS.known)]


@pytest.mark.parametrize(
    ("asked", "beside"),
    [("tafels.csv", "notities.csv"), ("Mijn voorbeeld.csv", "Mijn voorbeeld-notities.csv")],
)
def test_the_example_of_the_notes_lies_beside(tmp_path: Path, asked: str, beside: str) -> None:
    assert save_examples(tmp_path / asked)[1] == tmp_path / beside


def test_a_file_of_ones_own_is_not_overwritten(tmp_path: Path) -> None:
    own = tmp_path / "notities.csv"
    own.write_text("van mij")

    _, notes = save_examples(tmp_path / "tafels.csv")

    assert (own.read_text(), notes.name) == ("van mij", "notities-2.csv")


def test_where_nothing_can_be_written_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotWrittenError):
        save_examples(tmp_path / "geen map" / "tafels.csv")
