"""Tells notes, kernen and chapters of a board in words."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.agreement import Agreement
from facilitator.domain.clustering.board import Board, BoardNote, ClusterContents
from facilitator.domain.clustering.likeness import Likeness
from facilitator.domain.clustering.records import LayerAction, LayerChange
from facilitator.domain.clustering.sections import CHAPTER_OF_KIND, BoardChapter
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, Wording
from facilitator.domain.records.kinds import ItemKind
from facilitator.domain.reporting.dutch import in_quotation_marks, shortened
from facilitator.domain.table.attribution import said_by
from facilitator.services.board_quality import meaning
from facilitator.services.boards import BoardTables
from facilitator.services.messages import counted, kind_name
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.board_words import SECTION_KINDS, chapter_name
from facilitator.ui.features.clustering.tag_protocol import TagMark
from facilitator.ui.features.clustering.view_protocol import (
    BoardChoices,
    CardCount,
    CardMark,
    ChapterTab,
    ClusterCard,
    NoteCard,
)

translate = QCoreApplication.translate

MOST_BARS = 12
"""Of more tables than this there are no bars, only numbers."""
ADVISED_WORDS = 8
"""So many words a title has at most, by the format; more is never refused."""
FEW_WORDS = 8
"""So many words of a title stand for the whole of it."""


def action_name(change: LayerChange) -> str:
    """Name what a coordinator did, for the menu."""
    return {
        LayerAction.PLACE: translate("Clusters", "note in a kern"),
        LayerAction.TAKE_OUT: translate("Clusters", "note out of a kern"),
        LayerAction.SET_ASIDE: translate("Clusters", "note set apart"),
        LayerAction.MAKE_CLUSTER: translate("Clusters", "new kern"),
        LayerAction.EDIT_CLUSTER: translate("Clusters", "words of a kern"),
        LayerAction.MOVE_CLUSTER: translate("Clusters", "order of kernen"),
        LayerAction.MERGE_CLUSTERS: translate("Clusters", "kernen joined"),
        LayerAction.SPLIT_CLUSTER: translate("Clusters", "kern split"),
        LayerAction.REMOVE_CLUSTER: translate("Clusters", "kern removed"),
        LayerAction.EDIT_QUOTE: translate("Clusters", "choice about a quote"),
        LayerAction.FEATURE: translate("Clusters", "featured quote"),
        LayerAction.WRITE: translate("Clusters", "text of the report"),
        LayerAction.KEEP_TEXT: translate("Clusters", "text stays as it is"),
        LayerAction.SETTLE: translate("Clusters", "choice between two laptops"),
        LayerAction.PRINT_THREAD: translate("Clusters", "rode draad in the report"),
        LayerAction.EDIT_THREAD: translate("Clusters", "words of a rode draad"),
        LayerAction.JOIN_THREAD: translate("Clusters", "kernen of a rode draad"),
        LayerAction.PLACE_INSIGHT: translate("Clusters", "place on the afwegingskader"),
        LayerAction.LABEL_INSIGHT: translate("Clusters", "word on the afwegingskader"),
        LayerAction.TAG: translate("Clusters", "tag put on"),
        LayerAction.UNTAG: translate("Clusters", "tag taken off"),
        LayerAction.EDIT_TAG: translate("Clusters", "name, colour or meaning of a tag"),
        LayerAction.REMOVE_TAG: translate("Clusters", "tag removed"),
        LayerAction.DISMISS: translate("Clusters", "proposal put away"),
    }[change.name]


def left_out_words() -> str:
    """Say that somebody decided that no public document has a note."""
    return translate("Clusters", "left out of openbaar")


def with_the_way_back(words: str) -> str:
    """Say what was done, and by which key it is taken back."""
    back = translate("Clusters", "undo {key}").format(key=shortcuts.cap(Command.UNDO))
    return f"{words} · {back}"


class ClusteringTexts:
    """Says in one language what stands on a board."""

    def __init__(self, language: str) -> None:
        self.language = language

    def quoted(self, item: Item) -> str:
        """Give the words of a note, what was quoted between its marks."""
        return in_quotation_marks(item.text) if item.wording is Wording.VERBATIM else item.text

    def source_line(self, note: BoardNote) -> str:
        """Say who said a note, at which table, and its code."""
        return " · ".join(filter(None, (said_by(note.dossier, note.item), note.code)))

    def note(
        self,
        note: BoardNote,
        lies_in: str = "",
        hint: str = "",
        tags: tuple[TagMark, ...] = (),
        *,
        marked: bool = False,
    ) -> NoteCard:
        """Tell a note; `lies_in` says where it lies, `hint` where it seems to belong."""
        item = note.item
        both = item.kind is ItemKind.BOTH
        also = translate("Clusters", "knel and kiem") if both else ""
        line = " · ".join(filter(None, (self.source_line(note), also, lies_in)))
        sensitive = translate("Clusters", "sensitive") if item.sensitive else ""
        text = self.quoted(item)
        mark = translate("Clusters", "marked") if marked else ""
        star = translate("Clusters", "with a star") if item.starred else ""
        who, with_tags = said_by(note.dossier, item), tag_words(tags)
        told = (who, star, sensitive, lies_in, with_tags, hint, mark)
        spoken = ", ".join(filter(None, told))
        return NoteCard(
            kind=item.kind.value,
            text=text,
            said_by=line,
            sensitive=sensitive,
            hint=hint,
            starred=item.starred,
            marked=marked,
            tags=tags,
            spoken=f"{kind_name(item.kind, self.language)}. {text} {spoken}",
        )

    def cluster(
        self, board: Board, contents: ClusterContents, tags: tuple[TagMark, ...] = ()
    ) -> ClusterCard:
        """Tell a kern with what is counted of it."""
        cluster, tables = contents.cluster, board.source.dossiers
        counts = tuple(self.counts(board, contents))
        marks = tuple(self._marks(contents, board.source.left_out))
        kind = SECTION_KINDS[cluster.section]
        told = [f"{count.number} {count.words}" for count in counts]
        spoken = translate("Clusters", "Kern {number}, {kind}, {title}").format(
            number=contents.number,
            kind=kind_name(kind, self.language),
            title=cluster.title,
        )
        few = len(tables) <= MOST_BARS
        return ClusterCard(
            id=cluster.id,
            kind=kind.value,
            title=cluster.title,
            key=str(contents.number),
            explanation=" ".join(cluster.explanation.split()),
            bars=tuple(one.dialogue.id in contents.tables for one in tables) if few else (),
            counts=counts,
            marks=marks,
            tags=tags,
            spoken=", ".join(
                filter(
                    None,
                    [
                        spoken,
                        *told,
                        *(one.words.lstrip("⇄ ") for one in marks),
                        tag_words(tags),
                    ],
                )
            ),
        )

    def counts(self, board: Board, contents: ClusterContents) -> Iterator[CardCount]:
        """Count the tables, municipalities and notes of a kern; an empty one says so."""
        if not contents.notes:
            yield CardCount("", translate("Clusters", "no notes yet"))
            return
        every = counted(len(board.source.dossiers), "tables", self.language)
        of_all = translate("Clusters", "of {tables}").format(tables=every)
        yield CardCount(str(len(contents.tables)), of_all)
        if contents.municipalities:
            yield self._count(len(contents.municipalities), "municipalities")
        yield self._count(len(contents.notes), "notes")

    def _count(self, number: int, what: str) -> CardCount:
        digits, _, words = counted(number, what, self.language).partition(" ")
        return CardCount(digits, words)

    def _marks(self, contents: ClusterContents, out: frozenset[ItemId]) -> Iterator[CardMark]:
        """Give the marks of a card; `out` are the notes that no public document has."""
        if len(contents.notes) == 1:
            yield CardMark(translate("Clusters", "one voice"), dashed=True)
        elif len(contents.tables) == 1:
            yield CardMark(translate("Clusters", "one table"), dashed=True)
        if contents.counter:
            words = translate("Clusters", "⇄ {number} dissenting")
            yield CardMark(words.format(number=contents.counter))
        changed = sum(one.changed for one in contents.notes)
        if changed:
            words = translate("Clusters", "{number} changed since chosen")
            yield CardMark(words.format(number=changed), dashed=True)
        gone = sum(one.placement.printed for one in contents.notes if one.note.item.id in out)
        if gone:
            words = translate("Clusters", "{number} left out of openbaar")
            yield CardMark(words.format(number=gone), dashed=True)

    def reason(self, likeness: Likeness) -> str:
        """Say how far two texts are alike."""
        if likeness.letters:
            words = translate("Clusters", "{percent} % of the letters are the same")
            return words.format(percent=likeness.letters)
        words = translate("Clusters", "{shared} of {words} words are the same")
        return words.format(shared=likeness.shared, words=likeness.words)

    def agreement(self, found: Agreement) -> str:
        """Say how far coordinators agree about a kern, and what that means."""
        told = translate(
            "Clusters", "{coders} people placed {notes}: {percent} % the same{alpha}."
        )
        alpha = "" if found.alpha is None else f"{found.alpha:.2f}".replace(".", ",")
        with_alpha = translate("Clusters", "(alpha {alpha})").format(alpha=alpha)
        words = told.format(
            coders=found.coders,
            notes=counted(found.units, "notes", self.language),
            percent=round(found.percent),
            alpha=f" {with_alpha}" if alpha else "",
        )
        means = {
            "same": translate("Clusters", "They said the same everywhere."),
            "good": translate("Clusters", "They mean the same by this kern."),
            "tentative": translate("Clusters", "They mean much the same; be careful."),
            "weak": translate("Clusters", "They do not mean the same: talk about this kern."),
        }
        return f"{words} {means[meaning(found)]}"

    def new_card(self) -> ClusterCard:
        """Give the card that makes a new kern."""
        words = translate("Clusters", "New kern")
        return ClusterCard(None, "", words, "N", spoken=words)

    def tab(self, board: Board, chapter: BoardChapter) -> ChapterTab:
        """Tell a chapter with how many of its notes are loose."""
        loose = len(board.contents(chapter.chapter).loose)
        words = translate("Clusters", "{number} loose").format(number=loose) if loose else ""
        return ChapterTab(chapter.chapter, chapter_name(chapter.chapter), words)

    def size(self, board: Board, twins: int = 0) -> str:
        """Say how many tables and people there are, and how many tables may be double."""
        dossiers = board.source.dossiers
        people = sum(one.dialogue.participants or len(one.seats) for one in dossiers)
        tables = counted(len(dossiers), "tables", self.language)
        if twins:
            words = translate("Clusters", "{tables}, {number} of them perhaps double")
            tables = words.format(tables=tables, number=twins)
        return " · ".join([tables, counted(people, "people", self.language)])

    def progress(self, board: Board, chapters: Sequence[BoardChapter]) -> str:
        """Say how many notes there are and how many are still loose."""
        loose = sum(len(board.contents(one.chapter).loose) for one in chapters)
        notes = counted(len(board.source.notes), "notes", self.language)
        still = translate("Clusters", "{number} still loose").format(number=loose)
        return f"{notes} · {still}" if loose else notes

    def titled(self, contents: ClusterContents) -> str:
        """Name a kern in few words, between quotation marks."""
        return in_quotation_marks(shortened(contents.cluster.title, FEW_WORDS), "‘’")

    def tables(self, board: Board) -> BoardChoices:
        """Give the tables to choose from."""
        numbered = translate("Clusters", "dialogue {number}")
        heads = (one.dialogue for one in board.source.dossiers)
        return [
            (
                str(head.id),
                " · ".join(
                    filter(
                        None,
                        (
                            numbered.format(number=head.number) if head.number else "",
                            head.municipality,
                        ),
                    )
                )
                or translate("Clusters", "table without a number"),
            )
            for head in heads
        ]

    def kinds(self, board: Board) -> BoardChoices:
        """Give the kinds of notes to choose from."""
        present = {note.item.kind for note in board.source.notes.values()}
        some = [kind for kind in ItemKind if kind in present and kind in CHAPTER_OF_KIND]
        return [(kind.value, kind_name(kind, self.language)) for kind in some]


def tag_words(tags: Sequence[TagMark]) -> str:
    """Say which tags there are; nothing without any."""
    names = ", ".join(tag.name for tag in tags)
    words = translate("Clusters", "tags: {names}").format(names=names)
    return words if tags else ""


def boards_offered(boards: Sequence[BoardTables]) -> BoardChoices:
    """Give the boards by their themes; where several have one theme, also by type of table."""
    themes = [one.head.theme for one in boards]
    return [
        (
            str(one.head.id),
            one.title
            if one.title and themes.count(one.head.theme) == 1
            else " · ".join(filter(None, (one.title, one.head.family))),
        )
        for one in boards
    ]
