"""Opening: what is refused is named, and left as it was."""

import gc
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.sqlite.opening import create_store
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.fakes import Clock
from tests.storage.other_process import run_elsewhere

TRY = """
try:
    Store.open(path).close()
    print("opened")
except StoreUnavailableError as error:
    print(error.code)
"""


def refusal(path: Path, *, create: bool = True) -> str:
    with pytest.raises(StoreUnavailableError) as caught:
        Store.open(path, create=create)
    assert caught.value.data["path"] == str(path)
    return caught.value.code


@pytest.fixture
def closed(store: Store, path: Path) -> Path:
    """A store with a table in it, that was closed."""
    items = [an_item("x" * 500, position=n) for n in range(100)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *items))
    store.close()
    return path


def test_a_store_is_made_where_none_is(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "new folder" / "Goes & omgeving?.sqlite"
    with Store.open(path, now=clock) as store:
        assert (store.overview(), store.path) == ((), path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_no_store_is_made_when_none_was_asked_for(path: Path) -> None:
    assert refusal(path, create=False) == "store_missing"
    assert list(path.parent.iterdir()) == []


def test_the_settings_of_the_connection_are_the_safe_ones(store: Store) -> None:
    expected = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "secure_delete": 1,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "wal_autocheckpoint": 4000,
    }
    found = {
        name: store.file.database.execute(f"PRAGMA {name}").fetchone()[0] for name in expected
    }
    assert found == expected


def test_no_shared_memory_lies_beside_the_store(store: Store, path: Path) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    names = {file.name for file in path.parent.iterdir()}
    assert names == {path.name, f"{path.name}-wal", f"{path.name}-known"}


# Locked


def test_a_store_that_is_open_here_is_locked(store: Store, path: Path) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    assert refusal(path) == "store_locked"
    store.apply(added(ChangeName.KEEP_ITEM, an_item()))
    assert len(store.dossier(DIALOGUE_ID).items) == 1


def test_a_store_that_is_open_elsewhere_is_locked(store: Store, path: Path) -> None:
    assert run_elsewhere(TRY, path) == "store_locked\n"
    store.close()
    assert run_elsewhere(TRY, path) == "opened\n"


@pytest.mark.usefixtures("store")
def test_being_refused_here_unlocks_nothing_there(path: Path) -> None:
    """On POSIX, closing any handle of a file drops the locks of the whole process."""
    assert refusal(path) == "store_locked"
    assert run_elsewhere(TRY, path) == "store_locked\n"


# Damaged, newer, not ours


def flip(content: bytes) -> bytes:
    middle = len(content) // 2
    end = middle + 3 * 4096
    flipped = bytes(byte ^ 0xFF for byte in content[middle:end])
    return content[:middle] + flipped + content[end:]


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def cut_within_a_page(content: bytes) -> bytes:
    return content[:5000]


def lose_the_beginning(content: bytes) -> bytes:
    return b"\0" * 100 + content[100:]


def empty(_: bytes) -> bytes:
    return b""


def words(_: bytes) -> bytes:
    return b"Lieve mensen, dit is geen database.\n" * 40


@pytest.mark.parametrize(
    "damage", [flip, cut, cut_within_a_page, lose_the_beginning, empty, words]
)
def test_a_damaged_store_is_refused_and_left_alone(
    closed: Path, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(closed.read_bytes())
    closed.write_bytes(damaged)
    assert refusal(closed) == "store_damaged"
    assert closed.read_bytes() == damaged
    assert [file.name for file in closed.parent.iterdir()] == [closed.name]


def test_an_empty_file_does_not_cost_the_log_beside_it(closed: Path) -> None:
    """SQLite takes an empty file for a new database, and throws its log away."""
    log = closed.with_name(f"{closed.name}-wal")
    log.write_bytes(b"the last hour")
    closed.write_bytes(b"")
    assert refusal(closed) == "store_damaged"
    assert log.read_bytes() == b"the last hour"


def test_a_store_that_forgot_its_device_is_damaged(closed: Path) -> None:
    execute(closed, "DELETE FROM installation")
    assert refusal(closed) == "store_damaged"
    assert refusal(closed) == "store_damaged"  # and it was let go of


def execute(path: Path, statement: str) -> bytes:
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute(statement)
    return path.read_bytes()


def test_a_newer_store_is_refused_with_its_version(closed: Path) -> None:
    before = execute(closed, "PRAGMA user_version = 99")
    with pytest.raises(StoreUnavailableError) as caught:
        Store.open(closed)
    assert (caught.value.code, caught.value.data["version"]) == ("store_newer", 99)
    assert closed.read_bytes() == before


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_somebody_elses_database_is_not_ours(path: Path, journal: str) -> None:
    execute(path, f"PRAGMA journal_mode = {journal}")
    before = execute(path, "CREATE TABLE contacts (name TEXT)")
    assert refusal(path) == "store_not_ours"
    assert path.read_bytes() == before


def test_somebody_elses_database_in_use_is_not_ours(path: Path) -> None:
    """With a log beside it, only a real connection can look."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = wal")
        database.execute("CREATE TABLE contacts (name TEXT)")
        crashed = path.with_name("crashed.sqlite")
        for end in ("", "-wal"):
            content = path.with_name(path.name + end).read_bytes()
            crashed.with_name(crashed.name + end).write_bytes(content)
    assert refusal(crashed) == "store_not_ours"


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "store_is_folder"


# No right to write


AS_SOMEBODY_ELSE = """
if os.getuid() == 0:  # may write anywhere
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
"""

posix = pytest.mark.skipif(os.name == "nt", reason="needs POSIX users and modes")


@pytest.fixture
def read_only_folder() -> Iterator[Path]:
    """A folder that anyone may read; it can be written again when the test ends."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        yield folder
        folder.chmod(0o700)


@posix
@pytest.mark.parametrize("mode", [0o444, 0o666], ids=["file", "folder"])
def test_a_store_that_may_not_be_written_is_refused(
    closed: Path, read_only_folder: Path, mode: int
) -> None:
    path = read_only_folder / "store.sqlite"
    path.write_bytes(closed.read_bytes())
    path.chmod(mode)
    read_only_folder.chmod(0o555)
    assert run_elsewhere(AS_SOMEBODY_ELSE + TRY, path) == "store_read_only\n"
    assert path.read_bytes() == closed.read_bytes()


@posix
def test_no_store_is_made_where_nothing_may_be_written(read_only_folder: Path) -> None:
    read_only_folder.chmod(0o555)
    path = read_only_folder / "store.sqlite"
    assert run_elsewhere(AS_SOMEBODY_ELSE + TRY, path) == "store_read_only\n"
    assert list(read_only_folder.iterdir()) == []


def test_a_file_in_the_place_of_the_folder_is_a_failure(path: Path) -> None:
    path.write_text("a file")
    assert refusal(path / "store.sqlite") == "store_failed"


# Unfinished beginnings


def test_what_a_crash_left_while_a_store_was_made_is_no_store(path: Path) -> None:
    """A new store gets its name when it is whole."""
    left = path.with_name(f".{path.name}.0badcafe.new")
    left.write_bytes(b"SQLite format 3")
    with Store.open(path) as store:
        assert store.overview() == ()


def test_two_who_make_one_store_at_a_time_end_with_one(path: Path) -> None:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    create_store(path, now)
    with Store.open(path) as store:
        first = store.identity.device
    create_store(path, now + timedelta(days=1))
    with Store.open(path) as store:
        assert store.identity.device == first
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_store_that_nobody_closes_goes_without_a_word(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = Store.open(path)
    store.file.database.close()
    del store
    gc.collect()
    assert caplog.text == ""


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END",
        "CREATE VIEW v AS SELECT * FROM item",
    ],
)
def test_a_store_that_works_by_itself_is_refused_as_it_was(closed: Path, made: str) -> None:
    with closing(sqlite3.connect(closed)) as database:
        database.execute(made)
    before = closed.read_bytes()
    assert refusal(closed) == "store_damaged"
    assert closed.read_bytes() == before
