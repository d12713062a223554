"""What was found, as a list to walk through: where it was said, and the words around it.

However much that is, only the rows that are looked at are read, and all are of one height.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
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
    QKeySequence,
    QPainter,
    QRegion,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
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
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_current, paint_sign
from facilitator.ui.theme.tokens import SEMIBOLD
from facilitator.ui.widgets.card_list import CardList
from facilitator.ui.widgets.panels import quiet_bars
from facilitator.ui.widgets.row_list import ROW, break_lines, lie_on_card

Index = QModelIndex | QPersistentModelIndex
SIGN = 14
ROWS_PER_READING, READINGS_KEPT = 40, 8
LONG, MOST_LINES = 220, 5
"""An excerpt has so many signs at most, nearly always; a row has the lines that these need."""


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


ReadRows = Callable[[int, int], Sequence[ResultRow | None]]
"""Reads rows, from one on and so many; None for what is no longer there."""


class ResultsModel(QAbstractListModel):
    """So many rows, of which some are read when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._read: ReadRows = lambda _first, _count: ()
        self._readings: dict[int, Sequence[ResultRow | None]] = {}

    def show(self, number: int, read: ReadRows) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._number, self._read = number, read
        self._readings.clear()
        self.endResetModel()

    def row(self, place: int) -> ResultRow | None:
        """Give a row, None when it is not there or no longer."""
        if not 0 <= place < self._number:
            return None
        reading, within = divmod(place, ROWS_PER_READING)
        if reading not in self._readings:
            while len(self._readings) >= READINGS_KEPT:
                self._readings.pop(next(iter(self._readings)))
            first = reading * ROWS_PER_READING
            self._readings[reading] = self._read(first, ROWS_PER_READING)
        rows = self._readings[reading]
        return rows[within] if within < len(rows) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else self._number

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its words, or its sentence with its place."""
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        gone = self.tr("This is no longer here.")
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text if row else gone
        told = self.tr("{row}, {number} of {count}")
        spoken = row.spoken if row else gone
        return told.format(row=spoken, number=index.row() + 1, count=self._number)


_ROLES = {int(ROW), Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class ResultDelegate(QStyledItemDelegate):
    """Paints where something was said above the words, in which the found ones stand out."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the width of the list and the height of every row."""
        wide = self._view.viewport().width()
        above = QFontMetrics(_font(text_styles.LABEL_SOFT)).height()
        words = self._lines(wide) * QFontMetrics(_font(text_styles.TEXT)).height()
        return QSize(wide, above + words + 2 * theme().px(8))

    def _lines(self, wide: int) -> int:
        """Say how many lines the words of nearly every row need."""
        room = max(wide - 2 * _beside(), 1)
        needed = QFontMetrics(_font(text_styles.TEXT)).averageCharWidth() * LONG
        return min(-(-needed // room), MOST_LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row, on a ground where it is chosen."""
        row, colours, rect = index.data(ROW), theme().palette, QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            paint_current(painter, rect, line=2 * self._view.hasFocus())
        inside = rect.adjusted(_beside(), theme().px(8), -_beside(), -theme().px(8))
        if isinstance(row, ResultRow):
            below = inside.top() + _paint_place(painter, inside, row)
            painter.setPen(colours.ink)
            words = _laid_out(row, inside.width(), self._lines(rect.width()))
            words.draw(painter, QPointF(inside.left(), below))
        else:
            painter.setPen(colours.grey)
            painter.setFont(_font(text_styles.TEXT))
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, str(index.data()))
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


def _laid_out(row: ResultRow, width: int, most: int) -> QTextLayout:
    """Break the words into at most so many lines; what was looked for is strong and lined."""
    formats, at = [], 0
    for part, marked in row.parts:
        long = len(part.encode("utf-16-le", "surrogatepass")) // 2  # halves, as Qt counts
        if marked:
            formats.append(_found(at, long))
        at += long
    layout = _broken(row.text, formats, width)
    if layout.lineCount() > most:
        last = layout.lineAt(most - 1)
        end = 2 * (last.textStart() + last.textLength() - 2)
        cut = row.text.encode("utf-16-le", "surrogatepass")[:end].decode("utf-16-le", "ignore")
        layout = _broken(f"{cut.rstrip()}…", formats, width)
    return layout


def _broken(text: str, formats: list[QTextLayout.FormatRange], width: int) -> QTextLayout:
    layout = QTextLayout(text, _font(text_styles.TEXT))
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


def _beside() -> int:
    return theme().space(12)


def _font(style: text_styles.Style) -> QFont:
    return style.font(theme())


class ResultsList(CardList):
    """What was found; Enter goes to it, Ctrl+C asks for what is chosen, Esc leaves.

    Rows are of one height, so that where each of them stands is known by counting.
    """

    opened = Signal(object)
    copy_asked = Signal()
    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultsModel(self)
        self.cards = ResultDelegate(self)
        self._high = 1
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setModel(self.results)
        self.setItemDelegate(self.cards)
        self.doubleClicked.connect(self._open)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font, ground and heights from the theme in use."""
        self.setFont(text_styles.TEXT.font(theme()))
        lie_on_card(self)
        self.setMinimumHeight(4 * (self.fontMetrics().height() + theme().px(10)))
        self._measure()

    def _measure(self) -> None:
        """Give the rows the height that they need at this width."""
        option = QStyleOptionViewItem()
        self._high = max(self.cards.sizeHint(option, QModelIndex()).height(), 1)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rows the lines that they need at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def _top(self, row: int) -> int:
        return row * self._high

    def _row_at(self, below: int) -> int:
        return min(max(below, 0) // self._high, self._rows())

    def _fit(self) -> None:
        self.updateGeometries()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the rows between two places."""
        last = self._rows() - 1
        ends = (self._row_at(y + self.verticalOffset()) for y in (rect.top(), rect.bottom()))
        first, end = sorted(min(row, last) for row in ends)
        if last >= 0:
            rows = QItemSelection(self.results.index(first), self.results.index(end))
            self.selectionModel().select(rows, command)

    def visualRegionForSelection(self, _selection: QItemSelection) -> QRegion:
        """Paint all that is in sight; of very much, asking row by row would take long."""
        return QRegion(self.viewport().rect())

    def show_rows(self, number: int, read: ReadRows, current: int = 0) -> None:
        """Show what was found, with one row in front."""
        self.results.show(number, read)
        self.setCurrentIndex(self.results.index(current))

    def chosen(self) -> list[int]:
        """Give the places of the rows that are chosen, in their order."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(each) for each in range(chosen.count())]
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def open_current(self) -> None:
        """Go to the current one."""
        self._open(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, Ctrl+C copies, Esc leaves."""
        if enters(event):
            self.open_current()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Find nothing by letters: Qt would read every row for it."""

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, ResultRow):
            self.opened.emit(row)
