"""The cells of a matrix, to walk through by arrows; names and totals stay in sight."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
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
from facilitator.ui.theme.painting import paint_current
from facilitator.ui.widgets.table_view import (
    AIR,
    RIGHT,
    STANDING,
    Index,
    TableHeader,
    TableView,
    paint_cell_ground,
)

SHARE_OF_NAMES = 0.4
"""The names of the rows take no more of the width."""
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell in words: what stands in it, and the sentence that a screen reader says."""

    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ShownMatrix:
    """The names of rows and columns, the total last, and a cell for each pair."""

    rows: Sequence[str] = ()
    columns: Sequence[str] = ()
    cells: Sequence[Sequence[ShownCell]] = ()


class CellsModel(QAbstractTableModel):
    """Holds the cells as they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = ShownMatrix()

    def show(self, shown: ShownMatrix) -> None:
        """Show other cells."""
        self.beginResetModel()
        self.shown = shown
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.shown.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what stands in a cell, its sentence, or how it stands."""
        if not index.isValid():
            return None
        if role == STANDING:
            return RIGHT
        cell = self.shown.cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        return cell.spoken if role == Qt.ItemDataRole.AccessibleTextRole else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a row or a column."""
        across = orientation is Qt.Orientation.Horizontal
        names = self.shown.columns if across else self.shown.rows
        if role == STANDING:
            return RIGHT if across else MIDDLE
        known = role == Qt.ItemDataRole.DisplayRole and section < len(names)
        return names[section] if known else None


class RowNames(QHeaderView):
    """The names of the rows, which stay in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        """Return the room of the longest name, up to a share of the width."""
        measure = self.fontMetrics().horizontalAdvance
        names = (self._name(row) for row in range(self.count()))
        wide = max(map(measure, names), default=0) + 2 * theme().space(AIR) + 2
        around = self.parentWidget()
        most = round(around.width() * SHARE_OF_NAMES) if around else wide
        return QSize(min(wide, most), 0)

    def _name(self, row: int) -> str:
        return str(self.model().headerData(row, Qt.Orientation.Vertical) or "")

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the name of a row."""
        colours, air = theme().palette, theme().space(AIR)
        painter.save()
        painter.fillRect(rect, colours.card)
        painter.fillRect(rect.adjusted(rect.width() - 1, 0, 0, 0), colours.border)
        painter.setPen(colours.ink)
        painter.setFont(self.font())
        room = rect.adjusted(air, 0, -air, 0)
        elide = Qt.TextElideMode.ElideRight
        told = painter.fontMetrics().elidedText(self._name(section), elide, room.width())
        painter.drawText(room, int(MIDDLE), told)
        painter.restore()


class CellDelegate(QStyledItemDelegate):
    """Paints a cell; the one in front on a ground with a line."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell; totals are strong."""
        rect, model = QRect(option.rect), index.model()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        last = index.row() == model.rowCount() - 1 or index.column() == model.columnCount() - 1
        style = text_styles.HEADING_SMALL if last else text_styles.FIGURES
        painter.save()
        paint_cell_ground(painter, rect, chosen=False, line=0)
        if chosen:
            paint_current(painter, rect, line=2 * self._view.hasFocus())
        painter.setFont(style.font(theme()))
        painter.setPen(theme().palette.ink)
        air = theme().space(AIR)
        painter.drawText(rect.adjusted(air, 0, -air, 0), int(RIGHT), str(index.data()))
        painter.restore()


class MatrixCells(TableView):
    """The cells; arrows walk, Enter shows the notes of one."""

    opened = Signal(int, int)
    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, TableHeader(AIR, AIR), parent)
        self.cells = CellsModel(self)
        names = RowNames(self)
        self.setVerticalHeader(names)
        names.show()
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.doubleClicked.connect(self._open)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take fonts and heights from the theme in use."""
        super().restyle()
        names = self.verticalHeader()
        names.setFont(text_styles.HEADING_SMALL.font(theme()))
        names.setDefaultSectionSize(self.fontMetrics().height() + theme().px(AIR))
        for part in (names, self.horizontalHeader()):
            _lie_on_card(part)
        self.setMinimumHeight(4 * names.defaultSectionSize())
        self._spread()

    def show_matrix(self, shown: ShownMatrix, row: int = 0, column: int = 0) -> None:
        """Show other cells, with one in front."""
        self.cells.show(shown)
        self._spread()
        self.setCurrentIndex(self.cells.index(row, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names of the rows their share of the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._spread()

    def _spread(self) -> None:
        """Give each column the room of its name, and of its longest cell."""
        names = self.verticalHeader()
        names.setFixedWidth(max(names.sizeHint().width(), 1))
        measure, air = self.fontMetrics().horizontalAdvance, 2 * theme().space(AIR)
        header = self.horizontalHeader()
        for column in range(self.cells.columnCount()):
            texts = {row[column].text for row in self.cells.shown.cells}
            cells = max(map(measure, texts), default=0) + air
            self.setColumnWidth(column, max(header.sectionSizeHint(column), cells))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the notes, Esc leaves."""
        if enters(event):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.row(), index.column())


def _lie_on_card(header: QHeaderView) -> None:
    """Give a header the ground of a card, also where it has no names."""
    palette, card = QPalette(header.palette()), theme().palette.card
    for role in (QPalette.ColorRole.Button, QPalette.ColorRole.Window):
        palette.setColor(role, card)
    header.setPalette(palette)
