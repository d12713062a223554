"""Stores, as screens and commands open them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.storage.backups import backup_folder
from facilitator.storage.sqlite.purging import remove_unfinished
from facilitator.storage.store import Store

__all__ = ["Store"]


def open_and_sweep(path: Path) -> Store:
    """Open the store of this installation, and remove what was broken off the last time."""
    store = Store.open(path)
    remove_unfinished(store.file)
    return store


@contextmanager
def open_temporary_store() -> Iterator[Store]:
    """Give an empty store that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="dialoogtafel-") as folder,
        Store.open(Path(folder) / "store.sqlite") as store,
    ):
        yield store


def without_files_of(store: Store, paths: list[Path]) -> list[Path]:
    """Leave out the store itself and its copies, which may lie in the same folder."""
    own, copies = _real(store.path), _real(backup_folder(store))
    return [
        path
        for path in paths
        if not (
            copies in (real := _real(path)).parents
            or (real.parent == own.parent and path.name.startswith(own.name))
        )
    ]


def _real(path: Path) -> Path:
    """Give the place at the end of all links, which may go in a circle."""
    return Path(os.path.realpath(path))
