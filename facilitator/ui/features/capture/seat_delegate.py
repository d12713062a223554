"""Paints who can speak: the sign that goes with Alt, the role, and how many notes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.ui.features.capture.items_model import Index
from facilitator.ui.features.capture.rows import SpeakerRow
from facilitator.ui.features.capture.seats_model import SeatsModel
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_SMALL, RING

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class SeatDelegate(QStyledItemDelegate):
    """A row is as high as its role needs: words are never left out."""

    def __init__(self, view: QAbstractItemView, model: SeatsModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._heights: dict[str, int] = {}
        self._named = True
        follow(self.forget)

    def forget(self) -> None:
        """Measure all rows anew, because the type or the width changed."""
        self._heights.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the words."""
        return QSize(0, self.row_height(index))

    def row_height(self, index: Index) -> int:
        """Give the height that a row needs."""
        name = self.words(self._model.row_at(index))
        if name not in self._heights:
            self._heights[name] = self._height(name)
        return self._heights[name]

    def show_names(self, *, shown: bool) -> bool:
        """Show first names beside the roles or not; say whether that is a change."""
        changed, self._named = shown != self._named, shown
        return changed

    def least_height(self) -> int:
        """Give the height of a row of one line."""
        return QFontMetrics(text_styles.TEXT.font(theme())).height() + theme().px(8)

    def words(self, row: SpeakerRow) -> str:
        """Give the words of a row: the role, with the name where names are shown."""
        return row.whole_name if self._named else row.name

    def _height(self, name: str) -> int:
        place = self._name_place(self._inside(QRect(0, 0, 0, 1 << 16)))
        metrics = QFontMetrics(text_styles.TEXT.font(theme()))
        high = metrics.boundingRect(place, _wrap(name, place.width()), name).height()
        return high + theme().px(8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row, tinted while this is who speaks."""
        rect = self._inside(QRect(option.rect))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        self._paint_ground(painter, rect, chosen=chosen)
        self._paint_words(painter, rect, self._model.row_at(index))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        if not chosen:
            return
        colours = theme().palette
        edge = colours.blue if theme().system else None
        paint_box(painter, rect.adjusted(3, 1, -3, -1), colours.selected, edge)
        if self._view.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.focus, RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), RADIUS_SMALL, RADIUS_SMALL)

    def _paint_words(self, painter: QPainter, rect: QRect, row: SpeakerRow) -> None:
        colours = theme().palette
        place, name = self._name_place(rect), self.words(row)
        sign = QRect(rect.left(), rect.top(), place.left() - rect.left(), rect.height())
        painter.setPen(colours.ink)
        painter.setFont(text_styles.STRONG.font(theme()))
        painter.drawText(sign.adjusted(0, 0, -theme().px(10), 0), RIGHT, row.sign)
        painter.setFont(text_styles.TEXT.font(theme()))
        painter.drawText(place, _wrap(name, place.width()), name)
        if row.count:
            painter.setPen(colours.grey)
            painter.setFont(text_styles.FIGURES.font(theme()))
            painter.drawText(rect.adjusted(0, 0, -theme().px(8), 0), RIGHT, str(row.count))

    def _inside(self, row: QRect) -> QRect:
        """Give the part of a row that is painted: the scroll bar stands in the margin."""
        beside = theme().space(16)
        return QRect(beside, row.top(), self._view.width() - 2 * beside, row.height())

    @staticmethod
    def _name_place(rect: QRect) -> QRect:
        return rect.adjusted(theme().px(34), 0, -theme().px(34), 0)


def _wrap(text: str, width: int) -> int:
    """Give the flags for a text: long words break too, so that nothing is left out."""
    metrics = QFontMetrics(text_styles.TEXT.font(theme()))
    long = any(metrics.horizontalAdvance(word) > width for word in text.split())
    flag = Qt.TextFlag.TextWrapAnywhere if long else Qt.TextFlag.TextWordWrap
    return int(flag | LEFT)
