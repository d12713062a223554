"""One seat of the map: where it is, how it looks, and the button it is."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import HOST, Speaker, seated
from facilitator.domain.table.attribution import speaker_label
from facilitator.domain.table.seating import round_table
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import BOLD, RADIUS_SMALL, TextSize

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SeatPlace:
    """One place at the table: who speaks there, its sign, role, first name, and the key."""

    speaker: Speaker
    sign: str
    role: str
    first_name: str = ""
    key: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says: `Seat 4, nurse, Alt+4`."""
        seat = translate("SeatMap", "Seat {number}").format(number=self.sign)
        name = seat if self.speaker.seat_id else translate("SeatMap", "Host")
        return ", ".join(part for part in (name, self.role, self.first_name, self.key) if part)


def places_of(dossier: Dossier) -> tuple[SeatPlace, ...]:
    """Give the places clockwise, the host's first."""
    key = shortcuts.spoken(Command.SPEAKER_HOST)
    host = SeatPlace(HOST, "H", speaker_label(dossier, HOST), key=key)
    return (host, *(_place(seat) for seat in round_table(dossier.seats)))


def _place(seat: Seat) -> SeatPlace:
    has_key = 1 <= seat.number <= len(shortcuts.SEATS)
    return SeatPlace(
        speaker=seated(seat.id),
        sign=f"{seat.number}",
        role=seat.role_label,
        first_name=seat.first_name,
        key=shortcuts.spoken(shortcuts.SEATS[seat.number - 1]) if has_key else "",
    )


CENTRE = Qt.AlignmentFlag.AlignCenter
NAME_SIZE = 12
TAIL, TAIL_WIDTH = 15, 26
"""How far the tail of who speaks sticks out, and how wide it begins, in pixels at 100 %."""


def paint_table(painter: QPainter, table: QRectF) -> None:
    """Paint the table itself."""
    colours = theme().palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.control if theme().system else colours.border, 1))
    painter.setBrush(colours.tint)
    painter.drawEllipse(table)
    painter.restore()


def paint_tail(painter: QPainter, tile: QRect, table: QRectF) -> None:
    """Paint the tail of a balloon from who speaks towards the table: seen without colour."""
    start, reach = QPointF(tile.center()), table.center() - QPointF(tile.center())
    long = max(hypot(reach.x(), reach.y()), 1.0)
    ahead = reach / long
    across = QPointF(-ahead.y(), ahead.x()) * theme().px(TAIL_WIDTH) / 2
    tip = start + ahead * (tile.width() / 2 + theme().px(TAIL))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().palette.blue)
    painter.drawPolygon(QPolygonF([start - across, tip, start + across]))
    painter.restore()


def paint_place(
    painter: QPainter,
    rect: QRect,
    place: SeatPlace,
    *,
    chosen: bool = False,
    named: bool = False,
    dashed: bool = False,
) -> None:
    """Paint one place: its sign, and below it the first name where `named`.

    `chosen` is who speaks; `dashed` is for a screen that shows who was not heard yet.
    """
    colours = theme().palette
    ground = colours.blue if chosen else colours.card
    edge = colours.blue if chosen else colours.control
    paint_box(painter, rect, ground, edge, radius=RADIUS_SMALL + 2, dashed=dashed)
    painter.save()
    painter.setPen(colours.on_blue if chosen else colours.ink)
    below = place.first_name if named else ""
    sign = rect.adjusted(0, 0, 0, -round(rect.height() * 0.36)) if below else rect
    painter.setFont(theme().font(TextSize.TEXT, BOLD))
    painter.drawText(sign, CENTRE, place.sign)
    if below:
        painter.setFont(theme().font(NAME_SIZE))
        painter.drawText(rect.adjusted(0, round(rect.height() * 0.5), 0, -3), CENTRE, below)
    painter.restore()


def names_fit(places: tuple[SeatPlace, ...], tile: QRect) -> bool:
    """Say whether there are first names, and room for all of them: all are shown, or none."""
    names = [place.first_name for place in places if place.first_name]
    metrics = QFontMetrics(theme().font(NAME_SIZE))
    sign = QFontMetrics(theme().font(TextSize.TEXT, BOLD)).ascent()
    high = sign + metrics.height() <= tile.height() - theme().px(4)
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
    return bool(names) and high and widest <= tile.width() - theme().px(6)


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
