"""How many notes there are, at how many tables, by two of their properties."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.table.script import fold


class Dimension(StrEnum):
    """A property by which notes are counted; of some a note may have several values."""

    THEME = "theme"
    QUESTION = "question"
    MUNICIPALITY = "municipality"
    KIND = "kind"
    TYPE = "type"
    ACTOR = "actor"
    TAG = "tag"
    KERN = "kern"


@dataclass(frozen=True, slots=True)
class CountedNote:
    """A note with its properties; an empty value, or none, is not known."""

    item: ItemId
    table: DialogueId
    values: Mapping[Dimension, tuple[str, ...]]

    def of(self, dimension: Dimension) -> tuple[str, ...]:
        """Give its values of a property, each once; one that is not known is empty."""
        return tuple(dict.fromkeys(self.values.get(dimension, ()))) or ("",)


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The notes of a cell, each once, and the tables that they come from."""

    notes: frozenset[ItemId] = frozenset()
    tables: frozenset[DialogueId] = frozenset()

    @classmethod
    def of(cls, notes: Iterable[CountedNote]) -> "MatrixCell":
        """Count some notes."""
        notes = list(notes)
        return cls(frozenset(n.item for n in notes), frozenset(n.table for n in notes))


EMPTY = MatrixCell()


@dataclass(frozen=True, slots=True)
class Matrix:
    """The cells of two properties, with totals in which each note and each table is once.

    So the notes of a row are together more than its total where notes have several values
    across (`columns_overlap`), and those of a column where they have several down.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], MatrixCell]
    row_totals: Mapping[str, MatrixCell]
    column_totals: Mapping[str, MatrixCell]
    total: MatrixCell
    rows_overlap: bool = False
    columns_overlap: bool = False

    def cell(self, row: str, column: str) -> MatrixCell:
        """Give a cell, also one without notes."""
        return self.cells.get((row, column), EMPTY)


Order = Mapping[str, int]
"""The place of values in their own order."""


@dataclass(frozen=True)
class MatrixSource:
    """The notes to count, and of some properties the names and the order of the values."""

    notes: tuple[CountedNote, ...] = ()
    names: Mapping[tuple[Dimension, str], str] = field(default_factory=dict)
    orders: Mapping[Dimension, Order] = field(default_factory=dict)

    def name(self, dimension: Dimension, value: str) -> str:
        """Name a value."""
        return self.names.get((dimension, value), value)

    def matrix(self, rows: Dimension, columns: Dimension, theme: str = "") -> Matrix:
        """Count by two properties; of one theme, or of all."""
        wanted = [n for n in self.notes if not theme or theme in n.of(Dimension.THEME)]
        cells: dict[tuple[str, str], list[CountedNote]] = defaultdict(list)
        down: dict[str, list[CountedNote]] = defaultdict(list)
        across: dict[str, list[CountedNote]] = defaultdict(list)
        for note in wanted:
            for row in note.of(rows):
                down[row].append(note)
                for column in note.of(columns):
                    cells[row, column].append(note)
            for column in note.of(columns):
                across[column].append(note)
        return Matrix(
            self._in_order(rows, down),
            self._in_order(columns, across),
            {key: MatrixCell.of(notes) for key, notes in cells.items()},
            {row: MatrixCell.of(notes) for row, notes in down.items()},
            {column: MatrixCell.of(notes) for column, notes in across.items()},
            MatrixCell.of(wanted),
            any(len(note.of(rows)) > 1 for note in wanted),
            any(len(note.of(columns)) > 1 for note in wanted),
        )

    def _in_order(self, dimension: Dimension, values: Iterable[str]) -> tuple[str, ...]:
        """Put values in their own order, else by the alphabet; what is not known comes last."""
        order = self.orders.get(dimension, {})

        def place(value: str) -> tuple[object, ...]:
            known = order.get(value, len(order))
            return (not value, known, fold(self.name(dimension, value)), value)

        return tuple(sorted(values, key=place))
