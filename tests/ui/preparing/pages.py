"""The page on which a table is made ready, with what belongs to it, for tests."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.dialogue import Dossier
from facilitator.domain.ids import DialogueId
from facilitator.domain.script import Choice
from facilitator.ui.choices import ChoiceBox
from facilitator.ui.house import House
from facilitator.ui.preparing.presenter import PreparingPresenter
from facilitator.ui.preparing.view import PreparingView
from facilitator.ui.work import Work
from tests.ui.houses import the_library
from tests.ui.reaching import press, type_words

CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Page:
    """The form with what belongs to it, and what it told when it was done."""

    view: PreparingView
    presenter: PreparingPresenter
    house: House
    done: list[tuple[DialogueId, bool]] = field(default_factory=list)
    left: list[bool] = field(default_factory=list)

    def kept(self) -> Dossier:
        """Return what the store holds of the table that was kept."""
        return self.house.store.dossier(self.done[-1][0])

    def choose_theme(self, title: str = "Gezondheid") -> None:
        """Choose a theme by its first letters."""
        self.view.head.theme.setFocus()
        type_words(title[:3])


Opens = Callable[[Work | None], Page]


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
