"""The long form of a theme report: an introduction, and a chapter for each part of a talk.

Reports of organisations and experts have their closing lines as a chapter of their own; those
of organisations end with how such talks go.
"""

import re
from collections.abc import Iterator, Sequence

from facilitator.domain.clustering.board import ChapterContents, ClusterContents
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import as_sentence, capitalised, listed
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ChosenNote, ReportedTheme
from facilitator.domain.reporting.theme_introduction import ThemeIntroduction
from facilitator.domain.reporting.theme_texts import ThemeTexts
from facilitator.domain.reporting.theme_working_parts import working_parts

SIGNS = {Section.KNEL: "−", Section.KIEM: "+"}
LEADS = {
    Chapter.KNEL_KIEM: TextPlace.LEAD_KNEL,
    Chapter.DREAMS: TextPlace.LEAD_DREAMS,
    Chapter.IDEAS: TextPlace.LEAD_FIRST_STEPS,
    Chapter.OBSERVATIONS: TextPlace.OBSERVATIONS,
}
"""The text that a chapter begins with."""
AFTER = {
    Chapter.DREAMS: ((TextPlace.AFTER_DREAMS, ""),),
    Chapter.IDEAS: ((TextPlace.CONCLUSION, "conclusion"), (TextPlace.ACTORS, "actors")),
}
"""The texts that a chapter ends with, and the words of their headings."""
_ADDRESS = re.compile(r"https?://[^\s<>\"’”)\]]*[^\s<>\"’”)\].,;:!?]")


class ThemeChapters:
    """The introduction and the chapters of one theme report."""

    def __init__(self, theme: ReportedTheme, *, with_people: bool) -> None:
        self._theme = theme
        self._words = theme.words.chapters
        self._texts = ThemeTexts(theme)
        self._introduction = ThemeIntroduction(theme, self._texts, with_people=with_people)

    def blocks(self) -> Iterator[Block]:
        """Give all of it; what nothing was noted about is named in a sentence at its end."""
        theme, words = self._theme, self._words
        yield from self._introduction.blocks()
        number = 0
        for title, blocks in self._chapters():
            if blocks:
                is_numbered = title not in {theme.report.science.closing_round, words.sources}
                number += is_numbered
                yield Heading(1, f"{number}. {title}" if is_numbered else title)
                yield from blocks
        empty = [_as_part(name) for one in theme.chapters for name in theme.empty_parts(one)]
        if empty:
            told = theme.words.document.nothing.format(parts=listed(empty))
            yield Paragraph(told.replace("?.", "?"), Tone.EMPTY)
        if theme.is_society:
            paragraphs = map(Paragraph, words.approach_text.splitlines())
            yield Box(words.approach, tuple(paragraphs), level=2)
        if theme.edition.working_notes:
            yield from working_parts(theme)

    def _chapters(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """Give the title of each chapter with what stands in it, which may be nothing."""
        theme = self._theme
        has_ideas = any(one.chapter.chapter is Chapter.IDEAS for one in theme.chapters)
        for contents in theme.chapters:
            if contents.chapter.chapter is Chapter.OBSERVATIONS and not has_ideas:
                further = self._words.further.format(theme=theme.theme)
                yield further, tuple(self._after(Chapter.IDEAS))
            for title, sections in self._parts(contents):
                yield title, tuple(self._chapter(contents, sections))
        if self._lines_apart:
            yield theme.closing_heading, tuple(self._closing_lines())
        if theme.is_science:
            yield self._words.sources, tuple(self._sources())

    @property
    def _lines_apart(self) -> bool:
        """Whether the closing lines are a chapter of their own."""
        return self._theme.is_society or self._theme.is_science

    def _parts(self, contents: ChapterContents) -> Iterator[tuple[str, Sequence[Section]]]:
        """Give the titles of a chapter with their sections; experts have both sides apart."""
        chapter, sections = contents.chapter.chapter, contents.chapter.sections
        if chapter is Chapter.KNEL_KIEM and self._theme.is_science:
            words = self._theme.report.science
            yield words.knel, sections[:1]
            yield words.kiem, sections[1:]
        else:
            yield self._theme.heading(chapter), sections

    def _chapter(
        self, contents: ChapterContents, sections: Sequence[Section]
    ) -> Iterator[Block]:
        chapter = contents.chapter.chapter
        begins = contents.chapter.sections[:1] == tuple(sections)[:1]
        kernen = tuple(self._sections(contents, sections))
        with_lines = chapter is Chapter.OBSERVATIONS and not self._lines_apart
        lines = tuple(self._closing_lines()) if with_lines else ()
        boxes = tuple(self._boxes()) if chapter is Chapter.IDEAS else ()
        places = (LEADS.get(chapter), *(place for place, _word in AFTER.get(chapter, ())))
        written = any(self._theme.written(place) for place in places if place)
        if not (kernen or lines or boxes or (written and begins)):
            return
        if begins:
            yield from self._lead(chapter)
        yield from kernen
        yield from boxes
        yield from lines
        yield from self._after(chapter)

    def _lead(self, chapter: Chapter) -> Iterator[Block]:
        if lead := LEADS.get(chapter):
            yield from self._texts.blocks(lead, above=True)

    def _after(self, chapter: Chapter) -> Iterator[Block]:
        for place, word in AFTER.get(chapter, ()):
            blocks = tuple(self._texts.blocks(place))
            if blocks and word:
                yield Heading(2, getattr(self._words, word))
            yield from blocks

    def _sections(
        self, contents: ChapterContents, sections: Sequence[Section]
    ) -> Iterator[Block]:
        words = self._words
        heard = {
            Section.KNEL: (words.knel_heard, words.knel_word),
            Section.KIEM: (words.kiem_heard, words.kiem_word),
        }
        for section in sections:
            kernen = contents.of(section)
            if kernen and section is Section.KIEM:
                yield from self._texts.blocks(TextPlace.LEAD_KIEM, above=True)
            if kernen and not self._theme.is_science and (told := heard.get(section)):
                yield Paragraph(told[0], keep_with_next=True, strong=told[1])
            if kernen:
                lines = tuple(map(self._kern, kernen))
                yield BulletList(lines, sign=SIGNS.get(section, ""))

    def _kern(self, contents: ClusterContents) -> ListItem:
        """Give a kern with its quotes; a working copy says how many notes stayed behind."""
        theme = self._theme
        texts = (theme.explanation(contents), theme.heard(contents))
        return ListItem(
            " ".join(text for text in texts if text),
            kernel=as_sentence(theme.title_of(contents)),
            said=tuple(map(theme.quote, theme.quoted(contents))),
            work=tuple(self._work(contents)),
        )

    def _work(self, contents: ClusterContents) -> Iterator[str]:
        words, behind = self._theme.words.document, self._theme.stayed_behind(contents)
        if not self._theme.edition.working_notes:
            return
        if not contents.notes:
            yield words.no_notes
        if behind:
            yield capitalised(words.stayed_behind.in_words(behind)) + "."

    def _boxes(self) -> Iterator[Block]:
        for one in self._theme.boxes:
            if one.omission is None:
                noun = self._theme.report.kinds[one.item.kind].one
                title = one.item.labels.title or capitalised(noun)
                yield Box(title, (self._theme.quote(one),), level=2)

    def _closing_lines(self) -> Iterator[Block]:
        lines = [one for one in self._theme.closing_lines if one.omission is None]
        if lines:
            if not self._lines_apart:
                yield Heading(2, self._theme.closing_heading)
            yield BulletList(tuple(map(self._line, lines)))

    def _sources(self) -> Iterator[Block]:
        """List the addresses of web pages that are named in the report, each once."""
        theme = self._theme
        kernen = [one for chapter in theme.chapters for one in chapter.clusters]
        texts = (
            *(text for place in TextPlace for text in theme.written(place)),
            *(theme.explanation(one) for one in kernen),
            *(one.text for one in theme.all_quoted() if one.omission is None),
        )
        found = dict.fromkeys(address for text in texts for address in _ADDRESS.findall(text))
        if found:
            yield BulletList(tuple(map(ListItem, found)), numbered=True)

    def _line(self, one: ChosenNote) -> ListItem:
        """Give a closing line; an expert's stands behind a name."""
        quote, by = self._theme.quote(one), self._theme.name_of(one)
        said = "" if by else quote.attribution
        return ListItem(
            quote.text, attribution=said, quoted=quote.quoted, code=quote.code, by=by
        )


def _as_part(title: str) -> str:
    return title[:1].lower() + title[1:]
