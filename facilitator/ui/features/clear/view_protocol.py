"""What reading the notes once more shows, and is told."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import SignalInstance

from facilitator.domain.records.ids import ItemId


@dataclass(frozen=True, slots=True)
class ClearPage:
    """One note: what it is, both its wordings, and what was decided about it.

    `edited` is empty when there is one wording only. `state` says in words what was decided,
    empty when nothing was. `title` is None when its kind needs none. `sensitivity` says what
    was decided about a sensitive note, also that nothing was; empty for any other.
    """

    id: ItemId
    about: str
    verbatim: str
    edited: str
    prints_verbatim: bool
    state: str
    title: str | None = None
    sensitivity: str = ""

    @property
    def sensitive(self) -> bool:
        """Whether the note is sensitive."""
        return bool(self.sensitivity)

    @property
    def text(self) -> str:
        """The wording that documents take."""
        return self.verbatim if self.prints_verbatim or not self.edited else self.edited


class ClearViewProtocol(Protocol):
    """What the presenter asks of the screen."""

    good_asked: SignalInstance
    reworded: SignalInstance
    edit_left: SignalInstance
    entitled: SignalInstance
    other_wording_asked: SignalInstance
    leave_out_asked: SignalInstance
    released: SignalInstance
    next_asked: SignalInstance
    previous_asked: SignalInstance
    shown: SignalInstance

    def isVisible(self) -> bool:
        """Say whether it is in front."""

    def show_table(self, name: str, *, practice: bool) -> None:
        """Name the table."""

    def show_page(self, page: ClearPage, number: int, pages: int) -> None:
        """Show one note of several."""

    def ask_title(self) -> None:
        """Let the title of the note in front be typed."""

    def show_progress(self, read: int, left_out: int, notes: int) -> None:
        """Show how many notes were read or left out, of how many."""

    def show_done(self, words: str) -> None:
        """Say that there is nothing to read, or nothing more."""

    def keep_open_edit(self) -> bool:
        """Have words that are being typed kept; say whether none are left to be kept."""

    def leave_edit(self) -> None:
        """Show the words as they were kept."""

    def say(self, sentence: str) -> None:
        """Say calmly what was done or went wrong, or nothing."""
