"""The report on rode draden: what runs through all themes of a programme.

Of the tables of one type it is *Rode draden*, of all types together *Dialogen met de
samenleving*, which tells first what each theme was about (REQUIREMENTS C3).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from facilitator.domain.clustering.board import Board, BoardSource
from facilitator.domain.clustering.records import Layer, TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import BoardHead, board_of, board_over_themes
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dates import document_date
from facilitator.domain.reporting.dutch import as_sentence, listed
from facilitator.domain.reporting.edition import Edition
from facilitator.domain.reporting.organisations import organisations
from facilitator.domain.reporting.outline import (
    PROGRAM,
    Block,
    BulletList,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.reported_threads import ReportedThreads
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.reporting.theme_chapters import SIGNS
from facilitator.domain.reporting.theme_wording import SeriesNames
from facilitator.domain.reporting.thread_chapters import FutureChapter, StoryChapter
from facilitator.domain.reporting.thread_ideas import IdeaChapter, ProcessChapter
from facilitator.domain.reporting.thread_texts import ThreadReportTexts
from facilitator.domain.reporting.thread_wording import ThreadWords
from facilitator.domain.reporting.wording import ReportWords
from facilitator.domain.reporting.written_texts import WrittenTexts
from facilitator.domain.table.attribution import printed_organisation
from facilitator.domain.table.script import fold
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ProgrammeThemes


def thread_board(source: ReportSource) -> ThreadBoard:
    """Give the boards of all themes of a source; raises ValueError for one without tables."""
    if not source.dossiers:
        raise ValueError("a programme has tables")
    head = board_over_themes(source.dossiers[0].dialogue.programme)
    boards = (_titled_board(source, key, of) for key, of in _by_board(source.dossiers))
    return ThreadBoard(ProgrammeThemes.of(boards), source.layers.get(head.id) or Layer(head.id))


def _by_board(dossiers: Sequence[Dossier]) -> Iterator[tuple[BoardHead, list[Dossier]]]:
    def head(dossier: Dossier) -> BoardHead:
        one = dossier.dialogue
        return board_of(one.programme, one.kind, one.theme)

    ordered = sorted(dossiers, key=lambda one: head(one).id)
    return ((key, list(of)) for key, of in groupby(ordered, head))


def _titled_board(
    source: ReportSource, head: BoardHead, dossiers: Sequence[Dossier]
) -> tuple[str, Board]:
    title = source.names_of(dossiers[0]).theme or dossiers[0].dialogue.theme
    tables = BoardSource.of(head.id, dossiers, source.note_numbers)
    return title, Board(tables, source.layers.get(head.id) or Layer(head.id))


def reported_threads(
    source: ReportSource,
    edition: Edition,
    words: ThreadWords,
    report: ReportWords,
    series: SeriesNames,
) -> ReportedThreads:
    """Give the rode draden of a source as an edition shows them."""
    board = thread_board(source)
    names = {theme: source.names_of(tables[0]) for theme, tables in board.themes.tables.items()}
    return ReportedThreads(board, edition, words, report, series, names)


def thread_report(told: ReportedThreads, source: ReportSource) -> Outline:
    """Make the report; the same tables and layers give the same."""
    words, edition = told.words.document, told.edition
    programme = next(iter(told.names.values()), ReportNames()).programme
    return Outline(
        title=told.title,
        subject=words.subject,
        author=programme or PROGRAM,
        dated=max(filter(None, map(document_date, source.dossiers)), default=None),
        keywords=tuple(told.themes),
        notices=tuple(notice.title for notice in edition.notices(told.report.document)),
        footer=" · ".join(part for part in (told.title, edition.name) if part),
        letterhead=programme,
        digest=source.digest,
        made_with=source.made_with,
        ruled=True,
        blocks=tuple(_blocks(told)),
    )


def _blocks(told: ReportedThreads) -> Iterator[Block]:
    texts = ThreadReportTexts(told)
    yield from _introduction(told, texts)
    chapters: Sequence[
        ThemeChapter | StoryChapter | FutureChapter | IdeaChapter | ProcessChapter
    ]
    chapters = (
        ThemeChapter(told), StoryChapter(told, texts), FutureChapter(told, texts),
        IdeaChapter(told, texts), ProcessChapter(told, texts),
    )  # fmt: skip
    present = ((one.title, blocks) for one in chapters if (blocks := tuple(one.blocks())))
    for number, (title, blocks) in enumerate(present, start=1):
        yield Heading(1, f"{number}. {title}")
        yield from blocks
    if told.edition.working_notes:
        yield Paragraph(told.words.document.internal_text, Tone.NOTE)


def _introduction(told: ReportedThreads, texts: WrittenTexts) -> Iterator[Block]:
    """Give how many tables, people and others there were, and why this is told."""
    words, counts, figures = told.words.introduction, told.words.counts, told.figures
    number = len(told.tables)
    tables = told.one_series.tables.in_words(number) if told.one_series else ""
    people = told.people
    held = (words.held if people else words.held_unknown).format(
        tables=tables or counts.table.in_words(number),
        people=people,
        themes=counts.theme.in_words(len(told.themes)),
    )
    yield Paragraph(" ".join(filter(None, (held, _others(told)))))
    unknown = figures.tables_uncounted
    if people and unknown:
        yield Paragraph(
            words.people_unknown.word(unknown).format(words=told.words_of(unknown)), Tone.NOTE
        )
    yield from texts.blocks(TextPlace.WHY)


def _others(told: ReportedThreads) -> str:
    """Tell how many organisations and hosts sat there, as far as that is known."""
    counts, dossiers = told.words.counts, tuple(told.board.themes.dossiers)
    seats = (seat for one in dossiers for seat in one.seats if printed_organisation(one, seat))
    counted = (
        (counts.organisation, len(organisations(seats))),
        (counts.host, len(set(_hosts(dossiers)))),
    )
    others = listed([noun.counted(number) for noun, number in counted if number])
    return told.words.introduction.held_by.format(others=others) if others else ""


def _hosts(dossiers: Sequence[Dossier]) -> Iterator[tuple[str, str]]:
    """Give who hosted a table: one function of one municipality is one host."""
    for dossier in dossiers:
        head = dossier.dialogue
        if head.host_function:
            place = fold(head.municipality) or str(head.id)
            yield place, fold(head.host_function)


class ThemeChapter:
    """What each theme was about, with the kernen of what got stuck and what sprouted."""

    def __init__(self, told: ReportedThreads) -> None:
        self._told = told
        self._words = told.words.introduction

    @property
    def title(self) -> str:
        """The title of the chapter."""
        return self._words.themes

    def blocks(self) -> Iterator[Block]:
        """Give what stands in it; nothing where all tables are of one type."""
        for theme in self._told.themes if not self._told.one_series else ():
            yield from self._theme(theme)

    def _theme(self, theme: str) -> Iterator[Block]:
        told, words = self._told, self._words
        yield Heading(2, theme)
        tables = frozenset(one.dialogue.id for one in told.board.themes.tables[theme])
        sentences = [words.theme_tables.format(tables=told.counted(tables))]
        if terms := told.names[theme].terms:
            sentences.append(words.think_of.format(terms=listed(terms)))
        yield Paragraph(" ".join(sentences))
        for section, lead in ((Section.KNEL, words.knels), (Section.KIEM, words.kiems)):
            titles = [
                contents.cluster.title
                for board in told.board.themes.boards[theme]
                for contents in board.contents(Chapter.KNEL_KIEM).of(section)
            ]
            if titles:
                yield Paragraph(f"{lead}:", keep_with_next=True, strong=lead)
                lines = tuple(ListItem(as_sentence(" ".join(one.split()))) for one in titles)
                yield BulletList(lines, sign=SIGNS[section])
