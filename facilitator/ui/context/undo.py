"""Undo and redo of every change at a table, since the program was started.

A change is carried out first and remembered after. Undo is carried out first too: when it
fails, earlier steps cannot be trusted, so they are forgotten and the screen is read anew.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class ChangeCommand(NamedTuple):
    """A change that was made: its name for people, how to take it back and make it again."""

    text: str
    take_back: Callable[[], None]
    make_again: Callable[[], None]


class History(QObject):
    """The steps that can be taken back, newest last, and those that can be made again.

    `reload` reads the screen anew after a step failed; `failed` says so to whoever shows it,
    and the exception goes on to its caller.
    """

    changed = Signal()
    failed = Signal()

    def __init__(self, reload: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reload = reload
        self._done: list[ChangeCommand] = []
        self._undone: list[ChangeCommand] = []

    def push(self, command: ChangeCommand) -> None:
        """Remember a change that was carried out; what was taken back cannot return."""
        self._done.append(command)
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> None:
        """Take the last step back; nothing happens when there is none."""
        if not self._done:
            return
        self._carry_out(self._done[-1].take_back)
        if self._done:  # not forgotten while it was carried out
            self._undone.append(self._done.pop())
        self.changed.emit()

    def redo(self) -> None:
        """Make the step again that was taken back; nothing happens when there is none."""
        if not self._undone:
            return
        self._carry_out(self._undone[-1].make_again)
        if self._undone:  # not forgotten while it was carried out
            self._done.append(self._undone.pop())
        self.changed.emit()

    def clear(self) -> None:
        """Forget all steps, as after an import."""
        if self._done or self._undone:
            self._done.clear()
            self._undone.clear()
            self.changed.emit()

    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Say whether there is a step to make again."""
        return bool(self._undone)

    def undo_text(self) -> str:
        """Return the name of the step that would be taken back."""
        return self._done[-1].text if self._done else ""

    def redo_text(self) -> str:
        """Return the name of the step that would be made again."""
        return self._undone[-1].text if self._undone else ""

    def _carry_out(self, work: Callable[[], None]) -> None:
        done = False
        try:
            work()
            done = True
        finally:
            if not done:
                self.clear()
                self.failed.emit()
                self._reload()
