"""The matrix by keys: walked through, spoken, opened, come back from, saved."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from facilitator.domain.programme.matrix import Dimension
from facilitator.domain.records.items import ItemKind, Labels, ReadBack
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.matrix.view import MatrixView
from facilitator.ui.features.overview.view import OverviewView
from tests.ui.app_builder import Laptop
from tests.ui.features.overview.test_overview import note, page, put

Key = Qt.Key


def tables(laptop: Laptop) -> None:
    """Three tables: of Gezondheid two, of Wonen one; one note may not be used."""
    dream = replace(note("a", "Een bus elk uur.", ItemKind.DREAM, 2), step="droom")
    tagged = Labels(tags=("jeugd", "ov"))
    put(laptop, "a", note("a", "De bus kwam niet."), dream, number=1)
    put(laptop, "b", replace(note("b", "Geen bus."), labels=tagged), number=2)
    gone = replace(note("c", "Weg.", position=3), read_back=ReadBack.WITHHELD)
    put(laptop, "c", note("c", "Een bos."), gone, number=1, theme="Wonen", municipality="")
    put(laptop, "p", note("p", "Oefening."), practice=True, number=None)


def matrix(laptop: Laptop) -> MatrixView:
    """Go to the matrix by keys, and wait until it is counted."""
    view = page(laptop)
    laptop.push(view.matrix_button)
    laptop.finish_tasks()
    found = laptop.window.screen_in_front()
    assert isinstance(found, MatrixView)
    assert found.cells.hasFocus()
    return found


def choose(laptop: Laptop, view: MatrixView, rows: Dimension, columns: Dimension) -> None:
    """Choose by which properties is counted."""
    for box, wanted in ((view.rows_box, rows), (view.columns_box, columns)):
        laptop.tab_to(box)
        place = box.findData(wanted.value)
        laptop.key(Key.Key_Home)
        laptop.key(Key.Key_Down, times=place)
    laptop.finish_tasks()
    laptop.tab_to(view.cells)


def shown(view: MatrixView) -> dict[str, list[str]]:
    """Give the cells of each row as they stand."""
    made = view.cells.cells.shown
    return {
        name: [cell.text for cell in cells]
        for name, cells in zip(made.rows, made.cells, strict=True)
    }


def spoken(view: MatrixView) -> str:
    return str(view.cells.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def test_notes_are_counted_by_theme_and_municipality(laptop: Laptop) -> None:
    tables(laptop)
    view = matrix(laptop)

    choose(laptop, view, Dimension.THEME, Dimension.MUNICIPALITY)

    assert list(view.cells.cells.shown.columns) == ["Goes", "onbekend", "totaal"]
    assert shown(view) == {
        "Gezondheid": ["3 (2)", "–", "3 (2)"],
        "Wonen": ["–", "1 (1)", "1 (1)"],
        "totaal": ["3 (2)", "1 (1)", "4 (3)"],
    }
    assert view.lead.text().startswith("4 notities at 3 tafels")
    assert "Een tafel telt in elk vakje mee" in view.remarks.text()


def test_a_cell_is_told_in_a_sentence(laptop: Laptop) -> None:
    tables(laptop)
    view = matrix(laptop)
    choose(laptop, view, Dimension.THEME, Dimension.MUNICIPALITY)

    assert spoken(view) == "Gezondheid, Goes: 3 notities at 2 tafels"
    laptop.key(Key.Key_Right)
    assert spoken(view) == "Gezondheid, onbekend: none"


def test_enter_shows_the_notes_and_escape_comes_back_to_the_cell(laptop: Laptop) -> None:
    tables(laptop)
    view = matrix(laptop)
    choose(laptop, view, Dimension.THEME, Dimension.MUNICIPALITY)
    laptop.key(Key.Key_Down)
    laptop.key(Key.Key_Return)  # no notes: nothing happens
    assert laptop.window.screen_in_front() is view
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()

    found = laptop.window.screen_in_front()
    assert isinstance(found, OverviewView)
    assert found.results.results.rowCount() == 1
    assert found.results.hasFocus()
    assert found.all_button.text() == "Only: Wonen, onbekend. Show all"
    laptop.key(Key.Key_Escape)

    assert laptop.window.screen_in_front() is view
    assert view.cells.hasFocus()
    assert spoken(view).startswith("Wonen, onbekend: 1 notitie")


def test_words_look_among_the_notes_of_a_cell_until_all_are_asked(laptop: Laptop) -> None:
    tables(laptop)
    matrix(laptop)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    found = laptop.window.screen_in_front()
    assert isinstance(found, OverviewView)
    before = found.results.results.rowCount()

    laptop.press(Command.FIND_TABLE)
    laptop.type("bus")
    laptop.finish_tasks()
    assert found.results.results.rowCount() < 3
    laptop.push(found.all_button)
    laptop.finish_tasks()

    assert before > 0
    assert found.results.results.rowCount() == 3
    assert not found.all_button.isVisible()


def test_a_note_with_two_tags_counts_once_in_the_total_and_the_page_says_so(
    laptop: Laptop,
) -> None:
    tables(laptop)
    view = matrix(laptop)

    choose(laptop, view, Dimension.TAG, Dimension.THEME)

    assert shown(view)["jeugd"] == shown(view)["ov"] == ["1 (1)", "–", "1 (1)"]
    assert shown(view)["totaal"] == ["3 (2)", "1 (1)", "4 (3)"]
    assert "In het totaal telt zij één keer." in view.remarks.text()
    assert "telt bij elk daarvan mee" in view.remarks.text()


def test_kernen_are_read_when_they_are_asked_for(laptop: Laptop) -> None:
    put(
        laptop,
        "a",
        replace(note("a", "Geen bus."), labels=Labels(heading="De bus rijdt niet")),
        note("a", "Een bos.", position=2),
        number=1,
    )
    view = matrix(laptop)

    choose(laptop, view, Dimension.KERN, Dimension.THEME)

    assert shown(view)["De bus rijdt niet"] == ["1 (1)", "1 (1)"]
    assert shown(view)["onbekend"] == ["1 (1)", "1 (1)"]


def test_one_theme_is_chosen(laptop: Laptop) -> None:
    tables(laptop)
    view = matrix(laptop)

    laptop.tab_to(view.theme_box)
    laptop.key(Key.Key_End)

    assert list(shown(view)) == ["Wonen", "totaal"]


def test_it_is_saved_as_a_table(laptop: Laptop, tmp_path: Path) -> None:
    tables(laptop)
    view = matrix(laptop)
    laptop.places.paths = [tmp_path / "matrix.csv"]

    laptop.push(view.export_button)
    laptop.finish_tasks()

    lines = (tmp_path / "matrix.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("thema / vraag;")
    assert view.said.text() == "The matrix is in matrix.csv."


def test_escape_leads_to_the_overview(laptop: Laptop) -> None:
    tables(laptop)
    matrix(laptop)

    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()

    assert isinstance(laptop.window.screen_in_front(), OverviewView)
