"""The report of one table: its facts, who sat there, and what it brought (REQUIREMENTS F38).

Which notes are in it and how it warns is decided by its edition (`edition.py`), who is named
in `attribution.py`, and which chapters a type of table has in `chapters.py`.
"""

from collections.abc import Iterator

from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.chapters import AFTERWARDS, chapters_of
from facilitator.domain.reporting.dates import document_date, footer
from facilitator.domain.reporting.dutch import long_date
from facilitator.domain.reporting.edition import Edition, EditionNotice
from facilitator.domain.reporting.outline import (
    PROGRAM,
    Block,
    Box,
    Heading,
    Outline,
    Paragraph,
)
from facilitator.domain.reporting.participants import Participants
from facilitator.domain.reporting.reported_table import ReportedTable, reported_table
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table_facts import TableFacts
from facilitator.domain.reporting.table_report_chapters import TableReportChapters
from facilitator.domain.reporting.wording import ReportWords

_EVALUATIONS = (
    "host_evaluation",
    "host_improvements",
    "note_taker_evaluation",
    "note_taker_improvements",
)
"""What who led and who wrote say of the talk: fields of a closing, each with its heading."""


def table_report(source: ReportSource, edition: Edition, words: ReportWords) -> Outline:
    """Make the report of the one table of a source; the same table gives the same outline."""
    return _TableReport(reported_table(source.dossier, source, edition, words)).outline()


class _TableReport:
    """One table's report while it is put together, chapter by chapter."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._words = table.words
        self._closing = table.dossier.closing
        self._chapters = TableReportChapters(table)

    def outline(self) -> Outline:
        dossier, dialogue, words = self._table.dossier, self._table.dialogue, self._words
        title = words.document.title.format(theme=dialogue.theme or self._table.kind)
        keywords = (dialogue.theme, self._table.kind, dialogue.municipality)
        return Outline(
            title=title,
            subtitle=self._subtitle(),
            subject=words.document.subject,
            author=dialogue.municipality or PROGRAM,
            dated=document_date(dossier),
            keywords=tuple(word for word in keywords if word),
            notices=tuple(notice.title for notice in self._notices()),
            footer=footer(title, dossier, words.dates),
            blocks=tuple(self._blocks()),
        )

    def _subtitle(self) -> str:
        dialogue = self._table.dialogue
        number = self._words.facts.number.lower()
        known = (
            self._table.kind,
            f"{number} {dialogue.number}" if dialogue.number else "",
            dialogue.municipality,
            long_date(dialogue.held_on) if dialogue.held_on else "",
        )
        return " · ".join(part for part in known if part)

    def _notices(self) -> Iterator[EditionNotice]:
        words = self._words.document
        yield from self._table.edition.notices(words)
        if self._table.dialogue.practice:
            yield EditionNotice(words.practice, words.practice_text)

    def _blocks(self) -> Iterator[Block]:
        chapters, facts = self._words.chapters, TableFacts(self._table)
        for notice in self._notices():
            yield Box(notice.title, (Paragraph(notice.text),))
        yield Heading(1, chapters.about)
        yield facts.head()
        yield from facts.rounds()
        yield Heading(1, chapters.people)
        yield from Participants(self._table).blocks()
        yield from self._brought()
        yield from self._afterwards()

    def _brought(self) -> Iterator[Block]:
        if self._closing and self._closing.essence:
            yield Heading(1, self._words.chapters.essence)
            yield Paragraph(self._closing.essence)
        present = {item.kind for item in self._table.items}
        for chapter in chapters_of(self._table.dialogue.kind, present):
            yield from self._chapters.chapter(chapter)

    def _afterwards(self) -> Iterator[Block]:
        for chapter in AFTERWARDS:
            if chapter is Chapter.PARKED:
                yield Heading(1, self._words.chapters.missing_voices)
                yield from self._missing_voices()
            yield from self._chapters.chapter(chapter)
            if chapter is Chapter.OBSERVATIONS:
                yield from self._evaluations()

    def _missing_voices(self) -> Iterator[Block]:
        missing = self._closing.missing_voices if self._closing else ""
        yield Paragraph(missing) if missing else self._chapters.nothing()

    def _evaluations(self) -> Iterator[Block]:
        for question in _EVALUATIONS if self._closing else ():
            if answer := getattr(self._closing, question):
                yield Heading(2, getattr(self._words.chapters, question))
                yield Paragraph(answer)
