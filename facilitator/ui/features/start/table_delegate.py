"""Paints a table as a card: what it is about at the left, how far it is at the right."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
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

from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_pill, pill_size
from facilitator.ui.theme.tokens import RADIUS_CARD, RING, SEMIBOLD, PillTone
from facilitator.ui.widgets.row_list import ROW, RowsModel, break_lines

AROUND = RING + 2
"""Room around a card for the ring."""
WHEN_AT, AMOUNT_AT = 0.48, 0.645
"""Where the columns begin, as a share of the card, when there is room enough."""
LEFT, CENTER = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StartTableRow:
    """What a row says of one table; `mark` says that it is for practice or has differences."""

    id: object
    theme: str
    place: str
    when: str
    amount: str
    state: str
    tone: PillTone
    mark: str = ""

    @property
    def text(self) -> str:
        """What a row is found by when letters are typed."""
        return self.theme

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for a screen reader."""
        parts = (self.theme, self.mark, self.place, self.when, self.amount, self.state)
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class TableCardColumns:
    """Where the parts of a card stand, from the left of its inside; not `wide` is stacked."""

    title: int
    words: int
    wide: bool = False
    when: int = 0
    amount: int = 0


class TableDelegate(QStyledItemDelegate):
    """Knows the widths of all rows, so that their columns stand under each other.

    Widths never shrink and heights are remembered, so that searching moves no column and
    stays quick with hundreds of rows.
    """

    def __init__(self, view: QAbstractItemView, model: RowsModel[StartTableRow]) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._widths = (0, 0, 0)
        self._columns = TableCardColumns(0, 0)
        self._heights: dict[StartTableRow, int] = {}
        model.modelReset.connect(self._measure)
        follow(self._forget)

    def _forget(self) -> None:
        self._widths = (0, 0, 0)
        self._heights.clear()
        self._measure()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height that the words need."""
        wide = self._view.viewport().width()
        row = index.data(ROW)
        assert isinstance(row, StartTableRow)
        columns = self.columns(wide)
        if columns != self._columns:
            self._columns = columns
            self._heights.clear()
        if row not in self._heights:
            high = sum(_height(text) for text in self._texts(row, columns))
            self._heights[row] = high + 2 * (AROUND + theme().space(16))
        return QSize(wide, self._heights[row])

    def columns(self, width: int) -> TableCardColumns:
        """Say where the columns stand at a width of the list."""
        inside = width - 2 * (AROUND + theme().space(20))
        gap = theme().space(28)
        when, amount, state = self._widths
        amount_at = min(round(AMOUNT_AT * inside), inside - state - gap - amount)
        when_at = min(round(WHEN_AT * inside), amount_at - gap - when)
        if when_at - gap < theme().px(200):
            return TableCardColumns(inside - state - gap, inside)
        left = when_at - gap
        return TableCardColumns(left, left, wide=True, when=when_at, amount=amount_at)

    def _measure(self) -> None:
        rows, metrics = self._model.rows(), QFontMetrics(_font(text_styles.TEXT))
        when, amount, state = self._widths
        self._widths = (
            max([when, *map(metrics.horizontalAdvance, {row.when for row in rows})]),
            max([amount, *map(metrics.horizontalAdvance, {row.amount for row in rows})]),
            max([state, *(pill_size(word).width() for word in {row.state for row in rows})]),
        )

    def _texts(self, row: StartTableRow, columns: TableCardColumns) -> list[QTextLayout]:
        """Lay out the lines at the left; stacked, day and number come below."""
        colours = theme().palette
        marked = f"{row.mark} · {row.place}" if row.mark else row.place
        texts = [
            _lay_out(row.theme, _font(text_styles.TITLE), columns.title),
            _lay_out(
                marked, _font(text_styles.SOFT), columns.words, len(row.mark), colours.idee
            ),
        ]
        if not columns.wide:
            below = f"{row.when} · {row.amount}"
            texts.append(_lay_out(below, _font(text_styles.SOFT), columns.words))
        return texts

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint card, words, columns and state; the ring when the row has the focus."""
        row = index.data(ROW)
        assert isinstance(row, StartTableRow)
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


def _paint_columns(
    painter: QPainter, inside: QRect, row: StartTableRow, columns: TableCardColumns
) -> None:
    colours = theme().palette
    painter.setFont(_font(text_styles.TEXT))
    parts = ((row.when, columns.when, colours.grey), (row.amount, columns.amount, colours.ink))
    for words, at, ink in parts:
        painter.setPen(ink)
        painter.drawText(inside.adjusted(at, 0, 0, 0), LEFT | CENTER, words)


def _paint_state(painter: QPainter, inside: QRect, row: StartTableRow, *, at_top: bool) -> None:
    size = pill_size(row.state)
    line = QFontMetrics(_font(text_styles.TITLE)).height()
    top = inside.top() + (line if at_top else inside.height()) // 2 - size.height() // 2
    pill = QRect(QPoint(inside.right() - size.width() + 1, top), size)
    paint_pill(painter, pill, row.state, row.tone)


def _font(style: text_styles.Style) -> QFont:
    return style.font(theme())


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
    break_lines(layout, width)
    return layout


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) + 2
