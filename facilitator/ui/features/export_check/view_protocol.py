"""What the export check shows, and is told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.widgets.marked_text import Part


@dataclass(frozen=True, slots=True)
class CheckPoint:
    """One thing to decide about: what was found, in which sentence, and what may be done.

    `parts` are the sentence, in which what was found is marked, and `proposal` the one that is
    proposed; that is empty where it would stay out, which `stays_out` then says in words.
    `text` is all that may be worded otherwise, None when nothing can. `same` counts how many
    points have the same words, this one too.
    """

    kind: str
    parts: tuple[Part, ...]
    about: str
    proposal: tuple[Part, ...] = ()
    stays_out: str = ""
    text: str | None = None
    can_be_left_out: bool = True
    can_be_kept: bool = True
    same: int = 1
    later: bool = False

    @property
    def sentence(self) -> str:
        """The sentence as it is."""
        return "".join(text for text, _ in self.parts)


@dataclass(frozen=True, slots=True)
class DonePoint:
    """One thing that was decided about: what it was, the text as it is, and the decision."""

    kind: str
    text: str
    decided: str


class ExportCheckViewProtocol(Protocol):
    """What the presenter asks of the screen; a true flag is for all with the same words."""

    proposal_asked: SignalInstance
    reworded: SignalInstance
    leave_out_asked: SignalInstance
    kept: SignalInstance
    later_asked: SignalInstance
    chosen: SignalInstance
    note_asked: SignalInstance

    def isVisible(self) -> bool:
        """Say whether it is in front."""

    def show_purpose(self, purpose: CheckPurpose, name: str, *, practice: bool) -> None:
        """Say for what the check is made, and of which table."""

    def show_points(self, points: Sequence[CheckPoint], current: int) -> None:
        """Show what waits, with one of them open; nothing may wait."""

    def show_waiting(self, number: int) -> None:
        """Say how many points an edition that is published waits for."""

    def show_originals(self, number: int) -> None:
        """Say of how many notes the original goes along in a file, and names somebody."""

    def show_done(self, done: Sequence[DonePoint]) -> None:
        """Tell what was decided, for who asks."""

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        """Show for each kind how many wait, of how many."""

    def leave_edit(self) -> None:
        """Show the point without a field."""

    def say(self, sentence: str) -> None:
        """Say calmly what was done or went wrong, or nothing."""
