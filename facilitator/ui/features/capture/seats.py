"""Who speaks: the host, the seats, groups, or nobody known yet; Alt and the sign choose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records.items import Speaker
from facilitator.ui.features.capture.list_models import SpeakerRow
from facilitator.ui.features.capture.seat_list import SeatList
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.seat_map import SeatMap
from facilitator.ui.widgets.seat_tile import SeatPlace

MOST_SEATS = 12
"""Up to so many seats are shown as a map."""
MANY = 10
"""With more places, the host's among them, some seats have a key with Shift."""
MOST_ROWS = 9
"""A map leaves the list room for so many rows, or for all."""
DIVISIONS = 3
"""So often the panel is divided anew when a part that comes or goes changes its height."""
LEAST_ROWS = 3
"""Keys in words below the list leave it room for so many rows."""


class SeatsPanel(Panel):
    """Who can speak: the seats as they sit where there is room, and always all in a list.

    `chosen` tells a speaker, `done` goes back to typing.
    """

    chosen = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", edges=Qt.Edge.RightEdge, parent=parent)
        self.heading = PlainLabel(self.tr("Who speaks?"), text_styles.HEADING_SMALL)
        self.key = KeyCap("Alt")
        self.map = SeatMap()
        self.list = SeatList()
        self.hints, self.shifted = self._hints()
        self._roomy = True
        self._on_map = True  # every name that the list has
        self._again = self._dividing = False
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.key)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.map)
        self._rows = QVBoxLayout(self)
        self._rows.addLayout(self._head)
        self._rows.addLayout(self._middle)
        self._rows.addWidget(self.list, 1)
        self._rows.addWidget(self.shifted)
        self._rows.addWidget(self.hints)
        for part in (self.map, self.list):
            part.chosen.connect(self.chosen)
            part.done.connect(self.done)
        follow(self.restyle)

    def _hints(self) -> tuple[QWidget, QWidget]:
        hints, shifted = QWidget(), QWidget()
        flow = FlowLayout(hints, 8)
        _add_hint(flow, self.tr("seat"), "Alt", "1–9")
        _add_hint(flow, self.tr("who? later"), "Alt", "0")
        _add_hint(FlowLayout(shifted, 8), self.tr("seat 10–12"), "Alt", "Shift", "0–2")
        shifted.hide()
        return hints, shifted

    def show_speakers(self, rows: Sequence[SpeakerRow], places: Sequence[SeatPlace]) -> None:
        """Show who can speak, and where they sit."""
        self.map.show_places(places)
        names = {place.first_name for place in places}
        self._on_map = all(row.person in names for row in rows if row.person)
        self.list.show_rows(rows)
        self._divide()

    def show_speaker(self, speaker: Speaker) -> None:
        """Show who speaks."""
        self.map.show_speaker(speaker)
        self.list.show_speaker(speaker)

    def set_roomy(self, *, roomy: bool) -> None:
        """Show the keys below in words, or only the one that goes with every sign."""
        self._roomy = roomy
        self._divide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the panel anew for another height."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Divide the panel; what that itself sets in motion waits until it is done.

        A part that is hidden while Qt is still showing it would be neither.
        """
        self._again = True
        if self._dividing:
            return
        self._dividing = True
        for _ in range(DIVISIONS):
            if self._again:
                self._again = False
                self._divide_once()
        self._dividing = False

    def _divide_once(self) -> None:
        """Show the map where it fits above the list, and the hints where there is room left."""
        high = self._map_height()
        mapped = self._roomy and self._has_room(high)
        hints = self.hints.heightForWidth(max(self.width(), 1))
        with_map = self._has_room(high + hints, most=False)
        with_list = self._left(hints) >= LEAST_ROWS * self.list.row_height()
        hinted = self._roomy and (with_map if mapped else with_list)
        self.map.setFixedHeight(high)
        shifted = self._roomy and len(self.map.tiles) > MANY
        parts = {self.map: mapped, self.hints: hinted, self.shifted: shifted}
        for part, shown in {**parts, self.key: not hinted}.items():
            if part.isHidden() is shown:
                part.setVisible(shown)
        on_map = mapped and self._on_map and self.map.shows_names()
        self.list.show_names(shown=not on_map)

    def _map_height(self) -> int:
        """Give the map what it likes, or a little less when all rows are in sight then."""
        spare = self._left(0) - self.list.rows_height()
        return min(self.map.wanted_height(), max(self.map.least_height(), spare))

    def _has_room(self, high: int, *, most: bool = True) -> bool:
        """Say whether so much fits above the list; with `most` the list may scroll a little."""
        seats, rows = len(self.map.tiles) - 1, self.list.seats.rowCount()
        one = self.list.row_height()
        wanted = min(rows, MOST_ROWS) * one if most else self.list.rows_height()
        return 0 < seats <= MOST_SEATS and self._left(high) >= wanted

    def _left(self, high: int) -> int:
        """Give what is left for the list beside the heading and so much more."""
        air = 2 * theme().space(16) + 4 * theme().space(8)
        if not self.shifted.isHidden():
            air += self.shifted.heightForWidth(max(self.width(), 1)) + theme().space(8)
        return self.height() - self.heading.sizeHint().height() - air - high

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside, above = theme().space(16), theme().space(16)
        self._head.setContentsMargins(beside, 0, beside, 0)
        self._middle.setContentsMargins(theme().space(8), 0, theme().space(8), 0)
        for part in (self.shifted, self.hints):
            part.setContentsMargins(beside, 0, beside, 0)
        self._rows.setContentsMargins(0, above, 1, above)
        self._rows.setSpacing(theme().space(8))
        self._divide()


def _add_hint(flow: FlowLayout, words: str, *caps: str) -> None:
    """Put keys and what they choose in a row."""
    for part in (*map(KeyCap, caps), PlainLabel(words, text_styles.LABEL_SOFT, wrap=False)):
        flow.addWidget(part)
