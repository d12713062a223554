"""The buttons of the closing stand in a foot that stays, and Esc goes back to the table."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from facilitator.ui.closing.view import ClosingView
from facilitator.ui.keys import Command
from facilitator.ui.look import look
from facilitator.ui.theme import Scheme
from tests.ui.houses import Laptop


def place_of(view: ClosingView) -> QRect:
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
