"""The map: a button for every place round the table, to choose who speaks and to move seats."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import UNKNOWN, Speaker
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.seat_map.ring import SeatRing, ring
from facilitator.ui.widgets.seat_map.tile import (
    TAIL,
    SeatPlace,
    SeatTile,
    names_fit,
    paint_table,
    paint_tail,
)

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
