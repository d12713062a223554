"""Shows the tables per theme; arrows walk, a digit begins a number, Enter opens."""

from collections.abc import Iterable, Sequence
from heapq import nlargest

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QRegularExpressionValidator,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.features.overview.tables_model import (
    NUMBER,
    ROW,
    Column,
    OverviewModel,
    OverviewTableRow,
    Row,
    ThemeRow,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.text_styles import Style
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.table_view import (
    LEFT,
    MEASURED,
    Index,
    TableHeader,
    TableView,
    paint_cell_ground,
    standing,
)

RUB = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
ELIDE = Qt.TextElideMode.ElideRight
AIR = 8
"""At both sides of a text, in pixels at 100 %."""
ABOVE = 10
"""Above and below a text together, in pixels at 100 %."""
LEAST_MISSING = 220
"""The last column is never narrower, in pixels at 100 %."""


def _air() -> int:
    return theme().space(AIR)


def _font(style: Style) -> QFont:
    return style.font(theme())


def _metrics(style: Style) -> QFontMetrics:
    return QFontMetrics(_font(style))


def _widest(texts: Iterable[str]) -> int:
    """Measure the widest of some figures or words, which is one of the longest."""
    measure = _metrics(text_styles.FIGURES).horizontalAdvance
    return max(map(measure, nlargest(MEASURED, texts, key=len)), default=0)


class TableNumberField(LineField):
    """A number, typed where it stands; up to three digits, or nothing."""

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(label, parent=parent)
        self.setValidator(QRegularExpressionValidator(r"\d{0,3}", self))

    def restyle(self) -> None:
        """Stand where the number stood."""
        super().restyle()
        self.setFont(_font(text_styles.FIGURES))
        self.setTextMargins(_air() - 2, 0, 0, 0)


class OverviewCellDelegate(QStyledItemDelegate):
    """Paints cells and headings of themes, and gives the field in which a number is typed."""

    def __init__(self, view: "TablesView") -> None:
        super().__init__(view)
        self._view = view

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Give a field for the number."""
        return TableNumberField(self._view.number_words, parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the number that stands there."""
        assert isinstance(editor, TableNumberField)
        number = str(index.data())
        editor.setText(number if number.isdecimal() else "")

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell what was typed."""
        assert isinstance(editor, TableNumberField)
        model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Let the field fill its cell."""
        editor.setGeometry(option.rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell."""
        row = index.data(ROW)
        painter.save()
        if isinstance(row, ThemeRow):
            _paint_theme(painter, QRect(option.rect), row)
        elif isinstance(row, OverviewTableRow):
            self._paint_cell(painter, option, index, row)
        painter.restore()

    def _paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        row: OverviewTableRow,
    ) -> None:
        colours, rect = theme().palette, QRect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        line = 2 if chosen and self._view.hasFocus() else 0
        paint_cell_ground(painter, rect, chosen=chosen, line=line)
        words = rect.adjusted(_air(), 0, -_air(), 0)
        painter.setFont(_font(text_styles.FIGURES))
        painter.setPen(colours.ink)
        metrics, text = painter.fontMetrics(), row.cells[index.column()]
        column = self._view.tables.columns[index.column()]
        told = metrics.elidedText(text, ELIDE, words.width())
        painter.drawText(words, standing(figures=column.figures), told)
        if index.column() == NUMBER and row.proposal:
            painter.setPen(colours.grey)
            beside = words.adjusted(metrics.horizontalAdvance(text) + _air(), 0, 0, 0)
            painter.drawText(beside, LEFT, row.proposal)


def _paint_theme(painter: QPainter, rect: QRect, row: ThemeRow) -> None:
    colours = theme().palette
    painter.fillRect(rect, colours.tint)
    words = rect.adjusted(_air(), 0, -_air(), 0)
    painter.setFont(_font(text_styles.STRONG))
    painter.setPen(colours.ink)
    painter.drawText(words, LEFT, row.title)
    title = painter.fontMetrics().horizontalAdvance(row.title) + theme().space(16)
    painter.setFont(_font(text_styles.SOFT))
    painter.setPen(colours.grey)
    rest = words.adjusted(title, 0, 0, 0)
    painter.drawText(
        rest, LEFT, painter.fontMetrics().elidedText(row.totals, ELIDE, rest.width())
    )


class TablesView(TableView):
    """A table to walk through by rows; Tab goes on to what comes after it."""

    opened = Signal(object)
    current_changed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        label: str,
        number_words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, TableHeader(AIR, ABOVE), parent)
        self.tables = OverviewModel(columns, self)
        self.number_words = number_words
        self._widths: list[int] = []
        self.setModel(self.tables)
        self.setItemDelegate(OverviewCellDelegate(self))
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)  # our keys begin it
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take fonts and heights from the theme in use."""
        super().restyle()
        self.verticalHeader().setMinimumSectionSize(1)
        high = self.fontMetrics().height() + theme().px(ABOVE)
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(4 * high)
        self._widths.clear()
        self._spread()

    def show_rows(self, rows: Sequence[Row], current: object = None) -> None:
        """Show other rows; `current` is the table that keys are about, else the first."""
        self.tables.set_rows(rows)
        self.clearSpans()
        for at, row in enumerate(rows):
            if isinstance(row, ThemeRow):
                self.setSpan(at, 0, 1, len(self.tables.columns))
        self._widths.clear()
        self._spread()
        self._go_to(self.tables.place_of(current))

    def go_on(self, table: object) -> None:
        """Make the table below another the current one."""
        self._go_to(self.tables.next_table(self.tables.place_of(table)))

    def current_table(self) -> object:
        """Return the id of the current table, None when there is none."""
        row = self.tables.row_at(self.currentIndex())
        return row.id if row else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, a digit begins a number, Del takes it away, arrows walk."""
        index = self.currentIndex()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # Enter in the field comes here too
        elif enters(event):
            self._open(index)
        elif event.key() in RUB and self.tables.row_at(index):
            self.tables.setData(index.siblingAtColumn(NUMBER), "")
        elif event.text().isdecimal() and self.tables.row_at(index):
            self._type(index, event)
        elif event.key() in steps and index.isValid():
            self._go_to(self.tables.next_table(index.row(), steps[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Let letters go: they would jump in a column of numbers."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go back to the rows; Tab in the field stays in this list."""
        del hint
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _type(self, index: QModelIndex, event: QKeyEvent) -> None:
        cell = index.siblingAtColumn(NUMBER)
        self.setCurrentIndex(cell)
        self.edit(cell)
        editor = QApplication.focusWidget()
        if isinstance(editor, TableNumberField):
            editor.setText(event.text())

    def _go_to(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.tables.index(row, NUMBER))

    def _open(self, index: QModelIndex) -> None:
        row = self.tables.row_at(index)
        if row:
            self.opened.emit(row.id)

    def _tell_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self.current_changed.emit(self.tables.row_at(index))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns over the width."""
        super().resizeEvent(event)
        self._spread()

    def _spread(self) -> None:
        """Give every column the room of its words, and the last what is left."""
        self._widths = self._widths or self._measured()
        for at, wide in enumerate(self._widths):
            self.setColumnWidth(at, wide)
        left = self.viewport().width() - sum(self._widths)
        self.setColumnWidth(len(self._widths), max(left, theme().px(LEAST_MISSING)))

    def _measured(self) -> list[int]:
        """Give the room of the words of each column but the last; a list is resized often."""
        heads = _metrics(text_styles.HEADING_SMALL)
        rows = [row for row in self.tables.rows() if isinstance(row, OverviewTableRow)]
        widths = []
        for at, column in enumerate(self.tables.columns[:-1]):
            widest = _widest({row.cells[at] for row in rows})
            if at == NUMBER:
                widest += _widest({row.proposal for row in rows}) + _air()
            wide = max(widest, heads.horizontalAdvance(column.name))
            widths.append(wide + 2 * _air() + 2)
        return widths
