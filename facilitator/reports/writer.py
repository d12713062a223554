"""Writers: what one is, and which there are by the ending of the files they write.

Typst is 80 MB, so it is imported when the first PDF is asked for, or the first chart.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator import resources
from facilitator.domain.reporting.outline import Outline
from facilitator.files import open_regular
from facilitator.reports.docx.writer import is_word_document, word_bytes

_PDF_BEGINS = b"%PDF-"


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
    template = "page.docx" if outline.one_page else "report.docx"
    return word_bytes(outline, resources.path("templates", template))


def _pdf(outline: Outline) -> bytes:
    from facilitator.reports.pdf.writer import pdf_bytes  # noqa: PLC0415 - Typst is large

    return pdf_bytes(outline, resources.path("templates", "report.typ"))


def page_pictures(outline: Outline, width: int) -> list[bytes]:
    """Draw each page of a document as a PNG so many pixels wide; may run in a thread."""
    from facilitator.reports.pdf import writer  # noqa: PLC0415 - Typst is large

    return writer.page_pictures(outline, resources.path("templates", "report.typ"), width)


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF, by how it begins; raises OSError."""
    with open_regular(path) as file:
        return file.read(len(_PDF_BEGINS)) == _PDF_BEGINS


WRITERS: dict[str, Writer] = {
    writer.suffix: writer
    for writer in (
        Writer(".docx", _word, is_word_document),
        Writer(".pdf", _pdf, is_pdf),
    )
}
"""Every writer by its suffix."""
