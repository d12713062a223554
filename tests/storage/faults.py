"""A driver of SQLite in which one statement goes wrong, with any error there is."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

import pytest
from sqlalchemy.exc import InvalidRequestError, OperationalError

MakeError = Callable[[], BaseException]


def _by_sqlite(code: int = 0) -> BaseException:
    error = sqlite3.OperationalError("what nobody foresaw")
    if code:
        error.sqlite_errorcode = code
    return error


def _its_own_cause() -> BaseException:
    error = _by_sqlite()
    error.__cause__ = error
    return error


def _each_others_cause() -> BaseException:
    error, other = ValueError("what nobody foresaw"), KeyError("either")
    error.__cause__, other.__cause__ = other, error
    return error


UNFORESEEN: dict[str, MakeError] = {
    "SQLite without a code": _by_sqlite,
    "SQLite, a code that is not known": partial(_by_sqlite, sqlite3.SQLITE_NOLFS),
    "the driver": lambda: sqlite3.ProgrammingError("closed"),
    "no error of SQLite": lambda: sqlite3.Warning("a warning"),
    "SQLAlchemy": lambda: InvalidRequestError("no row"),
    "SQLAlchemy without an error of SQLite": lambda: OperationalError(
        "SELECT", {}, RuntimeError("odd")
    ),
    "the system, a number that is not known": lambda: OSError(9999, "odd"),
    "the system without a number": lambda: OSError("odd"),
    "a mistake": lambda: AssertionError("a mistake"),
    "no memory": MemoryError,
    "too deep": RecursionError,
}
"""Errors that no sentence was written for, each made anew."""

CYCLES: dict[str, MakeError] = {
    "its own cause": _its_own_cause,
    "two that are each other's cause": _each_others_cause,
}
UNFORESEEN |= CYCLES


@dataclass
class Faults:
    """What goes wrong: an error at the statement that comes after some others, once."""

    error: BaseException | None = None
    before: int = 0

    @contextmanager
    def met(self, error: BaseException, before: int = 0) -> Iterator[None]:
        """Let a statement fail within."""
        self.error, self.before = error, before
        try:
            yield
        finally:
            self.error = None

    def meet(self) -> None:
        """Count a statement, and fail when it is the one."""
        if self.error is None:
            return
        self.before -= 1
        if self.before < 0:
            error, self.error = self.error, None
            raise error


FAULTS = Faults()


class FaultyCursor(sqlite3.Cursor):
    """A cursor that fails when it is told to."""

    def execute(self, *given: object) -> "FaultyCursor":
        FAULTS.meet()
        super().execute(*given)  # type: ignore[arg-type]
        return self

    def executemany(self, *given: object) -> "FaultyCursor":
        FAULTS.meet()
        super().executemany(*given)  # type: ignore[arg-type]
        return self


class FaultyConnection(sqlite3.Connection):
    """A connection of which each statement can fail, and a copy as well."""

    def cursor(self, factory: object = FaultyCursor) -> FaultyCursor:  # type: ignore[override]
        assert factory is FaultyCursor
        return super().cursor(FaultyCursor)

    def execute(self, *given: object) -> FaultyCursor:
        return self.cursor().execute(*given)

    def executemany(self, *given: object) -> FaultyCursor:
        return self.cursor().executemany(*given)

    def backup(self, *given: object, **named: object) -> None:
        FAULTS.meet()
        super().backup(*given, **named)  # type: ignore[arg-type]


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    """Let every connection that is made from now on be able to fail."""
    connect = partial(sqlite3.connect, factory=FaultyConnection)
    monkeypatch.setattr(sqlite3, "connect", connect)
    yield FAULTS
    FAULTS.error = None
