"""Where the program may write a file that a person asked for; every writer goes through here.

A file is whole or absent. One that is there is replaced when its content is of the format that
is written; another file only by force; a device, a pipe, a folder and a store in use never.
"""

import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.domain.errors import FileNotWrittenError, WrongUseError
from facilitator.files import deliver, may_be_there, open_regular, why_not
from facilitator.storage.sqlite.opening import is_in_use

MAY_BE_FORCED = frozenset({"other_format", "no_copy"})
"""The reasons that `force` does away with."""


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A format that is written: how its names may end, and how its content is known.

    `other` is the reason that is told of a file with another content.
    """

    endings: tuple[str, ...]
    is_content_of: Callable[[Path], bool]
    other: str = "other_format"


def begins_with(*beginnings: bytes) -> Callable[[Path], bool]:
    """Know a format by how its files begin."""

    def is_content_of(path: Path) -> bool:
        with open_regular(path) as file:
            return file.read(max(map(len, beginnings))).startswith(beginnings)

    return is_content_of


def write_output(
    path: Path, content: bytes, file_format: FileFormat, *, force: bool = False
) -> None:
    """Write a file, whole or not at all; raises as `check_output` does."""
    deliver(check_output(path, file_format, force=force), content)


def write_all(
    contents: Mapping[Path, bytes], formats: Mapping[str, FileFormat], *, force: bool = False
) -> None:
    """Write files, or none where one may not be written; raises as `check_output` does.

    `formats` are by the endings of the names. When the disk is full on the way, files that were
    not there before go again.
    """
    places = [
        (check_output(path, formats[path.suffix], force=force), content)
        for path, content in contents.items()
    ]
    fresh = [place for place, _ in places if not may_be_there(place)]
    try:
        for place, content in places:
            deliver(place, content)
    except FileNotWrittenError:
        for place in fresh:
            place.unlink(missing_ok=True)
        raise


def check_output(path: Path, file_format: FileFormat, *, force: bool = False) -> Path:
    """Give the place to write at, at the end of all links.

    Raises WrongUseError `wrong_ending`, or FileNotWrittenError.
    """
    place = Path(os.path.realpath(path))
    try:
        if check_name(path, file_format) and (
            reason := _why_kept(place, file_format, force=force)
        ):
            raise _not_written(path, reason)
    except OSError as error:
        raise _not_written(path, why_not(error)) from error
    return place


def make_folder(folder: Path) -> None:
    """Make a folder for files when it is absent; raises FileNotWrittenError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = why_not(error)
        raise FileNotWrittenError("folder_not_made", path=folder, reason=reason) from error


def check_name(path: Path, file_format: FileFormat) -> bool:
    """Say whether there is a file, without a look inside; raise as `check_output` does."""
    try:
        there = _is_file(path)
    except OSError as error:
        raise _not_written(path, why_not(error)) from error
    if path.suffix.lower() not in file_format.endings:
        raise WrongUseError("wrong_ending", path=path, endings=file_format.endings)
    return there


def _is_file(path: Path) -> bool:
    """Whether there is a file; raise when it is something that is never replaced."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(mode):
        raise _not_written(path, "is_folder" if stat.S_ISDIR(mode) else "no_file")
    return True


def _why_kept(place: Path, file_format: FileFormat, *, force: bool) -> str | None:
    """Say why a file may not be replaced; an empty one holds nothing to lose."""
    if is_in_use(place):  # asked first: reading a store of our own would let go of its lock
        return "in_use"
    if force:
        return None
    ends_so = place.suffix.lower() in file_format.endings
    if ends_so and (place.stat().st_size == 0 or file_format.is_content_of(place)):
        return None
    return file_format.other


def _not_written(path: Path, reason: str) -> FileNotWrittenError:
    return FileNotWrittenError("file_not_written", path=path, reason=reason)
