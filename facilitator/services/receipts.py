"""Receipts of what was wiped, as lines to read and as files."""

from collections.abc import Mapping
from pathlib import Path

from facilitator.domain.privacy.receipt import Receipt
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.papers.receipt import lines_of, receipt_outline
from facilitator.exchange.data_files.library import Library
from facilitator.services.output_files import (
    FileFormat,
    begins_with,
    check_name,
    check_output,
    write_output,
)
from facilitator.services.papers import paper_words
from facilitator.services.reporting import (
    USUAL_FORMAT,
    document_format,
    formats,
    write_document,
)

__all__ = ["formats"]

TEXT = ".txt"


def receipt_lines(receipt: Receipt, library: Library) -> list[str]:
    """Give a receipt as lines to read."""
    return lines_of(_outline(receipt, library))


def receipt_formats() -> tuple[str, ...]:
    """Give the endings that the file of a receipt may have, the usual one first."""
    return (*formats(), TEXT)


def receipt_name(receipt: Receipt, suffix: str = USUAL_FORMAT) -> str:
    """Name the file of a receipt after the moment of the wipe."""
    return f"bewijs-van-wissen-{receipt.at.astimezone():%Y-%m-%d-%H%M}{suffix}"


def check_receipt_path(to: Path, *, force: bool = False) -> Path:
    """Give the place of a receipt; raises as `write_output` does, before anything is done."""
    check_name(to, FileFormat(receipt_formats(), Path.is_file))
    return check_output(to, _format_of(to), force=force)


def write_receipt(receipt: Receipt, library: Library, to: Path, *, force: bool = False) -> None:
    """Write a receipt as its name ends: as a document, or as plain text.

    Raises as `write_output` does.
    """
    suffix = to.suffix.lower()
    if suffix in formats():
        write_document(_outline(receipt, library), to, suffix, force=force)
    else:
        text = "\n".join([*receipt_lines(receipt, library), ""])
        write_output(to, text.encode(), _format_of(to), force=force)


def _outline(receipt: Receipt, library: Library) -> Outline:
    titles: Mapping[str, str] = {
        key: programme.title for key, programme in library.programmes.items()
    }
    return receipt_outline(receipt, paper_words(), titles)


def _format_of(to: Path) -> FileFormat:
    if to.suffix.lower() in formats():
        return document_format(to.suffix.lower())
    return FileFormat((TEXT,), begins_with(paper_words().receipt.title.encode()))
