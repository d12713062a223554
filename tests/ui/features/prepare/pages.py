"""The page on which a table is made ready, with what belongs to it, for tests."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import Choice
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.prepare.presenter import PreparePresenter
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.widgets.choices import ChoiceBox
from tests.ui.accessibility import press, type_words
from tests.ui.app_builder import the_library

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Page:
    """The form with what belongs to it, and what it told when it was done."""

    view: PrepareView
    presenter: PreparePresenter
    context: AppContext
    done: list[tuple[DialogueId, bool]] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)

    def kept(self) -> Dossier:
        """Return what the store holds of the table that was kept."""
        return self.context.store.dossier(self.done[-1][0])

    def choose_theme(self, title: str = "Gezondheid") -> None:
        """Choose a theme by its first letters."""
        self.view.head.theme.setFocus()
        type_words(title[:3])


Opens = Callable[[UndoableEditor | None], Page]


def vocabulary(name: str) -> tuple[Choice, ...]:
    """Give the choices of a word list."""
    return the_library().vocabularies[name].choices


def keep(qtbot: QtBot, page: Page) -> None:
    """Press the key that keeps the form."""
    qtbot.keyClick(page.view, Qt.Key.Key_Return, CTRL)


def replace_text(widget: QWidget, text: str) -> None:
    """Go to a field and type in place of what is in it."""
    widget.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_words(text)


def choose(box: ChoiceBox, words: str) -> None:
    """Go to a box and choose with the arrows what begins so."""
    box.setFocus()
    press(Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText().startswith(words):
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(f"{words!r} is not offered")
