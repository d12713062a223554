"""What the page of one kern shows in words, and what it tells."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.records.ids import ItemId
from facilitator.ui.features.clustering.tag_protocol import TagViewProtocol
from facilitator.ui.features.clustering.view_protocol import ClusterCard, LineRequest


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """A note of a kern as it will be printed; `heading` begins a group of rows.

    `number` is its place in the report, empty when it stays behind; `wording` says which of two
    wordings is printed, empty when there is one.
    """

    item: ItemId
    text: str
    said_by: str
    number: str = ""
    facts: str = ""
    wording: str = ""
    heading: str = ""
    spoken: str = ""

    @property
    def printed(self) -> bool:
        """Whether it comes into the report."""
        return bool(self.number)


@dataclass(frozen=True, slots=True)
class ClusterState:
    """What the page says of a kern: its words, what is counted, and where it comes from.

    `tables` has for each table its name, its municipality and a number of notes; `more` says
    how many others there are, and `agreement` how far coordinators agree about it.
    """

    card: ClusterCard
    place: str
    title: str
    explanation: str
    memo: str
    tables: Sequence[tuple[str, str, str]] = ()
    more: str = ""
    agreement: str = ""


class ClusterViewProtocol(TagViewProtocol, Protocol):
    """The page as its presenter knows it."""

    @property
    def words_typed(self) -> SignalInstance:
        """Something was typed in title, explanation or memo."""

    @property
    def words_kept(self) -> SignalInstance:
        """A field was left."""

    @property
    def print_asked(self) -> SignalInstance:
        """The quote in front is to come into the report, or stay behind: its id."""

    @property
    def quote_moved(self) -> SignalInstance:
        """A quote is to change places: its id, and how many places down."""

    @property
    def quote_taken_out(self) -> SignalInstance:
        """A quote is to lie in this kern no more: its id."""

    @property
    def quote_opened(self) -> SignalInstance:
        """The note is to be seen at its table: its id."""

    @property
    def letter_typed(self) -> SignalInstance:
        """A letter was typed at a quote: the letter, and the id."""

    @property
    def alike_taken(self) -> SignalInstance:
        """What looks like it and is in front is taken: its row."""

    @property
    def alike_put_away(self) -> SignalInstance:
        """What looks like it and is in front is not to be proposed again: its row."""

    @property
    def words_given(self) -> SignalInstance:
        """The line that was asked for: words, and nothing."""

    @property
    def words_left(self) -> SignalInstance:
        """The line that was asked for is not given."""

    @property
    def next_asked(self) -> SignalInstance:
        """The kern so many places further is wanted."""

    @property
    def report_asked(self) -> SignalInstance:
        """The report of the theme is to be made."""

    @property
    def board_asked(self) -> SignalInstance:
        """The board is wanted."""

    @property
    def tag_asked(self) -> SignalInstance:
        """The kern is to get a tag, or to lose one."""

    @property
    def theme_asked(self) -> SignalInstance:
        """A theme is to be made of the kern."""

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""

    def show_cluster(self, state: ClusterState) -> None:
        """Show what a kern says; words that somebody is typing stay as they are."""

    def show_quotes(self, rows: Sequence[QuoteRow]) -> None:
        """Show the notes; the one in front stays there."""

    def show_alike(self, rows: Sequence[str]) -> None:
        """Show what looks like it; the one in front is the one that stood in its place."""

    def go_to_alike(self) -> None:
        """Give the keys to what looks like it."""

    def words(self) -> tuple[str, str, str]:
        """Give title, explanation and memo as they stand."""

    def ask_words(self, asked: LineRequest) -> None:
        """Ask for a line."""
