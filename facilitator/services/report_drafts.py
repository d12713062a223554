"""Drafts to begin the texts of a report with: what it says while nobody wrote them."""

from collections.abc import Mapping, Sequence

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section, chapter_of
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.theme_texts import ThemeTexts
from facilitator.domain.reporting.thread_texts import THREAD_PLACES, ThreadReportTexts
from facilitator.domain.threads.board import ThreadBoard
from facilitator.exchange.data_files.library import Library
from facilitator.services.reporting import report_names, report_words
from facilitator.services.theme_reports import theme_words
from facilitator.services.thread_reports import thread_words

__all__ = ["THREAD_PLACES"]

SECTIONS: Mapping[TextPlace, Sequence[Section]] = {
    TextPlace.WHY: (),
    TextPlace.LEAD_KNEL: (Section.KNEL,),
    TextPlace.LEAD_KIEM: (Section.KIEM,),
    TextPlace.LEAD_DREAMS: (Section.DREAM,),
    TextPlace.AFTER_DREAMS: (Section.DREAM,),
    TextPlace.LEAD_FIRST_STEPS: (Section.FIRST_STEP,),
    TextPlace.CONCLUSION: (Section.KNEL, Section.KIEM),
    TextPlace.ACTORS: (),
    TextPlace.OBSERVATIONS: (Section.PROCESS,),
}
"""The kernen that each text is about."""


def places_of(board: Board) -> tuple[TextPlace, ...]:
    """Give the texts that the report of a board has: those about chapters it has."""
    chapters = {one.chapter for one in board.source.chapters}
    return tuple(
        place
        for place, sections in SECTIONS.items()
        if all(chapter_of(section) in chapters for section in sections)
    )


def draft(board: Board, place: TextPlace, library: Library) -> str:
    """Give the sentences that the report has in the place of a text; may be empty."""
    names = report_names(board.source.dossiers[0], library)
    theme = ReportedTheme(board, INTERNAL, theme_words(), report_words(), names)
    return ThemeTexts(theme).draft(place)


def thread_drafts(board: ThreadBoard, library: Library) -> Mapping[TextPlace, str]:
    """Give what the report on rode draden has in the place of each text; some are empty."""
    tables = board.themes.tables.items()
    names = {theme: report_names(of[0], library) for theme, of in tables}
    series = theme_words().series
    told = ReportedThreads(board, INTERNAL, thread_words(), report_words(), series, names)
    texts = ThreadReportTexts(told)
    return {place: texts.draft(place) for place in THREAD_PLACES}
