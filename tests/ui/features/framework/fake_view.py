"""A page of the afwegingskader without a window: asks, and remembers what it was shown."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.ui.features.framework.view_protocol import InsightCards


class FakeFrameworkView(QObject):
    """Remembers cards, what is said and which insight is in front."""

    placed = Signal(object, object)
    opened = Signal(object)
    labelled = Signal(object, object)
    closed = Signal()
    report_asked = Signal()
    threads_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: InsightCards = {}
        self.said = self.empty = self.progress = self.details = ""
        self.values: Mapping[Aspect, Sequence[str]] = {}
        self.front: UUID | None = None

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.progress = words

    def show_head(self, programme: str, themes: str, progress: str) -> None:
        """Remember how much is open."""
        del programme, themes
        self.progress = progress

    def show_cards(self, cards: InsightCards, empty: str) -> None:
        """Remember the cards."""
        self.cards, self.empty = cards, empty

    def go_to(self, key: UUID) -> None:
        """Remember what is in front."""
        self.front = key

    def show_details(self, title: str, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Remember what is open."""
        self.details, self.values = title, values

    def update_details(self, values: Mapping[Aspect, Sequence[str]]) -> None:
        """Remember what is said."""
        self.values = values

    def close_details(self) -> None:
        """Remember that nothing is open."""
        self.details = ""

    def begin(self) -> None:
        """Begin."""

    def say(self, sentence: str) -> None:
        """Remember what was said."""
        self.said = sentence

    def titles(self, where: Quadrant | None) -> list[str]:
        """Give the titles in a quadrant."""
        return [card.title for card in self.cards.get(where, ())]

    def key(self, title: str) -> UUID:
        """Give the key of the card with a title."""
        every = (card for cards in self.cards.values() for card in cards)
        return next(card.key for card in every if card.title == title)
