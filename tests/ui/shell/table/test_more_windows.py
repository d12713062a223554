"""Everyone can use the other windows too: names, room for words, and contrast in every look."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import look
from tests.ui.app_builder import NAMES, Laptop
from tests.ui.shell.table.test_layouts import split
from tests.ui.test_access import LOOKS, cut_off, faint, nameless, twins


def the_notes_apart(laptop: Laptop) -> QWidget:
    """The window with the notes."""
    laptop.note("Op maandag was er niemand.", Command.SEAT_2)
    return split(laptop)


def the_room(laptop: Laptop) -> QWidget:
    """The window for the room."""
    laptop.press(Command.ROOM_SCREEN)
    return laptop.table.presenter.room.display.window


@pytest.mark.parametrize("window_of", [the_notes_apart, the_room])
def test_a_window_of_its_own_can_be_read_and_used_in_every_look(
    seated_down: Laptop, window_of: Callable[[Laptop], QWidget]
) -> None:
    window = window_of(seated_down)
    window.resize(1366, 768)
    complaints = []
    for scheme, percent in LOOKS:
        look().choose(scheme, percent)
        QTest.qWait(0)
        QTest.qWait(0)
        found = [*nameless(window), *twins(window), *cut_off(window), *faint(window)]
        complaints += [f"{scheme} {percent}: {complaint}" for complaint in found]
    assert complaints == []
    assert window.windowTitle() != ""
    assert [name for name in NAMES.values() if name in window.windowTitle()] == []
