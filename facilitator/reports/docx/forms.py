"""Tables to write in and cards to fold, for papers at the table."""

from typing import Any, TypeAlias

from facilitator.domain.reporting.outline import Card, Cards, Form
from facilitator.reports.card_sizes import card_sizes
from facilitator.reports.docx.elements import TEXT_WIDTH, child, run

Element: TypeAlias = Any  # lxml has no types

CARD_HEIGHT = 11300
"""Twips: a card is twenty centimetres long, so each has a page, the first with the title."""

_MILLIMETRE = 1440 / 25.4


def form(table: Element, block: Form) -> None:
    """Fill a table of a form: its header, and rows of a least height."""
    widths = _shares(block.widths)
    _look(table, "Tabelformulier", widths, block.title, block.description)
    header = _row(table, 0)
    child(header[0], "w:tblHeader")
    for text, width in zip(block.header, widths, strict=True):
        _cell(header, width, "Tabelkop", text)
    for cells in block.rows:
        row = _row(table, round(block.height * _MILLIMETRE))
        for text, width in zip(cells, widths, strict=True):
            _cell(row, width, "Tabeltekst", text)


def cards(table: Element, block: Cards) -> None:
    """Fill a table of cards: each a row of two halves, to be read from both sides."""
    widths = _shares((1, 1))
    _look(table, "Tabelkaart", widths, block.title, block.description)
    for each in block.cards:
        row = _row(table, CARD_HEIGHT, exact=True)
        for direction, width in zip(("tbRl", "btLr"), widths, strict=True):
            _half(row, width, direction, each)


def _half(row: Element, width: int, direction: str, card: Card) -> None:
    cell = child(row, "w:tc")
    properties = child(cell, "w:tcPr")
    child(properties, "w:tcW", w=str(width), type="dxa")
    child(properties, "w:textDirection", val=direction)
    child(properties, "w:vAlign", val="center")
    sizes = card_sizes(card)
    lead, note = f"Kaartnaam{sizes.lead}", f"Kaartrol{sizes.note}"
    lines = (("Kaartplek", card.before), (lead, card.lead), (note, card.note))
    for style, text in lines:
        if text:
            _paragraph(cell, style, text)


def _look(table: Element, style: str, widths: list[int], title: str, description: str) -> None:
    look = child(table, "w:tblPr")
    child(look, "w:tblStyle", val=style)
    child(look, "w:tblW", w=str(sum(widths)), type="dxa")
    child(look, "w:tblLayout", type="fixed")
    child(look, "w:tblLook", val="0420", firstRow="1", noVBand="1")
    child(look, "w:tblCaption", val=title)
    child(look, "w:tblDescription", val=description)
    grid = child(table, "w:tblGrid")
    for width in widths:
        child(grid, "w:gridCol", w=str(width))


def _row(table: Element, height: int, *, exact: bool = False) -> Element:
    """Add a row that is not split over pages; its properties are its first child."""
    row = child(table, "w:tr")
    properties = child(row, "w:trPr")
    child(properties, "w:cantSplit")
    if height:
        rule = "exact" if exact else "atLeast"
        child(properties, "w:trHeight", val=str(height), hRule=rule)
    return row


def _cell(row: Element, width: int, style: str, text: str) -> None:
    cell = child(row, "w:tc")
    child(child(cell, "w:tcPr"), "w:tcW", w=str(width), type="dxa")
    _paragraph(cell, style, text)


def _paragraph(cell: Element, style: str, text: str) -> None:
    paragraph = child(cell, "w:p")
    child(child(paragraph, "w:pPr"), "w:pStyle", val=style)
    if text:
        run(paragraph, text)


def _shares(widths: tuple[int, ...]) -> list[int]:
    return [TEXT_WIDTH * width // sum(widths) for width in widths]
