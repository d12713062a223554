"""A data set as one workbook: a sheet for each table, and one that says what they hold.

Every text is written as text, so that nothing that somebody said is a formula or a link.
"""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from facilitator.domain.datasets.columns import Cell, RowTable
from facilitator.domain.datasets.data import Dataset
from facilitator.exchange.datasets.data_package import shown_tables
from facilitator.exchange.datasets.description import data_description

EXPLANATION = "toelichting"
"""The sheet that says what the others hold."""
_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the same data give the same bytes
_NARROW, _WIDE, _WIDEST = 12, 28, 80
_OPTIONS = {
    "in_memory": True,
    "constant_memory": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook_bytes(data: Dataset) -> bytes:
    """Give the workbook of a data set; the same data give the same bytes."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, _OPTIONS) as book:
        told = data_description()
        book.set_properties({"title": told.title, "comments": data.edition, "created": _MADE})
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for table in shown_tables(data):
            sheet = book.add_worksheet(table.name)
            _fill(sheet, table, data, (day, moment))
            _head(sheet, [column.name for column in table.shown(data)], bold)
        _explain(book.add_worksheet(EXPLANATION), data, bold)
    return target.getvalue()


def _head(sheet: Worksheet, names: list[str], bold: Format) -> None:
    for at, name in enumerate(names):
        sheet.write_string(0, at, name, bold)
    sheet.freeze_panes(1, 0)


def _fill(
    sheet: Worksheet, table: RowTable[Any], data: Dataset, formats: tuple[Format, Format]
) -> None:
    names = [column.name for column in table.shown(data)]
    written = {column.name for column in table.shown(data) if column.is_written}
    for at, name in enumerate(names):
        sheet.set_column(at, at, _WIDE if name in written else _NARROW)
    rows = 0
    for rows, cells in enumerate(table.cells(data), start=1):
        for at, cell in enumerate(cells):
            if cell is not None and cell != "":
                _write(sheet, (rows, at), cell, formats)
    sheet.autofilter(0, 0, max(rows, 1), len(names) - 1)


def _write(
    sheet: Worksheet, place: tuple[int, int], cell: Cell, formats: tuple[Format, Format]
) -> None:
    day, moment = formats
    if isinstance(cell, str):
        sheet.write_string(*place, cell)
    elif isinstance(cell, bool):
        sheet.write_boolean(*place, cell)
    elif isinstance(cell, datetime):
        sheet.write_datetime(*place, cell.astimezone(UTC).replace(tzinfo=None), moment)
    elif isinstance(cell, date):
        sheet.write_datetime(*place, cell, day)
    elif cell is not None:
        sheet.write_number(*place, cell)


def _explain(sheet: Worksheet, data: Dataset, bold: Format) -> None:
    """Write what each sheet and column is, in Dutch and in English."""
    _head(sheet, ["blad", "kolom", "omschrijving", "description"], bold)
    for row, cells in enumerate(_explained(data), start=1):
        for at, text in enumerate(cells):
            sheet.write_string(row, at, text)
    sheet.set_column(0, 1, _WIDE)
    sheet.set_column(2, 3, _WIDEST)


def _explained(data: Dataset) -> Iterator[tuple[str, str, str, str]]:
    told = data_description()
    yield "", "", f"{told.title} ({data.edition})", told.title
    for table in shown_tables(data):
        described = told.tables[table.name]
        yield table.name, "", described.dutch, described.english
        for column in table.shown(data):
            field = described.fields[column.name]
            yield table.name, column.name, field.dutch, field.english
