"""What the page of a board shows in words, and what it tells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.records import ClusterId, TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.kinds import Chapter
from facilitator.ui.features.clustering.tag_protocol import TagMark, TagViewProtocol

BoardChoices = Sequence[tuple[str, str]]
"""Values to choose from with their words."""


@dataclass(frozen=True, slots=True)
class NoteCard:
    """What a row says of one note; `hint` is where it seems to belong, with its key."""

    kind: str
    text: str
    said_by: str
    sensitive: str = ""
    hint: str = ""
    starred: bool = False
    marked: bool = False
    tags: tuple[TagMark, ...] = ()
    spoken: str = ""


RowOf = Callable[[BoardNote], NoteCard]
"""Tells a note in words, when it is to be seen."""


@dataclass(frozen=True, slots=True)
class CardCount:
    """A number on a card, which stands out, and what it counts."""

    number: str
    words: str


@dataclass(frozen=True, slots=True)
class CardMark:
    """A few words at the side of a card; dashed for what is no conclusion."""

    words: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """What a card says of one kern; the last one, without an id, makes a new one.

    `bars` say for each table whether a note comes from it; there are none of many tables.
    """

    id: ClusterId | None
    kind: str
    title: str
    key: str
    explanation: str = ""
    bars: tuple[bool, ...] = ()
    counts: tuple[CardCount, ...] = ()
    marks: tuple[CardMark, ...] = ()
    tags: tuple[TagMark, ...] = ()
    spoken: str = ""

    @property
    def text(self) -> str:
        """The words it is found by."""
        return self.title


@dataclass(frozen=True, slots=True)
class ChapterTab:
    """A chapter with how many of its notes are loose."""

    chapter: Chapter
    name: str
    loose: str


@dataclass(frozen=True, slots=True)
class NoteQuery:
    """Which notes are asked for: words, a table, a kind, a mark, a tag; or only loose ones.

    `proposals` says whether it is told where a note seems to belong.
    """

    words: str = ""
    table: str = ""
    kind: str = ""
    mark: str = ""
    loose: bool = True
    proposals: bool = True
    tag: str = ""

    @property
    def everywhere(self) -> bool:
        """Whether it is looked for in all chapters."""
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class LineRequest:
    """A line that is asked for: its name, what stands in it, and what to choose beside it.

    `advised` is a number of words that are best not exceeded, 0 for any.
    """

    label: str
    text: str = ""
    advised: int = 0
    sections: Sequence[tuple[Section, str]] = ()
    section: Section | None = None


@dataclass(frozen=True, slots=True)
class TextRow:
    """A text of the report: its place, its name, what stands there, and a draft."""

    place: TextPlace
    name: str
    text: str
    draft: str


class BoardViewProtocol(TagViewProtocol, Protocol):
    """The page as its presenter knows it."""

    @property
    def board_chosen(self) -> SignalInstance:
        """Another board is wanted: its id."""

    @property
    def chapter_chosen(self) -> SignalInstance:
        """Another chapter is wanted."""

    @property
    def chapter_left(self) -> SignalInstance:
        """The chapter so many places further is wanted."""

    @property
    def asked(self) -> SignalInstance:
        """Other notes are asked for."""

    @property
    def figure_typed(self) -> SignalInstance:
        """A figure was typed in a list."""

    @property
    def confirmed(self) -> SignalInstance:
        """Enter was pressed at a note."""

    @property
    def letter_typed(self) -> SignalInstance:
        """A letter was typed at a note, small."""

    @property
    def marked(self) -> SignalInstance:
        """The note in front is to be marked, or no longer."""

    @property
    def moved(self) -> SignalInstance:
        """Another note is in front."""

    @property
    def taken_out(self) -> SignalInstance:
        """The note in front is to lie in no kern of the chapter."""

    @property
    def dropped(self) -> SignalInstance:
        """A note was dragged to a kern: its id, None for the new one."""

    @property
    def card_opened(self) -> SignalInstance:
        """A kern is to be opened; None is the new one."""

    @property
    def card_moved(self) -> SignalInstance:
        """A kern is to change places: its id, and how many places down."""

    @property
    def card_merged(self) -> SignalInstance:
        """A kern is to be joined with another."""

    @property
    def card_removed(self) -> SignalInstance:
        """A kern is to go."""

    @property
    def card_tagged(self) -> SignalInstance:
        """A kern is to get a tag, or to lose one."""

    @property
    def words_given(self) -> SignalInstance:
        """The line that was asked for: words, and the section that was chosen."""

    @property
    def words_left(self) -> SignalInstance:
        """The line that was asked for is not given."""

    @property
    def texts_asked(self) -> SignalInstance:
        """The texts of the report are to be written."""

    @property
    def account_asked(self) -> SignalInstance:
        """How far one can rely on the board is to be seen."""

    @property
    def report_asked(self) -> SignalInstance:
        """The report of the theme is to be made."""

    @property
    def leave_asked(self) -> SignalInstance:
        """The page is left."""

    def begin(self) -> None:
        """Give the keys to the notes."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def show_boards(self, boards: BoardChoices, current: str) -> None:
        """Offer the boards there are."""

    def show_head(self, size: str, progress: str) -> None:
        """Say how large the theme is, and how much is still loose."""

    def show_theme(self, words: str) -> None:
        """Say what the theme is, and in which version."""

    def show_filters(self, tables: BoardChoices, kinds: BoardChoices) -> None:
        """Offer what notes can be asked by."""

    def show_tags(self, tags: BoardChoices) -> None:
        """Offer the tags that notes can be asked by."""

    def show_proposals(self, *, shown: bool) -> None:
        """Tick whether it is told where notes seem to belong."""

    def show_chapters(self, tabs: Sequence[ChapterTab], current: Chapter) -> None:
        """Show the chapters."""

    def show_notes(self, notes: Sequence[BoardNote], row_of: RowOf, empty: str) -> None:
        """Show notes; the one in front is the one that stood in its place."""

    def go_to_note(self, item: ItemId) -> None:
        """Bring a note to the front."""

    def note_again(self, item: ItemId) -> None:
        """Show one note again, of which something changed."""

    def show_clusters(self, cards: Sequence[ClusterCard]) -> None:
        """Show the kernen of the chapter."""

    def go_to_cluster(self, cluster: ClusterId) -> None:
        """Bring a kern to the front."""

    def query(self) -> NoteQuery:
        """Give what is asked for."""

    def current_note(self) -> BoardNote | None:
        """Give the note in front."""

    def ask_words(self, asked: LineRequest) -> None:
        """Ask for a line."""
