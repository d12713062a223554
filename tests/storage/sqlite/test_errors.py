"""What SQLite and the system say, as the few things a person can do something about."""

import errno
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from facilitator.domain.errors import StoreUnavailableError
from facilitator.storage.sqlite import errors
from facilitator.storage.sqlite.errors import told, unavailable


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


def code_of(error: Exception | None) -> str:
    assert isinstance(error, StoreUnavailableError)
    return error.code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (sqlite3.SQLITE_BUSY, "store_locked"),
        (sqlite3.SQLITE_FULL, "store_full"),
        (sqlite3.SQLITE_CORRUPT_INDEX, "store_damaged"),
        (sqlite3.SQLITE_NOTADB, "store_damaged"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "store_read_only"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "store_read_only"),
        (sqlite3.SQLITE_IOERR_FSYNC, "store_failed"),
    ],
)
def test_what_sqlite_says_is_told(path: Path, said: int, code: str) -> None:
    assert code_of(unavailable(path, sqlite_error(said))) == code


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store_full"),
        (errno.EACCES, "store_read_only"),
        (errno.EROFS, "store_read_only"),
        (errno.EIO, "store_failed"),
    ],
)
def test_what_the_system_says_is_told(path: Path, number: int, code: str) -> None:
    error = unavailable(path, OSError(number, "what the system says"))
    assert code_of(error) == code
    assert "what the system says" in str(error)


def test_a_failing_disk_without_room_is_a_full_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Some systems only say that writing failed."""
    monkeypatch.setattr(errors, "HARDLY_ANY_ROOM", 2**80)
    assert code_of(unavailable(path, sqlite_error(sqlite3.SQLITE_IOERR_WRITE))) == "store_full"


def test_a_failing_disk_that_may_not_be_written_is_read_only(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.touch()
    monkeypatch.setattr("os.access", lambda *_: False)
    said = sqlite_error(sqlite3.SQLITE_IOERR_LOCK)
    assert code_of(unavailable(path, said)) == "store_read_only"


def test_a_disk_that_went_away_is_a_failing_one(path: Path) -> None:
    gone = path / "gone" / "store.sqlite"
    assert code_of(unavailable(gone, sqlite_error(sqlite3.SQLITE_IOERR_READ))) == "store_failed"


def test_a_wrong_statement_is_not_told() -> None:
    error = sqlite_error(sqlite3.SQLITE_ERROR)
    assert unavailable(Path(), error) is None


def without_code(_path: Path) -> Exception:
    return sqlite3.OperationalError("what SQLite says")


def through_sqlalchemy(path: Path) -> Exception:
    return OperationalError("SELECT", {}, without_code(path))


@pytest.mark.parametrize("said", [without_code, through_sqlalchemy])
def test_an_error_that_nobody_foresaw_passes_and_is_not_its_own_cause(
    path: Path, said: Callable[[Path], Exception]
) -> None:
    error = said(path)
    with pytest.raises(type(error)) as caught, told(path):
        raise error
    assert caught.value is error
    assert caught.value.__cause__ is None
