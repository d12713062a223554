"""Decodes a workbook (.xlsx): its sheets, and the cells of one as a CSV would hold them.

Runs in the worker (`exchange/worker/`). calamine reads the cells, and is given nothing that
`workbook_parts` did not look at.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, time
from typing import TypeVar

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.table.script import fold
from facilitator.domain.text import clean_line
from facilitator.exchange.spreadsheets.workbook_parts import (
    BROKEN,
    MOST_CELLS,
    damaged,
    repacked,
    too_many_cells,
)
from facilitator.exchange.spreadsheets.workbooks import (
    RowFault,
    SheetCells,
    SheetNames,
    WorkbookRow,
)

LONGEST_NAME = 31
"""How many letters the name of a sheet may have in Excel; longer ones are cut in messages."""

FAILURES = (
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
    "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!",
)  # fmt: skip
"""What a cell holds whose formula could not be worked out."""

T = TypeVar("T")


def names_in(data: bytes, file: str) -> tuple[SheetNames, bytes]:
    """Name the sheets of a workbook that people see; raise RefusedInputError."""
    with _opened(file, data) as workbook:
        return SheetNames([name for name, visible in _sheets(workbook) if visible]), b""


def cells_of(data: bytes, file: str, wanted: str) -> tuple[SheetCells, bytes]:
    """Read the sheet of a name, or the only one there is; raise RefusedInputError."""
    with _opened(file, data) as workbook:
        name, only = _find(file, _sheets(workbook), wanted)
        sheet = _asked(file, lambda: workbook.get_sheet_by_name(name))
        title = file if only else f"{file}, {_short(name)}"
        return SheetCells(title, _asked(file, lambda: list(_lines(title, sheet)))), b""


def _opened(file: str, data: bytes) -> CalamineWorkbook:
    checked = _asked(file, lambda: repacked(file, data))
    return _asked(file, lambda: CalamineWorkbook.from_filelike(checked))


def _asked(file: str, ask: Callable[[], T]) -> T:
    """Ask something of a library; whatever it stumbles over is a damaged workbook."""
    try:
        return ask()
    except MemoryError as error:
        raise RefusedInputError("sheet_too_heavy", file=file) from error
    except (CalamineError, *BROKEN) as error:
        raise damaged(file) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how Rust fails, and no Exception
            raise
        raise damaged(file) from error


def _sheets(workbook: CalamineWorkbook) -> list[tuple[str, bool]]:
    """Give the names of the sheets with cells, and whether people see them."""
    return [
        (each.name, each.visible == SheetVisibleEnum.Visible)
        for each in workbook.sheets_metadata
        if each.typ == SheetTypeEnum.WorkSheet
    ]


def _find(file: str, sheets: Sequence[tuple[str, bool]], wanted: str) -> tuple[str, bool]:
    """Give the sheet to read, and whether it is the only one that people see."""
    seen = [name for name, visible in sheets if visible]
    called = [name for name in seen if fold(name) == fold(wanted)]
    if len(called) == 1:
        return called[0], len(seen) == 1
    if len(called) > 1:
        raise RefusedInputError("sheet_several", file=file, sheets=[*map(_short, called)])
    if any(fold(name) == fold(wanted) for name, _ in sheets):
        raise RefusedInputError("sheet_hidden", file=file, sheet=wanted)
    if len(seen) == 1:
        return seen[0], True
    raise RefusedInputError(
        "sheet_not_in_workbook", file=file, sheet=wanted, sheets=[*map(_short, seen)]
    )


def _short(name: str) -> str:
    """Give the name of a sheet for a sentence."""
    return clean_line(name)[:LONGEST_NAME]


def _lines(title: str, sheet: CalamineSheet) -> Iterator[WorkbookRow]:
    covered = _covered(title, sheet)
    rows = sheet.to_python(skip_empty_area=False) if sheet.start else []
    for at, row in enumerate(rows):
        cells = [_text(cell) for cell in row]
        faults: dict[int, RowFault] = {
            place: "row_failure" for place, cell in enumerate(cells) if cell in FAILURES
        }
        faults |= dict.fromkeys(covered.get(at, ()), "row_merged")
        if any(cells):
            yield WorkbookRow(at + 1, cells, faults)


def _covered(title: str, sheet: CalamineSheet) -> Mapping[int, set[int]]:
    """Give by row the columns whose cell is one with the cell above it."""
    covered: dict[int, set[int]] = defaultdict(set)
    last_row, last_column = sheet.end or (0, 0)
    room = MOST_CELLS
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        columns = range(left, min(right, last_column) + 1)
        for row in range(top + 1, min(bottom, last_row) + 1):
            room -= 1 + len(columns)
            if room < 0:
                raise too_many_cells(title)
            covered[row].update(columns)
    return covered


def _text(cell: object) -> str:
    """Write a cell as a Dutch spreadsheet does that saves it as CSV; a day as 2021-04-09."""
    if isinstance(cell, bool):
        return "WAAR" if cell else "ONWAAR"
    if isinstance(cell, int | float):
        return f"{cell:.15g}".replace(".", ",")
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "minutes")
    return cell.isoformat("minutes") if isinstance(cell, time) else str(cell)
