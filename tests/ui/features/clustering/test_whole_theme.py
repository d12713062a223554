"""A whole theme of six tables and sixty notes, sorted by keys alone in a real window."""

from pathlib import Path

from PySide6.QtCore import Qt

from facilitator.domain.records.kinds import ItemKind
from facilitator.services.spreadsheet_files import SheetKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, words
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.clustering.samples import (
    PLACES,
    ROLES,
    SAID,
    editor_of,
    kernen_of,
    put_tables,
    the_board,
)
from tests.ui.features.report.theme import drawn

TABLES = 6


def kern_for(view: BoardView) -> int:
    """Decide as a person would: what was said at each table in the same place is one kern."""
    note = view.current_note()
    assert note is not None
    return next(at for at, (_, said) in enumerate(SAID) if note.item.text.startswith(said))


def sort_chapter(laptop: Laptop, view: BoardView) -> dict[int, list[str]]:
    """Sort the notes of a chapter by keys until none is loose; give what was meant.

    What has no kern yet gets one; after that its figures are typed.
    """
    made: list[int] = []
    intended: dict[int, list[str]] = {}
    while (note := view.current_note()) is not None:
        wanted = kern_for(view)
        keys = {card.title: card.key for card in view.clusters.cards.rows()}
        if wanted in made:
            laptop.type(keys[f"Kern van {wanted}"])
        else:
            laptop.type(f"nKern van {wanted}\n")
            made.append(wanted)
        intended.setdefault(wanted, []).append(note.code)
    return intended


def test_sixty_notes_are_sorted_by_keys_and_all_can_be_taken_back(laptop: Laptop) -> None:
    put_tables(laptop.context.store, TABLES)
    view = the_board(laptop)
    chapters = [one.chapter for one in editor_of(laptop.context.store).board.source.chapters]
    steps = 0
    for chapter in chapters:
        intended = sort_chapter(laptop, view)
        found = kernen_of(laptop.context.store, chapter)
        assert found.pop("") == []
        assert {title: sorted(codes) for title, codes in found.items()} == {
            f"Kern van {number}": sorted(codes) for number, codes in intended.items()
        }
        steps += sum(map(len, intended.values()))
        laptop.press(Command.GO_ON)
    assert steps == TABLES * len(SAID)
    assert view.progress.text() == "60 notities"
    for _ in range(steps):
        laptop.press(Command.UNDO)
    assert view.progress.text() == "60 notities · 60 still loose"
    assert all(set(kernen_of(laptop.context.store, one)) == {""} for one in chapters)


def test_the_same_with_fourteen_kernen_whose_numbers_have_two_figures(laptop: Laptop) -> None:
    put_tables(laptop.context.store, TABLES)
    view = the_board(laptop)
    for number in range(1, 15):
        laptop.type(f"nKern {number}\n")
    assert len(view.clusters.cards.rows()) == 15
    keys = 0
    while (note := view.current_note()) is not None:
        number = keys % 14 + 1
        cards = {card.key: card.title for card in view.clusters.cards.rows()}
        laptop.type(str(number))
        if number == 1:
            assert view.current_note() is note  # it waits
            laptop.type("\n")
        assert note.code in kernen_of(laptop.context.store)[cards[str(number)]]
        keys += 1
    assert kernen_of(laptop.context.store)[""] == []
    assert keys == TABLES * 7 - 14


def take_in(laptop: Laptop, folder: Path) -> None:
    """Take in by keys two sheets with six tables and sixty notes."""
    heads = ["tafel;thema;soort;dialoog;datum;gemeente;deelnemers"]
    rows = ["tafel;soort;rol;tekst"]
    for number, place in enumerate(PLACES[:TABLES], start=1):
        heads.append(f"{number};Samen leven;themadialoog;{number};2026-11-2{number};{place};8")
        rows += [
            f"{number};{kind.value};{ROLES[(number + at) % len(ROLES)]};{said}"
            for at, (kind, said) in enumerate(SAID)
        ]
    laptop.press(Command.READ_NOTES)
    view = laptop.window.screen_in_front()
    assert isinstance(view, SpreadsheetImportView)
    for sheet, lines in ((SheetKind.TABLES, heads), (SheetKind.NOTES, rows)):
        path = folder / f"{sheet.name.lower()}.csv"
        path.write_text("\n".join(lines), encoding="utf-8")
        laptop.places.paths.append(path)
        laptop.push(view.cards[sheet])
        laptop.finish_tasks()
    laptop.push(view.take_button)
    laptop.finish_tasks()
    laptop.press(Command.BACK)


def read_every_note(laptop: Laptop) -> None:
    """Read by keys what keeps the public edition back, table after table."""
    for _ in range(TABLES):
        laptop.press(Command.KEEP)
        laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ClearView))
        view = laptop.window.screen_in_front()
        assert isinstance(view, ClearView)
        while view.done.isHidden():
            laptop.key(Qt.Key.Key_Return)
        laptop.key(Qt.Key.Key_Escape)
        drawn(laptop)


def test_a_theme_goes_from_its_sheets_to_the_public_pdf_by_keys(
    laptop: Laptop, tmp_path: Path
) -> None:
    take_in(laptop, tmp_path)
    view = the_board(laptop)
    for _ in editor_of(laptop.context.store).board.source.chapters:
        sort_chapter(laptop, view)
        laptop.press(Command.GO_ON)
    assert view.progress.text() == "60 notities"
    laptop.press(Command.REPORT)
    page = drawn(laptop)
    laptop.tab_to(page.editions.rows["intern"])
    laptop.key(Qt.Key.Key_Right)
    laptop.finish_tasks()
    laptop.press(Command.KEEP)
    assert "Number or municipality?" in words_on(laptop.dialog())
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    read_every_note(laptop)
    laptop.ask_for_files(tmp_path, ".pdf")
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), ReportView)
    [made] = page.made.made
    assert made.name == "themarapport-samen-leven-openbaar.pdf"
    assert (faults_of(made.read_bytes()), unlike_a_publication(made.read_bytes())) == ([], [])
    told = " ".join(words([each.text for each in pdf_texts(made.read_bytes())]))
    for kind, said in SAID:
        assert told.count(said) == (TABLES if kind is not ItemKind.OBSERVATION else 0), said
