"""Reads a workbook (.xlsx) by way of the worker, and checks what that gives."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from facilitator.exchange.spreadsheets.workbook_parts import BEGINS
from facilitator.exchange.worker.client import decode

RowFault = Literal["row_failure", "row_merged"]


@dataclass(frozen=True, slots=True)
class WorkbookRow:
    """One line of a sheet: its number there, its cells as text, and what is wrong with some.

    No cells where they could not be told apart. `faults` names a code by the place of a cell;
    `cleaned` are the places of those of which signs that nobody sees were taken out.
    """

    number: int
    cells: Sequence[str] | None
    faults: Mapping[int, RowFault] = field(default_factory=dict)
    cleaned: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SheetCells:
    """The lines of one sheet that hold something; `name` tells people which sheet it is."""

    name: str
    lines: Sequence[WorkbookRow]


@dataclass(frozen=True, slots=True)
class SheetNames:
    """The names of the sheets that people see."""

    names: list[str]


def is_workbook(beginning: bytes) -> bool:
    """Say whether a file that begins so is an archive, as workbooks are."""
    return beginning.startswith(BEGINS)


def sheets_in(file: str, data: bytes) -> list[str]:
    """Name the sheets of a workbook that people see; raise RefusedInputError."""
    found, _ = decode("names", [file], data, SheetNames, "sheet_too_heavy")
    return found.names


def read_cells(file: str, data: bytes, wanted: str) -> SheetCells:
    """Read the sheet of a name, or the only one there is; raise RefusedInputError."""
    found, _ = decode("cells", [file, wanted], data, SheetCells, "sheet_too_heavy")
    return found
