"""Undo and redo of every change at a table, since the program was started.

A change is carried out first and remembered after. Undo is carried out first too: when it
fails, earlier steps cannot be trusted, so they are forgotten and the screen is read anew.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack


class ChangeCommand(QUndoCommand):
    """A change that was made: its name for people, how to take it back and make it again.

    Qt's own `undo` and `redo` do nothing here: Qt counts a step as done also when it raised.
    """

    def __init__(self, text: str, undo: Callable[[], None], redo: Callable[[], None]) -> None:
        super().__init__(text)
        self.take_back = undo
        self.make_again = redo

    def undo(self) -> None:
        """Do nothing: `History.undo` has taken the change back."""

    def redo(self) -> None:
        """Do nothing: the change was carried out before it was pushed."""


class History(QObject):
    """The steps that can be taken back, newest last.

    `reload` reads the screen anew after a step failed; `failed` says so to whoever shows it,
    and the exception goes on to its caller.
    """

    changed = Signal()
    failed = Signal()

    def __init__(self, reload: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reload = reload
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.changed)

    def push(self, command: ChangeCommand) -> None:
        """Remember a change that was carried out."""
        self._stack.push(command)

    def undo(self) -> None:
        """Take the last step back; nothing happens when there is none."""
        if self._stack.canUndo():
            step = self._stack.command(self._stack.index() - 1)
            assert isinstance(step, ChangeCommand)
            self._carry_out(step.take_back)
            self._stack.undo()

    def redo(self) -> None:
        """Make the step again that was taken back; nothing happens when there is none."""
        if self._stack.canRedo():
            step = self._stack.command(self._stack.index())
            assert isinstance(step, ChangeCommand)
            self._carry_out(step.make_again)
            self._stack.redo()

    def clear(self) -> None:
        """Forget all steps, as after an import."""
        self._stack.clear()

    def can_undo(self) -> bool:
        """Say whether there is a step to take back."""
        return self._stack.canUndo()

    def can_redo(self) -> bool:
        """Say whether there is a step to make again."""
        return self._stack.canRedo()

    def undo_text(self) -> str:
        """Return the name of the step that would be taken back."""
        return self._stack.undoText()

    def redo_text(self) -> str:
        """Return the name of the step that would be made again."""
        return self._stack.redoText()

    def _carry_out(self, work: Callable[[], None]) -> None:
        done = False
        try:
            work()
            done = True
        finally:
            if not done:
                self._stack.clear()
                self.failed.emit()
                self._reload()
