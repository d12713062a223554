"""What a theme report takes of its tables, to be checked before anybody may read it."""

from collections import defaultdict
from collections.abc import Iterator

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import Omission
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.source import Selection, quoted_tables
from facilitator.domain.reporting.theme_report import ThemeForm

_MAY_BE_PRINTED = {None, Omission.NOT_CLEARED}


def theme_selection(theme: ReportedTheme, form: ThemeForm) -> Selection:
    """Give the tables with the notes that are to be printed, in the wording that was chosen.

    The featured quote is in the summary, and all others are in the long form.
    """
    featured = (theme.featured,) if theme.featured and form is not ThemeForm.LONG else ()
    chosen = (*featured, *(() if form is ThemeForm.SUMMARY else theme.all_quoted()))
    items: dict[DialogueId, dict[tuple[ItemId, str], Item]] = defaultdict(dict)
    for one in chosen:
        items[one.note.table][one.item.id, one.item.text] = one.item
    of_tables = {table: tuple(of.values()) for table, of in items.items()}
    dossiers = quoted_tables(theme.board.source.dossiers, of_tables)
    changed = {one.item.id for one in chosen if one.changed and one.omission in _MAY_BE_PRINTED}
    return Selection(dossiers, len(changed), tuple(_written(theme, form)), speakers_only=True)


def _written(theme: ReportedTheme, form: ThemeForm) -> Iterator[str]:
    """Give what a coordinator wrote, as it is printed."""
    for place in TextPlace:
        yield from theme.written(place)
    for chapter in theme.chapters:
        for contents in chapter.clusters:
            yield theme.title_of(contents)
            yield theme.explanation(contents)
    if theme.featured and form is not ThemeForm.LONG:
        yield theme.featured.short
