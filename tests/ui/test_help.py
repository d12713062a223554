"""F1 and what the program tells about itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from facilitator import __version__
from facilitator.ui import key_list, keys
from facilitator.ui.keys import Command, Where
from facilitator.ui.labels import KeyCap
from tests.ui.houses import Laptop, sit_down
from tests.ui.reaching import words_on

Key = Qt.Key


def test_f1_lists_every_key_with_what_it_does(laptop: Laptop) -> None:
    laptop.press(Command.HELP)

    dialog = laptop.dialog()
    words = words_on(dialog).splitlines()
    caps = {cap.text() for cap in dialog.findChildren(KeyCap)}
    assert [key.text() for key in keys.TABLE if key.text() not in words] == []
    assert [key.command for key in keys.TABLE if keys.cap(key.command) not in caps] == []
    assert {key.command for key in keys.TABLE} == set(Command)


def test_the_list_of_keys_scrolls_by_keys_and_closes_with_escape(laptop: Laptop) -> None:
    laptop.press(Command.HELP)
    dialog = laptop.dialog()
    [page] = dialog.findChildren(QScrollArea)
    laptop.tab_to(page)
    laptop.key(Key.Key_PageDown)
    assert page.verticalScrollBar().value() > 0

    laptop.key(Key.Key_End)
    assert page.verticalScrollBar().value() == page.verticalScrollBar().maximum()
    laptop.key(Key.Key_Home)
    assert page.verticalScrollBar().value() == 0

    laptop.key(Key.Key_Escape)

    assert QApplication.activeModalWidget() is None


def test_the_keys_of_the_screen_in_front_come_first(laptop: Laptop) -> None:
    sit_down(laptop)
    first = {Command.HOST_VIEW: Where.HOST, Command.CAPTURE_VIEW: Where.CAPTURE}
    for command, where in first.items():
        laptop.press(command, Command.HELP)
        words = words_on(laptop.dialog()).splitlines()
        places = [words.index(key_list.where_title(each)) for each in Where]
        assert min(places) == words.index(key_list.where_title(where))
        laptop.key(Key.Key_Escape)


@pytest.mark.parametrize("command", [Command.HOST_VIEW, Command.CAPTURE_VIEW, Command.REPORT])
def test_f1_works_on_every_screen_of_a_table_and_gives_the_focus_back(
    laptop: Laptop, command: Command
) -> None:
    sit_down(laptop)
    laptop.press(command)
    before = laptop.window.focusWidget()

    laptop.press(Command.HELP)
    laptop.dialog()
    laptop.key(Key.Key_Escape)

    assert laptop.window.focusWidget() is before


def test_about_says_where_the_tables_are_and_that_nothing_leaves(laptop: Laptop) -> None:
    laptop.choose_line(laptop.window.help_menu, "About Dialoogtafel")

    words = words_on(laptop.dialog())
    assert f"Dialoogtafel {__version__}" in words
    assert str(laptop.house.store.path) in words
    assert "Nothing leaves this laptop." in words
