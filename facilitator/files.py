"""Files that are whole or absent: written beside their place, synced, then renamed."""

import contextlib
import errno
import os
import shutil
import stat
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from facilitator.domain.errors import FileNotWrittenError

WAITS = (0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8)
"""Seconds to wait before each new try at a file that something else holds (STANDARDS 4.5)."""

_IN_USE_ON_WINDOWS = frozenset({5, 32, 33})
_IN_A_CLOUD = range(358, 405)
"""What Windows says of a file that is shown here and lies elsewhere (ERROR_CLOUD_FILE_...)."""
_LONGEST_NAME = 80
_REASONS = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
    errno.EROFS: "not_allowed",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "is_file",
    errno.EEXIST: "is_file",
    errno.ENAMETOOLONG: "name_too_long",
}


def deliver(
    path: Path, content: bytes, waits: Sequence[float] = WAITS, *, private: bool = False
) -> None:
    """Write a file of the program itself: all of it, or what was there stays.

    What a person asked for goes through `services.output_files`. A `private` one is for this
    user alone. Raises FileNotWrittenError.
    """
    if is_folder(path):
        raise FileNotWrittenError("file_not_written", path=path, reason="is_folder")
    try:
        write_whole(path, content, waits, private=private)
    except OSError as error:
        reason = why_not(error)
        raise FileNotWrittenError("file_not_written", path=path, reason=reason) from error


def why_not(error: OSError) -> str:
    """Give the reason that FileNotWrittenError tells."""
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return "in_use"
    return _REASONS.get(error.errno or 0, "other")


def write_whole(
    path: Path, content: bytes, waits: Sequence[float] = WAITS, *, private: bool = False
) -> None:
    """Replace a file by new content, or leave it as it was; raises OSError.

    What was written is read back before it takes the place of anything.
    """
    new = beside(path)
    try:
        with open(new, "xb", opener=open_private if private else None) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if new.read_bytes() != content:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(new))
        put_in_place(new, path, waits)
    finally:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """Name a file that does not exist yet in the folder of `path`, to write first."""
    return path.with_name(f".{path.name[:_LONGEST_NAME]}.{os.urandom(4).hex()}.new")


def open_private(path: str, flags: int) -> int:
    """Open a file for `open`; a new one is for this user alone from its first byte."""
    return os.open(path, flags | getattr(os, "O_BINARY", 0), 0o600)


def make_private(path: Path) -> None:
    """Make an empty file for this user alone, for others to write in; raises OSError."""
    os.close(open_private(str(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY))


def copy_private(source: Path, target: Path) -> None:
    """Copy the content of a file to one for this user alone; raises OSError."""
    target.unlink(missing_ok=True)
    make_private(target)
    shutil.copyfile(source, target)


def make_private_folder(folder: Path) -> None:
    """Make a folder for this user alone, and those above that are not there."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)  # refuses what is no folder


def narrow(paths: Iterable[Path]) -> None:
    """Take what is ours away from other users, as far as that can be.

    On Windows nothing is done: there a file has the rights of its folder, and of the folder of
    the program, which lies in the user's own, nobody else has any.
    """
    if os.name != "posix":
        return
    for path in paths:
        with contextlib.suppress(OSError):
            found = path.lstat()
            ours = found.st_uid == os.geteuid() and not found.st_mode & stat.S_ISVTX
            plain = stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode)
            if ours and plain and found.st_mode & 0o077:
                path.chmod(stat.S_IMODE(found.st_mode) & 0o700)


def put_in_place(new: Path, path: Path, waits: Sequence[float] = WAITS) -> None:
    """Rename a synced file over another; what is on disk is the old one or the new one."""
    for wait in waits:
        try:
            new.replace(path)
            break
        except OSError as error:  # a virus scanner or an indexer holds it for a moment
            if getattr(error, "winerror", None) not in _IN_USE_ON_WINDOWS:
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
    """Remove a file that did not get its place, and what was written beside it."""
    for end in ("", "-journal", "-wal", "-shm", "-receipts"):
        new.with_name(f"{new.name}{end}").unlink(missing_ok=True)


class NotRegularFileError(OSError):
    """There is a device, a pipe or a socket, which need not end, where a file is read."""


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read, and nothing that is no regular file; raises OSError."""
    try:
        mode = path.stat().st_mode
    except ValueError as error:  # a name with a NUL, which no file can have
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path)) from error
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise NotRegularFileError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
    return path.open("rb")


def read_regular(path: Path, most: int) -> bytes:
    """Read a file of no more bytes than this; raises OSError, also for a larger one."""
    with open_regular(path) as file:
        size = os.fstat(file.fileno()).st_size
        content = file.read(min(size, most) + 1)  # room is taken for as much as is asked
        if len(content) > size:  # it grew meanwhile
            content += file.read(max(most + 1 - len(content), 0))
    if len(content) > most:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content


def why_unread(error: OSError) -> str:
    """Give the reason that is told of a file that could not be read."""
    kinds: dict[type[OSError], str] = {
        NotRegularFileError: "no_file",
        IsADirectoryError: "is_folder",
        FileNotFoundError: "gone",
        NotADirectoryError: "gone",
        PermissionError: "no_reading",
    }
    known = "name_too_long" if error.errno == errno.ENAMETOOLONG else "other"
    if getattr(error, "winerror", None) in _IN_A_CLOUD:
        known = "not_fetched"
    return next((reason for kind, reason in kinds.items() if isinstance(error, kind)), known)


def is_file(path: Path) -> bool:
    """Whether there is a file, as far as anyone may see; unlike Path.is_file, never raises."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder, as far as anyone may see."""
    try:
        return path.is_dir()
    except OSError:
        return False


def is_same(one: Path, other: Path) -> bool:
    """Whether two names are of one place or one file, also through links."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def may_be_there(path: Path) -> bool:
    """Whether there is something, or nobody may see whether there is."""
    try:
        return path.exists()
    except OSError:
        return True


def sync_file(path: Path) -> None:
    """Make sure that the content of a file is on disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that the names in a folder are on disk; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
