"""A host's screen without a window: it remembers what it was shown."""
# ruff: noqa: ARG002, N802

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal

from facilitator.domain.table.clock import ClockReading
from facilitator.ui.features.host.cards_and_buttons import OpenCard
from facilitator.ui.features.host.heard import HeardSeats
from facilitator.ui.features.host.plan import PlannedMove


class FakeHeardPart:
    """Remembers who was heard."""

    heard: HeardSeats | None = None

    def show_heard(self, heard: HeardSeats | None) -> None:
        self.heard = heard


class FakeTimePanel:
    """Remembers the reading, what follows and both sides."""

    def __init__(self) -> None:
        self.voices = FakeHeardPart()
        self.planned = timedelta()
        self.following = self.sides = ""

    def show_time(
        self, reading: ClockReading, now: datetime, following: str, agreed: datetime | None
    ) -> None:
        self.planned, self.following = reading.planned, following

    def show_sides(self, words: str) -> None:
        self.sides = words


class FakePlanPanel(QObject):
    """Has the minutes it was given, until somebody fills in others."""

    changed = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.filled: dict[str, int] = {}
        self.end = ""

    def minutes(self) -> dict[str, int]:
        return self.filled

    def show_end(self, words: str) -> None:
        self.end = words


class FakeHostView(QObject):
    """Is in sight, and shows either the question, a card or the minutes."""

    next_asked = Signal()
    back_asked = Signal()
    extend_asked = Signal()
    pause_asked = Signal()
    card_asked = Signal(int)
    question_asked = Signal()
    told_asked = Signal()
    spread_asked = Signal()
    not_reached_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.time, self.plan = FakeTimePanel(), FakePlanPanel()
        self.in_sight = True
        self.question = self.advice = self.move = self.aside = ""
        self.times = self.paused = self.plans = False
        self.cards: Sequence[OpenCard] = ()
        self.card: OpenCard | None = None
        self.going_on = ("", "")
        self.allowed: tuple[bool, bool, bool] = (False, False, False)
        self.said: list[str] = []

    def isVisible(self) -> bool:
        return self.in_sight

    def show_question(self, question: str, advice: str, move: str = "") -> None:
        self.question, self.advice, self.move = question, advice, move
        self.card, self.plans = None, False

    def show_card(self, number: int, card: OpenCard) -> None:
        self.card = card

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        self.cards = cards

    def say_aside(self, sentence: str, *, times: bool = False) -> None:
        self.aside, self.times = sentence, times

    def show_buttons(
        self, going_on: tuple[str, str], *, back: bool, running: bool, ended: bool
    ) -> None:
        self.going_on, self.allowed = going_on, (back, running, ended)

    def show_paused(self, *, paused: bool) -> None:
        self.paused = paused

    def planning(self) -> bool:
        return self.plans

    def show_plan(self, moves: Sequence[PlannedMove]) -> None:
        self.plans = True
        self.plan.filled = {move.key: move.minutes for move in moves}

    def announce(self, words: str) -> None:
        self.said.append(words)
