"""What each kind of item looks like: its colour in the palette, and its sign as it is drawn."""

from collections.abc import Callable
from typing import assert_never

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.records.kinds import ItemKind


def _colour_of(kind: ItemKind) -> str:
    """Name the colour of a kind in the palette."""
    match kind:
        case ItemKind.KNEL:
            colour = "knel"
        case ItemKind.KIEM | ItemKind.EXAMPLE | ItemKind.PRINCIPLE:
            colour = "kiem"
        case ItemKind.DREAM:
            colour = "droom"
        case ItemKind.IDEA | ItemKind.TIP:
            colour = "idee"
        case ItemKind.PLEDGE | ItemKind.ACTION:
            colour = "blue"
        case ItemKind.OBSERVATION | ItemKind.PARKED:
            colour = "grey"
        case (
            ItemKind.BOTH
            | ItemKind.TENSION
            | ItemKind.CLOSING_LINE
            | ItemKind.THEME
            | ItemKind.QUESTION
            | ItemKind.CASE
        ):
            colour = "ink"
        case _:
            assert_never(kind)
    return colour


KIND_COLOURS = {kind.value: _colour_of(kind) for kind in ItemKind}
"""By the value of a kind, the name of its colour in `Palette`."""


def _lines(*pairs: tuple[float, float, float, float]) -> QPainterPath:
    path = QPainterPath()
    for x, y, to_x, to_y in pairs:
        path.moveTo(x, y)
        path.lineTo(to_x, to_y)
    return path


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    path.closeSubpath()
    return path


def _polyline(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def _quotes() -> QPainterPath:
    path = QPainterPath()
    for left in (6.5, 13.0):
        path.addEllipse(left, 7.0, 4.6, 4.6)
        path.moveTo(left + 4.6, 9.3)
        path.cubicTo(left + 4.6, 13.0, left + 3.2, 15.6, left + 0.6, 17.0)
        path.cubicTo(left + 1.8, 15.2, left + 2.4, 13.4, left + 2.2, 11.4)
        path.closeSubpath()
    path.setFillRule(QtCore.Qt.FillRule.WindingFill)
    return path


def _dot() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(9.4, 9.4, 5.2, 5.2)
    return path


def _star() -> QPainterPath:
    return _polygon(
        (12, 3.2), (14.6, 9.0), (20.9, 9.6), (16.2, 13.8), (17.6, 20.0),
        (12, 16.7), (6.4, 20.0), (7.8, 13.8), (3.1, 9.6), (9.4, 9.0),
    )  # fmt: skip


def _swap() -> QPainterPath:
    path = _lines((5, 9, 19, 9), (19, 15, 5, 15))
    path.addPath(_polyline((15.5, 5.8), (19, 9), (15.5, 12.2)))
    path.addPath(_polyline((8.5, 11.8), (5, 15), (8.5, 18.2)))
    return path


def _arrow() -> QPainterPath:
    path = _lines((5, 12, 19, 12))
    path.addPath(_polyline((13.5, 7), (19, 12), (13.5, 17)))
    return path


def _question() -> QPainterPath:
    path = _polyline((8, 8.5), (9.5, 5.8), (14.5, 5.8), (16, 8.5), (12, 12), (12, 14.5))
    path.addPath(_lines((12, 19, 12, 19.1)))
    return path


def _hexagon() -> QPainterPath:
    return _polygon((12, 4.5), (18.5, 8.2), (18.5, 15.8), (12, 19.5), (5.5, 15.8), (5.5, 8.2))


SIGNS: dict[str, tuple[Callable[[], QPainterPath], bool]] = {
    "knel": (lambda: _lines((6, 12, 18, 12)), False),
    "kiem": (lambda: _lines((6, 12, 18, 12), (12, 6, 12, 18)), False),
    "beide": (lambda: _lines((6, 9.5, 18, 9.5), (12, 3.5, 12, 15.5), (6, 19, 18, 19)), False),
    "droom": (lambda: _polygon((12, 4), (19, 12), (12, 20), (5, 12)), False),
    "idee": (_arrow, False),
    "toezegging": (lambda: _polyline((5.5, 12.5), (10, 17), (18.5, 7)), False),
    "spanning": (_swap, False),
    "procesobservatie": (_dot, True),
    "slotzin": (_quotes, True),
    "geparkeerd": (lambda: _lines((9, 6, 9, 18), (15, 6, 15, 18)), False),
    "thema-voorstel": (lambda: _polygon((5, 6), (13, 6), (19, 12), (13, 18), (5, 18)), False),
    "generatieve vraag": (_question, False),
    "voorbeeld": (lambda: _polygon((6, 18), (12, 6), (18, 18)), False),
    "werkzaam principe": (_hexagon, False),
    "casus": (lambda: _polygon((5, 7), (19, 7), (19, 17), (5, 17)), False),
    "tip": (lambda: _lines((12, 5, 12, 14), (12, 19, 12, 19.1)), False),
    "actie": (lambda: _polygon((8, 5.5), (18.5, 12), (8, 18.5)), False),
    "star": (_star, True),
    "safe": (lambda: _polyline((6.5, 12.5), (10.5, 16.5), (17.5, 8)), False),
    "more": (lambda: _polyline((7, 10), (12, 15), (17, 10)), False),
}
"""How each sign is drawn on a square of 24, and whether it is filled instead: of every kind by
its value, and of three that are no kind."""


def _round_sign() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(5, 5, 14, 14)
    return path


def _cross() -> QPainterPath:
    return _polygon(
        (9, 4), (15, 4), (15, 9), (20, 9), (20, 15), (15, 15),
        (15, 20), (9, 20), (9, 15), (4, 15), (4, 9), (9, 9),
    )  # fmt: skip


TAG_SIGNS: dict[str, Callable[[], QPainterPath]] = {
    TagColour.BLUE: _round_sign,
    TagColour.ORANGE: lambda: _polygon((5.5, 5.5), (18.5, 5.5), (18.5, 18.5), (5.5, 18.5)),
    TagColour.GREEN: lambda: _polygon((4, 18.5), (12, 4.5), (20, 18.5)),
    TagColour.PURPLE: lambda: _polygon((12, 3), (20, 12), (12, 21), (4, 12)),
    TagColour.YELLOW: lambda: _polygon((4, 5.5), (20, 5.5), (12, 19.5)),
    TagColour.TURQUOISE: _hexagon,
    TagColour.BROWN: lambda: _polygon((3.5, 8.5), (20.5, 8.5), (20.5, 15.5), (3.5, 15.5)),
    TagColour.PINK: _cross,
}
"""How the sign of each colour of tags is drawn on a square of 24, filled."""
