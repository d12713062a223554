"""Four quadrants with titles, as an SVG of our own: every word in it is text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.reporting.cutting import broken, cut
from facilitator.domain.reporting.outline import (
    QuadrantEntry,
    QuadrantField,
    QuadrantFigure,
)
from facilitator.reports.drawn_shapes import (
    EM,
    GREY,
    RULE,
    SIZE,
    WIDTH,
    Drawing,
    drawing,
    hue_of,
    line_between,
    ringed,
    words_at,
)

_LINE, _SMALL = 12, 8.5
"""How high a line of a title is, and the size of what stands below it."""
_HEAD, _SIDE, _FOOT = 18, 20, 8
"""The space for the names of the columns, of the rows, and below the last entry."""
_PADDING, _SIGN = 8, 18
"""The space around a quadrant, and for a sign with its space."""
_LEAST = 64
"""So high is a quadrant in which nothing stands."""
_HALF = (WIDTH - _SIDE) / 2
HIGHEST = 400
"""So high a figure is at the most, to stand on a page with what is said about it."""


@dataclass(frozen=True, slots=True)
class _Density:
    """To how many lines titles are cut, whether more stands below them, and the space between.

    What is cut stands whole in the table below the figure.
    """

    lines: int
    has_about: bool
    gap: int


_DENSITIES = (_Density(2, True, 8), _Density(2, False, 6), _Density(1, False, 4))


def quadrants_drawn(figure: QuadrantFigure) -> Drawing:
    """Draw four quadrants; those beside each other are as high as the highest of the two.

    The more there is in them the denser they are, so that the figure is no higher than
    `HIGHEST` with eight titles in each.
    """
    *_, last = drawings = [_drawn(figure, density) for density in _DENSITIES]
    return next((one for one in drawings if one.height <= HIGHEST), last)


def _drawn(figure: QuadrantFigure, density: _Density) -> Drawing:
    pairs = (figure.quadrants[:2], figure.quadrants[2:])
    top, parts = float(_HEAD), list[str]()
    for place, name in enumerate(figure.columns):
        middle = _SIDE + _HALF * (place + 0.5)
        parts.append(_named(middle, _HEAD / 2, name))
    for name, pair in zip(figure.rows, pairs, strict=True):
        high = max(_LEAST, *(_height(field, density) for field in pair))
        parts += _row(name, pair, top, high, density)
        top += high
    middle = _SIDE + _HALF
    parts.append(line_between(middle, _HEAD, middle, top, RULE))
    parts += _frame(_HEAD, top)
    return drawing(parts, top + 1)


def _row(
    name: str, pair: Sequence[QuadrantField], top: float, high: float, density: _Density
) -> Iterator[str]:
    middle = top + high / 2
    turned = f' transform="rotate(-90 {_SIDE / 2:g} {middle:.1f})"'
    yield _named(_SIDE / 2, middle, name, turned)
    for place, field in enumerate(pair):
        yield from _quadrant(field, _SIDE + _HALF * place + _PADDING, top, density)
    if top > _HEAD:
        yield line_between(_SIDE, top, WIDTH, top, RULE)


def _frame(top: float, foot: float) -> Iterator[str]:
    right = WIDTH - 0.5
    for height in (top, foot):
        yield line_between(_SIDE, height, right, height, RULE)
    for side in (_SIDE, right):
        yield line_between(side, top, side, foot, RULE)


def _named(middle: float, height: float, name: str, more: str = "") -> str:
    return words_at(middle, height, name, 600, f' text-anchor="middle"{more}')


def _quadrant(
    field: QuadrantField, left: float, top: float, density: _Density
) -> Iterator[str]:
    grey = f' fill="{GREY}"'
    yield words_at(left, top + _PADDING + _LINE / 2, field.name, more=grey)
    top += _PADDING + _LINE + _PADDING
    for entry in field.entries:
        yield from _entry(entry, left, top, density)
        top += _high(entry, density) + density.gap
    if field.more:
        yield words_at(left, top + _LINE / 2, cut(field.more, _room(), 1), more=grey)


def _entry(entry: QuadrantEntry, left: float, top: float, density: _Density) -> Iterator[str]:
    if entry.sign:
        yield from ringed(entry.sign, left, top + _LINE / 2, hue_of(entry.sign))
    begin = left + _SIGN
    for line in _lines(entry, density):
        yield words_at(begin, top + _LINE / 2, line, 600)
        top += _LINE
    if density.has_about:
        small = f' font-size="{_SMALL}" fill="{GREY}"'
        about = cut(entry.about, _room(_SIGN) * SIZE / _SMALL, 1)
        yield words_at(begin, top + _LINE / 2, about, more=small)


def _lines(entry: QuadrantEntry, density: _Density) -> list[str]:
    room, lines = _room(_SIGN), density.lines
    return broken(cut(entry.title, room, lines), room)[:lines]


def _room(less: float = 0) -> float:
    """Give how many ems there are for words in a quadrant."""
    return (_HALF - 2 * _PADDING - less) / (SIZE * EM)


def _high(entry: QuadrantEntry, density: _Density) -> float:
    return _LINE * (len(_lines(entry, density)) + density.has_about)


def _height(field: QuadrantField, density: _Density) -> float:
    entries = sum(_high(one, density) + density.gap for one in field.entries)
    return 2 * _PADDING + _LINE + entries + (_LINE if field.more else 0) + _FOOT
