"""The sides of one choice as cards beside each other: arrows choose, one stop for Tab."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.widgets.cards import ActionCard, CardLook
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import EvenColumns, spaced_column
from facilitator.ui.widgets.panels import HintBox

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
ROWS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
EDGE = 3
"""How thick the edge of the chosen side is, in pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says: who, the words, and softly what else is known of them."""

    who: str
    words: str
    more: str = ""


@dataclass(frozen=True, slots=True)
class SideChoice:
    """Something to choose one side of; `name` is what the choice is known by."""

    name: str
    heading: str
    sides: tuple[Side, ...]
    proposed: int = 0


class ReadSides(QWidget):
    """Sides beside each other that are only read; nothing in it can be chosen."""

    def __init__(self, sides: Sequence[Side], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        columns = EvenColumns(self, narrowest=280)
        for side in sides:
            card = HintBox("card")
            for text, style in (
                (side.who, text_styles.CARD_TITLE),
                (side.words, text_styles.TEXT),
                (side.more, text_styles.SOFT),
            ):
                if text:
                    card.rows.addWidget(PlainLabel(text, style))
            card.rows.addStretch(1)
            columns.addWidget(card)


class SideCard(ActionCard):
    """What one side says; chosen it has a tick and a word, a ground and a thick edge."""

    walked = Signal(int)
    left = Signal(int)

    def __init__(self, heading: str, side: Side, parent: QWidget | None = None) -> None:
        self.mark = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.more = PlainLabel(side.more, text_styles.LABEL_SOFT)
        self._heading = heading
        super().__init__(side.who, side.words, look=CardLook.PROMPT, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self._show_mark)
        self._show_mark()

    def _build(self) -> None:
        super()._build()
        layout = self.layout()
        item = layout.itemAt(0) if layout else None
        words = item.layout() if item else None
        assert isinstance(words, QVBoxLayout)
        words.insertWidget(2, self.more)
        words.addWidget(self.mark)
        self.more.setVisible(bool(self.more.text()))

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._heading}: {self.title.text()}")
        parts = (self.note.text(), self.more.text(), self.mark.text())
        self.setAccessibleDescription(". ".join(part for part in parts if part))

    def _show_mark(self) -> None:
        self.mark.setText(self.tr("✓ chosen") if self.isChecked() else self.tr("not chosen"))
        style = text_styles.STRONG if self.isChecked() else text_styles.SOFT
        self.mark.set_style(style)
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a side or a choice with the arrows; Enter is for the page."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in STEPS:
            self.walked.emit(STEPS[key])
        elif key in ROWS:
            self.left.emit(ROWS[key])
        elif enters(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Stay chosen when pressed again: another side is chosen by pressing that."""
        self.setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the thick edge of the chosen side, or the card as it is."""
        if not self.isChecked():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        colours, edge = theme().palette, theme().px(EDGE)
        paint_box(painter, self.rect(), colours.blue, colours.blue, radius=self.radius)
        inside = self.rect().adjusted(edge, edge, -edge, -edge)
        ground = colours.card if theme().system else colours.selected
        paint_box(painter, inside, ground, ground, radius=self.radius - edge)
        painter.end()

    def _colours(self) -> tuple[QColor | None, QColor]:
        ground, _ = super()._colours()
        return ground, theme().palette.ink if self.underMouse() else theme().palette.control


class SidesRow(QWidget):
    """One choice: its heading and the card of each side."""

    chosen = Signal()
    left = Signal(int)

    def __init__(self, choice: SideChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.heading = PlainLabel(choice.heading, text_styles.HEADING)
        self.cards = [SideCard(choice.heading, side) for side in choice.sides]
        rows = spaced_column(self, gap=8)
        rows.addWidget(self.heading)
        cards = QWidget()
        columns = EvenColumns(cards, narrowest=300)
        for place, card in enumerate(self.cards):
            columns.addWidget(card)
            card.walked.connect(lambda step, place=place: self._walk(place + step))
            card.left.connect(self.left)
            card.clicked.connect(lambda _on=False, place=place: self.choose(place))
        rows.addWidget(cards)
        self.choose(choice.proposed)

    @property
    def place(self) -> int:
        """The side that is chosen."""
        return next(place for place, card in enumerate(self.cards) if card.isChecked())

    def choose(self, place: int) -> None:
        """Choose a side; Tab comes to it from now on."""
        for at, card in enumerate(self.cards):
            card.setChecked(at == place)
            stop, other = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(stop if at == place else other)
        self.chosen.emit()

    def focus(self) -> None:
        """Give the chosen side the keyboard."""
        self.cards[self.place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.cards):
            self.choose(place)
            self.focus()
