"""What of a data set is checked before anybody may read it: every text that people wrote."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.datasets.columns import RowTable
from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.making import dataset, theme_source
from facilitator.domain.datasets.tables import ROW_TABLES
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.outline import PROGRAM, Facts, Outline
from facilitator.domain.reporting.source import ReportSource, Selection


def checked_outline(source: ReportSource, edition: Edition) -> Outline:
    """Give all that people wrote in the rows of a theme, as an outline that nothing prints."""
    data = _of_theme(source, edition)
    title = data.themes[0].title
    blocks = tuple(_written(table, data) for table in ROW_TABLES)
    return Outline(title, "", PROGRAM, None, blocks=blocks)


def checked_selection(source: ReportSource, edition: Edition) -> Selection:
    """Give the tables with all their notes, of which none may wait, and what was made of them.

    What is said of a table as a whole is in no public rows.
    """
    data = _of_theme(source, edition)
    (theme,) = data.themes
    dossiers = tuple(
        replace(dossier, steps=(), moments=(), closing=None)
        for dossier in theme.board.source.dossiers
    )
    return Selection(dossiers, written=tuple(_by_coordinators(data)), speakers_only=True)


def _by_coordinators(data: Dataset) -> Iterator[str]:
    """Give what coordinators wrote, of the theme and over all themes of its programme."""
    for cluster in data.clusters:
        yield from (cluster.contents.cluster.title, cluster.contents.cluster.explanation)
    for tag in data.tags:
        yield from (tag.tag.name, tag.tag.definition)
    for thread in data.threads:
        yield from (thread.title, thread.thread.explanation)
    for insight in data.insights:
        yield from (word for words in insight.values.values() for word in words)
    yield from (one.text.text for one in data.texts)


def _of_theme(source: ReportSource, edition: Edition) -> Dataset:
    return dataset([theme_source(source, edition)], edition.name)


def _written(table: RowTable[object], data: Dataset) -> Facts:
    values = [one.value for one in table.shown(data) if one.is_written]
    rows = table.rows(data) if table.is_public and values else ()
    cells = (tuple(str(value(row) or "") for value in values) for row in rows)
    return Facts((), tuple(cells), table.name, "")
