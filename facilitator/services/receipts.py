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
from facilitator.services.reporting import document_format, write_document

WORD, TEXT = ".docx", ".txt"


def receipt_lines(receipt: Receipt, library: Library) -> list[str]:
    """Give a receipt as lines to read."""
    return lines_of(_outline(receipt, library))


def receipt_name(receipt: Receipt, suffix: str = WORD) -> str:
    """Name the file of a receipt after the moment of the wipe."""
    return f"bewijs-van-wissen-{receipt.at.astimezone():%Y-%m-%d-%H%M}{suffix}"


def check_receipt_path(to: Path, *, force: bool = False) -> Path:
    """Give the place of a receipt; raises as `write_output` does, before anything is done."""
    check_name(to, FileFormat((WORD, TEXT), Path.is_file))
    return check_output(to, _format_of(to), force=force)


def write_receipt(receipt: Receipt, library: Library, to: Path, *, force: bool = False) -> None:
    """Write a receipt as a Word document or as plain text, as its name ends.

    Raises as `write_output` does.
    """
    if to.suffix.lower() == WORD:
        write_document(_outline(receipt, library), to, force=force)
    else:
        text = "\n".join([*receipt_lines(receipt, library), ""])
        write_output(to, text.encode(), _format_of(to), force=force)


def _outline(receipt: Receipt, library: Library) -> Outline:
    titles: Mapping[str, str] = {
        key: programme.title for key, programme in library.programmes.items()
    }
    return receipt_outline(receipt, paper_words(), titles)


def _format_of(to: Path) -> FileFormat:
    if to.suffix.lower() == WORD:
        return document_format(WORD)
    return FileFormat((TEXT,), begins_with(paper_words().receipt.title.encode()))
