"""Writes a table that somebody asked for as a spreadsheet, by the ending of its name."""

from pathlib import Path

from facilitator.exchange.spreadsheets.workbook_parts import is_workbook
from facilitator.exchange.spreadsheets.written import WrittenSheet, csv_bytes, workbook_bytes
from facilitator.services.output_files import FileFormat, check_output, write_output
from facilitator.services.spreadsheet_files import CSV

__all__ = ["WrittenSheet"]

WORKBOOK = ".xlsx"
ENDINGS = (".csv", WORKBOOK)


def check_sheet(path: Path, *, force: bool = False) -> None:
    """Raise as `write_sheet` would, before there is anything to write."""
    check_output(path, _format(path), force=force)


def write_sheet(path: Path, sheet: WrittenSheet, *, force: bool = False) -> None:
    """Write a table as CSV or as a workbook, whole or not at all.

    Raises WrongUseError `wrong_ending`, or FileNotWrittenError.
    """
    content = workbook_bytes(sheet) if _asks_workbook(path) else csv_bytes(sheet)
    write_output(path, content, _format(path), force=force)


def _asks_workbook(path: Path) -> bool:
    return path.suffix.lower() == WORKBOOK


def _format(path: Path) -> FileFormat:
    known = is_workbook if _asks_workbook(path) else CSV.is_content_of
    return FileFormat(ENDINGS, known)
