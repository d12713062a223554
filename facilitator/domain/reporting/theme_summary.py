"""The summary of a theme on one page: kernels, ideas, a quote, who were there, observations.

What does not fit is cut by a rule: explanations get fewer lines, step by step, then titles, and
where that is not enough a list tells how many more kernen there are. Where the columns are torn
apart is chosen so that most fits.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.clustering.board import ChapterContents, ClusterContents
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import Wording
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.cutting import ELLIPSIS, cut, lines_of
from facilitator.domain.reporting.dutch import as_sentence, capitalised, in_words, listed
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

COLUMN, LINE, PAGE_LINE, QUOTE, TITLE = 20.5, 19.4, 44.0, 13.0, 17.0
"""How wide a line is, in ems: of a column, a list in it, the page, a large quote, the title."""
PAGE = 660
"""How high the page is below a title of one line, in points as `_height` estimates them."""
OBSERVATIONS = 3
_RIGHT = {Chapter.IDEAS, Chapter.ACTIONS}
"""The chapters in the second column."""


@dataclass(frozen=True, slots=True)
class SummaryRoom:
    """How many lines there are for each text, and how many kernen for a list."""

    title: int
    explanation: int
    quote: int
    observation: int
    kernels: int = 1000


ROOMS = (
    SummaryRoom(title=9, explanation=4, quote=8, observation=12),
    SummaryRoom(title=9, explanation=3, quote=7, observation=9),
    SummaryRoom(title=9, explanation=2, quote=6, observation=6),
    SummaryRoom(title=9, explanation=2, quote=4, observation=4),
    SummaryRoom(title=9, explanation=1, quote=5, observation=5),
    SummaryRoom(title=9, explanation=1, quote=3, observation=3),
    SummaryRoom(title=9, explanation=0, quote=4, observation=4),
    SummaryRoom(title=4, explanation=0, quote=4, observation=3),
    SummaryRoom(title=3, explanation=0, quote=3, observation=2),
    SummaryRoom(title=2, explanation=0, quote=3, observation=2),
    SummaryRoom(title=2, explanation=0, quote=2, observation=1),
    SummaryRoom(title=1, explanation=0, quote=2, observation=1),
    *(
        SummaryRoom(title=1, explanation=0, quote=2, observation=1, kernels=most)
        for most in (10, 8, 6, 5, 4, 3, 2, 1)
    ),
)
"""From roomy to tight."""


def theme_summary(theme: ReportedTheme) -> tuple[Block, ...]:
    """Give the blocks of the page below its title, with as much of them as fits."""
    room_left = PAGE - 34 * (lines_of(theme.title, TITLE) - 1) - 30 * bool(theme.days)
    pages = (page for room in ROOMS for page in _Summary(theme, room).pages())
    fitting = (page for page in pages if sum(map(_height, page)) <= room_left)
    return next(fitting, None) or next(_Summary(theme, ROOMS[-1]).pages())


class _Summary:
    """The page with texts of at most so many lines."""

    def __init__(self, theme: ReportedTheme, room: SummaryRoom) -> None:
        self._theme = theme
        self._words = theme.words.summary
        self._room = room
        self._chapters = [
            one for one in theme.chapters if one.chapter.chapter is not Chapter.OBSERVATIONS
        ]

    def pages(self) -> Iterator[tuple[Block, ...]]:
        """Give the page as it is drawn, then with its columns as even as they can be."""
        below = (*self._observations(), *self._nothing())
        left = [one for one in self._chapters if one.chapter.chapter not in _RIGHT]
        right = [one for one in self._chapters if one.chapter.chapter in _RIGHT]
        told = [tuple(self._chapter(one)) for one in (*left, *right)]
        parts = (*told, tuple(self._featured()), tuple(self._people()))
        usual = _columns(parts, len(left))
        even = min((_columns(parts, at) for at in range(1, len(parts))), key=_height)
        yield from ((columns, *below) for columns in dict.fromkeys((usual, even)))

    def _nothing(self) -> Iterator[Paragraph]:
        """Say in one sentence about which chapters nothing was noted."""
        nothing = [one for one in self._chapters if not one.clusters and self._is_empty(one)]
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
            shown, more = lines[: self._room.kernels], lines[self._room.kernels :]
            if shown:
                yield BulletList(shown, numbered=is_ideas, sign=SIGNS.get(section, ""))
            if more:
                yield Paragraph(self._words.more.format(number=in_words(len(more))), Tone.NOTE)

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


def _columns(parts: Sequence[tuple[Block, ...]], at: int) -> Columns:
    """Put parts beside each other, from the one with number `at` in the second column."""
    first = tuple(block for part in parts[:at] for block in part)
    second = tuple(block for part in parts[at:] for block in part)
    return Columns(tuple(column for column in (first, second) if column))


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
