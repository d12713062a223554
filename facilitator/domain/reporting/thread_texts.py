"""The texts of the report on rode draden, with the sentences to begin them from."""

from collections.abc import Callable, Mapping

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.dutch import Plural, capitalised, listed
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.written_texts import WrittenTexts
from facilitator.domain.threads.counts import LEAST_THEMES, ThreadContents

THREAD_PLACES = (
    TextPlace.WHY,
    TextPlace.LEAD_KNEL,
    TextPlace.LEAD_DREAMS,
    TextPlace.AFTER_DREAMS,
    TextPlace.LEAD_FIRST_STEPS,
    TextPlace.ACTORS,
    TextPlace.CONCLUSION,
    TextPlace.OBSERVATIONS,
)
"""The texts that the report has, in its order."""
MOST_ACTORS, MOST_NAMED = 3, 5
"""No sentence names more at once; a table has all who are to act."""
TWICE = 2
"""Who was named less is not named most often."""


class ThreadReportTexts(WrittenTexts):
    """The texts of one report on rode draden, by their places."""

    def __init__(self, told: ReportedThreads) -> None:
        drafts: Mapping[TextPlace, Callable[[], str]] = {
            TextPlace.WHY: lambda: told.words.introduction.across,
            TextPlace.LEAD_KNEL: self._stories,
            TextPlace.LEAD_DREAMS: self._dreams,
            TextPlace.LEAD_FIRST_STEPS: self._ideas,
            TextPlace.ACTORS: self._actors,
            TextPlace.CONCLUSION: self._conclusion,
            TextPlace.OBSERVATIONS: self._observations,
        }
        mark = told.words.document.draft if told.edition.working_notes else ""
        super().__init__(told.written, drafts, mark)
        self._told, self._words = told, told.words

    def _stories(self) -> str:
        told, number = self._told, len(self._told.board.of_tags)
        sentence = self._words.stories.returning.word(number) if number else ""
        return capitalised(sentence.format(words=told.words_of(number)))

    def _dreams(self) -> str:
        return self._counted(ItemKind.DREAM, self._words.future.dreams)

    def _counted(self, kind: ItemKind, sentences: Plural) -> str:
        """Say how many notes of a kind there are, at how many tables; nothing of none."""
        notes = self._told.board.themes.of_kinds(kind)
        tables = self._told.counted(frozenset(one.table for one in notes))
        words = sentences.word(len(notes)) if notes else ""
        return words.format(words=self._told.words_of(len(notes)), tables=tables)

    def _ideas(self) -> str:
        """Say how many ideas there are, and how many were noted as there already."""
        words, ideas = self._words.ideas, self._told.figures.ideas
        sentences = [self._counted(ItemKind.IDEA, words.ideas)]
        if ideas.existing and ideas.new:
            existing, new = map(self._told.words_of, (ideas.existing, ideas.new))
            sentences.append(words.existing.format(existing=existing, new=new))
        elif ideas.existing:
            sentences.append(words.all_existing.word(ideas.existing))
        return " ".join(sentences)

    def _actors(self) -> str:
        """Say who was named most often, unless those are many."""
        told, ideas = self._told, self._told.figures.ideas
        most = max(ideas.actors.values(), default=0)
        named = [actor for actor, number in ideas.actors.items() if number == most]
        if most < TWICE or len(named) > MOST_ACTORS:
            return ""
        return self._words.ideas.actors_text.word(len(named)).format(
            actors=listed(list(map(told.choice, named))),
            ideas=self._words.counts.idea.in_words(most),
        )

    def _conclusion(self) -> str:
        """Say which rode draden run through the ideas of two themes or more."""
        found = sorted(
            (one for one in self._told.board.told if _themes_of_ideas(one) >= LEAST_THEMES),
            key=lambda one: -len(one.of_kinds(ItemKind.IDEA)),
        )
        names = [one.name for one in found[:MOST_NAMED]]
        return self._words.ideas.conclusion_text.format(threads=listed(names)) if names else ""

    def _observations(self) -> str:
        return self._counted(ItemKind.OBSERVATION, self._words.process.observations_text)


def _themes_of_ideas(contents: ThreadContents) -> int:
    return len({one.theme for one in contents.of_kinds(ItemKind.IDEA)})
