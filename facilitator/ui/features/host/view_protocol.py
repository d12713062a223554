"""What shows a host the move: the host's own screen, or the strip above the notes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.table.clock import ClockReading
from facilitator.ui.features.host.cards_and_buttons import OpenCard
from facilitator.ui.features.host.heard import HeardSeats
from facilitator.ui.features.host.plan import PlannedMove


class HostViewProtocol(Protocol):
    """Shows what it is told, whether somebody looks at it or not."""

    def isVisible(self) -> bool:
        """Say whether somebody can see it."""

    def show_question(self, question: str, advice: str, move: str = "", /) -> None:
        """Show the question of this move, and no card."""

    def show_card(self, number: int, card: OpenCard) -> None:
        """Show an opened card."""

    def show_cards(self, cards: Sequence[OpenCard]) -> None:
        """Show which cards this move has."""

    def say_aside(self, sentence: str, *, times: bool = False) -> None:
        """Say one sentence, or nothing; `times` are new times that can be taken."""

    def show_buttons(
        self, going_on: tuple[str, str], *, back: bool, running: bool, ended: bool
    ) -> None:
        """Name what comes next, in full and in short, and allow what can be done now."""

    def show_paused(self, *, paused: bool) -> None:
        """Name what the pause button does now."""


class HeardPartProtocol(Protocol):
    """Shows who was heard."""

    def show_heard(self, heard: HeardSeats | None) -> None:
        """Show who was heard, or nothing."""


class TimePanelProtocol(Protocol):
    """Shows the time, and what the notes say of the table."""

    @property
    def voices(self) -> HeardPartProtocol:
        """Where it is shown who was heard."""

    def show_time(
        self, reading: ClockReading, now: datetime, following: str, agreed: datetime | None
    ) -> None:
        """Show a reading of the clock, what follows, and the end that was agreed."""

    def show_sides(self, words: str) -> None:
        """Say how much was told of both sides, or nothing."""


class PlanPanelProtocol(Protocol):
    """Asks for the minutes of the moves that remain."""

    changed: SignalInstance
    chosen: SignalInstance
    left: SignalInstance

    def minutes(self) -> dict[str, int]:
        """Give the minutes as they are filled in."""

    def show_end(self, words: str) -> None:
        """Say when the table would end."""


class HostScreenProtocol(HostViewProtocol, Protocol):
    """The host's own screen: tells which buttons were pressed, and shows the time as well."""

    next_asked: SignalInstance
    back_asked: SignalInstance
    extend_asked: SignalInstance
    pause_asked: SignalInstance
    card_asked: SignalInstance
    question_asked: SignalInstance
    told_asked: SignalInstance
    spread_asked: SignalInstance
    not_reached_asked: SignalInstance

    @property
    def plan(self) -> PlanPanelProtocol:
        """Where the minutes are filled in."""

    @property
    def time(self) -> TimePanelProtocol:
        """Where the time is shown."""

    def planning(self) -> bool:
        """Say whether the minutes are being divided by hand."""

    def show_plan(self, moves: Sequence[PlannedMove]) -> None:
        """Ask for the minutes of each move that remains."""

    def announce(self, words: str) -> None:
        """Let a screen reader say what changed."""
