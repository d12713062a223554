"""The files of a second copy: a whole store, and beside it the pages that changed since.

Decision: one whole store, and one file with all that changed since
    Context: each kept note goes to a stick that is slow, that a person pulls out, and that says
    "written" too soon. Decision: a base holds the whole store, compressed and sealed; a
    second file holds every page that differs from it, is written anew whole for each note,
    and takes its name by a rename. A copy is then always of one moment, and is checked by
    its hash. A base is made anew at each start, after every failure and erasure, and when
    much has changed. Cost: a few hundred kilobytes a note late in the evening.
    Alternatives: the store written whole for each note (a minute with photos), a journal of
    changes (a codec of its own, and one hole loses the rest), files of tables (without
    drafts, settings and what waits).

Both files begin with a line that says what they are; the rest is sealed when there are
recipients.
"""

import hashlib
import io
import json
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.sealing import is_sealed

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

MAGIC = b"dialoogtafel-kopie 1\n"
"""How each file of a second copy begins; a program that does not know the number refuses it."""
LARGEST = 1_000_000_000
"""Bytes of a store that is read from a copy, at the most."""

_NAME = MAGIC.partition(b" ")[0]
_PAGE_SIZE_AT = 16
_LARGEST_PAGE = 65_536
_HEAD = 1_000
"""Bytes of the line with facts, at the most."""
_QUICK = 1
_PIECE = 1 << 20
_PAGES = [1 << power for power in range(9, 17)]
"""The sizes that a page of SQLite may have."""
_MOST_PAGES = LARGEST // _PAGES[0]
_YEARS = range(1000, 9999)
"""Years that the name of a copy can tell, with room for one that comes after it."""

Seal = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class PageMarks:
    """What a store was at some moment: the hash of all of it, and one for each page."""

    state: str
    page: int
    marks: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class CopiedStore:
    """When a store was as a copy has it; `state` is the hash of its bytes."""

    made_at: datetime
    state: str


def marks_of(content: bytes) -> PageMarks:
    """Take the marks of a store, of which these are the bytes."""
    page = int.from_bytes(content[_PAGE_SIZE_AT : _PAGE_SIZE_AT + 2], "big")
    page = _LARGEST_PAGE if page == 1 else page
    view = memoryview(content)
    pages = (view[at : at + page] for at in range(0, len(content), page))
    marks = tuple(hashlib.blake2b(each, digest_size=16).digest() for each in pages)
    return PageMarks(_hash(content), page, marks)


def write_base(content: bytes, marks: PageMarks, at: datetime, seal: Seal) -> bytes:
    """Give the file with a whole store."""
    return _file({"made_at": at.isoformat(), "state": marks.state}, content, seal)


def write_later(
    content: bytes, marks: PageMarks, base: PageMarks, at: datetime, seal: Seal
) -> bytes:
    """Give the file with what differs from a base."""
    before = dict(enumerate(base.marks))
    changed = [at for at, mark in enumerate(marks.marks) if before.get(at) != mark]
    pages = [content[at * marks.page : (at + 1) * marks.page] for at in changed]
    facts = {
        "made_at": at.isoformat(),
        "state": marks.state,
        "base": base.state,
        "size": len(content),
        "page": marks.page,
        "changed": len(changed),
    }
    return _file(facts, b"".join([struct.pack(f"<{len(changed)}I", *changed), *pages]), seal)


def read_base(data: bytes, unseal: Seal, store: io.BufferedRandom) -> CopiedStore:
    """Write a whole store in an empty file; raises RefusedInputError or OSError.

    As `unseal` does, or `copy_damaged`. However much the data says that it is, no more than a
    piece of it is in memory.
    """
    facts, body = _read(data, unseal)
    with _about_damage():
        while part := body.read(_PIECE):
            store.write(part)
    return _checked(store, facts)


def read_later(
    data: bytes, base: CopiedStore, unseal: Seal, store: io.BufferedRandom
) -> CopiedStore:
    """Make of the file of a base what became of it; raises as `read_base` does.

    The file holds neither then.
    """
    facts, body = _read(data, unseal)
    with _about_damage():
        number, page, size = facts["changed"], facts["page"], facts["size"]
        before = store.seek(0, os.SEEK_END)
        right = 0 <= number <= _MOST_PAGES and page in _PAGES and 0 <= size <= LARGEST
        if not right or facts["base"] != base.state or size > before + number * page:
            raise _damaged()
        changed = struct.unpack(f"<{number}I", body.read(4 * number))
        store.truncate(size)
        for at in changed:
            if at * page >= size:
                raise _damaged()
            store.seek(at * page)
            store.write(body.read(page))
        if body.read(1):
            raise _damaged()
    return _checked(store, facts)


def is_sealed_copy(data: bytes) -> bool:
    """Whether the file is sealed, as far as its first bytes tell."""
    return data.startswith(MAGIC) and is_sealed(data[len(MAGIC) :])


def _file(facts: dict[str, object], body: bytes, seal: Seal) -> bytes:
    line = f"{json.dumps(facts)}\n".encode()
    return MAGIC + seal(line + zlib.compress(body, _QUICK))


def _read(data: bytes, unseal: Seal) -> tuple[dict[str, Any], io.BufferedReader]:
    """Read the facts, and give what reads the body; nothing of the file is believed."""
    if not data.startswith(MAGIC):
        raise RefusedInputError("copy_newer" if data.startswith(_NAME) else "copy_not_ours")
    rest = data[len(MAGIC) :]
    opened = unseal(rest) if is_sealed(rest) else rest
    line, found, _ = opened[:_HEAD].partition(b"\n")
    with _about_damage():
        facts = json.loads(line) if found else None
    if not isinstance(facts, dict):
        raise _damaged()
    packed = memoryview(opened)[len(line) + 1 :]
    return facts, io.BufferedReader(_Unpacked(packed), _PIECE)


class _Unpacked(io.RawIOBase):
    """Reads what was packed piece by piece; raises zlib.error, or RefusedInputError."""

    def __init__(self, packed: memoryview) -> None:
        super().__init__()
        self._packed, self._at, self._total = packed, 0, 0
        self._unpacker = zlib.decompressobj()

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Unpack as much as there is room for."""
        room = memoryview(buffer)
        while not self._unpacker.eof:
            piece = self._unpacker.unconsumed_tail or self._next()
            part = self._unpacker.decompress(piece, len(room))
            self._total += len(part)
            if self._total > LARGEST or not (part or piece):
                raise _damaged()
            if part:
                room[: len(part)] = part
                return len(part)
        return 0

    def _next(self) -> bytes:
        piece = bytes(self._packed[self._at : self._at + _PIECE])
        self._at += len(piece)
        return piece


def _checked(store: io.BufferedRandom, facts: dict[str, Any]) -> CopiedStore:
    """Read back what was written, and say what it is."""
    with _about_damage():
        told = datetime.fromisoformat(facts["made_at"])
        made_at = told.astimezone(UTC)
    store.seek(0)
    state = hashlib.file_digest(store, "sha256").hexdigest()
    if state != facts.get("state") or told.tzinfo is None or made_at.year not in _YEARS:
        raise _damaged()
    return CopiedStore(made_at, state)


@contextmanager
def _about_damage() -> Iterator[None]:
    """Say of what no file of ours says that it is damaged."""
    try:
        yield
    except (
        zlib.error,
        struct.error,
        KeyError,
        TypeError,
        ValueError,
        OverflowError,
        RecursionError,
    ) as error:
        raise _damaged() from error


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _damaged() -> RefusedInputError:
    return RefusedInputError("copy_damaged")
