"""All that was found, by keys: walked through, put in order, copied, saved, come back to."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication

from facilitator.domain.records.items import Item, ItemKind, Labels
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.results import ROWS_PER_READING, ResultRow
from facilitator.ui.features.overview.view import OverviewView
from tests.ui.app_builder import Laptop
from tests.ui.features.overview.test_overview import an_id, note, page, put

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def search_for(laptop: Laptop, words: str) -> OverviewView:
    """Type words in the overview, and go to what was found."""
    view = page(laptop)
    laptop.press(Command.FIND_TABLE)
    laptop.type(words)
    laptop.finish_tasks()
    laptop.key(Key.Key_Return)
    assert view.results.hasFocus()
    return view


def current(view: OverviewView) -> ResultRow:
    row = view.current_result()
    assert isinstance(row, ResultRow)
    return row


def texts(view: OverviewView) -> list[str]:
    """Give all that was found, in its order and without who said it."""
    model = view.results.results
    rows = [model.row(place) for place in range(model.rowCount())]
    return ["".join(part for part, _ in row.parts) for row in rows if row]


def many(key: str, number: int, word: str = "Bus") -> list[Item]:
    return [note(key, f"{word} {at}.", position=at) for at in range(number)]


def test_all_is_there_and_only_what_is_looked_at_is_read(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(laptop, "a", *many("a", 700), number=1)
    put(laptop, "b", *many("b", 600), number=2, municipality="Ede")
    view = search_for(laptop, "bus")

    assert view.said.text() == "1300 notities at 2 tafels in 2 gemeenten"
    assert view.results.results.rowCount() == 1_300
    read: list[int] = []
    keep = view.results.results._read

    def reading(first: int, count: int) -> Sequence[ResultRow | None]:
        read.append(first)
        return keep(first, count)

    monkeypatch.setattr(view.results.results, "_read", reading)
    laptop.key(Key.Key_End)

    assert current(view).text.startswith("Bus")
    assert view.results.currentIndex().row() == 1_299
    assert set(read) <= {1_300 // ROWS_PER_READING * ROWS_PER_READING - 40, 1_280}


def test_enter_goes_to_the_note_and_the_overview_comes_back_to_it(laptop: Laptop) -> None:
    put(laptop, "a", *many("a", 60), number=1)
    view = search_for(laptop, "bus")
    laptop.key(Key.Key_Down, times=43)
    before = current(view)
    laptop.key(Key.Key_Return)
    assert laptop.capture.stream.current() == before.item

    assert page(laptop) is view

    assert current(view) == before
    assert view.results.currentIndex().row() == 43
    assert view.results.hasFocus()
    assert view.totals.text().startswith("1 tafel")


def test_the_order_is_chosen_by_keys_and_the_note_stays_in_front(laptop: Laptop) -> None:
    put(laptop, "a", note("a", "Bus een."), number=1, theme="Wonen")
    put(laptop, "b", note("b", "Bus twee."), number=1, theme="Gezondheid")
    view = search_for(laptop, "bus")
    assert texts(view) == ["Bus twee.", "Bus een."]
    laptop.key(Key.Key_Down)

    laptop.tab_to(view.order)
    laptop.key(Key.Key_End)
    laptop.finish_tasks()

    assert texts(view) == ["Bus twee.", "Bus een."]
    assert current(view).table == an_id("a")
    laptop.key(Key.Key_Up)
    assert texts(view) == ["Bus twee.", "Bus een."]


def test_escape_goes_up_to_the_line(laptop: Laptop) -> None:
    put(laptop, "a", *many("a", 3), number=1)
    view = search_for(laptop, "bus")

    laptop.key(Key.Key_Escape)

    assert view.search.hasFocus()
    assert view.search.text() == "bus"


def test_what_is_chosen_is_copied_with_its_code_and_table(laptop: Laptop) -> None:
    put(laptop, "a", *many("a", 90), number=1)
    view = search_for(laptop, "bus")

    laptop.key(Key.Key_C, CTRL)
    laptop.finish_tasks()
    assert QGuiApplication.clipboard().text() == (
        "T01-90\tBus 89. (dialoog 1)\tGezondheid, dialoog 1, Goes"
    )
    laptop.key(Key.Key_A, CTRL)
    laptop.key(Key.Key_C, CTRL)
    laptop.finish_tasks()

    assert len(QGuiApplication.clipboard().text().split("\n")) == 90
    assert view.said.text() == "Copied: 90 notities."


def test_all_that_was_found_is_saved_as_a_table(laptop: Laptop, tmp_path: Path) -> None:
    put(laptop, "a", *many("a", 90), number=1)
    view = search_for(laptop, "bus")
    laptop.places.paths = [tmp_path / "bus.csv"]

    laptop.push(view.export_button)
    laptop.finish_tasks()

    lines = (tmp_path / "bus.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 91
    assert view.said.text() == "90 notities are in bus.csv."


def test_tags_and_kernen_are_chosen_from(laptop: Laptop) -> None:
    heading, tag = Labels(heading="De bus rijdt niet"), Labels(tags=("jeugd",))
    put(
        laptop,
        "a",
        note("a", "Bus een."),
        replace(note("a", "Bus twee.", position=2), labels=heading),
        replace(note("a", "Bus drie.", ItemKind.KIEM, position=3), labels=tag),
        number=1,
    )
    view = page(laptop)
    laptop.tab_to(view.theme_box)
    laptop.key(Key.Key_Down)
    laptop.push(view.filters_button)
    laptop.finish_tasks()
    kernen, tags = view.filters.kern, view.filters.tag
    assert [kernen.itemText(at) for at in range(1, kernen.count())] == ["De bus rijdt niet"]
    assert [tags.itemText(at) for at in range(1, tags.count())] == ["jeugd"]

    laptop.tab_to(kernen)
    laptop.key(Key.Key_Down)
    assert texts(view) == ["Bus twee."]
    laptop.key(Key.Key_Up)
    laptop.tab_to(tags)
    laptop.key(Key.Key_Down)
    assert texts(view) == ["Bus drie."]


def test_a_row_is_told_with_its_place_among_all(laptop: Laptop) -> None:
    put(laptop, "a", *many("a", 3), number=1)
    view = search_for(laptop, "bus")
    laptop.key(Key.Key_Down)

    spoken = view.results.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    assert spoken == "knel · Gezondheid · dialogue 1 · Goes: Bus 1. (dialoog 1), 2 of 3"


def test_rows_are_of_one_height_and_fit_the_words(laptop: Laptop) -> None:
    long = " ".join(["woonomgeving"] * 60)
    put(laptop, "a", note("a", f"Bus {long}."), note("a", "Bus.", position=2), number=1)
    view = search_for(laptop, "bus")

    list_ = view.results
    heights = {list_.visualRect(list_.model().index(row, 0)).height() for row in (0, 1)}

    assert len(heights) == 1
    assert list_.selectionModel().isSelected(list_.model().index(0, 0))
    list_.selectionModel().select(
        list_.model().index(1, 0), QItemSelectionModel.SelectionFlag.Select
    )
    assert list_.chosen() == [0, 1]


def test_several_are_chosen_with_shift(laptop: Laptop) -> None:
    put(laptop, "a", *many("a", 30), number=1)
    view = search_for(laptop, "bus")

    for _ in range(3):
        laptop.key(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)

    assert view.results.chosen() == [0, 1, 2, 3]
    laptop.key(Key.Key_Up)
    assert view.results.chosen() == [2]
