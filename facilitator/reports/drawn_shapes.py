"""The shapes that drawings of ours are made of, as SVG: words, lines, and signs in a ring."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from facilitator.reports.docx.elements import held_by_xml

WIDTH = 481.9
"""Points between the margins of a page."""

INK, GREY, LIGHT, RULE, BLUE = "#1B1F24", "#5A6068", "#DDD8CD", "#6F767E", "#1F4E79"
_FONTS = "Calibri, Carlito, 'Source Sans 3', Arial, sans-serif"
_HUES = {"−": "#A3262A", "+": "#1E6B3A", "◇": "#5B3A8C"}
SIZE, _SIGN_SIZE = 10, 8.5
EM = 1.2
"""How wide an em is taken, as who has none of these letters sees wider ones."""
_ABOVE_BASE = 0.33
"""So much of its size letters stand below the middle of their line."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as SVG; it is `WIDTH` points wide and so many high."""

    svg: str
    height: float


def drawing(parts: Iterator[str] | list[str], height: float) -> Drawing:
    """Put shapes together to a drawing of a height in points."""
    size = f'width="{WIDTH}pt" height="{height:g}pt" viewBox="0 0 {WIDTH} {height:g}"'
    font = f'font-family="{_FONTS}" font-size="{SIZE}" fill="{INK}"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {font}>'
    return Drawing(f"{start}{''.join(parts)}</svg>", height)


def hue_of(sign: str) -> str:
    """Give the colour that goes with a sign."""
    return _HUES.get(sign, BLUE)


def words_at(left: float, middle: float, words: str, weight: int = 400, more: str = "") -> str:
    """Give words that begin at a place; `more` are further attributes, each after a space."""
    base = middle + SIZE * _ABOVE_BASE
    style = f'font-weight="{weight}"{more}'
    return f'<text x="{left:.1f}" y="{base:.1f}" {style}>{escaped(words)}</text>'


def line_between(x: float, y: float, to_x: float, to_y: float, colour: str) -> str:
    """Give a thin line."""
    return (
        f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}" stroke="{colour}"'
        ' stroke-width="0.75"/>'
    )


def ringed(sign: str, left: float, middle: float, hue: str) -> Iterator[str]:
    """Give a sign in a ring."""
    x, y = left + 6, middle
    yield (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5.5" fill="none" stroke="{hue}"'
        ' stroke-width="1"/>'
    )
    yield (
        f'<text x="{x:.1f}" y="{y + 3:.1f}" text-anchor="middle" font-size="{_SIGN_SIZE}"'
        f' font-weight="700" fill="{hue}">{escaped(sign)}</text>'
    )


def escaped(text: str) -> str:
    """Give a text as XML has it."""
    return escape(held_by_xml(text))
