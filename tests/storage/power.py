"""A disk that loses its power: what SQLite wrote and did not sync may be lost, torn, reordered.

An APSW file system under SQLite notes each write of each file and passes it on. What was
synced is on the simulated disk; at any moment an image of what a power cut would leave can be
drawn from it: the synced bytes, and of the later writes some, in any order, some of them torn.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import apsw

NAME = "power-cut"
LOST, TORN = 0.4, 0.6

Write = tuple[int | None, bytes, int]
"""Offset, bytes and 0; or None, nothing and the size that a file is cut to."""


@dataclass
class Disk:
    """What is on the disk for certain, what is on its way, and what was just deleted."""

    synced: dict[str, bytearray] = field(default_factory=dict)
    pending: dict[str, list[Write]] = field(default_factory=dict)
    deleted: dict[str, bytearray] = field(default_factory=dict)
    before_each: Callable[[], None] = lambda: None

    def write(self, name: str, write: Write) -> None:
        """Note a write that may or may not arrive."""
        self.before_each()
        self.pending.setdefault(name, []).append(write)

    def sync(self, name: str) -> None:
        """Put all writes of a file on the disk."""
        self.before_each()
        content = self.synced.setdefault(name, bytearray())
        for write in self.pending.pop(name, []):
            carry_out(content, write)

    def delete(self, name: str) -> None:
        """Remove a file; the power may be cut before the folder knows."""
        self.before_each()
        self.pending.pop(name, None)
        if name in self.synced:
            self.deleted[name] = self.synced.pop(name)

    def image(self, chance: Random) -> dict[str, bytes]:
        """Draw what would be found after a power cut now."""
        names = sorted({*self.synced, *self.pending, *self.deleted})
        found = {name: self._file_after_cut(name, chance) for name in names}
        return {name: bytes(content) for name, content in found.items() if content is not None}

    def _file_after_cut(self, name: str, chance: Random) -> bytearray | None:
        if name not in self.synced and chance.random() < 0.5:
            return bytearray(self.deleted[name]) if name in self.deleted else None
        content = bytearray(self.synced.get(name, b""))
        for write in chance.sample(some := self.pending.get(name, []), len(some)):
            carry_out(content, damaged(write, chance))
        return content if name in self.synced or some else None


NOTHING: Write = (0, b"", 0)


def damaged(write: Write, chance: Random) -> Write:
    """Lose a write, tear it, or let it be."""
    offset, content, size = write
    luck = chance.random()
    if luck < LOST:
        return NOTHING
    if offset is not None and luck < TORN:
        return (offset, content[: chance.randrange(len(content) + 1)], size)
    return write


def carry_out(content: bytearray, write: Write) -> None:
    """Change a file as a write does."""
    offset, data, size = write
    if offset is None:
        del content[size:]
        return
    if data and len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


class NotedFiles(apsw.VFS):
    """The computer's own file system, with every write noted."""

    def __init__(self, disk: Disk) -> None:
        super().__init__(NAME, "")
        self.disk = disk

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802
        """Open a file that notes what is written."""
        return NotedFile(self.disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:  # noqa: N802
        """Note that a file is deleted."""
        self.disk.delete(Path(filename).name)
        super().xDelete(filename, syncdir)


class NotedFile(apsw.VFSFile):
    """A file with every write noted."""

    def __init__(
        self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> None:
        super().__init__("", name, flags)
        plain = name.filename() if isinstance(name, apsw.URIFilename) else name
        self.name = Path(plain or "").name
        self.disk = disk

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802
        """Note a write."""
        self.disk.write(self.name, (offset, bytes(data), 0))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:  # noqa: N802
        """Note that the file is cut."""
        self.disk.write(self.name, (None, b"", newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802
        """Note a sync; the real disk need not be waited for."""
        self.disk.sync(self.name)
