"""No heading is left alone at the foot of a page: as Word reads it, and as LibreOffice does."""

import io
from collections.abc import Callable
from typing import Any, TypeAlias

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from facilitator import resources
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Facts,
    Figure,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Quote,
)
from facilitator.reports.docx.keeping import LONGEST_CELL, LONGEST_WHOLE
from facilitator.reports.docx.writer import word_bytes
from facilitator.reports.writer import WRITERS
from tests.reports.docx.dealt_pages import first_of_pages
from tests.reports.kept import PHOTO, photos
from tests.reports.variants import documents

Element: TypeAlias = Any  # lxml has no types

P, TABLE, PROPERTIES = qn("w:p"), qn("w:tbl"), qn("w:pPr")
LONG = "woord " * LONGEST_WHOLE


def opened(outline: Outline) -> Document:
    return docx.Document(io.BytesIO(WRITERS[".docx"].write(outline)))


def with_blocks(*blocks: Block) -> Document:
    outline = Outline("Titel", "Onderwerp", "Maker", None, blocks=blocks)
    return docx.Document(
        io.BytesIO(word_bytes(outline, resources.path("templates", "report.docx")))
    )


def resolved(document: Document, paragraph: Element, name: str) -> bool:
    """Say what holds for a paragraph, by itself, by its style, or by what that is based on."""
    properties = paragraph.find(PROPERTIES)
    style_id = properties.find(qn("w:pStyle")).get(qn("w:val"))
    styles = {each.style_id: each for each in document.styles}
    holders = [properties]
    style = styles[style_id]
    while style is not None:
        holders += [style.element.pPr] if style.element.pPr is not None else []
        style = style.base_style
    said = (each.find(qn(f"w:{name}")) for each in holders)
    first = next((each for each in said if each is not None), None)
    return first is not None and str(first.get(qn("w:val"))) not in {"0", "false"}


def is_heading(paragraph: Element) -> bool:
    if paragraph.tag != P or not text_of(paragraph):
        return False
    properties = paragraph.find(PROPERTIES)
    style = properties.find(qn("w:pStyle")).get(qn("w:val"))
    return str(style).startswith("Kop") or style == "Kadertitel"


def text_of(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def stands_whole(document: Document, block: Element) -> bool:
    """Say whether a block is not split below its heading, where it is not too long for that."""
    if block.tag == P:
        is_long = len(text_of(block)) > LONGEST_WHOLE
        return is_long or resolved(document, block, "keepLines")
    first, *_more = rows = block.findall(qn("w:tr"))
    return all(
        row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None
        or max(len(text_of(cell)) for cell in row.iter(qn("w:tc"))) > LONGEST_CELL
        for row in rows
    ) and (
        first.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None
        or all(resolved(document, each, "keepNext") for each in first.iter(P))
    )


MADE = [pytest.param(make, id=name) for name, make in documents(every=30)]


@pytest.mark.parametrize("make", MADE)
def test_a_heading_and_what_follows_stay_together(make: Callable[[], Outline]) -> None:
    document = opened(make())
    body = document.element.body
    headings = [each for each in body if is_heading(each)]
    assert headings
    for heading in headings:
        assert resolved(document, heading, "keepNext"), text_of(heading)
        assert resolved(document, heading, "keepLines"), text_of(heading)
        assert stands_whole(document, heading.getnext()), text_of(heading)
    for first in first_of_pages(body):
        above = first.getprevious()
        kept = above.tag == P and resolved(document, above, "keepNext")
        assert not kept, text_of(above)


def test_a_heading_above_a_table_of_many_rows_is_dealt_to_its_page() -> None:
    for above in range(60):
        lines = BulletList(tuple(ListItem(f"Regel {n}.") for n in range(above + 60)))
        facts = Facts(("a", "b"), (("c", "d"),) * 15, "T", "B")
        body = with_blocks(lines, Heading(1, "Kop"), Heading(2, "Tweede"), facts).element.body
        tables = [each for each in first_of_pages(body) if each.tag == TABLE]
        assert not tables, above


def test_a_short_document_has_no_lines_to_deal_it_by() -> None:
    document = with_blocks(*(Heading(1, f"{n}") for n in range(40)))
    assert [each.text for each in document.paragraphs if not each.text] == []


def test_what_is_long_may_be_split() -> None:
    facts = Facts(("a", "b"), ((LONG, "kort"), ("kort", "kort")), "T", "B")
    document = with_blocks(Heading(1, "Kop"), Quote(LONG), Paragraph("kort"), facts)
    quote = document.paragraphs[2]._p
    assert not resolved(document, quote, "keepLines")
    rows = document.tables[0]._tbl.findall(qn("w:tr"))
    split = [row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None for row in rows]
    assert split == [False, True, False]


@pytest.mark.parametrize(("times", "whole"), [(10, True), (100, False)])
def test_a_quote_above_a_picture_may_be_split_sooner(times: int, whole: bool) -> None:
    quote = Quote("woord " * times, work=("T01",))
    document = with_blocks(quote, Figure(photos()[PHOTO], "Een tuin."))
    said, note, _picture = document.paragraphs[-3:]
    assert resolved(document, said._p, "keepLines") is whole
    assert all(resolved(document, each._p, "keepNext") for each in (said, note))
