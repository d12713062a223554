"""Copies that mean harm, changed by hand: refused in one sentence, or nothing but a copy."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.services.messages import words
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.sqlite.migrations import STEPS
from facilitator.storage.sqlite.restoring import count_copy, look_at_copy, restore
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID
from tests.fakes import Clock
from tests.patience import PROCESSOR_SECONDS
from tests.storage.kept import DOSSIER, fill

Spoil = Callable[[Path], object]
DAMAGED, NOT_OURS, NEWER, NEUTRAL = "copy_damaged", "copy_not_ours", "copy_newer", ""
ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
DEEP = f"{'(' * 5000}1{')' * 5000}"
PAGE = 4096


def sql(*statements: str) -> Spoil:
    """Run statements on a copy."""

    def spoil(copy: Path) -> None:
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            for statement in statements:
                database.execute(statement)

    return spoil


def schema(change: str, *values: object) -> Spoil:
    """Change what is said to be in a copy, behind the back of SQLite."""

    def spoil(copy: Path) -> None:
        with closing(sqlite3.connect(copy, isolation_level=None)) as database:
            database.execute("PRAGMA writable_schema = ON")
            database.execute(change, values)

    return spoil


def at(place: int, content: bytes) -> Spoil:
    """Write bytes somewhere in a copy."""

    def spoil(copy: Path) -> None:
        with copy.open("r+b") as file:
            file.seek(place)
            file.write(content)

    return spoil


def beside(end: str, content: bytes) -> Spoil:
    """Let something lie beside a copy."""
    return lambda copy: copy.with_name(f"{copy.name}{end}").write_bytes(content)


def without_index(copy: Path) -> None:
    sql("DROP INDEX ix_item_dialogue_id")(copy)


def many_tables(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA writable_schema = ON")
        names = (f"t{number}" for number in range(20_000))
        rows = (("table", name, name, 2, f"CREATE TABLE {name} (x)") for name in names)
        database.executemany(INSERT, rows)
        database.commit()


def a_page_that_holds_itself(copy: Path) -> None:
    """Let the root of the notes be an inner page of which every child is that page."""
    with closing(sqlite3.connect(copy)) as database:
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'item'")
    page = bytes([5, 0, 0, 0, 1, 0x0F, 0xF0, 0]) + root[0].to_bytes(4) + bytes([0x0F, 0xF0])
    at((root[0] - 1) * PAGE, page)(copy)


CHANGE = "UPDATE sqlite_master SET sql = ? WHERE name = 'link'"
INSERT = "INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)"
LINK = "CREATE TABLE link (id BLOB NOT NULL, {}) STRICT"
TRIGGER = "CREATE TRIGGER {} AFTER INSERT ON item BEGIN DELETE FROM item; END"

HOSTILE: dict[str, tuple[Spoil, str]] = {
    "a view in the place of a table": (
        sql("DROP TABLE item", f"CREATE VIEW item AS {ENDLESS}"),
        DAMAGED,
    ),
    "a view beside them": (sql(f"CREATE VIEW v AS {ENDLESS}"), DAMAGED),
    "a trigger": (sql(TRIGGER.format("t")), DAMAGED),
    "a trigger under a name of SQLite": (
        schema(INSERT, "trigger", "sqlite_t", "item", 0, TRIGGER.format("sqlite_t")),
        DAMAGED,
    ),
    "a generated column": (
        sql("ALTER TABLE link ADD COLUMN x TEXT AS (hex(zeroblob(900000000)))"),
        DAMAGED,
    ),
    "a check": (schema(CHANGE, LINK.format("CHECK (hex(zeroblob(9999999)))")), DAMAGED),
    "a value to begin with": (
        sql("ALTER TABLE link ADD COLUMN x TEXT NOT NULL DEFAULT 'x'"),
        DAMAGED,
    ),
    "an index by an expression": (
        sql("CREATE INDEX i ON item (hex(verbatim)) WHERE likely(removed)"),
        DAMAGED,
    ),
    "a table too many": (sql("CREATE TABLE t (x)"), DAMAGED),
    "a table of statistics": (sql("ANALYZE"), DAMAGED),
    "a virtual table": (sql("CREATE VIRTUAL TABLE f USING fts5(x)"), DAMAGED),
    "an index too few": (without_index, DAMAGED),
    "20,000 tables": (many_tables, DAMAGED),
    "a schema that is deep": (schema(CHANGE, LINK.format(f"x DEFAULT {DEEP}")), DAMAGED),
    "a schema that is long": (schema(CHANGE, LINK.format("x" * 9_000_000)), DAMAGED),
    "a schema of many columns": (
        schema(CHANGE, LINK.format(", ".join(f"c{n} TEXT" for n in range(1990)))),
        DAMAGED,
    ),
    "a schema that is no SQL": (schema(CHANGE, "DROP TABLE item"), DAMAGED),
    "a schema that is no text": (schema(CHANGE, b"\xff\xfe"), DAMAGED),
    "a table on a page that is not there": (
        schema("UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'link'"),
        DAMAGED,
    ),
    "two tables on one page": (
        schema("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'link'"),
        DAMAGED,
    ),
    "a page that holds itself": (a_page_that_holds_itself, DAMAGED),
    "of another program": (sql("PRAGMA application_id = 7"), NOT_OURS),
    "of no program": (sql("PRAGMA application_id = 0"), NOT_OURS),
    "of a version ahead": (sql(f"PRAGMA user_version = {len(STEPS) + 1}"), NEWER),
    "of a version far ahead": (sql("PRAGMA user_version = 2147483647"), NEWER),
    "of a version below nought": (sql("PRAGMA user_version = -1"), DAMAGED),
    "of version nought": (sql("PRAGMA user_version = 0"), DAMAGED),
    "of an earlier version by its own word": (sql("PRAGMA user_version = 2"), DAMAGED),
    "large pages": (sql("PRAGMA page_size = 65536", "VACUUM"), NEUTRAL),
    "small pages": (sql("PRAGMA page_size = 512", "VACUUM"), NEUTRAL),
    "a size of pages that is none": (at(16, b"\x00\x03"), DAMAGED),
    "pages without room": (at(20, b"\xff"), DAMAGED),
    "a format of tomorrow": (at(18, b"\x09\x09"), DAMAGED),
    "a longer file by its own word": (at(28, b"\x7f\xff\xff\xff"), DAMAGED),
    "free pages that are not there": (at(32, b"\x00\x0f\xff\xff\x00\x00\x00\x09"), DAMAGED),
    "another encoding by its own word": (at(56, b"\x00\x00\x00\x03"), DAMAGED),
    "a log of noughts": (beside("-wal", bytes(100_000)), NEUTRAL),
    "a log of noise": (beside("-wal", b"\x37\x7f\x06\x82" + os.urandom(100_000)), NEUTRAL),
    "a journal of noise": (
        beside("-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 9000),
        NEUTRAL,
    ),
    "nothing": (lambda copy: copy.write_bytes(b""), NOT_OURS),
    "a head alone": (lambda copy: os.truncate(copy, 100), DAMAGED),
    "half": (lambda copy: os.truncate(copy, copy.stat().st_size // 2), DAMAGED),
    "no last page": (lambda copy: os.truncate(copy, copy.stat().st_size - PAGE), DAMAGED),
    **{
        f"page {number} of noise": (at((number - 1) * PAGE, b"\xa5" * PAGE), DAMAGED)
        for number in range(2, 12)
    },
}


@pytest.fixture
def copy(store: Store, clock: Clock) -> Path:
    """A copy of a store, that came from elsewhere."""
    fill(store)
    made = back_up(store, backup_folder(store), clock())
    assert isinstance(made, Path)
    return made


def _refusal(ask: Callable[[], object]) -> RefusedInputError | None:
    try:
        ask()
    except RefusedInputError as error:
        return error
    return None


@pytest.mark.parametrize(("spoil", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_copy_is_refused_or_harmless(
    store: Store, copy: Path, clock: Clock, spoil: Spoil, code: str
) -> None:
    spoil(copy)
    begun = time.process_time()
    count_copy(copy)
    looked = _refusal(lambda: look_at_copy(copy, store))
    assert looked is None or looked.code == code  # reads no more than it tells
    refused = _refusal(lambda: restore(store, copy, clock()))
    assert (refused.code if refused else NEUTRAL) == code
    assert refused is None or str(copy) in words(refused)
    assert time.process_time() - begun < PROCESSOR_SECONDS
    assert store.check() == ()
    assert store.dossier(DIALOGUE_ID) == DOSSIER


def test_there_are_many_of_them() -> None:
    assert len(HOSTILE) == 53
