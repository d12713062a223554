"""The tables of the chosen files, with how many notes are new and how many were there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Index = QModelIndex | QPersistentModelIndex
STANDING = Qt.ItemDataRole.TextAlignmentRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
FIGURES = (5, 6)
"""Columns that hold numbers."""


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One table as the page shows it; the texts are ready to read."""

    theme: str
    number: str
    municipality: str
    day: str
    state: str
    new_notes: int
    known_notes: int

    def cells(self) -> tuple[str, ...]:
        """Return the row in the order of the columns."""
        words = (self.theme, self.number, self.municipality, self.day, self.state)
        return (*words, str(self.new_notes), str(self.known_notes))


class PlanModel(QAbstractTableModel):
    """Holds the planned tables as they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlannedRow, ...] = ()
        self._heads = (
            self.tr("Theme"),
            self.tr("Number"),
            self.tr("Municipality"),
            self.tr("Day"),
            self.tr("Table"),
            self.tr("New notes"),
            self.tr("There already"),
        )

    def set_rows(self, rows: Sequence[PlannedRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many tables there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or how they stand."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].cells()[index.column()]
        return standing(index.column()) if role == STANDING else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return standing(section) if role == STANDING else None


def standing(column: int) -> Qt.AlignmentFlag:
    """Let numbers stand at the right and words at the left, also in the header."""
    return RIGHT if column in FIGURES else LEFT
