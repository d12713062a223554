"""The pages of a PDF as somebody sees them: their lines from top to bottom, and what is wrong.

A heading stands alone when nothing that it is about stands below it on its page.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pdfminer.high_level import extract_pages
from pdfminer.layout import (
    LTComponent,
    LTContainer,
    LTCurve,
    LTImage,
    LTPage,
    LTTextLine,
)

from facilitator.domain.reporting.outline import (
    Block,
    Box,
    Chart,
    Columns,
    Facts,
    Heading,
    NewPage,
    Outline,
    Paragraph,
    Quote,
    SideBySide,
    Tone,
)

LEAST_FILLED, ABOVE_PICTURE = 2 / 3, 0.55
"""Which part of a page is filled at the least, unless it is the last one.

Before a picture or a chart, which stands whole with what it is about, that may be less.
"""

_MM = 72 / 25.4
_ABOVE, _BELOW = 25 * _MM, 21 * _MM
"""What stands nearer to the edge is on every page."""
_LEADING = {Tone.LEAD, Tone.KERNEL, Tone.QUESTION}
_NUMBERED = re.compile(r"\bdialoog(tafel)?\s*$")
_BESIDE = 30.0
"""A line that goes on begins so near to where it did, in points."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """What stands beside each other: where it begins and ends below the top, in points.

    Each piece is a text with its distance from the left.
    """

    top: float
    bottom: float
    pieces: tuple[tuple[float, str], ...]

    @property
    def letters(self) -> str:
        """All that is on the line, without spaces."""
        return _letters(*(text for _left, text in self.pieces))


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """A page between its header and footer: its lines, and which part of it is filled."""

    lines: tuple[PrintedLine, ...]
    filled: float
    has_picture: bool


def pages_of(content: bytes) -> list[PrintedPage]:
    """Read the pages of a PDF, whoever made it."""
    return [_page(layout) for layout in extract_pages(io.BytesIO(content))]


def page_faults(content: bytes, outline: Outline) -> Iterator[str]:
    """Tell of each page of a document what it should not have."""
    blocks = (*_flat(outline.blocks),)
    pages, heads = pages_of(content), {*_heads(blocks)} - {"", *_ends_of_pages(blocks)}
    asked = {first[:20] for first in _first_texts(outline.blocks)}
    charted = {*_above_charts(outline.blocks)}
    if outline.one_page and len(pages) > 1:
        yield f"{len(pages)} pages for one"
    for number, (page, after) in enumerate(pairwise(pages), start=1):
        last = page.lines[-1].letters if page.lines else ""
        if last in heads or any(_ends(head, last) for head in heads):
            yield f"{number}: alone at the foot: {last}"
        begins_anew = bool(after.lines) and after.lines[0].letters[:20] in asked
        first = after.lines[0].letters if after.lines else ""
        drawn = after.has_picture or first in charted
        least = ABOVE_PICTURE if drawn else LEAST_FILLED
        if page.filled < least and not begins_anew:
            yield f"{number}: filled for {page.filled:.0%}"
    for number, page in enumerate(pages, start=1):
        yield from (f"{number}: broken: {text}" for text in _broken(page.lines))


def _page(layout: LTPage) -> PrintedPage:
    found = [each for each in _parts(layout) if _is_body(each.bbox, layout.height)]
    texts = [each for each in found if isinstance(each, LTTextLine) and each.get_text().strip()]
    drawn = [each for each in found if not isinstance(each, LTTextLine)]
    lowest = min((each.y0 for each in (*texts, *drawn)), default=layout.height - _ABOVE)
    filled = (layout.height - _ABOVE - lowest) / (layout.height - _ABOVE - _BELOW)
    has_picture = any(isinstance(each, LTImage) for each in drawn)
    return PrintedPage(tuple(_lines(texts, layout.height)), filled, has_picture)


def _parts(layout: LTContainer[LTComponent]) -> Iterator[LTTextLine | LTImage | LTCurve]:
    for each in layout:
        if isinstance(each, LTTextLine | LTImage | LTCurve):
            yield each
        elif isinstance(each, LTContainer):
            yield from _parts(each)


def _is_body(bbox: tuple[float, float, float, float], height: float) -> bool:
    _left, bottom, _right, top = bbox
    return top < height - _ABOVE + 6 and bottom > _BELOW - 4


def _lines(texts: Sequence[LTTextLine], height: float) -> Iterator[PrintedLine]:
    """Put together what stands beside each other."""
    beside: list[LTTextLine] = []
    for text in sorted(texts, key=lambda each: -each.y1):
        if beside and text.y1 < (beside[0].y0 + beside[0].y1) / 2:
            yield _line(beside, height)
            beside = []
        beside.append(text)
    if beside:
        yield _line(beside, height)


def _line(beside: Sequence[LTTextLine], height: float) -> PrintedLine:
    return PrintedLine(
        height - max(each.y1 for each in beside),
        height - min(each.y0 for each in beside),
        tuple(sorted((each.x0, each.get_text()) for each in beside)),
    )


def _flat(blocks: Sequence[Block]) -> Iterator[Block]:
    """Give the blocks in reading order, those of columns too."""
    for block in blocks:
        columns = block.columns if isinstance(block, Columns) else ((block,),)
        yield from (each for column in columns for each in column)


def _ends_of_pages(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the paragraphs that may be the last of a page: one may read as one that may not."""
    for block in blocks:
        if isinstance(block, Paragraph) and not block.keep_with_next:
            yield from () if block.tone in _LEADING else (_letters(block.text),)


def _heads(blocks: Sequence[Block]) -> Iterator[str]:
    """Give what cannot be the last of a page: headings, and what only leads in."""
    for block in blocks:
        match block:
            case Heading():
                yield _letters(block.sign, block.text)
            case Box():
                yield _letters(block.title)
            case Facts():
                yield _letters(*block.header)
            case SideBySide():
                yield _letters(*(f"{each.sign}{each.head}" for each in block.columns))
            case Paragraph() if block.keep_with_next or block.tone in _LEADING:
                yield _letters(block.text)
            case Quote() if block.featured:
                yield _letters(block.attribution)


def _first_texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the head of each part that is to begin on a page of its own."""
    for asked, block in pairwise(blocks):
        if isinstance(asked, NewPage):
            yield from _heads((block,))


def _above_charts(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the head of each part that begins with a chart."""
    for head, block in pairwise(blocks):
        if isinstance(block, Chart):
            yield from _heads((head,))


def _ends(head: str, last: str) -> bool:
    """Say whether a line is the last of a head that takes several."""
    return len(last) > 6 and head.endswith(last)


def _broken(lines: Sequence[PrintedLine]) -> Iterator[str]:
    for line, below in pairwise(lines):
        for left, text in line.pieces:
            goes_on = (
                more
                for beside, more in below.pieces
                if abs(beside - left) < _BESIDE and more[:1].isdigit()
            )
            if _NUMBERED.search(text) and (more := next(goes_on, "")):
                yield f"{text.strip()} / {more.strip()}"


def _letters(*texts: str) -> str:
    return "".join("".join(texts).split())
