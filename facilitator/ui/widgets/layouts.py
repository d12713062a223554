"""How things stand on a screen: rows, columns and grids in steps of the design, and wrapped."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QWidget,
)

from facilitator.ui.theme.manager import follow, theme

Margins = int | tuple[int, int] | tuple[int, int, int, int]
"""Steps of the design: all around; beside and above; or left, top, right and bottom."""


def in_pixels(margins: Margins) -> tuple[int, int, int, int]:
    """Return the four margins in pixels, in the order in which Qt wants them."""
    if isinstance(margins, int):
        margins = (margins, margins)
    left, top, right, bottom = (*margins, *margins)[:4]
    return _space(left), _space(top), _space(right), _space(bottom)


def _space(step: int) -> int:
    return theme().space(step) if step else 0


class SpacedBox(QBoxLayout):
    """Things beside or below each other; the spaces follow when the theme changes."""

    def __init__(
        self,
        direction: QBoxLayout.Direction,
        parent: QWidget | None,
        gap: int,
        margins: Margins,
    ) -> None:
        if parent is None:
            super().__init__(direction)
        else:
            super().__init__(direction, parent)
        self._gap, self._margins = gap, margins
        follow(self.restyle)

    def set_spaces(self, gap: int, margins: Margins = 0) -> None:
        """Take other steps of the design."""
        self._gap, self._margins = gap, margins
        self.restyle()

    def restyle(self) -> None:
        """Take the spaces from the theme in use."""
        self.setSpacing(_space(self._gap))
        self.setContentsMargins(*in_pixels(self._margins))


def spaced_column(
    parent: QWidget | None = None, *, gap: int = 0, margins: Margins = 0
) -> SpacedBox:
    """Put things below each other, with equal spaces between."""
    return SpacedBox(QBoxLayout.Direction.TopToBottom, parent, gap, margins)


def spaced_row(
    parent: QWidget | None = None, *, gap: int = 0, margins: Margins = 0
) -> SpacedBox:
    """Put things beside each other, with equal spaces between."""
    return SpacedBox(QBoxLayout.Direction.LeftToRight, parent, gap, margins)


class SpacedGrid(QGridLayout):
    """Things in lines and columns, without margins; the spaces follow the theme."""

    def __init__(self, parent: QWidget | None = None, *, across: int, down: int) -> None:
        if parent is None:
            super().__init__()
        else:
            super().__init__(parent)
        self._across, self._down = across, down
        self.setContentsMargins(0, 0, 0, 0)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the spaces from the theme in use."""
        self.setHorizontalSpacing(_space(self._across))
        self.setVerticalSpacing(_space(self._down))


GAP = 12


class _Flow(QLayout):
    """What both layouts share: a list of things whose height follows from the width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more thing at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """Return how many things there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one thing, None beyond the end as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give one thing away, None beyond the end as Qt wants it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Say that narrow is high."""
        return True

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]


class FlowLayout(_Flow):
    """Puts widgets in a row and goes on in the next row where the width ends.

    What was measured is remembered until a widget changes: a field above asks at every key.
    """

    def __init__(self, parent: QWidget | None = None, step: int = 8) -> None:
        self._heights: dict[int, int] = {}  # first: Qt asks while the layout is made
        self._row_size: QSize | None = None
        self._placed: QRect | None = None
        super().__init__(parent)
        self._step = step

    def invalidate(self) -> None:
        """Measure anew, because a widget changed."""
        self._heights.clear()
        self._row_size = self._placed = None
        super().invalidate()

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        """Say that it wants no more than it needs."""
        return QtCore.Qt.Orientation(0)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows at a width."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place; nothing moves while place and widgets are the same."""
        super().setGeometry(rect)
        if rect != self._placed:
            self._placed = QRect(rect)
            self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the room for one row."""
        if self._row_size is None:
            gap = theme().space(self._step)
            sizes = [item.sizeHint() for item in self._shown()]
            wide = sum(size.width() for size in sizes) + gap * max(len(sizes) - 1, 0)
            self._row_size = QSize(wide, max((size.height() for size in sizes), default=0))
        return self._row_size

    def minimumSize(self) -> QSize:
        """Return the room of the largest thing."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, move: bool) -> int:
        return self._flow(self._shown(), rect, move=move)

    def _flow(self, items: list[QLayoutItem], rect: QRect, *, move: bool) -> int:
        """Put some things in rows, or only measure them; return the height of the rows."""
        gap = theme().space(self._step)
        left, top, high = rect.x(), rect.y(), 0
        for item in items:
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 0), 1 << 20))
            if left > rect.x() and left + size.width() > rect.x() + rect.width():
                left, top, high = rect.x(), top + high + gap, 0
            if move:
                item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + gap
            high = max(high, size.height())
        return top + high - rect.y()


class EvenColumns(_Flow):
    """Puts widgets beside each other, all as wide and as high; fewer in a row when narrow."""

    def __init__(self, parent: QWidget | None = None, narrowest: int = 220) -> None:
        super().__init__(parent)
        self._narrowest = narrowest

    def expandingDirections(self) -> QtCore.Qt.Orientation:
        """Say that it takes the width there is."""
        return QtCore.Qt.Orientation.Horizontal

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows at a width."""
        rows = self._rows(width)
        gaps = theme().space(GAP) * max(len(rows) - 1, 0)
        return sum(self._height(row, width) for row in rows) + gaps

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        gap, top = theme().space(GAP), rect.top()
        wide = self._width(rect.width())
        for row in self._rows(rect.width()):
            high = self._height(row, rect.width())
            for column, item in enumerate(row):
                item.setGeometry(QRect(rect.left() + column * (wide + gap), top, wide, high))
            top += high + gap

    def sizeHint(self) -> QSize:
        """Return the room for one row of narrow columns."""
        wide = theme().px(self._narrowest) * max(len(self._shown()), 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """Return the room for one column."""
        widths = [item.minimumSize().width() for item in self._shown()]
        return QSize(max(widths, default=0), 0)

    def _columns(self, width: int) -> int:
        gap = theme().space(GAP)
        fitting = (width + gap) // (theme().px(self._narrowest) + gap)
        return min(max(fitting, 1), max(len(self._shown()), 1))

    def _width(self, width: int) -> int:
        columns = self._columns(width)
        return (width - theme().space(GAP) * (columns - 1)) // columns

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        columns = self._columns(width)
        starts = range(0, len(self._shown()), columns)
        return [self._shown()[start : start + columns] for start in starts]

    def _height(self, row: list[QLayoutItem], width: int) -> int:
        wide = self._width(width)
        return max(
            item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
            for item in row
        )
