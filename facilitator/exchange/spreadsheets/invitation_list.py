"""What the columns of a list of tables to invite mean: a CSV file, or a sheet of a workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.spreadsheets.columns import RowCells, SheetEntries, entries_of
from facilitator.exchange.spreadsheets.sheets import Row, SheetColumns, read_sheet

MOST_INVITATIONS = 200
"""How many invitations are made at a time."""

LIST_COLUMNS = SheetColumns(
    ("gemeente", "datum", "dialoog", "nummer", "thema"),
    required=("gemeente",),
    most_rows=MOST_INVITATIONS,
    too_many="sheet_too_many_invitations",
)
LIST_SHEET = "uitnodigingen"
"""The name of the sheet in a workbook with several."""


@dataclass(frozen=True, slots=True)
class ListedTable:
    """One row: a table to invite; the theme and the municipality are as they were typed."""

    line: int
    theme: str
    number: int | None
    held_on: date | None
    municipality: str


def read_invitation_list(path: Path) -> SheetEntries[ListedTable]:
    """Read a list of tables to invite; raise RefusedInputError when it cannot be used."""
    try:
        sheet = read_sheet(path, LIST_COLUMNS, LIST_SHEET)
    except RefusedInputError as error:
        if error.code != "sheet_missing_column":
            raise
        raise RefusedInputError("list_missing_column", **error.data) from error
    return entries_of(sheet, _listed)


def day_of_list(typed: str) -> date | None:
    """Read a day that was typed elsewhere as a list has it; None when it is none."""
    return RowCells("", Row(0, 0, {"datum": typed})).day("datum")


def _listed(cells: RowCells) -> ListedTable:
    numbers = (
        cells.number("dialoog", 1, "table_number"),
        cells.number("nummer", 1, "list_number"),
    )
    known = {number for number in numbers if number}
    if len(known) > 1:
        cells.refuse("list_two_numbers")
    return ListedTable(
        line=cells.row.line,
        theme=cells.row.word("thema"),
        number=min(known, default=None),
        held_on=cells.day("datum"),
        municipality=cells.row.word("gemeente"),
    )
