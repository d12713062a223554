"""Large words for the room: the question, or a text to read along on one or more pages."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.tokens import NORMAL, SEMIBOLD, TextSize

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


STEP = 0.96
"""Each size that is tried is this share of the one before."""
READABLE = 0.72
"""A text with pages becomes no smaller than this share of its size; it takes a page more."""
HEADING = 25
"""The size of a heading at 100 %, in pixels."""


class RoomText(QWidget):
    """Paints paragraphs as large as fits, halfway the height; a long text has more pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = ""
        self._paragraphs: tuple[str, ...] = ()
        self._size = TextSize.ROOM
        self._pages: tuple[tuple[str, ...], ...] = ((),)
        self._page = 0
        self._pixels = float(SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        follow(self.restyle)

    def show_question(self, question: str) -> None:
        """Show one question, as large as can be."""
        self._show("", (question,), TextSize.ROOM)

    def show_text(self, heading: str, paragraphs: tuple[str, ...]) -> None:
        """Show a text to read along, from its first page."""
        self._show(heading, paragraphs, TextSize.QUESTION)

    def _show(self, heading: str, paragraphs: tuple[str, ...], size: TextSize) -> None:
        self._heading, self._paragraphs, self._size = heading, paragraphs, size
        self._page = 0
        self.restyle()

    @property
    def pages(self) -> int:
        """How many pages the words take in this window."""
        return len(self._pages)

    @property
    def pixels(self) -> float:
        """The size of the words now."""
        return self._pixels

    def turn_page(self) -> bool:
        """Go to the next page; say whether there was one."""
        if self._page + 1 >= self.pages:
            return False
        self._page += 1
        self._show_page()
        return True

    def heading(self) -> str:
        """Return what stands above the words; a text of more pages says which one this is."""
        if not self._heading or self.pages == 1:
            return self._heading
        return f"{self._heading} · {self._page + 1}/{self.pages}"

    def restyle(self) -> None:
        """Divide the words anew over pages."""
        self._divide()
        self._page = min(self._page, self.pages - 1)
        self._show_page()

    def _show_page(self) -> None:
        shown = (self.heading(), *self._pages[self._page])
        self.setAccessibleName("\n".join(filter(None, shown)))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the words anew in another size."""
        super().resizeEvent(event)
        self.restyle()

    def _divide(self) -> None:
        largest = text_in_room(self, self._size)
        least = largest * READABLE if len(self._paragraphs) > 1 else SMALLEST
        self._pixels = self._largest((self._paragraphs,), largest, least)
        self._pages = (self._paragraphs,)
        if not self._fits(self._paragraphs, self._pixels):
            self._pages = tuple(self._filled(self._pixels))
            self._pixels = self._largest(self._pages, largest, SMALLEST)

    def _largest(
        self, pages: tuple[tuple[str, ...], ...], largest: float, least: float
    ) -> float:
        pixels = largest
        while pixels > least and not all(self._fits(page, pixels) for page in pages):
            pixels = max(least, pixels * STEP)
        return pixels

    def _filled(self, pixels: float) -> Iterator[tuple[str, ...]]:
        """Fill pages with whole paragraphs."""
        page: tuple[str, ...] = ()
        for paragraph in self._paragraphs:
            if page and not self._fits((*page, paragraph), pixels):
                yield page
                page = ()
            page = (*page, paragraph)
        yield page

    def _fits(self, page: tuple[str, ...], pixels: float) -> bool:
        lines = self._lines(page, pixels)
        wide = all(width_of(line.words, line.font) <= self.width() for line in lines)
        return wide and self._height(page, pixels) <= self.height()

    def _height(self, page: tuple[str, ...], pixels: float) -> float:
        lines = self._lines(page, pixels)
        return lines[-1].foot + lines[-1].font.pixelSize() * 0.3 if lines else 0.0

    def _lines(self, page: tuple[str, ...], pixels: float) -> list[TextLine]:
        """Give the lines of a page with their places, from the top."""
        found, top = [], 0.0
        if self._heading:
            font = room_font(min(text_in_room(self, HEADING), pixels), strong=True)
            top += font.pixelSize()
            found.append(TextLine(self.heading(), font, top))
            top += in_room(self, 20)
        font = room_font(pixels, serif=True)
        for place, paragraph in enumerate(page):
            top += font.pixelSize() * 0.5 if place else 0
            for words in broken(paragraph, font, self.width()):
                found.append(TextLine(words, font, top + font.pixelSize() * 0.92))
                top += font.pixelSize() * LEADING
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page halfway the height."""
        page = self._pages[self._page]
        top = max(0.0, (self.height() - self._height(page, self._pixels)) / 2)
        painter = QPainter(self)
        for number, line in enumerate(self._lines(page, self._pixels)):
            heading = self._heading and number == 0
            painter.setPen(theme().palette.grey if heading else theme().palette.ink)
            painter.setFont(line.font)
            painter.drawText(QPointF(0, top + line.foot), line.words)
        painter.end()
