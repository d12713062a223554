"""What the afwegingskader takes of tables and coordinators, checked before it is public."""

from collections.abc import Iterator
from dataclasses import replace

from facilitator.domain.records.dialogue import Closing, Dossier
from facilitator.domain.reporting.reported_framework import ReportedFramework
from facilitator.domain.reporting.source import Selection, quoted_tables


def framework_selection(told: ReportedFramework) -> Selection:
    """Give the tables with who was missed there, and the words of coordinators."""
    every = tuple(told.framework.threads.themes.dossiers)
    emptied = quoted_tables(every, {})
    tables = (
        replace(bare, closing=_missed(whole))
        for bare, whole in zip(emptied, every, strict=True)
    )
    return Selection(tuple(tables), written=tuple(_written(told)), speakers_only=True)


def _missed(dossier: Dossier) -> Closing | None:
    """Give of the closing of a table who was missed, and nothing else."""
    known = dossier.closing
    if known is None or not known.missing_voices:
        return None
    return Closing(known.id, known.dialogue_id, missing_voices=known.missing_voices)


def _written(told: ReportedFramework) -> Iterator[str]:
    """Give the titles of insights, and the words that a coordinator wrote of them."""
    for one in told.insights:
        yield told.title(one)
        for aspect, values in one.values.items():
            own = (value for value in values if value not in told.lists.keys(aspect))
            yield from own
