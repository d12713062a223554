"""Pictures in a Word document: drawn in the line, with words for who cannot see them.

A chart or figure is an SVG, and the same once more as a PNG for programs that do not show SVG.
"""

import io
from typing import Any, TypeAlias

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt
from lxml import etree

from facilitator.domain.reporting.outline import Chart, Figure, QuadrantFigure
from facilitator.reports.chart_drawing import drawn
from facilitator.reports.docx.elements import held_by_xml
from facilitator.reports.drawn_shapes import WIDTH, Drawing
from facilitator.reports.quadrant_drawing import quadrants_drawn

Element: TypeAlias = Any  # lxml has no types

WIDEST, HIGHEST = Mm(120), Mm(60)
"""So a photo stays below its quote without leaving half a page empty."""
FINEST = 150
"""Dots per inch at the most: a small picture is not blown up."""

_INCH = 914_400
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"


def drawing_of(
    document: Document, picture: Figure | Chart | QuadrantFigure, number: int
) -> Element:
    """Put a picture in a document; give what stands in the line. `number` is from 1 on."""
    if isinstance(picture, Figure):
        inline, name = _photo(document, picture), f"foto {number}"
    else:
        made = drawn(picture) if isinstance(picture, Chart) else quadrants_drawn(picture)
        inline, name = _svg(document, made, number), f"diagram {number}"
    for side in "TBLR":
        inline.set(f"dist{side}", "0")
    inline.docPr.set("id", str(number))
    for properties in (inline.docPr, inline.graphic.graphicData.pic.nvPicPr.cNvPr):
        properties.set("name", name)
        properties.set("descr", held_by_xml(picture.description))
    return inline


def _photo(document: Document, figure: Figure) -> Element:
    part = document.part
    _, image = part.get_or_add_image(io.BytesIO(figure.content))
    width, height = fitted(image.px_width, image.px_height)
    return part.new_pic_inline(io.BytesIO(figure.content), width, height)


def _svg(document: Document, drawing: Drawing, number: int) -> Element:
    from facilitator.reports.pdf.typesetting import png_of  # noqa: PLC0415 - Typst is large

    instead = io.BytesIO(png_of(drawing.svg))
    inline: Element = document.part.new_pic_inline(instead, Pt(WIDTH), Pt(drawing.height))
    name = PackURI(f"/word/media/diagram{number}.svg")
    svg = Part(name, "image/svg+xml", drawing.svg.encode(), document.part.package)
    extensions = etree.SubElement(inline.graphic.graphicData.pic.blipFill.blip, qn("a:extLst"))
    extension = etree.SubElement(extensions, qn("a:ext"), uri=_SVG_EXTENSION)
    shown = etree.SubElement(extension, f"{{{_SVG}}}svgBlip", nsmap={"asvg": _SVG})
    shown.set(qn("r:embed"), document.part.relate_to(svg, RELATIONSHIP_TYPE.IMAGE))
    return inline


def fitted(pixels_wide: int, pixels_high: int) -> tuple[Emu, Emu]:
    """Give the size on paper: as it is at the finest, smaller when it does not fit."""
    width, height = (max(1, pixels) * _INCH / FINEST for pixels in (pixels_wide, pixels_high))
    share = min(1, WIDEST / width, HIGHEST / height)
    return Emu(round(width * share)), Emu(round(height * share))
