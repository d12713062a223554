"""Six tables of one theme on six laptops, and their numbers in the office (F47)."""

from pathlib import Path

import docx
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from facilitator.services.spreadsheet_files import SheetKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.tables_model import OverviewTableRow
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from tests.ui.app_builder import Laptop
from tests.ui.devices import PAIR, Laptops, look_at, sit_at, take_in, with_key

Key = Qt.Key
PLACES = ("Zeist", "Goes", "Ede", "Assen", "Houten", "Elburg")


def spreadsheets(folder: Path, place: str, day: int) -> tuple[Path, Path]:
    """Write the notes of one table, as a municipality keeps them; it has no number yet."""
    folder.mkdir()
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    head = "tafel;thema;datum;gemeente;deelnemers\n"
    tables.write_text(f"{head}{place};Gezondheid;2021-04-{day};{place};{day + 5}\n")
    said = f"{place};knel;bakker;Het was stil in {place}.\n{place};idee;;Een bank.\n"
    notes.write_text(f"tafel;soort;rol;tekst\n{said}")
    return tables, notes


def read_in(laptop: Laptop, tables: Path, notes: Path) -> None:
    """Take the notes in on the page for spreadsheets."""
    laptop.press(Command.READ_NOTES)
    view = laptop.window.screen_in_front()
    assert isinstance(view, SpreadsheetImportView)
    for sheet, path in ((SheetKind.TABLES, tables), (SheetKind.NOTES, notes)):
        laptop.places.paths.append(path)
        laptop.push(view.cards[sheet])
        laptop.finish_tasks()
    laptop.push(view.take_button)
    laptop.finish_tasks()
    laptop.press(Command.BACK)


def hand_in(laptop: Laptop, folder: Path) -> None:
    """Open the one table and hand it over, sealed for the key that was copied."""
    laptop.key(Key.Key_Home)
    laptop.key(Key.Key_Return)
    QGuiApplication.clipboard().setText(PAIR.public)
    laptop.places.paths.append(folder)
    laptop.press(Command.HAND_OVER)
    laptop.dialog()  # who may open it: who has the copied key
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: folder.exists() and list(folder.iterdir()))
    laptop.dialog()  # the files are ready
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()


def rows(office: Laptop) -> list[tuple[str, str, str]]:
    """Read the overview: number, proposal and municipality of each table."""
    view = office.window.screen_in_front()
    assert isinstance(view, OverviewView)
    found = [row for row in view.tables.tables.rows() if isinstance(row, OverviewTableRow)]
    return [(row.cells[0], row.proposal, row.cells[2]) for row in found]


def give_number(office: Laptop, place: str, digits: str) -> None:
    """Go to a table with the arrows, and type its number."""
    view = office.window.screen_in_front()
    assert isinstance(view, OverviewView)
    go_to(office, view, place)
    for digit in digits:
        office.key(Key(ord(digit)))
    office.key(Key.Key_Return)
    office.wait(lambda: (digits, "", place) in rows(office))


def go_to(office: Laptop, view: OverviewView, place: str) -> None:
    office.key(Key.Key_Up, times=len(PLACES))
    for _ in PLACES:
        row = view.tables.tables.row_at(view.tables.currentIndex())
        if row and row.cells[2] == place:
            return
        office.key(Key.Key_Down)


def report_of(office: Laptop, place: str, folder: Path) -> str:
    """Open a table from the overview, make its report, and give its words."""
    office.press(Command.OVERVIEW)
    office.finish_tasks()
    view = office.window.screen_in_front()
    assert isinstance(view, OverviewView)
    go_to(office, view, place)
    office.key(Key.Key_Return)
    office.press(Command.REPORT)  # closed already: report only
    file = office.make_report(folder)
    return "\n".join(each.text for each in docx.Document(str(file)).paragraphs)


def test_six_files_get_numbers_that_can_be_changed_and_speakers_follow(
    laptops: Laptops, tmp_path: Path
) -> None:
    post = tmp_path / "post"
    for day, place in enumerate(PLACES, start=1):
        laptop = sit_at(laptops(place))
        read_in(laptop, *spreadsheets(tmp_path / f"{place} sheets", place, day))
        hand_in(laptop, post)
    office = with_key(sit_at(laptops("office")))
    assert {row[1] for row in take_in(office, post).table.rows.rows()} == {"nieuw"}

    office.press(Command.OVERVIEW)
    office.finish_tasks()
    assert rows(office) == [("–", f"→ {at}", place) for at, place in enumerate(PLACES, 1)]
    office.press(Command.KEEP)
    assert rows(office) == [(str(at), "", place) for at, place in enumerate(PLACES, 1)]
    assert "(bakker, dialoog\u00a02)" in report_of(office, "Goes", tmp_path)

    office.press(Command.OVERVIEW)
    office.finish_tasks()
    for place, digits in (("Goes", "12"), ("Elburg", "2"), ("Zeist", "6")):
        give_number(office, place, digits)
    assert sorted(rows(office)) == [
        ("12", "", "Goes"),
        ("2", "", "Elburg"),
        ("3", "", "Ede"),
        ("4", "", "Assen"),
        ("5", "", "Houten"),
        ("6", "", "Zeist"),
    ]
    for place, number in (("Goes", 12), ("Zeist", 6)):
        said = report_of(office, place, tmp_path)
        assert f"Het was stil in {place}." in said
        assert f"(bakker, dialoog\u00a0{number})" in said

    assert {row[1] for row in look_at(office, post).table.rows.rows()} == {"al ingelezen"}
    office.press(Command.OVERVIEW)
    office.finish_tasks()
    assert ("12", "", "Goes") in rows(office)
