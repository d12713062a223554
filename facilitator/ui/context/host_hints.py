"""Whether the host wants hints: a choice of this computer that every open table follows."""

from PySide6.QtCore import QObject, Signal


class HostHints(QObject):
    """Hints are shown until the host does not want them."""

    changed = Signal()

    def __init__(self, shown: bool = True) -> None:
        super().__init__()
        self._shown = shown

    @property
    def shown(self) -> bool:
        """Whether hints are shown."""
        return self._shown

    def toggle(self) -> None:
        """Show hints, or show them no longer."""
        self._shown = not self._shown
        self.changed.emit()
