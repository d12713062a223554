"""The ring around whatever has the focus: one for the program, the same on every control."""

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFocusFrame,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.tokens import RADIUS_SMALL, RING

MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class FocusOverlay(QFocusFrame):
    """The ring itself. A QFocusFrame only because screen readers are told to skip those."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self.radius = float(RADIUS_SMALL)
        self.ink = "focus"

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(getattr(theme().palette, self.ink), RING))
        half = RING / 2
        inside = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inside, self.radius, self.radius)
        painter.end()


class FocusRing(QObject):
    """Keeps a ring around the widget with the focus, whole also at the edge of its page."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusOverlay | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._moved)
        follow(self._place)

    def stop(self) -> None:
        """Take the ring away and follow the focus no longer."""
        self._forget()
        app = self.parent()
        assert isinstance(app, QApplication)
        app.focusChanged.disconnect(self._moved)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._forget()
        if new is None or isinstance(new, QMenu | QMenuBar) or new.isWindow():
            return
        if new.property("own_ring"):  # a list that paints the ring around its current row
            return
        self._target = new
        host = _host(new)
        self._ring = FocusOverlay(host)
        self._ring.ink = new.property("ring") or self._ring.ink  # another one on the blue panel
        self._watch(new, host)
        self._place()

    def _forget(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring, self._target, self._watched = None, None, []

    def _watch(self, widget: QWidget, host: QWidget) -> None:
        step: QWidget | None = widget
        while step is not None:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget() if step is not host else None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the widget when it, or what it stands on, moves."""
        if event.type() in MOVES:
            self._place()
        return False

    def _place(self) -> None:
        ring, target = self._ring, self._target
        if ring is None or target is None or not isValid(ring) or not isValid(target):
            return
        host = _host(target)
        gap = 0 if isinstance(target, QAbstractScrollArea | QLineEdit) else 2
        out = gap + RING
        around = QRect(target.mapTo(host, QPoint(0, 0)), target.size())
        place = around.adjusted(-out, -out, out, out).intersected(host.rect())
        radius = target.property("radius")
        ring.radius = (radius if isinstance(radius, int) else RADIUS_SMALL) + gap + RING / 2
        ring.setGeometry(place)
        inset = RING + round(ring.radius / 3)
        hole = ring.rect().adjusted(inset, inset, -inset, -inset)
        ring.setMask(QRegion(ring.rect()) - QRegion(hole))
        ring.setVisible(target.isVisible() and not place.isEmpty())
        ring.raise_()
        ring.update()


def _host(widget: QWidget) -> QWidget:
    """Return what the ring may stick out into: the page it scrolls with, or the window."""
    step = widget.parentWidget()
    while step is not None and not step.isWindow():
        above = step.parentWidget()
        if above is not None and isinstance(above.parentWidget(), QScrollArea):
            return step  # what lies on the viewport moves with the page
        step = above
    return widget.window()
