"""What a table brought, chapter by chapter: the body of its report."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, LinkKind, seated
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.actors import Actors
from facilitator.domain.reporting.dutch import Plural, capitalised, listed
from facilitator.domain.reporting.item_rendering import ItemRenderer, by_heading
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Facts,
    Heading,
    Paragraph,
    Quote,
    SideBySide,
    TextColumn,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.attribution import printed_name, speaker_label
from facilitator.domain.table.chapters import KINDS, SCIENCE, SOCIETY, STEPS

ROW_WIDTHS = (2, 5, 2)
"""How wide the columns who, what and when are, beside each other."""

BESIDE = 2
"""So many sides of a tension stand beside each other."""


class TableReportChapters:
    """The chapters of one table's report; the numbers of their headings count on."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._dossier = table.dossier
        self._words = table.words
        self._items = ItemRenderer(table)
        self._number = 0
        self._blocks_of: Mapping[Chapter, Callable[[], Iterator[Block]]] = {
            Chapter.THEMES: self._themes,
            Chapter.QUESTIONS: self._questions,
            Chapter.EXAMPLES: partial(self._quoted, Chapter.EXAMPLES),
            Chapter.PRINCIPLES: self._principles,
            Chapter.DREAMS: partial(self._quoted, Chapter.DREAMS),
            Chapter.CASES: self._cases,
            Chapter.IDEAS: self._ideas,
            Chapter.ACTIONS: partial(self._rows, Chapter.ACTIONS),
            Chapter.PLEDGES: partial(self._rows, Chapter.PLEDGES),
            Chapter.TENSIONS: self._tensions,
            Chapter.CLOSING_ROUND: self._closing_round,
            Chapter.OBSERVATIONS: partial(self._quoted, Chapter.OBSERVATIONS),
        }

    def chapter(self, chapter: Chapter) -> Iterator[Block]:
        """Give one chapter, its heading included; nothing of one that is empty."""
        if chapter is Chapter.KNEL_KIEM:
            yield from self._knel_and_kiem()
            return
        blocks = tuple(self._blocks_of.get(chapter, partial(self._listed, chapter))())
        if blocks:
            yield from self._begun(self.heading(chapter), chapter)
            yield from blocks

    def actors(self) -> Iterator[Block]:
        """Give the one table of who is to act, where anything says so."""
        rows = Actors(self._table, self._items).rows()
        if rows:
            words = self._words.facts
            title = self._words.chapters.actors
            yield self._numbered_heading(title)
            header, widths = (words.who, words.what, words.when), ROW_WIDTHS
            yield Facts(header, rows, title, words.actors_description, widths)

    def heading(self, chapter: Chapter) -> str:
        """Give the heading of a chapter, as reports of this type of table have it."""
        kind, words = self._dossier.dialogue.kind, self._words
        own = words.science if kind == SCIENCE else words.society if kind in SOCIETY else None
        return getattr(own, chapter.value, "") or words.headings[chapter]

    def _begun(self, title: str, chapter: Chapter, items: int | None = None) -> Iterator[Block]:
        """Give a heading with its number, and what was asked."""
        yield self._numbered_heading(title)
        steps = (self._dossier.step(key) for key in STEPS.get(chapter, ()))
        question = next((step.question for step in steps if step and step.question), "")
        count = sum(item.kind in KINDS[chapter] for item in self._table.items)
        noun = self._noun(chapter)
        counted = f"{capitalised(noun.in_words(count if items is None else items))}."
        if count:
            yield Paragraph(" ".join(part for part in (question, counted) if part), Tone.LEAD)

    def _numbered_heading(self, title: str) -> Heading:
        self._number += 1
        return Heading(1, f"{self._number}. {title}")

    def _knel_and_kiem(self) -> Iterator[Block]:
        """Give what got stuck, what grew, and once what was both."""
        if self._dossier.dialogue.kind == SCIENCE:
            yield from self._science_sides()
            return
        sides = [(kind, self._table.of(kind)) for kind in KINDS[Chapter.KNEL_KIEM]]
        if any(items for _kind, items in sides):
            yield from self._begun(self.heading(Chapter.KNEL_KIEM), Chapter.KNEL_KIEM)
        for kind, items in sides:
            if items:
                yield Heading(2, self._side_name(kind), kind.spec.sign)
                yield from self._quotes(items, level=3)

    def _science_sides(self) -> Iterator[Block]:
        """Give both sides as chapters of their own; what was both stands with the first."""
        words = self._words.science
        for title, kinds in (
            (words.knel, (ItemKind.KNEL, ItemKind.BOTH)),
            (words.kiem, (ItemKind.KIEM,)),
        ):
            items = self._table.of(*kinds)
            if items:
                yield from self._begun(title, Chapter.KNEL_KIEM, len(items))
                yield from self._quotes(items, level=2)

    def _side_name(self, kind: ItemKind) -> str:
        words = self._words.chapters
        return {ItemKind.KNEL: words.knel, ItemKind.KIEM: words.kiem}.get(kind, words.both)

    def _ideas(self) -> Iterator[Block]:
        yield from self._numbered(self._table.of(ItemKind.IDEA))

    def _themes(self) -> Iterator[Block]:
        for heading, group in by_heading(self._table.of(ItemKind.THEME)):
            if heading:
                yield Heading(2, heading)
            yield BulletList(tuple(self._items.line(item, grouped=True) for item in group))

    def _questions(self) -> Iterator[Block]:
        """Give the questions as a numbered list, those with most energy first."""
        questions = self._table.of(ItemKind.QUESTION)
        yield from self._numbered(sorted(questions, key=lambda item: -item.labels.votes))

    def _principles(self) -> Iterator[Block]:
        noun = self._words.kinds[ItemKind.PRINCIPLE]
        for number, item in enumerate(self._table.of(ItemKind.PRINCIPLE), start=1):
            title = item.labels.title or f"{capitalised(noun.one)} {number}"
            yield Box(title, (self._items.quote(item),), level=2)

    def _cases(self) -> Iterator[Block]:
        """Give each case with its tips below it, then the tips that belong to none."""
        cases, noun = self._table.of(ItemKind.CASE), self._words.kinds[ItemKind.CASE]
        tips = self._table.of(ItemKind.TIP)
        tips_at = self._tips_at(tips)
        placed: set[ItemId] = set()
        for number, case in enumerate(cases, start=1):
            yield Heading(2, case.labels.title or f"{capitalised(noun.one)} {number}")
            yield self._items.quote(case)
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
            yield Paragraph(counted, Tone.LEAD, keep_with_next=True)
            yield BulletList(tuple(self._items.line(tip, below=below) for tip in tips))

    def _rows(self, chapter: Chapter) -> Iterator[Block]:
        """Give pledges or actions as a table of who, what and when."""
        items, words = self._table.of(*KINDS[chapter]), self._words.facts
        if not items:
            return
        rows = tuple(map(self._items.row, items))
        header, title = (words.who, words.what, words.when), self.heading(chapter)
        yield Facts(header, rows, title, words.actors_description, ROW_WIDTHS)
        for item in items:
            yield from (Paragraph(line, Tone.WORK) for line in self._items.row_work(item))

    def _tensions(self) -> Iterator[Block]:
        """Give each tension with what rubs facing each other."""
        for item in self._table.of(ItemKind.TENSION):
            kind, way_out = item.labels.tension, item.labels.way_out
            title = item.labels.title or (self._table.names.choice(kind) if kind else "")
            if title:
                yield Paragraph(capitalised(title), Tone.KERNEL, keep_with_next=True)
            yield self._items.quote(item)
            yield from self._facing(self._items.sides(item))
            if way_out:
                text = self._table.names.choice(way_out)
                yield Paragraph(self._words.notes.way_out.format(text=text))
        for sides in self._items.bare_tensions():
            yield Paragraph(self._words.notes.rubs, Tone.KERNEL, keep_with_next=True)
            yield from self._facing(sides)

    def _facing(self, sides: tuple[TextColumn, ...]) -> Iterator[Block]:
        words = self._words
        title = words.headings[Chapter.TENSIONS]
        for at in range(0, len(sides), BESIDE):
            beside = sides[at : at + BESIDE]
            yield SideBySide(beside, title, words.facts.sides_description, shaded=True)

    def _listed(self, chapter: Chapter) -> Iterator[Block]:
        """Give a chapter of which nothing is special: a list of its items."""
        lines = tuple(map(self._items.line, self._table.of(*KINDS[chapter])))
        if lines:
            yield BulletList(lines)

    def _noun(self, chapter: Chapter) -> Plural:
        kinds = KINDS[chapter]
        return self._words.kinds[kinds[0]] if len(kinds) == 1 else self._words.counts.note

    def _closing_round(self) -> Iterator[Block]:
        """Give the closing lines: as quotes, behind a name, or without any, by type."""
        lines, kind = self._table.of(ItemKind.CLOSING_LINE), self._dossier.dialogue.kind
        if not lines:
            return
        if kind == SCIENCE:
            yield BulletList(tuple(map(self._items.spoken, lines)))
            yield from self._silent({line.speaker.seat_id for line in lines})
        elif kind in SOCIETY:
            yield BulletList(tuple(map(self._items.nameless, lines)))
        else:
            yield from map(self._items.quote, lines)

    def _silent(self, spoken: set[object]) -> Iterator[Block]:
        """Say who gave no closing line, where everybody is asked for one."""
        dossier = self._dossier
        names = [
            printed_name(dossier, seat) or speaker_label(dossier, seated(seat.id))
            for seat in dossier.seats
            if seat.id not in spoken
        ]
        named = [name for name in names if name]
        if named and self._table.edition.evaluation:
            line = self._words.people.no_closing_line.format(people=listed(named))
            yield Paragraph(line, Tone.NOTE)

    def _quoted(self, chapter: Chapter) -> Iterator[Block]:
        yield from self._quotes(self._table.of(*KINDS[chapter]), level=2)

    def _numbered(self, items: Iterable[Item]) -> Iterator[Block]:
        before = 0
        for heading, group in by_heading(items):
            if heading:
                yield Heading(2, heading)
            lines = tuple(self._items.line(item, grouped=True) for item in group)
            yield BulletList(lines, numbered=True, start=before + 1)
            before += len(lines)

    def _quotes(self, items: Iterable[Item], level: int) -> Iterator[Block]:
        """Give quotes under their kernen, each below its title if it has one."""
        for heading, group in by_heading(items):
            if heading:
                yield Heading(level, heading)
            for item in group:
                yield from self._titled(item, self._items.quote(item, grouped=True))
                yield from self._items.photo(item)

    def _titled(self, item: Item, quote: Quote) -> Iterator[Block]:
        if item.labels.title:
            yield Paragraph(item.labels.title, Tone.KERNEL, keep_with_next=True)
        yield quote
