"""An outline as a Word document, in the named styles of a template."""

import io
import struct
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.opc.coreprops import CoreProperties
from docx.oxml.ns import qn

from facilitator.domain.reporting.outline import Outline
from facilitator.reports.docx.body import Body
from facilitator.reports.docx.elements import held_by_xml

LETTERHEAD, NOTICES, FOOTER = "[[briefhoofd]]", "[[meldingen]]", "[[voettekst]]"
"""The words in the template's header and footer that give way to those of the outline."""
PROGRAM_WITH_VERSION = b"[[programma]]"
"""The word in the template's properties that gives way to the program and its version."""

PROPERTIES = "docProps/app.xml"

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255


def is_word_document(path: Path) -> bool:
    """Whether a file is a Word document, by what is packed in it; raises OSError."""
    try:
        with zipfile.ZipFile(path) as package:
            return any(name.startswith("word/document") for name in package.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error):
        return False


def word_bytes(outline: Outline, template: Path) -> bytes:
    """Give the document; the same outline and template give the same bytes."""
    document = docx.Document(str(template))
    _set_properties(document, outline)
    _set_margins(document, outline)
    Body(document).place(outline)
    saved = io.BytesIO()
    document.save(saved)
    return _packed_again(saved, outline.made_with)


def _set_properties(document: Document, outline: Outline) -> None:
    properties = document.core_properties
    properties.title = _property(outline.title)
    properties.subject = _property(outline.subject)
    properties.author = _property(outline.author)
    properties.keywords = _property(", ".join(outline.keywords))
    properties.language = outline.language
    properties.identifier = outline.digest
    _set_dates(properties, outline.dated)
    properties.last_modified_by = ""
    properties.revision = 1


def _set_dates(properties: CoreProperties, dated: datetime | None) -> None:
    """Put in the date of the contents, or none: the template has one of its own."""
    element = properties._element  # noqa: SLF001 - python-docx has no way to leave a date out
    for date in element.xpath("dcterms:created | dcterms:modified"):
        element.remove(date)
    if dated:
        properties.created = properties.modified = dated.astimezone(UTC).replace(tzinfo=None)


def _property(text: str) -> str:
    return " ".join(held_by_xml(text).split())[:_LONGEST_PROPERTY]


def _set_margins(document: Document, outline: Outline) -> None:
    notices = " · ".join(outline.notices)
    texts = {LETTERHEAD: outline.letterhead, NOTICES: notices, FOOTER: outline.footer}
    for section in document.sections:
        for margin in (section.header, section.footer):
            for text in margin.part.element.iter(qn("w:t")):
                if text.text in texts:
                    text.text = held_by_xml(texts[text.text])


def _packed_again(saved: io.BytesIO, made_with: str) -> bytes:
    """Pack the parts once more, with the same time and system on each, and what made them."""
    program = escape(held_by_xml(made_with)).encode()
    target = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            content = source.read(name)
            if name == PROPERTIES:
                content = content.replace(PROGRAM_WITH_VERSION, program)
            package.writestr(entry, content)
    return target.getvalue()
