"""The second copy of a store on a stick: written behind the work, and fetched from there.

A stick is slow, full, not there, or taken out in the middle: all of that is an answer here, and
never the end of something else.
"""

import errno
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from facilitator import files
from facilitator.domain.errors import FacilitatorError, RefusedInputError
from facilitator.exchange.sealing import KeyRing, seal
from facilitator.exchange.second_copy import (
    LARGEST,
    CopiedStore,
    PageMarks,
    Seal,
    marks_of,
    read_base,
    read_later,
    write_base,
    write_later,
)

FOLDER = "Dialoogtafel-kopie"
"""How the folder of ours on a stick begins; the rest tells one laptop from another."""

ENDING = ".kopie"

_BASE, _LATER = f"basis{ENDING}", f"daarna{ENDING}"
_NAME = re.compile(rf"([0-9]{{6}})-({_BASE}|{_LATER})")
_HALF = re.compile(rf"\.{_NAME.pattern}\.[0-9a-f]+\.new")
_LAST = 999_999
_ROOM = 2_000_000
"""Bytes that may have changed since a base, and half of it, before there is a new one."""
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ENOTDIR}


class SecondCopyError(FacilitatorError):
    """The second copy could not be written: `second_copy_failed`.

    `reason` is `missing`, `full`, `not_allowed` or `other`; `folder` is where it should be.
    """


@dataclass(frozen=True, slots=True)
class _Base:
    """The base that was written last: its file, how large that is, and what it holds."""

    file: Path
    size: int
    marks: PageMarks
    erasures: int


class SecondCopyWriter:
    """Writes one store to its folder, which a person chose; in whichever thread asks."""

    def __init__(self, folder: Path, recipients: Sequence[str]) -> None:
        self.folder = folder
        self._seal: Seal = (lambda data: seal(data, recipients)) if recipients else bytes
        self._base: _Base | None = None

    def write(self, read: Callable[[], bytes], erasures: int, at: datetime) -> None:
        """Bring the copy up to date with the bytes of a store; raises SecondCopyError.

        They are read only when there is a place for them. After another number of `erasures`
        nothing of before is left there.
        """
        try:
            if not self.folder.is_dir():
                raise FileNotFoundError(errno.ENOENT, "no folder", str(self.folder))
            self._write(read(), erasures, at)
        except OSError as error:
            self._base = None
            raise _failed(self.folder, error) from error

    def is_there(self) -> bool:
        """Whether what was written last is there still, as far as anyone can see."""
        return self._base is not None and files.is_file(self._base.file)

    def _write(self, content: bytes, erasures: int, at: datetime) -> None:
        marks, base = marks_of(content), self._base
        if base and base.erasures == erasures and files.is_file(base.file):
            later = write_later(content, marks, base.marks, at, self._seal)
            if len(later) <= _ROOM + base.size // 2:
                files.write_whole(_later_of(base.file), later, private=True)
                return
        self._begin_anew(content, marks, erasures, at)

    def _begin_anew(
        self, content: bytes, marks: PageMarks, erasures: int, at: datetime
    ) -> None:
        before = copy_files(self.folder)
        file = self.folder / f"{_next_number(before):06}-{_BASE}"
        packed = write_base(content, marks, at, self._seal)
        try:
            files.write_whole(file, packed, private=True)
        except OSError as error:
            if files.why_not(error) != "full" or not before:
                raise
            remove_files(self.folder)  # no room for two: the store itself is whole
            files.write_whole(file, packed, private=True)
        self._base = _Base(file, len(packed), marks, erasures)
        for path in [*before, *_halves(self.folder)]:
            path.unlink(missing_ok=True)
        files.sync_folder(self.folder)


def _failed(folder: Path, error: OSError) -> SecondCopyError:
    reason = files.why_not(error)
    if error.errno in _GONE and not files.is_folder(folder):
        reason = "missing"
    elif reason not in {"full", "not_allowed"}:
        reason = "other"
    return SecondCopyError("second_copy_failed", folder=str(folder), reason=reason)


def copy_files(folder: Path) -> list[Path]:
    """Give the files of a second copy in a folder, the oldest first; raises OSError."""
    return _files(folder, _NAME)


def remove_files(folder: Path) -> None:
    """Remove a second copy, also halves of its files; raises OSError."""
    for path in [*copy_files(folder), *_halves(folder)]:
        path.unlink(missing_ok=True)


def _halves(folder: Path) -> list[Path]:
    """Give what was left of files that were killed before they had their names."""
    return _files(folder, _HALF)


def _files(folder: Path, name: re.Pattern[str]) -> list[Path]:
    """Give what has such a name; folders that somebody called so are not ours."""
    named = (path for path in folder.iterdir() if name.fullmatch(path.name))
    return sorted(path for path in named if path.is_symlink() or not files.is_folder(path))


def _next_number(before: Sequence[Path]) -> int:
    """Give the number of a new base, after those of before as long as there is one."""
    taken = {int(path.name.partition("-")[0]) for path in before}
    last = max(taken, default=0)
    return last + 1 if last < _LAST else next(one for one in count(1) if one not in taken)


def _later_of(base: Path) -> Path:
    return base.with_name(base.name.replace(_BASE, _LATER))


def folder_of(source: Path) -> Path:
    """Find the folder of a second copy: of one of its files, itself, or the one within.

    Raises RefusedInputError `second_copy_absent`, or `second_copy_several` when there are
    those of more laptops.
    """
    folder = source.parent if files.is_file(source) else source
    try:
        within = [each for each in folder.glob(f"{FOLDER}*") if files.is_folder(each)]
        found = [each for each in (folder, *sorted(within)) if copy_files(each)]
    except OSError as error:
        reason = files.why_unread(error)
        raise RefusedInputError("copy_unreadable", path=str(source), reason=reason) from error
    if not found:
        raise RefusedInputError("second_copy_absent", folder=str(source))
    if len(found) > 1:
        names = [each.name for each in found]
        raise RefusedInputError("second_copy_several", folder=str(source), names=names)
    return found[0]


def read_copy(folder: Path, rings: Sequence[KeyRing], into: Path) -> tuple[CopiedStore, bool]:
    """Put the newest copy in a folder that is whole in a file of ours.

    Says whether nothing after it is lost. Raises RefusedInputError: `copy_sealed` when none of
    the keys fits, `copy_damaged`, `copy_newer`, `copy_not_ours`, `copy_unreadable` or
    `second_copy_absent`; or OSError where there is no room for it.
    """
    bases = [path for path in copy_files(folder) if path.name.endswith(_BASE)]
    refused: RefusedInputError | None = None
    for base in reversed(bases):
        try:
            content, whole = _read_series(base, rings, into)
        except RefusedInputError as error:
            named = RefusedInputError(error.code, **{"path": str(base), **error.data})
            refused = refused or named
        else:
            return content, whole and refused is None
    raise refused or RefusedInputError("second_copy_absent", folder=str(folder))


def _read_series(base: Path, rings: Sequence[KeyRing], into: Path) -> tuple[CopiedStore, bool]:
    with open(into, "w+b", opener=files.open_private) as store:
        content = read_base(*_opened(base, rings), store)
    later, new = _later_of(base), files.beside(into)
    if not files.may_be_there(later):
        return content, True
    try:
        files.copy_private(into, new)
        with suppress(RefusedInputError):
            data, unseal = _opened(later, rings)
            with new.open("r+b") as store:
                content = read_later(data, content, unseal, store)
            new.replace(into)
            return content, True
    finally:
        files.discard(new)
    return content, False


def _opened(path: Path, rings: Sequence[KeyRing]) -> tuple[bytes, Seal]:
    """Give the bytes of a file, and what unseals them; what is wrong names the file."""

    def unseal(data: bytes) -> bytes:
        for ring in rings:
            try:
                return ring.open(data)
            except RefusedInputError as error:
                if error.code != "file_sealed":
                    raise RefusedInputError("copy_damaged", path=str(path)) from error
        raise RefusedInputError("copy_sealed", path=str(path))

    try:
        return files.read_regular(path, LARGEST), unseal
    except OSError as error:
        reason = files.why_unread(error)
        raise RefusedInputError("copy_unreadable", path=str(path), reason=reason) from error
