"""Tables of a Word document: facts below a header, and short lists beside each other."""

from typing import Any, TypeAlias

from facilitator.domain.reporting.dutch import as_quote
from facilitator.domain.reporting.outline import Facts, ListItem, SideBySide, TextColumn
from facilitator.reports.docx.elements import TEXT_WIDTH, child, held_by_xml, run, sign

Element: TypeAlias = Any  # lxml has no types

NAMES = 2600
"""How wide the names are in a table of names and values, in twips."""
EDGE = 16
"""How thick the line is below the head of a column, in eighths of a point."""
EDGES = {"−": "A3262A", "+": "1E6B3A", "◇": "5B3A8C"}
ABOVE = "100"
"""The space above a line without a kernel, in twips; a kernel has its own."""
INK, GROUND = "1B1F24", "F7F5F0"


def fill(table: Element, block: Facts | SideBySide) -> None:
    """Fill a table with facts, or with lists beside each other."""
    if isinstance(block, Facts):
        _facts(table, block)
    else:
        _columns(table, block)


def _facts(table: Element, block: Facts) -> None:
    """Fill a table of facts; the first cell of each row names it, where that was asked."""
    widths = _widths(block)
    _look(table, "Tabelrapport", block, widths, row_headers=block.row_headers)
    header = _row(table)
    child(header[0], "w:tblHeader")
    for text, width in zip(block.header, widths, strict=True):
        _words(_cell(header, width), "Tabelkop", text)
    for cells in block.rows:
        row = _row(table)
        for place, (text, width) in enumerate(zip(cells, widths, strict=True)):
            named = block.row_headers and place == 0
            _words(_cell(row, width), "Tabelnaam" if named else "Tabeltekst", text)


def _columns(table: Element, block: SideBySide) -> None:
    """Fill a table of one row: the heads of the columns, and below each its lines."""
    count = len(block.columns)
    widths = [TEXT_WIDTH // count] * count
    _look(table, "Tabelkolommen", block, widths)
    header, row = _row(table), _row(table)
    child(header[0], "w:tblHeader")
    for column, width in zip(block.columns, widths, strict=True):
        _head(_cell(header, width, shaded=block.shaded), column, shaded=block.shaded)
        cell = _cell(row, width, shaded=block.shaded)
        for line in column.lines:
            _line(cell, line)


def _head(cell: Element, column: TextColumn, *, shaded: bool) -> None:
    paragraph = child(cell, "w:p")
    properties = child(paragraph, "w:pPr")
    child(properties, "w:pStyle", val="Kolomstem" if shaded else "Kolomkop")
    if not shaded:
        color = EDGES.get(column.sign, INK)
        edge = child(properties, "w:pBdr")
        child(edge, "w:bottom", val="single", sz=str(EDGE), space="4", color=color)
    sign(paragraph, column.sign)
    run(paragraph, column.head)


def _line(cell: Element, line: ListItem) -> None:
    """Place the kernel of a line above its text, which may be all that there is."""
    if line.kernel:
        _words(cell, "Kolomkern", line.kernel)
    if line.text:
        text = as_quote(line.text) if line.quoted else line.text
        words = _words(cell, "Kolomcitaat" if line.quoted else "Kolomtekst", text)
        if not line.kernel:
            child(words[0], "w:spacing", before=ABOVE)


def _look(
    table: Element,
    style: str,
    block: Facts | SideBySide,
    widths: list[int],
    *,
    row_headers: bool = False,
) -> None:
    look = child(table, "w:tblPr")
    child(look, "w:tblStyle", val=style)
    child(look, "w:tblW", w=str(sum(widths)), type="dxa")
    child(look, "w:tblLayout", type="fixed")
    first = {"val": "04A0", "firstColumn": "1"} if row_headers else {"val": "0420"}
    child(look, "w:tblLook", firstRow="1", noVBand="1", **first)
    child(look, "w:tblCaption", val=held_by_xml(block.title))
    child(look, "w:tblDescription", val=held_by_xml(block.description))
    grid = child(table, "w:tblGrid")
    for width in widths:
        child(grid, "w:gridCol", w=str(width))


def _widths(block: Facts) -> list[int]:
    """Give widths in twips: two columns as name and value, more with a wide first one."""
    count, shares = len(block.header), block.widths
    if shares:
        return [TEXT_WIDTH * share // sum(shares) for share in shares]
    first = NAMES if count == 2 else TEXT_WIDTH // 2
    return [first] + [(TEXT_WIDTH - first) // max(1, count - 1)] * (count - 1)


def _row(table: Element) -> Element:
    """Add a row that is not split over pages; its properties are its first child."""
    row = child(table, "w:tr")
    child(child(row, "w:trPr"), "w:cantSplit")
    return row


def _cell(row: Element, width: int, *, shaded: bool = False) -> Element:
    cell = child(row, "w:tc")
    properties = child(cell, "w:tcPr")
    child(properties, "w:tcW", w=str(width), type="dxa")
    if shaded:
        child(properties, "w:shd", val="clear", color="auto", fill=GROUND)
        margins = child(properties, "w:tcMar")
        child(margins, "w:left", w="170", type="dxa")
        child(margins, "w:right", w="170", type="dxa")
    return cell


def _words(cell: Element, style: str, text: str) -> Element:
    paragraph = child(cell, "w:p")
    child(child(paragraph, "w:pPr"), "w:pStyle", val=style)
    run(paragraph, text)
    return paragraph
