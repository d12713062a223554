"""Writes a half-typed note to disk while it is typed, often but not at every key."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

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
