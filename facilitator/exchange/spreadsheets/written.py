"""Writes a table of texts and numbers as a spreadsheet: CSV, or a workbook of one sheet.

Nothing in it is a formula or a link: in a workbook a text is a text, in CSV an apostrophe
stands before what would be one (`formulas.py`). The same table gives the same bytes.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import xlsxwriter

from facilitator.exchange.spreadsheets.formulas import guarded

Cell = str | int | None
MARK = "\ufeff"
"""Before a CSV file, so that spreadsheets know that it is UTF-8."""
WIDEST = 80
"""No column of a workbook is made wider, in signs."""
LONGEST = 32_767
"""A cell of a workbook holds no more signs."""
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - no time of making


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A table to write: the name of its sheet, the names of its columns, and its rows."""

    name: str
    header: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def csv_bytes(sheet: WrittenSheet) -> bytes:
    """Give a table as CSV: UTF-8 with a mark, `;` between cells, lines that end in CR LF."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (sheet.header, *sheet.rows):
        writer.writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return f"{MARK}{text.getvalue()}".encode("utf-8", "replace")


def workbook_bytes(sheet: WrittenSheet) -> bytes:
    """Give a table as a workbook; the names of the columns stay in sight."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 0)
        strong = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for column, name in enumerate(sheet.header):
            cells = [row[column] for row in sheet.rows]
            page.set_column(column, column, _width(name, cells))
            page.write_string(0, column, name, strong)
            for line, cell in enumerate(cells, start=1):
                if isinstance(cell, int):
                    page.write_number(line, column, cell)
                elif cell:
                    page.write_string(line, column, cell[:LONGEST], wrapped)
    return content.getvalue()


def _width(name: str, cells: Sequence[Cell]) -> int:
    longest = max((len(str(cell)) for cell in (name, *cells) if cell is not None), default=0)
    return min(longest + 2, WIDEST)
