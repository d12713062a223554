"""Tables of short texts, walked through by rows: no grid, a quiet header; Tab goes through."""

from collections.abc import Sequence
from heapq import nlargest

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_current
from facilitator.ui.widgets.panels import quiet_bars
from facilitator.ui.widgets.row_list import lie_on_card

Index = QModelIndex | QPersistentModelIndex
STANDING = Qt.ItemDataRole.TextAlignmentRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def standing(*, figures: bool) -> Qt.AlignmentFlag:
    """Let numbers stand at the right and words at the left."""
    return RIGHT if figures else LEFT


class TableHeader(QHeaderView):
    """The names of the columns, with a line below; the model says how each of them stands.

    `beside` is the air at both sides of a name, `above` the air above and below it together,
    in pixels at 100 %.
    """

    def __init__(self, beside: int, above: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._beside, self._above = beside, above
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room of the name and the air."""
        name = str(self.model().headerData(section, self.orientation()))
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance(name) + 2 * theme().space(self._beside)
        return QSize(wide, metrics.height() + theme().px(self._above))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the name of a column."""
        colours = theme().palette
        painter.save()
        painter.fillRect(rect, colours.card)
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colours.border)
        painter.setPen(colours.grey)
        painter.setFont(self.font())
        air = theme().space(self._beside)
        model, across = self.model(), self.orientation()
        stands = int(model.headerData(section, across, STANDING))
        words = str(model.headerData(section, across))
        painter.drawText(rect.adjusted(air, 0, -air, 0), stands, words)
        painter.restore()


class TableView(QTableView):
    """A table to walk through by rows; Tab goes on to what comes after it."""

    def __init__(self, label: str, header: TableHeader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(header)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()

    def restyle(self) -> None:
        """Take fonts and colours from the theme in use."""
        self.setFont(text_styles.FIGURES.font(theme()))
        lie_on_card(self)
        self.horizontalHeader().setFont(text_styles.HEADING_SMALL.font(theme()))


def paint_cell_ground(painter: QPainter, rect: QRect, *, chosen: bool, line: int) -> None:
    """Paint the ground of a cell; that of a chosen row is tinted, with a line so many high."""
    painter.fillRect(rect, theme().palette.card)  # over the ground that Qt gives a chosen row
    if chosen:
        paint_current(painter, rect, line=line)


MOST_ROWS = 8
"""So many rows show at once; more of them scroll."""
MEASURED = 24
"""So many texts of a column are measured; the widest is one of the longest."""
AIR = 12
"""At both sides of a text, and above and below one together, in pixels at 100 %."""

Row = tuple[str, ...]
_CHECKS = {None: None, False: Qt.CheckState.Unchecked, True: Qt.CheckState.Checked}


class ReadOnlyTableModel(QAbstractTableModel):
    """Holds rows of texts as they were given; `figures` are the columns that hold numbers."""

    def __init__(
        self, heads: Sequence[str], figures: Sequence[int] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._figures = frozenset(figures)
        self._rows: tuple[Row, ...] = ()
        self._ticks: tuple[bool | None, ...] = ()

    def set_heads(self, heads: Sequence[str], figures: Sequence[int] = ()) -> None:
        """Have other columns; the rows go, as they have other cells."""
        self.beginResetModel()
        self._heads, self._figures = tuple(heads), frozenset(figures)
        self._rows, self._ticks = (), ()
        self.endResetModel()

    def set_rows(self, rows: Sequence[Row], ticks: Sequence[bool | None] = ()) -> None:
        """Show other rows; `ticks` says which are ticked, None for what cannot be."""
        self.beginResetModel()
        self._rows, self._ticks = tuple(rows), tuple(ticks)
        self.endResetModel()

    def update_rows(self, rows: Sequence[Row], ticks: Sequence[bool | None] = ()) -> None:
        """Say other things of the rows that are shown, each of which stays where it is."""
        self._rows, self._ticks = tuple(rows), tuple(ticks)
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    @property
    def has_ticks(self) -> bool:
        """Whether any row can be ticked."""
        return any(tick is not None for tick in self._ticks)

    def _tick(self, index: Index) -> bool | None:
        known = index.column() == 0 and index.row() < len(self._ticks)
        return self._ticks[index.row()] if known else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that a row can be ticked, for screen readers too."""
        flags = super().flags(index)
        can = index.isValid() and self._tick(index) is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if can else flags

    def rows(self) -> tuple[Row, ...]:
        """Give the rows that are shown."""
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or how they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return _CHECKS[self._tick(index)]
        return self._standing(index.column()) if role == STANDING else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return self._standing(section) if role == STANDING else None

    def _standing(self, column: int) -> Qt.AlignmentFlag:
        return standing(figures=column in self._figures)


class TextCellDelegate(QStyledItemDelegate):
    """Paints the words of a cell with air at both sides, the current row on a ground."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of the words and the air."""
        size = super().sizeHint(option, index)
        box = _box() if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        return QSize(size.width() + 2 * _air() + box, size.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        rect = QRect(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        chosen = selected and self._view.hasFocus()
        painter.save()
        paint_cell_ground(painter, rect, chosen=chosen, line=int(chosen))
        painter.setFont(text_styles.FIGURES.font(theme()))
        painter.setPen(theme().palette.ink)
        words = rect.adjusted(_air(), 0, -_air(), 0)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            side = _box() - theme().space(8)
            box = QRect(words.left(), words.center().y() - side // 2, side, side)
            _paint_tick(painter, box, ticked=Qt.CheckState(tick) is Qt.CheckState.Checked)
            words.setLeft(words.left() + _box())
        painter.drawText(words, int(index.data(STANDING)), str(index.data()))
        painter.restore()


def _paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    colours = theme().palette
    paint_box(painter, box, colours.card, colours.control, radius=theme().px(3))
    if ticked:
        painter.setPen(colours.ink)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "✓")
    painter.setPen(colours.ink)


def _box() -> int:
    """Return the room of the box before the words of a row that can be ticked."""
    return theme().px(18) + theme().space(8)


def _air() -> int:
    return theme().space(AIR)


class ReadOnlyTable(TableView):
    """Shows the rows of a model; as high as its rows, up to a point.

    Enter or a double click opens a row, Space or a click on its box ticks it.
    """

    opened = Signal(int)
    ticked = Signal(int)

    def __init__(
        self, label: str, rows: ReadOnlyTableModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, TableHeader(AIR, AIR), parent)
        self.rows = rows
        self._widths: dict[int, int] = {}
        rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(TextCellDelegate(self))
        self.rows.modelReset.connect(self.restyle)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        follow(self.restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or tick the row that is in front."""
        row = self.currentIndex().row()
        if row >= 0 and enters(event):
            self.opened.emit(row)
        elif row >= 0 and event.key() == Qt.Key.Key_Space and self.rows.has_ticks:
            self.ticked.emit(row)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick a row by its box."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        boxed = index.isValid() and index.data(Qt.ItemDataRole.CheckStateRole) is not None
        left = self.visualRect(index).left() if boxed else 0
        if boxed and event.position().x() < left + _air() + _box():
            self.ticked.emit(index.row())

    def restyle(self) -> None:
        """Take fonts and heights from the theme in use."""
        self._widths.clear()
        super().restyle()
        high = self.fontMetrics().height() + theme().px(AIR)
        self.verticalHeader().setDefaultSectionSize(high)
        rows = min(self.rows.rowCount(), MOST_ROWS)
        head = self.horizontalHeader().fontMetrics().height() + theme().px(AIR)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + rows * high + bar)
        self._spread()
        if self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(0, 0))

    def sizeHintForColumn(self, column: int) -> int:
        """Return the room of the widest words of a column.

        Only the longest texts are measured, and once: asking every cell, at every change of
        the width, would hold the window up as soon as there are hundreds of rows.
        """
        if column not in self._widths:
            texts = nlargest(MEASURED, {row[column] for row in self.rows.rows()}, key=len)
            measure = self.fontMetrics().horizontalAdvance
            beside = self.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin) + 1
            widest = max(map(measure, texts), default=0)
            box = _box() if column == 0 and self.rows.has_ticks else 0
            self._widths[column] = widest + 2 * (beside + _air()) + box
        return self._widths[column]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Give every column the room of its words, and the first what is left."""
        self.resizeColumnsToContents()
        left = self.viewport().width() - self.horizontalHeader().length()
        self.setColumnWidth(0, self.columnWidth(0) + max(left, 0))
