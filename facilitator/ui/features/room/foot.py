"""The foot of the room's screen: which move this is, the time if wanted, theme and place."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.table.room import RoomPicture
from facilitator.ui.features.room.large_text import (
    SMALLEST,
    room_font,
    text_in_room,
    width_of,
)
from facilitator.ui.theme.manager import follow, theme

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
