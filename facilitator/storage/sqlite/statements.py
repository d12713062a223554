"""Statements of the everyday writes, compiled once and run on the driver itself.

Through SQLAlchemy's own execution, keeping an item took 0.28 ms of computing, more than the
disk needs; so it takes 0.11 ms (`tests/benchmarks/bench_keep.py`).
"""

import sqlite3
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from sqlalchemy import Delete, Insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from facilitator.storage.columns import Convert

DIALECT = SQLiteDialect_pysqlite()


class Statement:
    """A Core insert or delete, compiled when first used, and how its columns are converted."""

    def __init__(self, statement: Insert | Delete) -> None:
        self._statement = statement

    def run(self, database: sqlite3.Connection, values: Mapping[str, Any]) -> None:
        """Carry it out within the transaction that is open."""
        sql, columns = self._compiled
        database.execute(sql, [convert(values[name]) for name, convert in columns])

    @cached_property
    def _compiled(self) -> tuple[str, list[tuple[str, Convert]]]:
        compiled = self._statement.compile(dialect=DIALECT)
        return str(compiled), [
            (name, compiled.binds[name].type.bind_processor(DIALECT) or _as_it_is)
            for name in compiled.positiontup or ()
        ]


def _as_it_is(value: object) -> object:
    return value
