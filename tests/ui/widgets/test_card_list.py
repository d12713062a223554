"""Cards of different heights: keys walk them, and one more costs no more at any length."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from facilitator.ui.theme.manager import ThemeManager
from facilitator.ui.widgets.card_list import CardList

Key, Hint = Qt.Key, QAbstractItemView.ScrollHint
HIGH, WIDE = 200, 300


class Cards(QStyledItemDelegate):
    """A row is as high as its text says; it tells which rows were measured and painted."""

    def __init__(self) -> None:
        super().__init__()
        self.measured: list[int] = []
        self.painted: list[int] = []

    def sizeHint(  # noqa: N802
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        self.measured.append(index.row())
        return QSize(0, int(index.data() or 0))

    def paint(
        self,
        _painter: QPainter,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self.painted.append(index.row())


class Screen:
    """A list of cards on a screen, and keys to press."""

    def __init__(self, qtbot: QtBot, heights: list[int]) -> None:
        self.qtbot, self.cards = qtbot, Cards()
        self.list = CardList()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(self.cards)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.model = QStringListModel([str(height) for height in heights])
        self.list.setModel(self.model)
        self.list.resize(WIDE, HIGH)
        qtbot.addWidget(self.list)
        self.list.show()
        qtbot.waitExposed(self.list)
        qtbot.waitUntil(lambda: bool(self.cards.painted))
        self.forget()

    def forget(self) -> None:
        """Let what was measured and painted before be forgotten."""
        self.cards.measured.clear()
        self.cards.painted.clear()

    def add(self, row: int, height: int) -> None:
        """Bring a row."""
        self.model.insertRow(row)
        self.model.setData(self.model.index(row), str(height))

    def row(self) -> int:
        """Give the row that has the focus."""
        return self.list.currentIndex().row()

    def place(self, row: int) -> tuple[int, int]:
        """Give where a row begins and ends on the screen."""
        rect = self.list.visualRect(self.model.index(row))
        return rect.top(), rect.bottom() + 1

    def value(self) -> int:
        """Give how far the list is scrolled."""
        return self.list.verticalScrollBar().value()


@pytest.fixture
def screen(qtbot: QtBot, looks: ThemeManager) -> Callable[..., Screen]:
    assert looks.percent == 100
    return lambda *heights: Screen(qtbot, list(heights))


def test_a_row_more_measures_itself_alone_and_paints_what_is_in_sight(
    screen: Callable[..., Screen],
) -> None:
    shown = screen(*[50] * 1000)
    shown.list.scrollToBottom()
    shown.qtbot.waitUntil(lambda: 999 in shown.cards.painted)
    shown.forget()
    shown.add(1000, 30)
    shown.list.scrollToBottom()
    shown.qtbot.waitUntil(lambda: 1000 in shown.cards.painted)
    assert set(shown.cards.measured) == {1000}
    assert min(shown.cards.painted) > 990
    assert shown.place(1000) == (HIGH - 30, HIGH)


def test_rows_stand_below_each_other(screen: Callable[..., Screen]) -> None:
    shown = screen(30, 70, 20)
    assert [shown.place(row) for row in range(3)] == [(0, 30), (30, 100), (100, 120)]
    at = [shown.list.indexAt(QPoint(5, y)).row() for y in (0, 29, 30, 99, 119, 120)]
    assert at == [0, 0, 1, 1, 2, -1]


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_row_comes_between_others_and_goes_again(
    screen: Callable[..., Screen], at: int
) -> None:
    shown = screen(30, 70, 20)
    shown.add(at, 40)
    heights = [30, 70, 20]
    heights.insert(at, 40)
    ends = [sum(heights[:row]) for row in range(5)]
    assert [shown.place(row) for row in range(4)] == list(pairwise(ends))
    shown.model.removeRow(at)
    assert [shown.place(row) for row in range(3)] == [(0, 30), (30, 100), (100, 120)]
    shown.qtbot.waitUntil(lambda: shown.list.maximumHeight() == 120)


def test_a_row_of_another_height_moves_what_is_below(screen: Callable[..., Screen]) -> None:
    shown = screen(30, 70, 20)
    shown.model.setData(shown.model.index(1), "60")
    assert [shown.place(row) for row in range(3)] == [(0, 30), (30, 90), (90, 110)]
    shown.qtbot.waitUntil(lambda: 2 in shown.cards.painted)


def test_a_row_that_stays_as_high_is_painted_alone(screen: Callable[..., Screen]) -> None:
    shown = screen(30, 70, 20)
    shown.model.dataChanged.emit(shown.model.index(1), shown.model.index(1))
    shown.qtbot.waitUntil(lambda: bool(shown.cards.painted))
    assert set(shown.cards.painted) == {1}


def test_other_rows_altogether_are_measured_anew(screen: Callable[..., Screen]) -> None:
    shown = screen(30, 70)
    shown.model.setStringList(["10", "20", "30"])
    assert [shown.place(row) for row in range(3)] == [(0, 10), (10, 30), (30, 60)]


@pytest.mark.parametrize(
    ("key", "row"),
    [
        (Key.Key_Down, 6),
        (Key.Key_Up, 4),
        (Key.Key_Home, 0),
        (Key.Key_End, 19),
        (Key.Key_PageDown, 9),
        (Key.Key_PageUp, 1),
    ],
)
def test_keys_walk_the_rows_and_bring_them_into_sight(
    screen: Callable[..., Screen], key: Qt.Key, row: int
) -> None:
    shown = screen(*[50] * 20)
    shown.list.setCurrentIndex(shown.model.index(5))
    QTest.keyClick(shown.list, key)
    assert shown.row() == row
    top, end = shown.place(row)
    assert 0 <= top < end <= HIGH


@pytest.mark.parametrize(("key", "row"), [(Key.Key_Up, 0), (Key.Key_Down, 1)])
def test_at_an_end_a_key_goes_no_further(
    screen: Callable[..., Screen], key: Qt.Key, row: int
) -> None:
    shown = screen(50, 50)
    shown.list.setCurrentIndex(shown.model.index(row))
    QTest.keyClick(shown.list, key)
    assert shown.row() == row


def test_a_list_without_rows_has_nothing_to_walk(screen: Callable[..., Screen]) -> None:
    shown = screen(30)
    shown.model.removeRow(0)
    QTest.keyClick(shown.list, Key.Key_Down)
    assert shown.row() == -1
    assert shown.list.visualRect(QModelIndex()).isEmpty()


@pytest.mark.parametrize(
    ("hint", "row", "value"),
    [
        (Hint.PositionAtTop, 5, 250),
        (Hint.PositionAtCenter, 5, 174),
        (Hint.PositionAtBottom, 5, 100),
        (Hint.EnsureVisible, 5, 100),
        (Hint.EnsureVisible, 1, 0),
    ],
)
def test_a_row_is_scrolled_to_where_it_is_asked(
    screen: Callable[..., Screen], hint: QAbstractItemView.ScrollHint, row: int, value: int
) -> None:
    shown = screen(*[50] * 20)
    shown.list.scrollTo(shown.model.index(row), hint)
    assert shown.value() == value


def test_of_a_row_higher_than_the_list_the_first_line_is_seen(
    screen: Callable[..., Screen],
) -> None:
    shown = screen(50, 900, 50)
    shown.list.scrollTo(shown.model.index(1))
    assert shown.place(1)[0] == 0
    shown.list.scrollTo(shown.model.index(2))
    assert shown.place(2)[1] == HIGH
    shown.list.scrollTo(shown.model.index(1))
    assert shown.place(1)[0] == 0
