"""Who was heard: small places with numbers, those not yet heard dashed; never counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.records.dialogue import Seat
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, follow_size, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column

SIDE, GAP = 38, 7
ROOM = 1.0
"""Up to this text size the places are drawn; above it the numbers stand in a sentence."""
MOST_ROLES = 3
"""So many roles are written out; of more the numbers say enough."""


@dataclass(frozen=True, slots=True)
class HeardSeats:
    """What the host sees of who spoke: a heading, all seats, and which were not heard yet.

    `more` is one further sentence, or empty.
    """

    heading: str
    seats: tuple[Seat, ...]
    not_yet: tuple[Seat, ...]
    more: str = ""


def named(seats: Sequence[Seat]) -> str:
    """Name seats by number and role: `4 vrijwilliger, 6 scholier`."""
    return ", ".join(f"{seat.number} {seat.role_label}".strip() for seat in seats)


def numbered(seats: Sequence[Seat]) -> str:
    """Name seats by number alone."""
    return ", ".join(str(seat.number) for seat in seats)


class SeatPlaces(QWidget):
    """A small square for each seat; who was not heard yet is dashed and grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seats: tuple[Seat, ...] = ()
        self._not_yet: frozenset[int] = frozenset()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_size(self)

    def show_seats(self, seats: Sequence[Seat], not_yet: Sequence[Seat]) -> None:
        """Show all seats, and which of them are not heard yet."""
        if len(seats) != len(self._seats):
            self.updateGeometry()
        self._seats = tuple(seats)
        self._not_yet = frozenset(seat.number for seat in not_yet)
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows that fit in a width."""
        places = self._places(width)
        return places[-1].bottom() + 1 if places else 0

    def sizeHint(self) -> QSize:
        """Return the room of five places in a row."""
        wide = theme().px(5 * (SIDE + GAP))
        return QSize(wide, self.heightForWidth(wide))

    def _places(self, width: int) -> list[QRect]:
        side, gap = theme().px(SIDE), theme().px(GAP)
        most = max(1, (width + gap) // (side + gap))
        rows = -(-len(self._seats) // most)
        in_row = -(-len(self._seats) // max(1, rows)) or 1  # rows of nearly the same length
        steps = (divmod(number, in_row) for number in range(len(self._seats)))
        return [
            QRect(column * (side + gap), row * (side + gap), side, side)
            for row, column in steps
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the places."""
        colours = theme().palette
        painter = QPainter(self)
        for seat, place in zip(self._seats, self._places(self.width()), strict=True):
            waits = seat.number in self._not_yet
            edge = colours.control if waits or theme().system else colours.border
            fill = None if waits else colours.card
            paint_box(painter, place, fill, edge, radius=8, dashed=waits)
            painter.setFont((text_styles.TEXT if waits else text_styles.STRONG).font(theme()))
            painter.setPen(colours.grey if waits else colours.ink)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(seat.number))
        painter.end()


class HeardPart(QWidget):
    """The heading, the places and who is not heard yet in words; only on the host's screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(style=text_styles.LABEL_SOFT)
        self.places = SeatPlaces()
        self.words = PlainLabel(style=text_styles.TEXT)
        self.more = PlainLabel(style=text_styles.LABEL_SOFT)
        self._heard: HeardSeats | None = None
        rows = spaced_column(self, gap=8)
        for widget in (self.heading, self.places, self.words, self.more):
            rows.addWidget(widget)
        follow(self._show)

    def show_heard(self, heard: HeardSeats | None) -> None:
        """Show who was heard, or nothing."""
        if heard != self._heard:
            self._heard = heard
            self._show()

    def _show(self) -> None:
        heard, roomy = self._heard, theme().has_room(ROOM)
        self.setVisible(heard is not None and bool(heard.seats))
        if heard is None:
            return
        self.heading.setText(heard.heading)
        self.heading.setVisible(roomy)
        self.places.show_seats(heard.seats, heard.not_yet)
        self.places.setVisible(roomy)
        self.words.setText(self._sentence(heard, roomy=roomy))
        self.words.setVisible(bool(self.words.text()))
        self.more.setText(heard.more)
        self.more.setVisible(roomy and bool(heard.more))
        self.setAccessibleName(
            f"{heard.heading}. {self._sentence(heard, roomy=True, all_=True)}"
        )

    def _sentence(self, heard: HeardSeats, *, roomy: bool, all_: bool = False) -> str:
        if not heard.not_yet:
            return self.tr("Everyone")
        not_yet = self.tr("Not yet: {seats}")
        few = len(heard.not_yet) <= MOST_ROLES
        if all_ or (roomy and few):
            return not_yet.format(seats=named(heard.not_yet))
        return "" if roomy else not_yet.format(seats=numbered(heard.not_yet))
