"""The commands for copies of the store: make one, and put one back."""

from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.commands import DONE, done, tell
from facilitator.domain.errors import (
    FileNotWrittenError,
    Problem,
    StoreUnavailableError,
    WrongUseError,
)
from facilitator.services.wording import counted
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.restoring import restore, restore_over_damaged
from facilitator.storage.store import Store


def run_backup(given: Namespace) -> int:
    """Run `backup`: a copy among those of the store, or where it is asked for."""
    if given.to is not None and _same(given.to, given.store):
        raise WrongUseError("backup_over_store", path=str(given.to))
    with Store.open(given.store, create=False) as store:
        if given.to is not None:
            _check_no_folder(given.to)
            store.file.copy_to(given.to)
            made: Path | Problem = given.to
        else:
            made = back_up(store, backup_folder(store), datetime.now(UTC))
    if isinstance(made, Problem):
        raise StoreUnavailableError("backup_impossible", **made.data)
    print(made)
    return DONE


def run_restore(given: Namespace) -> int:
    """Run `restore`: put a copy back in the place of the store."""
    if _same(given.copy, given.store):
        raise WrongUseError("restore_from_store", path=str(given.copy))
    now = datetime.now(UTC)
    try:
        with Store.open(given.store, create=False) as store:
            before = restore(store, given.copy, now)
    except StoreUnavailableError as error:
        if error.code != "store_damaged":
            raise
        before = restore_over_damaged(given.store, given.copy, now)
    with Store.open(given.store, create=False) as store:
        overviews = store.overview()
    notes = sum(one.item_count for one in overviews)
    tables, said = counted(len(overviews), "tables"), counted(notes, "notes")
    tell(done("restored", tables=tables, notes=said, path=before))
    return DONE


def _check_no_folder(place: Path) -> None:
    if place.is_dir():
        raise FileNotWrittenError("file_not_written", path=place, reason="is_folder")


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
