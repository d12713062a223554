"""The body of a Word document: each block of an outline as elements in named styles.

What people said goes in as text of runs, never as XML, fields or links, so `<w:p>` and
`{{7*7}}` come out as they went in. Elements are in the order their schema asks.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from docx.document import Document

from facilitator.domain.reporting.dutch import as_quote
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
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
    Tone,
)
from facilitator.reports.docx import forms, sections, tables
from facilitator.reports.docx.dealing import deal_together
from facilitator.reports.docx.elements import child as _child
from facilitator.reports.docx.elements import qn, sign
from facilitator.reports.docx.elements import run as _run
from facilitator.reports.docx.keeping import (
    LONGEST_ABOVE_PICTURE,
    keep_lines,
    keep_with_next,
    kept_styles,
    let_long_be_split,
    letters_of,
)
from facilitator.reports.docx.pictures import drawing_of

Element: TypeAlias = Any  # lxml has no types

NUMBERS = 2
"""The list of `numbering.xml` after which numbered lists are made."""

TITLE, SUBTITLE = "Kop1", "Ondertitel"
TONES = {
    Tone.BODY: "Standaard",
    Tone.ESSENCE: "Inhetkort",
    Tone.KERNEL: "Kernregel",
    Tone.LEAD: "Inleiding",
    Tone.NOTE: "Kanttekening",
    Tone.EMPTY: "Leeg",
    Tone.QUESTION: "Vraag",
    Tone.WORK: "Werkaantekening",
}
FRAMED = {"left": "567", "hanging": "397", "right": "170"}
"""The indent of a numbered line in a frame, in twips: a list would push it out of the text."""
NOWHERE: Mapping[str, str] = MappingProxyType({})
IN_LIST = {"left": "397"}
"""How far quotes and working notes below a line of a list stand in, in twips."""
TITLE_RULE = {"val": "single", "sz": "18", "space": "10", "color": "1F4E79"}
"""The line below a title, in eighths of a point."""
BELOW_RULE = "320"
"""The space below that line, in twips."""
SIGNED = {"−": "Lijstmin", "+": "Lijstplus"}
"""The styles of lists with a sign."""
BELOW_TABLE = "160"
"""The space between a table and the words below it, in twips."""
LEAD_SPACING = {"before": "160", "after": "80"}
"""The space round a lead that stands below other words, in twips; a heading has its own."""


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
        title = self._paragraph(TITLE)
        if outline.ruled:
            _child(_child(title[0], "w:pBdr"), "w:bottom", **TITLE_RULE)
            _child(title[0], "w:spacing", after=BELOW_RULE)
        _run(title, outline.title)
        if outline.subtitle:
            _run(self._paragraph(SUBTITLE), outline.subtitle)
        for block in outline.blocks:
            self._place_block(block)
        body = self._document.element.body
        let_long_be_split(body)
        deal_together(body, kept_styles(self._document.styles.element))

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
            case Box():
                self._box(block)
            case Figure() | Chart() | QuadrantFigure():
                self._picture(block)
            case _:
                self._place_wide(block)

    def _place_wide(
        self, block: Facts | SideBySide | Columns | LargeNumbers | Form | Cards | NewPage
    ) -> None:
        """Place what is no line of text: tables, parts beside each other, a new page."""
        match block:
            case Facts() | SideBySide():
                tables.fill(self._new_table(), block)
            case Columns():
                self._beside(block)
            case LargeNumbers():
                self._numbers(block)
            case NewPage():
                self._begins_page = True
            case Form():
                forms.form(self._new_table(), block)
            case Cards():
                forms.cards(self._new_table(), block)

    def _new_table(self) -> Element:
        """Add a table; one right below another would be read as one with it."""
        if _is_table(self._end.getprevious()):
            self._paragraph("Tussenregel")
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

    def _beside(self, block: Columns) -> None:
        """Place parts beside each other, as a section with so many columns."""
        self._end_section()
        for place, column in enumerate(block.columns):
            before = self._end.getprevious()
            for each in column:
                self._place_block(each)
            first = before.getnext()
            if _is_heading(first):
                _child(first[0], "w:spacing", before="0")
            if place:
                sections.begin_column(first)
        self._end_section(len(block.columns))
        sections.continues(self._end)

    def _end_section(self, columns: int = 1) -> None:
        """End what was placed as a section of its own, on the page where it stands."""
        last = self._end.getprevious()
        if _is_table(last) or sections.ends_section(last):
            last = self._paragraph("Tussenregel")
        sections.end_section(last, self._end, columns)

    def _numbers(self, block: LargeNumbers) -> None:
        paragraph = self._paragraph("Standaard")
        keep_lines(paragraph)
        for place, one in enumerate(block.numbers):
            if place:
                _run(paragraph, "\t")
            _run(paragraph, one.number, "Grootgetal")
            _run(paragraph, f" {one.word}")

    def _heading(self, heading: Heading) -> None:
        paragraph = self._paragraph(f"Kop{heading.level + 1}")
        sign(paragraph, heading.sign)
        _run(paragraph, heading.text)

    def _words(self, words: Paragraph) -> None:
        before = self._end.getprevious()
        paragraph = self._paragraph(TONES[words.tone])
        if _is_heading(before):
            keep_lines(paragraph)
        if words.keep_with_next:
            keep_with_next(paragraph)
        if words.tone is Tone.LEAD and not _is_heading(before):
            _child(paragraph[0], "w:spacing", **LEAD_SPACING)
        elif _is_table(before):
            _child(paragraph[0], "w:spacing", before=BELOW_TABLE)
        _words_with(paragraph, words.text, words.strong)

    def _quote(self, quote: Quote, style: str = "", place: Mapping[str, str] = NOWHERE) -> None:
        """Place what was said, with its attribution, and nothing else in its paragraph."""
        text = as_quote(quote.text) if quote.quoted else quote.text
        if quote.featured:
            if quote.attribution:
                _run(self._paragraph("Toeschrijvingboven"), quote.attribution)
            _run(self._paragraph("Uitgelicht"), text)
            return
        paragraph = self._paragraph(style or ("Citaat" if quote.quoted else "Notitie"))
        if place:
            _child(paragraph[0], "w:ind", **place)
        _run(paragraph, text)
        _attribute(paragraph, quote.attribution, quote.code)
        self._work(paragraph, quote.work, place)

    def _work(
        self, paragraph: Element, lines: tuple[str, ...], place: Mapping[str, str]
    ) -> None:
        """Place working notes below a paragraph, on its page."""
        for line in lines:
            keep_with_next(paragraph)
            paragraph = self._paragraph("Werkaantekening")
            if place:
                _child(paragraph[0], "w:ind", **place)
            _run(paragraph, line)

    def _list(self, block: BulletList) -> None:
        number = self._new_list(block.start) if block.numbered else 0
        for item in block.items:
            style = "Lijstnummering" if block.numbered else _bulleted(block.sign)
            paragraph = self._paragraph("Kadernummering" if item.framed and number else style)
            if number:
                place = _child(paragraph[0], "w:numPr")
                _child(place, "w:ilvl", val="0")
                _child(place, "w:numId", val=str(number))
            if number and item.framed:
                _child(paragraph[0], "w:ind", **FRAMED)
            if block.together and item is not block.items[-1]:
                keep_with_next(paragraph)
            _list_item(paragraph, item)
            if item.said:
                keep_with_next(paragraph)
            for quote in item.said:
                self._quote(quote, place=IN_LIST)
            self._work(self._end.getprevious(), item.work, IN_LIST)

    def _new_list(self, start: int) -> int:
        """Make a list that counts from a number of its own."""
        self._lists += 1
        made = _child(self._numbering, "w:num", numId=str(self._lists))
        _child(made, "w:abstractNumId", val=str(NUMBERS))
        override = _child(made, "w:lvlOverride", ilvl="0")
        _child(override, "w:startOverride", val=str(start))
        return self._lists

    def _picture(self, picture: Figure | Chart | QuadrantFigure) -> None:
        """Draw a photo on the page of the block before it, a drawing on that of its numbers."""
        before = self._end.getprevious()
        paragraph = self._paragraph("Standaard")
        if not isinstance(picture, Figure):
            keep_with_next(paragraph)
        elif before is not None and before.tag == qn("w:p"):
            keep_with_next(before)
            while _style_of(before) == TONES[Tone.WORK]:
                before = before.getprevious()
            if letters_of(before) > LONGEST_ABOVE_PICTURE:
                keep_lines(before, whole=False)
        self._figures += 1
        inline = drawing_of(self._document, picture, self._figures)
        keep_lines(paragraph)
        _child(paragraph[0], "w:spacing", before="120", after="240")
        drawing = _child(_child(paragraph, "w:r"), "w:drawing")
        drawing.append(inline)

    def _box(self, box: Box) -> None:
        if _style_of(self._end.getprevious()).startswith("Kader"):
            self._paragraph("Tussenregel")  # two boxes would be drawn as one
        title = self._paragraph("Kadertitel")
        if box.level:
            _child(title[0], "w:outlineLvl", val=str(box.level))
        _run(title, box.title)
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
    if item.kernel and item.text:
        _run(paragraph, " ")
    if item.text:
        _run(paragraph, as_quote(item.text) if item.quoted else item.text)
    _attribute(paragraph, item.attribution, item.code)
    if item.labels:
        _run(paragraph, f"\n{' · '.join(item.labels)}", "Label")


def _attribute(paragraph: Element, attribution: str, code: str = "") -> None:
    if attribution:
        _run(paragraph, " ")
        _run(paragraph, f"({attribution})", "Toeschrijving", upright=True)
    if code:
        _run(paragraph, " ")
        _run(paragraph, code, "Werkcode", upright=True)


def _words_with(paragraph: Element, text: str, strong: str) -> None:
    """Add the words of a paragraph, some of them bold."""
    before, bold, after = text.partition(strong) if strong else (text, "", "")
    for words, style in ((before, ""), (bold, "Zwaar"), (after, "")):
        if words:
            _run(paragraph, words, style)


def _bulleted(sign_of_all: str) -> str:
    return SIGNED.get(sign_of_all, "Lijstopsomteken")


def _is_table(element: Element) -> bool:
    return element is not None and element.tag == qn("w:tbl")


def _is_heading(element: Element) -> bool:
    return _style_of(element).startswith("Kop")


def _style_of(element: Element) -> str:
    style = None if element is None else element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else str(style.get(qn("w:val")))
