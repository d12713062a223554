"""Who can speak, as rows of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from facilitator.domain.records.items import Speaker
from facilitator.ui.features.capture.items_model import ROW, Index
from facilitator.ui.features.capture.rows import SpeakerRow


class SeatsModel(QAbstractListModel):
    """Host, seats, groups and nobody known, in that order."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[SpeakerRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many can speak; a row has none under it."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row, or what a screen reader says of it."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return row.spoken if role in spoken else None

    def rows(self) -> tuple[SpeakerRow, ...]:
        """Return all rows."""
        return self._rows

    def row_at(self, index: Index) -> SpeakerRow:
        """Return the row at an index of this model."""
        return self._rows[index.row()]

    def index_of(self, speaker: Speaker) -> QModelIndex:
        """Return where a speaker is; an invalid index when not here."""
        speakers = [row.speaker for row in self._rows]
        return self.index(speakers.index(speaker)) if speaker in speakers else QModelIndex()

    def set_rows(self, rows: Sequence[SpeakerRow]) -> None:
        """Show these rows; only what changed is told, when as many stay."""
        if [row.speaker for row in rows] != [row.speaker for row in self._rows]:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()
            return
        before, self._rows = self._rows, tuple(rows)
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))
