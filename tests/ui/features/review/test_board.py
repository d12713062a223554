"""All that asks for a person is in one list, answered by keys, and taken back by Ctrl+Z."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from facilitator.services.review import ReviewKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.review.kind_list import KindRow
from facilitator.ui.features.settlement.view import SettlementView
from facilitator.ui.theme.manager import theme
from tests.ui.app_builder import Laptop
from tests.ui.features.review.board import CHANGED, TABLE, TWIN, Board, a_board

Key = Qt.Key
ALL = [
    ReviewKind.SAME_TABLE,
    ReviewKind.DOUBLE_NOTE,
    ReviewKind.DIFFERENCE,
    ReviewKind.NEWER_VERSION,
    ReviewKind.REFUSED_FILE,
    ReviewKind.MISSING_TABLE,
]


@pytest.fixture
def board(laptop: Laptop, tmp_path: Path) -> Iterator[Board]:
    with a_board(laptop, tmp_path / "others") as found:
        yield found


def kinds(board: Board) -> list[ReviewKind]:
    return [row.kind for row in board.open().kinds.kinds.rows()]


def answer(board: Board, *keys: Key) -> None:
    for key in keys:
        board.laptop.key(key)
        board.laptop.finish_tasks()


def test_each_kind_has_a_row_with_what_holds_meanwhile(board: Board) -> None:
    view = board.open()
    rows = view.kinds.kinds.rows()
    assert [row.kind for row in rows] == ALL
    assert all(row.count == "1" and row.sentence for row in rows)
    assert view.total.text().startswith("To look at: 6 punten.")
    assert rows[0].spoken.startswith("Perhaps the same table, 1,")
    assert rows[0].spoken.endswith("1 of 6.")
    assert view.kinds.hasFocus()


def test_the_list_goes_to_empty_by_keys_alone_and_stays_empty(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Return)
    assert view.panel.title.text() == "Is this the same table?"
    answer(board, Key.Key_Return)  # one table
    assert board.store.aliases() == {max(TABLE, TWIN): min(TABLE, TWIN)}
    while view.panel.question is not None:
        answer(board, Key.Key_N if view.panel.question.refuse else Key.Key_Return)
    assert view.done_words.text() == "You have looked at everything. Thank you."
    assert kinds(board) == []
    assert board.store.review.refused() == ()


def test_the_notes_of_two_tables_that_are_one_are_asked_about_next(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Return, Key.Key_Return)
    assert view.panel.title.text() == "Is this the same, noted twice?"
    assert view.panel.isAncestorOf(view.window().focusWidget())
    rows = {row.kind: row.count for row in board.open().kinds.kinds.rows()}
    assert rows == {
        ReviewKind.DOUBLE_NOTE: "3",
        ReviewKind.DIFFERENCE: "1",
        ReviewKind.NEWER_VERSION: "1",
        ReviewKind.REFUSED_FILE: "1",
        ReviewKind.MISSING_TABLE: "1",
    }


def test_each_answer_is_taken_back(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Return, Key.Key_N)  # two tables
    assert kinds(board) == ALL[1:]
    board.laptop.press(Command.UNDO)
    assert kinds(board) == ALL
    board.laptop.press(Command.REDO)
    assert kinds(board) == ALL[1:]
    view.to_question()
    answer(board, Key.Key_Return)  # a double
    assert ReviewKind.DOUBLE_NOTE not in kinds(board)
    board.laptop.press(Command.UNDO)
    assert ReviewKind.DOUBLE_NOTE in kinds(board)


def test_an_arrow_chooses_the_kind_and_another_goes_in(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Down)
    assert view.panel.title.text() == "Is this the same, noted twice?"
    answer(board, Key.Key_Right)
    assert view.panel.isAncestorOf(view.window().focusWidget())
    answer(board, Key.Key_Escape)
    assert view.kinds.hasFocus()
    answer(board, Key.Key_Escape)
    assert board.laptop.window.screen_in_front() is board.laptop.application.start.view


def test_what_waits_for_later_comes_back_last(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Return, Key.Key_Return)  # one table, so three doubles
    answer(board, Key.Key_Escape, Key.Key_Home, Key.Key_Return)
    first = view.panel.question
    answer(board, Key.Key_L)
    assert view.panel.question != first
    answer(board, Key.Key_N, Key.Key_N)
    assert view.panel.question == first


def test_a_refused_file_tells_why_and_goes_off_the_list(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_End, Key.Key_Up, Key.Key_Return)
    assert view.panel.advice.text() == "avond-15-okt.dialoog"
    assert view.panel.question is not None
    assert view.panel.question.lines
    answer(board, Key.Key_N)
    assert kinds(board) == [*ALL[:-2], ALL[-1]]
    board.laptop.press(Command.UNDO)
    assert kinds(board) == ALL


def test_what_a_newer_version_changed_stands_beside_what_it_was(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_Home, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert view.panel.title.text() == "Does this change stay?"
    assert view.panel.question is not None
    [(before, after)] = view.panel.question.compared
    assert before.words == "“Wij kookten met de straat.”"
    assert after.words.startswith("“Wij kookten elke dinsdag met de hele straat.”")
    answer(board, Key.Key_N)
    texts = [item.text for item in board.store.dossier(TABLE).items]
    assert CHANGED in texts
    assert ReviewKind.NEWER_VERSION not in kinds(board)
    board.laptop.press(Command.UNDO)
    assert kinds(board) == ALL
    assert CHANGED not in [item.text for item in board.store.dossier(TABLE).items]


def test_who_has_not_handed_in_is_named_and_goes_off_the_list(board: Board) -> None:
    view = board.open()
    answer(board, Key.Key_End, Key.Key_Return)
    assert view.panel.advice.text() == (
        "Samen leven · dialogue 9 · Saturday 1 March 2025 · Coevorden"
    )
    assert view.kinds.kinds.rows()[-1].sentence == "They were invited: Coevorden."
    answer(board, Key.Key_N)
    assert kinds(board) == ALL[:-1]
    board.laptop.press(Command.UNDO)
    assert kinds(board) == ALL


def test_the_overview_is_one_key_away(board: Board) -> None:
    board.open()
    board.laptop.press(Command.OVERVIEW)
    assert isinstance(board.laptop.window.screen_in_front(), OverviewView)
    board.laptop.press(Command.SETTLE)
    assert board.laptop.window.screen_in_front() is board.open()


def test_where_there_is_no_room_list_and_question_take_turns(board: Board) -> None:
    view = board.open()
    board.laptop.window.resize(853, 480)
    view.to_list()
    assert view.kinds.isVisible()
    assert not view.panel.isVisible()
    answer(board, Key.Key_Return)
    assert view.panel.isVisible()
    assert not view.kinds.isVisible()
    answer(board, Key.Key_Escape)
    assert view.kinds.isVisible()


def test_a_line_stands_beside_the_whole_question_where_there_is_a_list(board: Board) -> None:
    view = board.open()
    board.laptop.window.resize(1366, 700)
    view.to_question()
    border = theme().palette.border.rgb()

    def line() -> set[bool]:
        shown = view.right.grab().toImage()
        return {shown.pixel(0, at) == border for at in range(0, shown.height(), 8)}

    board.laptop.wait(lambda: line() == {True})
    board.laptop.window.resize(853, 480)
    board.laptop.wait(lambda: line() == {False})


def test_a_screen_reader_hears_rows_and_questions(board: Board) -> None:
    view = board.open()
    index = view.kinds.currentIndex()
    row = view.kinds.kinds.data(index, Qt.ItemDataRole.UserRole)
    assert isinstance(row, KindRow)
    spoken = view.kinds.kinds.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == row.spoken
    accessible = QAccessible.queryAccessibleInterface(view.kinds)
    assert accessible.text(QAccessible.Text.Name) == "What there is to look at"


def test_what_waits_for_a_yes_opens_its_page_and_comes_back(board: Board) -> None:
    board.laptop.application.open_review()
    board.laptop.application.review.open_settlement()
    assert isinstance(board.laptop.window.screen_in_front(), SettlementView)
    answer(board, Key.Key_Escape)
    assert board.laptop.window.screen_in_front() is board.open()
