"""The afwegingskader as a document: what stands where, for whom, and what nobody spoke of."""

from collections.abc import Iterator

from facilitator.domain.clustering.framework_records import Quadrant
from facilitator.domain.framework.board import Insight
from facilitator.domain.reporting.dates import document_date
from facilitator.domain.reporting.dutch import capitalised, in_words, listed
from facilitator.domain.reporting.framework_chapters import (
    LabelChapter,
    OverviewChapter,
    SpotChapter,
)
from facilitator.domain.reporting.outline import (
    PROGRAM,
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    QuadrantEntry,
    QuadrantField,
    QuadrantFigure,
    Tone,
)
from facilitator.domain.reporting.reported_framework import ReportedFramework
from facilitator.domain.reporting.source import ReportNames, ReportSource

MOST_DRAWN = 8
"""So many titles are drawn in a quadrant; the table has them all."""


def framework_report(told: ReportedFramework, source: ReportSource) -> Outline:
    """Make the document; the same tables and layers give the same."""
    words, edition = told.words.document, told.edition
    names = source.names_of(source.dossiers[0]) if source.dossiers else ReportNames()
    footer = (words.title, words.label, edition.name)
    return Outline(
        title=words.title,
        subtitle=words.label,
        subject=words.subject,
        author=names.programme or PROGRAM,
        dated=max(filter(None, map(document_date, source.dossiers)), default=None),
        keywords=tuple(filter(None, told.themes)),
        notices=tuple(notice.title for notice in edition.notices(told.report.document)),
        footer=" · ".join(filter(None, footer)),
        letterhead=names.programme,
        digest=source.digest,
        made_with=source.made_with,
        ruled=True,
        blocks=tuple(_blocks(told)),
    )


def _blocks(told: ReportedFramework) -> Iterator[Block]:
    yield Paragraph(told.words.document.label_text)
    yield Paragraph(" ".join(_introduction(told)))
    chapters = (
        PlaceChapter(told),
        OverviewChapter(told),
        LabelChapter(told),
        SpotChapter(told),
    )
    present = ((one.title, blocks) for one in chapters if (blocks := tuple(one.blocks())))
    for number, (title, blocks) in enumerate(present, start=1):
        yield Heading(1, f"{number}. {title}")
        yield from blocks
    if told.edition.working_notes:
        yield Paragraph(told.words.document.internal_text, Tone.NOTE)


def _introduction(told: ReportedFramework) -> Iterator[str]:
    words, counts, number = told.words.introduction, told.words.counts, len(told.insights)
    if told.only:
        yield words.chosen.format(themes=listed(told.themes))
    if not number:
        yield told.words.document.none
        return
    yield words.about.format(
        insights=counts.insight.in_words(number),
        themes=counts.theme.in_words(len(told.themes)),
        tables=counts.table.in_words(told.tables),
    )
    if any(one.clusters for one in told.insights):
        yield words.joined
    still_open = len(told.in_quadrant(None))
    if not still_open:
        yield words.all_placed
    elif still_open == number:
        yield words.none_placed
    else:
        placed = in_words(number - still_open)
        yield words.placed.format(placed=placed, open=in_words(still_open))


class PlaceChapter:
    """What stands where: the four quadrants as a figure and as a table, and what is open."""

    def __init__(self, told: ReportedFramework) -> None:
        self._told = told
        self._words = told.words.places

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where there is nothing to place."""
        told, words = self._told, self._words
        if not told.insights:
            return
        yield Paragraph(f"{words.axes} {words.recovery}")
        rows = tuple(self._rows())
        if rows:
            yield self._figure()
            heads = (words.quadrant, words.insight, words.kind, words.theme, words.tables)
            widths = (5, 6, 2, 4, 2)
            yield Facts(heads, rows, words.table, words.table_about, widths=widths)
        if still_open := told.in_quadrant(None):
            yield Heading(2, f"{words.open}: {len(still_open)}")
            yield Paragraph(words.open_about, keep_with_next=True)
            lines = [ListItem(f"({self._about(one)})", told.title(one)) for one in still_open]
            yield BulletList(tuple(lines))

    def _rows(self) -> Iterator[tuple[str, ...]]:
        told = self._told
        for quadrant in Quadrant:
            for one in told.in_quadrant(quadrant):
                where, tables = told.words.quadrants[quadrant], str(one.tables)
                yield where, told.title(one), told.kind(one), told.in_themes(one), tables

    def _figure(self) -> QuadrantFigure:
        words = self._words
        first, second, third, fourth = map(self._field, Quadrant)
        counts = [
            words.count.format(
                quadrant=self._told.words.quadrants[one],
                number=len(self._told.in_quadrant(one)),
            )
            for one in Quadrant
        ]
        return QuadrantFigure(
            (words.lasting, words.passing),
            (words.wanted, words.unwanted),
            (first, second, third, fourth),
            words.figure.format(counts=capitalised("; ".join(counts))),
        )

    def _field(self, quadrant: Quadrant) -> QuadrantField:
        told = self._told
        found = told.in_quadrant(quadrant)
        entries = tuple(
            QuadrantEntry(told.title(one), self._about(one), told.sign(one))
            for one in found[:MOST_DRAWN]
        )
        more = len(found) - len(entries)
        words = self._words.more.format(number=more) if more else ""
        return QuadrantField(told.words.quadrants[quadrant], entries, words)

    def _about(self, insight: Insight) -> str:
        told = self._told
        return self._words.entry.format(
            kind=told.kind(insight),
            themes=told.in_themes(insight),
            tables=told.words.counts.table.counted(insight.tables),
        )
