"""Statements that are run often, compiled once and run on the driver itself.

Through SQLAlchemy's own execution, keeping an item took 0.28 ms of computing, more than the
disk needs; so it takes 0.11 ms (`tests/benchmarks/bench_keep.py`).
"""

import sqlite3
from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any

from sqlalchemy import Delete, Insert, Select
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from facilitator.storage.columns import Convert

DIALECT = SQLiteDialect_pysqlite()


class Statement:
    """A Core statement, compiled when first used, and how its values are converted."""

    def __init__(self, statement: Insert | Delete | Select[Any]) -> None:
        self._statement = statement

    def run(self, database: sqlite3.Connection, values: Mapping[str, Any]) -> sqlite3.Cursor:
        """Carry it out within the transaction that is open."""
        sql, columns = self._compiled
        return database.execute(sql, [convert(values[name]) for name, convert in columns])

    @cached_property
    def _compiled(self) -> tuple[str, list[tuple[str, Convert]]]:
        compiled = self._statement.compile(dialect=DIALECT)
        return str(compiled), [
            (name, compiled.binds[name].type.bind_processor(DIALECT) or _as_it_is)
            for name in compiled.positiontup or ()
        ]


class Query(Statement):
    """A Core select, and how the columns of its rows are converted."""

    def __init__(self, statement: Select[Any]) -> None:
        super().__init__(statement)
        self._columns = statement.selected_columns

    def rows(
        self, database: sqlite3.Connection, values: Mapping[str, Any] = MappingProxyType({})
    ) -> list[tuple[Any, ...]]:
        """Give all rows; raises ValueError for what a column cannot hold."""
        loads = self._loads
        return [
            tuple(load(value) for load, value in zip(loads, row, strict=True))
            for row in self.run(database, values)
        ]

    @cached_property
    def _loads(self) -> list[Convert]:
        return [
            column.type.result_processor(DIALECT, None) or _as_it_is for column in self._columns
        ]


def _as_it_is(value: object) -> object:
    return value
