"""The members of a zip that comes from elsewhere: counted before they are unpacked.

Nothing is ever written to a disk. Only the plainest of zips is read: one part, no comment, no
encryption, every member stored or deflated, each behind the other with nothing in between. So
members cannot overlap, and a file that is also something else is refused.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from struct import Struct

from facilitator.domain.errors import RefusedInputError

MAGIC = b"PK\x03\x04"
MEGABYTE = 1_000_000
LARGEST_FILE = 200 * MEGABYTE
LARGEST_UNPACKED = 500 * MEGABYTE
MOST_MEMBERS = 300
RATIO = 100
"""How many times its packed size a member of more than a megabyte may be."""

_END = Struct("<4s4H2LH")
_CENTRAL = Struct("<4s6H3L5H2L")
_LOCAL = Struct("<4s5H3L2H")
_HARMLESS_FLAGS = 0x0806
"""How well it was packed, and that its name is UTF-8."""
_KINDS_OF_FILE = 0o170000
_PLAIN_FILE = 0o100000
_LONGEST_ENTRY = 400
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_RIGHTS = 0o100644 << 16
_STORED = re.compile(r".*\.(jpg|png)")


def files_within(data: bytes, endings: tuple[str, ...]) -> int:
    """Count the files with such a name in an archive of somebody else; 0 for no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as found:
            return sum(name.lower().endswith(endings) for name in found.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, OverflowError):
        return 0


@dataclass(frozen=True, slots=True)
class ZipMember:
    """What the directory of the archive says of one member; sizes in bytes."""

    flags: int
    method: int
    checksum: int
    packed: int
    size: int
    mode: int
    offset: int

    @property
    def plain(self) -> bool:
        """Whether it is an ordinary file, packed in an ordinary way."""
        kind = self.mode & _KINDS_OF_FILE
        known = self.method in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
        return known and not self.flags & ~_HARMLESS_FLAGS and kind in {0, _PLAIN_FILE}

    @property
    def swells(self) -> bool:
        """Whether unpacking makes much more of it than any text does."""
        return self.size > MEGABYTE and self.size > RATIO * self.packed


class Archive:
    """A zip in memory of which the directory was read; members are unpacked when asked for."""

    def __init__(self, data: bytes) -> None:
        """Read the directory; raise RefusedInputError when there is none or it is too large."""
        self._data = data
        self._start, self.entries = _directory(data)

    def check(self) -> None:
        """Refuse an archive whose members are odd, overlap or unpack to too much."""
        position = 0
        for name, entry in sorted(self.entries.items(), key=lambda each: each[1].offset):
            if not entry.plain or entry.offset != position:
                raise RefusedInputError("file_damaged")
            position = self._content(name, entry)[1]
        if position != self._start:
            raise RefusedInputError("file_damaged")
        entries = self.entries.values()
        unpacked = sum(entry.size for entry in entries)
        if unpacked > LARGEST_UNPACKED or any(entry.swells for entry in entries):
            raise _too_large()

    def read(self, name: str, most: int) -> bytes:
        """Unpack one member of at most so many bytes; raises RefusedInputError."""
        entry = self.entries[name]
        if entry.size > most or entry.swells:
            raise _too_large()
        start, end = self._content(name, entry)
        content = _unpacked(self._data[start:end], entry)
        if len(content) != entry.size or zlib.crc32(content) != entry.checksum:
            raise RefusedInputError("file_damaged")
        return content

    def _content(self, name: str, entry: ZipMember) -> tuple[int, int]:
        """Say where the packed bytes of a member lie; its own head has to agree."""
        begin = entry.offset + _LOCAL.size
        if begin > self._start:
            raise RefusedInputError("file_damaged")
        head = _LOCAL.unpack_from(self._data, entry.offset)
        magic, _, flags, method, _, _, checksum, packed, size, name_length, extra = head
        said = (flags, method, checksum, packed, size)
        known = (entry.flags, entry.method, entry.checksum, entry.packed, entry.size)
        same_name = self._data[begin : begin + name_length] == name.encode("latin-1")
        end = begin + name_length + extra + entry.packed
        if magic != MAGIC or said != known or not same_name or end > self._start:
            raise RefusedInputError("file_damaged")
        return end - entry.packed, end


def _too_large() -> RefusedInputError:
    return RefusedInputError("file_too_large", megabytes=LARGEST_FILE // MEGABYTE)


def _directory(data: bytes) -> tuple[int, dict[str, ZipMember]]:
    """Give where the directory begins, and what it says by name."""
    position = len(data) - _END.size
    if position < 0 or data[position : position + 4] != b"PK\x05\x06":
        raise RefusedInputError("file_damaged")
    _, disk, first_disk, here, count, size, start, _ = _END.unpack_from(data, position)
    if disk or first_disk or here != count or start + size != position:
        raise RefusedInputError("file_damaged")
    if count > MOST_MEMBERS or size > count * _LONGEST_ENTRY:
        raise _too_large()
    found: dict[str, ZipMember] = {}
    for name, entry in _entries(data[start:position], count):
        if name in found:
            raise RefusedInputError("file_damaged")
        found[name] = entry
    return start, found


def _entries(directory: bytes, count: int) -> Iterator[tuple[str, ZipMember]]:
    position = 0
    for _ in range(count):
        if position + _CENTRAL.size > len(directory):
            raise RefusedInputError("file_damaged")
        head = _CENTRAL.unpack_from(directory, position)
        (magic, _, _, flags, method, _, _, checksum, packed, size) = head[:10]
        (name_length, extra, comment, _, _, attributes, offset) = head[10:]
        if magic != b"PK\x01\x02":
            raise RefusedInputError("file_damaged")
        begin = position + _CENTRAL.size
        name = directory[begin : begin + name_length].decode("latin-1")
        yield name, ZipMember(flags, method, checksum, packed, size, attributes >> 16, offset)
        position = begin + name_length + extra + comment
    if position != len(directory):
        raise RefusedInputError("file_damaged")


def _unpacked(packed: bytes, entry: ZipMember) -> bytes:
    if entry.method == zipfile.ZIP_STORED:
        return packed
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = inflate.decompress(packed, entry.size + 1)
    except zlib.error as error:
        raise RefusedInputError("file_damaged") from error
    if not inflate.eof or inflate.unused_data:
        raise RefusedInputError("file_damaged")
    return content


def pack(members: Mapping[str, bytes]) -> bytes:
    """Give an archive with these members in this order; pictures are packed already."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _LONG_AGO)
            info.create_system, info.external_attr = 3, _RIGHTS
            if not _STORED.fullmatch(name):
                info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return written.getvalue()
