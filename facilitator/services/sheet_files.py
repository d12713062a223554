"""Writes a table that somebody asked for as a spreadsheet, by the ending of its name."""

import zipfile
from pathlib import Path

from facilitator.exchange.spreadsheets.written import WrittenSheet, csv_bytes, workbook_bytes
from facilitator.services.output_files import FileFormat, write_output
from facilitator.services.spreadsheet_files import CSV

ENDINGS = (".csv", ".xlsx")


def write_sheet(path: Path, sheet: WrittenSheet, *, force: bool = False) -> None:
    """Write a table as CSV or as a workbook, whole or not at all.

    Raises WrongUseError `wrong_ending`, or FileNotWrittenError.
    """
    workbook = path.suffix.lower() == ".xlsx"
    known = _is_workbook if workbook else CSV.is_content_of
    content = workbook_bytes(sheet) if workbook else csv_bytes(sheet)
    write_output(path, content, FileFormat(ENDINGS, known), force=force)


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return "xl/workbook.xml" in archive.namelist()
    except zipfile.BadZipFile:
        return False
