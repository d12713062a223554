"""Writing a file whole or not at all: beside its place, to the disk, then in its place."""

import errno
import os
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from facilitator.domain.errors import FileNotWrittenError

RETRY_AFTER = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each new try at a file that something else holds."""

_IN_USE_ON_WINDOWS = frozenset({5, 32, 33})
_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "not_allowed",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
}


def write_whole(path: Path, data: bytes, pauses: Sequence[float] = RETRY_AFTER) -> None:
    """Write a file so that it holds all of the data, or what it held before.

    Raises FileNotWrittenError with its reason. On Windows a scanner may hold the file for a
    moment (STANDARDS 4.5), so putting it in its place is tried for a second and a half.
    """
    if path.is_dir():
        raise FileNotWrittenError("file_not_written", path=path, reason="is_folder")
    beside = path.with_name(f".{path.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        _write_through(beside, data)
        _put_in_place(beside, path, pauses)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        reason = _reason(error)
        raise FileNotWrittenError("file_not_written", path=path, reason=reason) from error


def _write_through(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _put_in_place(beside: Path, path: Path, pauses: Sequence[float]) -> None:
    for pause in pauses:
        try:
            beside.replace(path)
            break
        except OSError as error:
            if getattr(error, "winerror", None) not in _IN_USE_ON_WINDOWS:
                raise
            time.sleep(pause)
    else:
        beside.replace(path)
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Bring the name of the file to the disk too, where a folder can be opened for that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: OSError) -> str:
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return "in_use"
    return _REASONS.get(error.errno or 0, "other")
