"""An outline as a PDF that can be published and kept: PDF/UA-1 and PDF/A-2a in one file."""

import json
from pathlib import Path

from facilitator.domain.reporting.outline import Facts, Form, Outline, SideBySide
from facilitator.reports.pdf.data import data_of
from facilitator.reports.pdf.tags import TableTags, with_tags, without_dates
from facilitator.reports.pdf.typesetting import pages_of, typeset

_INCH = 25.4
_PAGE_WIDTH = 210


def pdf_bytes(outline: Outline, template: Path) -> bytes:
    """Give the document; the same outline and template give the same bytes."""
    made = with_tags(typeset(template, _inputs(outline)), _tables(outline))
    return made if outline.dated else without_dates(made)


def page_pictures(outline: Outline, template: Path, width: int) -> list[bytes]:
    """Draw each page as a PNG so many pixels wide."""
    return pages_of(template, _inputs(outline), width / _PAGE_WIDTH * _INCH)


def _inputs(outline: Outline) -> dict[str, str]:
    return {"outline": json.dumps(data_of(outline), ensure_ascii=False)}


def _tables(outline: Outline) -> list[TableTags]:
    return [
        TableTags(
            f"{block.title}. {block.description}",
            isinstance(block, Facts) and block.row_headers,
        )
        for block in outline.blocks
        if isinstance(block, Facts | Form | SideBySide)
    ]
