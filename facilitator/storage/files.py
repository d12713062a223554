"""Files that are whole or absent: written beside their place, synced, then renamed."""

import contextlib
import os
import time
from pathlib import Path

BUSY_ON_WINDOWS = frozenset({5, 32, 33})
WAITS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8)


def beside(path: Path) -> Path:
    """Name a file that does not exist yet in the folder of `path`, to write first."""
    return path.with_name(f".{path.name}.{os.urandom(4).hex()}.new")


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file by new content, or leave it as it was; raises OSError."""
    new = beside(path)
    try:
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(new, path)
    finally:
        new.unlink(missing_ok=True)


def put_in_place(new: Path, path: Path) -> None:
    """Rename a synced file over another; what is on disk is the old one or the new one."""
    for wait in WAITS:
        try:
            new.replace(path)
            break
        except OSError as error:  # a virus scanner or an indexer holds it for a moment
            if getattr(error, "winerror", None) not in BUSY_ON_WINDOWS:
                raise
            time.sleep(wait)
    else:
        new.replace(path)
    sync_folder(path.parent)


def put_first(new: Path, path: Path) -> None:
    """Give a synced file its name; where another file has it already, that one stays."""
    with contextlib.suppress(FileExistsError):
        try:
            os.link(new, path)  # unlike a rename, never over another file
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if not path.exists():
                new.rename(path)
    new.unlink(missing_ok=True)
    sync_folder(path.parent)


def discard(new: Path) -> None:
    """Remove a file that did not get its place, and what SQLite wrote beside it."""
    for end in ("", "-journal", "-wal", "-shm"):
        new.with_name(f"{new.name}{end}").unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Make sure that the content of a file is on disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on disk; Windows does so by itself."""
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
