"""Pictures in a Word document: drawn in the line, with words for who cannot see them."""

import io
from typing import Any, TypeAlias

from docx.document import Document
from docx.shared import Emu, Mm

from facilitator.domain.reporting.outline import Figure

Element: TypeAlias = Any  # lxml has no types

WIDEST, HIGHEST = Mm(120), Mm(60)
"""So a photo stays below its quote without leaving half a page empty."""
FINEST = 150
"""Dots per inch at the most: a small picture is not blown up."""

_INCH = 914_400


def drawing_of(document: Document, figure: Figure, number: int) -> Element:
    """Put a picture in a document; give what stands in the line. `number` is from 1 on."""
    part = document.part
    _, image = part.get_or_add_image(io.BytesIO(figure.content))
    width, height = fitted(image.px_width, image.px_height)
    inline: Element = part.new_pic_inline(io.BytesIO(figure.content), width, height)
    name = f"foto {number}"
    inline.docPr.set("id", str(number))
    for properties in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
        properties.set("name", name)
        properties.set("descr", figure.description)
    return inline


def fitted(pixels_wide: int, pixels_high: int) -> tuple[Emu, Emu]:
    """Give the size on paper: as it is at the finest, smaller when it does not fit."""
    width, height = (max(1, pixels) * _INCH / FINEST for pixels in (pixels_wide, pixels_high))
    share = min(1, WIDEST / width, HIGHEST / height)
    return Emu(round(width * share)), Emu(round(height * share))
