"""The rode draden of a programme as a document shows them: quotes, counts, and their words."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import FAMILIES, Section
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import ItemKind, Wording
from facilitator.domain.reporting.dutch import Plural, as_sentence, in_words, listed, unbroken
from facilitator.domain.reporting.edition import Edition, Omission
from facilitator.domain.reporting.outline import Quote
from facilitator.domain.reporting.source import ReportNames
from facilitator.domain.reporting.theme_wording import SeriesName, SeriesNames
from facilitator.domain.reporting.thread_wording import ThreadWords
from facilitator.domain.reporting.wording import ReportWords
from facilitator.domain.reporting.written_texts import filled_in, one_line, paragraphs_of
from facilitator.domain.threads.board import ThreadBoard, ThreadNote
from facilitator.domain.threads.counts import Tables, ThemedNote, ThreadContents
from facilitator.domain.threads.figures import ProgrammeFigures


@dataclass(frozen=True)
class ReportedThreads:
    """Rode draden, and how an edition puts them in words; `names` are those of the themes."""

    board: ThreadBoard
    edition: Edition
    words: ThreadWords
    report: ReportWords
    series: SeriesNames
    names: Mapping[str, ReportNames]

    @cached_property
    def figures(self) -> ProgrammeFigures:
        """What was counted over all themes."""
        return ProgrammeFigures(self.board.themes)

    @property
    def themes(self) -> Sequence[str]:
        """The themes by the alphabet."""
        return tuple(self.board.themes.boards)

    @cached_property
    def families(self) -> frozenset[str]:
        """The families of the types of the tables (`FAMILIES`)."""
        kinds = (one.dialogue.kind for one in self.board.themes.dossiers)
        return frozenset(FAMILIES.get(kind, kind) for kind in kinds)

    @property
    def one_series(self) -> SeriesName | None:
        """What the tables are called, where all are of one family."""
        return self.series.of(next(iter(self.families))) if len(self.families) == 1 else None

    @property
    def title(self) -> str:
        """What the report is called."""
        words, series = self.words.document, self.one_series
        return words.title.format(series=series.tables.many) if series else words.title_all

    @cached_property
    def tables(self) -> Tables:
        """All tables."""
        return frozenset(one.dialogue.id for one in self.board.themes.dossiers)

    def counted(self, tables: Tables) -> str:
        """Give `zestien tafels`: in words up to twelve, above that in digits."""
        return self.words.counts.table.in_words(len(tables))

    def in_themes(self, contents: ThreadContents) -> str:
        """Give `twee thema’s`, `alle vijf thema’s`, or `beide thema’s`."""
        noun, words = self.words.counts.theme, self.words.stories
        told = noun.in_words(contents.themes)
        if not self.is_everywhere(contents):
            return told
        if contents.themes == 2:
            return words.both_themes.format(themes=noun.word(2))
        return words.all_themes.format(themes=told)

    def is_everywhere(self, contents: ThreadContents) -> bool:
        """Say whether a rode draad runs through all themes, of two or more."""
        return contents.themes == len(self.themes) > 1

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """What is filled in where a coordinator's text names it: `{tafels}` and others."""
        counts, people = self.words.counts, self.people
        tables, themes = len(self.tables), len(self.themes)
        return {
            "tafels": counts.table.in_words(tables),
            "deelnemers": people,
            "themas": counts.theme.in_words(themes),
        }

    @property
    def people(self) -> str:
        """How many people there were (`47 deelnemers`); nothing where that may not be told."""
        number, least = self.figures.participants, max(self.edition.least_counted, 1)
        return self.words.counts.participant.counted(number) if number >= least else ""

    def written(self, place: TextPlace) -> tuple[str, ...]:
        """Give the paragraphs of a text that a coordinator wrote; none where nobody did."""
        return paragraphs_of(self.board.layer.text(place), self.fields)

    def explanation(self, contents: ThreadContents) -> str:
        """Give what a rode draad means, as sentences; empty while nobody wrote that."""
        written = contents.thread.explanation if contents.thread else ""
        fields = {**self.fields, "tafels": self.counted(contents.tables)}
        return as_sentence(one_line(filled_in(written, fields)))

    def choice(self, key: str) -> str:
        """Give the name of a value of a vocabulary."""
        return next(iter(self.names.values())).choice(key)

    def named_themes(self, themes: Sequence[str]) -> str:
        """Give the themes as a sentence lists them."""
        return listed(sorted(themes, key=self.themes.index))

    def times(self, count: int, noun: Plural | None = None) -> str:
        """Give `3 keer`, or a number with another noun."""
        return (noun or self.words.counts.times).counted(count)

    @cached_property
    def _quoted(self) -> Mapping[tuple[str, Section], ThreadNote]:
        """What is quoted of each rode draad in each section, in the order of the document.

        It is what was chosen, else the first that may be printed: rather one that is quoted
        nowhere else, and of a table that the other side is not quoted from. Where none may be
        printed it is the first that was not read yet, which keeps a public edition back.
        """
        found: dict[tuple[str, Section], ThreadNote] = {}
        used: set[ItemId] = set()
        for sections in ((Section.KNEL, Section.KIEM), (Section.DREAM,), (Section.FIRST_STEP,)):
            for contents in self.board.told:
                tables: set[DialogueId] = set()
                for section in sections:
                    notes = self.board.quotes(contents, section)
                    one = self._first_of(notes, used, tables)
                    if one:
                        found[contents.name, section] = one
                        used.add(one.item.id)
                        tables.add(one.themed.table)
        return found

    def _first_of(
        self,
        notes: Sequence[ThreadNote],
        used: Container[ItemId],
        tables: Container[DialogueId],
    ) -> ThreadNote | None:
        if notes and notes[0].chosen:
            return notes[0]
        fit = [one for one in notes if self.may_be_printed(one)]
        fit = fit or [one for one in notes if self._is_unread(one)]
        fresh = [one for one in fit if one.item.id not in used]
        elsewhere = [one for one in fresh if one.themed.table not in tables]
        return next(iter(elsewhere or fresh), None)

    def quoted(self, contents: ThreadContents, section: Section) -> ThreadNote | None:
        """Give the note that is to be quoted of a rode draad in a section, if there is one."""
        return self._quoted.get((contents.name, section))

    def sides(self, contents: ThreadContents) -> Iterator[ThreadNote]:
        """Give what is quoted of knel and of kiem, each at most one."""
        both = (self.quoted(contents, section) for section in (Section.KNEL, Section.KIEM))
        return filter(None, both)

    def may_be_printed(self, one: ThreadNote) -> bool:
        """Say whether the edition has a note."""
        return self.edition.omission(one.item) is None

    def _is_unread(self, one: ThreadNote) -> bool:
        return self.edition.omission(one.item) is Omission.NOT_CLEARED

    def all_quoted(self) -> Iterator[ThreadNote]:
        """Give every note that the document quotes, or would if its edition had it."""
        yield from self._quoted.values()
        yield from self.coin
        yield from self.tensions

    @cached_property
    def coin(self) -> tuple[ThreadNote, ...]:
        """The first story with both sides that may be printed and is not quoted elsewhere."""
        stories = map(ThreadNote, self.board.themes.of_kinds(ItemKind.BOTH))
        used = {one.item.id for one in self._quoted.values()}
        fit = (one for one in stories if self.may_be_printed(one))
        return tuple([one for one in fit if one.item.id not in used][:1])

    @cached_property
    def tensions(self) -> tuple[ThreadNote, ...]:
        """The first wish that rubs of each kind, as far as they may be printed."""
        figures = self.figures.tensions
        of_kinds = [map(ThreadNote, figures.of(kind)) for kind in figures.kinds]
        firsts = (next(filter(self.may_be_printed, of), None) for of in of_kinds)
        return tuple(one for one in firsts if one)

    def quote(self, one: ThreadNote) -> Quote:
        """Give a note as a paragraph; who goes on with the document gets its code."""
        working, note = self.edition.working_notes, one.themed.note
        changed = self.words.document.changed.format(code=note.code)
        return Quote(
            one.item.text,
            self.said_by(one.themed),
            quoted=one.item.wording is Wording.VERBATIM,
            work=(changed,) if one.changed and working else (),
            code=f"{one.themed.theme} {note.code}" if working else "",
        )

    def said_by(self, themed: ThemedNote) -> str:
        """Give who said it, with the theme, as numbers of tables repeat per theme."""
        note = themed.note
        return unbroken(self.edition.attribution(note.dossier, note.item, themed.theme))

    def words_of(self, number: int) -> str:
        """Give a number in words up to twelve; none is `geen`."""
        return in_words(number) if number else "geen"
