"""Taking in notes in the window: files in, what is said and what is stored out."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from facilitator.domain.records.ids import DialogueId
from facilitator.services.settlement import waiting
from facilitator.services.spreadsheet_files import SheetKind
from facilitator.storage.backups import backup_folder, copies
from facilitator.storage.store import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.spreadsheet_import.presenter import SpreadsheetImportPresenter
from facilitator.ui.features.spreadsheet_import.view import SpreadsheetImportView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.table_view import ReadOnlyTableModel
from tests.editors import open_store
from tests.ui.accessibility import cut_words, name_of, nameless, press, stops, words_on
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context
from tests.workbooks import of_csv

CTRL = Qt.KeyboardModifier.ControlModifier
TABLES = "tafel;thema;dialoog;datum;gemeente;host"
GOES = "goes;Gezondheid;4;2021-04-09;Goes;wethouder"
ZEIST = "zeist;Samen leven;2;2021-04-12;Zeist;burgemeester"
NOTES = "tafel;soort;rol;tekst"
BUS = "goes;knel;student;De bus kwam niet meer."
BAND = "zeist;droom;bakker;Elke straat een eigen muziekband."


@dataclass
class Page:
    """The page with what belongs to it, and the files a person has."""

    view: SpreadsheetImportView
    context: AppContext
    answers: Answers
    loop: asyncio.AbstractEventLoop
    folder: Path
    told: list[str]
    presenter: SpreadsheetImportPresenter

    def write(self, tables: Sequence[str], notes: Sequence[str]) -> tuple[Path, Path]:
        """Write both files."""
        paths = (self.folder / "tafels.csv", self.folder / "notities.csv")
        for path, lines in zip(paths, ([TABLES, *tables], [NOTES, *notes]), strict=True):
            path.write_text("\n".join(lines), encoding="utf-8")
        return paths

    def press_space(self) -> None:
        """Press what has the focus, and wait until the work that began is done."""

        async def pressing() -> None:
            press(Qt.Key.Key_Space)

        self.wait(pressing())

    def wait(self, story: Coroutine[object, None, None]) -> None:
        """Let something happen, and wait until no work is left."""

        async def to_the_end() -> None:
            await story
            while self.context.tasks.names():  # choosing a file begins reading it
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 10))

    def choose(self, sheet: SheetKind, path: Path | None) -> None:
        """Press the card of a file, and choose one in the picker."""
        self.answers._paths.append(path)
        self.view.cards[sheet].setFocus()
        self.press_space()

    def choose_both(self, tables: Sequence[str], notes: Sequence[str]) -> None:
        """Write both files and choose them."""
        for sheet, path in zip(SheetKind, self.write(tables, notes), strict=True):
            self.choose(sheet, path)

    def take_in(self) -> None:
        """Press the button that takes in."""
        self.view.take_button.setFocus()
        self.press_space()

    def said(self) -> str:
        """Return all words on the page."""
        return words_on(self.view)

    def only_table(self) -> DialogueId:
        """Return the id of the only table there is."""
        (overview,) = self.context.store.overview()
        return overview.dialogue.id

    def refused(self) -> list[str]:
        """Return what is said of rows that cannot come along."""
        return self.view.refused_list.sentences.stringList()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def page(qtbot: QtBot, loop: asyncio.AbstractEventLoop, store: Store, tmp_path: Path) -> Page:
    answers = Answers()
    context = a_context(store, answers)
    view = SpreadsheetImportView()
    told: list[str] = []
    presenter = SpreadsheetImportPresenter(
        view,
        context,
        lambda: told.append("left"),
        lambda: told.append("taken in"),
        lambda: told.append("settle"),
    )
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return Page(view, context, answers, loop, tmp_path, told, presenter)


def test_nothing_can_be_taken_in_before_both_files_are_there(page: Page) -> None:
    tables, _ = page.write([GOES], [BUS])

    page.choose(SheetKind.TABLES, tables)

    assert "tafels.csv" in page.said()
    assert "Now choose the file with notes." in page.said()
    assert not page.view.take_button.isEnabled()


def test_both_files_show_what_would_be_added(page: Page) -> None:
    page.choose_both([GOES, ZEIST], [BUS, BAND])

    assert "This will be added: 2 tafels and 2 notities." in page.said()
    model = page.view.table.rows
    cells = [
        [model.data(model.index(row, column)) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert [row[0] for row in cells] == ["Gezondheid", "Samen leven"]
    assert cells[0][1:3] + cells[0][4:] == ["4", "Goes", "new", "1", "0", "–", "–"]
    assert page.context.store.overview() == ()


def test_taking_in_stores_every_note_and_says_what_to_do_next(page: Page) -> None:
    page.choose_both([GOES, ZEIST], [BUS, BAND])

    page.take_in()

    assert "Taken in: 2 tafels and 2 notities." in page.said()
    assert "You find the tables on the start screen." in page.said()
    overviews = page.context.store.overview()
    dossiers = [page.context.store.dossier(each.dialogue.id) for each in overviews]
    texts = {item.text for dossier in dossiers for item in dossier.items}
    assert texts == {"De bus kwam niet meer.", "Elke straat een eigen muziekband."}
    assert page.told == ["taken in"]


def test_the_key_takes_in_too(qtbot: QtBot, page: Page) -> None:
    page.choose_both([GOES], [BUS])

    async def pressing() -> None:
        qtbot.keyClick(page.view, Qt.Key.Key_Return, CTRL)

    page.wait(pressing())

    assert page.told == ["taken in"]


def test_afterwards_the_button_goes_to_the_tables(page: Page) -> None:
    page.choose_both([GOES], [BUS])
    page.take_in()

    page.take_in()

    assert page.told == ["taken in", "left"]


def test_the_same_files_twice_change_nothing_and_say_so(page: Page) -> None:
    page.choose_both([GOES], [BUS])
    page.take_in()

    page.choose_both([GOES], [BUS])

    assert "There is nothing new. All of this was taken in before." in page.said()
    assert not page.view.take_button.isEnabled()


FOUR = [f"goes;knel;student;Regel {word}." for word in ("een", "twee", "drie", "vier")]
TYPO = [FOUR[1].replace("twee.", "twee (verbeterd)."), *FOUR[2:]]


def shown_changes(page: Page) -> list[tuple[str, ...]]:
    """Give the rows that changed or are gone, as they are shown."""
    return [tuple(row) for row in page.view.changes.rows.rows()]


def test_a_corrected_sheet_shows_each_change_beside_what_is_here(page: Page) -> None:
    page.choose_both([GOES], FOUR)
    page.take_in()

    page.choose_both([GOES], [*TYPO, BUS])

    assert shown_changes(page) == [
        ("‘Regel twee.’", "‘Regel twee (verbeterd).’", "goes", "notities.csv, line 2"),
        ("‘Regel een.’", "It is no longer there.", "goes", "notities.csv"),
    ]
    assert page.view.changes.isVisible()
    assert "Changed: 1 rij; no longer there: 1 rij." in page.said()
    assert len(page.context.store.dossier(page.only_table()).items) == 4


def test_changes_wait_among_all_there_is_to_look_at(page: Page) -> None:
    page.choose_both([GOES], FOUR)
    page.take_in()
    page.choose_both([GOES], [*TYPO, BUS])

    page.take_in()

    assert "Taken in: 0 tafels and 1 notitie." in page.said()
    assert "Waiting for your yes: 2 rijen." in page.said()
    assert len(page.context.store.dossier(page.only_table()).items) == 5
    assert page.view.settle_button.isVisible()
    page.press_space()
    assert page.told[-1] == "settle"
    (writer,) = waiting(page.context.store)
    assert len(writer.ids) == 2
    assert writer.is_sheet


def test_what_was_taken_in_can_be_taken_back_with_what_waits(page: Page) -> None:
    page.choose_both([GOES], FOUR)
    page.take_in()
    page.choose_both([GOES], [*TYPO, BUS])
    page.take_in()
    page.answers._yes.append(True)
    page.view.undo_button.setFocus()

    page.press_space()

    assert "All of it was taken back." in page.said()
    assert len(page.context.store.dossier(page.only_table()).items) == 4
    assert waiting(page.context.store) == ()
    assert page.told == ["taken in"] * 3


def test_nothing_is_taken_back_without_a_yes(page: Page) -> None:
    page.choose_both([GOES], FOUR)
    page.take_in()
    page.answers._yes.append(False)
    page.view.undo_button.setFocus()

    page.press_space()

    assert len(page.context.store.dossier(page.only_table()).items) == 4


def test_a_sheet_is_read_while_the_window_answers(page: Page) -> None:
    tables, notes = page.write([GOES], [f"goes;knel;rol {at};Regel {at}." for at in range(900)])
    page.choose(SheetKind.TABLES, tables)
    page.answers._paths.append(notes)
    page.view.cards[SheetKind.NOTES].setFocus()
    turns: list[int] = []

    async def living() -> None:
        press(Qt.Key.Key_Space)
        while not page.view.take_button.isEnabled():
            turns.append(len(turns))
            await asyncio.sleep(0)

    page.wait(living())

    assert len(turns) > 9
    assert "900 notities" in page.said()


def test_reading_can_be_stopped(page: Page) -> None:
    tables, notes = page.write([GOES], FOUR)
    page.choose(SheetKind.TABLES, tables)
    page.answers._paths.append(notes)
    page.view.cards[SheetKind.NOTES].setFocus()

    async def stopping() -> None:
        press(Qt.Key.Key_Space)
        for _ in range(10_000):
            await asyncio.sleep(0)
            if page.view.stop_button.isVisible():
                page.view.stop_button.click()
                return

    page.wait(stopping())

    assert "Stopped. Nothing was changed." in page.said()
    assert not page.view.take_button.isEnabled()


def test_what_is_new_is_told_apart_from_what_was_there(page: Page) -> None:
    page.choose_both([GOES], [BUS])
    page.take_in()

    page.choose_both([GOES, ZEIST], [BUS, BAND])

    assert "This will be added: 1 tafel and 1 notitie." in page.said()
    assert "There already, and left alone: 1 tafel and 1 notitie." in page.said()


def test_every_refused_row_is_named_and_the_rest_comes_along(page: Page) -> None:
    page.choose_both([GOES], [BUS, "goes;foei;x;Tekst", "elders;knel;x;Tekst", "goes;knel;x;"])

    assert "3 row(s) cannot come along" in page.said()
    assert [row.split(":")[0] for row in page.refused()] == [
        "notities.csv, regel 3",
        "notities.csv, regel 4",
        "notities.csv, regel 5",
    ]

    page.take_in()

    assert "Taken in: 1 tafel and 1 notitie." in page.said()
    assert "Not taken in: 3 rijen; they stand on this page." in page.said()
    assert len(page.refused()) == 3


def test_warnings_stand_apart_from_refused_rows(page: Page) -> None:
    page.choose_both(["goes;Gezondheid;4;;Regio Achterhoek;wethouder"], [BUS])

    assert page.refused() == []
    assert "2 point(s) to look at; these rows do come along" in page.said()
    assert len(page.view.warning_list.sentences.stringList()) == 2
    assert page.view.take_button.isEnabled()


def test_files_of_which_nothing_is_right_cannot_be_taken_in(page: Page) -> None:
    page.choose_both(["goes;Zeilen;4;;Goes;wethouder"], [BUS])

    assert "Nothing in these files can be taken in." in page.said()
    assert not page.view.take_button.isEnabled()


def test_a_file_that_is_no_sheet_is_refused_in_words(page: Page) -> None:
    tables, notes = page.write([GOES], [BUS])
    tables.write_bytes(b"PK\x03\x04 a workbook")

    page.choose(SheetKind.TABLES, tables)
    page.choose(SheetKind.NOTES, notes)

    assert "tafels.csv is beschadigd" in page.said()
    assert not page.view.take_button.isEnabled()


def test_a_picker_that_is_closed_changes_nothing(page: Page) -> None:
    page.choose(SheetKind.TABLES, None)

    assert page.said().count("Not chosen yet") == 2


def drop(page: Page, *paths: Path) -> None:
    """Drop files on the page, and wait until they are read."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), action, data, buttons, held)
    event = QDropEvent(QPointF(9, 9), action, data, buttons, held)

    async def dropping() -> None:
        page.view.dragEnterEvent(enter)
        assert enter.isAccepted()
        page.view.dropEvent(event)

    page.wait(dropping())


def test_dropped_files_are_known_by_their_columns(page: Page) -> None:
    tables, notes = page.write([GOES], [BUS])

    drop(page, notes, tables)

    assert "This will be added: 1 tafel and 1 notitie." in page.said()


def test_a_dropped_file_without_known_columns_is_refused_in_words(page: Page) -> None:
    tables, notes = page.write([GOES], [BUS])
    tables.write_text("naam;adres")

    drop(page, notes)
    drop(page, tables)

    assert "ontbreekt op de eerste regel" in page.said()


def a_book(page: Page, name: str = "avond.xlsx") -> Path:
    """Write a workbook with both sheets."""
    tables, notes = page.write([GOES], [BUS])
    book = page.folder / name
    book.write_bytes(of_csv({"Tafels": tables, "Notities": notes}))
    return book


def test_a_workbook_with_both_sheets_is_chosen_once(page: Page) -> None:
    page.choose(SheetKind.NOTES, a_book(page))

    assert page.said().count("avond.xlsx") == 2
    assert "This will be added: 1 tafel and 1 notitie." in page.said()


def test_a_workbook_takes_the_place_of_the_one_before(page: Page) -> None:
    page.choose(SheetKind.TABLES, a_book(page))
    page.choose(SheetKind.TABLES, a_book(page, "later.xlsx"))

    assert page.said().count("later.xlsx") == 2


def test_a_workbook_leaves_what_was_chosen_elsewhere(page: Page) -> None:
    tables, _ = page.write([GOES], [BUS])
    page.choose(SheetKind.TABLES, tables)
    page.choose(SheetKind.NOTES, a_book(page))

    assert page.said().count("avond.xlsx") == 1
    assert "This will be added: 1 tafel and 1 notitie." in page.said()


def test_a_dropped_workbook_is_all_there_is_to_drop(page: Page) -> None:
    drop(page, a_book(page))
    page.take_in()

    assert page.told == ["taken in"]


def test_a_dropped_workbook_of_one_sheet_goes_where_one_is_needed(page: Page) -> None:
    tables, notes = page.write([GOES], [BUS])
    book = page.folder / "boek.xlsx"
    book.write_bytes(of_csv({"Blad1": notes}))

    drop(page, tables)
    drop(page, book)

    assert "This will be added: 1 tafel and 1 notitie." in page.said()


def test_a_copy_is_made_before_notes_come_in(page: Page) -> None:
    page.choose_both([GOES], [BUS])
    page.take_in()

    page.choose_both([GOES, ZEIST], [BUS, BAND])
    page.take_in()

    assert len(copies(backup_folder(page.context.store))) == 1


def test_an_example_of_both_files_can_be_kept(page: Page) -> None:
    page.answers._paths.append(page.folder / "tafels.csv")
    page.view.example_button.setFocus()

    page.press_space()

    assert "The example is in" in page.said()
    assert (page.folder / "notities.csv").read_text("utf-8-sig").startswith("tafel;soort")


def test_an_example_that_cannot_be_kept_says_why(page: Page) -> None:
    page.answers._paths.append(page.folder / "weg" / "tafels.csv")
    page.view.example_button.setFocus()

    page.press_space()

    assert "tafels.csv is niet opgeslagen" in page.answers.told[0].happened


def test_no_example_is_kept_when_the_picker_is_closed(page: Page) -> None:
    page.answers._paths.append(None)
    page.view.example_button.setFocus()

    page.press_space()

    assert list(page.folder.glob("*.csv")) == []


def test_when_it_cannot_be_stored_it_can_be_tried_again(page: Page) -> None:
    page.choose_both([GOES], [f"goes;knel;student;{'Te veel. ' * 900}" for _ in range(50)])
    database = page.context.store.file.database
    (pages,) = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")

    page.take_in()
    assert page.told == []
    assert "schijf is vol" in page.answers.told[0].happened

    database.execute("PRAGMA max_page_count = 100000")
    page.take_in()
    assert page.told == ["taken in"]


def test_what_was_erased_here_does_not_come_back(page: Page) -> None:
    page.choose_both([GOES], [BUS, "goes;kiem;student;Nu fietsen we."])
    page.take_in()
    (overview,) = page.context.store.overview()
    first, _ = page.context.store.dossier(overview.dialogue.id).items
    page.context.store.erase([first.id])

    page.choose_both([GOES], [BUS, "goes;kiem;student;Nu fietsen we."])
    page.take_in()

    assert "Erased here before, and that stays so: 1 rij." in page.said()
    assert len(page.context.store.dossier(overview.dialogue.id).items) == 1


def test_the_row_with_the_focus_can_be_seen(qtbot: QtBot, page: Page) -> None:
    page.choose_both([GOES, ZEIST], [BUS, "goes;knel;x;", "zeist;knel;x;"])
    for part in (page.view.table, page.view.refused_list):
        part.setFocus()
        before = part.grab().toImage()

        press(Qt.Key.Key_Down)

        assert part.currentIndex().row() == 1
        assert part.grab().toImage() != before
    look().choose(Scheme.DARK, 100)
    try:
        qtbot.waitUntil(lambda: page.view.table.grab().toImage() != before)
    finally:
        look().choose(Scheme.AUTO, 100)


def test_the_refused_rows_can_be_copied(page: Page) -> None:
    page.choose_both([GOES], [BUS, "goes;knel;x;"])
    page.view.copy_button.setFocus()

    page.press_space()

    assert QGuiApplication.clipboard().text() == page.refused()[0]


def test_going_back_leaves(page: Page) -> None:
    page.view.leave_button.setFocus()

    page.press_space()

    assert page.told == ["left"]


def test_everything_has_a_name_and_its_turn(page: Page) -> None:
    page.choose_both(["goes;Gezondheid;4;;Goes;wethouder"], [BUS, "goes;knel;x;"])
    view = page.view

    assert nameless(view) == []
    assert stops(view) == [
        *view.cards.values(), view.example_button, view.table, view.refused_list,
        view.copy_button, view.warning_list, view.take_button, view.leave_button,
    ]  # fmt: skip
    assert name_of(view.refused_list) == "Rows that cannot come along"


def test_tab_goes_through_the_table_and_the_list(page: Page) -> None:
    page.choose_both([GOES], [BUS, "goes;knel;x;"])
    page.view.table.setFocus()

    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)

    assert QApplication.focusWidget() is page.view.copy_button


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_no_words_are_cut(
    qtbot: QtBot, page: Page, percent: int, size: tuple[int, int]
) -> None:
    look().choose(Scheme.LIGHT, percent)
    try:
        page.view.resize(*size)
        page.choose_both([GOES], [BUS, "goes;knel;x;"])
        qtbot.waitUntil(lambda: cut_words(page.view) == [])
        assert page.view.width() == size[0]
    finally:
        look().choose(Scheme.AUTO, 100)


def test_the_planned_tables_are_a_sound_model(qtmodeltester: ModelTester, page: Page) -> None:
    page.choose_both([GOES, ZEIST], [BUS, BAND])

    qtmodeltester.check(page.view.table.rows)
    qtmodeltester.check(ReadOnlyTableModel(["Theme"]))

    model = page.view.table.rows
    heads = [model.headerData(at, Qt.Orientation.Horizontal) for at in range(10)]
    assert heads[0] == "Theme"
    assert heads[9] is None
    assert model.data(QModelIndex()) is None
