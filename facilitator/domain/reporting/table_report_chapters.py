"""What a table brought, chapter by chapter: the body of its report."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from facilitator.domain.records.dialogue import StepStatus
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, LinkKind, seated
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.chapters import KINDS, STEPS
from facilitator.domain.reporting.dutch import Plural, capitalised, in_words, listed
from facilitator.domain.reporting.edition import Omission
from facilitator.domain.reporting.item_rendering import ItemRenderer, by_heading
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.attribution import printed_name, speaker_label

SCIENCE = "wetenschapsdialoog"
"""The type of table at which every seat gives one sentence at the end."""

ACTION_WIDTHS = (2, 5, 2)
"""How wide the columns who, what and when are, beside each other."""


class TableReportChapters:
    """The chapters of one table's report."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._dossier = table.dossier
        self._words = table.words
        self._items = ItemRenderer(table)
        self._blocks_of: Mapping[Chapter, Callable[[], Iterator[Block]]] = {
            Chapter.KNEL_KIEM: self._sides,
            Chapter.THEMES: self._themes,
            Chapter.QUESTIONS: self._questions,
            Chapter.EXAMPLES: partial(self._quoted, Chapter.EXAMPLES),
            Chapter.PRINCIPLES: self._principles,
            Chapter.DREAMS: partial(self._quoted, Chapter.DREAMS),
            Chapter.CASES: self._cases,
            Chapter.IDEAS: self._ideas,
            Chapter.ACTIONS: self._actions,
            Chapter.PLEDGES: self._pledges,
            Chapter.TENSIONS: self._tensions,
            Chapter.CLOSING_ROUND: self._closing_round,
            Chapter.OBSERVATIONS: self._observations,
        }

    def chapter(self, chapter: Chapter) -> Iterator[Block]:
        """Give one chapter, its heading included."""
        yield Heading(1, self._words.headings[chapter])
        yield from self._blocks_of.get(chapter, partial(self._listed, chapter))()

    def nothing(self, chapter: Chapter | None = None) -> Paragraph:
        """Say that nothing was noted, or that the table did not come to it.

        Where notes were left out it may not say that there were none; the head counts them.
        """
        words = self._words.document
        left_out = chapter and self._table.omitted[Omission.SENSITIVE]
        nothing = words.left_out if left_out else words.nothing
        known = {StepStatus.NOT_REACHED: words.not_reached, StepStatus.SKIPPED: words.skipped}
        steps = (self._dossier.step(key) for key in (STEPS.get(chapter, ()) if chapter else ()))
        step = next((step for step in steps if step), None)
        return Paragraph(known.get(step.status, nothing) if step else nothing, Tone.EMPTY)

    def _sides(self) -> Iterator[Block]:
        chapters = self._words.chapters
        for kind, title, other in (
            (ItemKind.KNEL, chapters.knel, chapters.kiem),
            (ItemKind.KIEM, chapters.kiem, chapters.knel),
        ):
            yield Heading(2, title, kind.spec.sign)
            items = self._table.of(kind, ItemKind.BOTH)
            both = sum(item.kind is ItemKind.BOTH for item in items)
            also = self._words.notes.also.format(number=in_words(both), other=other.lower())
            more = f", {also}" if both else ""
            yield from self._counted(Chapter.KNEL_KIEM, self._words.counts.note, items, more)
            yield from self._quotes(items, level=3)

    def _observations(self) -> Iterator[Block]:
        observations = self._table.of(ItemKind.OBSERVATION)
        yield from self._counted(
            Chapter.OBSERVATIONS, self._words.kinds[ItemKind.OBSERVATION], observations
        )
        yield from map(self._items.quote, observations)

    def _ideas(self) -> Iterator[Block]:
        ideas = self._table.of(ItemKind.IDEA)
        yield from self._counted(Chapter.IDEAS, self._words.kinds[ItemKind.IDEA], ideas)
        yield from self._numbered(ideas)

    def _themes(self) -> Iterator[Block]:
        themes = self._table.of(ItemKind.THEME)
        yield from self._counted(Chapter.THEMES, self._words.kinds[ItemKind.THEME], themes)
        for heading, group in by_heading(themes):
            if heading:
                yield Heading(2, heading)
            yield BulletList(tuple(self._items.line(item, grouped=True) for item in group))

    def _questions(self) -> Iterator[Block]:
        """Give the questions as a numbered list, those with most energy first."""
        questions = self._table.of(ItemKind.QUESTION)
        yield from self._counted(
            Chapter.QUESTIONS, self._words.kinds[ItemKind.QUESTION], questions
        )
        yield from self._numbered(sorted(questions, key=lambda item: -item.labels.votes))

    def _principles(self) -> Iterator[Block]:
        principles = self._table.of(ItemKind.PRINCIPLE)
        noun = self._words.kinds[ItemKind.PRINCIPLE]
        yield from self._counted(Chapter.PRINCIPLES, noun, principles)
        for number, item in enumerate(principles, start=1):
            title = item.labels.title or f"{capitalised(noun.one)} {number}"
            yield Box(title, (self._items.quote(item, titled=False),))

    def _cases(self) -> Iterator[Block]:
        """Give each case with its tips below it, then the tips that belong to none."""
        cases, noun = self._table.of(ItemKind.CASE), self._words.kinds[ItemKind.CASE]
        tips = self._table.of(ItemKind.TIP)
        if cases or not tips:
            yield from self._counted(Chapter.CASES, noun, cases)
        tips_at = self._tips_at(tips)
        placed: set[ItemId] = set()
        for number, case in enumerate(cases, start=1):
            yield Heading(2, case.labels.title or f"{capitalised(noun.one)} {number}")
            yield self._items.quote(case, titled=False)
            below = tips_at.get(case.id, ())
            placed |= {tip.id for tip in below}
            yield from self._tips(below, below=True)
        loose = [tip for tip in tips if tip.id not in placed]
        if loose:
            yield Heading(2, self._words.chapters.loose_tips)
            yield from self._tips(loose, below=False)

    def _tips_at(self, tips: Iterable[Item]) -> Mapping[ItemId, Sequence[Item]]:
        """Give for each item the tips that are linked to it, in the order of the tips."""
        joined: dict[ItemId, set[ItemId]] = defaultdict(set)
        for link in self._dossier.links:
            if link.kind is LinkKind.TIP:
                joined[link.source].add(link.target)
                joined[link.target].add(link.source)
        found: dict[ItemId, list[Item]] = defaultdict(list)
        for tip in tips:
            for other in joined.get(tip.id, ()):
                found[other].append(tip)
        return found

    def _tips(self, tips: Sequence[Item], *, below: bool) -> Iterator[Block]:
        if tips:
            counted = capitalised(self._words.kinds[ItemKind.TIP].in_words(len(tips)))
            yield Paragraph(counted, Tone.LEAD)
            yield BulletList(tuple(self._items.line(tip, below=below) for tip in tips))

    def _actions(self) -> Iterator[Block]:
        actions, words = self._table.of(ItemKind.ACTION), self._words.facts
        yield from self._counted(Chapter.ACTIONS, self._words.kinds[ItemKind.ACTION], actions)
        if actions:
            header = (words.who, words.what, words.when)
            rows = tuple(map(self._items.action, actions))
            title, description = (
                self._words.headings[Chapter.ACTIONS],
                words.actions_description,
            )
            yield Facts(header, rows, title, description, ACTION_WIDTHS)

    def _pledges(self) -> Iterator[Block]:
        pledges = map(self._items.pledge, self._table.of(ItemKind.PLEDGE))
        yield from self._lines(Chapter.PLEDGES, self._words.kinds[ItemKind.PLEDGE], pledges)

    def _tensions(self) -> Iterator[Block]:
        tensions = map(self._items.tension, self._table.of(ItemKind.TENSION))
        found = [*tensions, *self._items.bare_tensions()]
        yield from self._lines(Chapter.TENSIONS, self._words.kinds[ItemKind.TENSION], found)

    def _listed(self, chapter: Chapter) -> Iterator[Block]:
        """Give a chapter of which nothing is special: a list of its items."""
        lines = map(self._items.line, self._table.of(*KINDS[chapter]))
        yield from self._lines(chapter, self._noun(chapter), lines)

    def _noun(self, chapter: Chapter) -> Plural:
        kinds = KINDS[chapter]
        return self._words.kinds[kinds[0]] if len(kinds) == 1 else self._words.counts.note

    def _closing_round(self) -> Iterator[Block]:
        """Give the closing lines: as quotes, or behind a name where names are printed."""
        lines, noun = (
            self._table.of(ItemKind.CLOSING_LINE),
            self._words.kinds[ItemKind.CLOSING_LINE],
        )
        yield from self._counted(Chapter.CLOSING_ROUND, noun, lines)
        if any(printed_name(self._dossier, seat) for seat in self._dossier.seats):
            yield from [BulletList(tuple(map(self._items.spoken, lines)))] if lines else []
        else:
            yield from map(self._items.quote, lines)
        if lines and self._dossier.dialogue.kind == SCIENCE:
            yield from self._silent({line.speaker.seat_id for line in lines})

    def _silent(self, spoken: set[object]) -> Iterator[Block]:
        """Say who gave no closing line, where everybody is asked for one."""
        dossier = self._dossier
        names = [
            printed_name(dossier, seat) or speaker_label(dossier, seated(seat.id))
            for seat in dossier.seats
            if seat.id not in spoken
        ]
        if named := [name for name in names if name]:
            line = self._words.people.no_closing_line.format(people=listed(named))
            yield Paragraph(line, Tone.NOTE)

    def _quoted(self, chapter: Chapter) -> Iterator[Block]:
        items = self._table.of(*KINDS[chapter])
        yield from self._counted(chapter, self._noun(chapter), items)
        yield from self._quotes(items, level=2)

    def _numbered(self, items: Iterable[Item]) -> Iterator[Block]:
        before = 0
        for heading, group in by_heading(items):
            if heading:
                yield Heading(2, heading)
            lines = tuple(self._items.line(item, grouped=True) for item in group)
            yield BulletList(lines, numbered=True, start=before + 1)
            before += len(lines)

    def _quotes(self, items: Iterable[Item], level: int) -> Iterator[Block]:
        for heading, group in by_heading(items):
            if heading:
                yield Heading(level, heading)
            for item in group:
                yield self._items.quote(item, grouped=True)
                yield from self._items.photo(item)

    def _lines(
        self, chapter: Chapter, noun: Plural, lines: Iterable[ListItem]
    ) -> Iterator[Block]:
        found = tuple(lines)
        yield from self._counted(chapter, noun, found)
        if found:
            yield BulletList(found)

    def _counted(
        self, chapter: Chapter, noun: Plural, found: tuple[object, ...], more: str = ""
    ) -> Iterator[Block]:
        """Say how many there are, or that nothing was recorded."""
        if found:
            yield Paragraph(f"{capitalised(noun.in_words(len(found)))}{more}", Tone.LEAD)
        else:
            yield self.nothing(chapter)
