"""The recovery sheet of a key, as a Word document to print."""

from datetime import datetime
from pathlib import Path

from facilitator.domain.reporting.papers.recovery_sheet import SheetKey, recovery_sheet
from facilitator.exchange.sealing import KeyPair
from facilitator.reports.docx.qr_codes import code_of
from facilitator.services.papers import paper_words
from facilitator.services.reporting import write_document
from facilitator.services.word_codes import fingerprint_words

SHEET_NAME = "herstelblad-geheim.docx"


def write_recovery_sheet(pair: KeyPair, to: Path, created: datetime) -> None:
    """Write the sheet, which holds the private key; raises as `write_output` does.

    It belongs on paper: whoever asked for it is told to remove the file afterwards.
    """
    words = fingerprint_words(pair.public)
    key = SheetKey(pair.public, pair.private, words, code_of(pair.private))
    outline = recovery_sheet(key, paper_words(), created)
    write_document(outline, to)
