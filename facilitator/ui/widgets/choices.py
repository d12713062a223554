"""What is chosen from: boxes, ticks, and answers that each have a letter."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QSizePolicy,
    QWidget,
)

from facilitator.domain.records.items import ReadBack
from facilitator.ui.commands.shortcuts import held_back
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_sign
from facilitator.ui.theme.tokens import RADIUS_SMALL
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.fields import paint_field
from facilitator.ui.widgets.layouts import FlowLayout

MARK = 18
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
WORDS = FLAGS | Qt.TextFlag.TextWordWrap


class ChoiceBox(QComboBox):
    """One of a list. The wheel does not change it: it is scrolled past too easily."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("radius", RADIUS_SMALL)
        if label:
            self.setAccessibleName(label)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        self.setFont(text_styles.TEXT.font(theme()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of the longest choice and the mark."""
        words = (self.itemText(number) for number in range(self.count()))
        metrics = self.fontMetrics()
        wide = max((metrics.horizontalAdvance(text) for text in words), default=0)
        around = theme().px(10) * 2 + theme().px(MARK) + theme().px(8)
        return QSize(wide + around, metrics.height() + theme().px(12) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return the same: no choice is cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the choice and a mark that it opens."""
        colours = theme().palette
        ink = colours.ink if self.isEnabled() else colours.grey
        paint_field(self)
        painter = QPainter(self)
        air, mark = theme().px(10), theme().px(MARK)
        painter.setPen(ink)
        painter.setFont(self.font())
        words = self.rect().adjusted(air, 0, -air - mark, 0)
        told = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, FLAGS, told)
        place = QRectF(self.width() - air - mark, (self.height() - mark) / 2, mark, mark)
        paint_sign(painter, place, "more", ink)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Find a choice by its letter, but not with Alt."""
        if not held_back(event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class FilterBox(ChoiceBox):
    """A property: any value, or one of a list."""

    def __init__(self, label: str, any_words: str) -> None:
        super().__init__(label)
        self.addItem(any_words, "")

    @property
    def value(self) -> str:
        """The value that is asked for; empty for any."""
        return str(self.currentData() or "")

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer other values; the one that was chosen stays chosen while it is there."""
        before = self.value
        self.blockSignals(True)
        while self.count() > 1:
            self.removeItem(1)
        for value, words in choices:
            self.addItem(words, value)
        self.setCurrentIndex(max(self.findData(before), 0))
        self.blockSignals(False)
        self.updateGeometry()


class Tick(QCheckBox):
    """Yes or no, with its words, which wrap; a click on the words counts too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty("radius", 4)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        self.setFont(text_styles.TEXT.font(theme()))
        self.updateGeometry()

    def setText(self, text: str) -> None:
        """Put words beside the mark, exactly these: an `&` from data marks no key."""
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """Return the words beside the mark."""
        return super().text().replace("&&", "&")

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on mark or words."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the room of mark and words in one line."""
        words = self.fontMetrics().size(Qt.TextFlag.TextSingleLine, self.text())
        return QSize(_words_left() + words.width() + 4, words.height() + theme().px(6))

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        room = QRect(0, 0, max(width - _words_left() - 4, 1), 1 << 20)
        words = self.fontMetrics().boundingRect(room, int(WORDS), self.text())
        return words.height() + theme().px(6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        colours = theme().palette
        painter = QPainter(self)
        self._paint_mark(painter)
        painter.setPen(colours.ink if self.isEnabled() else colours.grey)
        painter.setFont(self.font())
        painter.drawText(self.rect().adjusted(_words_left(), 0, 0, 0), WORDS, self.text())
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        colours = theme().palette
        side = theme().px(MARK)
        line = self.fontMetrics().height() + theme().px(6)
        place = QRect(1, (min(line, self.height()) - side) // 2, side, side)
        on = self.isChecked()
        ground = colours.blue if on else colours.card
        paint_box(painter, place, ground, colours.blue if on else colours.control, radius=4)
        if on:
            paint_sign(painter, QRectF(place), "safe", colours.on_blue)


def _words_left() -> int:
    return theme().px(MARK) + theme().px(9)


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
