"""The work on one table: every change can be taken back, as long as the program runs."""

from collections.abc import Callable

from facilitator.domain.changes import Change, ChangeName
from facilitator.services.desk import Desk
from facilitator.ui.undo import ChangeCommand, History


class Work:
    """A desk with its history; screens record what a service changed, and undo it here."""

    def __init__(
        self, desk: Desk, history: History, name_of: Callable[[ChangeName], str]
    ) -> None:
        self.desk = desk
        self.history = history
        self._name_of = name_of

    def record(self, change: Change | None) -> None:
        """Remember a change that was made, so that it can be taken back; None is nothing."""
        if change is None:
            return
        back = change.inverse()
        self.history.push(
            ChangeCommand(
                self._name_of(change.name),
                undo=lambda: self._do(back),
                redo=lambda: self._do(change),
            )
        )

    def undo(self) -> None:
        """Take the last change back."""
        self.history.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self.history.redo()

    def _do(self, change: Change) -> None:
        self.desk.do(change)
