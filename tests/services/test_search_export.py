"""What was found, taken along: as text, as CSV, as a workbook."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item, Labels, ReadBack, seated
from facilitator.exchange.spreadsheets.written import WrittenSheet
from facilitator.jobs import at_once
from facilitator.services.search import SearchOrder, SearchQuery, prepare_search, search
from facilitator.services.search_export import FoundNotes, found_notes
from facilitator.services.sheet_files import write_sheet
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import open_store, records_of

STUDENT = a_seat(1, "student")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


def take(store: Store, *items: Item, typed: str = "bus") -> FoundNotes:
    """Put notes at a table, look for words, and take what was found."""
    dossier = a_dossier(a_dialogue(), steps=[], seats=[STUDENT], items=items)
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    at_once(prepare_search(store))
    results = search(store, SearchQuery(typed), SearchOrder.THEME)
    return at_once(found_notes(store, results.docs))


def test_each_line_has_code_words_speaker_and_table(store: Store) -> None:
    found = take(
        store,
        an_item("De bus\nkwam niet.", speaker=seated(STUDENT.id)),
        an_item("Geen bus.", position=2),
    )

    assert found.text.split("\n") == [
        "T04-01\tDe bus kwam niet. (student, dialoog 4)\tGezondheid, dialoog 4, Goes",
        "T04-02\tGeen bus. (dialoog 4)\tGezondheid, dialoog 4, Goes",
    ]


def test_what_may_not_be_used_and_what_is_no_note_stay(store: Store) -> None:
    kept = an_item("Geen student meer.", position=2)
    withheld = an_item("De student.", read_back=ReadBack.WITHHELD)

    found = take(store, withheld, kept, typed="student")

    assert [note.tekst for note in found.notes] == ["Geen student meer."]
    assert found.withheld == 1


def test_a_formula_is_a_text_in_both_formats(store: Store, tmp_path: Path) -> None:
    evil = "=cmd|'/c calc'!A1 bus"
    labels = Labels(title="-2+3", tags=("@SUM(A1)", "jeugd"))
    sheet = take(store, an_item(evil, labels=labels)).sheet()

    write_sheet(tmp_path / "gevonden.csv", sheet)
    write_sheet(tmp_path / "gevonden.xlsx", sheet)

    text = (tmp_path / "gevonden.csv").read_bytes().decode("utf-8-sig")
    header, row = csv.reader(io.StringIO(text), delimiter=";")
    written = dict(zip(header, row, strict=True))
    assert (written["tekst"], written["titel"]) == (f"'{evil}", "'-2+3")
    book = CalamineWorkbook.from_path(tmp_path / "gevonden.xlsx")
    names, cells = book.get_sheet_by_name("intern").to_python()
    told = dict(zip(names, cells, strict=True))
    assert (told["tekst"], told["titel"], told["dialoog"]) == (evil, "-2+3", 4)
    assert told["trefwoorden"] == "@SUM(A1), jeugd"
    assert told["code"] == "T04-01"


@pytest.mark.parametrize("name", ["gevonden.csv", "gevonden.xlsx"])
def test_a_table_replaces_one_of_its_own_format_only(tmp_path: Path, name: str) -> None:
    path, sheet = tmp_path / name, WrittenSheet("intern", ["a", "b"], [["c", 4]])
    write_sheet(path, sheet)
    first = path.read_bytes()
    write_sheet(path, sheet)
    assert path.read_bytes() == first

    path.write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(FacilitatorError, match="file_not_written"):
        write_sheet(path, sheet)
    with pytest.raises(FacilitatorError, match="wrong_ending"):
        write_sheet(tmp_path / "gevonden.docx", sheet)
