"""Writers: what one is, and which there are by the ending of the files they write."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator import resources
from facilitator.domain.reporting.outline import Outline
from facilitator.reports.docx.writer import is_word_document, word_bytes


@dataclass(frozen=True, slots=True)
class Writer:
    """A format that documents are written in.

    `suffix` ends the names of its files (`.docx`), `write` turns an outline into their bytes,
    the same for the same outline, and `is_content_of` knows them by what they hold.
    """

    suffix: str
    write: Callable[[Outline], bytes]
    is_content_of: Callable[[Path], bool]


def _word(outline: Outline) -> bytes:
    return word_bytes(outline, resources.path("templates", "report.docx"))


WRITERS: dict[str, Writer] = {
    writer.suffix: writer for writer in (Writer(".docx", _word, is_word_document),)
}
"""Every writer by its suffix."""
