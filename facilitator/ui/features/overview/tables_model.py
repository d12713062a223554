"""The rows of the overview, themes and their tables; and its page as the presenter sees it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QObject,
    Qt,
    Signal,
    SignalInstance,
)

from facilitator.services.search import SearchOrder, SearchQuery
from facilitator.ui.features.overview.results import ReadRows
from facilitator.ui.widgets.table_view import STANDING, Index, standing

ROW = Qt.ItemDataRole.UserRole
NUMBER = 0
"""The column of the number, which can be typed."""
NOTHING = "–"
"""How an empty cell is read."""
FLAG = Qt.ItemFlag


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what a screen reader calls it, and whether it holds figures."""

    name: str
    spoken: str = ""
    figures: bool = False


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """The heading of a theme, with its totals in words."""

    title: str
    totals: str


@dataclass(frozen=True, slots=True)
class OverviewTableRow:
    """A table, its texts ready to read; `proposal` is the number it could get.

    `missing` is the last cell in full, `spoken` the name of the table in a sentence.
    """

    id: object
    cells: tuple[str, ...]
    proposal: str = ""
    missing: str = ""
    spoken: str = ""


Row = ThemeRow | OverviewTableRow


class OverviewModel(QAbstractTableModel):
    """Holds the rows as they were given; says which number was typed at which table."""

    number_typed = Signal(object, str)

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Row, ...]:
        """Return all rows in their order."""
        return self._rows

    def row_at(self, index: Index) -> OverviewTableRow | None:
        """Return the table of a row; a heading is none."""
        row = index.data(ROW)
        return row if isinstance(row, OverviewTableRow) else None

    def place_of(self, table: object) -> int:
        """Say in which row a table stands; without it, that of the first table."""
        places = [at for at, row in enumerate(self._rows) if isinstance(row, OverviewTableRow)]
        there = (at for at in places if _id(self._rows[at]) == table)
        return next(there, places[0] if places else -1)

    def next_table(self, row: int, by: int = 1) -> int:
        """Say in which row the next table stands; at the end this row itself."""
        at = row + by
        while 0 <= at < len(self._rows):
            if isinstance(self._rows[at], OverviewTableRow):
                return at
            at += by
        return row

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a table be chosen and its number be typed; a heading is only read."""
        if not index.isValid():
            return FLAG.NoItemFlags
        usual = FLAG.ItemIsEnabled | FLAG.ItemIsSelectable
        typed = index.column() == NUMBER and isinstance(
            self._rows[index.row()], OverviewTableRow
        )
        return usual | FLAG.ItemIsEditable if typed else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell, or the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return _words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row, index.column())
        return None

    def setData(
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Tell which number was typed; what becomes of it is decided elsewhere."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.EditRole or value == row.cells[NUMBER]:
            return False
        self.number_typed.emit(row.id, str(value))
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the name of a column."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        if role == STANDING:
            return standing(figures=column.figures)
        spoken = role == Qt.ItemDataRole.AccessibleTextRole
        return (column.spoken or column.name) if spoken else None


def _id(row: Row) -> object:
    return row.id if isinstance(row, OverviewTableRow) else None


def _words(row: Row, column: int) -> str:
    if isinstance(row, ThemeRow):
        return row.title if column == 0 else ""
    return row.cells[column]


def _spoken(row: Row, column: int) -> str:
    if isinstance(row, ThemeRow):
        return f"{row.title}, {row.totals}"
    if column == NUMBER:
        return row.spoken
    return row.cells[column] or NOTHING


Choices = Iterable[tuple[str, str]]
"""Values with their words."""


@dataclass(frozen=True, slots=True)
class OverviewState:
    """What the page says of a programme: totals in words, rows, and how many numbers it has."""

    totals: str
    rows: Sequence[Row] = ()
    proposals: int = 0
    choices: Mapping[str, Choices] = field(default_factory=dict)


class OverviewViewProtocol(Protocol):
    """Shows what it is told; tells what is asked for, opened and numbered."""

    asked: SignalInstance
    looked_at: SignalInstance
    table_opened: SignalInstance
    note_opened: SignalInstance
    copy_asked: SignalInstance
    export_asked: SignalInstance
    results_left: SignalInstance
    all_asked: SignalInstance
    matrix_asked: SignalInstance
    number_typed: SignalInstance
    accept_asked: SignalInstance
    review_asked: SignalInstance
    retention_asked: SignalInstance
    leave_asked: SignalInstance

    def query(self) -> SearchQuery:
        """Put together what is asked for."""

    def only_gaps(self) -> bool:
        """Say whether only tables are wanted that lack something."""

    def current_table(self) -> object:
        """Give the id of the current table, None when there is none."""

    def go_on(self, table: object) -> None:
        """Make the table below another the current one."""

    def order_chosen(self) -> SearchOrder:
        """Give the order in which notes are asked for."""

    def kern_chosen(self) -> str:
        """Give the id of the kern that notes are asked of, empty for any."""

    def tag_chosen(self) -> str:
        """Give the name of the tag that notes are asked of, empty for any."""

    def offer(self, choices: Mapping[str, Choices]) -> None:
        """Offer what notes can be asked by: roles, tags, kernen."""

    def begin(self) -> None:
        """Go to the tables."""

    def show_among(self, name: str) -> None:
        """Say among which notes is looked only, and offer all; nothing where it is all."""

    def begin_among(self) -> None:
        """Ask for nothing but some notes, and go to them."""

    def begin_search(self) -> None:
        """Go to the line that is searched by."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def show_overview(self, shown: OverviewState, current: object = None) -> None:
        """Show tables, totals and what can be chosen."""

    def show_results(self, number: int, read: ReadRows, words: str, current: int = 0) -> None:
        """Show what was found with one row in front, and say how much that is."""

    def chosen_results(self) -> Sequence[int]:
        """Give the places of what is chosen of what was found."""

    def current_result(self) -> object:
        """Give the row in front of what was found, None when there is none."""

    def show_points(self, number: int) -> None:
        """Say how much there is to look at after merging, or nothing."""

    def show_kept_until(self, day: str) -> None:
        """Say until when the tables may be here, or nothing."""

    def say_quietly(self, words: str) -> None:
        """Say how far something is, without reading it aloud."""

    def say(self, words: str) -> None:
        """Say something about what was done."""
