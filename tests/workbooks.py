"""Workbooks for tests: written as a spreadsheet program does, and changed as nobody should."""

import csv
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

Book = Any  # a workbook of xlsxwriter, which has no types
Fill = Callable[[Book], object]
Change = Callable[[bytes], bytes]

FIRST_SHEET = "xl/worksheets/sheet1.xml"


def a_workbook(fill: Fill, **options: object) -> bytes:
    """Write a workbook; `fill` puts sheets and cells in it."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, **options}) as book:
        fill(book)
    return content.getvalue()


def of_rows(sheets: Mapping[str, Sequence[Sequence[object]]]) -> bytes:
    """Write a workbook with these rows on sheets of these names."""

    def fill(book: Book) -> None:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)

    return a_workbook(fill)


def of_csv(sheets: Mapping[str, Path]) -> bytes:
    """Write the rows of CSV files on sheets of these names, every cell as text."""
    read = {
        name: list(csv.reader(path.read_text("utf-8").splitlines(), delimiter=";"))
        for name, path in sheets.items()
    }
    return of_rows(read)


def with_part(workbook: bytes, name: str, change: Change) -> bytes:
    """Change one part of a workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as found:
        parts = {each: found.read(each) for each in found.namelist()}
    parts[name] = change(parts.get(name, b""))
    return packed(parts)


def with_sheet_data(workbook: bytes, rows: bytes) -> bytes:
    """Put rows of XML at the end of the first sheet."""
    end = b"</sheetData>"
    return with_part(workbook, FIRST_SHEET, lambda xml: xml.replace(end, rows + end))


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Pack the parts of a workbook."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()
