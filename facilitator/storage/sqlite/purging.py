"""Rewrites copies of a store, so that what was erased or tidied is gone from them as well.

A copy may be of any version, and stays of that version: which tables and columns it has is
asked of the copy itself.
"""

# ruff: noqa: S608 - the statements are put together from names that stand here and in the copy

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from facilitator import files
from facilitator.domain.errors import Problem
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Seat
from facilitator.domain.records.ids import DialogueId, SeatId
from facilitator.storage import review
from facilitator.storage.sqlite import foreign, own_files
from facilitator.storage.sqlite.migrations import APPLICATION_ID
from facilitator.storage.sqlite.store_file import StoreFile

NAMES = ("first_name", "full_name", "title")
"""The columns of a seat that say who sat there."""

_FILES = ("handed_over", "intake_file")
"""Tables that hold names of files, and say where a copy may still be; a wipe lets them go."""
_LOGS = {"erased", "erased_elsewhere", "tidied", *_FILES}
"""Tables that hold ids and names of files, and stay."""

_IDS = {"id", "dialogue_id", "board_id", "about"}
"""Columns that say what a row is of, or what it is about: with that it goes."""

_NONE = UUID(int=0)
_NAMELESS = "dialogue_id IN (SELECT id FROM temp.nameless)"
_KEPT_OF = "CASE WHEN columns <> '' THEN json_extract(columns, '$[4].b') END"
"""Of which table a row is that a merge replaced, as hexadecimals."""
_BOARD_OF = "CASE WHEN columns <> '' THEN json_extract(columns, '$[2].b') END"
"""Of which board a row of a layer is that a merge replaced; what it is about is `_KEPT_OF`."""
_ITEM_OF_DRAFT = "replace(json_extract(choices, '$.item'), '-', '')"
_WITH_WORDS = "record IN ('proposal', 'draft', 'invitation', 'table_key')"
"""What is kept for a way back and may say anything of anybody, or is secret."""
_NAMES_OF_WIPED = " UNION ".join(
    f"SELECT last_part(name) FROM {table} WHERE dialogue_id IN (SELECT id FROM temp.wiped)"
    for table in _FILES
)
_WIPED = "EXISTS (SELECT 1 FROM temp.wiped)"
_AWAY = (
    f"{_WIPED} AND device NOT IN (SELECT device FROM intake_file UNION ALL"
    " SELECT json_extract(content, '$.device') FROM invitation"
    " WHERE json_valid(content) AND json_extract(content, '$.device') <> '')"
)
"""Senders of whom nothing is here any more, once tables were wiped: no place names them."""
_UNUSED_PHOTOS = (
    "DELETE FROM media WHERE sha256 NOT IN (SELECT photo FROM item) AND NOT EXISTS"
    " (SELECT 1 FROM draft WHERE instr(draft.choices, media.sha256) > 0)"
)


@dataclass(frozen=True, slots=True)
class ErasureList:
    """What may be in no copy: ids that were erased and tables of which names went, and when.

    Those of `guests` go as well, and are not noted: they may be ids of what a writer brings.
    Of tables that were `wiped`, what is noted of their files goes too.
    """

    erased: Mapping[UUID, date] = field(default_factory=dict)
    tidied: Mapping[UUID, date] = field(default_factory=dict)
    guests: Collection[UUID] = frozenset()
    wiped: Collection[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rule:
    """Rows that may not be there: `put` is what stands in their place, else they go."""

    table: str
    where: str
    put: str = ""

    @property
    def question(self) -> str:
        """Ask whether there are any."""
        return f"SELECT EXISTS (SELECT 1 FROM {self.table} WHERE {self.where})"

    @property
    def order(self) -> str:
        """Let them go."""
        what = (
            f"UPDATE {self.table} SET {self.put}" if self.put else f"DELETE FROM {self.table}"
        )
        return f"{what} WHERE {self.where}"


def purge(
    folder: Path,
    gone: ErasureList,
    progress: Callable[[int, int], None] = lambda _at, _of: None,
) -> tuple[Problem, ...]:
    """Rewrite the copies in a folder that hold what is gone; give those that could not be.

    Doing it again changes nothing, so it may be broken off at any moment. `progress` hears how
    many copies were looked at, and of how many.
    """
    problems = []
    copies = own_files.copies(folder) if gone.erased or gone.tidied else []
    for at, path in enumerate(copies):
        progress(at, len(copies))
        try:
            if _holds(path, gone):
                _rewrite(path, gone)
        except FileNotFoundError:  # thinned out meanwhile
            continue
        except (sqlite3.Error, OSError) as error:
            problems.append(_not_purged(path, str(error)))
    progress(len(copies), len(copies))
    return tuple(problems)


def remove_unfinished(file: StoreFile) -> tuple[Problem, ...]:
    """Remove what was left of killed work beside an open store; give what could not be.

    In any thread: it waits for a copy that is being made now.
    """
    with file.without_copying():
        held = own_files.remove(own_files.unfinished(file.path))
    return tuple(_not_purged(path, "in use") for path in held)


def _not_purged(path: Path, reason: str) -> Problem:
    return Problem("copy_not_purged", {"path": str(path), "reason": reason})


def _holds(path: Path, gone: ErasureList) -> bool:
    """Say whether a copy of ours holds anything that is gone."""
    if path.with_name(f"{path.name}-wal").exists():
        raise sqlite3.DatabaseError("damaged, with a log beside it that nobody can read")
    with closing(foreign.connect(path)) as copy:
        if copy.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
            return False
        _note(copy, gone)
        return any(copy.execute(rule.question).fetchone()[0] for rule in _rules(copy))


def _rewrite(path: Path, gone: ErasureList) -> None:
    """Put a copy without what is gone in the place of one with it, whole or not at all."""
    new, clean = files.beside(path), files.beside(path)
    try:
        files.copy_private(path, new)
        with closing(foreign.connect(new, "rw")) as copy:
            copy.execute("PRAGMA secure_delete = ON")
            copy.execute("PRAGMA journal_mode = MEMORY")
            _note(copy, gone)
            _take_out(copy)
            files.make_private(clean)
            copy.execute("VACUUM INTO ?", (str(clean),))
        _check(clean)
        files.sync_file(clean)
        files.put_in_place(clean, path)
    finally:
        files.discard(new)
        files.discard(clean)


def _check(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as copy:
        (answer,) = copy.execute("PRAGMA integrity_check(1)").fetchone()
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)


def _note(copy: sqlite3.Connection, gone: ErasureList) -> None:
    """Put beside the copy, in memory, what is gone; parts go with their dialogue."""
    copy.execute("PRAGMA temp_store = MEMORY")
    for name, days in (("gone", gone.erased), ("nameless", gone.tidied)):
        copy.execute(f"CREATE TEMP TABLE {name} (id BLOB PRIMARY KEY, day TEXT, noted INT)")
        rows = [
            (key.bytes, day.isoformat(), key not in gone.guests) for key, day in days.items()
        ]
        copy.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", rows)
    copy.execute("CREATE TEMP TABLE wiped (id BLOB PRIMARY KEY)")
    copy.executemany("INSERT INTO wiped VALUES (?)", [(key.bytes,) for key in gone.wiped])
    for table, columns in _tables(copy).items():
        if {"id", "dialogue_id"} <= columns:
            copy.execute(
                "INSERT OR IGNORE INTO temp.gone SELECT part.id, whole.day, 1"
                f" FROM {table} AS part JOIN temp.gone AS whole ON part.dialogue_id = whole.id"
            )
    _teach_names(copy)


def _rules(copy: sqlite3.Connection) -> Iterator[_Rule]:
    every = _tables(copy)
    if {"refused_file", *_FILES} <= every.keys():
        yield _Rule("refused_file", f"file_name(path) IN ({_NAMES_OF_WIPED})")
    for name in every.keys() & set(_FILES):
        yield _Rule(name, "dialogue_id IN (SELECT id FROM temp.wiped)")
    tables = {name: has for name, has in every.items() if name not in _LOGS}
    for table, columns in tables.items():
        for column in sorted(_IDS & columns):
            yield _Rule(table, f"{column} IN (SELECT id FROM temp.gone)")
    yield _Rule("draft", f"{_ITEM_OF_DRAFT} IN (SELECT lower(hex(id)) FROM temp.gone)")
    yield _Rule("draft", _NAMELESS)
    if "superseded" in tables:
        yield from _rules_of_kept(copy)
    if "proposal" in tables:
        yield _Rule("proposal", f"{_NAMELESS} AND record IN ('seat', 'item')")
    by_role = "by_role(dialogue_id, pledged_by)"
    somebody = f"{_NAMELESS} AND pledged_by <> '' AND pledged_by <> {by_role}"
    yield _Rule("item", somebody, f"pledged_by = {by_role}")
    names = [name for name in NAMES if name in tables["seat"]]
    emptied = ", ".join(f"{name} = ''" for name in names)
    yield _Rule("seat", f"{_NAMELESS} AND {' || '.join(names)} <> ''", emptied)
    if {"intake_file", "invitation", "sender", "superseded"} <= every.keys():
        yield _Rule("sender", f"name <> '' AND {_AWAY}", "name = ''")
        yield _Rule("superseded", f"record = 'sender' AND {_WIPED}")


def _rules_of_kept(copy: sqlite3.Connection) -> Iterator[_Rule]:
    """Give the rules for rows that merges replaced, each the columns of its table as JSON."""
    yield _Rule("superseded", _WITH_WORDS)
    yield _Rule("superseded", f"{_KEPT_OF} IN (SELECT lower(hex(id)) FROM temp.gone)")
    of_layer = (
        f"record = 'layer_record' AND {_BOARD_OF} IN (SELECT lower(hex(id)) FROM temp.gone)"
    )
    yield _Rule("superseded", of_layer)
    nameless = f"{_KEPT_OF} IN (SELECT lower(hex(id)) FROM temp.nameless)"
    places = [_place(copy, "seat", name) for name in NAMES]
    emptied = ", ".join(f"'$[{place}]', ''" for place in places if place is not None)
    named = " || ".join(_kept(place) for place in places if place is not None)
    put = f"columns = json_set(columns, {emptied})"
    yield _Rule("superseded", f"record = 'seat' AND {nameless} AND {named} <> ''", put)
    place = _place(copy, "item", "pledged_by")
    if place is not None:
        by_role = f"by_role(unhex_id({_KEPT_OF}), {_kept(place)})"
        said = f"record = 'item' AND {nameless} AND {_kept(place)} <> {by_role}"
        put = f"columns = json_set(columns, '$[{place}]', {by_role})"
        yield _Rule("superseded", said, put)


def _place(copy: sqlite3.Connection, table: str, column: str) -> int | None:
    query = "SELECT cid FROM pragma_table_info(?) WHERE name = ?"
    row = copy.execute(query, (table, column)).fetchone()
    return row[0] if row else None


def _kept(place: int) -> str:
    return f"CASE WHEN columns <> '' THEN json_extract(columns, '$[{place}]') ELSE '' END"


def _teach_names(copy: sqlite3.Connection) -> None:
    """Let the copy tell by role who promised something, while it knows the names still."""
    tables = _tables(copy)
    same = "SELECT dialogue_id, same_as FROM alias WHERE removed = 0"
    homes = dict(copy.execute(same).fetchall()) if "alias" in tables else {}
    names = [name for name in NAMES if name in tables["seat"]]
    columns = ", ".join(("dialogue_id", "number", "role_label", *names))
    query = f"SELECT {columns} FROM seat WHERE {_NAMELESS}"
    seats: dict[bytes, list[Seat]] = {}
    for home, number, role, *called in copy.execute(query):
        seat = Seat(SeatId(_NONE), DialogueId(_NONE), number, role)
        known = replace(seat, **dict(zip(names, called, strict=True)))
        seats.setdefault(homes.get(home, home), []).append(known)
    found = {home: TableNames(some) for home, some in seats.items()}
    nobody = TableNames()

    def by_role(home: bytes, said: str) -> str:
        return found.get(homes.get(home, home), nobody).by_role(said)

    copy.create_function("by_role", 2, by_role, deterministic=True)
    copy.create_function("unhex_id", 1, bytes.fromhex, deterministic=True)
    copy.create_function("file_name", 1, review.name_of, deterministic=True)
    copy.create_function("last_part", 1, review.last_part, deterministic=True)


def _take_out(copy: sqlite3.Connection) -> None:
    tables = _tables(copy)
    copy.execute("BEGIN")
    for rule in _rules(copy):
        copy.execute(rule.order)
    for log, noted in (
        ("erased (id, erased_on)", "gone"),
        ("tidied (dialogue_id, tidied_on)", "nameless"),
    ):
        if log.split()[0] in tables:
            gone = f"SELECT id, day FROM temp.{noted} WHERE noted"
            copy.execute(f"INSERT OR IGNORE INTO {log} {gone}")
    if "media" in tables:
        copy.execute(_UNUSED_PHOTOS)
    copy.execute("COMMIT")


def _tables(copy: sqlite3.Connection) -> dict[str, set[str]]:
    """Give the tables of a copy, each with its columns."""
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table'"
    names = [name for (name,) in copy.execute(query)]
    info = "SELECT name FROM pragma_table_info(?)"
    return {name: {column for (column,) in copy.execute(info, (name,))} for name in names}
