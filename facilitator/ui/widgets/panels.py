"""Parts of a screen: pages that scroll by a quiet bar, panels, lists with a heading, hints."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QWidget,
)

from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box, paint_ground
from facilitator.ui.theme.tokens import RADIUS_PANEL
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column, spaced_row

LEAST_MESSAGE = 160
"""A message needs at least so many pixels (at 100 %) beside the buttons."""
WIDE, INSET = 12, 3
ENDS, SHORTEST = 14, 26  # of the Fusion style: its buttons at the ends, its least handle


class SlimScrollBar(QScrollBar):
    """Shows where you are in a page; its edge is seen on every ground (3:1)."""

    def __init__(self, *, upright: bool) -> None:
        super().__init__()
        self._upright = upright
        put(self, orientation="Vertical" if upright else "Horizontal")
        follow(self.update)

    def sizeHint(self) -> QSize:
        """Return the width of a thin bar."""
        if self._upright:
            return QSize(WIDE, super().sizeHint().height())
        return QSize(super().sizeHint().width(), WIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the handle where the style has it."""
        painter = QPainter(self)
        colours = theme().palette
        held = self.isSliderDown() or self.underMouse()
        place = self.handle().adjusted(INSET, INSET, -INSET, -INSET)
        ink = colours.ink if held else colours.control
        paint_box(painter, place, ink, None, radius=INSET)
        painter.end()

    def handle(self) -> QRect:
        """Return where the handle is: as Qt's style has it, whose type takes 19 ms to load."""
        whole = (self.height() if self._upright else self.width()) - 2 * ENDS
        steps = self.maximum() - self.minimum()
        shown = max(self.pageStep(), 1)
        long = min(max(whole * shown // (steps + shown), SHORTEST), whole)
        start = ENDS + (whole - long) * (self.value() - self.minimum()) // max(steps, 1)
        if self._upright:
            return QRect(0, start, self.width(), long)
        return QRect(start, 0, long, self.height())


def quiet_bars(area: QAbstractScrollArea) -> None:
    """Give a page, a list or a field bars that stay in the background."""
    area.setVerticalScrollBar(SlimScrollBar(upright=True))
    area.setHorizontalScrollBar(SlimScrollBar(upright=False))


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


def button_row(*buttons: QWidget) -> QWidget:
    """Put buttons beside each other, in as many rows as they need."""
    row = QWidget()
    flow = FlowLayout(row, step=12)
    for button in buttons:
        flow.addWidget(button)
    return row


class MessageRow(QWidget):
    """A message with buttons beside it, or below it where it would have too little room."""

    def __init__(self, message: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        self._buttons = button_row(*buttons)
        self._row = spaced_row(self, gap=16)
        self._row.addWidget(message, 1)
        self._row.addWidget(self._buttons)
        message.setMinimumWidth(1)
        follow(self._arrange)

    def _arrange(self) -> None:
        left = self.width() - self._buttons.sizeHint().width()
        ways = QBoxLayout.Direction
        beside = left >= theme().px(LEAST_MESSAGE)
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    def event(self, event: QEvent) -> bool:
        """Put the buttons where there is room for those that are shown."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._arrange()
        return super().event(event)


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

    def show_edges(self, edges: QtCore.Qt.Edge | None) -> None:
        """Paint a line at other edges from now on, or at none."""
        if edges != self._edges:
            self._edges = edges
            self.update()

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

    def fill(self, widgets: Sequence[QWidget]) -> None:
        """Hold these and nothing else; without any it is not there."""
        while (old := self.rows.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for widget in widgets:
            self.rows.addWidget(widget)
        self.setVisible(bool(widgets))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        colours = theme().palette
        painter = QPainter(self)
        border = colours.ink if theme().system else None
        ground = getattr(colours, self._ground)
        paint_box(painter, self.rect(), ground, border, radius=RADIUS_PANEL)
        painter.end()
