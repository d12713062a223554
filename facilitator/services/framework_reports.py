"""The afwegingskader as a document: what it is made of, and its lists of words."""

import tomllib
from collections.abc import Collection
from functools import lru_cache

from facilitator import resources
from facilitator.domain.clustering.sections import FAMILIES
from facilitator.domain.framework.board import Framework
from facilitator.domain.framework.lists import FrameworkLists
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.framework_report import framework_report
from facilitator.domain.reporting.framework_selection import framework_selection
from facilitator.domain.reporting.framework_wording import FrameworkWords
from facilitator.domain.reporting.reported_framework import ReportedFramework
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.thread_report import thread_board
from facilitator.domain.table.script import fold
from facilitator.exchange.data_files.library import Library
from facilitator.services.framework import Aspect, vocabulary_of
from facilitator.services.reporting import LANGUAGE, DocumentKind, report_words
from facilitator.services.theme_reports import LEAST_PUBLIC
from facilitator.services.threads import ProgrammeBoards


@lru_cache(maxsize=1)
def framework_words() -> FrameworkWords:
    """Read the words of the afwegingskader as a document."""
    text = resources.read_text("reports", f"framework_{LANGUAGE}.toml")
    return FrameworkWords.from_mapping(tomllib.loads(text))


def framework_lists(library: Library, given: ProgrammeBoards) -> FrameworkLists:
    """Give the lists of words, and the themes of a programme for these types of tables."""
    vocabularies = {aspect: vocabulary_of(library, aspect) for aspect in Aspect}
    series = {
        script.theme_series
        for script in library.scripts.values()
        if FAMILIES.get(script.kind, script.kind) in given.families and script.theme_series
    }
    programme = library.programmes.get(given.programme)
    themes = [library.themes[key] for key in programme.themes] if programme else []
    titles = tuple(theme.title for theme in themes if theme.series in series)
    return FrameworkLists(vocabularies, titles)


def framework_kind(
    library: Library, given: ProgrammeBoards, only: Collection[str] = ()
) -> DocumentKind:
    """Give the afwegingskader of a programme as a kind of document, made of `thread_source`.

    With `only` some themes, in any spelling, it has what was heard in one of those.
    """
    lists, wanted = framework_lists(library, given), frozenset(map(fold, only))

    def told(source: ReportSource, edition: Edition) -> ReportedFramework:
        framework, words = Framework(thread_board(source)), framework_words()
        themes = framework.threads.themes.boards
        chosen = tuple(theme for theme in themes if fold(theme) in wanted)
        return ReportedFramework(framework, edition, words, report_words(), lists, chosen)

    return DocumentKind(
        "afwegingskader",
        lambda source, edition: framework_report(told(source, edition), source),
        of_many=True,
        is_public=True,
        needs=lambda source: bool(source.dossiers and Framework(thread_board(source)).insights),
        selects=lambda source, edition: framework_selection(told(source, edition)),
        least_tables=LEAST_PUBLIC,
    )
