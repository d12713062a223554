"""Drafts to begin the texts of a theme report with: sentences in which all is counted."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from facilitator import resources
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section, chapter_of
from facilitator.domain.reporting.dutch import capitalised, in_words, listed
from facilitator.services.messages import DUTCH, counted

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


@lru_cache(maxsize=1)
def _sentences() -> Mapping[str, str]:
    return tomllib.loads(resources.read_text("reports", "drafts_nl.toml"))


def places_of(board: Board) -> tuple[TextPlace, ...]:
    """Give the texts that the report of a board has: those about chapters it has."""
    chapters = {one.chapter for one in board.source.chapters}
    return tuple(
        place
        for place, sections in SECTIONS.items()
        if all(chapter_of(section) in chapters for section in sections)
    )


def draft(board: Board, place: TextPlace) -> str:
    """Give a sentence or two to begin a text with, in Dutch, as documents are."""
    heads = [one.dialogue for one in board.source.dossiers]
    places = sorted({head.municipality for head in heads} - {""}, key=str.casefold)
    people = sum(one.dialogue.participants or len(one.seats) for one in board.source.dossiers)
    titles = [
        one.cluster.title
        for section in SECTIONS[place]
        for one in board.contents(chapter_of(section)).of(section)
    ]
    words = _sentences()
    told = words[place].format(
        theme=heads[0].theme if heads else "",
        people=counted(people, "people", DUTCH),
        tables=_in_words(len(heads), "tables"),
        municipalities=words["in_gemeenten"].format(places=listed(places)) if places else "",
        notes=counted(len(board.source.notes), "notes", DUTCH),
        clusters=_in_words(len(titles), "clusters"),
        titles=listed([f"‘{title}’" for title in titles]) or words["niets"],
    )
    return capitalised(told)


def _in_words(number: int, what: str) -> str:
    """Count with a word for a number up to twelve: twee tafels."""
    _, _, words = counted(number, what, DUTCH).partition(" ")
    return f"{in_words(number)} {words}"
