"""The tables on this laptop, as rows of a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.ui.theme.tokens import PillTone

ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class StartTableRow:
    """What a row says of one table; `mark` says that it is for practice or has differences."""

    id: object
    theme: str
    place: str
    when: str
    amount: str
    state: str
    tone: PillTone
    mark: str = ""

    @property
    def spoken(self) -> str:
        """The whole row in one sentence, for a screen reader."""
        parts = (self.theme, self.mark, self.place, self.when, self.amount, self.state)
        return ", ".join(part for part in parts if part)


class StartTablesModel(QAbstractListModel):
    """Holds the rows as they were given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[StartTableRow, ...] = ()

    def set_rows(self, rows: Sequence[StartTableRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[StartTableRow, ...]:
        """Return all rows in their order."""
        return self._rows

    def index_of(self, table: object) -> QModelIndex:
        """Find the row of a table; without one, the first row."""
        found = (at for at, row in enumerate(self._rows) if row.id == table)
        return self.index(next(found, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the row itself, its theme to find it by, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return {
            int(ROW): row,
            int(Qt.ItemDataRole.DisplayRole): row.theme,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
        }.get(int(role))
