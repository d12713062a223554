"""Two quotes of a rode draad beside each other: one knel, one kiem; arrows turn to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.sections import Section
from facilitator.ui.features.threads.view_protocol import QuoteCard
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns, spaced_column
from facilitator.ui.widgets.panels import Panel

EDGES = Qt.Edge.LeftEdge | Qt.Edge.TopEdge | Qt.Edge.RightEdge | Qt.Edge.BottomEdge
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class QuotePanel(Panel):
    """One quote with who said it; the arrows ask for another."""

    turned = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", edges=EDGES, parent=parent)
        self.section = Section.KNEL
        self.sign = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.words = PlainLabel(style=text_styles.FIELD)
        self.said_by = PlainLabel(style=text_styles.LABEL_SOFT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        rows = spaced_column(self, gap=4, margins=(16, 12))
        for part in (self.sign, self.words, self.said_by):
            rows.addWidget(part)

    def show_quote(self, card: QuoteCard, sign: str) -> None:
        """Show a quote; who hears it hears the side it is on."""
        self.section = card.section
        self.sign.setText(" · ".join(filter(None, (sign, card.place))))
        self.words.setText(card.text)
        self.said_by.setText(card.said_by)
        self.setAccessibleName(f"{sign}, {card.place}: {card.text} {card.said_by}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn to another quote."""
        if event.key() in STEPS and not event.modifiers():
            self.turned.emit(self.section, STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class QuotePair(QWidget):
    """The quotes there are; each is a stop for Tab."""

    turned = Signal(object, int)

    def __init__(self, signs: dict[Section, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signs = signs
        self._columns = EvenColumns(self, narrowest=320)
        self.panels = [QuotePanel(), QuotePanel()]
        for panel in self.panels:
            panel.turned.connect(self.turned)
            self._columns.addWidget(panel)

    def show_quotes(self, cards: Sequence[QuoteCard]) -> None:
        """Show at most two quotes."""
        for place, panel in enumerate(self.panels):
            panel.setVisible(place < len(cards))
            if place < len(cards):
                panel.show_quote(cards[place], self._signs[cards[place].section])
