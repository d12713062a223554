"""The report over all tables of a theme: a summary of one page, a long form, or both.

Decision: what is counted stands in no text
    Context: reports that people typed had wrong numbers of tables, themes of other reports and
    quotes under other speakers. Decision: sentences are in a data file, with fields; each
    number, list, name and speaker is filled in from the records when the report is made, and a
    text that a coordinator writes may name `{tafels}`. Cost: a sentence is the same in all
    reports until somebody writes another. Alternatives: texts that are copied from an earlier
    report (they hold its numbers).
"""

from collections.abc import Iterator
from enum import StrEnum

from facilitator.domain.clustering.board import Board, BoardSource
from facilitator.domain.clustering.records import BoardId, Layer
from facilitator.domain.clustering.versions import board_of
from facilitator.domain.reporting.dates import document_date
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.outline import (
    PROGRAM,
    Block,
    NewPage,
    Outline,
)
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.theme_chapters import ThemeChapters
from facilitator.domain.reporting.theme_summary import theme_summary
from facilitator.domain.reporting.theme_wording import ThemeWords
from facilitator.domain.reporting.wording import ReportWords


class ThemeForm(StrEnum):
    """How much of a theme report is asked for."""

    SUMMARY = "summary"
    LONG = "long"
    BOTH = "both"


def reported_theme(
    source: ReportSource, edition: Edition, words: ThemeWords, report: ReportWords
) -> ReportedTheme:
    """Give the tables of a source as an edition shows them; raises ValueError for none."""
    if not source.dossiers:
        raise ValueError("a theme has tables")
    layer = source.layer or Layer(_board_of(source))
    tables = BoardSource.of(layer.board_id, source.dossiers, source.note_numbers)
    board = Board(tables, layer)
    names = source.names_of(board.source.dossiers[0])
    return ReportedTheme(board, edition, words, report, names, source.overlaps)


def theme_report(
    source: ReportSource,
    edition: Edition,
    words: ThemeWords,
    report: ReportWords,
    form: ThemeForm = ThemeForm.BOTH,
) -> Outline:
    """Make the report of the tables of a theme; the same tables and layer give the same."""
    theme = reported_theme(source, edition, words, report)
    dates = filter(None, map(document_date, source.dossiers))
    programme = theme.names.programme
    return Outline(
        title=theme.title,
        subtitle=theme.days,
        subject=words.document.subject,
        author=programme or PROGRAM,
        dated=max(dates, default=None),
        keywords=tuple(dict.fromkeys((theme.theme, theme.kind))),
        notices=tuple(notice.title for notice in edition.notices(report.document)),
        footer=" · ".join(part for part in (theme.title, edition.name) if part),
        letterhead=programme,
        digest=source.digest,
        made_with=source.made_with,
        ruled=True,
        blocks=tuple(_blocks(theme, form)),
    )


def _blocks(theme: ReportedTheme, form: ThemeForm) -> Iterator[Block]:
    if form is not ThemeForm.LONG:
        yield from theme_summary(theme)
    if form is ThemeForm.BOTH:
        yield NewPage()
    if form is not ThemeForm.SUMMARY:
        yield from ThemeChapters(theme, with_people=form is ThemeForm.LONG).blocks()


def _board_of(source: ReportSource) -> BoardId:
    head = source.dossiers[0].dialogue
    return board_of(head.programme, head.kind, head.theme).id
