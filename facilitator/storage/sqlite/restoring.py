"""Puts a copy back in the place of the store: looked at first, and whole or not at all.

The copy itself is never touched. What was there is copied before it is replaced.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from facilitator import files
from facilitator.domain.errors import (
    FacilitatorError,
    Problem,
    RefusedInputError,
    StoreUnavailableError,
)
from facilitator.domain.records.ids import DialogueId
from facilitator.storage import receipt_file
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.sqlite import foreign, last_known, migrations, own_files, salvaging
from facilitator.storage.sqlite.copying import Show, nobody
from facilitator.storage.sqlite.errors import told
from facilitator.storage.store import Store

_REFUSED = {
    "store_damaged": "copy_damaged",
    "store_newer": "copy_newer",
    "store_not_ours": "copy_not_ours",
}
_COUNT = "SELECT count(DISTINCT id) FROM {table} WHERE removed = 0"
_SHOWN = "SELECT id, vector FROM {table} WHERE removed = 0"


@dataclass(frozen=True, slots=True)
class CopyContent:
    """What a copy holds, and what the store holds that would be lost by putting it back.

    `lost_tables` and `lost_notes` are not in the copy; `older_notes` are, as they were then.
    """

    tables: int
    notes: int
    lost_tables: int
    lost_notes: int
    older_notes: int


def count_copy(copy: Path) -> tuple[int, int] | None:
    """Count the tables and the notes in a copy; None when it cannot be put back."""
    try:
        with _about(copy), closing(_open(copy)) as database:
            foreign.check_copy(database, copy)
            tables, notes = (
                database.execute(_COUNT.format(table=table)).fetchone()[0]
                for table in ("dialogue", "item")
            )
    except FacilitatorError:
        return None
    return tables, notes


def check_copy(copy: Path) -> None:
    """Raise RefusedInputError when a file cannot be put back."""
    with _about(copy), closing(_open(copy)) as database:
        foreign.check_copy(database, copy)


def look_at_copy(copy: Path, store: Store) -> CopyContent:
    """Compare a copy with the store; raise RefusedInputError when it cannot be put back."""
    with _about(copy), closing(_open(copy)) as database:
        foreign.check_copy(database, copy)
        tables = {row[0] for row in database.execute(_SHOWN.format(table="dialogue"))}
        notes = dict(database.execute(_SHOWN.format(table="item")).fetchall())
    here = store.versions.of_shown_notes()
    return CopyContent(
        len(tables),
        len(notes),
        sum(one.dialogue.id.bytes not in tables for one in store.overview()),
        sum(key not in notes for key in here),
        sum(key in notes and notes[key] != vector for key, vector in here.items()),
    )


def restore(store: Store, copy: Path, now: datetime, show: Show = nobody) -> Path:
    """Put a copy in the place of an open store, which goes on with what the copy holds.

    Gives the copy that was made of what was there. Raises RefusedInputError when the file
    cannot be put back, StoreUnavailableError when the disk refuses; nothing is changed then.
    """
    return take_place(store, make_ready(copy, store.path), now, show)


def take_place(store: Store, new: Path, now: datetime, show: Show = nobody) -> Path:
    """Put what `make_ready` made in the place of an open store; as `restore` does."""
    try:
        with Store.open(new, create=False) as successor:
            _succeed(successor, store)
        before = back_up(store, backup_folder(store), now, show)
        if isinstance(before, Problem):
            facts = {"path": str(store.path), "reason": before.data["reason"]}
            raise StoreUnavailableError("restore_without_copy", **facts)
        with told(store.path):
            files.sync_file(new)
        store.give_place_to(new)
    finally:
        files.discard(new)
    return before


def _succeed(new: Store, before: Store) -> None:
    """Let one store become that of this installation, in the place of the one before.

    It signs with the same key, and writes under a name that nobody had.
    """
    _learn(new, before)
    new.identity.succeed(before.identity)


def _learn(new: Store, before: Store) -> None:
    """Let one store know what another knew.

    What was erased and tidied there is so here too; the files that tables left in, the dates
    until which programmes are kept, the receipts of what was wiped and how public files refer
    to tables are known here.
    """
    new.registry.succeed(before.registry)
    new.made_invitations.succeed(before.made_invitations)
    new.imports.succeed(before.imports)  # lets go of what was erased, also beside the tables
    for dialogue_id in before.gone().tidied:
        new.tidy(DialogueId(dialogue_id))
    new.retention.succeed(before.retention)
    new.publication.succeed(before.publication)


def restore_over_damaged(path: Path, copy: Path, now: datetime) -> Path:
    """Put a copy in the place of a store that cannot be opened; give where that lies now.

    It lies with the copies, so that what is erased later is looked for there too. What can
    still be read there of what was erased and chosen is so in its place; what was wiped goes
    when that is opened. Raises as `restore` does.
    """
    path = Path(os.path.realpath(path))  # what is replaced is never a link
    aside = own_files.name_aside(path, f"{now.astimezone(UTC):%Y%m%d-%H%M%S}")
    new = make_ready(copy, path)
    try:
        with told(path):
            _learn_from_damaged(new, path, now)
            files.sync_file(new)
            _put_aside(path, aside)
            files.put_in_place(new, path)
    finally:
        files.discard(new)
    return aside


def _learn_from_damaged(new: Path, path: Path, now: datetime) -> None:
    """Let a store know what can be read of one that is damaged or gone, and rename it."""
    damaged, known = files.beside(path), files.beside(path)
    try:
        _duplicate(path, damaged)
        copies = own_files.copies(own_files.backups_of(path))
        receipts = salvaging.salvage(damaged, copies, new, known, now)
        receipt_file.add(path, receipts)
        with (
            Store.open(new, create=False) as successor,
            Store.open(known, create=False) as before,
        ):
            _learn(successor, before)
            successor.identity.rename()
    finally:
        files.discard(damaged)
        files.discard(known)


def _put_aside(path: Path, aside: Path) -> None:
    """Copy a damaged store with its log; the log may not stay beside what comes."""
    files.make_private_folder(aside.parent)
    for end in ("", "-wal", "-journal"):
        found = path.with_name(f"{path.name}{end}")
        if found.exists():
            there = aside.with_name(f"{aside.name}{end}")
            files.copy_private(found, there)
            files.sync_file(there)
    files.sync_folder(aside.parent)
    last_known.remove(own_files.last_known(path))
    for end in ("-wal", "-journal", "-shm"):
        path.with_name(f"{path.name}{end}").unlink(missing_ok=True)


def make_ready(copy: Path, path: Path, show: Show = nobody) -> Path:
    """Make a whole store of this version from a copy, in a file beside `path`; give its place.

    May be done in a thread, and `show` stops it by raising: nothing is left of it then. Raises
    RefusedInputError, or StoreUnavailableError.
    """
    new = files.beside(path)
    try:
        with _about(copy):
            _check(copy)
            _duplicate(copy, new)
            with closing(foreign.connect(new, "rw")) as database:
                _upgrade(new, database)
        show(1, 1)
    except BaseException:
        files.discard(new)
        raise
    return new


def _check(copy: Path) -> None:
    try:
        with files.open_regular(copy) as file:
            file.read(1)
    except FileNotFoundError as error:
        raise RefusedInputError("copy_missing", path=str(copy)) from error
    except OSError as error:
        reason = files.why_unread(error)
        raise RefusedInputError("copy_unreadable", path=str(copy), reason=reason) from error


def _duplicate(copy: Path, new: Path) -> None:
    for end in ("", "-wal"):  # one that was copied by hand may have its log beside it
        found = copy.with_name(f"{copy.name}{end}")
        if found.exists():
            files.copy_private(found, new.with_name(f"{new.name}{end}"))


def _upgrade(new: Path, database: sqlite3.Connection) -> None:
    database.execute("PRAGMA secure_delete = ON")
    foreign.check_copy(database, new)
    answer = database.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        raise StoreUnavailableError("store_damaged", path=str(new), reason=answer)
    migrations.migrate(database)


def _open(copy: Path) -> sqlite3.Connection:
    _check(copy)
    return foreign.connect(copy)


@contextmanager
def _about(copy: Path) -> Iterator[None]:
    """Say of what is wrong with a copy that it is the copy."""
    try:
        with told(copy):
            yield
    except StoreUnavailableError as error:
        code = _REFUSED.get(error.code)
        if code is None:
            raise
        raise RefusedInputError(code, path=str(copy)) from error
    except sqlite3.Error as error:  # what no copy of ours makes SQLite say
        raise RefusedInputError("copy_damaged", path=str(copy)) from error
