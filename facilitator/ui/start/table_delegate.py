"""Paints a table as a card: what it is about at the left, how far it is at the right."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.ui import styles
from facilitator.ui.labels import PillTone
from facilitator.ui.look import follow, theme
from facilitator.ui.painting import paint_box
from facilitator.ui.start.tables_model import ROW, TableRow, TablesModel
from facilitator.ui.theme import RADIUS_CARD, RING, SEMIBOLD, TextSize

AROUND = RING + 2
"""Room around a card for the ring."""
WHEN_AT, AMOUNT_AT = 0.48, 0.645
"""Where the columns begin, as a share of the card, when there is room enough."""
LEFT, CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the parts of a card stand, from the left of its inside; not `wide` is stacked."""

    title: int
    words: int
    wide: bool = False
    when: int = 0
    amount: int = 0


class TableDelegate(QStyledItemDelegate):
    """Knows the widths of all rows, so that their columns stand under each other."""

    def __init__(self, view: QAbstractItemView, model: TablesModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._widths: tuple[int, int, int] | None = None
        model.modelReset.connect(self._forget)
        follow(self._forget)

    def _forget(self) -> None:
        self._widths = None

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height that the words need."""
        wide = self._view.viewport().width()
        row = index.data(ROW)
        assert isinstance(row, TableRow)
        columns = self.columns(wide)
        high = sum(_height(text) for text in self._texts(row, columns))
        return QSize(wide, high + 2 * (AROUND + theme().space(16)))

    def columns(self, width: int) -> Columns:
        """Say where the columns stand at a width of the list."""
        inside = width - 2 * (AROUND + theme().space(20))
        gap = theme().space(28)
        when, amount, state = self._measured()
        amount_at = min(round(AMOUNT_AT * inside), inside - state - gap - amount)
        when_at = min(round(WHEN_AT * inside), amount_at - gap - when)
        if when_at - gap < theme().px(200):
            return Columns(inside - state - gap, inside)
        left = when_at - gap
        return Columns(left, left, wide=True, when=when_at, amount=amount_at)

    def _measured(self) -> tuple[int, int, int]:
        if self._widths is None:
            rows = self._model.rows()
            text, strong = QFontMetrics(_font(styles.TEXT)), QFontMetrics(_pill_font())
            self._widths = (
                max((text.horizontalAdvance(row.when) for row in rows), default=0),
                max((text.horizontalAdvance(row.amount) for row in rows), default=0),
                max((strong.horizontalAdvance(row.state) for row in rows), default=0)
                + theme().px(22),
            )
        return self._widths

    def _texts(self, row: TableRow, columns: Columns) -> list[QTextLayout]:
        """Lay out the lines at the left; stacked, day and number come below."""
        colours = theme().palette
        marked = f"{row.mark} · {row.place}" if row.mark else row.place
        texts = [
            _lay_out(row.theme, _font(styles.TITLE), columns.title),
            _lay_out(marked, _font(styles.SOFT), columns.words, len(row.mark), colours.idee),
        ]
        if not columns.wide:
            below = f"{row.when} · {row.amount}"
            texts.append(_lay_out(below, _font(styles.SOFT), columns.words))
        return texts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint card, words, columns and state; the ring when the row has the focus."""
        row = index.data(ROW)
        assert isinstance(row, TableRow)
        rect = QRect(option.rect)
        card = rect.adjusted(AROUND, AROUND, -AROUND, -AROUND)
        beside, above = theme().space(20), theme().space(16)
        inside = card.adjusted(beside, above, -beside, -above)
        columns = self.columns(rect.width())
        painter.save()
        self._paint_card(painter, card, option)
        _paint_words(painter, inside, self._texts(row, columns))
        if columns.wide:
            _paint_columns(painter, inside, row, columns)
        _paint_state(painter, inside, row, at_top=not columns.wide)
        painter.restore()

    def _paint_card(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        colours = theme().palette
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = colours.ink if over else colours.blue if current else colours.border
        paint_box(painter, card, colours.card, edge, radius=RADIUS_CARD)
        if current and self._view.hasFocus():
            _paint_ring(painter, card)


def _paint_ring(painter: QPainter, card: QRect) -> None:
    half = AROUND - RING / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().palette.focus, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(card).adjusted(-half, -half, half, half)
    painter.drawRoundedRect(around, RADIUS_CARD + half, RADIUS_CARD + half)
    painter.restore()


def _paint_words(painter: QPainter, inside: QRect, texts: list[QTextLayout]) -> None:
    colours = theme().palette
    top = inside.top() + (inside.height() - sum(map(_height, texts))) // 2
    for ink, text in zip((colours.ink, colours.grey, colours.grey), texts, strict=False):
        painter.setPen(ink)
        text.draw(painter, QPointF(inside.left(), top))
        top += _height(text)


def _paint_columns(painter: QPainter, inside: QRect, row: TableRow, columns: Columns) -> None:
    colours = theme().palette
    painter.setFont(_font(styles.TEXT))
    parts = ((row.when, columns.when, colours.grey), (row.amount, columns.amount, colours.ink))
    for words, at, ink in parts:
        painter.setPen(ink)
        painter.drawText(inside.adjusted(at, 0, 0, 0), LEFT | CENTER, words)


def _paint_state(painter: QPainter, inside: QRect, row: TableRow, *, at_top: bool) -> None:
    metrics = QFontMetrics(_pill_font())
    wide = metrics.horizontalAdvance(row.state) + theme().px(22)
    high = metrics.height() + theme().px(8)
    line = QFontMetrics(_font(styles.TITLE)).height()
    top = inside.top() + (line if at_top else inside.height()) // 2 - high // 2
    pill = QRect(inside.right() - wide + 1, top, wide, high)
    ground, ink = _tones(row.tone)
    paint_box(painter, pill, ground, theme().palette.ink if theme().system else None)
    painter.setFont(_pill_font())
    painter.setPen(ink)
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, row.state)


def _tones(tone: PillTone) -> tuple[QColor, QColor]:
    colours = theme().palette
    if theme().system:
        return colours.card, colours.ink
    return {
        PillTone.BUSY: (colours.selected, colours.blue),
        PillTone.DONE: (colours.kiem_tint, colours.kiem),
        PillTone.READY: (colours.tint, colours.grey),
    }[tone]


def _font(style: styles.Style) -> QFont:
    return style.font(theme())


def _pill_font() -> QFont:
    return theme().font(TextSize.LABEL, SEMIBOLD)


def _lay_out(
    text: str, font: QFont, width: int, marked: int = 0, ink: QColor | None = None
) -> QTextLayout:
    """Break a text into lines; its first `marked` characters are strong, in an ink."""
    layout = QTextLayout(text, font)
    layout.setCacheEnabled(True)
    layout.setTextOption(QTextOption(LEFT))
    if marked:
        strong = QTextLayout.FormatRange()
        strong.start, strong.length = 0, marked
        look = QTextCharFormat()
        look.setFontWeight(SEMIBOLD)
        look.setForeground(ink or theme().palette.ink)
        strong.format = look
        layout.setFormats([strong])
    _break_lines(layout, width)
    return layout


def _break_lines(layout: QTextLayout, width: int) -> None:
    layout.beginLayout()
    top = 0.0
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, top))
        top += line.height()
        line = layout.createLine()
    layout.endLayout()


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) + 2
