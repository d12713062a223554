"""Putting a copy back with the keyboard: what is lost is told, and the screens follow."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from facilitator.storage.backups import back_up, backup_folder, copies
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.privacy.copies import CopiesDialog
from tests.ui.accessibility import nameless, words_on
from tests.ui.app_builder import Laptop, open_from_start


def copy_now(laptop: Laptop) -> Path:
    store = laptop.context.store
    made = back_up(store, backup_folder(store), laptop.context.now())
    assert isinstance(made, Path)
    laptop.pass_time(minutes=31)
    return made


def choose_copies(laptop: Laptop) -> CopiesDialog:
    laptop.choose_line(laptop.window.table_menu, "Put a copy back")
    dialog = laptop.dialog()
    assert isinstance(dialog, CopiesDialog)
    return dialog


def go_on(laptop: Laptop) -> None:
    """Press Enter in the list, then the button of the question, which Enter leaves."""
    first = laptop.dialog()
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() not in (first, None))
    laptop.dialog()


def push_yes(laptop: Laptop) -> None:
    question = laptop.dialog()
    laptop.key(Qt.Key.Key_Backtab)
    laptop.key(Qt.Key.Key_Space)
    laptop.wait(lambda: QApplication.activeModalWidget() is not question)


def close_notice(laptop: Laptop) -> str:
    dialog = laptop.dialog()
    words = words_on(dialog)
    laptop.key(Qt.Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() is not dialog)
    laptop.finish_tasks()
    return words


def test_an_earlier_moment_comes_back_while_the_program_goes_on(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Voor de kopie.")
    copy_now(laptop)
    laptop.note("Na de kopie.")
    laptop.type("half getypt")
    table, screens = laptop.table_id, laptop.table.screens()

    dialog = choose_copies(laptop)
    assert nameless(dialog) == []
    [line] = dialog.list.sentences.stringList()
    assert line.startswith("today, ")
    assert line.endswith(": 1 tafel, 1 notitie")
    assert "This came later and goes away: 1 notitie." in words_on(dialog)
    go_on(laptop)
    assert "A copy is made first" in words_on(laptop.dialog())
    push_yes(laptop)
    assert "The copy is back" in close_notice(laptop)

    assert laptop.window.screen_in_front() is laptop.application.start.view
    laptop.wait(lambda: not any(map(isValid, screens)))
    open_from_start(laptop, table)
    laptop.press(Command.CAPTURE_VIEW)
    assert laptop.texts() == ["Voor de kopie."]
    laptop.note("Het gaat door.")
    assert laptop.texts() == ["Voor de kopie.", "Het gaat door."]
    assert laptop.context.store.check() == ()


def test_what_was_there_is_the_newest_in_the_list(seated_down: Laptop) -> None:
    laptop = seated_down
    copy_now(laptop)
    laptop.note("Na de kopie.")
    table = laptop.table_id
    choose_copies(laptop)
    go_on(laptop)
    push_yes(laptop)
    close_notice(laptop)

    laptop.pass_time(minutes=1)
    dialog = choose_copies(laptop)
    assert [line.split(": ")[1] for line in dialog.list.sentences.stringList()] == [
        "1 tafel, 1 notitie",
        "1 tafel, 0 notities",
    ]
    assert "Nothing is lost" in words_on(dialog)
    go_on(laptop)
    push_yes(laptop)
    close_notice(laptop)

    open_from_start(laptop, table)
    assert laptop.texts() == ["Na de kopie."]
    assert len(copies(backup_folder(laptop.context.store))) == 3


def test_the_arrows_choose_an_older_copy(seated_down: Laptop) -> None:
    laptop = seated_down
    older = copy_now(laptop)
    item = laptop.note("Eerst zo.")
    copy_now(laptop)
    dialog = choose_copies(laptop)
    assert "Nothing is lost" in words_on(dialog)
    laptop.key(Qt.Key.Key_Down)
    assert dialog.chosen_copy == older
    assert "1 notitie" in words_on(dialog)
    laptop.key(Qt.Key.Key_Escape)
    laptop.finish_tasks()
    assert laptop.items() == (item,)


def test_enter_alone_puts_nothing_back(seated_down: Laptop) -> None:
    laptop = seated_down
    copy_now(laptop)
    laptop.note("Deze blijft.")
    choose_copies(laptop)
    go_on(laptop)
    laptop.key(Qt.Key.Key_Return)
    laptop.finish_tasks()
    assert laptop.texts() == ["Deze blijft."]


def test_a_copy_that_went_bad_changes_nothing(seated_down: Laptop) -> None:
    laptop = seated_down
    laptop.note("Deze blijft.")
    copy, table = copy_now(laptop), laptop.table_id
    choose_copies(laptop)
    content = copy.read_bytes()
    copy.write_bytes(content[: len(content) // 2])
    go_on(laptop)
    push_yes(laptop)
    assert "is beschadigd" in close_notice(laptop)
    open_from_start(laptop, table)
    laptop.press(Command.CAPTURE_VIEW)
    laptop.note("En nog een.")
    assert laptop.texts() == ["Deze blijft.", "En nog een."]


def test_copies_that_cannot_be_put_back_are_not_in_the_list(seated_down: Laptop) -> None:
    laptop = seated_down
    copy_now(laptop).write_bytes(b"nothing")
    laptop.choose_line(laptop.window.table_menu, "Put a copy back")
    assert "There are no copies yet" in close_notice(laptop)
