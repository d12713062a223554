"""Reads documents back by foreign hands, as who listens to them gets them.

Of a PDF, pikepdf walks the tags and pdfminer says which letters are marked with which number; a
Word document is read by python-docx.
"""

import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import docx
import pikepdf
from docx.oxml.ns import qn
from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import decode_text

Element: TypeAlias = Any  # untyped in all three
Letters: TypeAlias = dict[tuple[int, int], str]
"""What is written, by the number of the page and that of the mark."""
WHOLE = {"H1", "H2", "H3", "H4", "P", "TH", "TD", "LBody", "Span", "Caption"}
"""The tags whose letters are read as one text, unless there are others in them."""


@dataclass(frozen=True, slots=True)
class TaggedText:
    """The words of one tag, and the page it begins on; of a picture its description."""

    tag: str
    text: str
    page: int


def pdf_texts(content: bytes) -> list[TaggedText]:
    """Give the texts of a PDF in their order, without what stands on every page."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        return list(_texts(pdf.Root.StructTreeRoot, pages, _letters(content)))


def word_texts(content: bytes) -> list[str]:
    """Give the texts of a Word document in their order; of a picture its description."""
    body = docx.Document(io.BytesIO(content)).element.body
    return ["".join(_runs(paragraph)) for paragraph in body.iter(qn("w:p"))]


def words(texts: list[str]) -> list[str]:
    """Give all words, in their order."""
    return [word for text in texts for word in text.split()]


def _runs(paragraph: Element) -> Iterator[str]:
    for each in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab"), qn("wp:docPr")):
        yield each.get("descr") or each.text or "\n"


def _texts(
    element: Element, pages: dict[Element, int], letters: Letters
) -> Iterator[TaggedText]:
    tag = str(element.get("/S", "")).removeprefix("/")
    if tag == "Figure":
        yield TaggedText(tag, str(element.Alt), _page(element, pages))
    elif tag in WHOLE and all(_is_part(kid) for kid in _kids(element)):
        yield TaggedText(tag, _said(element, pages, letters), _page(element, pages))
    elif tag != "Lbl":
        for kid in _kids(element):
            assert isinstance(kid, pikepdf.Dictionary), f"loose letters in {tag}"
            yield from _texts(kid, pages, letters)


def _is_part(kid: Element) -> bool:
    """Whether it is letters, or a few words in a paragraph."""
    return not isinstance(kid, pikepdf.Dictionary) or kid.get("/S") in {None, "/Em", "/Span"}


def _said(element: Element, pages: dict[Element, int], letters: Letters) -> str:
    if "/ActualText" in element:
        return str(element.ActualText)
    return "".join(
        _said(kid, pages, letters)
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid
        else letters[_mark(element, kid, pages)]
        for kid in _kids(element)
    )


def _page(element: Element, pages: dict[Element, int]) -> int:
    """Give the page of the first letters in it, 0 where there are none."""
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            return _page(kid, pages)
        return _mark(element, kid, pages)[0]
    return 0


def _mark(element: Element, kid: Element, pages: dict[Element, int]) -> tuple[int, int]:
    if isinstance(kid, pikepdf.Dictionary):
        return pages[kid.Pg.objgen], int(kid.MCID)
    return pages[element.Pg.objgen], int(kid)


def _kids(element: Element) -> list[Element]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _letters(content: bytes) -> Letters:
    device = _Marks()
    interpreter = PDFPageInterpreter(device.rsrcmgr, device)
    for page in PDFPage.get_pages(io.BytesIO(content)):
        interpreter.process_page(page)
    return device.found


class _Marks(PDFDevice):
    """Takes the letters of each mark; where another text is told for them, that one."""

    def __init__(self) -> None:
        super().__init__(PDFResourceManager())
        self.found: Letters = defaultdict(str)
        self._page = -1
        self._marks: list[dict[str, Any]] = []

    def begin_page(self, *_: object) -> None:
        self._page += 1

    def begin_tag(self, _tag: object, props: Element = None) -> None:
        self._marks.append(props or {})
        if "ActualText" in self._marks[-1]:
            self._add(decode_text(self._marks[-1]["ActualText"]))

    def end_tag(self) -> None:
        self._marks.pop()

    def render_string(self, state: Element, parts: Element, *_: object) -> None:
        if not any("ActualText" in mark for mark in self._marks):
            texts = (part for part in parts if isinstance(part, bytes))
            letters = (state.font.decode(text) for text in texts)
            self._add("".join(state.font.to_unichr(cid) for each in letters for cid in each))

    def _add(self, text: str) -> None:
        marks = [mark["MCID"] for mark in self._marks if "MCID" in mark]
        if marks:
            self.found[self._page, marks[-1]] += text
