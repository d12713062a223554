"""How things stand on a screen, where the conversation is, and the ring of the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyleFactory,
    QStyleOptionSlider,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator.ui.theme.manager import look, theme
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.focus_ring import FocusOverlay, FocusRing
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns, FlowLayout
from facilitator.ui.widgets.panels import HeadedList, HintBox, Panel, ScrollPage, SlimScrollBar
from facilitator.ui.widgets.progress import ProgressLine, StepBar

MOVES = ["Welkom", "Knel en kiem", "Droom", "Eerste stappen", "Slotronde"]


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    assert qapp is not None
    look().choose(Scheme.LIGHT, 100)
    yield
    look().choose(Scheme.LIGHT, 100)


def _shown(qtbot: QtBot, widget: QWidget, width: int, height: int = 300) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def _row(layout: FlowLayout | EvenColumns, count: int) -> list[PlainButton]:
    buttons = [PlainButton(f"Knop {number}") for number in range(count)]
    for button in buttons:
        layout.addWidget(button)
    return buttons


def test_a_row_goes_on_in_the_next_one_where_the_width_ends(qtbot: QtBot) -> None:
    place = QWidget()
    buttons = _row(FlowLayout(place), 4)
    _shown(qtbot, place, 2 * buttons[0].sizeHint().width() + 20)
    assert [button.y() > 0 for button in buttons] == [False, False, True, True]
    assert place.heightForWidth(5000) < place.heightForWidth(place.width())


def test_a_row_leaves_no_gap_for_what_is_hidden(qtbot: QtBot) -> None:
    place = QWidget()
    buttons = _row(FlowLayout(place), 3)
    buttons[0].hide()
    _shown(qtbot, place, 2000)
    assert buttons[1].x() == 0
    assert place.sizeHint().width() < 3 * buttons[1].sizeHint().width()


def test_columns_are_equal_and_fewer_when_narrow(qtbot: QtBot) -> None:
    place = QWidget()
    buttons = _row(EvenColumns(place, narrowest=200), 3)
    _shown(qtbot, place, 700)
    assert len({button.width() for button in buttons}) == 1
    assert {button.y() for button in buttons} == {0}
    place.resize(300, 300)
    assert len({button.y() for button in buttons}) == 3


@pytest.mark.parametrize("kind", [FlowLayout, EvenColumns])
def test_a_layout_gives_its_widgets_back(
    qtbot: QtBot, kind: type[FlowLayout | EvenColumns]
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    layout = kind(place)
    _row(layout, 2)
    assert layout.count() == 2
    assert layout.takeAt(0) is not None
    assert layout.takeAt(5) is None
    assert layout.itemAt(1) is None
    assert layout.minimumSize().width() > 0


def test_a_page_keeps_the_focus_in_sight(qtbot: QtBot) -> None:
    content = QWidget()
    rows = QVBoxLayout(content)
    fields = [LineField(f"Veld {number}") for number in range(30)]
    for field in fields:
        rows.addWidget(field)
    page = ScrollPage(content)
    _shown(qtbot, page, 300, 200)
    fields[-1].setFocus()
    top = fields[-1].mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= page.viewport().height() - fields[-1].height()


def test_a_page_is_no_stop_of_tab(qtbot: QtBot) -> None:
    page = ScrollPage(PlainLabel("Woorden"))
    qtbot.addWidget(page)
    assert page.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_list_keeps_its_heading_when_it_is_emptied(qtbot: QtBot) -> None:
    part = HeadedList("Verder met")
    qtbot.addWidget(part)
    part.add(PlainLabel("Gezondheid"))
    part.clear()
    assert [label.text() for label in part.findChildren(PlainLabel)] == ["Verder met"]


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
def test_panels_and_boxes_paint_their_ground(qtbot: QtBot, scheme: Scheme) -> None:
    look().choose(scheme, 100)
    edges = Qt.Edge.LeftEdge | Qt.Edge.BottomEdge
    panel, box = Panel("side", edges=edges), HintBox()
    for widget in (panel, box):
        qtbot.addWidget(widget)
        widget.resize(60, 60)
    image = panel.grab().toImage()
    assert image.pixelColor(30, 30) == theme().palette.side
    assert image.pixelColor(0, 30) == theme().palette.border
    assert box.grab().toImage().pixelColor(30, 30) == theme().palette.tint


def test_the_moves_are_read_as_a_sentence(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.resize(40, 40)
    assert bar.sentence() == ""
    assert not bar.grab().isNull()
    bar.set_steps(MOVES, 1)
    name = QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Name)
    assert name == bar.sentence()
    assert all(part in name for part in ("2", "5", "Knel en kiem"))
    assert bar.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_moves_fit_also_where_there_is_room_for_one(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.set_steps(MOVES, 3)
    bar.resize(bar.sizeHint())
    whole = bar.grab().toImage()
    bar.resize(bar.minimumSizeHint())
    assert bar.width() < whole.width() / 2
    assert not bar.grab().isNull()


def _page(qtbot: QtBot, high: int) -> ScrollPage:
    content = QWidget()
    content.setFixedHeight(high)
    page = ScrollPage(content)
    _shown(qtbot, page, 300, 200)
    return page


def test_the_handle_of_a_bar_is_where_the_style_has_it(qtbot: QtBot) -> None:
    page = _page(qtbot, 700)
    bar = page.verticalScrollBar()
    assert isinstance(bar, SlimScrollBar)
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    whole, part = QStyle.ComplexControl.CC_ScrollBar, QStyle.SubControl.SC_ScrollBarSlider
    fusion = QStyleFactory.create("fusion")
    for value in (0, 100, bar.maximum()):
        bar.setValue(value)
        bar.initStyleOption(option)
        place = fusion.subControlRect(whole, option, part, bar)
        assert abs(bar.handle().top() - place.top()) <= 2
        assert abs(bar.handle().height() - place.height()) <= 2


def test_a_bar_is_seen_and_can_be_dragged(qtbot: QtBot) -> None:
    page = _page(qtbot, 700)
    bar = page.verticalScrollBar()
    assert isinstance(bar, SlimScrollBar)
    image = bar.grab().toImage()
    start = bar.handle().center()
    assert image.pixelColor(start) == theme().palette.control
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(bar, start + QPoint(0, 60))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=start + QPoint(0, 60))
    assert bar.value() > 0


def test_a_page_as_wide_as_its_words_scrolls_sideways_too(qtbot: QtBot) -> None:
    content = QWidget()
    content.setFixedSize(900, 50)
    page = ScrollPage(content)
    _shown(qtbot, page, 300, 200)
    bar = page.horizontalScrollBar()
    assert isinstance(bar, SlimScrollBar)
    assert bar.handle().height() == bar.height()
    assert not bar.grab().isNull()


@pytest.mark.parametrize(("share", "value"), [(-1, 0), (0, 0), (0.5, 500), (3, 1000)])
def test_time_used_is_told_as_a_value(qtbot: QtBot, share: float, value: int) -> None:
    line = ProgressLine("Tijd gebruikt")
    qtbot.addWidget(line)
    line.set_share(share)
    assert line.value() == value
    assert line.minimumSizeHint().height() == line.sizeHint().height() == 8
    assert not line.grab().isNull()


def _ring(window: QWidget) -> QRect:
    found = [child for child in window.findChildren(FocusOverlay) if child.isVisible()]
    assert len(found) == 1
    return QRect(found[0].mapTo(window, QPoint(0, 0)), found[0].size())


@pytest.fixture
def ring(qapp: QApplication) -> Iterator[FocusRing]:
    """The ring of the program, for one test."""
    ring = FocusRing(qapp)
    yield ring
    ring.stop()


def test_the_focus_has_a_ring_of_three_pixels_around_it(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.setContentsMargins(20, 20, 20, 20)
    first, second = PlainButton("Een"), PlainButton("Twee")
    rows.addWidget(first)
    rows.addWidget(second)
    _shown(qtbot, window, 300)
    first.setFocus()
    assert _ring(window) == first.geometry().adjusted(-5, -5, 5, 5)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert _ring(window) == second.geometry().adjusted(-5, -5, 5, 5)
    image = window.grab().toImage()
    edge = second.geometry().left() - 4
    assert image.pixelColor(edge, second.geometry().center().y()) == theme().palette.focus


def test_the_ring_follows_when_things_move(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.setContentsMargins(20, 20, 20, 20)
    above, button = PlainLabel("Kop"), PlainButton("Een")
    rows.addWidget(above)
    rows.addWidget(button)
    _shown(qtbot, window, 300)
    button.setFocus()
    look().choose(Scheme.LIGHT, 200)
    window.resize(500, 500)
    assert _ring(window) == button.geometry().adjusted(-5, -5, 5, 5)


def test_the_ring_stays_whole_at_the_edge_of_a_window(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    rows.setContentsMargins(0, 0, 0, 0)
    field = LineField("Naam")
    rows.addWidget(field)
    _shown(qtbot, window, 300, 40)
    field.setFocus()
    assert window.rect().contains(_ring(window))


def test_the_ring_survives_the_end_of_what_it_was_around(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    first, second = PlainButton("Een"), PlainButton("Twee")
    rows.addWidget(first)
    rows.addWidget(second)
    _shown(qtbot, window, 300)
    first.setFocus()
    first.deleteLater()
    qtbot.waitUntil(lambda: not isValid(first))
    second.setFocus()
    assert _ring(window).contains(second.geometry())


def test_a_screen_reader_does_not_meet_the_ring(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    button = PlainButton("Een")
    QVBoxLayout(window).addWidget(button)
    _shown(qtbot, window, 300)
    button.setFocus()
    assert _ring(window).isValid()
    assert QAccessible.queryAccessibleInterface(window).childCount() == 1


def test_the_ring_scrolls_with_the_page(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    content = QWidget()
    rows = QVBoxLayout(content)
    fields = [LineField(f"Veld {number}") for number in range(30)]
    for field in fields:
        rows.addWidget(field)
    page = ScrollPage(content)
    _shown(qtbot, page, 300, 200)
    fields[0].setFocus()
    before = _ring(page)
    page.verticalScrollBar().setValue(20)
    assert _ring(page) == before.translated(0, -20)


def test_the_ring_goes_when_what_it_was_around_is_hidden(qtbot: QtBot, ring: FocusRing) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    first, second = PlainButton("Een"), PlainButton("Twee")
    rows.addWidget(first)
    rows.addWidget(second)
    _shown(qtbot, window, 300)
    first.setFocus()
    first.hide()
    assert _ring(window).contains(second.geometry())


def test_a_menu_and_a_list_with_a_ring_of_its_own_have_none(
    qtbot: QtBot, ring: FocusRing
) -> None:
    assert ring is not None
    window = QWidget()
    rows = QVBoxLayout(window)
    own, button = LineField("Naam"), PlainButton("Een")
    own.setProperty("own_ring", True)
    rows.addWidget(own)
    rows.addWidget(button)
    _shown(qtbot, window, 300)
    button.setFocus()
    assert _ring(window).isValid()
    own.setFocus()
    assert not [child for child in window.findChildren(FocusOverlay) if child.isVisible()]
