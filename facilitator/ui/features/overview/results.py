"""What was found, as a list to walk through: where it was said, and the words around it."""

from collections.abc import Sequence
from dataclasses import dataclass

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
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.programme.search_query import Part
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_current, paint_sign
from facilitator.ui.theme.tokens import SEMIBOLD
from facilitator.ui.widgets.row_list import ROW, RowList, RowsModel, break_lines

Index = QModelIndex | QPersistentModelIndex
SIGN = 14


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One thing that was found: where, the words in parts, and who said it.

    `kind` is the word of a kind of note, for its sign and colour; empty for what is no note.
    """

    table: DialogueId
    item: ItemId | None
    kind: str
    place: str
    parts: tuple[Part, ...]
    said_by: str = ""

    @property
    def text(self) -> str:
        """The words, with who said them."""
        words = "".join(part for part, _ in self.parts)
        return f"{words} ({self.said_by})" if self.said_by else words

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for a screen reader."""
        return f"{self.place}: {self.text}"


class ResultDelegate(QStyledItemDelegate):
    """Paints where something was said above the words, in which the found ones stand out."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the words."""
        wide = self._view.viewport().width()
        row = index.data(ROW)
        assert isinstance(row, ResultRow)
        words = _laid_out(row, wide - 2 * _beside())
        above = QFontMetrics(_font(text_styles.LABEL_SOFT)).height()
        return QSize(wide, above + _height(words) + 2 * theme().px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row, on a ground where it is the current one."""
        row = index.data(ROW)
        assert isinstance(row, ResultRow)
        colours, rect = theme().palette, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_current(painter, rect, line=2 * self._view.hasFocus())
        inside = rect.adjusted(_beside(), theme().px(8), -_beside(), -theme().px(8))
        below = inside.top() + _paint_place(painter, inside, row)
        painter.setPen(colours.ink)
        _laid_out(row, inside.width()).draw(painter, QPointF(inside.left(), below))
        painter.restore()


def _paint_place(painter: QPainter, inside: QRect, row: ResultRow) -> int:
    colours = theme().palette
    painter.setFont(_font(text_styles.LABEL_SOFT))
    metrics = painter.fontMetrics()
    words = QRect(inside.left(), inside.top(), inside.width(), metrics.height())
    if row.kind:
        size = theme().px(SIGN)
        top = words.top() + (words.height() - size) / 2
        ink = colours.kind(row.kind)
        paint_sign(painter, QRectF(words.left(), top, size, size), row.kind, ink)
        words.setLeft(words.left() + size + theme().space(8))
    painter.setPen(colours.grey)
    told = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, told)
    return words.height()


def _laid_out(row: ResultRow, width: int) -> QTextLayout:
    """Break the words into lines; what was looked for is strong and on a ground."""
    layout = QTextLayout(row.text, _font(text_styles.TEXT))
    formats, at = [], 0
    for part, marked in row.parts:
        long = len(part.encode("utf-16-le")) // 2  # Qt counts halves of an emoji
        if marked:
            formats.append(_found(at, long))
        at += long
    layout.setFormats(formats)
    break_lines(layout, width)
    return layout


def _found(start: int, length: int) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setFontWeight(SEMIBOLD)
    look.setFontUnderline(True)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, look
    return found


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height())


def _beside() -> int:
    return theme().space(12)


def _font(style: text_styles.Style) -> QFont:
    return style.font(theme())


class ResultsList(RowList):
    """What was found; Enter goes to it."""

    opened = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent)
        self.results = RowsModel[ResultRow](self)
        self.setModel(self.results)
        self.setItemDelegate(ResultDelegate(self))
        self.doubleClicked.connect(self._open)

    def restyle(self) -> None:
        """Take font, ground and heights from the theme in use."""
        super().restyle()
        self.setMinimumHeight(4 * (self.fontMetrics().height() + theme().px(10)))

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show what was found, with the first as the current one."""
        self.results.set_rows(rows)
        self.setCurrentIndex(self.results.index(0))

    def open_current(self) -> None:
        """Go to the current one."""
        self._open(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there."""
        if enters(event):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, ResultRow):
            self.opened.emit(row)
