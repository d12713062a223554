"""The two sheets: told apart by their columns, and shown by an example that can be taken in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.errors import FileNotWrittenError
from facilitator.exchange.note_rows import NOTE_COLUMNS, TABLE_COLUMNS
from facilitator.exchange.scripts import read_library
from facilitator.services.collecting import plan_notes, read_files
from facilitator.services.sheets import Sheet, save_examples, which_sheet
from facilitator.storage.store import Store
from tests.desks import open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.mark.parametrize(
    ("header", "sheet"),
    [
        ("tafel;thema", Sheet.TABLES),
        ('"Tafel","Thema","Dialoog"', Sheet.TABLES),
        ("tafel;soort;tekst", Sheet.NOTES),
        ("tafel\tsoort\tTEKST\tthema", Sheet.NOTES),
        ("naam;adres", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_sheet_is_known_by_its_columns(
    tmp_path: Path, header: str, sheet: Sheet | None, encoding: str
) -> None:
    file = tmp_path / "blad.csv"
    file.write_text(f"{header}\r\nA;Gezondheid;Zoë\r\n", encoding=encoding)

    assert which_sheet(file) is sheet


def test_a_file_that_is_gone_is_no_sheet(tmp_path: Path) -> None:
    assert which_sheet(tmp_path / "weg.csv") is None


def test_the_examples_can_be_taken_in_as_they_are(tmp_path: Path, store: Store) -> None:
    tables, notes = save_examples(tmp_path / "tafels.csv")

    plan = plan_notes(read_files(tables, notes), read_library([resources.root()]), store)

    assert (plan.problems, plan.warnings) == ((), ())
    assert (plan.new_tables, plan.new_notes) == (1, 1)


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
