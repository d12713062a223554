"""What a theme report says before its chapters: what the talks were for, and who were there."""

from collections.abc import Iterator

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.dutch import capitalised, in_words, months
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.subject import ASKS_NOTHING
from facilitator.domain.reporting.theme_people import (
    municipalities,
    named_people,
    people_unknown,
    seated,
)
from facilitator.domain.reporting.theme_texts import ThemeTexts
from facilitator.domain.table.script import NAMED_KINDS


class ThemeIntroduction:
    """The introduction of one theme report; `with_people` where no summary told of them."""

    def __init__(self, theme: ReportedTheme, texts: ThemeTexts, *, with_people: bool) -> None:
        self._theme = theme
        self._texts = texts
        self._words = theme.words.introduction
        self._with_people = with_people

    def blocks(self) -> Iterator[Block]:
        """Say what the talks were for, why this theme, and how many there were."""
        theme, words = self._theme, self._words
        named = {"theme": theme.theme, "afterwards": theme.names.afterwards}
        series = capitalised(theme.series.tables.word(theme.tables))
        yield Heading(1, words.heading.format(series=series, **named))
        search = words.search_for if theme.names.afterwards else words.search
        yield Heading(2, search.format(**named))
        programme = theme.names.programme or theme.series.tables.many
        yield Paragraph(words.search_first.format(programme=programme))
        second = words.search_second.word(theme.tables).format(**named)
        yield Paragraph(f"{second} {words.by_name if self._names else words.by_role}")
        why = tuple(self._texts.blocks(TextPlace.WHY))
        if why:
            yield Heading(2, words.why.format(**named))
            yield from why
        if theme.theme_text:
            paragraphs = tuple(map(Paragraph, theme.theme_text))
            yield Box(words.box.format(**named), paragraphs, level=2)
        yield Heading(2, capitalised(theme.series.tables.in_words(theme.tables)))
        yield Paragraph(" ".join(self._held()))
        if self._with_people:
            yield from people_unknown(theme)
            yield from municipalities(theme)
        yield from self._questions()
        yield from named_people(theme)

    @property
    def _names(self) -> bool:
        """Whether people of this type of table may be named."""
        return any(one.dialogue.kind in NAMED_KINDS for one in self._dossiers)

    @property
    def _dossiers(self) -> tuple[Dossier, ...]:
        return self._theme.board.source.dossiers

    def _held(self) -> Iterator[str]:
        """Say how many tables there were, and how many people sat at them; when, of some."""
        theme, words = self._theme, self._words
        ways = (
            (words.held_one_unknown, words.held_one),
            (words.held_unknown, words.held),
        )
        sentence = ways[theme.tables > 1][bool(theme.people)]
        series = theme.series.tables.in_words(theme.tables)
        yield sentence.format(theme=theme.theme, series=series, people=theme.people)
        if not self._names:
            return
        days = [one.dialogue.held_on for one in self._dossiers if one.dialogue.held_on]
        if days:
            yield words.months.word(len(days)).format(months=months(days))
        if number := len(organisations(seated(theme))) if theme.is_society else 0:
            yield words.organisations.word(number).format(words=in_words(number))

    def _questions(self) -> Iterator[Block]:
        """Give what was asked, where experts were asked; each question once."""
        if not self._theme.is_science:
            return
        steps = (step for one in self._dossiers for step in one.steps)
        asked = (step.question for step in steps if step.key not in ASKS_NOTHING)
        questions = dict.fromkeys(filter(None, asked))
        if questions:
            words = self._words.asked
            told = words.word(len(questions)).format(words=in_words(len(questions)))
            yield Paragraph(told, Tone.LEAD, keep_with_next=True)
            yield BulletList(tuple(map(ListItem, questions)), numbered=True, together=True)
