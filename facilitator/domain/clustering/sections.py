"""The chapters of a board and their sections: which kinds of notes lie in which."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.records.kinds import Chapter, ItemKind
from facilitator.domain.table.chapters import CITIZENS, KINDS, OWN

FAMILIES: Mapping[str, str] = {
    "focustafel": "middenveld",
    "verdiepingstafel": "middenveld",
    "werkplaats": "middenveld",
}
"""The types of tables that are told together; any other type is a family by itself."""

LOOKING = frozenset({"verkenningsdialoog"})
"""The families that look for themes: all tables of a programme lie on one board."""


class Section(StrEnum):
    """A row of kernen in a report; the value is its key in JSON."""

    KNEL = "knel"
    KIEM = "kiem"
    THEME = "thema"
    QUESTION = "vraag"
    EXAMPLE = "voorbeeld"
    PRINCIPLE = "principe"
    DREAM = "droom"
    CASE = "casus"
    FIRST_STEP = "eerste_stap"
    ACTION = "actie"
    PROCESS = "proces"


@dataclass(frozen=True, slots=True)
class BoardChapter:
    """A chapter of a board: its sections in the order of the report, and the kinds in it."""

    chapter: Chapter
    sections: tuple[Section, ...]
    kinds: tuple[ItemKind, ...]


def _chapter(chapter: Chapter, *sections: Section, also: Chapter | None = None) -> BoardChapter:
    return BoardChapter(chapter, sections, KINDS[chapter] + (KINDS[also] if also else ()))


CHAPTERS: Mapping[Chapter, BoardChapter] = {
    one.chapter: one
    for one in (
        _chapter(Chapter.KNEL_KIEM, Section.KNEL, Section.KIEM),
        _chapter(Chapter.THEMES, Section.THEME),
        _chapter(Chapter.QUESTIONS, Section.QUESTION),
        _chapter(Chapter.EXAMPLES, Section.EXAMPLE),
        _chapter(Chapter.PRINCIPLES, Section.PRINCIPLE),
        _chapter(Chapter.DREAMS, Section.DREAM),
        _chapter(Chapter.CASES, Section.CASE),
        _chapter(Chapter.IDEAS, Section.FIRST_STEP, also=Chapter.PLEDGES),
        _chapter(Chapter.ACTIONS, Section.ACTION),
        _chapter(Chapter.OBSERVATIONS, Section.PROCESS, also=Chapter.CLOSING_ROUND),
    )
}
"""The chapters of boards in their order; tensions and what was parked lie in none."""

CHAPTER_OF_KIND: Mapping[ItemKind, Chapter] = {
    kind: one.chapter for one in CHAPTERS.values() for kind in one.kinds
}


def sections_of(kind: ItemKind) -> tuple[Section, ...]:
    """Give the sections in which a note of a kind belongs; two for one that is both."""
    if kind is ItemKind.KNEL:
        return (Section.KNEL,)
    if kind is ItemKind.KIEM:
        return (Section.KIEM,)
    return next((one.sections for one in CHAPTERS.values() if kind in one.kinds), ())


def chapter_of(section: Section) -> Chapter:
    """Give the chapter that a section is a part of."""
    return next(one.chapter for one in CHAPTERS.values() if section in one.sections)


def chapters_of_tables(
    kinds: Collection[str], present: Collection[ItemKind]
) -> tuple[BoardChapter, ...]:
    """Give the chapters for tables of some kinds, and those of what else is `present`."""
    own = {chapter for kind in kinds for chapter in OWN.get(kind, CITIZENS)}
    own.add(Chapter.OBSERVATIONS)
    return tuple(
        one
        for one in CHAPTERS.values()
        if one.chapter in own or not set(one.kinds).isdisjoint(present)
    )
