"""An outline as a PDF that can be published and kept: PDF/UA-1 and PDF/A-2a in one file."""

import json
from functools import lru_cache
from pathlib import Path
from typing import cast

import typst

from facilitator.domain.reporting.outline import Facts, Form, Outline, SideBySide
from facilitator.reports.pdf.data import data_of
from facilitator.reports.pdf.letters import font_folder
from facilitator.reports.pdf.tags import TableTags, with_tags, without_dates

_INCH = 25.4
_PAGE_WIDTH = 210
_REMEMBERED = 11
"""Typst keeps what it set until it was not of use so many times."""


def pdf_bytes(outline: Outline, template: Path) -> bytes:
    """Give the document; the same outline and template give the same bytes."""
    made = typst.compile(
        template,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=_inputs(outline),
        pdf_standards=["ua-1", "a-2a"],
    )
    _forget()
    made = with_tags(made, _tables(outline))
    return made if outline.dated else without_dates(made)


def page_pictures(outline: Outline, template: Path, width: int) -> list[bytes]:
    """Draw each page as a PNG so many pixels wide."""
    made = typst.compile(
        template,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=_inputs(outline),
        format="png",
        ppi=width / _PAGE_WIDTH * _INCH,
    )
    _forget()
    pages = cast("bytes | list[bytes]", made)  # its types leave out that a PNG holds one page
    return [pages] if isinstance(pages, bytes) else pages


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


def _forget() -> None:
    """Let Typst drop what it remembers, 25 MB of a report of 300 notes, by setting nothing."""
    for _ in range(_REMEMBERED):
        typst.compile(b"", font_paths=_fonts(), ignore_system_fonts=True)


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(font_folder())],
    )
