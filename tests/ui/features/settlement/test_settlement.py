"""What waits is read side by side and answered by keys; a table that is open shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.review.board_view import ReviewView
from facilitator.ui.features.settlement.view import SettlementView
from tests.services.laptops import laptops
from tests.ui.accessibility import nameless, words_on
from tests.ui.app_builder import Laptop
from tests.ui.features.settlement.on_screen import erased_but_in_copies, open_page
from tests.ui.features.settlement.waiting import Stranger

Key = Qt.Key
FIRST, SECOND = "De markt was dicht.", "Niemand kwam nog langs."


@pytest.fixture
def stranger(seated_down: Laptop, tmp_path: Path) -> Iterator[Stranger]:
    """Somebody who was not invited to a table with two notes."""
    seated_down.note(FIRST, Command.SEAT_1)
    seated_down.note(SECOND, Command.SEAT_3)
    with laptops(tmp_path / "others") as post:
        yield Stranger(post, seated_down.context.store, seated_down.table_id)


def begin(laptop: Laptop, stranger: Stranger) -> SettlementView:
    stranger.come_in()
    laptop.application.tables.read_all_again()
    return open_page(laptop)


def sides(view: SettlementView) -> list[str]:
    assert view.row is not None
    return [card.note.text() for card in view.row.cards]


def answer_dialog(laptop: Laptop) -> str:
    """Say yes to what is asked once more; give what was said."""
    dialog = laptop.dialog()
    said = words_on(dialog)
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    return said


def test_both_sides_stand_beside_each_other_and_what_is_here_is_chosen(
    laptop: Laptop, stranger: Stranger
) -> None:
    stranger.reword(FIRST, "Anders.")
    view = begin(laptop, stranger)
    assert view.place.text() == "1 of 1"
    assert sides(view)[0] == f"“{FIRST}”"
    assert "“Anders.”" in sides(view)[1]
    assert view.row is not None
    left, right = view.row.cards
    assert left.isChecked()
    assert left.hasFocus()
    assert left.geometry().right() < right.geometry().left()
    assert "The four words: " in view.writer.text()
    assert nameless(view) == []
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert sorted(laptop_texts(laptop)) == sorted([FIRST, SECOND])
    assert view.done_words.text() == "You have answered everything. Thank you."
    assert view.leave_button.hasFocus()
    assert not view.yes_button.isVisible()


def laptop_texts(laptop: Laptop) -> list[str]:
    [table] = laptop.context.store.overview()
    return [item.text for item in laptop.context.store.dossier(table.dialogue.id).items]


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([Key.Key_Right, Key.Key_Return], "Anders."),
        ([Key.Key_Right, Key.Key_Left, Key.Key_Return], FIRST),
        ([Key.Key_Y], "Anders."),
        ([Key.Key_N], FIRST),
    ],
)
def test_arrows_choose_and_a_letter_answers(
    keys: list[Key], text: str, laptop: Laptop, stranger: Stranger
) -> None:
    table = laptop.table_id
    stranger.reword(FIRST, "Anders.")
    view = begin(laptop, stranger)
    for key in keys:
        laptop.key(key)
    laptop.finish_tasks()
    assert not view.row
    laptop.key(Key.Key_Escape)
    open_table = laptop.application.tables.show(table)
    assert open_table.work.editor.dossier.items[0].text == text


@pytest.mark.parametrize("keys", [[Key.Key_Y], [Key.Key_N], [Key.Key_A, Key.Key_Return]])
def test_an_answer_is_taken_back_and_given_again_by_keys(
    keys: list[Key], laptop: Laptop, stranger: Stranger
) -> None:
    stranger.reword(FIRST, "Anders.")
    view = begin(laptop, stranger)
    before, asked = laptop_texts(laptop), sides(view)
    for key in keys:
        laptop.key(key)
        laptop.wait(lambda: "answer" not in laptop.context.tasks.names())
    laptop.finish_tasks()
    after = laptop_texts(laptop)
    assert view.row is None
    laptop.press(Command.UNDO)
    laptop.finish_tasks()
    assert (laptop_texts(laptop), sides(view)) == (before, asked)
    laptop.press(Command.REDO)
    laptop.finish_tasks()
    assert (laptop_texts(laptop), view.row) == (after, None)


def test_an_answer_is_taken_back_from_the_list_too(laptop: Laptop, stranger: Stranger) -> None:
    stranger.reword(FIRST, "Anders.")
    begin(laptop, stranger)
    laptop.key(Key.Key_Y)
    laptop.finish_tasks()
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    board = laptop.window.screen_in_front()
    assert isinstance(board, ReviewView)
    assert board.kinds.kinds.rows() == ()
    laptop.press(Command.UNDO)
    laptop.finish_tasks()
    assert [row.count for row in board.kinds.kinds.rows()] == ["1"]
    assert FIRST in laptop_texts(laptop)
    laptop.press(Command.REDO)
    laptop.finish_tasks()
    assert board.kinds.kinds.rows() == ()


@pytest.mark.parametrize(("key", "text"), [(Key.Key_A, "Anders."), (Key.Key_W, FIRST)])
def test_all_of_a_writer_asks_once_more(
    key: Key, text: str, laptop: Laptop, stranger: Stranger
) -> None:
    stranger.reword(FIRST, "Anders.")
    stranger.remove(SECOND)
    view = begin(laptop, stranger)
    assert view.place.text() == "1 of 2"
    laptop.key(key)
    assert "2 voorstellen" in answer_dialog(laptop)
    assert laptop_texts(laptop)[0] == text
    assert view.done.isVisible()


def test_later_brings_the_next_and_the_keyboard_goes_along(
    laptop: Laptop, stranger: Stranger
) -> None:
    stranger.reword(FIRST, "Anders.")
    stranger.remove(SECOND)
    view = begin(laptop, stranger)
    before = view.title.text()
    laptop.key(Key.Key_L)
    assert view.title.text() != before
    assert view.row is not None
    assert view.row.cards[0].hasFocus()


def test_the_list_of_what_to_look_at_counts_what_waits_and_leads_there(
    laptop: Laptop, stranger: Stranger
) -> None:
    menu, words = laptop.window.table_menu, "After merging …"
    laptop.open_menu(menu)
    assert words in [line.text() for line in menu.actions()]
    laptop.key(Key.Key_Escape)
    stranger.reword(FIRST, "Anders.")
    stranger.come_in()
    laptop.open_menu(menu)
    laptop.wait(lambda: f"{words} (1)" in [line.text() for line in menu.actions()])
    laptop.choose_open_line(menu, f"{words} (1)")
    laptop.finish_tasks()
    laptop.key(Key.Key_Return)  # to the question
    laptop.key(Key.Key_Return)  # look at it
    assert isinstance(laptop.window.screen_in_front(), SettlementView)


def test_the_last_merge_is_taken_back_with_the_answers(
    laptop: Laptop, stranger: Stranger
) -> None:
    stranger.reword(FIRST, "Anders.")
    view = begin(laptop, stranger)
    laptop.key(Key.Key_Y)
    laptop.finish_tasks()
    assert laptop_texts(laptop)[0] == "Anders."
    laptop.push(view.undo_button)
    answer_dialog(laptop)
    assert laptop_texts(laptop)[0] == FIRST
    assert not view.undo_button.isVisible()
    assert view.said.text() == "All of it was taken back."


def test_copies_are_emptied_when_that_was_asked_again(laptop: Laptop) -> None:
    erased_but_in_copies(laptop)
    view = laptop.window.screen_in_front()
    assert isinstance(view, SettlementView)
    assert "1 notitie" in view.erased_words.text()
    laptop.push(view.purge_button)
    assert "It cannot be undone." in answer_dialog(laptop)
    assert not view.erased.isVisible()
    assert not view.bar.isVisible()
    assert view.said.text() == "It is gone from all copies."
