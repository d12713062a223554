"""The tables of a theme as a document shows them: the notes that are printed, and all counts.

Every number, list of places and word for one or many comes from here, and is counted when it is
asked for: no text holds one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from facilitator.domain.clustering.board import (
    Board,
    BoardNote,
    ChapterContents,
    ClusterContents,
)
from facilitator.domain.clustering.records import PrintedWording, TextPlace
from facilitator.domain.clustering.sections import FAMILIES, LOOKING, Section
from facilitator.domain.merge.note_overlap import NoteOverlap
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Feature, Item, ItemKind, Wording
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import (
    as_sentence,
    in_words,
    is_abridged,
    listed,
    long_date,
    unbroken,
)
from facilitator.domain.reporting.edition import Edition, Omission
from facilitator.domain.reporting.outline import Quote
from facilitator.domain.reporting.source import ReportNames
from facilitator.domain.reporting.theme_wording import SeriesName, ThemeWords
from facilitator.domain.reporting.wording import ReportWords
from facilitator.domain.reporting.written_texts import filled_in, one_line, paragraphs_of
from facilitator.domain.table.attribution import credited, printed_name
from facilitator.domain.table.chapters import SCIENCE, SOCIETY
from facilitator.domain.table.script import fold

KNELS = frozenset({ItemKind.KNEL, ItemKind.BOTH})
KIEMS = frozenset({ItemKind.KIEM, ItemKind.BOTH})
"""The kinds of notes on each side of the first chapter."""


@dataclass(frozen=True, slots=True)
class ChosenNote:
    """A note that a coordinator wants printed, in the wording that was chosen.

    `omission` is why its edition leaves it out, if it does; it is `changed` when its words or
    speaker are others than when it was chosen.
    """

    note: BoardNote
    item: Item
    omission: Omission | None
    changed: bool = False
    counter: bool = False
    short: str = ""

    @property
    def text(self) -> str:
        """What is printed of it."""
        return self.short or self.item.text

    @property
    def is_shortened(self) -> bool:
        """Whether a coordinator gave it a shorter wording than that of the note."""
        return bool(self.short) and self.short != self.item.text


@dataclass(frozen=True)
class ReportedTheme:
    """A board, and how an edition puts it in words; `overlaps` are those of its tables."""

    board: Board
    edition: Edition
    words: ThemeWords
    report: ReportWords
    names: ReportNames
    overlaps: Mapping[DialogueId, NoteOverlap] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take the words that tables of this family have of their own."""
        object.__setattr__(self, "words", self.words.of(self._family, self._named))

    @cached_property
    def theme(self) -> str:
        """The theme as its own file has it, else as its tables have it, else their type."""
        return self._named or self.kind

    @property
    def _named(self) -> str:
        head = self.board.source.dossiers[0].dialogue
        return "" if self._family in LOOKING else self.names.theme or head.theme

    @property
    def _family(self) -> str:
        kind = self.board.source.dossiers[0].dialogue.kind
        return FAMILIES.get(kind, kind)

    @property
    def theme_text(self) -> tuple[str, ...]:
        """What was read out at the tables; none where they were about several themes."""
        return () if self._family in LOOKING else self.names.theme_text

    @property
    def kind(self) -> str:
        """What the type of the tables is called."""
        return self.names.kind or self.board.source.dossiers[0].dialogue.kind

    @cached_property
    def series(self) -> SeriesName:
        """What the tables and their report are called."""
        return self.words.series.of(self._family)

    @property
    def is_science(self) -> bool:
        """Whether experts sat at the tables."""
        return self.board.source.dossiers[0].dialogue.kind == SCIENCE

    @property
    def is_society(self) -> bool:
        """Whether organisations sat at the tables."""
        return self.board.source.dossiers[0].dialogue.kind in SOCIETY

    def heading(self, chapter: Chapter) -> str:
        """Give the heading of a chapter, with the time that the programme looks back on."""
        words, report = self.words.chapters, self.report
        own = report.science if self.is_science else report.society if self.is_society else None
        if told := getattr(own, chapter.value, ""):
            return str(told)
        if chapter is Chapter.KNEL_KIEM and self.names.period:
            return words.knel_kiem_of.format(period=self.names.period)
        return getattr(words, chapter.value, "") or report.headings[chapter]

    @property
    def closing_heading(self) -> str:
        """The heading above the closing lines."""
        report = self.report
        own = report.science if self.is_science else report.society if self.is_society else None
        return own.closing_round if own else self.words.chapters.closing_lines

    def empty_parts(self, contents: ChapterContents) -> Iterator[str]:
        """Give the names of the parts of a chapter about which nothing was noted."""
        chapter = contents.chapter.chapter
        present = {note.item.kind for note in self.board.source.of_chapter[chapter]}
        if chapter is Chapter.KNEL_KIEM and (contents.clusters or present):
            words = self.report.chapters
            sides = ((Section.KNEL, words.knel, KNELS), (Section.KIEM, words.kiem, KIEMS))
            for section, name, kinds in sides:
                if not contents.of(section) and present.isdisjoint(kinds):
                    yield name
        elif not contents.clusters and not present:
            yield self.heading(chapter)

    @property
    def title(self) -> str:
        """What the report is called."""
        tables = self.series.tables.word(self.tables)
        return self.series.title.format(theme=self.theme, tables=tables)

    @property
    def days(self) -> str:
        """On which days experts sat at the tables; empty where that is not told."""
        heads = (dossier.dialogue for dossier in self.board.source.dossiers)
        held = {head.held_on for head in heads if head.held_on and self.is_science}
        return listed(tuple(map(long_date, sorted(held))))

    @property
    def tables(self) -> int:
        """How many tables there are."""
        return len(self.board.source.dossiers)

    @cached_property
    def participants(self) -> int:
        """How many people sat at the tables of which that is known."""
        heads = (dossier.dialogue for dossier in self.board.source.dossiers)
        return sum(head.participants or 0 for head in heads)

    @cached_property
    def tables_uncounted(self) -> int:
        """Of how many tables it is not known how many people there were."""
        heads = (dossier.dialogue for dossier in self.board.source.dossiers)
        return sum(head.participants is None for head in heads)

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """The municipalities of the tables by the alphabet, each once (F55)."""
        heads = (dossier.dialogue for dossier in self.board.source.dossiers)
        found = {fold(head.municipality): head.municipality.strip() for head in heads}
        return tuple(found[key] for key in sorted(found) if key)

    @cached_property
    def tables_unplaced(self) -> int:
        """Of how many tables the municipality is not known."""
        heads = (dossier.dialogue for dossier in self.board.source.dossiers)
        return sum(not head.municipality.strip() for head in heads)

    @property
    def people(self) -> str:
        """How many people there were (`47 deelnemers`); nothing where that may not be told."""
        least = max(self.edition.least_counted, 1)
        counted = self.report.counts.participant.counted(self.participants)
        return counted if self.participants >= least else ""

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """What is filled in where a coordinator's text names it: `{tafels}` and others."""
        tables = self.words.counts.table.in_words(self.tables)
        return {"tafels": tables, "deelnemers": self.people, "thema": self.theme}

    def written(self, place: TextPlace) -> tuple[str, ...]:
        """Give the paragraphs of a text that a coordinator wrote; none where nobody did."""
        return paragraphs_of(self.board.layer.text(place), self.fields)

    @cached_property
    def chapters(self) -> tuple[ChapterContents, ...]:
        """The chapters in the order of the report, each with its kernen."""
        return tuple(self.board.contents(one.chapter) for one in self.board.source.chapters)

    def title_of(self, contents: ClusterContents) -> str:
        """Give the title of a kern."""
        return one_line(filled_in(contents.cluster.title, self._fields_of(contents)))

    def explanation(self, contents: ClusterContents) -> str:
        """Give what a kern means, as sentences; empty while nobody wrote that."""
        text = filled_in(contents.cluster.explanation, self._fields_of(contents))
        return as_sentence(one_line(text))

    def heard(self, contents: ClusterContents) -> str:
        """Say at how many tables a kern was heard, unless its own words do."""
        some = self._tables_with(contents)
        told = f"{contents.cluster.title} {contents.cluster.explanation}"
        if not some or "{tafels}" in told:
            return ""
        return self.words.document.heard.format(tables=some)

    def _fields_of(self, contents: ClusterContents) -> Mapping[str, str]:
        return {**self.fields, "tafels": self._tables_with(contents) or self.fields["tafels"]}

    def _tables_with(self, contents: ClusterContents) -> str:
        """Give `zes van de acht tafels`; nothing of a kern without notes, or of one table."""
        some, words = len(contents.tables), self.words.document
        if not some or self.tables == 1:
            return ""
        if some == self.tables == 2:
            return words.tables_both
        told = words.tables_all if some == self.tables else words.tables_of
        return told.format(some=in_words(some), all=in_words(self.tables))

    def chosen(self, contents: ClusterContents) -> tuple[ChosenNote, ...]:
        """Give the notes of a kern that are to be quoted: those that say the opposite last."""
        found = [
            ChosenNote(
                one.note,
                _worded(one.note.item, one.placement.wording),
                self.edition.omission(_worded(one.note.item, one.placement.wording)),
                one.changed,
                one.placement.counter,
            )
            for one in contents.notes
            if one.placement.printed and one.note.item.id not in self.boxed
        ]
        return tuple(sorted(found, key=lambda one: one.counter))

    def quoted(self, contents: ClusterContents) -> tuple[ChosenNote, ...]:
        """Give the notes of a kern that stand under it."""
        return tuple(one for one in self.chosen(contents) if one.omission is None)

    def stayed_behind(self, contents: ClusterContents) -> int:
        """Count the notes of a kern that are not printed."""
        found = (*self.quoted(contents), *(one for one in self.boxes if one.omission is None))
        shown = {one.item.id for one in found}
        return sum(one.note.item.id not in shown for one in contents.notes)

    @cached_property
    def boxed(self) -> frozenset[ItemId]:
        """The notes that stand in a box of their own."""
        return frozenset(one.item.id for one in self.boxes)

    @cached_property
    def boxes(self) -> tuple[ChosenNote, ...]:
        """The ideas that were marked to stand in a box, in the order of the tables."""
        notes = self.board.source.of_chapter[Chapter.IDEAS]
        aside, places = self.board.layer.aside(), self._places()
        return tuple(
            self._alone(note)
            for note in notes
            if note.item.labels.feature is Feature.BOX
            and note.item.id not in aside
            and places.get(note.item.id, True)
        )

    def _places(self) -> Mapping[ItemId, bool]:
        """Say of each idea in a kern whether it is printed in any."""
        found: dict[ItemId, bool] = {}
        for contents in self.board.contents(Chapter.IDEAS).clusters:
            for one in contents.notes:
                item = one.note.item.id
                found[item] = found.get(item, False) or one.placement.printed
        return found

    @cached_property
    def closing_lines(self) -> tuple[ChosenNote, ...]:
        """The closing lines that lie in no kern and were not set apart."""
        loose = self.board.contents(Chapter.OBSERVATIONS).loose
        lines = (note for note in loose if note.item.kind is ItemKind.CLOSING_LINE)
        return tuple(map(self._alone, lines))

    @cached_property
    def featured(self) -> ChosenNote | None:
        """The one quote of the theme, else the first that a note-taker marked as one.

        A short wording with words that its speaker did not say is not printed: whoever brought
        it, a quote is then whole.
        """
        chosen, notes = self.board.layer.featured(), self.board.source.notes
        if chosen is None:
            marked = (one for one in notes.values() if _is_marked(one.item))
            return next(map(self._alone, marked), None)
        note = notes.get(self.board.source.doubles.get(chosen.item_id, chosen.item_id))
        if note is None:
            return None
        changed = self.board.source.fingerprint(note) != chosen.fingerprint
        found = self._alone(note)
        short = chosen.text if is_abridged(chosen.text, found.item.text) else ""
        return replace(found, changed=changed, short=short)

    def all_quoted(self) -> Iterator[ChosenNote]:
        """Give every note that is to be quoted, whether the edition has it or not."""
        for contents in self._clusters():
            yield from self.chosen(contents)
        yield from self.boxes
        yield from self.closing_lines

    def _clusters(self) -> Iterable[ClusterContents]:
        return (contents for chapter in self.chapters for contents in chapter.clusters)

    def _alone(self, note: BoardNote) -> ChosenNote:
        return ChosenNote(note, note.item, self.edition.omission(note.item))

    def said_by(self, one: ChosenNote) -> str:
        """Give who said it; reactions at tables of organisations are told without anybody."""
        kind = one.note.dossier.dialogue.kind
        if one.item.kind is ItemKind.CLOSING_LINE and kind in SOCIETY:
            return ""
        return unbroken(self.edition.attribution(one.note.dossier, one.item))

    def name_of(self, one: ChosenNote) -> str:
        """Give the name of an expert who said a note, where that may be printed."""
        dossier = one.note.dossier
        seat = dossier.seat(credited(one.item).seat_id) if self.is_science else None
        return printed_name(dossier, seat) if seat else ""

    def quote(self, one: ChosenNote) -> Quote:
        """Give a note as a paragraph; who goes on with the document gets its code."""
        working = self.edition.working_notes
        changed = self.words.document.changed.format(code=one.note.code)
        return Quote(
            one.text,
            self.said_by(one),
            quoted=one.item.wording is Wording.VERBATIM,
            work=(changed,) if one.changed and working else (),
            code=one.note.code if working else "",
        )


def _worded(item: Item, wording: PrintedWording) -> Item:
    if wording is PrintedWording.TABLE:
        return item
    return item.printed_as(verbatim=wording is PrintedWording.VERBATIM)


def _is_marked(item: Item) -> bool:
    return item.labels.feature is Feature.QUOTE and item.wording is Wording.VERBATIM
