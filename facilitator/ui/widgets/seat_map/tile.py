"""One place of the map as a button: click, touch or keys choose it, dragging moves it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.domain.records.items import HOST
from facilitator.ui.commands import shortcuts
from facilitator.ui.theme.tokens import RADIUS_SMALL
from facilitator.ui.widgets.seat_map.painting import paint_place
from facilitator.ui.widgets.seat_map.places import SeatPlace

ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)


class SeatTile(QAbstractButton):
    """A place at the table; `at` is where it stands, 0 for the host, who stays there."""

    walked = Signal(int)
    accepted = Signal()
    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.at = at
        self.place = SeatPlace(HOST, "", "")
        self._named = False
        self._pressed_at: QPoint | None = None
        self._dragging = False
        self.setCheckable(True)
        self.setProperty("radius", RADIUS_SMALL)

    def show_place(self, place: SeatPlace) -> None:
        """Show who sits here."""
        if place != self.place:
            self.place = place
            self.setAccessibleName(place.spoken)
        self.update()

    def set_named(self, *, named: bool) -> None:
        """Show first names, or only the sign."""
        self._named = named
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the place."""
        painter = QPainter(self)
        chosen = self.isChecked()
        paint_place(painter, self.rect(), self.place, chosen=chosen, named=self._named)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with arrows, choose with the space bar or Enter."""
        if event.key() in ON + BACK and not event.modifiers() & ~_PAD:
            self.walked.emit(1 if event.key() in ON else -1)
        elif shortcuts.enters(event) and not event.modifiers() & ~_PAD:
            self.click()
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag may begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the seat along; the host keeps the place at the top."""
        point = event.position().toPoint()
        if self._pressed_at is not None and self.at and not self._dragging:
            away = (point - self._pressed_at).manhattanLength()
            self._dragging = away >= QApplication.startDragDistance()
            if self._dragging:
                self.raise_()
        if self._dragging:
            self.dragged.emit(self.mapToParent(point))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the seat go where it was dragged to, or choose it."""
        dragging, self._dragging, self._pressed_at = self._dragging, False, None
        if dragging:
            self.setDown(False)
            self.dropped.emit(self.mapToParent(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)


_PAD = Qt.KeyboardModifier.KeypadModifier
