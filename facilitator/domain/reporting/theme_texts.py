"""The texts of a theme report, with the sentences to begin them from."""

from collections import Counter
from collections.abc import Callable, Mapping

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section, chapter_of
from facilitator.domain.records.kinds import Chapter, ItemKind
from facilitator.domain.reporting.dutch import Plural, in_words, listed
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.written_texts import WrittenTexts


class ThemeTexts(WrittenTexts):
    """The texts of one theme report, by their places."""

    def __init__(self, theme: ReportedTheme) -> None:
        drafts: Mapping[TextPlace, Callable[[], str]] = {
            TextPlace.WHY: self._why,
            TextPlace.LEAD_KNEL: self._knel,
            TextPlace.LEAD_DREAMS: self._dreams,
            TextPlace.LEAD_FIRST_STEPS: self._first_steps,
            TextPlace.CONCLUSION: self._conclusion,
            TextPlace.ACTORS: self._actors,
            TextPlace.OBSERVATIONS: self._observations,
        }
        mark = theme.words.document.draft if theme.edition.working_notes else ""
        super().__init__(theme.written, drafts, mark)
        self._theme, self._words = theme, theme.words

    def _why(self) -> str:
        if not self._theme.theme_text:
            return ""
        told = self._words.introduction.why_text.word(self._theme.tables)
        return told.format(theme=self._theme.theme)

    def _knel(self) -> str:
        return _counted(self._words.chapters.knel_text, self._notes(Chapter.KNEL_KIEM))

    def _dreams(self) -> str:
        return _counted(self._words.chapters.dreams_text, self._kernen(Section.DREAM))

    def _first_steps(self) -> str:
        return _counted(self._words.chapters.ideas_text, self._kernen(Section.FIRST_STEP))

    def _conclusion(self) -> str:
        ideas = self._ideas()
        told = _counted(self._words.chapters.conclusion_text, len(ideas))
        tables = len({note.table for note in ideas})
        return told.format(tables=self._words.counts.table.in_words(tables))

    def _actors(self) -> str:
        """Say who were named at the ideas and how often, most often first."""
        notes, words = self._ideas(), self._words
        if not notes:
            return ""
        found = Counter(actor for note in notes for actor in note.item.labels.actors)
        told = [
            words.chapters.actor.format(
                actor=self._theme.names.choice(actor), times=words.counts.times.counted(times)
            )
            for actor, times in found.most_common()
        ]
        if not told:
            return words.chapters.actors_unknown if self._theme.edition.working_notes else ""
        return words.chapters.actors_text.format(actors=listed(told))

    def _observations(self) -> str:
        return _counted(
            self._words.chapters.observations_text, self._notes(Chapter.OBSERVATIONS)
        )

    def _notes(self, chapter: Chapter) -> int:
        """Count the notes of a chapter, each once, whatever it lies in."""
        return len(self._theme.board.source.of_chapter[chapter])

    def _ideas(self) -> list[BoardNote]:
        notes = self._theme.board.source.of_chapter[Chapter.IDEAS]
        return [note for note in notes if note.item.kind is ItemKind.IDEA]

    def _kernen(self, section: Section) -> int:
        return len(self._theme.board.contents(chapter_of(section)).of(section))


def _counted(sentences: Plural, number: int) -> str:
    """Give the sentences that go with a number; none of nothing. `{tables}` stays open."""
    words = sentences.word(number) if number else ""
    return words.replace("{number}", str(number)).replace("{words}", in_words(number))
