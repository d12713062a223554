"""Paints notes as cards: kind at the left, words and speaker, the time at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.capture.items_model import MARKED, Index, ItemsModel
from facilitator.ui.features.capture.note_layout import (
    AROUND,
    NoteColumns,
    NoteLines,
    columns,
    lay_out,
    size_of,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import badge_size, paint_badge, paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD, RING


class NoteDelegate(QStyledItemDelegate):
    """Breaks every note into lines once, and again only when its words or width change."""

    def __init__(
        self, view: QAbstractItemView, model: ItemsModel, words: Sequence[str]
    ) -> None:
        super().__init__(view)
        self._view, self._model, self._words = view, model, tuple(words)
        self._columns: NoteColumns | None = None
        self._laid: dict[ItemId, NoteLines] = {}
        model.modelReset.connect(self.forget)
        follow(self.forget)

    def forget(self) -> None:
        """Break all notes anew, because the type, the colours or the width changed."""
        self._columns = None
        self._laid.clear()

    def laid(self, index: Index) -> NoteLines:
        """Return a note in lines."""
        item = self._model.item_at(index)
        assert item is not None
        row = self._model.row(item)
        found = self._laid.get(item.id)
        if found is None or found.row is not row:
            found = self._laid[item.id] = lay_out(row, self._place())
        return found

    def _place(self) -> NoteColumns:
        if self._columns is None:
            self._columns = columns(self._view.width(), self._words)
        return self._columns

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words need at the width of the list."""
        return size_of(self.laid(index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint card, kind, words and time; the ring when this note has the focus."""
        laid = self.laid(index)
        rect = QRect(option.rect)
        width, left = laid.columns.card_width, laid.columns.card
        card = QRect(left, rect.top() + AROUND, width, rect.height() - 2 * AROUND)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_card(painter, card, selected=selected, marked=index.data(MARKED))
        self._paint_kind(painter, card, laid)
        self._paint_time(painter, card, laid)
        laid.paint(painter, rect.top())
        painter.restore()

    def _paint_card(
        self, painter: QPainter, card: QRect, *, selected: bool, marked: bool
    ) -> None:
        colours = theme().palette
        ground = colours.selected if marked else colours.card
        edge = colours.blue if marked or selected else colours.border
        paint_box(painter, card, ground, edge, radius=RADIUS_CARD)
        if selected and self._view.hasFocus():
            _paint_ring(painter, card)

    def _paint_kind(self, painter: QPainter, card: QRect, laid: NoteLines) -> None:
        size = badge_size(laid.row.word)
        middle = card.height() // 2 if not laid.columns.stacked else 0
        first = theme().px(11) + size.height() // 2
        top = card.top() + max(first, min(middle, theme().px(46))) - size.height() // 2
        place = QRect(QPoint(card.left() + theme().px(14), top), size)
        paint_badge(painter, place, laid.row.kind.value, laid.row.word)

    def _paint_time(self, painter: QPainter, card: QRect, laid: NoteLines) -> None:
        painter.setPen(theme().colour(text_styles.NOTE.ink))
        painter.setFont(text_styles.NOTE.font(theme()))
        inside = card.adjusted(0, theme().px(11), -theme().px(14), 0)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(inside, flags, laid.row.time)


def _paint_ring(painter: QPainter, card: QRect) -> None:
    half = RING / 2 + 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme().palette.focus, RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = QRectF(card).adjusted(-half, -half, half, half)
    painter.drawRoundedRect(around, RADIUS_CARD + half, RADIUS_CARD + half)
    painter.restore()
