"""Copies of the store: made while the program works, compared with it, and put back."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import Problem, StoreUnavailableError, WrongUseError
from facilitator.files import is_same
from facilitator.services.output_files import FileFormat, check_name, check_output
from facilitator.storage import backups
from facilitator.storage.backups import backup_folder
from facilitator.storage.sqlite import restoring
from facilitator.storage.sqlite.own_files import backups_of
from facilitator.storage.sqlite.purging import remove_unfinished
from facilitator.storage.sqlite.restoring import (
    CopyContent,
    look_at_copy,
    make_ready,
    restore_over_damaged,
    take_place,
)
from facilitator.storage.store import Store

__all__ = ["CopyContent", "look_at_copy", "make_ready", "restore_over_damaged", "take_place"]

COPY = FileFormat((".sqlite", ".sqlite3", ".db"), lambda _path: False, other="no_copy")
"""A copy of a store; which one it is a copy of is asked of the store."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A copy that can be put back: where it is, when it was made, and what it holds."""

    path: Path
    made_at: datetime
    tables: int
    notes: int


def back_up(
    store: Store, now: datetime, progress: Progress = lambda _done, _total: None
) -> Path | Problem:
    """Make a copy among those of the store; a copy that fails never stops the program.

    May be done in any thread; what `progress` raises stops it.
    """
    return backups.back_up(store, backup_folder(store), now, progress)


def back_up_if_due(store: Store, now: datetime) -> Path | Problem | None:
    """Make a copy when the last one is old enough and something was written since."""
    return backups.back_up_if_due(store, backup_folder(store), now)


def copy_to(
    store: Store,
    path: Path,
    progress: Progress = lambda _done, _total: None,
    *,
    force: bool = False,
) -> None:
    """Write a copy where it is asked for; raises as `check_output` does."""
    copy_of_this = replace(COPY, is_content_of=store.identity.is_of)
    store.file.copy_to(check_output(path, copy_of_this, force=force), progress)


def check_copy_name(store_path: Path, path: Path) -> None:
    """Raise WrongUseError when a copy of a store cannot have this name."""
    if is_same(path, store_path):
        raise WrongUseError("backup_over_store", path=str(path))
    check_name(path, COPY)


def restorable_copies(store_path: Path, now: datetime) -> list[BackupCopy]:
    """Give the copies of a store that can be put back, the newest first.

    Last come those from a time that is yet to come: a clock was wrong, and nobody knows when.
    """
    folder = backups_of(Path(os.path.realpath(store_path)))
    found = sorted(backups.copies(folder), key=lambda copy: copy[0] > now)
    counts = ((at, path, restoring.count_copy(path)) for at, path in found)
    return [BackupCopy(path, at, *count) for at, path, count in counts if count]


def restore(
    store_path: Path,
    copy: Path,
    now: datetime,
    progress: Progress = lambda _done, _total: None,
    *,
    create: bool = False,
) -> Path:
    """Put a copy in the place of a closed store, also of a damaged one.

    Of one that is gone where `create` says so. Gives where what was there lies now. Raises
    RefusedInputError when the file cannot be put back, StoreUnavailableError when the disk
    refuses, WrongUseError for the store itself.
    """
    if is_same(copy, store_path):
        raise WrongUseError("restore_from_store", path=str(copy))
    try:
        with Store.open(store_path, create=False) as store:
            remove_unfinished(store.file)
            return restoring.restore(store, copy, now, progress)
    except StoreUnavailableError as error:
        if error.code != "store_damaged" and not (create and error.code == "store_missing"):
            raise
        return restore_over_damaged(store_path, copy, now)
