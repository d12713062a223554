"""Alt held or tapped by accident, on every screen: nothing is typed, and no menu comes."""

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.ui.keys import Command
from tests.ui.hands import ALT, NO_KEY, has_keys
from tests.ui.houses import Laptop
from tests.ui.screens import (
    SCREENS,
    Screen,
    a_new_table,
    closing,
    empty_start,
    hosting,
    reading_back,
    taking_notes,
    the_overview,
)

Key = Qt.Key
NAME = attrgetter("__name__")


def tap_alt() -> None:
    """Press Alt and let it go, as a keyboard tells it."""
    window = has_keys()
    QTest.keyPress(window, Key.Key_Alt, ALT)
    QTest.keyRelease(window, Key.Key_Alt, NO_KEY)


@pytest.mark.parametrize("screen", SCREENS, ids=NAME)
def test_alt_alone_does_nothing(laptop: Laptop, screen: Screen) -> None:
    screen(laptop)
    before = QApplication.focusWidget()

    tap_alt()

    assert QApplication.focusWidget() is before
    assert QApplication.activePopupWidget() is None


def test_a_sentence_goes_on_after_alt_alone(seated_down: Laptop) -> None:
    seated_down.press(Command.SEAT_1)
    seated_down.type("Ik zei dat")
    tap_alt()
    seated_down.type(" het niet ging.")
    seated_down.press(Command.KEEP)

    assert seated_down.texts() == ["Ik zei dat het niet ging."]


WITH_MENUS = (
    a_new_table,
    closing,
    empty_start,
    hosting,
    reading_back,
    taking_notes,
    the_overview,
)


@pytest.mark.parametrize("screen", WITH_MENUS, ids=NAME)
def test_the_menus_are_reached_with_f10_and_with_their_letters(
    laptop: Laptop, screen: Screen
) -> None:
    screen(laptop)
    before, window = QApplication.focusWidget(), laptop.window

    laptop.key(Key.Key_F10)
    assert QApplication.activePopupWidget() is window.table_menu
    laptop.key(Key.Key_Right)
    assert QApplication.activePopupWidget() is window.edit_menu
    laptop.key(Key.Key_Escape, times=2)
    assert QApplication.focusWidget() is before

    for menu in (window.table_menu, window.edit_menu, window.view_menu, window.help_menu):
        laptop.open_menu(menu)
        laptop.key(Key.Key_Escape, times=2)
        assert QApplication.focusWidget() is before
