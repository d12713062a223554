"""An outline as the plain data that the template of the PDF shows."""

import base64
import io
import re
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from typing import Any, TypeAlias, assert_never

from docx.image.image import Image

from facilitator.domain.reporting.dutch import as_quote
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Card,
    Cards,
    Chart,
    Columns,
    Facts,
    Figure,
    Form,
    Heading,
    LargeNumbers,
    ListItem,
    NewPage,
    Outline,
    Paragraph,
    QuadrantFigure,
    Quote,
    SideBySide,
    TextColumn,
)
from facilitator.reports.card_sizes import card_sizes
from facilitator.reports.chart_drawing import drawn
from facilitator.reports.docx.pictures import fitted
from facilitator.reports.pdf.letters import shown, shown_in_drawing
from facilitator.reports.quadrant_drawing import quadrants_drawn

Data: TypeAlias = dict[str, Any]  # a block in JSON
Value: TypeAlias = Any  # what is in a block

UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
"""What stands for the date of a document that has none, until it is blanked out."""
LONGEST_WHOLE = 800
"""A block of more letters may break over pages; some 4000 fit on one."""
SHORT = 36
"""Who said it is kept on one line when it has no more signs than this; a line has some 90."""

_BEFORE_NUMBER = re.compile(r" (?=\d)")
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    ' width="{0}" height="{1}"><image width="{0}" height="{1}"'
    ' xlink:href="data:{2};base64,{3}"/></svg>'
)


def data_of(outline: Outline) -> Data:
    """Give the properties, what stands on every page, and the blocks, in JSON's own types."""
    language, _, region = outline.language.partition("-")
    dated = (outline.dated or UNDATED).astimezone(UTC)
    return {
        **_plain(replace(outline, blocks=())),
        "title": " ".join(shown(outline.title).split()),
        "language": [language, region or None],
        "dated": [*dated.timetuple()[:6]],
        "blocks": [_block(block) for block in outline.blocks],
    }


def _block(block: Block) -> Data:
    return _with_added(block, _plain(block))


def _with_added(block: Block, plain: Data) -> Data:
    return {**plain, **_added(block, plain)}


def _added(block: Block, plain: Data) -> Data:
    """Give what the template cannot find out itself; `plain` is the block as it is."""
    added: Data = {}
    match block:
        case Figure() | Chart() | QuadrantFigure():
            added = _drawn(block)
        case Cards():
            added = {"cards": [_card(card) for card in block.cards]}
        case Quote():
            added = _said(block)
        case BulletList():
            pairs = zip(block.items, plain["items"], strict=True)
            added = {"items": [_line(item, known) for item, known in pairs]}
        case Paragraph():
            added = _partly_strong(block)
        case Box() | SideBySide() | Columns():
            added = _divided(block)
        case Heading() | LargeNumbers() | Facts() | Form() | NewPage():
            pass
        case _:
            assert_never(block)
    return added


def _divided(block: Box | SideBySide | Columns) -> Data:
    """Give the parts of what has parts."""
    if isinstance(block, Box):
        return {"parts": [_block(part) for part in block.parts]}
    if isinstance(block, SideBySide):
        return {"columns": [_column(column) for column in block.columns]}
    return {"columns": [[_block(each) for each in column] for column in block.columns]}


def _line(item: ListItem, plain: Data) -> Data:
    quotes = zip(item.said, plain["said"], strict=True)
    said = [_with_added(quote, known) for quote, known in quotes]
    return {**plain, **_said(item), "said": said}


def _partly_strong(words: Paragraph) -> Data:
    """Give what comes before the words that are bold, and what comes after them."""
    before, strong, after = (
        words.text.partition(words.strong) if words.strong else (words.text, "", "")
    )
    return {"text": shown(before), "strong": shown(strong), "after": shown(after)}


def _said(said: Quote | ListItem) -> Data:
    text = shown(as_quote(said.text) if said.quoted and said.text else said.text)
    return {"text": text, "attribution": unbroken(shown(said.attribution))}


def unbroken(attribution: str) -> str:
    """Keep who said it on one line where it is short, and `dialoog 4` always."""
    if len(attribution) <= SHORT:
        return attribution.replace(" ", "\N{NO-BREAK SPACE}")
    return _BEFORE_NUMBER.sub("\N{NO-BREAK SPACE}", attribution)


def _column(column: TextColumn) -> Data:
    return {
        **_plain(column),
        "lines": [{**_plain(line), **_said(line)} for line in column.lines],
    }


def _card(card: Card) -> Data:
    sizes = card_sizes(card)
    return {**_plain(card), "lead_size": sizes.lead, "note_size": sizes.note}


def _drawn(figure: Figure | Chart | QuadrantFigure) -> Data:
    """Give what is drawn, or a photo as a drawing with the file in it; its width in mm."""
    if isinstance(figure, Chart):
        return {"content": shown_in_drawing(drawn(figure).svg)}
    if isinstance(figure, QuadrantFigure):
        return {"content": shown_in_drawing(quadrants_drawn(figure).svg)}
    image = Image.from_file(io.BytesIO(figure.content))
    width, _ = fitted(image.px_width, image.px_height)
    content = base64.b64encode(figure.content).decode("ascii")
    drawing = _SVG.format(image.px_width, image.px_height, image.content_type, content)
    return {"content": drawing, "width": width.mm}


def _plain(value: Value) -> Value:
    """Give a value with its parts as JSON has them, its texts as our fonts show them."""
    return _counted(value)[0]


def _counted(value: Value) -> tuple[Value, int]:
    """Give what `_plain` does, with how many letters there are in it."""
    if isinstance(value, str):
        text = shown(value)
        return text, len(text)
    if isinstance(value, tuple):
        known = [_counted(one) for one in value]
        return [plain for plain, _ in known], sum(letters for _, letters in known)
    if is_dataclass(value):
        name, letters, parts = type(value).__name__, 0, {}
        for each in fields(value):
            parts[each.name], more = _counted(getattr(value, each.name))
            letters += more
        whole = letters <= LONGEST_WHOLE
        return {"is": name, "whole": whole, **parts}, letters + len(name)
    return value, 0
