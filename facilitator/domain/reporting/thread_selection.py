"""What a report on rode draden takes of its tables, to be checked before it is public."""

from collections import defaultdict
from collections.abc import Iterator

from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.source import Selection, quoted_tables
from facilitator.domain.reporting.thread_texts import THREAD_PLACES


def thread_selection(told: ReportedThreads) -> Selection:
    """Give the tables with the notes that are quoted."""
    quoted = tuple(told.all_quoted())
    items: dict[DialogueId, dict[ItemId, Item]] = defaultdict(dict)
    for one in quoted:
        items[one.themed.table][one.item.id] = one.item
    themes = told.board.themes.tables
    of_notes = {table: tuple(of.values()) for table, of in items.items()}
    dossiers = quoted_tables(told.board.themes.dossiers, of_notes)
    changed = {one.item.id for one in quoted if one.changed}
    of_tables = {one.dialogue.id: theme for theme, of in themes.items() for one in of}
    return Selection(
        dossiers, len(changed), tuple(_written(told)), speakers_only=True, themes=of_tables
    )


def _written(told: ReportedThreads) -> Iterator[str]:
    """Give what coordinators and note-takers wrote, as it is printed: tags too."""
    for place in THREAD_PLACES:
        yield from told.written(place)
    for contents in told.board.told:
        yield contents.name
        yield told.explanation(contents)
    for boards in told.board.themes.boards.values():
        for board in boards:
            kernen = board.contents(Chapter.OBSERVATIONS).clusters
            if not told.one_series:
                stories = board.contents(Chapter.KNEL_KIEM)
                kernen = (*kernen, *stories.of(Section.KNEL), *stories.of(Section.KIEM))
            yield from (" ".join(one.cluster.title.split()) for one in kernen)
    yield from told.figures.tensions.ways_out
    yield from told.figures.ideas.actors
