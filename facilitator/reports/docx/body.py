"""The body of a Word document: each block of an outline as elements in named styles.

What people said goes in as text of runs, never as XML, fields or links, so `<w:p>` and
`{{7*7}}` come out as they went in. Elements are in the order their schema asks.
"""

from typing import Any, TypeAlias

from docx.document import Document

from facilitator.domain.reporting.dutch import in_quotation_marks
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Cards,
    Facts,
    Figure,
    Form,
    Heading,
    ListItem,
    NewPage,
    Outline,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.reports.docx import forms
from facilitator.reports.docx.elements import child as _child
from facilitator.reports.docx.elements import held_by_xml, qn
from facilitator.reports.docx.elements import run as _run
from facilitator.reports.docx.pictures import drawing_of

Element: TypeAlias = Any  # lxml has no types

NUMBERS = 2
"""The list of `numbering.xml` after which numbered lists are made."""

TITLE, SUBTITLE = "Kop1", "Ondertitel"
TONES = {
    Tone.BODY: "Standaard",
    Tone.LEAD: "Inleiding",
    Tone.NOTE: "Kanttekening",
    Tone.EMPTY: "Leeg",
    Tone.QUESTION: "Vraag",
}
FRAMED = {"left": "567", "hanging": "397", "right": "170"}
"""The indent of a numbered line in a frame, in twips: a list would push it out of the text."""
LEAD_SPACING = {"before": "160", "after": "80"}
"""The space round a lead that stands below other words, in twips; a heading has its own."""
SIGN_STYLES = {"−": "TekenKnel", "+": "TekenKiem", "±": "TekenBeide"}

_TEXT_WIDTH = 9070


class Body:
    """The body of a document, to which blocks are added at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._figures = 0
        self._begins_page = False
        self._end: Element = document.element.body.sectPr
        self._numbering: Element = document.part.numbering_part.element
        known = self._numbering.iter(qn("w:num"))
        self._lists = max(int(each.get(qn("w:numId"))) for each in known)

    def place(self, outline: Outline) -> None:
        """Add the title and all blocks of an outline."""
        _run(self._paragraph(TITLE), outline.title)
        if outline.subtitle:
            _run(self._paragraph(SUBTITLE), outline.subtitle)
        for block in outline.blocks:
            self._place_block(block)

    def _place_block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._words(block)
            case Quote():
                self._quote(block)
            case BulletList():
                self._list(block)
            case Facts():
                self._table(block)
            case Box():
                self._box(block)
            case Figure():
                self._figure(block)
            case _:
                self._place_on_paper(block)

    def _place_on_paper(self, block: Form | Cards | NewPage) -> None:
        """Place what papers have and reports do not."""
        match block:
            case NewPage():
                self._begins_page = True
            case Form():
                forms.form(self._new_table(), block)
            case Cards():
                forms.cards(self._new_table(), block)

    def _new_table(self) -> Element:
        table = self._end.makeelement(qn("w:tbl"))
        self._end.addprevious(table)
        return table

    def _paragraph(self, style: str) -> Element:
        paragraph = self._end.makeelement(qn("w:p"))
        self._end.addprevious(paragraph)
        properties = _child(paragraph, "w:pPr")
        _child(properties, "w:pStyle", val=style)
        if self._begins_page:
            _child(properties, "w:pageBreakBefore")
            self._begins_page = False
        return paragraph

    def _heading(self, heading: Heading) -> None:
        paragraph = self._paragraph(f"Kop{heading.level + 1}")
        _sign(paragraph, heading.sign)
        _run(paragraph, heading.text)

    def _words(self, words: Paragraph) -> None:
        before = self._end.getprevious()
        paragraph = self._paragraph(TONES[words.tone])
        if words.keep_with_next:
            _keep_with_next(paragraph)
        if words.tone is Tone.LEAD and not _is_heading(before):
            _child(paragraph[0], "w:spacing", **LEAD_SPACING)
        _run(paragraph, words.text)

    def _quote(self, quote: Quote, style: str = "") -> None:
        paragraph = self._paragraph(style or ("Citaat" if quote.quoted else "Notitie"))
        _sign(paragraph, quote.sign)
        if quote.title:
            _run(paragraph, quote.title, "Zwaar")
            _run(paragraph, "\n")
        _run(paragraph, in_quotation_marks(quote.text) if quote.quoted else quote.text)
        _attribute(paragraph, quote.attribution)
        _mark(paragraph, quote.marks, quote.labels)
        for note in quote.notes:
            _keep_with_next(paragraph)
            paragraph = self._paragraph("Kanttekening")
            _run(paragraph, note)

    def _list(self, block: BulletList) -> None:
        number = self._new_list(block.start) if block.numbered else 0
        for item in block.items:
            style = "Lijstnummering" if block.numbered else "Lijstopsomteken"
            paragraph = self._paragraph("Kadernummering" if item.framed and number else style)
            if number:
                place = _child(paragraph[0], "w:numPr")
                _child(place, "w:ilvl", val="0")
                _child(place, "w:numId", val=str(number))
            if number and item.framed:
                _child(paragraph[0], "w:ind", **FRAMED)
            if block.together and item is not block.items[-1]:
                _keep_with_next(paragraph)
            _list_item(paragraph, item)

    def _new_list(self, start: int) -> int:
        """Make a list that counts from a number of its own."""
        self._lists += 1
        made = _child(self._numbering, "w:num", numId=str(self._lists))
        _child(made, "w:abstractNumId", val=str(NUMBERS))
        override = _child(made, "w:lvlOverride", ilvl="0")
        _child(override, "w:startOverride", val=str(start))
        return self._lists

    def _table(self, facts: Facts) -> None:
        table = self._new_table()
        widths = _column_widths(len(facts.header), facts.widths)
        look = _child(table, "w:tblPr")
        _child(look, "w:tblStyle", val="Tabelrapport")
        _child(look, "w:tblW", w=str(sum(widths)), type="dxa")
        _child(look, "w:tblLayout", type="fixed")
        _child(look, "w:tblLook", val="0420", firstRow="1", noVBand="1")
        _child(look, "w:tblCaption", val=held_by_xml(facts.title))
        _child(look, "w:tblDescription", val=held_by_xml(facts.description))
        grid = _child(table, "w:tblGrid")
        for width in widths:
            _child(grid, "w:gridCol", w=str(width))
        _header_row(table, facts.header, widths)
        for row in facts.rows:
            _row(table, row, widths)

    def _figure(self, figure: Figure) -> None:
        """Draw a picture on the page of the block before it."""
        before = self._end.getprevious()
        if before is not None and before.tag == qn("w:p"):
            _keep_with_next(before)
        self._figures += 1
        inline = drawing_of(self._document, figure, self._figures)
        paragraph = self._paragraph("Standaard")
        _child(paragraph[0], "w:spacing", before="120", after="240")
        drawing = _child(_child(paragraph, "w:r"), "w:drawing")
        drawing.append(inline)

    def _box(self, box: Box) -> None:
        _run(self._paragraph("Kadertitel"), box.title)
        for part in box.parts:
            if isinstance(part, Quote):
                self._quote(part, "Kader")
            else:
                _run(self._paragraph("Kader"), part.text)


def _list_item(paragraph: Element, item: ListItem) -> None:
    if item.by:
        _run(paragraph, f"{item.by}: ", "Zwaar")
    if item.kernel:
        _run(paragraph, item.kernel, "Zwaar")
        _run(paragraph, " – ")
    _run(paragraph, in_quotation_marks(item.text) if item.quoted else item.text)
    _attribute(paragraph, item.attribution)
    _mark(paragraph, item.marks)
    for line in (" · ".join(item.labels), *item.notes):
        if line:
            _run(paragraph, f"\n{line}", "Klein")


def _attribute(paragraph: Element, attribution: str) -> None:
    if attribution:
        _run(paragraph, f" ({attribution})", "Attributie")


def _mark(paragraph: Element, marks: tuple[str, ...], labels: tuple[str, ...] = ()) -> None:
    for style, words in (("Label", marks), ("Klein", labels)):
        for word in words:
            _run(paragraph, " · ", "Klein")
            _run(paragraph, word, style)


def _is_heading(element: Element) -> bool:
    style = None if element is None else element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style is not None and style.get(qn("w:val")).startswith("Kop")


def _keep_with_next(paragraph: Element) -> None:
    paragraph[0].insert(1, paragraph.makeelement(qn("w:keepNext")))


def _sign(paragraph: Element, sign: str) -> None:
    if sign:
        _run(paragraph, sign, SIGN_STYLES.get(sign, "TekenBeide"))
        _run(paragraph, " ")


def _column_widths(columns: int, shares: tuple[int, ...] = ()) -> list[int]:
    """Give widths in twips: two columns as name and value, more with a wide first one."""
    if shares:
        return [_TEXT_WIDTH * share // sum(shares) for share in shares]
    first = 2600 if columns == 2 else _TEXT_WIDTH // 2
    others = (_TEXT_WIDTH - first) // max(1, columns - 1)
    return [first] + [others] * (columns - 1)


def _header_row(table: Element, cells: tuple[str, ...], widths: list[int]) -> None:
    row = _row(table, cells, widths, ("Tabelkop", "Tabelkop"))
    _child(row[0], "w:tblHeader")


def _row(
    table: Element,
    cells: tuple[str, ...],
    widths: list[int],
    styles: tuple[str, str] = ("Tabelnaam", "Tabeltekst"),
) -> Element:
    """Add a row that is not split over pages; the first style is that of its first cell."""
    row = _child(table, "w:tr")
    _child(_child(row, "w:trPr"), "w:cantSplit")
    for place, (text, width) in enumerate(zip(cells, widths, strict=True)):
        cell = _child(row, "w:tc")
        _child(_child(cell, "w:tcPr"), "w:tcW", w=str(width), type="dxa")
        paragraph = _child(cell, "w:p")
        _child(_child(paragraph, "w:pPr"), "w:pStyle", val=styles[min(place, 1)])
        _run(paragraph, text)
    return row
