"""Going away from the pages of a table and coming back, in the real window."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.services.preparation import prepare
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.application import Application
from facilitator.ui.shell.main_window import MainWindow
from tests.ui.accessibility import words_on
from tests.ui.app_builder import Laptop, a_plan, open_from_start

Key = Qt.Key


def test_half_a_table_is_there_after_quitting(
    laptop: Laptop, qtbot: QtBot, context: AppContext
) -> None:
    laptop.press(Command.NEW_TABLE)
    laptop.tab_to(laptop.page.head.municipality)
    laptop.type("Tilb")
    laptop.key(Key.Key_Return)
    laptop.tab_to(laptop.page.seats.rows[0][0])
    laptop.type("bakker")
    laptop.window.hide()  # as when it is closed

    start = StartView()
    window = MainWindow(start)
    qtbot.addWidget(window)
    application = Application(window, start, context)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    application.preparation.open_new()

    again = Laptop(qtbot, application, context, laptop.places).page
    assert again.head.programme.hasFocus()
    assert again.head.municipality.text() == "Tilburg"
    assert again.seats.rows[0][0].text() == "bakker"
    assert "You filled this in before" in words_on(again)
    window.hide()


def test_half_a_table_waits_while_one_is_elsewhere(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    laptop.tab_to(laptop.page.head.municipality)
    laptop.type("Zutphen")
    laptop.press(Command.BACK, Command.NEW_TABLE)
    assert laptop.page.head.municipality.text() == "Zutphen"
    assert "You filled this in before" in words_on(laptop.page)

    assert not laptop.page.again.button.hasFocus()


def test_emptying_asks_first(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    laptop.tab_to(laptop.page.head.municipality)
    laptop.type("Zutphen")
    laptop.press(Command.BACK, Command.NEW_TABLE)
    page = laptop.page

    laptop.push(page.again.button)
    assert "What you filled in is gone then." in words_on(laptop.dialog())
    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()
    assert page.head.municipality.text() == "Zutphen"

    laptop.push(page.again.button)
    laptop.dialog()
    laptop.key(Key.Key_Return)
    laptop.finish_tasks()
    assert page.head.municipality.text() == ""
    assert page.focusWidget() is page.head.programme


def test_a_kept_table_leaves_an_empty_page(laptop: Laptop) -> None:
    laptop.press(Command.NEW_TABLE)
    first = laptop.page
    laptop.tab_to(first.head.theme)
    laptop.key(Key.Key_Down)
    laptop.press(Command.KEEP, Command.NEW_TABLE)

    assert laptop.page is not first
    assert laptop.page.form().theme == ""
    assert "You filled this in before" not in words_on(laptop.page)


def test_the_start_screen_is_at_the_table_just_left(laptop: Laptop) -> None:
    tables = [
        prepare(laptop.context.store, a_plan(laptop.context, number=number), laptop.origins)
        for number in (1, 2, 3)
    ]
    start = laptop.application.start.view
    for table in tables:
        open_from_start(laptop, table)

        laptop.press(Command.BACK)

        assert start.current_table() == table
    laptop.key(Key.Key_Home)
    laptop.press(Command.NEW_TABLE, Command.BACK)
    assert start.current_table() == tables[-1]


def test_going_back_from_a_changed_table_is_at_that_table(laptop: Laptop) -> None:
    tables = [
        prepare(laptop.context.store, a_plan(laptop.context, number=number), laptop.origins)
        for number in (1, 2)
    ]
    open_from_start(laptop, tables[1])
    laptop.press(Command.BACK)
    start = laptop.application.start.view
    while start.current_table() != tables[0]:
        laptop.key(Key.Key_Down)
    laptop.press(Command.CHANGE_TABLE)
    laptop.press(Command.BACK)

    assert start.current_table() == tables[0]
