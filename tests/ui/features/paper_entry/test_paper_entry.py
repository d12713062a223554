"""Paper notes are typed in by keys, row after row, and each is on disk at once."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import GROUP, UNKNOWN, ItemKind, seated
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.paper_entry import PaperEntryView
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_focus

Key = Qt.Key


@pytest.fixture
def page(seated_down: Laptop) -> PaperEntryView:
    """The screen for paper notes, opened from the menu."""
    seated_down.choose_line(seated_down.window.table_menu, "Type in paper notes")
    view = seated_down.window.screen_in_front()
    assert isinstance(view, PaperEntryView)
    return view


def enter(laptop: Laptop, *fields: str) -> None:
    """Type into one field after another, with Enter behind each."""
    for words in fields:
        laptop.type(words)
        laptop.key(Key.Key_Return)


def test_rows_follow_each_other_without_leaving_the_keyboard(
    seated_down: Laptop, page: PaperEntryView
) -> None:
    laptop = seated_down
    assert has_focus(page.seat)
    enter(laptop, "2", "k", "De oven was stuk.")
    enter(laptop, "", "", "Iedereen was stil.")
    enter(laptop, "g", "d", "Een straat vol brood.")

    first, second, third = laptop.items()
    bakker = laptop.stored().seats[1]
    assert (first.kind, first.speaker, first.at) == (ItemKind.KNEL, seated(bakker.id), None)
    assert (second.kind, second.speaker) == (ItemKind.KNEL, UNKNOWN)
    assert (third.kind, third.speaker) == (ItemKind.DREAM, GROUP)
    assert {item.step for item in laptop.items()} == {"knel_kiem"}
    kept = [text for text in words_on(page).splitlines() if text.endswith(".")]
    assert kept[-3:] == [
        "group · droom: Een straat vol brood.",
        "knel: Iedereen was stil.",
        "2 bakker · knel: De oven was stuk.",
    ]


def test_the_move_is_chosen_once_for_a_block(seated_down: Laptop, page: PaperEntryView) -> None:
    laptop = seated_down
    laptop.tab_to(page.step)
    laptop.key(Key.Key_Down)
    laptop.tab_to(page.seat)
    for text in ("Eén.", "Twee."):
        enter(laptop, "1", "d", text)
    assert [item.step for item in laptop.items()] == ["droom", "droom"]


def test_what_is_not_clear_is_told_where_it_stands(
    seated_down: Laptop, page: PaperEntryView
) -> None:
    laptop = seated_down
    enter(laptop, "9", "k", "Er was iets.")
    assert (page.said.text(), has_focus(page.seat)) == (
        "There is no seat 9 at this table.",
        True,
    )
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    enter(laptop, "1", "x", "")
    assert (page.said.text(), has_focus(page.kind)) == ("Choose a kind by its letter.", True)
    laptop.key(Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    enter(laptop, "i", "")
    [item] = laptop.items()
    assert (item.text, page.said.text()) == ("Er was iets.", "")
    enter(laptop, "1", "", "")
    assert page.said.text() == "Nothing was typed yet."


def test_a_row_can_be_taken_back(seated_down: Laptop, page: PaperEntryView) -> None:
    enter(seated_down, "2", "k", "De oven was stuk.")
    seated_down.press(Command.UNDO)
    assert seated_down.items() == ()
    assert page.isVisible()


def test_half_a_row_waits_and_the_table_is_one_button_away(
    seated_down: Laptop, page: PaperEntryView
) -> None:
    laptop = seated_down
    enter(laptop, "2", "k")
    laptop.type("De oven")
    laptop.push(page.back_button)
    assert laptop.capture.isVisible()
    laptop.choose_line(laptop.window.table_menu, "Type in paper notes")
    assert (page.seat.text(), page.kind.text(), page.text.text()) == ("2", "k", "De oven")
