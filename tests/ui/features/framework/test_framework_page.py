"""The page of the afwegingskader in a real window: by keys, dragged, spoken, and small."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.framework.board import Framework
from facilitator.services.framework import read_framework
from facilitator.services.threads import CITIZENS, programme_boards
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.framework.view import FrameworkView
from facilitator.ui.features.report.view import ReportView
from facilitator.ui.features.threads.view import ThreadsView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.domain.framework.samples import CANTEEN, FORM, THERE, WAIT
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.features.framework.on_screen import put_insights, the_page

Key = Qt.Key


@pytest.fixture
def view(laptop: Laptop) -> FrameworkView:
    """The page, with nothing placed."""
    put_insights(laptop.context.store)
    return the_page(laptop)


def stored(laptop: Laptop) -> Framework:
    """Read from the store where insights stand."""
    first = programme_boards(laptop.context.store)[0].of(CITIZENS)
    return read_framework(laptop.context.store, first, laptop.context.library)


def titles(laptop: Laptop, where: Quadrant | None) -> list[str]:
    return [one.title for one in stored(laptop).in_quadrant(where)]


def on_page(view: FrameworkView, where: Quadrant | None) -> list[str]:
    return [card.title for card in view.boxes[where].cards.cards.rows()]


def chosen_document(report: ReportView) -> str:
    return next(name for name, row in report.kinds.rows.items() if row.isChecked())


def in_front(view: FrameworkView) -> str:
    for box in view.boxes.values():
        card = box.cards.current()
        if box.cards.hasFocus() and card is not None:
            return card.title
    return ""


def test_all_is_open_at_first(laptop: Laptop, view: FrameworkView) -> None:
    assert set(on_page(view, None)) == set(THERE)
    assert on_page(view, None) == titles(laptop, None)
    assert in_front(view) == FORM
    assert view.progress.text() == "6 insights · 6 still open"


def test_from_rode_draden_to_placed_labelled_undone_and_the_report_by_keys(
    laptop: Laptop, view: FrameworkView
) -> None:
    laptop.type("3")
    assert titles(laptop, Quadrant.UNWANTED_LASTING) == [FORM]
    assert view.said.text() == "Not wanted and lasting. 5 still open."
    assert in_front(view) == WAIT
    laptop.type("1")
    assert titles(laptop, Quadrant.WANTED_LASTING) == [WAIT]
    laptop.press(Command.UNDO)
    assert titles(laptop, Quadrant.WANTED_LASTING) == []
    assert on_page(view, None)[0] == WAIT
    assert view.said.text() == "Taken back: place of an insight. 6 insights · 5 still open."
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Right)
    laptop.key(Key.Key_Space)
    assert "BZK" in view.boxes[None].cards.cards.rows()[0].labels
    laptop.press(Command.UNDO)
    assert view.boxes[None].cards.cards.rows()[0].labels == ""
    laptop.press(Command.REDO)
    laptop.key(Key.Key_Escape)
    assert in_front(view) == WAIT
    insight = next(one for one in stored(laptop).insights if one.title == WAIT)
    assert insight.of(Aspect.DEPARTMENT) == ("BZK",)
    laptop.press(Command.REPORT)
    laptop.wait(lambda: isinstance(laptop.window.screen_in_front(), ReportView))
    assert chosen_document(laptop.report) == "framework"
    laptop.key(Key.Key_Escape)
    laptop.wait(lambda: laptop.window.screen_in_front() is view)
    laptop.finish_tasks()
    laptop.key(Key.Key_Escape)
    assert isinstance(laptop.window.screen_in_front(), ThreadsView)


def test_arrows_go_around_the_cross_and_nought_opens_again(
    laptop: Laptop, view: FrameworkView
) -> None:
    laptop.type("12")
    assert titles(laptop, Quadrant.WANTED_PASSING) == [WAIT]
    laptop.key(Key.Key_Right)
    assert in_front(view) == FORM
    laptop.key(Key.Key_Right)
    assert in_front(view) == WAIT
    laptop.type("4")
    assert titles(laptop, Quadrant.UNWANTED_PASSING) == [WAIT]
    assert in_front(view) == WAIT
    laptop.key(Key.Key_Left)
    laptop.key(Key.Key_Up)
    laptop.key(Key.Key_Left)
    assert in_front(view) == CANTEEN


def test_own_words_are_kept_when_they_are_left(laptop: Laptop, view: FrameworkView) -> None:
    laptop.key(Key.Key_Return)
    laptop.tab_to(view.details.aspects[Aspect.DOMAIN].own)
    laptop.type("buurten ; speelplekken")
    laptop.key(Key.Key_Tab)
    insight = next(one for one in stored(laptop).insights if one.title == FORM)
    assert set(insight.of(Aspect.DOMAIN)) == {"buurten", "speelplekken"}
    laptop.press(Command.UNDO)
    insight = next(one for one in stored(laptop).insights if one.title == FORM)
    assert insight.of(Aspect.DOMAIN) == ()


def test_dragging_places_too(laptop: Laptop, view: FrameworkView) -> None:
    source = view.boxes[None].cards
    data = source.cards.mimeData([source.cards.index(0)])
    target = view.boxes[Quadrant.WANTED_PASSING].cards
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = target.viewport().rect().center().toPointF()
    target.dropEvent(QDropEvent(middle, Qt.DropAction.MoveAction, data, left, none))
    assert titles(laptop, Quadrant.WANTED_PASSING) == [FORM]


def test_a_card_says_all_of_itself(laptop: Laptop, view: FrameworkView) -> None:
    del laptop
    spoken = view.boxes[None].cards.cards.rows()[0].spoken
    assert spoken == (
        f"{FORM}, knel, still open, 1 of 6, Gezondheid, 2 tafels. 1 wanted and lasting, "
        "2 wanted, not lasting, 3 not wanted and lasting, 4 not wanted, not lasting."
    )


@pytest.mark.parametrize(("width", "high", "percent"), [(1024, 640, 100), (1366, 768, 200)])
def test_in_little_room_all_stand_below_each_other(
    laptop: Laptop, view: FrameworkView, width: int, high: int, percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)
    laptop.window.resize(width, high)
    laptop.wait(lambda: view.quadrants.in_column)
    assert view.aid.isVisible()
    assert "An aid for ordering." in view.aid.text()
    boxes = tuple(view.boxes.values())
    laptop.type("314")
    assert titles(laptop, Quadrant.UNWANTED_LASTING) == [FORM]
    assert titles(laptop, Quadrant.UNWANTED_PASSING) == [CANTEEN]
    laptop.wait(lambda: len({box.x() for box in boxes}) == 1)
    laptop.key(Key.Key_Down, times=3)
    focused = QApplication.focusWidget()
    assert focused is view.boxes[Quadrant.WANTED_LASTING].cards


def test_the_tab_of_the_rode_draden_leads_back_here(
    laptop: Laptop, view: FrameworkView
) -> None:
    laptop.key(Key.Key_Down)
    before = in_front(view)
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    laptop.press(Command.THREADS)
    laptop.finish_tasks()
    assert laptop.window.screen_in_front() is view
    assert in_front(view) == before
    laptop.press(Command.THREADS)
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), ThreadsView)


def test_the_menu_leads_here_but_not_at_a_table_that_runs(laptop: Laptop) -> None:
    put_insights(laptop.context.store)
    laptop.choose_line(laptop.window.view_menu, "Afwegingskader …")
    laptop.finish_tasks()
    assert isinstance(laptop.window.screen_in_front(), FrameworkView)
    sit_down(laptop)
    line = next(
        one for one in laptop.window.view_menu.actions() if one.text() == "Afwegingskader …"
    )
    assert not line.isEnabled()


def test_without_kernen_it_says_so(laptop: Laptop) -> None:
    laptop.choose_line(laptop.window.view_menu, "Afwegingskader …")
    laptop.finish_tasks()
    view = laptop.window.screen_in_front()
    assert isinstance(view, FrameworkView)
    assert view.empty.text() == "Insights come from kernen. There are none yet."
