"""What the wheel of Typst cannot write yet: row headers, summaries, a document without a date.

Its files are plain: each object stands whole at the place that one table of places gives, in
the order of its number, and only streams are packed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

_PLACES = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_ROWS = re.compile(rb"xref\s+0 (\d+)\s+")
_ROW = 20

_TABLE = re.compile(rb"<</Type/StructElem/S/Table/")
_CELL = re.compile(rb"<</Type/StructElem/S/TD/")
_HEADERS = re.compile(rb"<</O/Table/Headers\[\(U(\d+)x(\d+)y0\)\]>>")
_DATES = re.compile(
    rb"/(?:CreationDate|ModDate)\(D:[^)]*\)"
    rb"|<xmp:(?P<name>\w+Date)>[^<]*</xmp:(?P=name)>|<stEvt:when>[^<]*</stEvt:when>"
)


@dataclass(frozen=True, slots=True)
class TableTags:
    """What is told of a table: what is in it, and whether its first column names the rows."""

    summary: str
    row_headers: bool


def with_tags(pdf: bytes, tables: Sequence[TableTags]) -> bytes:
    """Tell of each table of a document what Typst left out; they are in their order."""
    if not tables:
        return pdf
    told = iter(tables)

    def changed(part: bytes) -> bytes:
        if _TABLE.search(part):
            return _table(part, next(told).summary)
        return _cell(part, tables) if _CELL.search(part) else part

    return _rewritten(pdf, changed)


def without_dates(pdf: bytes) -> bytes:
    """Blank out the dates; all else stays in its place."""
    return _DATES.sub(lambda found: b" " * len(found[0]), pdf)


def _table(part: bytes, text: str) -> bytes:
    """Add what a table says; one that is on two pages has no attributes of its own."""
    summary = b"<</O/Table/Summary<feff%s>>>" % text.encode("utf-16-be").hex().encode()
    if b"/A[" in part:
        return part.replace(b"/A[", b"/A[" + summary, 1)
    return part.replace(b"/S/Table/", b"/S/Table/A[" + summary + b"]/", 1)


def _cell(part: bytes, tables: Sequence[TableTags]) -> bytes:
    """Tell a cell by the direction of its headers, and not by their names."""
    found = _HEADERS.search(part)
    if not found or not tables[int(found[1]) - 1].row_headers:
        return part
    if int(found[2]):
        return part.replace(found[0], b"")
    return part.replace(found[0], b"<</O/Table/Scope/Row>>").replace(b"/S/TD/", b"/S/TH/", 1)


def _rewritten(pdf: bytes, changed: Callable[[bytes], bytes]) -> bytes:
    """Give the file with its objects changed, and a new table of their places."""
    end = _PLACES.search(pdf)
    assert end
    rows = _ROWS.match(pdf, int(end[1]))
    assert rows
    places = list(_places(pdf, rows.end(), int(rows[1])))
    made, moved = [pdf[: places[0]]], []
    at = places[0]
    for start, stop in zip(places, [*places[1:], int(end[1])], strict=True):
        moved.append(at)
        made.append(changed(pdf[start:stop]))
        at += len(made[-1])
    free = pdf[rows.start() : rows.end() + _ROW]
    listed = b"".join(b"%010d 00000 n\r\n" % place for place in moved)
    trailer = pdf[rows.end() + _ROW * int(rows[1]) : end.start()]
    return b"".join((*made, free, listed, trailer, b"startxref\n%d\n%%%%EOF" % at))


def _places(pdf: bytes, at: int, count: int) -> Iterator[int]:
    """Give where the objects begin; the first row is of none."""
    for row in range(1, count):
        yield int(pdf[at + _ROW * row : at + _ROW * row + 10])
