"""Drafts to begin the texts of a theme report with: what it says while nobody wrote them."""

from collections.abc import Mapping, Sequence

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section, chapter_of
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.theme_texts import ThemeTexts
from facilitator.exchange.data_files.library import Library
from facilitator.services.reporting import report_names, report_words
from facilitator.services.theme_reports import theme_words

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
