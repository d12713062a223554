"""Who can speak, as a list: the sign that goes with Alt, the role, and how many notes."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.domain.records.items import Speaker
from facilitator.ui.features.capture.list_models import Index, SeatsModel, SpeakerRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_SMALL, RING
from facilitator.ui.widgets.panels import quiet_bars

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class SeatDelegate(QStyledItemDelegate):
    """A row is as high as its role needs: words are never left out."""

    def __init__(self, view: QAbstractItemView, model: SeatsModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._sizes: dict[int, QSize] = {}
        self._named = True
        follow(self.forget)

    def forget(self) -> None:
        """Measure all rows anew, because the type or the width changed."""
        self._sizes.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the words."""
        return self._sizes.get(index.row()) or QSize(0, self.row_height(index))

    def row_height(self, index: Index) -> int:
        """Give the height that a row needs."""
        row = index.row()
        if row not in self._sizes:
            high = self._height(self.words(self._model.row_at(index)))
            self._sizes[row] = QSize(0, high)
        return self._sizes[row].height()

    def show_names(self, *, shown: bool) -> bool:
        """Show first names beside the roles or not; say whether that is a change."""
        changed, self._named = shown != self._named, shown
        if changed:
            self.forget()
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


class SeatList(QListView):
    """One row is chosen: who speaks. Arrows choose another, Enter goes back to typing."""

    chosen = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.seats = SeatsModel()
        self._showing = False
        self.setAccessibleName(self.tr("Who speaks?"))
        self.setProperty("own_ring", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        quiet_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)  # no half rows
        self.setModel(self.seats)
        self._delegate = SeatDelegate(self, self.seats)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._choose)
        follow(self.scheduleDelayedItemsLayout)

    def sizeHint(self) -> QSize:
        """Return hardly any height: the field goes first, the list takes what is left."""
        return QSize(super().sizeHint().width(), theme().px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same, and no width of its own."""
        return QSize(1, theme().px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the height that its words need now, and keep who speaks in sight."""
        super().resizeEvent(event)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        self.scrollTo(self.currentIndex())

    def dataChanged(
        self, first: Index, last: Index, roles: Sequence[int] | None = None
    ) -> None:
        """Paint changed rows anew; only another name moves the others (Qt always would)."""
        QAbstractItemView.dataChanged(self, first, last, roles or [])

    def row_height(self) -> int:
        """Give the height of a row of one line."""
        return self._delegate.least_height()

    def rows_height(self) -> int:
        """Give the height of all rows."""
        rows = range(self.seats.rowCount())
        return sum(self._delegate.row_height(self.seats.index(row)) for row in rows)

    def show_names(self, *, shown: bool) -> None:
        """Show first names beside the roles, or leave them to the map."""
        if self._delegate.show_names(shown=shown):
            self.scheduleDelayedItemsLayout()
            self.viewport().update()

    def show_rows(self, rows: Sequence[SpeakerRow]) -> None:
        """Show who can speak."""
        self._showing = True
        names = [row.whole_name for row in self.seats.rows()]
        self.seats.set_rows(rows)
        if names != [row.whole_name for row in rows]:
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        self._showing = False

    def show_speaker(self, speaker: Speaker) -> None:
        """Show who speaks."""
        index = self.seats.index_of(speaker)
        if index != self.currentIndex():
            self._showing = True
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self._showing = False

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and not self._showing:
            self.chosen.emit(self.seats.row_at(index).speaker)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to typing with Enter."""
        if event.key() in ENTER:
            self.done.emit()
        else:
            super().keyPressEvent(event)


def _wrap(text: str, width: int) -> int:
    """Give the flags for a text: long words break too, so that nothing is left out."""
    metrics = QFontMetrics(text_styles.TEXT.font(theme()))
    long = any(metrics.horizontalAdvance(word) > width for word in text.split())
    flag = Qt.TextFlag.TextWrapAnywhere if long else Qt.TextFlag.TextWordWrap
    return int(flag | LEFT)
