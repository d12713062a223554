"""Cancel cancels: Esc at a question makes nothing and changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.domain.records.dialogue import Dossier
from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop, sit_down
from tests.ui.screens import (
    Screen,
    a_key,
    a_question,
    an_invited_table,
    erasing_a_note,
    giving_data,
    making_a_key,
    papers,
    the_copies,
)

Key = Qt.Key


def half_way(laptop: Laptop) -> QWidget:
    """Whether a table is handed over that is still in progress."""
    sit_down(laptop)
    laptop.places.paths.append(laptop.context.store.path.parent)
    laptop.press(Command.HAND_OVER)
    return laptop.dialog()


def for_whom(laptop: Laptop) -> QWidget:
    """Who may open the file of a table that is handed over."""
    first = half_way(laptop)
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() not in (first, None))
    return laptop.dialog()


def for_anyone(laptop: Laptop) -> QWidget:
    """Whether that file is not sealed."""
    first = for_whom(laptop)
    laptop.key(Key.Key_Return)
    laptop.wait(lambda: QApplication.activeModalWidget() not in (first, None))
    return laptop.dialog()


def erasing_a_table(laptop: Laptop) -> QWidget:
    """Whether a table goes for good."""
    sit_down(laptop)
    laptop.application.privacy.erase_table()
    return laptop.dialog()


def a_new_key(laptop: Laptop) -> QWidget:
    """Whether a new key takes the place of the one there is."""
    a_key(laptop)
    laptop.tab_to_name("Make a new key")
    laptop.key(Key.Key_Space)
    return laptop.dialog()


QUESTIONS: tuple[Screen, ...] = (
    a_new_key,
    a_question,
    an_invited_table,
    erasing_a_note,
    erasing_a_table,
    for_anyone,
    for_whom,
    half_way,
    making_a_key,
    giving_data,
    papers,
    the_copies,
)


def what_is_there(laptop: Laptop) -> tuple[list[Dossier], list[Path]]:
    """Read every table, and name every file beside the store."""
    store = laptop.context.store
    tables = [store.dossier(each.dialogue.id) for each in store.overview()]
    return tables, sorted(store.path.parent.rglob("*"))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each.__name__)
def test_escape_at_a_question_makes_nothing(laptop: Laptop, question: Screen) -> None:
    question(laptop)
    before = what_is_there(laptop)

    laptop.key(Key.Key_Escape)
    laptop.finish_tasks()

    assert QApplication.activeModalWidget() is None
    assert what_is_there(laptop) == before
