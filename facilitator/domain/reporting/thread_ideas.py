"""The chapters on first steps and on the talks themselves of the report on rode draden."""

from collections.abc import Iterator, Mapping

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.charts import charted
from facilitator.domain.reporting.dutch import as_sentence, listed
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    BulletList,
    Chart,
    ChartBar,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.thread_chapters import threads_in
from facilitator.domain.reporting.written_texts import WrittenTexts
from facilitator.domain.table.script import fold


class IdeaChapter:
    """Ideas and first steps: by the rode draden that run through them, and who is to act."""

    def __init__(self, told: ReportedThreads, texts: WrittenTexts) -> None:
        self._told, self._texts = told, texts
        self._words = told.words.ideas

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where nobody had an idea, or wrote of them."""
        told, words = self._told, self._words
        yield from self._texts.blocks(TextPlace.LEAD_FIRST_STEPS)
        for contents in told.board.told:
            yield from threads_in(told, contents, Section.FIRST_STEP, words.heard)
        yield from self._actors()
        conclusion = tuple(self._texts.blocks(TextPlace.CONCLUSION))
        if conclusion:
            yield Heading(2, words.conclusion)
            yield from conclusion

    def _actors(self) -> Iterator[Block]:
        told, words, ideas = self._told, self._words, self._told.figures.ideas
        written = tuple(self._texts.blocks(TextPlace.ACTORS, above=bool(ideas.actors)))
        if written or ideas.actors:
            yield Heading(2, words.actors)
        yield from written
        if not ideas.actors:
            return
        named = {told.choice(actor): number for actor, number in ideas.actors.items()}
        sentences = [words.more_than_one]
        if nobody := ideas.without_actor:
            sentences.append(
                words.without_actor.word(nobody).format(words=told.words_of(nobody))
            )
        yield Paragraph(" ".join(sentences), Tone.NOTE)
        yield from _counted(named, words.actor, words.times, words.actors, words.actors_about)


class ProcessChapter:
    """The talks themselves, and the wishes that rub: their five kinds, and the ways out."""

    def __init__(self, told: ReportedThreads, texts: WrittenTexts) -> None:
        self._told, self._texts = told, texts
        self._words = told.words.process

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where there is nothing to tell."""
        yield from self._observations()
        yield from self._tensions()

    def _observations(self) -> Iterator[Block]:
        """Give the kernen of the process; those of one title in several themes are one."""
        told, words = self._told, self._words
        found: dict[str, tuple[str, list[str]]] = {}
        for theme, boards in told.board.themes.boards.items():
            for board in boards:
                for contents in board.contents(Chapter.OBSERVATIONS).clusters:
                    title = " ".join(contents.cluster.title.split())
                    themes = found.setdefault(fold(title), (title, []))[1]
                    themes += [] if theme in themes else [theme]
        written = told.written(TextPlace.OBSERVATIONS)
        if found or written:
            yield Heading(2, words.observations)
            yield from self._texts.blocks(TextPlace.OBSERVATIONS, above=bool(found))
        if found:
            yield BulletList(
                tuple(
                    ListItem(words.heard.format(themes=listed(themes)), as_sentence(title))
                    for title, themes in found.values()
                )
            )

    def _tensions(self) -> Iterator[Block]:
        told, words, tensions = self._told, self._words, self._told.figures.tensions
        number = len(tensions.notes)
        if not number:
            return
        yield Heading(2, words.tensions)
        tables = told.counted(tensions.tables)
        sentence = words.tensions_text.word(number)
        yield Paragraph(sentence.format(words=told.words_of(number), tables=tables))
        kinds = {told.choice(kind): count for kind, count in tensions.kinds.items()}
        if tensions.unnamed:
            kinds[words.unnamed] = tensions.unnamed
        yield from _counted(kinds, words.kind, words.number, words.kinds, words.kinds_about)
        if tensions.ways_out:
            ways = [
                words.way.format(way=told.choice(way), times=told.times(times))
                for way, times in tensions.ways_out.items()
            ]
            yield Paragraph(words.ways_out.format(ways=listed(ways)))
        if none := tensions.without_way_out:
            some = words.without_way_out.word(none).format(words=told.words_of(none))
            yield Paragraph(words.no_way_out if none == number else some, Tone.NOTE)
        yield from map(told.quote, told.tensions)


def _counted(
    numbers: Mapping[str, int], name: str, number: str, title: str, about: str
) -> Iterator[Block]:
    """Give a table of numbers, with a chart of them where there is something to see."""
    rows = tuple((each, str(count)) for each, count in numbers.items())
    bars = tuple(ChartBar(each, count) for each, count in numbers.items())
    facts = Facts((name, number), rows, title, about, widths=(4, 1), row_headers=True)
    yield from charted(Chart((BarGroup(title, bars),), about), facts)
