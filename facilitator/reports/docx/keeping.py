"""What of a Word document stays on one page: kept with its next, and not split over two."""

from typing import Any, TypeAlias

from facilitator.reports.docx.elements import qn

Element: TypeAlias = Any  # lxml has no types

LONGEST_WHOLE = 700
"""A paragraph of more letters may be split over pages; some 4000 fit on one."""
LONGEST_CELL = 500
"""A row may be where one of its cells, half as wide, has more."""

LONGEST_ABOVE_PICTURE = 300
"""One of more letters may be so above a picture, which takes much of a page itself."""

_KEEP_NEXT, _KEEP_LINES, _PROPERTIES = (qn(f"w:{n}") for n in ("keepNext", "keepLines", "pPr"))


def keep_with_next(paragraph: Element) -> None:
    """Keep a paragraph, its properties first in it, on the page of the next one."""
    paragraph[0].insert(1, paragraph.makeelement(_KEEP_NEXT))


def keep_lines(paragraph: Element, *, whole: bool = True) -> None:
    """Keep the lines of a paragraph on one page, or let them be split whatever its style."""
    properties = paragraph[0]
    for lines in properties.findall(_KEEP_LINES):
        properties.remove(lines)
    lines = properties.makeelement(_KEEP_LINES, {} if whole else {qn("w:val"): "0"})
    properties.insert(1 + (properties.find(_KEEP_NEXT) is not None), lines)


def let_long_be_split(body: Element) -> None:
    """Let what is so long that it would leave a page half empty be split over two."""
    for paragraph in body.iter(qn("w:p")):
        if letters_of(paragraph) > LONGEST_WHOLE:
            keep_lines(paragraph, whole=False)
    for row in body.iter(qn("w:tr")):
        if max(map(letters_of, row.iter(qn("w:tc")))) > LONGEST_CELL:
            row[0].remove(row[0].find(qn("w:cantSplit")))


def letters_of(element: Element) -> int:
    """Count what is said in a paragraph or cell."""
    return sum(len(each.text or "") for each in element.iter(qn("w:t")))


def kept_styles(styles: Element) -> frozenset[str]:
    """Give the styles of paragraphs that are kept with their next, or whose base is."""
    own = {style.get(qn("w:styleId")): style for style in styles.iter(qn("w:style"))}
    return frozenset(key for key, style in own.items() if _is_kept(style, own))


def is_kept(paragraph: Element, styles: frozenset[str]) -> bool:
    """Say whether a paragraph is kept with its next, by itself or by its style."""
    properties = paragraph.find(_PROPERTIES)
    if properties is None:
        return False
    style = properties.find(qn("w:pStyle"))
    named = None if style is None else style.get(qn("w:val"))
    return properties.find(_KEEP_NEXT) is not None or named in styles


def _is_kept(style: Element | None, own: dict[str, Element]) -> bool:
    while style is not None:
        asked = style.find(f"{_PROPERTIES}/{_KEEP_NEXT}")
        if asked is not None:
            return asked.get(qn("w:val")) not in {"0", "false"}
        based = style.find(qn("w:basedOn"))
        style = None if based is None else own.get(based.get(qn("w:val")))
    return False
