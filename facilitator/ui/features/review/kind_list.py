"""The kinds of questions as a list: how many, a sign, a name, and what holds meanwhile."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.services.review import ReviewKind
from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_current
from facilitator.ui.widgets.row_list import FLAGS, ROW, RowList, RowsModel

Index = QModelIndex | QPersistentModelIndex

SIGNS = {
    ReviewKind.SAME_TABLE: "",
    ReviewKind.DOUBLE_NOTE: "=",
    ReviewKind.DIFFERENCE: "≠",
    ReviewKind.LAYER: "⊕",
    ReviewKind.NEWER_VERSION: "↻",
    ReviewKind.PROPOSAL: "!",
    ReviewKind.ERASURE: "–",
    ReviewKind.REFUSED_FILE: "×",
    ReviewKind.MISSING_TABLE: "…",
}
"""The sign of each kind, in ink: colours are for the kinds of notes.

Two tables that may be one are two squares.
"""


@dataclass(frozen=True, slots=True)
class KindRow:
    """What a row says of one kind of question."""

    kind: ReviewKind
    count: str
    text: str
    sentence: str
    spoken: str


class KindDelegate(QStyledItemDelegate):
    """Paints the number and the sign before two lines of words."""

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height that the words need."""
        row, view = index.data(ROW), self._view
        assert isinstance(row, KindRow)
        wide = view.viewport().width()
        high = sum(box.height() for _, box in self._lines(row, QRect(0, 0, wide, 1 << 16)))
        return QSize(wide, high + 2 * theme().space(12))

    @property
    def _view(self) -> QAbstractItemView:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        return view

    def _lines(self, row: KindRow, rect: QRect) -> list[tuple[text_styles.Style, QRect]]:
        """Say where the two lines of words stand in a row."""
        beside = theme().px(104)
        room = rect.adjusted(beside, theme().space(12), -theme().space(12), 0)
        lines, top = [], room.top()
        for text, style in ((row.text, text_styles.STRONG), (row.sentence, text_styles.SOFT)):
            metrics = QFontMetrics(style.font(theme()))
            high = metrics.boundingRect(room, int(FLAGS), text).height()
            lines.append((style, QRect(room.left(), top, room.width(), high)))
            top += high
        return lines

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; the current one has a ground and a line."""
        row = index.data(ROW)
        assert isinstance(row, KindRow)
        rect, colours = QRect(option.rect), theme().palette
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_current(painter, rect, line=2)
        else:
            painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colours.border)
        painter.setPen(colours.ink)
        number = text_styles.TITLE.font(theme())
        painter.setFont(number)
        at_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRect(rect.left(), rect.top(), theme().px(48), rect.height()), at_right, row.count
        )
        self._paint_sign(painter, rect, row)
        inks = colours.ink, colours.grey
        for (style, box), text, ink in zip(
            self._lines(row, rect), (row.text, row.sentence), inks, strict=True
        ):
            painter.setPen(ink)
            painter.setFont(style.font(theme()))
            painter.drawText(box, int(FLAGS), text)
        painter.restore()

    def _paint_sign(self, painter: QPainter, rect: QRect, row: KindRow) -> None:
        side = theme().px(24)
        ring = QRectF(rect.left() + theme().px(64), rect.center().y() - side / 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().palette.ink, max(theme().px(2), 1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        painter.setFont(text_styles.STRONG.font(theme()))
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), SIGNS[row.kind])
        if row.kind is ReviewKind.SAME_TABLE:
            square, apart = side * 0.32, side * 0.14
            for shift in (-apart, apart):
                middle = ring.center()
                left, top = middle.x() + shift - square / 2, middle.y() + shift - square / 2
                painter.drawRect(QRectF(left, top, square, square))


class KindList(RowList):
    """Shows the kinds; Enter or the right arrow goes to the question of the current one."""

    entered = Signal()
    moved = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.kinds = RowsModel[KindRow]()
        self._showing = False
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.kinds)
        self.setItemDelegate(KindDelegate(self))
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(lambda _index: self.entered.emit())

    def show_rows(self, rows: Sequence[KindRow], current: ReviewKind | None) -> None:
        """Show the kinds; `current` is the one in front."""
        self._showing = True
        if rows != self.kinds.rows():
            self.kinds.set_rows(rows)
        at = next((at for at, row in enumerate(rows) if row.kind is current), 0)
        self.setCurrentIndex(self.kinds.index(at))
        self._showing = False

    def _tell(self) -> None:
        row = self.currentIndex().data(ROW)
        if isinstance(row, KindRow) and not self._showing:
            self.moved.emit(row.kind)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters answer questions; they do not look for a row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the question, or up and down."""
        if enters(event) or event.key() == Qt.Key.Key_Right:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
