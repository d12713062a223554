"""Reports: from a dossier to a document on disk."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.file_names import file_name
from facilitator.domain.reporting.item_rendering import NO_PHOTOS, ReportNames
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.table import table_report
from facilitator.domain.reporting.wording import ReportWords
from facilitator.exchange.data_files.library import Library
from facilitator.reports.docx.writer import is_word_document, word_bytes
from facilitator.services.output_files import FileFormat, write_output

LANGUAGE = "nl"
"""The language of the documents; a setting of its own, apart from that of the screens."""

WORD = FileFormat((".docx",), is_word_document)


def write_table_report(  # noqa: PLR0913 - what a report needs, by name
    dossier: Dossier,
    to: Path,
    *,
    library: Library,
    created: datetime,
    with_sensitive: bool = False,
    photos: Mapping[str, bytes] = NO_PHOTOS,
    force: bool = False,
) -> None:
    """Write the internal edition of a table's report as a Word document.

    Sensitive items are left out unless `with_sensitive` releases them; `photos` are those of
    `photographing.photos_for_report`.

    `to` is replaced whole or left as it was; raises as `output_files.write_output` does.
    """
    outline = table_report(
        dossier,
        report_words(),
        created=created,
        with_sensitive=with_sensitive,
        photos=photos,
        names=report_names(dossier, library),
    )
    write_word(outline, to, force=force)


def write_word(outline: Outline, to: Path, *, force: bool = False) -> None:
    """Write a document in the styles of this program; raises as `write_output` does."""
    content = word_bytes(outline, resources.path("templates", "report.docx"))
    write_output(to, content, WORD, force=force)


def report_names(dossier: Dossier, library: Library) -> ReportNames:
    """Find what the keys in a dossier are called in the data files."""
    dialogue = dossier.dialogue
    own = library.scripts.get(dialogue.script)
    alike = [script for script in library.scripts.values() if script.kind == dialogue.kind]
    scripts = [own] if own and own.kind == dialogue.kind else alike
    programme = library.programmes.get(dialogue.programme)
    choices = {
        choice.key: choice.name
        for vocabulary in library.vocabularies.values()
        for choice in vocabulary.choices
    }
    return ReportNames(
        kind=scripts[0].title if scripts else dialogue.kind,
        programme=programme.title if programme else dialogue.programme,
        script=dialogue.script,
        choices=choices,
    )


def report_name(dossier: Dossier) -> str:
    """Propose a file name: dated, marked intern, without spaces, accents or municipality."""
    return document_name("tafelverslag", dossier, "intern")


def document_name(what: str, dossier: Dossier, *marks: str) -> str:
    """Give the file name of a Word document about a table: what, theme, number, date, marks."""
    dialogue = dossier.dialogue
    return file_name(
        what,
        dialogue.theme or dialogue.kind,
        f"dialoog-{dialogue.number}" if dialogue.number else "",
        dialogue.held_on.isoformat() if dialogue.held_on else "",
        "oefening" if dialogue.practice else "",
        *marks,
        suffix=".docx",
    )


@lru_cache(maxsize=1)
def report_words() -> ReportWords:
    """Read the words of the table report."""
    text = resources.read_text("reports", f"{LANGUAGE}.toml")
    return ReportWords.from_mapping(tomllib.loads(text))
