"""The commands for copies of the store: make one, and put one back."""

from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.tables import DONE, done, tell
from facilitator.domain.errors import Problem, StoreUnavailableError, WrongUseError
from facilitator.files import is_same
from facilitator.services.messages import counted
from facilitator.services.output_files import FileFormat, check_name, check_output
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.sqlite.restoring import restore, restore_over_damaged
from facilitator.storage.store import Store

COPY = FileFormat((".sqlite", ".sqlite3", ".db"), lambda _path: False, other="no_copy")
"""A copy of a store; which one it is a copy of is asked of the store."""


def run_backup(given: Namespace) -> int:
    """Run `backup`: a copy among those of the store, or where it is asked for."""
    if given.to is not None:
        if is_same(given.to, given.store):
            raise WrongUseError("backup_over_store", path=str(given.to))
        check_name(given.to, COPY)
    with Store.open(given.store, create=False) as store:
        if given.to is not None:
            copy_of_this = replace(COPY, is_content_of=store.identity.is_of)
            store.file.copy_to(check_output(given.to, copy_of_this, force=given.force))
            made: Path | Problem = given.to
        else:
            made = back_up(store, backup_folder(store), datetime.now(UTC))
    if isinstance(made, Problem):
        raise StoreUnavailableError("backup_impossible", **made.data)
    print(made)
    return DONE


def run_restore(given: Namespace) -> int:
    """Run `restore`: put a copy back in the place of the store."""
    if is_same(given.copy, given.store):
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
