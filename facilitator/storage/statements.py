"""Statements of the everyday writes, compiled once and run on the driver itself.

Through SQLAlchemy's own execution, keeping an item took 0.28 ms of computing, more than the
disk needs; so it takes 0.11 ms (`tests/benchmarks/bench_keep.py`).
"""

import sqlite3
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Delete, Insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from facilitator.storage.columns import Convert

DIALECT = SQLiteDialect_pysqlite()


class Statement:
    """A Core insert or delete, with the conversions of its columns."""

    def __init__(self, statement: Insert | Delete) -> None:
        compiled = statement.compile(dialect=DIALECT)
        self._sql = str(compiled)
        self._values: list[tuple[str, Convert]] = [
            (name, compiled.binds[name].type.bind_processor(DIALECT) or _as_it_is)
            for name in compiled.positiontup or ()
        ]

    def run(self, database: sqlite3.Connection, values: Mapping[str, Any]) -> None:
        """Carry it out within the transaction that is open."""
        database.execute(self._sql, [convert(values[name]) for name, convert in self._values])


def _as_it_is(value: object) -> object:
    return value
