"""A page of a board without a window: asks, and remembers what it was shown."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.records import ClusterId
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.kinds import Chapter
from facilitator.ui.features.clustering.tag_protocol import TagRequest, TagWords
from facilitator.ui.features.clustering.view_protocol import (
    BoardChoices,
    ChapterTab,
    ClusterCard,
    LineRequest,
    NoteQuery,
    RowOf,
)


class FakeBoardView(QObject):
    """The first note is in front until another is; a test types by emitting signals."""

    board_chosen = Signal(str)
    chapter_chosen = Signal(object)
    chapter_left = Signal(int)
    asked = Signal()
    figure_typed = Signal(int)
    letter_typed = Signal(str)
    confirmed = Signal()
    marked = Signal()
    moved = Signal()
    taken_out = Signal()
    dropped = Signal(object, object)
    card_opened = Signal(object)
    card_moved = Signal(object, int)
    card_merged = Signal(object)
    card_removed = Signal(object)
    card_tagged = Signal(object)
    tag_given = Signal(str)
    tag_opened = Signal(str)
    tag_edited = Signal(object)
    tag_removed = Signal()
    words_given = Signal(str, object)
    words_left = Signal()
    texts_asked = Signal()
    account_asked = Signal()
    report_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.wanted = NoteQuery()
        self.notes: Sequence[BoardNote] = ()
        self.row = 0
        self.row_of: RowOf | None = None
        self.cards: Sequence[ClusterCard] = ()
        self.tabs: Sequence[ChapterTab] = ()
        self.boards: BoardChoices = ()
        self.current = ""
        self.chapter: Chapter | None = None
        self.line: LineRequest | None = None
        self.tag_asked: TagRequest | None = None
        self.tags: BoardChoices = ()
        self.empty = self.said = self.size = self.progress = self.busy = ""
        self.again: list[ItemId] = []
        self.went_to: list[object] = []
        self.begun = 0

    def codes(self) -> list[str]:
        """Give the codes of the notes that are shown."""
        return [note.code for note in self.notes]

    def type_figures(self, figures: str) -> None:
        """Type figures in the list."""
        for figure in figures:
            self.figure_typed.emit(int(figure))

    def begin(self) -> None:
        self.begun += 1

    def show_busy(self, words: str) -> None:
        self.busy = words

    def show_boards(self, boards: BoardChoices, current: str) -> None:
        self.boards, self.current = boards, current

    def show_head(self, size: str, progress: str) -> None:
        self.size, self.progress = size, progress

    def show_theme(self, words: str) -> None:
        self.theme = words

    def show_filters(self, tables: BoardChoices, kinds: BoardChoices) -> None:
        self.tables, self.kinds = tables, kinds

    def show_tags(self, tags: BoardChoices) -> None:
        self.tags = tags

    def show_proposals(self, *, shown: bool) -> None:
        self.wanted = NoteQuery(proposals=shown)

    def show_chapters(self, tabs: Sequence[ChapterTab], current: Chapter) -> None:
        self.tabs, self.chapter = tabs, current

    def show_notes(self, notes: Sequence[BoardNote], row_of: RowOf, empty: str) -> None:
        self.notes, self.row_of, self.empty = notes, row_of, empty
        self.row = min(self.row, max(len(notes) - 1, 0))

    def go_to_note(self, item: ItemId) -> None:
        rows = [row for row, note in enumerate(self.notes) if note.item.id == item]
        self.row = rows[0] if rows else self.row

    def note_again(self, item: ItemId) -> None:
        self.again.append(item)

    def show_clusters(self, cards: Sequence[ClusterCard]) -> None:
        self.cards = cards

    def go_to_cluster(self, cluster: ClusterId) -> None:
        self.went_to.append(cluster)

    def query(self) -> NoteQuery:
        return self.wanted

    def current_note(self) -> BoardNote | None:
        return self.notes[self.row] if self.notes else None

    def ask_words(self, asked: LineRequest) -> None:
        self.line = asked

    def ask_tag(self, asked: TagRequest) -> None:
        self.tag_asked = asked

    def ask_tag_words(self, tag: TagWords) -> None:
        self.tag_words = tag

    def close_words(self) -> None:
        self.line = self.tag_asked = None

    def say(self, words: str) -> None:
        self.said = words
