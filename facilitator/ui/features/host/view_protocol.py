"""What shows a host the move: the host's own screen, or the strip above the notes."""

from collections.abc import Sequence
from typing import Protocol

from facilitator.ui.features.host.prompts import OpenCard


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
