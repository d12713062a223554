"""A chart as an SVG of our own: bars from left to right, their words and numbers as text.

Decision: one drawing for all formats, without patterns, styles and scripts
    Context: a chart has to look the same in a PDF, in Word and in LibreOffice, on paper without
    colours too, and the same numbers have to give the same bytes. Decision: plain rectangles,
    circles, lines and texts, written by ourselves; each bar has its words, its number and its
    sign, so that its colour only repeats them. How wide words are is estimated with room to
    spare, as each program sets them in letters of its own; what does not fit ends in `…`, and
    stands whole in the table below. Cost: no stacked bars. Alternatives: the charts of Word
    (no way into a PDF), a library for charts (large, with letters turned into shapes).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.reporting.cutting import cut, width
from facilitator.domain.reporting.outline import BarGroup, Chart, ChartBar
from facilitator.reports.drawn_shapes import (
    EM,
    LIGHT,
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

_ROW, _THICK, _BETWEEN = 14, 8, 8
"""How high a row, a bar and the space between two groups are."""
_GAP = 10
"""The space between two columns."""
_NAMES, _WORDS, _SIGN = 160, 296, 16
"""How wide the names of groups, these with those of bars, and a sign with its space may be."""
_EM = SIZE * EM
_DIGIT = 5.6


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where words of bars and bars begin, room for these words, and a bar for each counted."""

    labels: float
    bars: float
    room: float
    unit: float


def drawn(chart: Chart) -> Drawing:
    """Draw a chart of at least one bar."""
    columns, top, parts = _columns(chart), 0.0, list[str]()
    for group in chart.groups:
        if top:
            parts.append(line_between(0, top + _BETWEEN / 2, WIDTH, top + _BETWEEN / 2, LIGHT))
            top += _BETWEEN
        parts += _group(group, top, columns)
        top += _ROW * len(group.bars)
    return drawing(parts, top)


def _columns(chart: Chart) -> _Columns:
    """Make the columns as narrow as their words allow; what is left is for the bars."""
    bars = [bar for group in chart.groups for bar in group.bars]
    sign = _SIGN if any(bar.sign for bar in bars) else 0
    names = _widest((group.label for group in chart.groups), _NAMES)
    begin = names + _GAP + sign + _widest((bar.label for bar in bars), _WORDS - names) + _GAP
    most = max(bar.number for bar in bars)
    length = WIDTH - begin - _GAP - _DIGIT * len(str(most))
    return _Columns(names + _GAP, begin, _WORDS - names, length / max(1, most))


def _widest(texts: Iterable[str], most: float) -> float:
    return min(most, max(width(text) for text in texts) * _EM)


def _group(group: BarGroup, top: float, columns: _Columns) -> Iterator[str]:
    yield words_at(0, top + _ROW / 2, cut(group.label, _NAMES / _EM, 1), weight=600)
    for place, bar in enumerate(group.bars):
        yield from _bar(bar, top + place * _ROW, columns)
    foot = top + _ROW * len(group.bars)
    yield line_between(columns.bars, top, columns.bars, foot, RULE)


def _bar(bar: ChartBar, top: float, columns: _Columns) -> Iterator[str]:
    hue, left, middle = hue_of(bar.sign), columns.labels, top + _ROW / 2
    if bar.sign:
        yield from ringed(bar.sign, left, middle, hue)
        left += _SIGN
    yield words_at(left, middle, cut(bar.label, columns.room / _EM, 1))
    long = bar.number * columns.unit
    upper = top + (_ROW - _THICK) / 2
    yield (
        f'<rect x="{columns.bars:.1f}" y="{upper:.1f}" width="{long:.1f}" height="{_THICK}"'
        f' fill="{hue}"/>'
    )
    yield words_at(columns.bars + long + 5, middle, str(bar.number), weight=600)
