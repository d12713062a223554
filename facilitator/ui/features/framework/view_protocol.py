"""What the presenter of the afwegingskader asks of its view."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import SignalInstance

from facilitator.domain.clustering.framework_records import Aspect, Quadrant


@dataclass(frozen=True, slots=True)
class InsightCard:
    """An insight as a card: its sign, title, where it was heard, and what is said of it."""

    key: UUID
    title: str
    sign: str
    heard: str
    labels: str
    spoken: str

    @property
    def text(self) -> str:
        """The words it is found by."""
        return self.title


InsightCards = Mapping[Quadrant | None, Sequence[InsightCard]]
"""The cards of each quadrant, in the order of the reports; None has what is open."""


class FrameworkViewProtocol(Protocol):
    """Shows insights and what is said of one; tells what is placed and chosen."""

    @property
    def placed(self) -> SignalInstance:
        """An insight is wanted in a quadrant: its key, and a Quadrant or None for open."""

    @property
    def opened(self) -> SignalInstance:
        """What is said of an insight is wanted: its key."""

    @property
    def labelled(self) -> SignalInstance:
        """Words of an aspect were chosen for the insight that is open: Aspect, words."""

    @property
    def closed(self) -> SignalInstance:
        """What is said of an insight was left."""

    @property
    def report_asked(self) -> SignalInstance:
        """The document is wanted."""

    @property
    def threads_asked(self) -> SignalInstance:
        """The page of rode draden is wanted."""

    @property
    def leave_asked(self) -> SignalInstance:
        """The start screen is wanted."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def show_head(self, programme: str, themes: str, progress: str) -> None:
        """Say of which programme and themes it is, and how much is open."""

    def show_cards(self, cards: InsightCards, empty: str) -> None:
        """Show all insights where they stand; where there are none, why."""

    def go_to(self, key: UUID) -> None:
        """Bring an insight to the front, in the list where it stands."""

    def show_details(self, title: str, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show what is said of an insight, to change it."""

    def update_details(self, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Show that other things are said of the insight that is open."""

    def close_details(self) -> None:
        """Show the quadrants again."""

    def begin(self) -> None:
        """Give the keys to what is open, or to the first list that has anything."""

    def say(self, sentence: str) -> None:
        """Say what was done or went wrong."""
