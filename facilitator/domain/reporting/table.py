"""The report of one table: a first page to read at a glance, then all that it brought.

Which notes and parts are in it is decided by its edition (`edition.py`), who is named in
`attribution.py`, and which chapters a type of table has in `chapters.py` of `table`.
"""

from collections.abc import Iterator

from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.colophon import Colophon
from facilitator.domain.reporting.dates import document_date
from facilitator.domain.reporting.dutch import day_and_date, unbroken
from facilitator.domain.reporting.edition import Edition, EditionNotice
from facilitator.domain.reporting.empty_parts import empty_parts
from facilitator.domain.reporting.first_page import first_page
from facilitator.domain.reporting.outline import PROGRAM, Block, Box, Outline, Paragraph
from facilitator.domain.reporting.participants import Participants
from facilitator.domain.reporting.reported_table import ReportedTable, reported_table
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.subject import subject
from facilitator.domain.reporting.table_report_chapters import TableReportChapters
from facilitator.domain.reporting.wording import ReportWords
from facilitator.domain.table.chapters import AFTERWARDS, chapters_of


def table_report(source: ReportSource, edition: Edition, words: ReportWords) -> Outline:
    """Make the report of the one table of a source; the same table gives the same outline."""
    table = reported_table(source.dossier, source, edition, words)
    return framed(table, words.document.subject, subtitle(table), _blocks(table))


def framed(
    table: ReportedTable, about: str, below_title: str, blocks: Iterator[Block]
) -> Outline:
    """Put a document about one table together; `about` is the subject in its properties."""
    keywords = (table.dialogue.theme, table.kind, table.municipality)
    return Outline(
        title=table.topic,
        subtitle=below_title,
        subject=about,
        author=table.letterhead or PROGRAM,
        dated=document_date(table.dossier),
        keywords=tuple(word for word in keywords if word),
        notices=tuple(notice.title for notice in notices(table)),
        footer=table.name,
        letterhead=table.letterhead,
        digest=table.digest,
        made_with=table.made_with,
        blocks=tuple(blocks),
    )


def subtitle(table: ReportedTable) -> str:
    """Say which table a report is of, where and when it was held."""
    held_on, words = table.dialogue.held_on, table.words.document
    place = (table.municipality, day_and_date(held_on) if held_on else "")
    of = words.report_of.format(table=table.number or words.a_table)
    known = (of, ", ".join(part for part in place if part))
    return unbroken(" · ".join(part for part in known if part))


def notices(table: ReportedTable) -> Iterator[EditionNotice]:
    """Give what a document says of itself: by its edition, and of a practice table."""
    words = table.words.document
    yield from table.edition.notices(words)
    if table.dialogue.practice:
        yield EditionNotice(words.practice, words.practice_text)


def _blocks(table: ReportedTable) -> Iterator[Block]:
    if table.dialogue.practice:
        words = table.words.document
        yield Box(words.practice, (Paragraph(words.practice_text),))
    yield from first_page(table)
    yield from subject(table)
    yield from Participants(table).blocks()
    yield from _harvest(table)
    yield from empty_parts(table)
    if table.edition.colophon:
        yield from Colophon(table).blocks()


def _harvest(table: ReportedTable) -> Iterator[Block]:
    chapters = TableReportChapters(table)
    present = {item.kind for item in table.items}
    for chapter in chapters_of(table.dialogue.kind, present):
        yield from chapters.chapter(chapter)
    for chapter in AFTERWARDS:
        if chapter is not Chapter.PARKED or table.edition.parked:
            yield from chapters.chapter(chapter)
        if chapter is Chapter.PLEDGES:
            yield from chapters.actors()
