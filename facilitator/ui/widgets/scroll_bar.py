"""A scroll bar that stays in the background: a handle, and nothing around it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from facilitator.ui.platform.startup import put
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box

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
