"""The notes of a kern as they will be printed, with those that stay behind below them."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.ui.commands.shortcuts import enters, plain_letter
from facilitator.ui.features.clustering.keys import keys_of_quotes
from facilitator.ui.features.clustering.note_list import PLAIN
from facilitator.ui.features.clustering.quotes_protocol import QuoteRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box, paint_card_ring, paint_sign
from facilitator.ui.theme.tokens import RING
from facilitator.ui.widgets.key_menu import offer_keys
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel, break_lines

Index = QModelIndex | QPersistentModelIndex

MARK = 18
CENTER = Qt.AlignmentFlag.AlignVCenter


class QuoteDelegate(QStyledItemDelegate):
    """Paints a tick with its number, the words, who said them, and the wording chosen."""

    def __init__(self, view: "QuoteList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the words."""
        row = index.data(ROW)
        assert isinstance(row, QuoteRow)
        wide = self._view.viewport().width()
        words = _laid_out(row, self._room(QRect(0, 0, wide, 0), row).width())
        high = round(words.boundingRect().height()) + _line() + 2 * theme().space(8)
        return QSize(wide, max(high, theme().px(56)) + self._head(row))

    def _head(self, row: QuoteRow) -> int:
        return _line() + theme().space(12) if row.heading else 0

    def _room(self, rect: QRect, row: QuoteRow) -> QRect:
        """Give the room of the words: at its left the tick, at its right the wording."""
        left = RING + theme().space(8) + theme().px(MARK) + theme().space(12)
        right = RING + theme().space(8) + (_wide(row.wording) if row.wording else 0)
        return rect.adjusted(
            left, theme().space(8) + self._head(row), -right, -theme().space(8)
        )

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; around the current one the ring, while the list has the focus."""
        row = index.data(ROW)
        assert isinstance(row, QuoteRow)
        rect, colours = QRect(option.rect), theme().palette
        painter.save()
        body = rect.adjusted(0, self._head(row), 0, 0)
        if row.heading:
            painter.setFont(text_styles.HEADING_SMALL.font(theme()))
            painter.setPen(colours.grey)
            head = QRect(rect.left() + RING, rect.top(), rect.width(), self._head(row))
            painter.drawText(head, CENTER, row.heading)
        painter.fillRect(body.adjusted(RING, body.height() - 1, -RING, 0), colours.border)
        if option.state & QStyle.StateFlag.State_Selected:
            inside = body.adjusted(RING, RING, -RING, -RING)
            paint_box(painter, inside, colours.card, colours.blue)
            if self._view.hasFocus():
                paint_card_ring(painter, inside)
        room = self._room(rect, row)
        self._paint_tick(painter, room, row)
        painter.setPen(colours.ink)
        words = _laid_out(row, room.width())
        words.draw(painter, QPointF(room.topLeft()))
        top = room.top() + round(words.boundingRect().height())
        _paint_source(painter, QRect(room.left(), top, room.width(), _line()), row)
        if row.wording:
            _paint_wording(painter, room, row.wording)
        painter.restore()

    def _paint_tick(self, painter: QPainter, room: QRect, row: QuoteRow) -> None:
        colours, side = theme().palette, theme().px(MARK)
        left = room.left() - theme().space(12) - side
        box = QRect(left, room.top() + theme().px(1), side, side)
        ground = colours.blue if row.printed else colours.card
        paint_box(painter, box, ground, colours.blue if row.printed else colours.control)
        if row.printed:
            paint_sign(painter, QRectF(box), "safe", colours.on_blue)
        painter.setFont(text_styles.NOTE.font(theme()))
        painter.setPen(colours.grey)
        below = QRect(left, box.bottom() + 1, side, painter.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, row.number)


def _laid_out(row: QuoteRow, width: int) -> QTextLayout:
    layout = QTextLayout(row.text.replace("\n", "\u2028"), text_styles.TEXT.font(theme()))
    break_lines(layout, width)
    return layout


def _line() -> int:
    return QFontMetrics(text_styles.LABEL_SOFT.font(theme())).height()


def _wide(words: str) -> int:
    metrics = QFontMetrics(text_styles.HEADING_SMALL.font(theme()))
    return metrics.horizontalAdvance(words) + 2 * theme().px(8) + theme().space(12)


def _paint_source(painter: QPainter, line: QRect, row: QuoteRow) -> None:
    """Paint who said it, and behind that in ink what was chosen about it."""
    painter.setFont(text_styles.LABEL_SOFT.font(theme()))
    painter.setPen(theme().palette.grey)
    told = f"{row.said_by} · " if row.facts else row.said_by
    painter.drawText(line, CENTER, told)
    beside = line.adjusted(painter.fontMetrics().horizontalAdvance(told), 0, 0, 0)
    painter.setFont(text_styles.HEADING_SMALL.font(theme()))
    painter.setPen(theme().palette.ink)
    elide = Qt.TextElideMode.ElideRight
    painter.drawText(
        beside, CENTER, painter.fontMetrics().elidedText(row.facts, elide, beside.width())
    )


def _paint_wording(painter: QPainter, room: QRect, wording: str) -> None:
    colours, wide = theme().palette, _wide(wording) - theme().space(12)
    high = _line() + theme().px(4)
    box = QRect(room.right() + theme().space(12), room.top(), wide, high)
    paint_box(painter, box, colours.tint, colours.control if theme().system else None)
    painter.setFont(text_styles.HEADING_SMALL.font(theme()))
    painter.setPen(colours.ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, wording)


class QuoteList(RowList):
    """The notes of a kern; letters work while it has the focus."""

    print_asked = Signal(object)
    moved = Signal(object, int)
    taken_out = Signal(object)
    opened = Signal(object)
    letter_typed = Signal(str, object)
    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.quotes = RowsModel[QuoteRow]()
        super().__init__(label, parent)
        self.setProperty("own_ring", True)
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.quotes)
        self.setItemDelegate(QuoteDelegate(self))

    def sizeHint(self) -> QSize:
        """Ask for no more than is needed: a page that breaks lines gives that, and no less."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def show_rows(self, rows: Sequence[QuoteRow]) -> None:
        """Show the notes; the one in front stays there, else what is in its place."""
        before, at = self.current(), max(self.currentIndex().row(), 0)
        self.quotes.set_rows(rows)
        same = (row for row, one in enumerate(rows) if before and one.item == before.item)
        self.setCurrentIndex(self.quotes.index(next(same, min(at, len(rows) - 1))))

    def current(self) -> QuoteRow | None:
        """Give the note in front."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, QuoteRow) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick, or take the tick away, where a tick is clicked; else go to the row."""
        super().mousePressEvent(event)
        row = self.current()
        if row is not None and self._is_on_tick(event):
            self.print_asked.emit(row.item)

    def _is_on_tick(self, event: QMouseEvent) -> bool:
        left_button = event.button() is Qt.MouseButton.LeftButton
        hit = self.indexAt(event.position().toPoint()).isValid()
        wide = RING + theme().space(8) + theme().px(MARK) + theme().space(8)
        return left_button and hit and event.position().x() < wide

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        offer_keys(self, event, keys_of_quotes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose about the note in front; arrows walk."""
        row = self.current()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif row is None or not self._takes(event, row):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent, row: QuoteRow) -> bool:
        """Tell what a key asks about a note; say whether it asks anything."""
        alone, letter = not event.modifiers() & ~PLAIN, plain_letter(event)
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        with_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if with_alt and event.key() in steps:
            self.moved.emit(row.item, steps[Qt.Key(event.key())])
        elif alone and event.key() == Qt.Key.Key_Space:
            self.print_asked.emit(row.item)
        elif alone and event.key() == Qt.Key.Key_Delete:
            self.taken_out.emit(row.item)
        elif alone and enters(event):
            self.opened.emit(row.item)
        elif letter.isalpha():
            self.letter_typed.emit(letter, row.item)
        else:
            return False
        return True

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are commands here; they do not look for a row."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show where the keys no longer are."""
        super().focusOutEvent(event)
        self.viewport().update()
