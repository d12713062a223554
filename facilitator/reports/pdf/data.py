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
    Quote,
    SideBySide,
    TextColumn,
)
from facilitator.reports.card_sizes import card_sizes
from facilitator.reports.chart_drawing import drawn
from facilitator.reports.docx.pictures import fitted
from facilitator.reports.pdf.letters import shown, shown_in_drawing

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
    return {**_plain(block), **_added(block)}


def _added(block: Block) -> Data:
    """Give what the template cannot find out itself."""
    added: Data = {}
    match block:
        case Figure() | Chart():
            added = _drawn(block)
        case Cards():
            added = {"cards": [_card(card) for card in block.cards]}
        case Quote():
            added = _said(block)
        case BulletList():
            added = {"items": [_line(item) for item in block.items]}
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


def _line(item: ListItem) -> Data:
    return {**_plain(item), **_said(item), "said": [_block(quote) for quote in item.said]}


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


def _drawn(figure: Figure | Chart) -> Data:
    """Give a chart, or a picture as a drawing with the file in it; its width in millimetres."""
    if isinstance(figure, Chart):
        return {"content": shown_in_drawing(drawn(figure).svg)}
    image = Image.from_file(io.BytesIO(figure.content))
    width, _ = fitted(image.px_width, image.px_height)
    content = base64.b64encode(figure.content).decode("ascii")
    drawing = _SVG.format(image.px_width, image.px_height, image.content_type, content)
    return {"content": drawing, "width": width.mm}


def _plain(value: Value) -> Value:
    """Give a value with its parts as JSON has them, its texts as our fonts show them."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        parts = {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
        whole = _letters(parts) <= LONGEST_WHOLE
        return {"is": type(value).__name__, "whole": whole, **parts}
    return value


def _letters(value: Value) -> int:
    if isinstance(value, dict | list):
        return sum(map(_letters, value.values() if isinstance(value, dict) else value))
    return len(value) if isinstance(value, str) else 0
