"""The line above a form that was filled in before and not kept with the table."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.spacing import spaced_row


class RestoredNote(QWidget):
    """Says that the form is as one left it, with a button to begin afresh."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = PlainLabel()
        self.button = PlainButton()
        self.button.clicked.connect(self.asked)
        beside = spaced_row(self, gap=12)
        beside.addWidget(self.words, 1)
        beside.addWidget(self.button)
        self.hide()

    def show_words(self, *, known: bool) -> None:
        """Say it of a table that is there already, or of a new one."""
        if known:
            self.words.setText(self.tr("These are your changes. They are not kept yet."))
            self.button.setText(self.tr("Show the table as it is"))
        else:
            self.words.setText(self.tr("You filled this in before. It is not a table yet."))
            self.button.setText(self.tr("Begin empty"))
