"""Whether what was asked is on disk: tells what could not be written, and when it is again."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from facilitator.domain.errors import RefusedInputError, StoreUnavailableError
from facilitator.domain.records.changes import Change
from facilitator.ui.context.undoable_editor import UndoableEditor


class SaveState(QObject):
    """Carries out what writes. A failure is told, never raised: the typed text is still there.

    `changed` tells how many notes are on disk, when the last change was written (None before
    the first), and whether what was asked last is written.
    """

    changed = Signal(int, object, bool)
    refused = Signal(object)
    recovered = Signal()

    def __init__(self, work: UndoableEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.last_write: datetime | None = None
        self.failed = False
        self._work = work
        work.editor.listen(self._written)

    def kept_count(self) -> int:
        """Give how many notes are on disk."""
        return len(self._work.editor.dossier.items)

    def do(self, act: Callable[[], Change | None]) -> bool:
        """Do something that can be taken back; say whether it is written."""
        with self.writes():
            self._work.record(act())
        return not self.failed

    @contextmanager
    def writes(self) -> Iterator[None]:
        """Tell what could not be written; the rest of the block is left out then."""
        try:
            yield
        except (StoreUnavailableError, RefusedInputError) as error:
            self.failed = True
            self.refused.emit(error)
        else:
            if self.failed:
                self.failed = False
                self.recovered.emit()
        self.tell()

    def tell(self) -> None:
        """Tell how safe the notes are."""
        self.changed.emit(self.kept_count(), self.last_write, not self.failed)

    def _written(self, _change: Change) -> None:
        self.last_write = self._work.editor.origins.now()
        self.tell()
