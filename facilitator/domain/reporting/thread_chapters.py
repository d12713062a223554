"""The chapters on knel and kiem, and on the future, of the report on rode draden."""

from collections.abc import Iterator

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import Aim, ItemKind, Level
from facilitator.domain.reporting.dutch import capitalised, listed
from facilitator.domain.reporting.outline import Block, Facts, Heading, Paragraph, Tone
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.written_texts import WrittenTexts
from facilitator.domain.threads.counts import ThreadContents

MOST_NAMED = 5
"""More themes than this are letters in the head of the table, with their names below it."""


class StoryChapter:
    """What got stuck and what sprouted: the table of rode draden, and each with its quotes."""

    def __init__(self, told: ReportedThreads, texts: WrittenTexts) -> None:
        self._told, self._texts = told, texts
        self._words = told.words.stories

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it."""
        told, words = self._told, self._words
        if not told.board.of_tags:
            yield Paragraph(told.words.document.none)
        yield from self._texts.blocks(TextPlace.LEAD_KNEL)
        if told.board.told:
            yield Paragraph(words.not_a_rank)
            yield Paragraph(words.table, Tone.NOTE, keep_with_next=True)
            yield self._table()
            yield from self._legend()
            yield Paragraph(words.both_count, Tone.NOTE)
        if told.board.told and not told.board.is_chosen and told.edition.working_notes:
            yield Paragraph(told.words.document.unchosen, Tone.WORK)
        for contents in told.board.told:
            yield from self._thread(contents)
        yield from self._coin()

    def _table(self) -> Facts:
        words, themes = self._words, self._told.themes
        heads = (
            themes if len(themes) <= MOST_NAMED else [_letter(n) for n in range(len(themes))]
        )
        together = f"{words.together} ({len(self._told.tables)})"
        ends = (together, words.knel, words.kiem)
        return Facts(
            (words.thread, *heads, *ends),
            tuple(map(self._row, self._told.board.told)),
            words.table,
            words.table_about,
            widths=(6, *[3] * (len(themes) + len(ends))),
            row_headers=True,
        )

    def _row(self, contents: ThreadContents) -> tuple[str, ...]:
        of, nothing = contents.tables_of, self._words.none
        counts = [len(of.get(theme, ())) for theme in self._told.themes]
        counts += [len(contents.tables), len(contents.knel), len(contents.kiem)]
        return (contents.name, *(str(count) if count else nothing for count in counts))

    def _legend(self) -> Iterator[Block]:
        themes = self._told.themes
        if len(themes) > MOST_NAMED:
            named = [f"{_letter(n)} {theme}" for n, theme in enumerate(themes)]
            yield Paragraph(self._words.letters.format(themes=listed(named)), Tone.NOTE)

    def _thread(self, contents: ThreadContents) -> Iterator[Block]:
        told = self._told
        yield Heading(2, self._heading(contents))
        if written := told.explanation(contents):
            yield Paragraph(written)
        yield Paragraph(" ".join(self._counted(contents)), keep_with_next=True)
        for one in told.sides(contents):
            if told.may_be_printed(one):
                yield told.quote(one)

    def _heading(self, contents: ThreadContents) -> str:
        """Say which side was heard most, unless both were heard about as often.

        It is `overal` only where every theme has it.
        """
        words, knel, kiem = self._words, len(contents.knel), len(contents.kiem)
        form, everywhere = words.both_sides, self._told.is_everywhere(contents)
        if not knel and not kiem:
            form = words.elsewhere
        elif knel >= 2 * kiem:
            form = words.everywhere_knel if everywhere else words.most_knel
        elif kiem >= 2 * knel:
            form = words.everywhere_kiem if everywhere else words.most_kiem
        return form.format(thread=contents.name)

    def _counted(self, contents: ThreadContents) -> Iterator[str]:
        told, words = self._told, self._words
        tables = told.counted(contents.tables)
        yield words.heard.format(tables=tables, themes=told.in_themes(contents))
        sides = ((words.as_knel, contents.knel), (words.as_kiem, contents.kiem))
        heard = [(form, side) for form, side in sides if side]
        if [side for _form, side in heard] == [contents.tables]:
            yield words.only_knel if contents.knel else words.only_kiem
        elif heard:
            parts = [form.format(tables=told.counted(side)) for form, side in heard]
            yield capitalised(f"{listed(parts)}.")

    def _coin(self) -> Iterator[Block]:
        """Tell where both sides were heard: in one story, and from several."""
        told, words = self._told, self._words
        stories = {one.table for one in told.board.themes.of_kinds(ItemKind.BOTH)}
        threads = told.board.of_tags
        between = frozenset().union(*(one.between_people for one in threads))
        counted = ((words.in_one_story, stories), (words.between_people, between))
        sentences = [
            form.word(len(tables)).format(words=told.words_of(len(tables)))
            for form, tables in counted
            if tables
        ]
        if sentences:
            yield Heading(2, words.coin)
            yield Paragraph(" ".join(sentences))
            yield from map(told.quote, told.coin)


class FutureChapter:
    """The future that people wish for: their dreams, by the rode draden in them."""

    def __init__(self, told: ReportedThreads, texts: WrittenTexts) -> None:
        self._told, self._texts = told, texts
        self._words = told.words.future

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.heading if self._told.one_series else self._words.heading_all

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where nobody told a dream, or wrote of them."""
        told, words = self._told, self._words
        yield from self._texts.blocks(TextPlace.LEAD_DREAMS)
        if told.board.themes.of_kinds(ItemKind.DREAM):
            yield from self._figures()
            for contents in told.board.told:
                yield from threads_in(told, contents, Section.DREAM, words.heard)
        yield from self._texts.blocks(TextPlace.AFTER_DREAMS)

    def _figures(self) -> Iterator[Block]:
        told, words = self._told, self._words
        levels, aims = told.figures.levels, told.figures.aims
        dream = told.words.counts.dream
        if any(levels.values()):
            own = told.times(levels[Level.OWN_LIFE], dream)
            society = told.times(levels[Level.SOCIETY], dream)
            yield Paragraph(words.levels.format(own=own, society=society))
        if any(aims.values()):
            yield Paragraph(
                words.aims.format(
                    restore=told.times(aims[Aim.RESTORE]),
                    keep=told.times(aims[Aim.KEEP]),
                    renew=told.times(aims[Aim.RENEW]),
                )
            )


def threads_in(
    told: ReportedThreads, contents: ThreadContents, section: Section, heard: str
) -> Iterator[Block]:
    """Give what a rode draad brings to a chapter: of how many tables, and a quote."""
    one = told.quoted(contents, section)
    if one is None or not told.may_be_printed(one):
        return
    notes = contents.of_kinds(ItemKind.DREAM if section is Section.DREAM else ItemKind.IDEA)
    tables = frozenset(each.table for each in notes)
    yield Heading(2, capitalised(contents.name))
    if tables:
        yield Paragraph(heard.format(tables=told.counted(tables)), keep_with_next=True)
    yield told.quote(one)


def _letter(nth: int) -> str:
    """Give A to Z, and after those AA and on."""
    return chr(ord("A") + nth) if nth < 26 else _letter(nth // 26 - 1) + _letter(nth % 26)
