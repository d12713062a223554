"""What the room sees beside words: a photo, the seats, and a foot with move, time and place."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.table.room import RoomPicture, RoomSeat
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


SIZE = 25
"""The size of the words at 100 %, in pixels."""
DOT, APART = 0.56, 0.96
"""A dot, and from one dot to the next, in heights of type."""
BETWEEN = 1.2
"""The least space between two parts, in heights of type."""


class RoomFoot(QWidget):
    """Paints one quiet line; its words are as large as fits beside each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: RoomPicture | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self.restyle)

    def show_foot(self, picture: RoomPicture) -> None:
        """Show move, time, theme and place."""
        self._shown = picture
        where = self.tr("Move {number} of {count}").format(
            number=picture.move_number, count=picture.moves
        )
        words = (where, picture.move, self.time(), self.place())
        self.setAccessibleName("\n".join(filter(None, words)))
        self.update()

    def restyle(self) -> None:
        """Take the height that the words ask for."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(100, round(text_in_room(self, SIZE) * 1.3))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line."""
        return self.sizeHint()

    def time(self) -> str:
        """Return the time left in words, if it is wanted."""
        left = self._shown.minutes_left if self._shown else None
        if left is None:
            return ""
        words = self.tr("{minutes} minutes left") if left > 1 else self.tr("1 minute left")
        return words.format(minutes=left)

    def place(self) -> str:
        """Return theme and municipality."""
        shown = self._shown
        return " · ".join(filter(None, (shown.theme, shown.place))) if shown else ""

    def pixels(self) -> float:
        """Return the size at which all parts fit beside each other."""
        pixels = text_in_room(self, SIZE)
        while pixels > SMALLEST and self._needed(pixels) > self.width():
            pixels *= 0.96
        return pixels

    def _needed(self, pixels: float) -> float:
        font = room_font(pixels)
        parts = [part for part in (self._move(), self.time(), self.place()) if part]
        gaps = pixels * BETWEEN * max(len(parts) - 1, 0)
        return self._dots(pixels) + gaps + sum(width_of(part, font) for part in parts)

    def _move(self) -> str:
        return self._shown.move if self._shown else ""

    def _dots(self, pixels: float) -> float:
        count = self._shown.moves if self._shown else 0
        return pixels * (APART * count + 0.2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots and the words."""
        if self._shown is None:
            return
        pixels = self.pixels()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_dots(painter, self._shown, pixels)
        font = room_font(pixels)
        painter.setFont(font)
        painter.setPen(theme().palette.grey)
        foot = self.height() / 2 + QFontMetricsF(font).capHeight() / 2
        left, place = self._dots(pixels), self.width() - width_of(self.place(), font)
        painter.drawText(QPointF(left, foot), self._move())
        painter.drawText(QPointF(place, foot), self.place())
        after = left + width_of(self._move(), font)
        middle = (after + place - width_of(self.time(), font)) / 2
        painter.setPen(theme().palette.ink)
        painter.drawText(QPointF(middle, foot), self.time())
        painter.end()

    def _paint_dots(self, painter: QPainter, shown: RoomPicture, pixels: float) -> None:
        """Paint a dot for each move; that of this move is filled and larger."""
        colours = theme().palette
        for place in range(shown.moves):
            current = place + 1 == shown.move_number
            wide = pixels * DOT * (1.0 if current else 0.8)
            centre = QPointF(pixels * (DOT / 2 + APART * place), self.height() / 2)
            painter.setPen(colours.blue if current else colours.control)
            painter.setBrush(colours.blue if current else colours.border)
            if theme().system and not current:
                painter.setBrush(colours.paper)
            painter.drawEllipse(centre, wide / 2, wide / 2)
