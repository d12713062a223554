"""One sentence under the question: new times, or a hint. One at a time, and no warning."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.labels import PlainLabel

ROOMY = 1.25
"""Up to this text size the button shows its keys and the sentence is as large as a card's."""


class HintLine(QWidget):
    """A sentence in its place; new times have a button that takes them."""

    take_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel(style=text_styles.FIELD)
        self.take_button = PlainButton(self.tr("Take these times"), key=Command.SPREAD_TIME)
        self.take_button.clicked.connect(self.take_asked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.take_button)
        follow(self.restyle)
        self.say("")
        self.hide()

    def restyle(self) -> None:
        """Take space from the theme in use."""
        roomy = theme().has_room(ROOMY)
        self._row.setSpacing(theme().space(12))
        self.words.set_style(text_styles.FIELD if roomy else text_styles.TEXT)
        self.take_button.show_key(shown=roomy)

    def say(self, sentence: str, *, times: bool = False) -> None:
        """Say one sentence, or nothing; `times` are new times that can be taken."""
        if sentence != self.words.text():
            self.words.setText(sentence)
        self.take_button.setVisible(times)

    def says(self) -> str:
        """Give what is said now."""
        return self.words.text()
