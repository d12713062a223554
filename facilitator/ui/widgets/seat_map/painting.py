"""Strokes of a map of the seats, for every screen that shows one: the table and its places."""

from math import hypot

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPolygonF

from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import BOLD, RADIUS_SMALL, TextSize
from facilitator.ui.widgets.seat_map.places import SeatPlace

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
