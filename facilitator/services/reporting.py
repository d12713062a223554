"""Documents: a request, from the window or the command line, becomes a file on disk."""

import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from facilitator import __version__, resources
from facilitator.domain.clustering.versions import NO_NUMBERS, NoteNumbers
from facilitator.domain.privacy.export_policy import promised_by_public_role
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL, Edition
from facilitator.domain.reporting.file_names import file_name
from facilitator.domain.reporting.highlights import is_starred
from facilitator.domain.reporting.mayor_page import mayor_page
from facilitator.domain.reporting.outline import PROGRAM, Heading, Outline
from facilitator.domain.reporting.source import ReportNames, ReportSource, Selection
from facilitator.domain.reporting.table import table_report
from facilitator.domain.reporting.table_digest import digest_of
from facilitator.domain.reporting.wording import ReportWords
from facilitator.exchange.data_files.library import Library
from facilitator.reports.writer import WRITERS, page_pictures
from facilitator.services.output_files import FileFormat, check_name, write_output
from facilitator.services.photos import photos_for_report
from facilitator.services.received_invitations import ReceivedInvitations

LANGUAGE = "nl"
"""The language of the documents; a setting of its own, apart from that of the screens."""

USUAL_FORMAT = ".docx"


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A sort of document: what its files are called, and what stands in it.

    It has a public edition where it `is_public`.

    `has_editions` says whether its files are called after their edition too, `of_many` whether
    it is about many tables: all of them, or those of a theme. Without what it `needs` there is
    hardly anything to tell in it. It `selects` what it prints of its tables, and is public from
    `least_tables` tables on.
    """

    name: str
    outline: Callable[[ReportSource, Edition], Outline]
    has_editions: bool = True
    of_many: bool = False
    is_public: bool = False
    needs: Callable[[ReportSource], bool] = lambda _source: True
    selects: Callable[[ReportSource, Edition], Selection] = lambda source, _: Selection(
        source.dossiers
    )
    least_tables: int = 1


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """A document that is asked for; `format` is the suffix of a writer."""

    kind: DocumentKind
    source: ReportSource
    edition: Edition = INTERNAL
    format: str = USUAL_FORMAT

    @property
    def file_name(self) -> str:
        """Propose a name: dated, marked, without spaces, accents or municipality."""
        number = self.source.shared(lambda dialogue: dialogue.number)
        held_on = self.source.shared(lambda dialogue: dialogue.held_on)
        return file_name(
            self.kind.name,
            self.source.shared(lambda dialogue: dialogue.theme or dialogue.kind) or "",
            f"dialoog-{number}" if number and self.edition.number else "",
            held_on.isoformat() if held_on else "",
            "oefening" if self.source.shared(lambda dialogue: dialogue.practice) else "",
            self.edition.name if self.kind.has_editions else "",
            suffix=self.format,
        )


class Preview(NamedTuple):
    """A document as it will be: its pages as PNG, and its title and headings in their order."""

    pages: Sequence[bytes]
    headings: Sequence[str]


def file_names(requests: Sequence[ReportRequest]) -> list[str]:
    """Name documents that come in one folder: alike, they get a part of the id of a table."""
    names = [request.file_name for request in requests]
    return [
        name if names.count(name) == 1 else _with_id(name, request)
        for name, request in zip(names, requests, strict=True)
    ]


def _with_id(name: str, request: ReportRequest) -> str:
    ids = (dossier.dialogue.id.hex[-8:] for dossier in request.source.dossiers)
    return file_name(name.removesuffix(request.format), *ids, suffix=request.format)


def make(request: ReportRequest, to: Path, *, force: bool = False) -> None:
    """Make a document; `to` is replaced whole or left as it was.

    Raises as `output_files.write_output` does.
    """
    write_document(outline_of(request), to, request.format, force=force)


def preview(request: ReportRequest, width: int) -> Preview:
    """Draw the pages of a document, each so many pixels wide.

    Takes long enough for a thread, in which the window goes on; nothing is written.
    """
    outline = outline_of(request)
    headings = (block.text for block in outline.blocks if isinstance(block, Heading))
    return Preview(page_pictures(outline, width), (outline.title, *headings))


def outline_of(request: ReportRequest) -> Outline:
    """Give a document as plain data; who promised something is told by the public role."""
    tables = request.source.dossiers
    told = tuple(map(promised_by_public_role, tables))
    return request.kind.outline(replace(request.source, dossiers=told), request.edition)


def write_document(
    outline: Outline, to: Path, suffix: str = USUAL_FORMAT, *, force: bool = False
) -> None:
    """Write an outline in a format; raises as `output_files.write_output` does."""
    write_output(to, WRITERS[suffix].write(outline), document_format(suffix), force=force)


def document_format(suffix: str) -> FileFormat:
    """Give the format of the writer with this suffix."""
    return FileFormat((suffix,), WRITERS[suffix].is_content_of)


def formats() -> tuple[str, ...]:
    """Give the suffixes of all writers."""
    return tuple(WRITERS)


def format_asked(to: Path) -> str:
    """Give the suffix of the writer that a path asks for; raises as `check_name` does."""
    check_name(to, FileFormat(formats(), Path.is_file))
    return to.suffix.lower()


def report_source(
    dossiers: Iterable[Dossier],
    library: Library,
    find_photo: Callable[[str], bytes | None],
    note_numbers: NoteNumbers = NO_NUMBERS,
    invitations: ReceivedInvitations | None = None,
) -> ReportSource:
    """Gather what a document needs; `find_photo` looks in the store by the SHA-256.

    Without `note_numbers` notes are numbered in their order. A theme that came along with a
    table, by one of the `invitations`, goes before the one of this computer.
    """
    tables = tuple(dossiers)
    names = {one.dialogue.id: report_names(one, library, invitations) for one in tables}
    photos = [photos_for_report(dossier, find_photo).items() for dossier in tables]
    return ReportSource(
        tables,
        names,
        dict(pair for found in photos for pair in found),
        digest_of(tables),
        f"{PROGRAM} {__version__}",
        note_numbers=note_numbers,
    )


def report_names(
    dossier: Dossier, library: Library, invitations: ReceivedInvitations | None = None
) -> ReportNames:
    """Find what the keys in a dossier are called in the data files, and with invitations."""
    dialogue = dossier.dialogue
    title = dialogue.theme
    own = library.scripts.get(dialogue.script)
    alike = [script for script in library.scripts.values() if script.kind == dialogue.kind]
    scripts = [own] if own and own.kind == dialogue.kind else alike
    programme = library.programmes.get(dialogue.programme)
    came_along = invitations.theme(dialogue.id, title) if invitations else None
    theme = came_along or (library.theme(title) if title else None)
    choices = {
        choice.key: choice.name
        for vocabulary in library.vocabularies.values()
        for choice in vocabulary.choices
    }
    return ReportNames(
        kind=scripts[0].title if scripts else dialogue.kind,
        programme=programme.title if programme else dialogue.programme,
        script=dialogue.script,
        purpose=programme.purpose if programme else (),
        theme_text=theme.paragraphs if theme else (),
        theme=theme.title if theme else title,
        terms=theme.terms if theme else (),
        period=programme.period if programme else "",
        afterwards=programme.afterwards if programme else "",
        choices=choices,
    )


@lru_cache(maxsize=1)
def report_words() -> ReportWords:
    """Read the words of the table report."""
    text = resources.read_text("reports", f"{LANGUAGE}.toml")
    return ReportWords.from_mapping(tomllib.loads(text))


KINDS: dict[str, DocumentKind] = {
    "table": DocumentKind(
        "tafelverslag",
        lambda source, edition: table_report(source, edition, report_words()),
        is_public=True,
    ),
    "a4": DocumentKind(
        "a4-burgemeester",
        lambda source, edition: mayor_page(source, edition, report_words()),
        needs=lambda source: any(map(is_starred, source.dossier.items)),
    ),
}
"""The reports by their names on the command line; the papers are in `papers.py`."""
