"""Witte vlekken: themes, parts and groups of which nobody spoke, found in what there is."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.clustering.framework_records import Aspect
from facilitator.domain.clustering.sections import Section, sections_of
from facilitator.domain.framework.board import Framework, Insight
from facilitator.domain.framework.lists import FrameworkLists
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import fold

BLANK = "witte vlek"
"""The classification of an insight that is itself one."""

_WORDS_THAT_LACK = (Aspect.DOMAIN, Aspect.RECOVERY_TASK, Aspect.PROSPERITY)
"""The aspects of which a word that no insight has is one; departments come and go."""


class SpotKind(StrEnum):
    """How a witte vlek is found, in the order in which they are told."""

    NO_TABLES = "thema_zonder_tafels"
    NO_NOTES = "thema_zonder_notities"
    NO_PART = "onderdeel_zonder_notities"
    NO_INSIGHT = "thema_zonder_kern"
    MISSING_VOICE = "stem_ontbrak"
    NO_GROUP = "groep_niet_besproken"
    NO_WORD = "woord_zonder_inzicht"
    CLASSED = "ingedeeld"


@dataclass(frozen=True, slots=True)
class BlankSpot:
    """What nobody spoke of: a theme, a part of one, a group, a word of a list, an insight.

    `name` is what it is called: the key of a word, the text of a note-taker, or the title of an
    insight or theme. `section` is the part of the theme, `aspect` the list of the word, and
    `tables` counts those that said it, where any did.
    """

    kind: SpotKind
    name: str
    section: Section | None = None
    aspect: Aspect | None = None
    tables: int = 0


def blank_spots(framework: Framework, lists: FrameworkLists) -> tuple[BlankSpot, ...]:
    """Give all witte vlekken of a programme, those of one kind together."""
    found = [
        *_themes(framework, lists),
        *_missing_voices(framework),
        *_groups(framework, lists),
        *_words(framework, lists),
        *(
            BlankSpot(SpotKind.CLASSED, one.title, tables=one.tables)
            for one in framework.insights
            if BLANK in one.of(Aspect.CLASSIFICATION)
        ),
    ]
    order = list(SpotKind)
    return tuple(sorted(found, key=lambda one: order.index(one.kind)))


def _themes(framework: Framework, lists: FrameworkLists) -> Iterator[BlankSpot]:
    boards = framework.threads.themes.boards
    there = {fold(theme) for theme in boards}
    for theme in lists.themes:
        if fold(theme) not in there:
            yield BlankSpot(SpotKind.NO_TABLES, theme)
    with_insight = {theme for one in framework.insights for theme in one.themes}
    for theme in filter(None, boards):
        sections = _sections_with_notes(framework, theme)
        tables = len(framework.threads.themes.tables[theme])
        if not any(sections.values()):
            yield BlankSpot(SpotKind.NO_NOTES, theme, tables=tables)
            continue
        for section, has_notes in sections.items():
            if not has_notes:
                yield BlankSpot(SpotKind.NO_PART, theme, section, tables=tables)
        if theme not in with_insight:
            yield BlankSpot(SpotKind.NO_INSIGHT, theme, tables=tables)


def _sections_with_notes(framework: Framework, theme: str) -> Mapping[Section, bool]:
    """Say of each part of a theme that its tables ask for whether anything was noted."""
    found: dict[Section, bool] = {}
    for board in framework.threads.themes.boards[theme]:
        for chapter in board.source.chapters:
            kinds = {note.item.kind for note in board.source.of_chapter[chapter.chapter]}
            told = {section for kind in kinds for section in sections_of(kind)}
            for section in chapter.sections:
                if section is not Section.PROCESS:
                    found[section] = found.get(section, False) or section in told
    return found


def _missing_voices(framework: Framework) -> Iterator[BlankSpot]:
    """Give who was missed, in the words of the tables; what several wrote alike counts them."""
    texts: dict[str, str] = {}
    tables: dict[str, set[DialogueId]] = defaultdict(set)
    for dossier in framework.threads.themes.dossiers:
        words = " ".join(dossier.closing.missing_voices.split()) if dossier.closing else ""
        if fold(words):
            texts.setdefault(fold(words), words)
            tables[fold(words)].add(dossier.dialogue.id)
    for folded, words in texts.items():
        yield BlankSpot(SpotKind.MISSING_VOICE, words, tables=len(tables[folded]))


def _groups(framework: Framework, lists: FrameworkLists) -> Iterator[BlankSpot]:
    """Give the groups that no note and no insight is about, where any is about a group."""
    notes = (
        group for one in framework.threads.themes.notes for group in one.note.item.labels.groups
    )
    told = {*notes, *_said(framework.insights, Aspect.GROUP)}
    for key in lists.keys(Aspect.GROUP) if told else ():
        if key not in told:
            yield BlankSpot(SpotKind.NO_GROUP, key, aspect=Aspect.GROUP)


def _words(framework: Framework, lists: FrameworkLists) -> Iterator[BlankSpot]:
    """Give the words of a list that no insight has, where any has one of that list."""
    for aspect in _WORDS_THAT_LACK:
        keys, told = lists.keys(aspect), set(_said(framework.insights, aspect))
        for key in keys if told.intersection(keys) else ():
            if key not in told:
                yield BlankSpot(SpotKind.NO_WORD, key, aspect=aspect)


def _said(insights: tuple[Insight, ...], aspect: Aspect) -> Iterator[str]:
    return (value for one in insights for value in one.of(aspect))
