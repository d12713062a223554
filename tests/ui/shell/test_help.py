"""F1 and what the program tells about itself."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from facilitator import __version__
from facilitator.domain.records.items import ItemKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command, Where
from facilitator.ui.features.clustering.keys import board_keys
from facilitator.ui.features.threads.keys import thread_keys
from facilitator.ui.shell.actions.help import key_rows, where_title
from facilitator.ui.shell.table.presenter import kind_words
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop, a_plan, sit_down
from tests.ui.features.clustering.samples import put_tables, the_board

Key = Qt.Key
SHOWN = (KeyCap, PlainLabel)


def test_f1_lists_every_key_with_what_it_does(laptop: Laptop) -> None:
    laptop.press(Command.HELP)

    dialog = laptop.dialog()
    words = words_on(dialog).splitlines()
    caps = {cap.text() for cap in dialog.findChildren(KeyCap)}
    assert [key.text() for key in Command if key.text() not in words] == []
    assert [key for key in Command if shortcuts.cap(key) not in caps] == []


def test_f1_lists_the_letters_of_the_board_first_while_that_is_in_front(
    laptop: Laptop,
) -> None:
    laptop.press(Command.HELP)
    last = thread_keys()
    words = words_on(laptop.dialog()).splitlines()
    assert words.index(where_title(Where.START)) < words.index(last[0])
    laptop.key(Key.Key_Escape)
    put_tables(laptop.context.store, 1)
    the_board(laptop)
    laptop.press(Command.HELP)
    words = words_on(laptop.dialog()).splitlines()
    caps = {cap.text() for cap in laptop.dialog().findChildren(KeyCap)}
    for title, rows in (*board_keys(), thread_keys()):
        assert words.index(title) < words.index(where_title(Where.EVERYWHERE))
        assert caps.issuperset(row.cap for row in rows)
        assert set(words).issuperset(row.words for row in rows)


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
        places = [words.index(where_title(each)) for each in Where]
        assert min(places) == words.index(where_title(where))
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
    assert str(laptop.context.store.path) in words
    assert "Nothing leaves this laptop." in words


def kinds_listed(laptop: Laptop) -> list[str]:
    """Press F1, read what it says of F2 to F6, and close it again."""
    laptop.press(Command.HELP)
    dialog = laptop.dialog()
    shown = [each for each in dialog.findChildren(QWidget) if isinstance(each, SHOWN)]
    words = {cap.text(): said.text() for cap, said in pairwise(shown)}
    laptop.key(Key.Key_Escape)
    return [words[key] for key in ("F2", "F3", "F4", "F5", "F6") if key in words]


def test_f1_names_the_kinds_of_the_table_in_front(laptop: Laptop) -> None:
    at_a_table_with_citizens = kinds_listed(laptop)
    script = laptop.context.catalogue.script("focustafel")
    assert script is not None
    sit_down(laptop, replace(a_plan(laptop.context), script=script))

    listed = kinds_listed(laptop)

    assert listed == [
        "Kiem: what grew",
        "Knel: what got stuck",
        "Both knel and kiem",
        "Generatieve vraag",
        "Dream",
    ]
    kinds = [laptop.note(f"Bij {key}.", key).kind for key in shortcuts.KINDS]
    assert kinds == [ItemKind(kind) for kind in script.item_kinds[:5]]
    laptop.press(Command.BACK)
    assert kinds_listed(laptop) == at_a_table_with_citizens


def test_a_key_without_a_kind_at_this_table_is_not_listed() -> None:
    words = kind_words(["actie", "knel"], {"actie": "actie"}.__getitem__)
    listed = dict(row for _where, lines in key_rows(Where.CAPTURE, words) for row in lines)
    assert [listed.get(key) for key in shortcuts.KINDS] == [
        "Actie", "Knel: what got stuck", None, None, None,
    ]  # fmt: skip
