"""The summary of a theme on one page: kernels, ideas, a quote, who were there, observations.

What does not fit is cut by a rule: explanations get fewer lines, step by step, and titles only
where that is not enough.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.domain.clustering.board import ChapterContents, ClusterContents
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import Wording
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.cutting import ELLIPSIS, cut, lines_of
from facilitator.domain.reporting.dutch import as_sentence, capitalised, listed
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Columns,
    Heading,
    LargeNumbers,
    ListItem,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ReportedTheme
from facilitator.domain.reporting.theme_chapters import SIGNS
from facilitator.domain.reporting.theme_people import municipalities, totals
from facilitator.domain.reporting.theme_texts import ThemeTexts

COLUMN, LINE, PAGE_LINE, QUOTE, TITLE = 20.5, 18.4, 44.0, 13.0, 17.0
"""How wide a line is, in ems: of a column, a list in it, the page, a large quote, the title."""
PAGE = 655
"""How high the page is below a title of one line, in points as `_height` estimates them."""
OBSERVATIONS = 3
_RIGHT = {Chapter.IDEAS, Chapter.ACTIONS}
"""The chapters in the second column."""


@dataclass(frozen=True, slots=True)
class SummaryRoom:
    """How many lines there are for each text."""

    title: int
    explanation: int
    quote: int
    observation: int


ROOMS = (
    SummaryRoom(title=9, explanation=4, quote=8, observation=12),
    SummaryRoom(title=9, explanation=3, quote=7, observation=9),
    SummaryRoom(title=9, explanation=2, quote=6, observation=6),
    SummaryRoom(title=9, explanation=1, quote=5, observation=5),
    SummaryRoom(title=9, explanation=0, quote=4, observation=4),
    SummaryRoom(title=4, explanation=0, quote=4, observation=3),
    SummaryRoom(title=2, explanation=0, quote=3, observation=2),
    SummaryRoom(title=1, explanation=0, quote=2, observation=1),
)
"""From roomy to tight."""


def theme_summary(theme: ReportedTheme) -> tuple[Block, ...]:
    """Give the blocks of the page below its title, with as much of them as fits."""
    pages = (tuple(_Summary(theme, room).blocks()) for room in ROOMS)
    above = 34 * (lines_of(theme.title, TITLE) - 1)
    fitting = (page for page in pages if above + sum(map(_height, page)) <= PAGE)
    return next(fitting, None) or tuple(_Summary(theme, ROOMS[-1]).blocks())


class _Summary:
    """The page with texts of at most so many lines."""

    def __init__(self, theme: ReportedTheme, room: SummaryRoom) -> None:
        self._theme = theme
        self._words = theme.words.summary
        self._room = room

    def blocks(self) -> Iterator[Block]:
        chapters = [
            one
            for one in self._theme.chapters
            if one.chapter.chapter is not Chapter.OBSERVATIONS
        ]
        left = [one for one in chapters if one.chapter.chapter not in _RIGHT]
        right = [one for one in chapters if one.chapter.chapter in _RIGHT]
        first = tuple(block for one in left for block in self._chapter(one))
        second = (
            *(block for one in right for block in self._chapter(one)),
            *self._featured(),
            *self._people(),
        )
        yield Columns((first, second) if first else (second,))
        yield from self._observations()
        nothing = [one for one in chapters if not one.clusters and self._is_empty(one)]
        empty = [self._name(one).lower() for one in nothing]
        if empty:
            told = self._theme.words.document.nothing.format(parts=listed(empty))
            yield Paragraph(told, Tone.EMPTY)

    def _is_empty(self, contents: ChapterContents) -> bool:
        return not self._theme.board.source.of_chapter[contents.chapter.chapter]

    def _name(self, contents: ChapterContents) -> str:
        chapter, words = contents.chapter.chapter, self._words
        own = {
            Chapter.KNEL_KIEM: words.stories,
            Chapter.DREAMS: words.dreams,
            Chapter.IDEAS: words.ideas.many,
        }
        return own.get(chapter) or self._theme.heading(chapter)

    def _chapter(self, contents: ChapterContents) -> Iterator[Block]:
        """Give the kernels of a chapter: − before +, and ideas by their numbers."""
        kernen = contents.clusters
        if not kernen:
            return
        is_ideas = contents.chapter.chapter is Chapter.IDEAS
        counted = capitalised(self._words.ideas.in_words(len(kernen)))
        yield Heading(1, counted if is_ideas else self._name(contents))
        for section in contents.chapter.sections:
            lines = tuple(map(self._kernel, contents.of(section)))
            if lines:
                yield BulletList(lines, numbered=is_ideas, sign=SIGNS.get(section, ""))

    def _kernel(self, contents: ClusterContents) -> ListItem:
        title = cut(self._theme.title_of(contents), LINE, self._room.title)
        kernel, told = f"{title}:", _first_sentence(self._theme.explanation(contents))
        lines = lines_of(kernel, LINE) + self._room.explanation
        whole = cut(f"{kernel} {told}", LINE, lines)
        told = whole.removeprefix(kernel).strip() if whole.startswith(kernel) else ""
        is_stub = told.endswith(ELLIPSIS) and not self._room.explanation
        return ListItem("", title) if is_stub or not told else ListItem(told, kernel)

    def _featured(self) -> Iterator[Block]:
        one = self._theme.featured
        if one and one.omission is None:
            text = cut(one.text, QUOTE, self._room.quote)
            quoted = one.item.wording is Wording.VERBATIM
            by = self._theme.said_by(one)
            if one.is_shortened:
                told = self._theme.words.document.shortened
                by = f"{by} ({told})" if by else told
            yield Quote(text, by, quoted=quoted, featured=True)

    def _people(self) -> Iterator[Block]:
        yield Heading(1, self._words.people)
        yield from totals(self._theme)
        yield from municipalities(self._theme)

    def _observations(self) -> Iterator[Block]:
        """Give one to three short paragraphs; two of them beside each other."""
        texts = [cut(text, COLUMN, self._room.observation) for text in self._observed()]
        paragraphs = [Paragraph(text) for text in texts[:OBSERVATIONS]]
        if paragraphs:
            yield Heading(1, self._words.observations)
        if len(paragraphs) == 2:
            yield Columns(tuple((one,) for one in paragraphs))
        else:
            yield from paragraphs

    def _observed(self) -> tuple[str, ...]:
        """Give what was written, else the kernen of the process, else what was counted."""
        written = self._theme.written(TextPlace.OBSERVATIONS)
        kernen = self._theme.board.contents(Chapter.OBSERVATIONS).of(Section.PROCESS)
        told = tuple(
            f"{as_sentence(self._theme.title_of(one))} {self._theme.explanation(one)}".strip()
            for one in kernen
        )
        texts = ThemeTexts(self._theme)
        return written or told or texts.paragraphs(TextPlace.OBSERVATIONS)


def _first_sentence(text: str) -> str:
    """Give the first sentence of an explanation, without its full stop."""
    first = text.split(". ", maxsplit=1)[0]
    return first.removesuffix(".")


_TEXT, _LARGE = 14.9, 21.0
"""How high a line is, of the text and of the featured quote, in points."""


def _height(block: Block, wide: float = PAGE_LINE) -> float:
    """Estimate how high a block is, in points; `wide` is a line in ems."""
    height = 0.0
    match block:
        case Columns():
            room = COLUMN if len(block.columns) > 1 else PAGE_LINE
            height = max(sum(_height(each, room) for each in one) for one in block.columns)
        case Heading():
            height = 46 + 26 * (lines_of(block.text, wide / 2) - 1)
        case BulletList():
            height = sum(map(_line_height, block.items)) + 6
        case Quote():
            height = _LARGE * lines_of(block.text, QUOTE) + 58
        case LargeNumbers():
            height = 38
        case Paragraph():
            height = _TEXT * lines_of(block.text, wide) + 8
    return height


def _line_height(line: ListItem) -> float:
    return _TEXT * lines_of(f"{line.kernel} {line.text}", LINE) + 5
