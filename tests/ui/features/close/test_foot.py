"""The buttons of the closing stand in a foot that stays, and Esc goes back to the table."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.panels import ScrollPage
from tests.ui.app_builder import Laptop


def place_of(view: CloseView) -> QRect:
    """Say where the first button stands on the screen."""
    button = view.close_button
    return QRect(button.mapTo(view, QPoint(0, 0)), button.size())


@pytest.mark.parametrize("percent", [100, 200])
def test_the_buttons_are_never_past_the_lower_edge(seated_down: Laptop, percent: int) -> None:
    laptop = seated_down
    laptop.window.resize(1366, 720)
    look().choose(Scheme.LIGHT, percent)
    laptop.note("Iemand zei iets.")
    laptop.press(Command.REPORT)
    view = laptop.closing
    view.ribbon.show()

    def apart() -> bool:
        place, ground = place_of(view), view.rect()
        return ground.adjusted(0, 0, 0, -8).contains(place)

    laptop.wait(apart)
    last = view.back_button
    assert last.mapTo(view, QPoint(0, last.height())).y() <= view.height() - 8


def test_esc_goes_back_to_the_table_and_keeps_what_was_typed(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.press(Command.REPORT)
    assert laptop.closing.back_button.accessibleDescription() == "Esc"
    laptop.type("Half een gedach")

    laptop.key(Qt.Key.Key_Escape)

    assert laptop.window.screen_in_front() is laptop.table.view
    laptop.press(Command.REPORT)
    assert laptop.closing.missing_voices.text() == "Half een gedach"


def in_sight(part: QWidget, page: QWidget) -> bool:
    """Say whether a part is wholly within what the page shows."""
    return page.rect().contains(QRect(part.mapTo(page, QPoint(0, 0)), part.size()))


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_where_the_report_is_stands_in_sight_with_the_focus(
    seated_down: Laptop, tmp_path: Path, percent: int
) -> None:
    laptop = seated_down
    laptop.window.resize(1366, 768)
    look().choose(Scheme.LIGHT, percent)
    laptop.note("Iemand zei iets.")
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)

    laptop.make_report(tmp_path)

    view = laptop.report
    [opens] = view.made.open_buttons
    laptop.wait(opens.hasFocus)
    laptop.wait(lambda: in_sight(opens, view))
    assert in_sight(view.made, view)


@pytest.mark.parametrize("percent", [150, 200])
def test_the_field_with_the_focus_stays_in_sight_when_the_text_grows(
    seated_down: Laptop, percent: int
) -> None:
    laptop = seated_down
    laptop.window.resize(1366, 768)
    laptop.press(Command.REPORT)
    view = laptop.closing
    laptop.tab_to(view.essence)
    [page] = view.findChildren(ScrollPage)

    look().choose(Scheme.LIGHT, percent)

    laptop.wait(lambda: in_sight(view.essence, page.viewport()))
    assert place_of(view).top() > view.height() / 2
