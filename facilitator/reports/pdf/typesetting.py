"""Typst with our fonts and no others, which remembers nothing of what it set."""

from functools import lru_cache
from pathlib import Path
from typing import cast

import typst

from facilitator.reports.pdf.letters import font_folder

_REMEMBERED = 11
"""Typst keeps what it set until it was not of use so many times."""
_DRAWING = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg")"""
_FINE = 200
"""Dots per inch of a drawing that becomes a PNG."""


def typeset(source: Path, inputs: dict[str, str]) -> bytes:
    """Set a document as PDF/UA-1 and PDF/A-2a."""
    made = typst.compile(
        source,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=["ua-1", "a-2a"],
    )
    _forget()
    return made


def pages_of(source: Path | bytes, inputs: dict[str, str], dots: float) -> list[bytes]:
    """Set a document and draw each page as a PNG, with so many dots per inch."""
    made = typst.compile(
        source,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
        format="png",
        ppi=dots,
    )
    _forget()
    pages = cast("bytes | list[bytes]", made)  # its types leave out that a PNG holds one page
    return [pages] if isinstance(pages, bytes) else pages


def png_of(svg: str) -> bytes:
    """Draw an SVG as a PNG; the same SVG gives the same bytes."""
    [drawing] = pages_of(_DRAWING, {"svg": svg}, _FINE)
    return drawing


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
