"""Columns: what stands in each row of a data set, and which of it anybody may read.

The types, titles and descriptions of columns, and what refers to what, are published in
`resources/formats/gegevens-1.toml`.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from facilitator.domain.datasets.data import Dataset

Row = TypeVar("Row")

Cell = str | int | bool | date | datetime | None
"""What one cell holds; nothing is known where it is None or an empty text."""


@dataclass(frozen=True, slots=True)
class DataColumn(Generic[Row]):
    """A column: its name, its value in a row, and whether it `is_public`.

    `words` are all that there can be in it; one without `words` that `is_written` holds texts
    of people, which are checked before anybody may read them.
    """

    name: str
    value: Callable[[Row], Cell]
    is_public: bool = True
    words: tuple[str, ...] = ()
    is_written: bool = False


def key(name: str, value: Callable[[Row], Cell]) -> DataColumn[Row]:
    """Give a column with a key, or a number or a word of the program."""
    return DataColumn(name, value)


def internal(
    name: str, value: Callable[[Row], Cell], words: Iterable[str] = ()
) -> DataColumn[Row]:
    """Give a column that only the internal edition has."""
    return DataColumn(name, value, is_public=False, words=tuple(words))


def word(name: str, value: Callable[[Row], Cell], kind: type[StrEnum]) -> DataColumn[Row]:
    """Give a column that holds one word of a list."""
    return DataColumn(name, value, words=tuple(each.value for each in kind))


def text(name: str, value: Callable[[Row], Cell]) -> DataColumn[Row]:
    """Give a column with what somebody wrote."""
    return DataColumn(name, value, is_written=True)


@dataclass(frozen=True, slots=True)
class RowTable(Generic[Row]):
    """A table of a data set: its rows, and their columns in their order."""

    name: str
    rows: Callable[[Dataset], Iterable[Row]]
    columns: tuple[DataColumn[Row], ...]
    is_public: bool = True

    def shown(self, data: Dataset) -> tuple[DataColumn[Row], ...]:
        """Give the columns that the edition of a data set has."""
        return tuple(one for one in self.columns if one.is_public or not data.is_public)

    def cells(self, data: Dataset) -> Iterator[list[Cell]]:
        """Give each row as its cells, in the order of the columns that are shown."""
        values = [column.value for column in self.shown(data)]
        return ([value(row) for value in values] for row in self.rows(data))
