"""How things stand on a screen: rows that wrap, pages that scroll, parts with a heading."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_ground
from facilitator.ui.theme.tokens import RADIUS_PANEL
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.scroll_bar import quiet_bars
from facilitator.ui.widgets.spacing import spaced_column

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


def button_row(*buttons: QWidget) -> QWidget:
    """Put buttons beside each other, in as many rows as they need."""
    row = QWidget()
    flow = FlowLayout(row, step=12)
    for button in buttons:
        flow.addWidget(button)
    return row


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


class ScrollPage(QScrollArea):
    """A page that may be longer than the window; what has the focus is always in sight."""

    def __init__(self, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        quiet_bars(self)
        put(self, focusPolicy="NoFocus")
        # Qt's own viewport would cost 35 ms at the start: wrapping it loads all types.
        ground = QWidget()
        ground.setAutoFillBackground(False)
        self.setViewport(ground)
        if content is not None:
            content.setAutoFillBackground(False)
            self.setWidget(content)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show_focus)
        self.verticalScrollBar().rangeChanged.connect(self._keep_focus)

    def _keep_focus(self) -> None:
        """Keep what has the focus in sight when the page, or the room for it, changes."""
        content = self.widget()
        layout = content.layout() if content is not None else None
        if layout is not None:
            layout.activate()  # the page knows its new height before its parts have theirs
        self._show_focus(None, self.window().focusWidget())

    def _show_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        content = self.widget()
        if new is not None and content is not None and content.isAncestorOf(new):
            margin = theme().px(24)
            self.ensureWidgetVisible(new, margin, margin)  # of a field Qt shows the caret
            if new.height() <= self.viewport().height():
                middle = QRect(new.mapTo(content, QPoint(0, 0)), new.size()).center()
                self.ensureVisible(middle.x(), middle.y(), 0, new.height() // 2 + 1)


class HeadedList(QWidget):
    """A heading and, below it, widgets with equal space between."""

    def __init__(self, heading: str, step: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(heading, text_styles.HEADING)
        self._rows = spaced_column(self, gap=step)
        self._rows.addWidget(self.heading)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._rows.addWidget(widget)

    def clear(self) -> None:
        """Take all widgets away; the heading stays."""
        while self._rows.count() > 1:
            item = self._rows.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()


class Panel(QWidget):
    """A quiet ground under a part of a screen; `ground` is a name of the palette."""

    def __init__(
        self,
        ground: str = "card",
        *,
        edges: QtCore.Qt.Edge | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground, self._edges = ground, edges
        follow(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and a line at the edges asked for."""
        colours = theme().palette
        painter = QPainter(self)
        paint_ground(painter, self.rect(), getattr(colours, self._ground))
        for line in self._lines(self._edges) if self._edges is not None else ():
            paint_ground(painter, line, colours.border)
        painter.end()

    def _lines(self, edges: QtCore.Qt.Edge) -> list[QRect]:
        wide, high, edge = self.width(), self.height(), QtCore.Qt.Edge
        lines = {
            edge.LeftEdge: QRect(0, 0, 1, high),
            edge.RightEdge: QRect(wide - 1, 0, 1, high),
            edge.TopEdge: QRect(0, 0, wide, 1),
            edge.BottomEdge: QRect(0, high - 1, wide, 1),
        }
        return [line for place, line in lines.items() if edges & place]


class HintBox(QWidget):
    """A tinted box with round corners for a hint in its place."""

    def __init__(self, ground: str = "tint", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.rows = spaced_column(self, gap=4, margins=12)
        follow(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        colours = theme().palette
        painter = QPainter(self)
        border = colours.ink if theme().system else None
        ground = getattr(colours, self._ground)
        paint_box(painter, self.rect(), ground, border, radius=RADIUS_PANEL)
        painter.end()
