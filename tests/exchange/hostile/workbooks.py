"""Workbooks that mean harm, written by hand: counts that lie, floods, and cells far away."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from tests.exchange.hostile.common import NEUTRAL, Hostile
from tests.workbooks import packed

DAMAGED, HEAVY, CELLS = "sheet_damaged", "sheet_too_heavy", "sheet_too_many_cells"
LARGE, SEVERAL = "sheet_too_large_inside", "sheet_several"

MAIN = b' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = b' xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TEXTS, SHEET = "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"
BOOK, STYLES = "xl/workbook.xml", "xl/styles.xml"

HEAD = b'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
ROW = b'<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>'
WORDS = b"<si><t>tafel</t></si><si><t>tekst</t></si><si><t>a</t></si><si><t>Een</t></si>"
MOST, FAR = b"4294967295", b"18446744073709551615"


def texts(words: bytes = WORDS, counts: bytes = b"") -> bytes:
    return b"<sst%s%s>%s</sst>" % (MAIN, counts, words)


def sheet(rows: bytes = HEAD + ROW, before: bytes = b"", after: bytes = b"") -> bytes:
    return b"<worksheet%s>%s<sheetData>%s</sheetData>%s</worksheet>" % (
        MAIN, before, rows, after,
    )  # fmt: skip


def book(sheets: bytes = b'<sheet name="notities" sheetId="1" r:id="r1"/>') -> bytes:
    return b'<workbook%s xmlns:r="%s"><sheets>%s</sheets></workbook>' % (
        MAIN, RELATIONS, sheets,
    )  # fmt: skip


def relation(number: bytes, kind: bytes, target: bytes) -> bytes:
    return b'<Relationship Id="%s" Type="%s/%s" Target="%s"/>' % (
        number, RELATIONS, kind, target,
    )  # fmt: skip


USUAL = {
    "[Content_Types].xml": b"<Types/>",
    "_rels/.rels": b"<Relationships%s>%s</Relationships>"
    % (PACKAGE, relation(b"r1", b"officeDocument", b"xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": b"<Relationships%s>%s%s%s</Relationships>"
    % (
        PACKAGE,
        relation(b"r1", b"worksheet", b"worksheets/sheet1.xml"),
        relation(b"r2", b"sharedStrings", b"sharedStrings.xml"),
        relation(b"r3", b"styles", b"styles.xml"),
    ),
    BOOK: book(),
    SHEET: sheet(),
    TEXTS: texts(),
    STYLES: b"<styleSheet%s/>" % MAIN,
}


def workbook(parts: Mapping[str, bytes]) -> bytes:
    return packed({**USUAL, **parts})


def hostile_workbooks() -> Iterator[Hostile]:
    """Give each with the code it is refused with."""
    for name, parts, refused in (*counts(), *places(), *shapes()):
        yield Hostile(name, partial(workbook, parts), refused)
    for name, make, refused in floods():
        yield Hostile(name, partial(flooded, make), refused)


def flooded(make: Callable[[], Mapping[str, bytes]]) -> bytes:
    return workbook(make())


Case = tuple[str, Mapping[str, bytes], str]


def counts() -> Iterator[Case]:
    """Numbers that say how much there will be."""
    for number in (MOST, FAR, b"4000000000", b"-1", b"1e30", b"999999999999999999999999"):
        told = b' count="%s" uniqueCount="%s"' % (number, number)
        refused = {MOST: HEAVY, b"4000000000": HEAVY, FAR: DAMAGED}.get(number, NEUTRAL)
        yield f"texts {number!r}", {TEXTS: texts(counts=told)}, refused
    styles = b'<styleSheet%s><%s count="%s"></%s></styleSheet>'
    for part in (b"numFmts", b"cellXfs", b"fonts", b"cellStyleXfs"):
        yield f"styles {part!r}", {STYLES: styles % (MAIN, part, MOST, part)}, NEUTRAL
    merged = b'<mergeCells count="%s"><mergeCell ref="A1:XFD1048576"/></mergeCells>' % MOST
    yield "merged cells", {SHEET: sheet(after=merged)}, NEUTRAL
    for ref, refused in (
        (b"A1:XFD1048576", NEUTRAL),
        (b"A1:" + b"Z" * 9 + b"9" * 9, NEUTRAL),
        (b"XFD1048576:A1", NEUTRAL),
        (b"A1:A", DAMAGED),
    ):
        dimension = b'<dimension ref="%s"/>' % ref
        yield f"dimension {ref!r}", {SHEET: sheet(before=dimension)}, refused


def places() -> Iterator[Case]:
    """Cells and rows far away, or nowhere."""
    cell = b'<row r="%s"><c r="%s" t="str"><v>x</v></c></row>'
    for row, place, refused in (
        (b"1048576", b"XFD1048576", CELLS),
        (b"2", b"A4294967296", DAMAGED),
        (b"2", b"AAAA2", DAMAGED),
        (b"2", b"A0", DAMAGED),
        (b"2", b"2A", DAMAGED),
        (FAR, b"A2", NEUTRAL),
    ):
        one = {SHEET: sheet(HEAD + cell % (row, place))}
        yield f"row {row!r} cell {place!r}", one, refused
    for text in (MOST, FAR, b"99"):
        value = b'<row r="2"><c r="A2" t="s"><v>%s</v></c></row>' % text
        yield f"text {text!r}", {SHEET: sheet(HEAD + value)}, DAMAGED


def shapes() -> Iterator[Case]:
    """XML and archives that are not what they should be."""
    entity = b'<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    yield "nested entities", {TEXTS: entity + texts(b"<si><t>&b;</t></si>")}, DAMAGED
    yield "an entity of outside", {SHEET: outside + sheet()}, DAMAGED
    yield "cut off", {SHEET: sheet()[:-40]}, DAMAGED
    yield "no texts", {TEXTS: b""}, DAMAGED
    twice = b'<sheet name="notities" sheetId="1" r:id="r1"/>' * 2
    yield "a sheet twice", {BOOK: book(twice)}, SEVERAL
    for target in (b"../../../../etc/passwd", b"/etc/passwd", b"C:\\Windows\\win.ini"):
        relations = USUAL["xl/_rels/workbook.xml.rels"].replace(
            b"worksheets/sheet1.xml", target
        )
        yield f"target {target!r}", {"xl/_rels/workbook.xml.rels": relations}, DAMAGED


def floods() -> Iterator[tuple[str, partial[Mapping[str, bytes]], str]]:
    """Much out of little; made when asked for."""
    yield "a text in many cells", partial(one_text_in_many_cells), HEAVY
    yield "a large part", partial(one_part, SHEET, b" " * 150_000_000), HEAVY
    yield "an archive that unpacks", partial(one_part, TEXTS, b" " * 250_000_000), LARGE
    yield "a long text", partial(long_text), HEAVY
    yield "deep", partial(deep), NEUTRAL
    yield "attributes", partial(attributes), DAMAGED
    yield "many sheets", partial(many_sheets), SEVERAL


def one_text_in_many_cells() -> Mapping[str, bytes]:
    cells = b"".join(
        b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (n, n) for n in range(1, 40_000)
    )
    return {TEXTS: texts(b"<si><t>%s</t></si>" % (b"x" * 30_000)), SHEET: sheet(cells)}


def one_part(name: str, content: bytes) -> Mapping[str, bytes]:
    return {name: USUAL[name] + content}


def long_text() -> Mapping[str, bytes]:
    text = b'<row r="2"><c r="A2" t="inlineStr"><is><t>%s</t></is></c></row>'
    return {SHEET: sheet(HEAD + text % (b"x" * 90_000_000))}


def deep() -> Mapping[str, bytes]:
    return {SHEET: sheet(before=b"<a>" * 500_000)}


def attributes() -> Mapping[str, bytes]:
    many = b"".join(b' a%d=""' % number for number in range(300_000))
    return {SHEET: sheet(HEAD + b'<row r="2"><c%s><v>1</v></c></row>' % many)}


def many_sheets() -> Mapping[str, bytes]:
    return {BOOK: book(b'<sheet name="notities" sheetId="1" r:id="r1"/>' * 50_000)}
