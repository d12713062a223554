"""The strip above the pages: which part of rounding off this is, how far, and how to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_row
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.progress import ProgressLine

ROOMY = 1.0
"""Up to this text size there is room for the line, and for the key on its button."""


class ClosingFlowStrip(Panel):
    """Says where one is; its button leaves what is left for later and goes on."""

    next_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.BottomEdge, parent=parent)
        self.words = PlainLabel(style=text_styles.STRONG)
        self.line = ProgressLine(self.tr("How far rounding off is"))
        self.next_button = QuietButton(self.tr("Next step"), key=Command.ROUND_OFF)
        self.next_button.clicked.connect(self.next_asked)
        self._row = spaced_row(self, gap=12)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.line)
        self._row.addWidget(self.next_button)
        self.hide()
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        roomy = theme().has_room(ROOMY)
        self._row.set_spaces(12, (20, 4))
        self.line.setVisible(roomy)
        self.line.setFixedWidth(theme().px(160))
        self.next_button.show_key(shown=roomy)

    def show_progress(self, words: str, share: float) -> None:
        """Say which part this is and how far it is."""
        self.words.setText(words)
        self.line.set_share(share)
        self.show()

    def tell(self) -> None:
        """Say it aloud."""
        announce(self, self.words.text())
