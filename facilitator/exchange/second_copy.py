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
import json
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.sealing import is_sealed

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
    """A whole store as a copy has it, and when that was; `state` is its hash."""

    content: bytes
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


def read_base(data: bytes, unseal: Seal) -> CopiedStore:
    """Read a whole store; raises RefusedInputError as `unseal` does, or `copy_damaged`."""
    facts, content = _read(data, unseal)
    return _checked(content, facts)


def read_later(data: bytes, base: CopiedStore, unseal: Seal) -> CopiedStore:
    """Read what a store became after a base; raises as `read_base` does."""
    facts, body = _read(data, unseal)
    try:
        number, page, size = facts["changed"], facts["page"], facts["size"]
        begin = struct.calcsize(f"<{number}I")
        whole = len(body) == begin + number * page  # then every new page is in it too
        if facts["base"] != base.state or not whole or size > len(base.content) + len(body):
            raise _damaged()
        content = bytearray(base.content[:size].ljust(size, b"\0"))
        for order, at in enumerate(struct.unpack(f"<{number}I", body[:begin])):
            place = begin + order * page
            content[at * page : (at + 1) * page] = body[place : place + page]
    except (KeyError, TypeError, ValueError, OverflowError, MemoryError, struct.error) as error:
        raise _damaged() from error
    return _checked(bytes(content), facts)


def is_sealed_copy(data: bytes) -> bool:
    """Whether the file is sealed, as far as its first bytes tell."""
    return data.startswith(MAGIC) and is_sealed(data[len(MAGIC) :])


def _file(facts: dict[str, object], body: bytes, seal: Seal) -> bytes:
    line = f"{json.dumps(facts)}\n".encode()
    return MAGIC + seal(line + zlib.compress(body, _QUICK))


def _read(data: bytes, unseal: Seal) -> tuple[dict[str, Any], bytes]:
    """Read the facts and the body; nothing of the file is believed."""
    if not data.startswith(MAGIC):
        raise RefusedInputError("copy_newer" if data.startswith(_NAME) else "copy_not_ours")
    rest = data[len(MAGIC) :]
    opened = unseal(rest) if is_sealed(rest) else rest
    line, found, packed = opened[:_HEAD].partition(b"\n")
    try:
        if not found:
            raise _damaged()
        packed = opened[len(line) + 1 :]
        unpacker = zlib.decompressobj()
        body = unpacker.decompress(packed, LARGEST)
        facts = json.loads(line)
    except (zlib.error, ValueError, RecursionError, MemoryError) as error:
        raise _damaged() from error
    if not (unpacker.eof and isinstance(facts, dict)):
        raise _damaged()
    return facts, body


def _checked(content: bytes, facts: dict[str, Any]) -> CopiedStore:
    try:
        told = datetime.fromisoformat(facts["made_at"])
        made_at = told.astimezone(UTC)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _damaged() from error
    state = _hash(content)
    if state != facts.get("state") or told.tzinfo is None or made_at.year not in _YEARS:
        raise _damaged()
    return CopiedStore(content, made_at, state)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _damaged() -> RefusedInputError:
    return RefusedInputError("copy_damaged")
