"""What was done to rows while something was written, so that exactly that can be taken back."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Table

ROWS_PER_SLICE = 200

_EVENTS = {
    "insert": ("delete_new",),
    "update": ("insert_old", "delete_new"),
    "delete": ("insert_old",),
}
"""By event what brings the row of before back; of two orders the last is carried out first."""


_NOTE = "INSERT INTO row_log VALUES"


class RowLog:
    """Notes each row of some tables that is written, within the transaction that is open.

    What it notes lies in memory, and goes when the transaction does.
    """

    def __init__(self, database: sqlite3.Connection, tables: Iterable[Table]) -> None:
        self._database = database
        self._triggers = [one for table in tables for one in _triggers(table)]

    def begin(self) -> None:
        """Note from now on; what is put in the place of a row is noted too."""
        self._database.execute("PRAGMA recursive_triggers = ON")
        self._database.execute("CREATE TEMP TABLE row_log (way_back TEXT NOT NULL)")
        for name, order in self._triggers:
            self._database.execute(f"CREATE TEMP TRIGGER {name} {order}")

    def end(self) -> tuple[str, ...]:
        """Note no more, and give what was noted."""
        found = self._database.execute("SELECT way_back FROM row_log ORDER BY rowid").fetchall()
        for name, _ in self._triggers:
            self._database.execute(f"DROP TRIGGER {name}")
        self._database.execute("DROP TABLE row_log")
        self._database.execute("PRAGMA recursive_triggers = OFF")
        return tuple(order for (order,) in found)


def put_rows_back(database: sqlite3.Connection, noted: Sequence[str]) -> Iterator[bool]:
    """Bring the rows of before back, some at a time; False when one was changed since."""
    for place, order in enumerate(reversed(noted), 1):
        try:
            if database.execute(order).rowcount != 1:
                yield False
                return
        except sqlite3.IntegrityError:
            yield False
            return
        if place % ROWS_PER_SLICE == 0:
            yield True


def _triggers(table: Table) -> Iterator[tuple[str, str]]:
    name, names = table.name, [column.name for column in table.columns]
    same = " || ' AND ".join(f"{one} IS ' || quote(NEW.{one})" for one in names)
    values = " || ', ' || ".join(f"quote(OLD.{one})" for one in names)
    into = f"'INSERT INTO {name} ({', '.join(names)}) VALUES ('"  # noqa: S608
    orders = {
        "delete_new": f"'DELETE FROM {name} WHERE {same}",  # noqa: S608 - our own table
        "insert_old": f"{into} || {values} || ')'",
    }
    for event, parts in _EVENTS.items():
        noted = " ".join(f"{_NOTE} ({orders[part]});" for part in parts)
        order = f"AFTER {event.upper()} ON main.{name} BEGIN {noted} END"
        yield f"row_log_{name}_{event}", order
