"""The four places of a coordinator: one row of tabs, by keys, by mouse and for a reader."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QTabBar

from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.quotes_view import ClusterView
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.features.threads.view import ThreadsView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.place_tabs import PLACES, PlaceTabs
from tests.ui.app_builder import Laptop, a_plan, sit_down
from tests.ui.features.clustering.samples import make_kernen, put_tables
from tests.ui.features.threads.on_screen import put_themes

NO_KEY = Qt.KeyboardModifier.NoModifier
COLLECT, KERNEN, THREADS, REPORT = PLACES
Role = QAccessible.Role


def page(laptop: Laptop) -> FormPage:
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, FormPage)
    return view


def tabs(laptop: Laptop) -> PlaceTabs:
    bar = page(laptop).places
    assert bar is not None
    assert bar.isVisible()
    return bar


def click(laptop: Laptop, place: Command) -> None:
    bar = tabs(laptop)
    middle = bar.tabRect(PLACES.index(place)).center()
    left = Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(
            kind, QPointF(middle), bar.mapToGlobal(QPointF(middle)), left, left, NO_KEY
        )
        QApplication.sendEvent(bar, event)
    laptop.finish_tasks()


def _is_in(laptop: Laptop, place: Command) -> bool:
    return tabs(laptop).place is place


def said() -> str:
    """Give what a screen reader was asked to say: the focus has it as its description."""
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.accessibleDescription()


def test_each_place_is_a_click_and_a_key_away_and_says_where_one_is(laptop: Laptop) -> None:
    put_themes(laptop.context.store)
    laptop.press(Command.OVERVIEW)
    assert tabs(laptop).place is COLLECT
    seen = []
    for place in (KERNEN, THREADS, REPORT, COLLECT):
        click(laptop, place)
        laptop.wait(partial(_is_in, laptop, place))
        seen.append((type(page(laptop)), tabs(laptop).sentence()))
    assert seen == [
        (BoardView, "Kernen, place 2 of 4"),
        (ThreadsView, "Rode draden, place 3 of 4"),
        (ReportView, "Report, place 4 of 4"),
        (OverviewView, "Collect, place 1 of 4"),
    ]
    for command in (Command.CLUSTERS, Command.THREADS, Command.OVERVIEW):
        laptop.press(command)
        assert tabs(laptop).place is command


def test_a_reader_hears_of_tabs_and_of_the_one_that_is_chosen(laptop: Laptop) -> None:
    put_themes(laptop.context.store)
    laptop.press(Command.CLUSTERS)
    bar = QAccessible.queryAccessibleInterface(tabs(laptop))
    assert bar.role() == Role.PageTabList
    children = [bar.child(number) for number in range(len(PLACES))]
    assert [each.role() for each in children] == [Role.PageTab] * len(PLACES)
    names = [each.text(QAccessible.Text.Name) for each in children]
    assert names == ["Collect", "Kernen", "Rode draden", "Report"]
    chosen = [bool(each.state().selected) for each in children]
    assert chosen == [False, True, False, False]


def test_arriving_is_said(laptop: Laptop) -> None:
    put_themes(laptop.context.store)
    laptop.press(Command.OVERVIEW)
    laptop.wait(lambda: said() == "Collect, place 1 of 4")
    laptop.finish_tasks()
    laptop.press(Command.THREADS)
    laptop.wait(lambda: said() == "Rode draden, place 3 of 4")


def test_arrows_point_and_enter_goes_there_and_back_with_the_focus_where_it_was(
    laptop: Laptop,
) -> None:
    put_themes(laptop.context.store)
    laptop.press(Command.THREADS)
    view = page(laptop)
    assert isinstance(view, ThreadsView)
    laptop.key(Qt.Key.Key_Down)
    assert (view.table.hasFocus(), view.current()) == (True, 1)
    laptop.tab_to(tabs(laptop))
    laptop.key(Qt.Key.Key_Left)
    laptop.key(Qt.Key.Key_Left)
    assert said() == "Collect, place 1 of 4."
    assert page(laptop) is view
    laptop.key(Qt.Key.Key_Return)
    assert tabs(laptop).place is COLLECT
    assert not tabs(laptop).hasFocus()
    laptop.press(Command.THREADS)
    laptop.finish_tasks()
    assert page(laptop) is view
    assert view.current() == 1
    assert not tabs(laptop).hasFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert view.isAncestorOf(focused)


def test_a_kern_is_left_and_come_back_to(laptop: Laptop) -> None:
    put_tables(laptop.context.store)
    make_kernen(laptop.context.store)
    laptop.press(Command.CLUSTERS)
    board = page(laptop)
    assert isinstance(board, BoardView)
    laptop.tab_to(board.clusters)
    laptop.key(Qt.Key.Key_Return)
    kern = page(laptop)
    assert isinstance(kern, ClusterView)
    assert tabs(laptop).place is KERNEN
    click(laptop, COLLECT)
    click(laptop, KERNEN)
    assert page(laptop) is kern
    laptop.press(Command.CLUSTERS)
    assert page(laptop) is board


def test_what_cannot_be_opened_yet_says_why_and_nothing_moves(
    laptop: Laptop,
) -> None:
    laptop.press(Command.OVERVIEW)
    view = page(laptop)
    for place in (KERNEN, THREADS):
        click(laptop, place)
        assert page(laptop) is view
        assert said() == "Nothing yet: no table with a theme was held."
    click(laptop, REPORT)
    assert page(laptop) is view
    assert said() == "Choose a table in the list first."
    laptop.press(Command.THREADS)
    assert page(laptop) is view
    bar = QAccessible.queryAccessibleInterface(tabs(laptop))
    name = bar.child(PLACES.index(THREADS)).text(QAccessible.Text.Name)
    assert name == "Rode draden, Nothing yet: no table with a theme was held."


def test_rode_draden_wait_for_a_second_theme(laptop: Laptop) -> None:
    put_tables(laptop.context.store)
    make_kernen(laptop.context.store)
    laptop.press(Command.CLUSTERS)
    board = page(laptop)
    click(laptop, THREADS)
    assert page(laptop) is board
    assert said() == "Rode draden come from two themes on."


@pytest.mark.parametrize(("width", "percent"), [(853, 200), (1366, 200), (800, 150)])
def test_without_room_it_is_one_tab_with_a_menu(
    laptop: Laptop, width: int, percent: int
) -> None:
    put_themes(laptop.context.store)
    look().choose(Scheme.LIGHT, percent)
    laptop.window.resize(width, 480)
    laptop.press(Command.THREADS)
    bar = tabs(laptop)
    laptop.wait(lambda: bar.compact)
    assert [bar.isTabVisible(number) for number in range(4)] == [False, False, True, False]
    assert bar.mapTo(laptop.window, QPoint(bar.width(), 0)).x() <= laptop.window.width()
    laptop.tab_to(bar)
    laptop.key(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    lines = [line.text() for line in menu.actions()]
    assert lines[1] == "Kernen\tCtrl K"
    assert [line.isChecked() for line in menu.actions()] == [False, False, True, False]
    menu.actions()[1].trigger()
    menu.close()
    assert tabs(laptop).place is KERNEN


def test_all_places_fit_at_the_smallest_and_at_the_usual_size(laptop: Laptop) -> None:
    put_themes(laptop.context.store)
    laptop.press(Command.OVERVIEW)
    for width, high in ((1366, 768), (853, 480)):
        laptop.window.resize(width, high)
        bar = tabs(laptop)
        laptop.finish_tasks()
        assert laptop.window.width() == width
        assert not bar.compact
        assert bar.count() == len(PLACES)


def test_a_table_and_its_report_have_no_places(laptop: Laptop) -> None:
    sit_down(laptop)
    assert not laptop.window.findChildren(QTabBar)
    laptop.press(Command.REPORT)
    assert not any(bar.isVisible() for bar in laptop.window.findChildren(QTabBar))


def test_a_report_that_was_asked_for_among_all_tables_has_them(laptop: Laptop) -> None:
    put_themes(laptop.context.store)
    prepare(laptop.context.store, a_plan(laptop.context), laptop.origins)
    laptop.press(Command.OVERVIEW)
    view = page(laptop)
    assert isinstance(view, OverviewView)
    laptop.key(Qt.Key.Key_Home)
    laptop.press(Command.REPORT)
    laptop.wait(lambda: isinstance(page(laptop), ReportView))
    assert tabs(laptop).place is REPORT
    laptop.press(Command.OVERVIEW)
    assert page(laptop) is view
