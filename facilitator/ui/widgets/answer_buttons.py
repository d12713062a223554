"""The four answers to a line, each with its letter."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import ReadBack
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.layouts import FlowLayout


class LetterButton(PlainButton):
    """A button with a letter that works alone while nobody types; `words` begin with it."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        letter, _, rest = words.partition(" ")
        super().__init__(rest, large=True, parent=parent)
        self.letter = letter
        self._key = letter
        self.setAccessibleDescription(letter)
        self.restyle()


class AnswerButtons(QWidget):
    """Correct, adjust, not to be used, without role; `given` brings the answer.

    Adjusting needs words, so it brings CHANGED before there are any.
    """

    given = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {
            ReadBack.AGREED: LetterButton(self.tr("C correct")),
            ReadBack.CHANGED: LetterButton(self.tr("A adjust")),
            ReadBack.WITHHELD: LetterButton(self.tr("N not to be used")),
            ReadBack.WITHOUT_ROLE: LetterButton(self.tr("W without role")),
        }
        self._flow = FlowLayout(self, step=12)
        for answer, button in self.buttons.items():
            self._flow.addWidget(button)
            button.clicked.connect(lambda _on=False, answer=answer: self.given.emit(answer))

    def add(self, button: QWidget) -> None:
        """Put another button behind the answers."""
        self._flow.addWidget(button)

    def answer_to(self, letter: str) -> ReadBack | None:
        """Give the answer that a letter means."""
        letters = {button.letter.lower(): answer for answer, button in self.buttons.items()}
        return letters.get(letter.lower()) if letter else None
