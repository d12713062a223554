"""What the room sees beside words: a photo, and the seats."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.table.room import RoomSeat
from facilitator.ui.features.room.large_text import (
    LEADING,
    SMALLEST,
    broken,
    in_room,
    room_font,
    text_in_room,
    width_of,
)
from facilitator.ui.theme.manager import follow, theme


class RoomPhoto(QWidget):
    """Paints one picture in the middle of its place; its words would be a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(self.tr("A photo of a dream"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_photo(self, content: bytes | None) -> bool:
        """Show a photo; say whether there is one that can be shown."""
        self._image = QImage.fromData(content) if content else QImage()
        self.update()
        return not self._image.isNull()

    def place(self) -> QRect:
        """Return where the photo stands: whole, never wider or higher than it should be."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photo."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.place(), self._image)
        painter.end()


LARGEST, HEADING = 44, 25
"""Sizes of type at 100 %, in pixels."""
COLUMNS = (2, 3)
RING = 1.7
"""How wide the ring of a number is, in heights of type."""


class RoomSeats(QWidget):
    """Paints each seat in its own place; a seat that has spoken leaves its place empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seats: tuple[RoomSeat | None, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.update)

    def show_seats(self, seats: tuple[RoomSeat | None, ...]) -> None:
        """Show who may still speak."""
        self._seats = seats
        words = [self.heading(), *(f"{seat.number} {seat.role}" for seat in seats if seat)]
        self.setAccessibleName("\n".join(words))
        self.update()

    def heading(self) -> str:
        """Return what the seats are, or that all have spoken."""
        if any(self._seats):
            return self.tr("Still to be heard")
        return self.tr("Everyone has had a turn. Thank you.")

    def layout_of(self) -> tuple[int, float]:
        """Return how many columns, of two and three, give the largest type, and its size."""
        return max(((count, self.pixels(count)) for count in COLUMNS), key=lambda each: each[1])

    def pixels(self, columns: int) -> float:
        """Return the largest size at which every role fits in its place."""
        wide, high = self._cell(columns)
        pixels = text_in_room(self, LARGEST)
        while pixels > SMALLEST and not self._fits(pixels, wide, high):
            pixels *= 0.95
        return pixels

    def _cell(self, columns: int) -> tuple[float, float]:
        rows = -(-len(self._seats) // columns) or 1
        return self.width() / columns, (self.height() - self._top()) / rows

    def _top(self) -> float:
        return text_in_room(self, HEADING) + in_room(self, 36)

    def _fits(self, pixels: float, wide: float, high: float) -> bool:
        font = room_font(pixels)
        room = wide - pixels * (RING + 1)
        lines = [broken(seat.role, font, room) for seat in self._seats if seat]
        whole = all(width_of(line, font) <= room for role in lines for line in role)
        most = max((len(role) for role in lines), default=1)
        return whole and most <= 2 and max(RING, most * LEADING) * pixels * 1.1 <= high

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heading and the seats."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if any(self._seats):
            self._paint_heading(painter)
            self._paint_seats(painter)
        else:
            self._paint_end(painter)
        painter.end()

    def _paint_heading(self, painter: QPainter) -> None:
        font = room_font(text_in_room(self, HEADING), strong=True)
        painter.setFont(font)
        painter.setPen(theme().palette.grey)
        painter.drawText(QPointF(0, QFontMetricsF(font).ascent()), self.heading())

    def _paint_end(self, painter: QPainter) -> None:
        painter.setPen(theme().palette.ink)
        pixels = text_in_room(self, LARGEST)
        while pixels > SMALLEST and width_of(self.heading(), room_font(pixels)) > self.width():
            pixels *= 0.95
        painter.setFont(room_font(pixels, serif=True))
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
            self.heading(),
        )

    def _paint_seats(self, painter: QPainter) -> None:
        columns, pixels = self.layout_of()
        wide, high = self._cell(columns)
        for place, seat in enumerate(self._seats):
            row, column = divmod(place, columns)
            if seat:
                cell = QRectF(column * wide, self._top() + row * high, wide, high)
                self._paint_seat(painter, cell, seat, pixels)

    def _paint_seat(
        self, painter: QPainter, cell: QRectF, seat: RoomSeat, pixels: float
    ) -> None:
        colours, ring = theme().palette, pixels * RING
        circle = QRectF(1, cell.center().y() - ring / 2, ring, ring).translated(cell.x(), 0)
        painter.setPen(colours.control)
        painter.setBrush(colours.card)
        painter.drawEllipse(circle)
        painter.setFont(room_font(pixels * 0.85, strong=True))
        painter.setPen(colours.blue)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(seat.number))
        painter.setFont(room_font(pixels))
        painter.setPen(colours.ink)
        place = cell.adjusted(ring + pixels * 0.5, 0, -pixels * 0.4, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, seat.role)
