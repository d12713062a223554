"""The work on one table or board: changes that can be taken back, and drafts of what is typed.

A change is carried out first and remembered after. Undo is carried out first too: when it
fails, earlier steps cannot be trusted, so they are forgotten and the screen is read anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Generic, NamedTuple, Protocol, Self, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.services.dialogue_editor import DialogueEditor


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


class Reversible(Protocol):
    """A change with a name that knows what takes it back."""

    def inverse(self) -> Self:
        """Give the change that takes this one back."""


AnyChange = TypeVar("AnyChange", bound=Reversible)


@dataclass(frozen=True, slots=True)
class UndoStep(Generic[AnyChange]):
    """A step that was taken back or made again: what it changed now, and its name in words."""

    change: AnyChange
    name: str
    undone: bool


class UndoableWork(Generic[AnyChange]):
    """Changes with their history; screens record what a service changed, and undo it here.

    `do` carries a change out, and `name_of` tells it in words.
    """

    def __init__(
        self,
        do: Callable[[AnyChange], object],
        history: History,
        name_of: Callable[[AnyChange], str],
    ) -> None:
        self.history = history
        self._do_change, self._name_of_change = do, name_of
        self._watchers: list[Callable[[UndoStep[AnyChange]], None]] = []

    def watch(self, watcher: Callable[[UndoStep[AnyChange]], None]) -> None:
        """Call the watcher after a step was taken back or made again."""
        self._watchers.append(watcher)

    def record(self, change: AnyChange | None) -> None:
        """Remember a change that was made, so that it can be taken back; None is nothing."""
        if change is None:
            return
        back, again = partial(self._do, undone=True), partial(self._do, undone=False)
        self.history.push(
            ChangeCommand(
                self._name_of_change(change),
                lambda: back(change.inverse()),
                lambda: again(change),
            )
        )

    def _do(self, change: AnyChange, *, undone: bool) -> None:
        self._do_change(change)
        for watcher in self._watchers:
            watcher(UndoStep(change, self._name_of_change(change), undone=undone))


class UndoableEditor(UndoableWork[Change]):
    """An editor of one table with its history."""

    def __init__(
        self, editor: DialogueEditor, history: History, name_of: Callable[[ChangeName], str]
    ) -> None:
        super().__init__(editor.do, history, lambda change: name_of(change.name))
        self.editor = editor
        self._name_of = name_of

    def remember(
        self, name: ChangeName, undo: Callable[[], None], redo: Callable[[], None]
    ) -> None:
        """Remember something that was done, and is taken back in a way of its own."""
        self.history.push(ChangeCommand(self._name_of(name), undo, redo))


OFTEN = 400
"""At most so many milliseconds after a key, what was typed is on disk."""


class DraftTimer(QObject):
    """Calls `write` at most `OFTEN` after a touch, also while touches go on."""

    def __init__(self, write: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self.flush)
        self._touched = False

    def touch(self) -> None:
        """Tell that there is something to write."""
        self._touched = True
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Write now what is not written yet."""
        if self._touched:
            self.forget()
            self._write()

    def forget(self) -> None:
        """Let go of what was not written, because it was kept or dropped."""
        self._touched = False
        self._timer.stop()
