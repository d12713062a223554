"""Fields to choose in: boxes, lists, numbers, dates; drawn so that their edges can be seen."""

from PySide6.QtCore import QDate, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from facilitator.ui import styles
from facilitator.ui.fields import clear_ground, paint_field
from facilitator.ui.look import follow, theme
from facilitator.ui.painting import paint_box, paint_sign
from facilitator.ui.theme import RADIUS_SMALL

MARK = 18
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
WORDS = FLAGS | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextWordWrap


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
        self.setFont(styles.TEXT.font(theme()))
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
        painter.drawText(words, FLAGS, self.currentText())
        place = QRectF(self.width() - air - mark, (self.height() - mark) / 2, mark, mark)
        paint_sign(painter, place, "more", ink)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class NumberField(QSpinBox):
    """A whole number, typed or changed with the arrow keys."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _prepare(self, label)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        _set_font(self)

    def sizeHint(self) -> QSize:
        """Return the room for the widest value."""
        return _spin_size(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the same: no value is cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box; the value is a line of its own in it."""
        paint_field(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class DateField(QDateEdit):
    """A date, typed or changed with the arrow keys, as people here write it."""

    def __init__(self, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(QDate(2000, 1, 1), parent)
        _prepare(self, label)
        self.setDisplayFormat("d MMMM yyyy")
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        _set_font(self)

    def sizeHint(self) -> QSize:
        """Return the room for the widest value."""
        return _spin_size(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the same: no value is cut off."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box; the value is a line of its own in it."""
        paint_field(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def _prepare(field: QAbstractSpinBox, label: str) -> None:
    field.setProperty("radius", RADIUS_SMALL)
    field.setFrame(False)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    if label:
        field.setAccessibleName(label)


def _set_font(field: QAbstractSpinBox) -> None:
    air = theme().px(10)
    field.setFont(styles.FIGURES.font(theme()))
    field.lineEdit().setTextMargins(air, 0, air, 0)
    clear_ground(field.lineEdit())
    field.updateGeometry()
    field.update()


def _spin_size(field: QAbstractSpinBox, usual: QSize) -> QSize:
    wide = usual.width() + 2 * theme().px(10)
    return QSize(wide, field.fontMetrics().height() + theme().px(12) + 2)


class Tick(QCheckBox):
    """Yes or no, with its words; a click on the words counts too."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare_mark(self)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        self.setFont(styles.TEXT.font(theme()))
        self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on mark or words."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the room of mark and words in one line."""
        return _mark_size(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        return _mark_height(self, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        colours = theme().palette
        painter = QPainter(self)
        place = _mark_place(self)
        on = self.isChecked()
        ground = colours.blue if on else colours.card
        paint_box(painter, place, ground, colours.blue if on else colours.control, radius=4)
        if on:
            paint_sign(painter, QRectF(place), "safe", colours.on_blue)
        _paint_words(self, painter)
        painter.end()


class Choice(QRadioButton):
    """One of a few, all in sight."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare_mark(self)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the font from the theme in use."""
        self.setFont(styles.TEXT.font(theme()))
        self.updateGeometry()

    def hitButton(self, pos: QPoint) -> bool:
        """Take a click anywhere on mark or words."""
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        """Return the room of mark and words in one line."""
        return _mark_size(self)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        return _mark_height(self, width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and words."""
        colours = theme().palette
        painter = QPainter(self)
        place = _mark_place(self)
        edge = colours.blue if self.isChecked() else colours.control
        paint_box(painter, place, colours.card, edge, radius=place.width() / 2)
        if self.isChecked():
            inset = place.width() // 4
            dot = place.adjusted(inset, inset, -inset, -inset)
            paint_box(painter, dot, colours.blue, None, radius=dot.width() / 2)
        _paint_words(self, painter)
        painter.end()


Marked = QCheckBox | QRadioButton


def _prepare_mark(button: Marked) -> None:
    button.setProperty("radius", 4)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _mark_place(button: Marked) -> QRect:
    side = theme().px(MARK)
    line = button.fontMetrics().height() + theme().px(6)
    return QRect(1, (min(line, button.height()) - side) // 2, side, side)


def _words_left() -> int:
    return theme().px(MARK) + theme().px(9)


def _mark_size(button: Marked) -> QSize:
    metrics = button.fontMetrics()
    words = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text())
    return QSize(_words_left() + words.width() + 4, metrics.height() + theme().px(6))


def _mark_height(button: Marked, width: int) -> int:
    room = QRect(0, 0, max(width - _words_left() - 4, 1), 1 << 20)
    words = button.fontMetrics().boundingRect(room, int(WORDS), button.text())
    return words.height() + theme().px(6)


def _paint_words(button: Marked, painter: QPainter) -> None:
    colours = theme().palette
    painter.setPen(colours.ink if button.isEnabled() else colours.grey)
    painter.setFont(button.font())
    painter.drawText(button.rect().adjusted(_words_left(), 0, 0, 0), WORDS, button.text())
