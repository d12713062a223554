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
from xml.sax.saxutils import escape

from facilitator.domain.reporting.cutting import cut, width
from facilitator.domain.reporting.outline import BarGroup, Chart, ChartBar
from facilitator.reports.docx.elements import held_by_xml

WIDTH = 481.9
"""Points between the margins of a page."""

_FONTS = "Calibri, Carlito, 'Source Sans 3', Arial, sans-serif"
_INK, _LIGHT, _RULE, _BLUE = "#1B1F24", "#DDD8CD", "#6F767E", "#1F4E79"
_HUES = {"−": "#A3262A", "+": "#1E6B3A", "◇": "#5B3A8C"}
_SIZE, _SIGN_SIZE = 10, 8.5
_ROW, _THICK, _BETWEEN = 14, 8, 8
"""How high a row, a bar and the space between two groups are."""
_GAP = 10
"""The space between two columns."""
_NAMES, _LABELS, _SIGN = 160, 120, 16
"""How wide the names of groups and of bars are at the most, and a sign with its space."""
_EM = _SIZE * 1.2
"""How wide an em is taken, as who has none of these letters sees wider ones."""
_DIGIT = 5.6


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A chart as SVG; it is `WIDTH` points wide and so many high."""

    svg: str
    height: float


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the words of bars begin and the bars, and how long these are for each counted."""

    labels: float
    bars: float
    unit: float


def drawn(chart: Chart) -> ChartDrawing:
    """Draw a chart of at least one bar."""
    columns, top, parts = _columns(chart), 0.0, list[str]()
    for group in chart.groups:
        if top:
            parts.append(_line(0, top + _BETWEEN / 2, WIDTH, top + _BETWEEN / 2, _LIGHT))
            top += _BETWEEN
        parts += _group(group, top, columns)
        top += _ROW * len(group.bars)
    size = f'width="{WIDTH}pt" height="{top:g}pt" viewBox="0 0 {WIDTH} {top:g}"'
    font = f'font-family="{_FONTS}" font-size="{_SIZE}" fill="{_INK}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>{"".join(parts)}</svg>'
    return ChartDrawing(svg, top)


def _columns(chart: Chart) -> _Columns:
    """Make the columns as narrow as their words allow; what is left is for the bars."""
    bars = [bar for group in chart.groups for bar in group.bars]
    sign = _SIGN if any(bar.sign for bar in bars) else 0
    labels = _widest((group.label for group in chart.groups), _NAMES) + _GAP
    begin = labels + sign + _widest((bar.label for bar in bars), _LABELS) + _GAP
    most = max(bar.number for bar in bars)
    room = WIDTH - begin - _GAP - _DIGIT * len(str(most))
    return _Columns(labels, begin, room / max(1, most))


def _widest(texts: Iterable[str], most: float) -> float:
    return min(most, max(width(text) for text in texts) * _EM)


def _group(group: BarGroup, top: float, columns: _Columns) -> Iterator[str]:
    yield _text(0, top, cut(group.label, _NAMES / _EM, 1), weight=600)
    for place, bar in enumerate(group.bars):
        yield from _bar(bar, top + place * _ROW, columns)
    foot = top + _ROW * len(group.bars)
    yield _line(columns.bars, top, columns.bars, foot, _RULE)


def _bar(bar: ChartBar, top: float, columns: _Columns) -> Iterator[str]:
    hue, left = _HUES.get(bar.sign, _BLUE), columns.labels
    if bar.sign:
        yield from _sign(bar.sign, left, top, hue)
        left += _SIGN
    yield _text(left, top, cut(bar.label, _LABELS / _EM, 1))
    long = bar.number * columns.unit
    upper = top + (_ROW - _THICK) / 2
    yield (
        f'<rect x="{columns.bars:.1f}" y="{upper:.1f}" width="{long:.1f}" height="{_THICK}"'
        f' fill="{hue}"/>'
    )
    yield _text(columns.bars + long + 5, top, str(bar.number), weight=600)


def _sign(sign: str, left: float, top: float, hue: str) -> Iterator[str]:
    x, y = left + 6, top + _ROW / 2
    yield (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="none" stroke="{hue}"'
        ' stroke-width="1"/>'
    )
    yield (
        f'<text x="{x:.1f}" y="{y + 3:.1f}" text-anchor="middle" font-size="{_SIGN_SIZE}"'
        f' font-weight="700" fill="{hue}">{_escaped(sign)}</text>'
    )


def _text(left: float, top: float, words: str, weight: int = 400) -> str:
    base = top + _ROW / 2 + _SIZE * 0.33
    return (
        f'<text x="{left:.1f}" y="{base:.1f}" font-weight="{weight}">{_escaped(words)}</text>'
    )


def _line(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    return (
        f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"'
        ' stroke-width="0.75"/>'
    )


def _escaped(text: str) -> str:
    return escape(held_by_xml(text))
