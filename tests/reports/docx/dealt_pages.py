"""How LibreOffice deals the blocks of a Word document over pages before it lays them out.

As its `SwLayHelper` counts (7.4): written apart from the writer, which is to meet it.
"""

from collections.abc import Iterator
from typing import Any, TypeAlias

from docx.oxml.ns import qn

Element: TypeAlias = Any  # lxml has no types

FEW = 100
"""A document of no more paragraphs is not dealt."""


def first_of_pages(body: Element) -> list[Element]:
    """Give the blocks that a page begins with, but for the first; a split table is none."""
    number = paragraphs_counted(body)
    return list(_firsts(body, 20 + number // 1000 * 3)) if number > FEW else []


def paragraphs_counted(body: Element) -> int:
    """Count paragraphs as it estimates them, with the overhead of tables and their cells."""
    found = {name: len(list(body.iter(qn(f"w:{name}")))) for name in ("p", "tc", "tbl")}
    return found["p"] + 2 * found["tc"] + 2 * found["tbl"] - 25 * found["tbl"]


def _firsts(body: Element, most: int) -> Iterator[Element]:
    count = 0
    for block in body.iterchildren(qn("w:p"), qn("w:tbl")):
        rows = block.findall(qn("w:tr"))
        count += len(rows) or 1
        breaks = block.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}") is not None
        if count > most or breaks:
            is_split = bool(rows) and count > most + 10 and len(rows) > _taken(rows, most)
            count = 0
            if not is_split:
                yield block


def _taken(rows: list[Element], most: int) -> int:
    """Count the rows of a long table that go on a page."""
    if len(rows) > 3 * most:
        return most
    return max(2, most // len(rows[1].findall(qn("w:tc"))))
