"""One table on one page, from the notes with a star: for who reads no more than that.

What does not fit is cut by a rule: texts get fewer lines, step by step, until all that was
chosen stands on one page; and the page says so. It is never filled up with other notes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind, Wording
from facilitator.domain.reporting.cutting import ELLIPSIS, cut, lines_of
from facilitator.domain.reporting.dutch import as_quote, as_sentence, capitalised, listed
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.highlights import COLUMNS, Highlights, Room, is_starred
from facilitator.domain.reporting.outline import (
    Block,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    SideBySide,
    TextColumn,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable, reported_table
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.table import framed
from facilitator.domain.reporting.wording import ReportWords

KERNELS, QUOTES, STEPS = 3, 3, 5
PROMISED = 2
"""So many steps are kept for what was promised, where it was."""
TITLE, LINE, COLUMN, QUOTE, HALF = 16.5, 33.0, 12.8, 11.8, 19.5
"""How wide a line is, in ems: of title, essence, a column, a quote, and of two columns."""
STEP, ACTORS, WHEN = 19.0, 9.0, 9.0
"""How wide the cells of a step are, in ems."""
WIDTHS = (1, 10, 5, 5)
PAGE = 710
"""How high the page is between its margins, in points."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many lines there are for each text."""

    title: int
    essence: int
    kernel: int
    text: int
    quote: int
    step: int
    below: int


LIMITS = (
    Limits(title=3, essence=9, kernel=3, text=9, quote=14, step=5, below=10),
    Limits(title=2, essence=7, kernel=2, text=6, quote=11, step=3, below=8),
    Limits(title=2, essence=5, kernel=2, text=4, quote=8, step=2, below=6),
    Limits(title=2, essence=5, kernel=2, text=4, quote=6, step=2, below=5),
    Limits(title=2, essence=4, kernel=2, text=3, quote=6, step=2, below=5),
    Limits(title=2, essence=4, kernel=2, text=3, quote=5, step=2, below=4),
    Limits(title=2, essence=4, kernel=2, text=2, quote=5, step=2, below=4),
    Limits(title=2, essence=4, kernel=2, text=2, quote=4, step=2, below=3),
    Limits(title=2, essence=4, kernel=2, text=1, quote=5, step=2, below=4),
    Limits(title=2, essence=3, kernel=2, text=1, quote=4, step=2, below=3),
    Limits(title=2, essence=3, kernel=2, text=2, quote=5, step=1, below=4),
    Limits(title=2, essence=3, kernel=2, text=1, quote=5, step=1, below=4),
    Limits(title=2, essence=3, kernel=2, text=1, quote=4, step=1, below=3),
    Limits(title=2, essence=2, kernel=1, text=1, quote=3, step=1, below=2),
)
"""From roomy to tight; whatever was noted, the last fits."""


def mayor_page(source: ReportSource, edition: Edition, words: ReportWords) -> Outline:
    """Make the page of the one table of a source; the same table gives the same page."""
    table = reported_table(source.dossier, source, edition, words)
    pages = (_Page(table, limits) for limits in LIMITS)
    page = next((page for page in pages if page.height() <= PAGE), None)
    return (page or _Page(table, LIMITS[-1])).outline()


class _Page:
    """The page with texts of at most so many lines."""

    def __init__(self, table: ReportedTable, limits: Limits) -> None:
        self._table = table
        self._words = table.words.one_page
        self._limits = limits
        self._starred = Highlights(table, filter(is_starred, table.items))
        self._quoted = self._choose_quotes()
        self._blocks = tuple(self._all_blocks())

    def outline(self) -> Outline:
        title = cut(self._table.topic, TITLE, self._limits.title)
        blocks = iter((*self._blocks, Paragraph(self._note(title), Tone.NOTE)))
        page = framed(self._table, self._words.subject, self._subtitle(), blocks)
        return replace(page, title=title, one_page=True)

    def height(self) -> float:
        """Estimate how high it is, in points."""
        title = cut(self._table.topic, TITLE, self._limits.title)
        return 36 * lines_of(title, TITLE) + 54 + sum(map(_height, self._blocks))

    def _subtitle(self) -> str:
        people, counts = self._table.dialogue.participants, self._table.words.counts
        known = (
            self._table.number,
            counts.participant.counted(people) if people else "",
        )
        return " · ".join(part for part in known if part) or self._table.kind

    def _note(self, title: str) -> str:
        read = all(item.read_back is not None for item in self._table.items)
        shortened = ELLIPSIS in title or ELLIPSIS in repr(self._blocks)
        known = (
            (self._words.from_stars, True),
            (self._words.not_all_read_back, not read),
            (self._words.shortened, shortened),
        )
        return " ".join(sentence for sentence, holds in known if holds)

    def _all_blocks(self) -> Iterator[Block]:
        closing = self._table.dossier.closing
        if closing and closing.essence:
            yield Paragraph(cut(closing.essence, LINE, self._limits.essence), Tone.ESSENCE)
        harvest = (*self._kernels(), *self._quotes(), *self._steps())
        yield from harvest
        if not harvest:
            yield Paragraph(self._words.no_stars, Tone.EMPTY)
        yield from self._below()

    def _kernels(self) -> Iterator[Block]:
        limits = self._limits
        room = Room(COLUMN, KERNELS, limits.kernel, limits.text)
        yield from self._starred.columns(room, {item.id for item in self._quoted})

    def _choose_quotes(self) -> tuple[Item, ...]:
        """Choose quotes with a kernel to stand under: the featured one, one of each kind."""
        featured = self._starred.featured()
        kinds = (ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.BOTH)
        said = [self._sayings(kind) for kind in (*kinds, ItemKind.CLOSING_LINE)]
        first = [featured] if featured and _has_kernel(featured) else []
        varied = [group[0] for group in said if group]
        more = [item for group in said for item in group[1:]]
        chosen: dict[ItemId, Item] = {item.id: item for item in (*first, *varied, *more)}
        return tuple(chosen.values())[:QUOTES]

    def _sayings(self, kind: ItemKind) -> list[Item]:
        return [
            item
            for item in self._starred.of(kind)
            if item.wording is Wording.VERBATIM
            and (_has_kernel(item) or kind is ItemKind.CLOSING_LINE)
        ]

    def _quotes(self) -> Iterator[Block]:
        if self._quoted:
            words = self._words
            columns = tuple(map(self._quote, self._quoted))
            yield SideBySide(columns, words.quotes, words.quotes_description, shaded=True)

    def _quote(self, item: Item) -> TextColumn:
        by = cut(self._table.said_by(item), QUOTE, 1) or self._table.name
        line = ListItem(cut(item.text, QUOTE, self._limits.quote), quoted=True)
        return TextColumn(by, (line,))

    def _steps(self) -> Iterator[Block]:
        steps = self._choose_steps()
        if steps:
            words = self._words
            title = capitalised(words.steps.in_words(len(steps)))
            yield Heading(1, title)
            rows = tuple(self._step(str(n), item) for n, item in enumerate(steps, start=1))
            header = (words.number, words.step, words.actors, words.when)
            described = self._table.words.facts.actors_description
            yield Facts(header, rows, title, described, WIDTHS)

    def _choose_steps(self) -> list[Item]:
        ideas = self._starred.of(ItemKind.IDEA)
        everything = Highlights(self._table, self._table.items)
        promised = everything.of(ItemKind.PLEDGE, ItemKind.ACTION)
        chosen = ideas[: STEPS - min(PROMISED, len(promised))]
        return [*chosen, *promised[: STEPS - len(chosen)]]

    def _step(self, number: str, item: Item) -> tuple[str, str, str, str]:
        labels, lines = item.labels, self._limits.step
        committed = item.kind.spec.committed
        title = self._words.pledged if committed else as_sentence(labels.title)
        text = as_quote(item.text) if item.wording is Wording.VERBATIM else item.text
        named = committed and self._table.who(item)
        who = named or listed([self._table.names.choice(actor) for actor in labels.actors])
        return (
            number,
            cut(f"{title} {text}".strip(), STEP, lines),
            cut(who or self._words.still_open, ACTORS, lines),
            cut(labels.pledged_when or self._words.still_open, WHEN, lines),
        )

    def _below(self) -> Iterator[Block]:
        """Give what rubs and who was missing, beside each other."""
        words, closing = self._words, self._table.dossier.closing
        everything = Highlights(self._table, self._table.items)
        tension = next(iter(everything.of(ItemKind.TENSION)), None)
        texts = (
            (words.rubs, tension.text if tension else ""),
            (words.missing, closing.missing_voices if closing else ""),
        )
        columns = tuple(
            TextColumn(head, (ListItem(cut(text, HALF, self._limits.below)),))
            for head, text in texts
            if text
        )
        if columns:
            yield SideBySide(columns, words.beside, words.beside_description)


def _has_kernel(item: Item) -> bool:
    return bool(item.labels.title or item.labels.heading)


_TEXT, _LARGE = 15.5, 20.5
"""How high a line is, of the text and of the essence, in points."""


def _height(block: Block) -> float:
    height = 0.0
    match block:
        case Paragraph():
            line = _LARGE if block.tone is Tone.ESSENCE else _TEXT
            height = line * lines_of(block.text, LINE) + 12
        case Heading():
            height = 45
        case SideBySide():
            around = 44 if block.shaded else 42
            room = _column_width(block)
            height = max(_column_height(each, room) for each in block.columns) + around
        case Facts():
            height = 22 + sum(map(_row_height, block.rows))
    return height


def _column_width(block: SideBySide) -> float:
    if block.shaded:
        return QUOTE
    return COLUMN if len(block.columns) == COLUMNS else HALF


def _column_height(column: TextColumn, room: float) -> float:
    return sum(
        _TEXT * (lines_of(line.kernel, room) + lines_of(line.text, room)) + 6
        for line in column.lines
    )


def _row_height(row: tuple[str, ...]) -> float:
    _number, step, actors, when = row
    cells = ((step, STEP), (actors, ACTORS), (when, WHEN))
    return _TEXT * max(lines_of(text, room) for text, room in cells) + 6
