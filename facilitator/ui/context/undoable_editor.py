"""The work on one table: every change can be taken back, as long as the program runs."""

from collections.abc import Callable
from typing import NamedTuple

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.undo import ChangeCommand, History


class UndoStep(NamedTuple):
    """A step that was taken back or made again: what it changed now, and its name in words."""

    change: Change
    name: str
    undone: bool


Watcher = Callable[[UndoStep], None]


class UndoableEditor:
    """An editor with its history; screens record what a service changed, and undo it here."""

    def __init__(
        self, editor: DialogueEditor, history: History, name_of: Callable[[ChangeName], str]
    ) -> None:
        self.editor = editor
        self.history = history
        self._name_of = name_of
        self._watchers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> None:
        """Call the watcher after a step was taken back or made again."""
        self._watchers.append(watcher)

    def record(self, change: Change | None) -> None:
        """Remember a change that was made, so that it can be taken back; None is nothing."""
        if change is None:
            return
        self.remember(
            change.name,
            undo=lambda: self._do(change.inverse(), undone=True),
            redo=lambda: self._do(change, undone=False),
        )

    def remember(
        self, name: ChangeName, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        """Remember something that was done, and is taken back in a way of its own."""
        self.history.push(ChangeCommand(self._name_of(name), undo, redo))

    def undo(self) -> None:
        """Take the last change back."""
        self.history.undo()

    def redo(self) -> None:
        """Make the change again that was taken back."""
        self.history.redo()

    def _do(self, change: Change, *, undone: bool) -> None:
        self.editor.do(change)
        for watcher in self._watchers:
            watcher(UndoStep(change, self._name_of(change.name), undone=undone))
