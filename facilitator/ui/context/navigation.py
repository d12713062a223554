"""Where a screen can ask to go; the main window goes there."""

from typing import Protocol

from facilitator.domain.records.ids import DialogueId


class Navigator(Protocol):
    """Opens screens. Presenters ask for one by what a person wants to do there."""

    def open_start(self) -> None:
        """Show what can be done and the tables on this laptop."""

    def open_preparing(self, dialogue: DialogueId | None) -> None:
        """Make a new table ready, or change what was filled in for this one."""

    def open_table(self, dialogue: DialogueId) -> None:
        """Go on with a table."""

    def open_practice(self) -> None:
        """Go on with the practice table, made ready when there is none."""

    def open_collecting(self) -> None:
        """Take in notes that were kept in a spreadsheet."""

    def ask_invitation(self) -> None:
        """Open an invitation, and make its table ready."""

    def tell_faults(self) -> None:
        """Say what is wrong in the data files that are left out."""

    def open_gathering(self) -> None:
        """Take in the files of many tables."""
