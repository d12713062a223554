"""The table of rode draden: themes across, knel and kiem on either side of one axis."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.features.threads.keys import keys_of_threads
from facilitator.ui.features.threads.view_protocol import ThreadHead, ThreadRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.key_menu import offer_keys
from facilitator.ui.widgets.table_view import (
    LEFT,
    RIGHT,
    STANDING,
    Index,
    TableHeader,
    TableView,
    paint_cell_ground,
)

CENTRE = Qt.AlignmentFlag.AlignCenter
AIR, ABOVE = 8, 16
BARS = 160
"""How wide the two sides are, in pixels at 100 %."""
TOLD = "●"
"""Stands before the name of what is told in the report."""


class ThreadModel(QAbstractTableModel):
    """Holds the rows: the name, a column for each theme, all together, and the two sides."""

    def __init__(self, name: str, sides: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name, self._sides = name, sides
        self.heads: tuple[ThreadHead, ...] = ()
        self.rows: tuple[ThreadRow, ...] = ()

    def show(self, heads: Sequence[ThreadHead], rows: Sequence[ThreadRow]) -> None:
        """Show other rows; those that stay in their places are only told again."""
        same = tuple(heads) == self.heads and len(rows) == len(self.rows)
        if not same:
            self.beginResetModel()
        self.heads, self.rows = tuple(heads), tuple(rows)
        if not same:
            self.endResetModel()
        elif rows:
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @property
    def most(self) -> int:
        """The highest count on either side."""
        return max((max(row.knel, row.kiem) for row in self.rows), default=1) or 1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rode draden there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.heads) + 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or what is said of it."""
        if not index.isValid():
            return None
        row, at = self.rows[index.row()], index.column() - 1
        is_cell = 0 <= at < len(row.cells)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.cells[at].spoken if is_cell else row.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[at].text if is_cell else row.name
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column with its tables below it, or that of a row."""
        if role == STANDING:
            return CENTRE if section else LEFT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.rows[section].name if section < len(self.rows) else None
        if not 0 < section <= len(self.heads):
            return self._sides if section else self._name
        head = self.heads[section - 1]
        return "\n".join(filter(None, (head.name, head.tables)))


class ThreadHeader(TableHeader):
    """The names of the themes, each with its tables below it."""

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room of two lines."""
        name = str(self.model().headerData(section, self.orientation()))
        metrics = self.fontMetrics()
        wide = max(map(metrics.horizontalAdvance, name.split("\n")))
        return QSize(wide + 2 * theme().space(AIR), 2 * metrics.lineSpacing() + theme().px(AIR))


class ThreadDelegate(QStyledItemDelegate):
    """Paints a cell; the one in front has a line around it, its row a ground."""

    def __init__(self, view: "ThreadTable") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        rect, model = QRect(option.rect), self._view.threads
        row, at = model.rows[index.row()], index.column()
        in_row = index.row() == self._view.currentIndex().row()
        painter.save()
        paint_cell_ground(painter, rect, chosen=in_row, line=0)
        colours = theme().palette
        painter.setPen(colours.ink)
        words = rect.adjusted(theme().space(AIR), 0, -theme().space(AIR), 0)
        last = at == model.columnCount() - 1
        if at == 0:
            painter.setFont(text_styles.STRONG.font(theme()))
            name = f"{TOLD} {row.name}" if row.told else row.name
            told = painter.fontMetrics().elidedText(
                name, Qt.TextElideMode.ElideRight, words.width()
            )
            painter.drawText(words, LEFT, told)
        elif last:
            self._paint_sides(painter, words, row)
        else:
            style = text_styles.STRONG if at == model.columnCount() - 2 else text_styles.FIGURES
            painter.setFont(style.font(theme()))
            painter.drawText(words, CENTRE, row.cells[at - 1].text)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_sides(self, painter: QPainter, words: QRect, row: ThreadRow) -> None:
        """Paint knel to the left and kiem to the right of one axis, with their numbers."""
        colours = theme().palette
        painter.setFont(text_styles.FIGURES.font(theme()))
        figure = painter.fontMetrics().horizontalAdvance("000")
        half = max((words.width() - 2 * figure) // 2, 1)
        high = max(words.height() // 5, 4)
        axis, top = words.center().x(), words.center().y() - high // 2
        knel = half * row.knel // self._view.threads.most
        kiem = half * row.kiem // self._view.threads.most
        painter.fillRect(QRect(axis - knel, top, knel, high), colours.kind("knel"))
        painter.fillRect(QRect(axis + 2, top, kiem, high), colours.kind("kiem"))
        left = QRect(words.left(), words.top(), figure, words.height())
        right = QRect(words.right() - figure, words.top(), figure, words.height())
        painter.drawText(left, LEFT, str(row.knel or "–"))
        painter.drawText(right, RIGHT, str(row.kiem or "–"))


class ThreadTable(TableView):
    """Walks through cells; Enter opens one, Space has its rode draad told, or no longer."""

    walked = Signal()
    opened = Signal(int)
    printed = Signal()
    moved = Signal(int)
    letter_typed = Signal(str)
    removed = Signal()
    left = Signal()

    def __init__(
        self, label: str, name: str, sides: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, ThreadHeader(AIR, ABOVE), parent)
        self.threads = ThreadModel(name, sides, self)
        self.setModel(self.threads)
        self.setItemDelegate(ThreadDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._walk())
        self.doubleClicked.connect(lambda index: self.opened.emit(index.column() - 1))
        follow(self.restyle)

    def restyle(self) -> None:
        """Take fonts and heights from the theme in use."""
        super().restyle()
        high = QFontMetrics(text_styles.STRONG.font(theme())).height() + theme().px(ABOVE)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(4 * high)
        self._spread()

    def show_rows(self, heads: Sequence[ThreadHead], rows: Sequence[ThreadRow]) -> None:
        """Show other rows; the place in front stays in front."""
        before = self.currentIndex()
        row, column = max(before.row(), 0), max(before.column(), 0)
        self.threads.show(heads, rows)
        self._spread()
        if rows:
            at = self.threads.index(
                min(row, len(rows) - 1), min(column, self.threads.columnCount() - 1)
            )
            self.setCurrentIndex(at)

    def _walk(self) -> None:
        self.viewport().update()
        self.walked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key asks of the rode draad or the cell in front."""
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in steps and alt:
            self.moved.emit(steps[Qt.Key(key)])
        elif not self.currentIndex().isValid() and not event.text().isalpha():
            super().keyPressEvent(event)
        elif enters(event):
            self.opened.emit(self.currentIndex().column() - 1)
        elif key == Qt.Key.Key_Space:
            self.printed.emit()
        elif key == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.text().isalpha() and not alt:
            self.letter_typed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the keys do."""
        offer_keys(self, event, keys_of_threads())

    def keyboardSearch(self, search: str) -> None:
        """Let letters go: they are keys here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Give each theme the room of its name, the sides theirs, and the names the rest."""
        header = self.horizontalHeader()
        last = self.threads.columnCount() - 1
        wide = 0
        for at in range(1, last + 1):
            room = (
                theme().px(BARS) if at == last else header.sectionSizeFromContents(at).width()
            )
            self.setColumnWidth(at, room)
            wide += room
        self.setColumnWidth(0, max(self.viewport().width() - wide, theme().px(BARS)))
