"""Where places stand round a table: centres on an ellipse, and tiles that do not overlap."""

from math import cos, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF

LARGEST, SMALLEST = 46, 24
"""Heights of a tile, in pixels at 100 %."""
SHAPE = 1.18
"""How much wider a tile is than high."""
GAP = 5


class SeatRing(NamedTuple):
    """The places of a map: the table in the middle, and one tile for each place clockwise."""

    table: QRectF
    tiles: tuple[QRect, ...]

    def nearest(self, point: QPointF) -> int:
        """Give the place nearest to a point, never the host's; 0 is the host."""
        away = [(_distance(point, tile), at) for at, tile in enumerate(self.tiles) if at]
        return min(away)[1] if away else 0


def ring(count: int, room: QSize, scale: float) -> SeatRing:
    """Place `count` tiles in a room, the first one at the top, as large as fits."""
    high = LARGEST * scale
    while high > SMALLEST * scale and _overlap(_centres(count, room, _tile(high)), high):
        high -= 1
    tile = _tile(high)
    tiles = tuple(_around(centre, tile) for centre in _centres(count, room, tile))
    return SeatRing(_table(room, tile), tiles)


def _tile(high: float) -> QSizeF:
    return QSizeF(high * SHAPE, high)


def _centres(count: int, room: QSize, tile: QSizeF) -> list[QPointF]:
    across = (room.width() - tile.width()) / 2
    down = (room.height() - tile.height()) / 2
    turns = (2 * pi * at / max(count, 1) for at in range(count))
    middle = QPointF(room.width() / 2, room.height() / 2)
    return [middle + QPointF(across * sin(turn), -down * cos(turn)) for turn in turns]


def _overlap(centres: list[QPointF], high: float) -> bool:
    """Say whether two neighbours would come closer than the gap."""
    pairs = zip(centres, [*centres[1:], *centres[:1]], strict=True)
    beside, above = high * SHAPE + GAP, high + GAP
    return any(
        abs(one.x() - other.x()) < beside and abs(one.y() - other.y()) < above
        for one, other in pairs
    )


def _around(centre: QPointF, tile: QSizeF) -> QRect:
    left, top = centre.x() - tile.width() / 2, centre.y() - tile.height() / 2
    return QRect(round(left), round(top), round(tile.width()), round(tile.height()))


def _table(room: QSize, tile: QSizeF) -> QRectF:
    whole = QRectF(0, 0, room.width(), room.height())
    beside, above = tile.width() * 1.3, tile.height() * 1.36
    return whole.adjusted(beside, above, -beside, -above)


def _distance(point: QPointF, tile: QRect) -> float:
    away = point - QPointF(tile.center())
    return away.x() ** 2 + away.y() ** 2
