"""A list of changes to walk through: what happens, the words of before beside those after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_current
from facilitator.ui.widgets.panels import HeadedList
from facilitator.ui.widgets.row_list import FLAGS, ROW, Index, RowList, RowsModel

HIGHEST = 320
"""The list grows to so many pixels at 100 %; then it scrolls."""
NARROW = 480
"""With less room than this at 100 %, the sides stand below each other."""
GAP = 16


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What happens to something, with its sides; each may have a small word above it."""

    text: str
    sides: tuple[tuple[str, str], ...] = ()

    @property
    def spoken(self) -> str:
        """What happens, and then each side with its word."""
        sides = (": ".join(filter(None, side)) for side in self.sides)
        return " ".join(f"{part}." for part in (self.text, *sides))


class ChangeDelegate(QStyledItemDelegate):
    """Paints what happens above its sides."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._measured_at = 0
        self._heights: dict[ChangeRow, int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height that the words need."""
        row, wide = index.data(ROW), self._view.viewport().width()
        assert isinstance(row, ChangeRow)
        if wide != self._measured_at:
            self._measured_at = wide
            self._heights.clear()
        if row not in self._heights:
            boxes = self._boxes(row, QRect(0, 0, wide, 1 << 16))
            self._heights[row] = max(box.bottom() for *_, box in boxes) + theme().space(8)
        return QSize(wide, self._heights[row])

    def forget(self) -> None:
        """Measure anew, since the look changed."""
        self._heights.clear()

    def _boxes(self, row: ChangeRow, rect: QRect) -> list[tuple[text_styles.Style, str, QRect]]:
        """Say where each text stands: what happens, of each side its word and what it says."""
        air = theme().space(12)
        room = rect.adjusted(air, theme().space(8), -air, 0)
        found = [_box(text_styles.STRONG, row.text, room)]
        top = found[0][2].bottom() + theme().space(4)
        beside = len(row.sides) > 1 and room.width() >= theme().px(NARROW)
        gap = theme().px(GAP)
        wide = (room.width() - gap) // 2 if beside else room.width()
        for place, (word, said) in enumerate(row.sides):
            left = room.left() + (place * (wide + gap) if beside else 0)
            column = QRect(left, top, wide, room.height())
            head = [_box(text_styles.LABEL_SOFT, word, column)] if word else []
            below = sum(box.height() for _, _, box in head)
            words = _box(text_styles.TEXT, said, column.translated(0, below))
            found += [*head, words]
            top = top if beside else words[2].bottom() + theme().space(4)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row; the current one has a ground and a line."""
        row, rect, colours = index.data(ROW), QRect(option.rect), theme().palette
        assert isinstance(row, ChangeRow)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected and self._view.hasFocus():
            paint_current(painter, rect, line=2)
        else:
            painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), colours.border)
        for style, text, box in self._boxes(row, rect):
            painter.setPen(colours.grey if style is text_styles.LABEL_SOFT else colours.ink)
            painter.setFont(style.font(theme()))
            painter.drawText(box, int(FLAGS), text)
        painter.restore()


def _box(
    style: text_styles.Style, text: str, room: QRect
) -> tuple[text_styles.Style, str, QRect]:
    metrics = QFontMetrics(style.font(theme()))
    high = metrics.boundingRect(room, int(FLAGS), text).height()
    return style, text, QRect(room.left(), room.top(), room.width(), high)


class ChangeList(RowList):
    """Shows changes, as high as they need up to a point; Esc goes back to where they are of."""

    left = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.changes = RowsModel[ChangeRow]()
        super().__init__(label, parent)
        self.setLayoutMode(RowList.LayoutMode.Batched)  # of thousands, not all at once
        self.changes.setParent(self)
        self.setModel(self.changes)
        self.setItemDelegate(ChangeDelegate(self))

    def show_rows(self, rows: Sequence[ChangeRow]) -> None:
        """Show these, with the first as the current one."""
        self.changes.set_rows(rows)
        self.setCurrentIndex(self.changes.index(0))
        self._fit()

    def restyle(self) -> None:
        """Take font, ground and heights from the theme in use."""
        super().restyle()
        delegate = self.itemDelegate()
        if isinstance(delegate, ChangeDelegate):  # not while the list is being made
            delegate.forget()
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc, else up and down."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        option, most, high = QStyleOptionViewItem(), theme().px(HIGHEST), 2
        for row in range(self.changes.rowCount()):
            high += self.itemDelegate().sizeHint(option, self.changes.index(row)).height()
            if high > most:
                break
        self.setFixedHeight(min(high, most))


class ChangesPart(HeadedList):
    """What the row of a table in front changes, below its rows; Esc goes back to that row."""

    def __init__(self, label: str, table: QWidget, parent: QWidget | None = None) -> None:
        super().__init__("", 8, parent)
        self.list = ChangeList(label)
        self._table = table
        self.add(self.list)
        self.list.left.connect(self._back_to_row)
        self.hide()

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        """Show what the row in front changes, and go there."""
        self.heading.setText(heading)
        self.list.show_rows(rows)
        self.list.setVisible(bool(rows))
        self.show()
        announce(self, heading)
        if rows:
            self.list.setFocus()

    def _back_to_row(self) -> None:
        self._table.setFocus()
        self.hide()
