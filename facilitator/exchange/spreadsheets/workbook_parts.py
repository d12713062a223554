"""The parts of a workbook: unpacked within limits, looked at, and packed anew to be read.

A workbook is an archive of XML from somewhere. What is handed on is an archive of our own, so
that sizes that lie, parts that are there twice, entities of XML, and a cell far away (for which
every cell before it would be reserved) never reach the library that reads the cells.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from facilitator.domain.errors import RefusedInputError

LARGEST_WORKBOOK = 50_000_000
"""No workbook with more bytes than this is read."""

LARGEST_INSIDE = 200_000_000
"""No workbook is read whose parts together have more bytes than this."""

MOST_PARTS = 5_000
MOST_ROWS = 200_000
"""No row below this one is read: a workbook that has one is refused."""

MOST_CELLS = 4_000_000
"""How many cells may lie between the first and the last one, empty ones included."""

BEGINS = b"PK\x03\x04"
_HEART = "xl/workbook.xml"
_NEEDED = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/_rels/[^/]+\.rels|xl/(worksheets/)?[^/]+\.xml"
)
_BUNDLED = (".csv", ".xlsx", ".xlsm", ".dialoog")
_PACKED_AS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError,
    KeyError, OverflowError, RuntimeError,
)  # fmt: skip
"""What the standard library raises over an archive that is damaged."""

_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# Each cell, with the place that it names; without a place calamine would count for itself.
_CELL = re.compile(
    rb"<(?:[^\s<>/]*:)?c(?=[\s/>])"
    rb"(?:(?:\s+[^\s=<>\"'/]+\s*=\s*(?:\"[^\"<]*\"|'[^'<]*'))*?"
    rb"\s+r\s*=\s*[\"']([A-Za-z]{1,3})([1-9][0-9]{0,6})[\"'])?"
)
_EMPTY_CELL = re.compile(rb"<c(?: [A-Za-z]+=\"[^\"<>]*\")* ?/>")
_FAILED_CELL = re.compile(rb"(<c\s[^<>]*?\bt=)\"e\"")


def is_workbook(path: Path) -> bool:
    """Say whether a file is a workbook, by the parts it names; nothing in it is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return _HEART in archive.namelist()
    except BROKEN:
        return False


def repacked(file: str, data: bytes) -> io.BytesIO:
    """Unpack what is needed within the limits, look at it, and pack it anew.

    Raises RefusedInputError, or one of BROKEN.
    """
    checked = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as found,
        zipfile.ZipFile(checked, "w", zipfile.ZIP_STORED) as clean,
    ):
        for part in _needed(file, found.infolist()):
            content = found.read(part)
            _look_at(file, content)
            clean.writestr(part.filename, _with_failures(content))
    checked.seek(0)
    return checked


def _with_failures(content: bytes) -> bytes:
    """Let a formula that failed give its mark, such as #N/A; else its cell would look empty."""
    return _FAILED_CELL.sub(rb'\1"str"', content) if b't="e"' in content else content


def _needed(file: str, parts: Sequence[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    needed = [part for part in parts if _NEEDED.fullmatch(part.filename.lower())]
    names = {part.filename.lower() for part in needed}
    if _HEART not in names:
        bundle = any(part.filename.lower().endswith(_BUNDLED) for part in parts)
        raise RefusedInputError("sheet_bundle" if bundle else "sheet_is_workbook", file=file)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in needed) > LARGEST_INSIDE:
        megabytes = LARGEST_INSIDE // 1_000_000
        raise RefusedInputError("sheet_too_large_inside", file=file, megabytes=megabytes)
    odd = any(
        part.flag_bits & _ENCRYPTED or part.compress_type not in _PACKED_AS for part in needed
    )
    if odd or len(names) < len(needed):
        raise damaged(file)
    return needed


def _look_at(file: str, content: bytes) -> None:
    """Refuse entities, signs of two bytes, and cells outside the limits."""
    if b"\0" in content or _ENTITIES.search(content):
        raise damaged(file)
    if not _within_limits(file, content):  # a cell with a colour and nothing in it may be far
        content = _EMPTY_CELL.sub(b"", content)
        if not _within_limits(file, content):
            raise too_many_cells(file)


def _within_limits(file: str, content: bytes) -> bool:
    rows = columns = 0
    for match in _CELL.finditer(content):
        letters, digits = match.groups()
        if letters is None:
            raise damaged(file)
        rows = max(rows, int(digits))
        columns = max(columns, _column(letters))
    return rows <= MOST_ROWS and rows * columns <= MOST_CELLS


def _column(letters: bytes) -> int:
    """Give the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters.upper():
        number = 26 * number + letter - 64
    return number


def damaged(file: str) -> RefusedInputError:
    """Give what to raise for a workbook that is broken or was made to do harm."""
    return RefusedInputError("sheet_damaged", file=file)


def too_many_cells(file: str) -> RefusedInputError:
    """Give what to raise for a sheet that reaches further than the limits."""
    return RefusedInputError("sheet_too_many_cells", file=file, rows=MOST_ROWS)
