"""Setting large words: how large they are in this window, and where lines break."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme.manager import theme
from facilitator.ui.theme.tokens import NORMAL, SEMIBOLD

DESIGNED = (1366, 768)
"""The window that sizes are given for, in pixels; a larger one has larger words."""
LEADING = 1.18
"""Distance between lines of large type, as a share of its size."""
SMALLEST = 14
"""No words become smaller than this, in pixels; only a stamp of a window asks for it."""


class TextLine(NamedTuple):
    """A line of words, its font, and where its foot stands."""

    words: str
    font: QFont
    foot: float


def in_room(widget: QWidget, length: float) -> float:
    """Return a length of the design in the pixels of the window that a widget stands in."""
    window = widget.window()
    share = min(window.width() / DESIGNED[0], window.height() / DESIGNED[1])
    return length * share


def text_in_room(widget: QWidget, size: float) -> float:
    """Return a type size of the design in pixels: it follows window and text size."""
    return in_room(widget, size) * theme().scale


def room_font(pixels: float, *, serif: bool = False, strong: bool = False) -> QFont:
    """Return a font of so many pixels, whatever the text size."""
    font = theme().font(16, SEMIBOLD if strong or serif else NORMAL, serif=serif, tabular=True)
    font.setPixelSize(max(SMALLEST, round(pixels)))
    return font


def broken(words: str, font: QFont, width: float) -> tuple[str, ...]:
    """Break words into lines of a width; a word longer than that stays whole."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        found.append(words[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)


def width_of(words: str, font: QFont) -> float:
    """Return how wide words are."""
    return QFontMetricsF(font).horizontalAdvance(words)
