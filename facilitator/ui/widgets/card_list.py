"""A list of cards of different heights, where one card more costs the same at any length.

Decision: rows placed by ourselves
    Context: Qt's list asks every row for its height whenever one comes: 10 ms at 1,000 notes,
    at every kept note. Decision: how far each row is from the top is remembered; what stands
    above a change stays known, and only what a change uncovers is painted. Cost: Qt's own ways
    to find, show and walk rows are done here too. Alternatives: rows of one height (notes are
    not), only the last notes (the others could not be walked to), Qt's batches (they begin
    anew with every row).
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.theme.manager import theme

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
STEPS = {Cursor.MoveUp: -1, Cursor.MovePrevious: -1, Cursor.MoveDown: 1, Cursor.MoveNext: 1}
PAGES = {Cursor.MovePageUp: -1, Cursor.MovePageDown: 1}
PLENTY = 8000
"""A list of so many pixels is higher than any screen: more of it asks for no more room."""


class CardList(QListView):
    """Rows below each other, each as high as its delegate says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tops = [0]  # of the rows whose place is known; last, where the next one begins
        self._source: QAbstractItemModel | None = None

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of a model."""
        self._source = model
        super().setModel(model)
        assert model is not None
        model.rowsRemoved.connect(self._close_up)

    def forget_places(self, first: int = 0) -> None:
        """Find anew where rows stand, from one on."""
        del self._tops[first + 1 :]
        self.scheduleDelayedItemsLayout()

    def _top(self, row: int) -> int:
        """Return how far a row is from the top; the row after the last ends the list."""
        while len(self._tops) <= row:
            self._tops.append(self._tops[-1] + self._height(len(self._tops) - 1))
        return self._tops[row]

    def _height(self, row: int) -> int:
        index = self.model().index(row, 0)
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), index).height()

    def _rows(self) -> int:
        return self._source.rowCount() if self._source is not None else 0

    def _total(self) -> int:
        return self._top(self._rows())

    def _row_at(self, below: int) -> int:
        """Return which row is so far from the top; the number of rows below them all."""
        self._total()
        return bisect_right(self._tops, below) - 1

    def reset(self) -> None:
        """Forget all rows."""
        del self._tops[1:]
        super().reset()

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        """Make room for rows; what stands above them is not painted again."""
        del self._tops[first + 1 :]
        QAbstractItemView.rowsInserted(self, parent, first, last)
        self._fit()
        top = self._top(first) - self.verticalOffset()
        self.viewport().update(self.viewport().rect().adjusted(0, max(top, 0), 0, 0))

    def _close_up(self, _parent: QModelIndex, first: int, _last: int) -> None:
        self.forget_places(first)

    def dataChanged(
        self, first: Index, last: Index, roles: Sequence[int] | None = None
    ) -> None:
        """Paint rows anew; when one got another height, what stands below moves."""
        QAbstractItemView.dataChanged(self, first, last, roles or [])
        for row in range(first.row(), min(last.row() + 1, len(self._tops) - 1)):
            if self._tops[row + 1] - self._tops[row] != self._height(row):
                self.forget_places(row)
                break

    def doItemsLayout(self) -> None:
        """Give every row its place, and paint all that is in sight."""
        self._fit()
        QAbstractItemView.doItemsLayout(self)

    def _fit(self) -> None:
        """Ask for the height of all rows, and scroll over them."""
        self.setMaximumHeight(min(max(self._total(), 1), PLENTY))
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Let the bar reach from the first row to the last."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(theme().px(24))
        bar.setPageStep(page)
        bar.setRange(0, max(self._total() - page, 0))
        QAbstractItemView.updateGeometries(self)

    def verticalOffset(self) -> int:
        """Return how far the rows are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scrollContentsBy(self, _beside: int, down: int) -> None:
        """Move what is in sight, and paint what comes into sight."""
        self.viewport().scroll(0, down)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands in the part that is in sight."""
        if not index.isValid():
            return QRect()
        top, end = self._top(index.row()), self._top(index.row() + 1)
        return QRect(0, top - self.verticalOffset(), self.viewport().width(), end - top)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a place in sight; none below the last."""
        below = point.y() + self.verticalOffset()
        row = self._row_at(below)
        return self.model().index(row, 0) if 0 <= row < self._rows() else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = Hint.EnsureVisible
    ) -> None:
        """Bring a row into sight, its first line before its last."""
        bar, place = self.verticalScrollBar(), self.visualRect(index)
        page = self.viewport().height()
        to_end = min(place.top(), place.bottom() + 1 - page)
        if hint is Hint.PositionAtCenter:
            bar.setValue(bar.value() + (place.center().y() - page // 2))
        elif hint is Hint.PositionAtTop or place.top() < 0:
            bar.setValue(bar.value() + place.top())
        elif hint is Hint.PositionAtBottom or to_end > 0:
            bar.setValue(bar.value() + to_end)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _held: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key goes to."""
        last, now = self._rows() - 1, max(self.currentIndex().row(), 0)
        row = now + STEPS.get(action, 0)
        if action in PAGES:
            page = PAGES[action] * self.viewport().height()
            row = self._row_at(max(self._top(now) + page, 0))
        elif action in {Cursor.MoveHome, Cursor.MoveEnd}:
            row = 0 if action is Cursor.MoveHome else last
        return self.model().index(min(max(row, 0), last), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the row where the mouse is."""
        index = self.indexAt(rect.topLeft())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the chosen rows are in sight."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region & self.viewport().rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are asked for."""
        painter, asked = QPainter(self.viewport()), event.rect()
        first = self._row_at(max(asked.top() + self.verticalOffset(), 0))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        for row in range(first, self._rows()):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            if option.rect.top() > asked.bottom():
                break
            chosen = self.selectionModel().isSelected(index)
            option.state = plain | QStyle.StateFlag.State_Selected if chosen else plain
            self.itemDelegate().paint(painter, option, index)
        painter.end()
