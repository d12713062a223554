"""What the page of rode draden shows and tells, as its presenter knows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.clustering.sections import Section

Choices = Sequence[tuple[str, str]]
"""What can be chosen: values with their words."""


@dataclass(frozen=True, slots=True)
class ThreadCell:
    """A cell of the table: what stands there, and what is said of it."""

    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ThreadRow:
    """A rode draad: its name, a cell for each theme and for all together, and its two sides."""

    name: str
    spoken: str
    cells: tuple[ThreadCell, ...]
    knel: int
    kiem: int
    told: bool


@dataclass(frozen=True, slots=True)
class ThreadHead:
    """A column of the table: a theme, or all together, and of how many tables."""

    name: str
    tables: str


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quote of the rode draad in front, on one of its sides; `place` is `1 van 4`."""

    section: Section
    text: str
    said_by: str
    place: str


@dataclass(frozen=True, slots=True)
class ThreadInFront:
    """The rode draad in front: its name, what is counted, and what was written of it."""

    name: str
    counted: str
    title: str
    explanation: str
    can_be_written: bool
    quotes: tuple[QuoteCard, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A line below the table: a note, or a kern that can be joined."""

    cells: tuple[str, ...]
    ticked: bool | None = None


@dataclass(frozen=True, slots=True)
class ProgrammeNumbers:
    """What stands beside the table: wishes that rub, who is to act, what is new."""

    tensions_title: str = ""
    tensions: Sequence[tuple[str, str]] = ()
    ways_out: str = ""
    actors_title: str = ""
    actors: Sequence[tuple[str, str]] = ()
    initiatives: str = ""


class ThreadsViewProtocol(Protocol):
    """The page as its presenter knows it."""

    @property
    def programme_chosen(self) -> SignalInstance:
        """Another programme is wanted: its code."""

    @property
    def kind_chosen(self) -> SignalInstance:
        """Tables of another type are wanted: its family, or nothing for all."""

    @property
    def source_chosen(self) -> SignalInstance:
        """Rode draden of kernen are wanted (True), or of tags."""

    @property
    def walked(self) -> SignalInstance:
        """Another rode draad is in front."""

    @property
    def printed(self) -> SignalInstance:
        """The rode draad in front is to be told, or no longer."""

    @property
    def moved(self) -> SignalInstance:
        """The rode draad in front goes so many places down in the report."""

    @property
    def cell_opened(self) -> SignalInstance:
        """The notes of the cell in front are wanted: its column, -1 for its knel and kiem."""

    @property
    def new_asked(self) -> SignalInstance:
        """A rode draad of kernen is to be made."""

    @property
    def removed(self) -> SignalInstance:
        """The rode draad in front is to go."""

    @property
    def joining_asked(self) -> SignalInstance:
        """The kernen that can be joined are wanted."""

    @property
    def row_opened(self) -> SignalInstance:
        """A line below the table was opened: its place."""

    @property
    def row_ticked(self) -> SignalInstance:
        """A line below the table was ticked: its place."""

    @property
    def quote_turned(self) -> SignalInstance:
        """Another quote is wanted: the section, and so many places on."""

    @property
    def typed(self) -> SignalInstance:
        """A title or explanation is being typed."""

    @property
    def text_left(self) -> SignalInstance:
        """The title or explanation was left."""

    @property
    def report_asked(self) -> SignalInstance:
        """The report is wanted."""

    @property
    def framework_asked(self) -> SignalInstance:
        """The afwegingskader is wanted."""

    @property
    def texts_asked(self) -> SignalInstance:
        """The texts of the report are wanted."""

    @property
    def leave_asked(self) -> SignalInstance:
        """The start screen is wanted."""

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def show_choices(
        self, programmes: Choices, programme: str, kinds: Choices, kind: str
    ) -> None:
        """Offer the programmes and types of tables there are."""

    def show_head(self, title: str, size: str, *, of_kernen: bool) -> None:
        """Say what is shown, and of how many tables."""

    def show_threads(
        self, heads: Sequence[ThreadHead], rows: Sequence[ThreadRow], empty: str
    ) -> None:
        """Show the table; where there are no rows, why."""

    def show_thread(self, words: ThreadInFront | None) -> None:
        """Show the rode draad in front below the table."""

    def show_list(self, title: str, heads: Sequence[str], rows: Sequence[ListedRow]) -> None:
        """Show notes or kernen below the table, in the place of the quotes."""

    def update_list(self, rows: Sequence[ListedRow]) -> None:
        """Say other things of the lines that are shown."""

    def show_numbers(self, numbers: ProgrammeNumbers) -> None:
        """Show what was counted over all themes."""

    def current(self) -> int:
        """Give the place of the rode draad in front; -1 where there is none."""

    def go_to(self, place: int) -> None:
        """Bring a rode draad to the front."""

    def written(self) -> tuple[str, str]:
        """Give the title and the explanation as they stand."""

    def begin(self) -> None:
        """Give the keys to the table."""

    def ask_title(self) -> None:
        """Give the keys to the title."""

    def say(self, words: str) -> None:
        """Say what was done or went wrong."""
