"""The seats round the table as they sit: shown, chosen by key, click or touch, and moved.

Decision: every seat is a button
    Context: a screen reader has to find the seats, and one person's key is another's finger.
    Decision: each seat is a real button with a name that says number, role and key; the map
    gives each its place and paints the table between them. Tab stops once, arrows walk round.
    A click does not take the focus, so that who types goes on typing. Cost: thirteen small
    widgets. Alternatives: one painted widget (a screen reader sees one picture; accessible
    parts of our own are fragile from Python).

Decision: moving takes a place, the others close up
    Context: people sit down in another order than the list. Decision: a seat that is dragged
    takes the place where it is let go and the others move along; the host stays at the top.
    Cost: two people who change places are two moves. Alternatives: exchange the two (an order
    that is one off needs a move for every seat), free positions (nothing would line up).
"""

from collections.abc import Sequence
from functools import partial
from math import cos, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import UNKNOWN, Speaker
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.seat_tile import (
    TAIL,
    SeatPlace,
    SeatTile,
    names_fit,
    paint_table,
    paint_tail,
)

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


FEW, HIGH, HIGHER = 9, 230, 280
"""Up to nine places a map is 230 pixels high at 100 %, with more 280."""
LESS = 0.8
"""With so much of that height the places still stand apart."""


class SeatMap(QWidget):
    """Seats as they sit, the host at the top; `moved` tells a seat and its place from 0."""

    chosen = Signal(object)
    moved = Signal(object, int)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[SeatTile] = []
        self._places: tuple[SeatPlace, ...] = ()
        self._speaker = UNKNOWN
        self._ring: SeatRing = ring(0, QSize(1, 1), 1.0)
        self.setAccessibleName(self.tr("Seats round the table"))
        shortcuts.bind(self, Command.SEAT_ON, partial(self._shift, 1))
        shortcuts.bind(self, Command.SEAT_BACK, partial(self._shift, -1))
        follow(self.restyle)

    def restyle(self) -> None:
        """Take sizes from the theme in use."""
        self._place_tiles()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that so many places take."""
        return QSize(theme().px(220), self.wanted_height())

    def minimumSizeHint(self) -> QSize:
        """Return hardly any room: the panel decides whether there is enough for a map."""
        return QSize(1, 1)

    def wanted_height(self) -> int:
        """Give the height that the places here ask for."""
        return theme().px(HIGH if len(self._places) <= FEW else HIGHER)

    def least_height(self) -> int:
        """Give the height with which the places here can do."""
        return round(self.wanted_height() * LESS)

    def shows_names(self) -> bool:
        """Say whether first names stand on the map."""
        return bool(self._ring.tiles) and names_fit(self._places, self._ring.tiles[0])

    def show_places(self, places: Sequence[SeatPlace]) -> None:
        """Show who sits where; buttons stay while as many people do."""
        if tuple(places) == self._places:
            return
        self._places = tuple(places)
        if len(self.tiles) != len(places):
            self._make_tiles(len(places))
        self._place_tiles()
        for tile, place in zip(self.tiles, self._places, strict=True):
            tile.show_place(place)
        self._check()

    def show_speaker(self, speaker: Speaker) -> None:
        """Show who speaks."""
        self._speaker = speaker
        self._check()

    def _check(self) -> None:
        """Check who speaks, and paint again only what that changes."""
        for tile in self.tiles:
            chosen = tile.place.speaker == self._speaker
            if tile.isChecked() is not chosen:
                tile.setChecked(chosen)
                self.update(self._with_tail(tile))
        self._stop_at(self._current())

    def _with_tail(self, tile: SeatTile) -> QRect:
        """Give where a tile stands, with the room of its tail on any side."""
        reach = tile.width() // 2 + theme().px(TAIL) + 2
        return QRect(tile.geometry().center(), QSize()).adjusted(-reach, -reach, reach, reach)

    def _make_tiles(self, count: int) -> None:
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [SeatTile(at, self) for at in range(count)]
        for tile in self.tiles:
            tile.clicked.connect(partial(self._choose, tile))
            tile.accepted.connect(self.done)
            tile.walked.connect(partial(self._walk, tile))
            tile.dragged.connect(partial(self._preview, tile))
            tile.dropped.connect(partial(self._drop, tile))
            tile.show()

    def _current(self) -> int:
        """Find the tile where Tab stops: that with the focus, who speaks, or the host."""
        focused = [at for at, tile in enumerate(self.tiles) if tile.hasFocus()]
        speaking = [at for at, tile in enumerate(self.tiles) if tile.isChecked()]
        return next(iter(focused + speaking), 0)

    def _stop_at(self, stop: int) -> None:
        for at, tile in enumerate(self.tiles):
            stops, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
            tile.setFocusPolicy(stops if at == stop else none)

    def _choose(self, tile: SeatTile, _checked: bool = False) -> None:
        tile.setChecked(tile.place.speaker == self._speaker)  # until the choice is made
        self.chosen.emit(tile.place.speaker)

    def _walk(self, tile: SeatTile, steps: int) -> None:
        self._go_to(self.tiles[(tile.at + steps) % len(self.tiles)])

    def _shift(self, steps: int) -> None:
        """Move the seat that has the focus one place; the focus goes with it."""
        tile = next((tile for tile in self.tiles[1:] if tile.hasFocus()), None)
        seats = len(self.tiles) - 1
        if tile is None or seats == 1:
            return
        place = (tile.at - 1 + steps) % seats
        mover = tile.place.speaker
        self.moved.emit(mover.seat_id, place)
        there = next(other for other in self.tiles if other.place.speaker == mover)
        self._go_to(there)

    def _go_to(self, tile: SeatTile) -> None:
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        self._stop_at(tile.at)

    def _preview(self, tile: SeatTile, point: QPoint) -> None:
        """Let the others make room while a seat is dragged."""
        rest = [other for other in self.tiles if other is not tile]
        rest.insert(self._ring.nearest(QPointF(point)), tile)
        for other, rect in zip(rest, self._ring.tiles, strict=True):
            if other is not tile:
                other.setGeometry(rect)
        tile.move(point - tile.rect().center())
        self.update()

    def _drop(self, tile: SeatTile, point: QPoint) -> None:
        place = self._ring.nearest(QPointF(point)) - 1
        if place != tile.at - 1:
            self.moved.emit(tile.place.speaker.seat_id, place)
        self._place_tiles()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the places room anew."""
        super().resizeEvent(event)
        self._place_tiles()

    def _place_tiles(self) -> None:
        self._ring = ring(len(self.tiles), self.size(), theme().scale)
        named = self.shows_names()
        for tile, rect in zip(self.tiles, self._ring.tiles, strict=True):
            tile.setGeometry(rect)
            tile.set_named(named=named)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the table, and the tail of who speaks."""
        painter = QPainter(self)
        if self._ring.tiles:
            paint_table(painter, self._ring.table)
            for tile in self.tiles:
                if tile.isChecked():
                    paint_tail(painter, tile.geometry(), self._ring.table)
        painter.end()
