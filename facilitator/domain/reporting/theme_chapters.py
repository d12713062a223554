"""The long form of a theme report: an introduction, and a chapter for each part of a talk."""

from collections.abc import Iterator, Sequence

from facilitator.domain.clustering.board import BoardNote, ChapterContents, ClusterContents
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import CHAPTERS, Section
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import as_sentence, capitalised, listed
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.reporting.reported_theme import ChosenNote, ReportedTheme
from facilitator.domain.reporting.theme_people import municipalities, named_people
from facilitator.domain.reporting.theme_texts import ThemeTexts

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


class ThemeChapters:
    """The introduction and the chapters of one theme report."""

    def __init__(self, theme: ReportedTheme, *, with_people: bool) -> None:
        self._theme = theme
        self._words = theme.words.chapters
        self._texts = ThemeTexts(theme)
        self._with_people = with_people

    def blocks(self) -> Iterator[Block]:
        """Give all of it; what nothing was noted about is named in a sentence at its end."""
        yield from self.introduction()
        empty: list[str] = []
        number = 0
        for contents in self._theme.chapters:
            for title, sections in self._parts(contents):
                blocks = tuple(self._chapter(contents, sections))
                if blocks:
                    number += 1
                    yield Heading(1, f"{number}. {title}")
                    yield from blocks
            empty += map(_as_part, self._theme.empty_parts(contents))
        if empty:
            told = self._theme.words.document.nothing.format(parts=listed(empty))
            yield Paragraph(told, Tone.EMPTY)
        if self._theme.edition.working_notes:
            yield from self._without_cluster()

    def introduction(self) -> Iterator[Block]:
        """Say what the talks were for, why this theme, and how many there were."""
        theme, words = self._theme, self._theme.words.introduction
        named = {"theme": theme.theme, "afterwards": theme.names.afterwards}
        series = capitalised(theme.series.tables.many)
        yield Heading(1, words.heading.format(series=series, **named))
        search = words.search_for if theme.names.afterwards else words.search
        yield Heading(2, search.format(**named))
        programme = theme.names.programme or theme.series.tables.many
        yield Paragraph(words.search_first.format(programme=programme))
        yield Paragraph(words.search_second.format(**named))
        why = tuple(self._texts.blocks(TextPlace.WHY))
        if why:
            yield Heading(2, words.why.format(**named))
            yield from why
        if theme.names.theme_text:
            paragraphs = tuple(map(Paragraph, theme.names.theme_text))
            yield Box(words.box.format(**named), paragraphs, level=2)
        yield Heading(2, capitalised(theme.series.tables.in_words(theme.tables)))
        yield Paragraph(self._held())
        if self._with_people:
            yield from municipalities(theme)
        yield from named_people(theme)

    def _held(self) -> str:
        """Say how many tables there were, and how many people sat at them."""
        theme, words = self._theme, self._theme.words.introduction
        ways = (
            (words.held_one_unknown, words.held_one),
            (words.held_unknown, words.held),
        )
        sentence = ways[theme.tables > 1][bool(theme.people)]
        series = theme.series.tables.in_words(theme.tables)
        return sentence.format(theme=theme.theme, series=series, people=theme.people)

    def heading(self, chapter: Chapter) -> str:
        """Give the heading of a chapter, as reports of this type of table have it."""
        return self._theme.heading(chapter)

    def _parts(self, contents: ChapterContents) -> Iterator[tuple[str, Sequence[Section]]]:
        """Give the titles of a chapter with their sections; experts have both sides apart."""
        chapter, sections = contents.chapter.chapter, contents.chapter.sections
        if chapter is Chapter.KNEL_KIEM and self._theme.is_science:
            words = self._theme.report.science
            yield words.knel, sections[:1]
            yield words.kiem, sections[1:]
        else:
            yield self.heading(chapter), sections

    def _chapter(
        self, contents: ChapterContents, sections: Sequence[Section]
    ) -> Iterator[Block]:
        chapter = contents.chapter.chapter
        begins = contents.chapter.sections[:1] == tuple(sections)[:1]
        kernen = tuple(self._sections(contents, sections))
        lines = tuple(self._closing_lines()) if chapter is Chapter.OBSERVATIONS else ()
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
            yield Heading(2, self._theme.closing_heading)
            yield BulletList(tuple(map(self._line, lines)))

    def _line(self, one: ChosenNote) -> ListItem:
        """Give a closing line; an expert's stands behind a name."""
        quote, by = self._theme.quote(one), self._theme.name_of(one)
        said = "" if by else quote.attribution
        return ListItem(
            quote.text, attribution=said, quoted=quote.quoted, code=quote.code, by=by
        )

    def _without_cluster(self) -> Iterator[Block]:
        """Give what lies in no kern, so that nothing is lost to who goes on with it."""
        groups = [*self._loose(), *self._elsewhere(), *self._aside()]
        if groups:
            yield Heading(1, self._words.loose)
            yield Paragraph(self._words.loose_text, Tone.NOTE)
            for title, quotes in groups:
                yield Heading(2, title)
                yield from quotes

    def _loose(self) -> Iterator[tuple[str, Sequence[Quote]]]:
        shown = {one.item.id for one in (*self._theme.closing_lines, *self._theme.boxes)}
        for contents in self._theme.chapters:
            notes = [note for note in contents.loose if note.item.id not in shown]
            if quotes := self._quotes(notes):
                yield self.heading(contents.chapter.chapter), quotes

    def _elsewhere(self) -> Iterator[tuple[str, Sequence[Quote]]]:
        """Give the notes of kinds that lie in no chapter: tensions, and what was parked."""
        kinds = {kind for one in CHAPTERS.values() for kind in one.kinds}
        notes = self._theme.board.source.notes.values()
        if quotes := self._quotes([note for note in notes if note.item.kind not in kinds]):
            yield self._words.elsewhere, quotes

    def _aside(self) -> Iterator[tuple[str, Sequence[Quote]]]:
        words = self._theme.words.document
        for contents in self._theme.chapters:
            for note, record in contents.aside:
                if quotes := self._quotes([note]):
                    yield words.aside.format(reason=record.reason), quotes

    def _quotes(self, notes: Sequence[BoardNote]) -> Sequence[Quote]:
        omits, theme = self._theme.edition.omission, self._theme
        found = [ChosenNote(note, note.item, None) for note in notes if not omits(note.item)]
        return tuple(map(theme.quote, found))


def _as_part(title: str) -> str:
    return title[:1].lower() + title[1:]
