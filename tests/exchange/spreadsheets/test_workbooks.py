"""A workbook is read as the CSV that it would be saved as; one that does harm is refused."""

import io
import random
import struct
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.spreadsheets import cells, workbook_parts
from facilitator.exchange.spreadsheets.columns import read_notes, read_tables
from facilitator.exchange.spreadsheets.sheets import (
    MOST_ROWS,
    Sheet,
    SheetColumns,
    read_sheet,
    sheet_names,
)
from tests.workbooks import (
    FIRST_SHEET,
    Book,
    a_workbook,
    of_rows,
    packed,
    with_part,
    with_sheet_data,
)

COLUMNS = SheetColumns(("tafel", "soort", "tekst"), required=("tafel", "tekst"))
HEAD = ("tafel", "tekst")
PLAIN = of_rows({"notities": [HEAD, ("a", "Eén café"), ("b", "Nog één")]})
MUTANTS = 2_000


def read(tmp_path: Path, workbook: bytes, wanted: str = "notities") -> Sheet:
    file = tmp_path / "boek.xlsx"
    file.write_bytes(workbook)
    return read_sheet(file, COLUMNS, wanted)


def refusal(tmp_path: Path, workbook: bytes, wanted: str = "notities") -> str:
    with pytest.raises(RefusedInputError) as caught:
        read(tmp_path, workbook, wanted)
    assert caught.value.data["file"] == "boek.xlsx"
    return caught.value.code


def texts(sheet: Sheet) -> list[tuple[int, str]]:
    return [(row.line, row["tekst"]) for row in sheet.rows]


def faults(sheet: Sheet) -> list[tuple[str, object]]:
    return [(problem.code, problem.data["line"]) for problem in sheet.problems]


@pytest.mark.parametrize("text", ["EÃ©n cafÃ©", "Zoâ€™n foto", "BelgiÃ«", "Eén caf\ufffd"])
def test_letters_that_were_broken_before_are_refused_with_their_row(
    tmp_path: Path, text: str
) -> None:
    rows = [HEAD, ("a", "Eén café"), (), ("b", text), ("c", "Nog één")]
    with pytest.raises(RefusedInputError) as caught:
        read(tmp_path, of_rows({"notities": rows}))
    assert caught.value.code == "sheet_letters"
    assert caught.value.data == {"file": "boek.xlsx", "line": 4}


def test_rows_have_the_numbers_that_the_sheet_shows(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [(), ("Tekst", "TAFEL "), (), ("Een", "a"), ("", " "), ()]
    sheet = read(tmp_path, of_rows({"Blad1": [*rows, ("Twee\nregels", "b")]}))
    assert texts(sheet) == [(4, "Een"), (7, "Twee\nregels")]
    assert [(row.number, row.word("tafel")) for row in sheet.rows] == [(1, "a"), (2, "b")]
    assert (sheet.file, sheet.problems, sheet.warnings) == ("boek.xlsx", (), ())


@pytest.mark.parametrize("since_1904", [False, True])
def test_cells_are_text_as_a_spreadsheet_saves_them(tmp_path: Path, since_1904: bool) -> None:
    def fill(book: Book) -> None:
        sheet = book.add_worksheet()
        formats = {
            word: book.add_format({"num_format": word})
            for word in ("dd-mm-yyyy", "dd-mm-yyyy hh:mm", "hh:mm", "0.00")
        }
        cells: list[tuple[object, str | None]] = [
            ("4.0", None),
            (4.0, None),
            (4, "0.00"),
            (4.5, None),
            (0.1 + 0.2, None),
            (-12, None),
            (1e20, None),
            (True, None),
            (False, None),
            (date(2021, 4, 9), "dd-mm-yyyy"),
            (datetime(2021, 4, 9, 19, 30), "dd-mm-yyyy hh:mm"),  # noqa: DTZ001 - a cell has no zone
            (time(19, 30), "hh:mm"),
            ("'s avonds", None),
            ("  ‘Ja’ – 👩🏽‍🌾 ", None),
        ]
        sheet.write_row(0, 0, HEAD)
        for at, (cell, form) in enumerate(cells, start=1):
            sheet.write(at, 0, "a")
            sheet.write(at, 1, cell, formats[form] if form else None)
        sheet.write(len(cells) + 1, 0, "a")
        sheet.write_formula(len(cells) + 1, 1, "=A1", value="uit een formule")
        bold = book.add_format({"bold": True})
        sheet.write(len(cells) + 2, 0, "a")
        sheet.write_rich_string(len(cells) + 2, 1, "half ", bold, "vet", " woord")

    sheet = read(tmp_path, a_workbook(fill, date_1904=since_1904))
    assert [text for _, text in texts(sheet)] == [
        "4.0",
        "4",
        "4",
        "4,5",
        "0,3",
        "-12",
        "1e+20",
        "WAAR",
        "ONWAAR",
        "2021-04-09",
        "2021-04-09 19:30",
        "19:30",
        "'s avonds",
        "‘Ja’ – 👩🏽‍🌾",
        "uit een formule",
        "half vet woord",
    ]


def test_numbers_and_days_of_a_table_are_understood(tmp_path: Path) -> None:
    def fill(book: Book) -> None:
        sheet = book.add_worksheet("Tafels")
        day = book.add_format({"num_format": "d mmm yyyy"})
        sheet.write_row(0, 0, ("tafel", "thema", "dialoog", "datum", "deelnemers"))
        sheet.write_row(1, 0, (1, "Gezondheid", 4))
        sheet.write_datetime(1, 3, date(2021, 4, 9), day)
        sheet.write(1, 4, 8.0)
        sheet.write_row(2, 0, ("2", "Gezondheid", "5", "9-4-2021", "7"))
        sheet.write_row(3, 0, ("3", "Gezondheid", 4.5, 404295, True))
        sheet.write_row(4, 0, ("4", "Gezondheid", 6, "", 6))
        at_night = book.add_format({"num_format": "d-m-yyyy hh:mm"})
        sheet.write_datetime(4, 3, datetime(2021, 4, 9, 19, 30), at_night)  # noqa: DTZ001

    file = tmp_path / "boek.xlsx"
    file.write_bytes(a_workbook(fill))
    tables = read_tables(file)
    day = date(2021, 4, 9)
    assert [(row.key, row.number, row.held_on, row.participants) for row in tables.rows] == [
        ("1", 4, day, 8),
        ("2", 5, day, 7),
        ("4", 6, day, 6),
    ]
    assert [(one.code, one.data["line"], one.data["value"]) for one in tables.problems] == [
        ("table_number", 4, "4,5"),
        ("table_date", 4, "404295"),
        ("table_participants", 4, "WAAR"),
    ]


def test_a_formula_that_fails_costs_its_row(tmp_path: Path) -> None:
    def fill(book: Book) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("tafel", "tekst", "verder"))
        sheet.write_row(1, 0, ("a", "goed"))
        sheet.write_formula(1, 2, "=NA()", value="#N/A")  # nobody reads this column
        sheet.write(2, 0, "b")
        sheet.write_formula(2, 1, "=1/0", value="#DIV/0!")

    sheet = read(tmp_path, a_workbook(fill))
    assert texts(sheet) == [(2, "goed")]
    assert faults(sheet) == [("row_failure", 3)]
    assert sheet.problems[0].data["table"] == "b"


def test_a_cell_merged_with_the_one_above_costs_its_row(tmp_path: Path) -> None:
    def fill(book: Book) -> None:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("tafel", "tekst", "soort", "verder"))
        sheet.merge_range(1, 0, 3, 0, "a")
        sheet.merge_range(1, 3, 4, 3, "nobody reads this column")
        for row in (1, 2, 4):
            sheet.write(row, 1, f"rij {row + 1}")
        sheet.write(4, 0, "b")
        sheet.merge_range(5, 0, 5, 1, "c")  # beside each other: the second has no text

    sheet = read(tmp_path, a_workbook(fill))
    assert texts(sheet) == [(2, "rij 2"), (5, "rij 5"), (6, "")]
    assert faults(sheet) == [("row_merged", 3)]


@pytest.mark.parametrize("name", ["notities", "NOTITIES", " Notitiës "])
def test_a_sheet_is_found_by_its_name_however_it_is_written(tmp_path: Path, name: str) -> None:
    rows = [HEAD, ("a", "deze"), ("b", "")]
    book = of_rows({"Uitleg": [("Lees mij",)], "tafels": [("x",)], name: rows})
    sheet = read(tmp_path, book)
    assert [row["tekst"] for row in sheet.rows] == ["deze", ""]
    assert sheet.file == f"boek.xlsx, {name.strip()}"


def test_the_only_sheet_may_have_any_name(tmp_path: Path) -> None:
    assert texts(read(tmp_path, PLAIN, "tafels")) == [(2, "Eén café"), (3, "Nog één")]


def hidden(name: str, beside: str) -> bytes:
    def fill(book: Book) -> None:
        book.add_worksheet(beside).write_row(0, 0, HEAD)
        sheet = book.add_worksheet(name)
        sheet.write_row(0, 0, HEAD)
        sheet.hide()

    return a_workbook(fill)


@pytest.mark.parametrize(
    ("workbook", "code"),
    [
        (hidden("notities", "tafels"), "sheet_hidden"),
        (of_rows({"notities": [HEAD], "Notitiés": [HEAD]}), "sheet_several"),
        (of_rows({"een": [HEAD], "twee": [HEAD]}), "sheet_not_in_workbook"),
        (of_rows({"notities": []}), "sheet_empty"),
        (of_rows({"notities": [("tafel",), ("a",)]}), "sheet_missing_column"),
        (of_rows({"notities": [(*HEAD, "Tekst")]}), "sheet_duplicate_column"),
        (
            packed({"mimetype": b"application/vnd.oasis", "content.xml": b""}),
            "sheet_is_workbook",
        ),
        (packed({"[Content_Types].xml": b"", "xl/workbook.bin": b""}), "sheet_is_workbook"),
        (PLAIN[:-40], "sheet_damaged"),
        (PLAIN[: len(PLAIN) // 2], "sheet_damaged"),
        (b"PK\x03\x04", "sheet_damaged"),
    ],
)
def test_a_workbook_that_cannot_be_used_says_why(
    tmp_path: Path, workbook: bytes, code: str
) -> None:
    assert refusal(tmp_path, workbook) == code


def test_a_hidden_sheet_beside_the_only_one_that_is_seen_is_left_alone(tmp_path: Path) -> None:
    assert texts(read(tmp_path, hidden("oud", "Blad1"))) == []
    (tmp_path / "boek.xlsx").write_bytes(hidden("tafels", "Blad1"))
    assert sheet_names(tmp_path / "boek.xlsx") == ["Blad1"]


DOCTYPE = b'<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def after_declaration(xml: bytes) -> bytes:
    declaration, rest = xml.split(b"?>", 1)
    return declaration + b"?>" + DOCTYPE + rest.replace(b"<t>b</t>", b"<t>&b;</t>")


def lying_about_size(name: str, said: int) -> bytes:
    """A part that says it is small and is large."""
    content = bytearray(with_part(PLAIN, name, lambda xml: xml + b" " * 30_000_000))
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        at = found.getinfo(name).header_offset
        directory = found.start_dir
    struct.pack_into("<I", content, at + 22, said)
    where = content.index(name.encode(), directory) - 46
    struct.pack_into("<I", content, where + 24, said)
    return bytes(content)


def doubled(name: str) -> bytes:
    content = io.BytesIO(PLAIN)
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr(name.upper(), b"<x/>")
    return content.getvalue()


def locked(workbook: bytes) -> bytes:
    """Say of every part that it needs a password."""
    content = bytearray(workbook)
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 1)
    return bytes(content)


def a_bomb() -> bytes:
    """A workbook of a few hundred kB that is 300 MB when it is unpacked."""
    return with_part(PLAIN, "xl/sharedStrings.xml", lambda xml: xml + b" " * 300_000_000)


FAR_CELL = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
ODD_FAR_CELL = (
    b"<!-- <c r=\"A1\" --><row><x:c  s = '1'\n r = 'XFD1048576' ><v>1</v></x:c></row>"
)
TALL = b'<row r="200001"><c r="A200001" t="str"><v>x</v></c></row>'
WIDE = b'<row r="199999"><c r="Z199999" t="str"><v>x</v></c></row>'


HARM = {
    "entities in the texts": with_part(PLAIN, "xl/sharedStrings.xml", after_declaration),
    "entities in a sheet": with_part(PLAIN, FIRST_SHEET, after_declaration),
    "entities in the book": with_part(PLAIN, "xl/workbook.xml", after_declaration),
    "two bytes a sign": with_part(
        PLAIN, FIRST_SHEET, lambda xml: xml.decode().encode("utf-16")
    ),
    "no place": with_sheet_data(PLAIN, b"<row><c><v>1</v></c></row>"),
    "no such place": with_sheet_data(PLAIN, b'<row><c r="ZZZZ99999999"><v>1</v></c></row>'),
    "place in a text": with_sheet_data(PLAIN, b"<row><c a='r=\"A9\"'><v>1</v></c></row>"),
    "no such text": with_sheet_data(PLAIN, b'<row><c r="A9" t="s"><v>99</v></c></row>'),
    "a size that lies": lying_about_size(FIRST_SHEET, 500),
    "a part twice": doubled(FIRST_SHEET),
    "locked": locked(PLAIN),
}
TOO_MUCH = {"far": FAR_CELL, "far and odd": ODD_FAR_CELL, "tall": TALL, "wide": WIDE}


@pytest.mark.parametrize("harm", HARM)
def test_a_workbook_made_to_do_harm_is_refused(tmp_path: Path, harm: str) -> None:
    assert refusal(tmp_path, HARM[harm]) == "sheet_damaged"


@pytest.mark.parametrize("cells", TOO_MUCH)
def test_a_cell_too_far_away_is_refused(tmp_path: Path, cells: str) -> None:
    book = with_sheet_data(PLAIN, TOO_MUCH[cells])
    assert refusal(tmp_path, book) == "sheet_too_many_cells"


def test_a_bomb_is_refused_unopened(tmp_path: Path) -> None:
    assert refusal(tmp_path, a_bomb()) == "sheet_too_large_inside"


def test_the_largest_sheet_that_is_read(tmp_path: Path) -> None:
    far = b'<row r="200000"><c r="A200000" t="str"><v>a</v></c><c r="B200000"/></row>'
    sheet = read(tmp_path, with_sheet_data(PLAIN, far))
    assert [row.line for row in sheet.rows] == [2, 3, 200_000]


def test_a_workbook_may_have_as_many_rows_as_a_csv(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [HEAD, *(("a", "Een") for _ in range(MOST_ROWS))]
    assert len(read(tmp_path, of_rows({"notities": rows})).rows) == MOST_ROWS
    more = of_rows({"notities": [*rows, ("a", "Een")]})
    assert refusal(tmp_path, more) == "sheet_too_many_rows"


def test_a_cell_with_only_a_colour_may_be_anywhere(tmp_path: Path) -> None:
    far = b'<row r="1048576" s="3"><c r="XFD1048576" s="1"/></row>'
    assert len(read(tmp_path, with_sheet_data(PLAIN, far)).rows) == 2


def test_merged_cells_without_end_cost_no_time(tmp_path: Path) -> None:
    end = b"</sheetData>"
    merged = end + b"<mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 3 + b"</mergeCells>"
    book = with_part(PLAIN, FIRST_SHEET, lambda xml: xml.replace(end, merged))
    assert faults(read(tmp_path, book)) == [("row_merged", 2), ("row_merged", 3)]


def test_more_merged_cells_than_anyone_needs_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cells, "MOST_CELLS", 5)
    end = b"</sheetData>"
    merged = end + b'<mergeCells><mergeCell ref="A1:B3"/></mergeCells>'
    book = with_part(PLAIN, FIRST_SHEET, lambda xml: xml.replace(end, merged))
    with pytest.raises(RefusedInputError, match="sheet_too_many_cells"):
        cells.cells_of(book, "boek.xlsx", "notities")


def test_a_workbook_may_be_smaller_than_a_csv(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.exchange.spreadsheets.sheets.LARGEST_WORKBOOK", 1_000)
    assert refusal(tmp_path, PLAIN) == "sheet_too_large"


def test_parts_that_nobody_needs_do_not_count(tmp_path: Path) -> None:
    book = with_part(PLAIN, "xl/media/image1.png", lambda _: random.Random(1).randbytes(9_000))
    book = with_part(book, "xl/vbaProject.bin", lambda _: b"\0" * 9_000)
    assert len(read(tmp_path, book).rows) == 2


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_parts, "MOST_PARTS", 5)
    with pytest.raises(RefusedInputError, match="sheet_too_large_inside"):
        cells.cells_of(PLAIN, "boek.xlsx", "notities")


def mutated(workbook: bytes, chance: random.Random) -> bytes:
    """Damage a workbook: bytes of the archive, or of one part before it is packed."""
    if chance.random() < 0.4:
        return damaged(workbook, chance)
    with zipfile.ZipFile(io.BytesIO(workbook)) as found:
        parts = {name: found.read(name) for name in found.namelist()}
    name = chance.choice(sorted(parts))
    if chance.random() < 0.1:
        del parts[name]
    else:
        parts[name] = damaged(parts[name], chance)
    return packed(parts)


def damaged(content: bytes, chance: random.Random) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 9))):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(5):
            case 0:
                changed[at : at + 1] = chance.randbytes(1)
            case 1:
                del changed[at : at + chance.randrange(1, 30)]
            case 2:
                changed[at:at] = chance.randbytes(chance.randrange(1, 9))
            case 3:
                changed[at:at] = changed[at : at + chance.randrange(1, 60)]
            case _:
                changed[at : at + 1] = chance.choice(b"0123456789<>/\"'&;=").to_bytes(1, "big")
    return bytes(changed)


@pytest.mark.slow
def test_no_mutant_does_more_than_be_refused(tmp_path: Path) -> None:
    chance = random.Random(4)
    tables = [("tafel", "thema", "dialoog"), ("a", "Gezondheid", 4), ("b", "Samen leven", 2)]
    notes = [("tafel", "soort", "tekst"), *(("a", "knel", f"Rij {n}") for n in range(9))]
    workbook = of_rows({"tafels": tables, "notities": notes})
    file = tmp_path / "boek.xlsx"
    refused = 0
    for _ in range(MUTANTS):
        file.write_bytes(mutated(workbook, chance))
        try:
            read_tables(file)
            read_notes(file)
        except RefusedInputError:
            refused += 1
    assert MUTANTS / 2 < refused < MUTANTS
