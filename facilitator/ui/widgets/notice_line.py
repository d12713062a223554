"""A sentence with a button beside it, on a screen that goes on as usual."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_row

BESIDE = 420
"""From so many pixels at 100 % on, sentence and button stand beside each other."""


class NoticeLine(QWidget):
    """One sentence with the button that does something about it; hidden without words."""

    asked = Signal()

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = PlainLabel("", text_styles.SOFT)
        self.button = PlainButton(button)
        self.button.clicked.connect(self.asked)
        self._row = spaced_row(self, gap=12)
        self._row.addWidget(self.sentence, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()
        follow(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the sentence where there is little room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= theme().px(BESIDE)
        self._row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def show_words(self, words: str) -> None:
        """Say something, or nothing."""
        self.sentence.setText(words)
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))
