"""How rode draden and what is counted over all themes are told in words."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.records import LayerAction, LayerChange
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import TensionKind, Wording
from facilitator.domain.reporting.dutch import in_quotation_marks
from facilitator.domain.table.attribution import said_by
from facilitator.domain.threads.board import ThreadBoard, ThreadNote
from facilitator.domain.threads.counts import ThemedNote, ThreadContents
from facilitator.domain.threads.figures import ProgrammeFigures
from facilitator.services.catalogue import Library
from facilitator.services.messages import counted, kind_name, listed
from facilitator.ui.features.threads.view_protocol import (
    ListedRow,
    ProgrammeNumbers,
    QuoteCard,
    ThreadCell,
    ThreadHead,
    ThreadInFront,
    ThreadRow,
)

translate = QCoreApplication.translate

NONE = "–"


def action_name(change: LayerChange) -> str:
    """Name what a coordinator did, for the menu."""
    return {
        LayerAction.PRINT_THREAD: translate("Threads", "rode draad in the report"),
        LayerAction.EDIT_THREAD: translate("Threads", "words of a rode draad"),
        LayerAction.JOIN_THREAD: translate("Threads", "kernen of a rode draad"),
        LayerAction.EDIT_QUOTE: translate("Threads", "quote of a rode draad"),
    }.get(change.name, translate("Threads", "text of the report"))


def note_words(themed: ThemedNote) -> str:
    """Give the words of a note, what was quoted between its marks."""
    item = themed.note.item
    return in_quotation_marks(item.text) if item.wording is Wording.VERBATIM else item.text


def who(themed: ThemedNote) -> str:
    """Say who said a note, at a table about which theme, and its code."""
    note = themed.note
    return " · ".join(filter(None, (said_by(note.dossier, note.item, themed.theme), note.code)))


class ThreadTexts:
    """Says in one language what stands on the page."""

    def __init__(self, language: str, library: Library) -> None:
        self.language = language
        self._names: Mapping[str, str] = {
            choice.key: choice.name
            for vocabulary in library.vocabularies.values()
            for choice in vocabulary.choices
        }

    def name(self, key: str) -> str:
        """Give the name of a value of a vocabulary."""
        return self._names.get(key, key)

    def tables(self, number: int) -> str:
        """Give `16 tafels`."""
        return counted(number, "tables", self.language)

    def size(self, board: ThreadBoard) -> str:
        """Say how many tables there are, and how many people sat there."""
        people = ProgrammeFigures(board.themes).participants
        tables = sum(map(len, board.themes.tables.values()))
        told = [self.tables(tables)]
        if people:
            told.append(counted(people, "people", self.language))
        return " · ".join(told)

    def heads(self, board: ThreadBoard) -> tuple[ThreadHead, ...]:
        """Name the columns: each theme, and all together."""
        of = board.themes.tables
        together = translate("Threads", "together")
        return (
            *(ThreadHead(theme, self.tables(len(tables))) for theme, tables in of.items()),
            ThreadHead(together, self.tables(sum(map(len, of.values())))),
        )

    def row(self, board: ThreadBoard, contents: ThreadContents) -> ThreadRow:
        """Tell a rode draad with its cells."""
        of, whole = contents.tables_of, sum(map(len, board.themes.tables.values()))
        cells = [
            self._cell(contents.name, theme, len(of.get(theme, ())), len(tables))
            for theme, tables in board.themes.tables.items()
        ]
        together = translate("Threads", "together")
        cells.append(self._cell(contents.name, together, len(contents.tables), whole))
        told = translate("Threads", "in the report") if contents.thread else ""
        spoken = ", ".join(filter(None, (contents.name, told, self.counted(contents))))
        sides = len(contents.knel), len(contents.kiem)
        return ThreadRow(contents.name, spoken, tuple(cells), *sides, bool(contents.thread))

    def _cell(self, name: str, column: str, number: int, whole: int) -> ThreadCell:
        none = translate("Threads", "none")
        tables = translate("Threads", "{number} of {tables}").format(
            number=number or none, tables=self.tables(whole)
        )
        return ThreadCell(str(number or NONE), f"{name}, {column}, {tables}")

    def counted(self, contents: ThreadContents) -> str:
        """Say how often it was knel, kiem, and both."""
        told = [
            translate("Threads", "knel at {tables}").format(
                tables=self.tables(len(contents.knel))
            ),
            translate("Threads", "kiem at {tables}").format(
                tables=self.tables(len(contents.kiem))
            ),
        ]
        if both := len(contents.on_both_sides):
            told.append(translate("Threads", "{number} of them both").format(number=both))
        return " · ".join(told)

    def thread(self, contents: ThreadContents, quotes: Sequence[QuoteCard]) -> ThreadInFront:
        """Tell the rode draad in front."""
        thread = contents.thread
        return ThreadInFront(
            contents.name,
            self.counted(contents),
            thread.title if thread else "",
            thread.explanation if thread else "",
            thread is not None,
            tuple(quotes),
        )

    def quote(self, section: Section, one: ThreadNote, place: int, of: int) -> QuoteCard:
        """Tell a quote, and which of how many it is."""
        where = translate("Threads", "{place} of {number}").format(place=place + 1, number=of)
        changed = translate("Threads", "changed since it was chosen") if one.changed else ""
        told = " · ".join(filter(None, (where, changed)))
        return QuoteCard(section, note_words(one.themed), who(one.themed), told)

    def note(self, themed: ThemedNote) -> ListedRow:
        """Tell a note in a list."""
        kind = kind_name(themed.kind, self.language)
        return ListedRow((note_words(themed), kind, who(themed)))

    def numbers(self, board: ThreadBoard) -> ProgrammeNumbers:
        """Tell what was counted over all themes."""
        figures = ProgrammeFigures(board.themes)
        tensions, ideas = figures.tensions, figures.ideas
        number, tables = len(tensions.notes), self.tables(len(tensions.tables))
        kinds = [
            (self.name(kind.value), str(count or NONE))
            for kind, count in tensions.kinds.items()
            if kind is not TensionKind.OTHER or count
        ]
        if tensions.unnamed:
            kinds.append((translate("Threads", "kind not noted"), str(tensions.unnamed)))
        words = translate("Threads", "Wishes that rub: {number}, at {tables}")
        counted_ideas = counted(len(ideas.notes), "ideas", self.language)
        actors = translate("Threads", "Who is to act? {ideas}, sometimes more than one")
        return ProgrammeNumbers(
            words.format(number=number, tables=tables)
            if number
            else translate("Threads", "No wishes that rub were noted."),
            kinds if number else (),
            " ".join(self._ways_out(figures)),
            actors.format(ideas=counted_ideas) if ideas.notes else "",
            [(self.name(actor), str(count)) for actor, count in ideas.actors.items()],
            translate(
                "Threads", "Noted as there already, somewhere: {existing} · not noted: {new}"
            ).format(new=ideas.new, existing=ideas.existing)
            if ideas.notes
            else "",
        )

    def _ways_out(self, figures: ProgrammeFigures) -> Iterator[str]:
        tensions = figures.tensions
        if tensions.ways_out:
            ways = [f"{self.name(way)} ({count})" for way, count in tensions.ways_out.items()]
            yield translate("Threads", "Ways out that were named: {ways}.").format(
                ways=listed(ways, self.language)
            )
        if tensions.notes and tensions.without_way_out:
            yield translate("Threads", "Without one: {number}.").format(
                number=tensions.without_way_out
            )
