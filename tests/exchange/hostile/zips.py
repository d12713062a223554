"""Archives that mean harm: bombs, odd names, overlaps, lies about sizes, and other formats."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypedDict, Unpack

from facilitator.exchange.dialogue_file.manifest import MANIFEST
from facilitator.exchange.dialogue_file.records import RECORDS
from tests.exchange.dialogue_file_samples import zipped
from tests.exchange.hostile.common import (
    ALTERED,
    CONTENTS,
    DAMAGED,
    MEMBERS,
    NOT_OURS,
    SMALL,
    TOO_LARGE,
    Hostile,
)

ODD_NAMES = (
    "../../autostart.sh",
    "media/../../../etc/passwd",
    "/etc/passwd",
    "C:\\Windows\\win.ini",
    "\\\\server\\share\\x.png",
    "//server/share/x.png",
    "CON",
    "NUL.jpg",
    "media/aux.png",
    "records.json:stream",
    "records.json::$DATA",
    "./records.json",
    "RECORDS.JSON",
    "records.json ",
    "records.json.",
    "media/",
    "media/x.jpg",
    f"media/{'0' * 64}.svg",
    f"media/{'0' * 64}.jpg.exe",
    f"media/{'0' * 63}é.jpg",
    f"media/{'A' * 64}.jpg",
    f"media/{'0' * 64}.jpg\n",
    f"media//{'0' * 64}.jpg",
    f"media\\{'0' * 64}.jpg",
    "run.py",
    "inner.dialoog",
    "r\u202egnp.exe",
    "x" * 300,
    "",
)

METHODS = (1, 6, 8, 9, 12, 14, 93, 95, 97, 99, 0xFFFF)
"""Ways to pack of which the content says nothing; 8 is deflate, and this is none."""

FLAGS = (0x1, 0x8, 0x20, 0x40, 0x2000, 0x8000)
"""Encrypted, size told afterwards, patched, strongly encrypted, hidden, reserved."""

MODES = (0o120777, 0o040755, 0o020666, 0o060666, 0o010666, 0o140777)
"""A symbolic link, a folder, two devices, a pipe, a socket."""


@dataclass(frozen=True, slots=True)
class Part:
    """One member with what its head and the directory say, true or not."""

    name: bytes
    content: bytes
    flags: int = 0
    method: int = 0
    size: int | None = None
    packed: int | None = None
    checksum: int | None = None
    mode: int = 0
    offset: int | None = None
    extra: bytes = b""
    local_name: bytes | None = None
    local_size: int | None = None


def parts() -> list[Part]:
    """Give the members of a well-made file."""
    return [Part(name.encode(), content) for name, content in MEMBERS.items()]


def changed(**changes: object) -> list[Part]:
    """Give these members, the records with some lie."""
    manifest, records = parts()
    return [manifest, replace(records, **changes)]  # type: ignore[arg-type]


class EndLies(TypedDict, total=False):
    """What the end of an archive may say otherwise."""

    disk: int
    told: int | None
    told_size: int | None
    told_start: int | None
    comment: bytes


def raw(members: Sequence[Part], **end: Unpack[EndLies]) -> bytes:
    """Put an archive together by hand."""
    body, directory = b"", b""
    for part in members:
        offset = len(body) if part.offset is None else part.offset
        body += local(part)
        directory += central(part, offset)
    return body + directory + ending(len(members), len(directory), len(body), **end)


def heads(part: Part) -> tuple[int, int, int]:
    """Give checksum, packed size and size as they are told."""
    said = (part.checksum, part.packed, part.size)
    true = (zlib.crc32(part.content), len(part.content), len(part.content))
    return tuple(t if s is None else s for s, t in zip(said, true, strict=True))  # type: ignore[return-value]


def local(part: Part) -> bytes:
    checksum, packed, size = heads(part)
    name = part.name if part.local_name is None else part.local_name
    size = size if part.local_size is None else part.local_size
    head = (20, part.flags, part.method, 0, 33, checksum, packed, size)
    lengths = (len(name), len(part.extra))
    return (
        struct.pack("<4s5H3L2H", b"PK\3\4", *head, *lengths) + name + part.extra + part.content
    )


def central(part: Part, offset: int) -> bytes:
    checksum, packed, size = heads(part)
    head = (20, 20, part.flags, part.method, 0, 33, checksum, packed, size)
    lengths = (len(part.name), len(part.extra), 0, 0, 0, part.mode << 16, offset)
    return struct.pack("<4s6H3L5H2L", b"PK\1\2", *head, *lengths) + part.name + part.extra


def ending(
    count: int,
    size: int,
    start: int,
    *,
    disk: int = 0,
    told: int | None = None,
    told_size: int | None = None,
    told_start: int | None = None,
    comment: bytes = b"",
) -> bytes:
    number = count if told is None else told
    sizes = (
        size if told_size is None else told_size,
        start if told_start is None else told_start,
    )
    return (
        struct.pack("<4s4H2LH", b"PK\5\6", disk, disk, number, number, *sizes, len(comment))
        + comment
    )


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(content) + packer.flush()


def bomb(size: int) -> bytes:
    """Give a small file whose records unpack to so many bytes."""
    packed = deflated(bytes(size))
    lie = {"method": 8, "size": size, "checksum": zlib.crc32(bytes(size))}
    return raw(changed(content=packed, **lie))


def huge_directory(members: Sequence[Part]) -> bytes:
    """Say by the long form of an ending that there are 2**32 members."""
    body = b"".join(map(local, members))
    number, size = 2**32, 2**40
    record = struct.pack("<Q2H2L4Q", 44, 45, 45, 0, 0, number, number, size, len(body))
    place = struct.pack("<LQL", 0, len(body), 1)
    return body + b"PK\6\6" + record + b"PK\6\7" + place + raw([], told=0xFFFF, told_start=0)


def manifest_bomb(size: int) -> bytes:
    """Give a small file whose manifest unpacks to so many bytes."""
    manifest, records = parts()
    lie = replace(manifest, method=8, size=size, checksum=zlib.crc32(bytes(size)))
    return raw([replace(lie, content=deflated(bytes(size))), records])


def stored_bomb() -> list[Part]:
    """Say of a member that is not packed that it becomes larger."""
    return changed(size=len(MEMBERS[RECORDS]) + 100_000)


def lying_bomb() -> bytes:
    """Unpack to more than is told."""
    content = MEMBERS[RECORDS]
    lie = {"method": 8, "size": len(content), "checksum": zlib.crc32(content)}
    return raw(changed(content=deflated(content + bytes(50_000_000)), **lie))


def overlapping() -> bytes:
    """Let three hundred members share their bytes."""
    manifest, records = parts()
    name = f"media/{'0' * 62}%02x.jpg"
    shared = [
        replace(records, name=(name % number).encode(), offset=0) for number in range(250)
    ]
    return raw([manifest, records, *shared])


def quoted() -> bytes:
    """Hide one member inside another: their heads stand before the same bytes."""
    manifest, records = parts()
    inner = local(records)
    outer = replace(manifest, content=manifest.content + inner, extra=b"")
    offset = len(local(outer)) - len(inner)
    return raw([outer, replace(records, content=b"", offset=offset)])


def with_gap() -> bytes:
    manifest, records = parts()
    start = len(local(manifest)) + 9
    body = local(manifest) + b"something" + local(records)
    directory = central(manifest, 0) + central(records, start)
    return body + directory + ending(2, len(directory), len(body))


def with_gap_behind() -> bytes:
    manifest, records = parts()
    start = len(local(manifest))
    body = local(manifest) + local(records) + b"something"
    directory = central(manifest, 0) + central(records, start)
    return body + directory + ending(2, len(directory), len(body))


def zip64() -> bytes:
    return raw(changed(size=0xFFFFFFFF, packed=0xFFFFFFFF, extra=b"\1\0\x10\0" + bytes(16)))


def twice(name: str) -> bytes:
    again = [part for part in parts() if part.name == name.encode()]
    return raw([*parts(), *again])


def many(count: int) -> bytes:
    extra = [Part(f"media/{number:064x}.jpg".encode(), b"") for number in range(count)]
    return raw([*parts(), *extra])


def an_office_file(first: str, content: bytes, *others: str) -> bytes:
    return zipped([(first, content), *((name, b"<x/>") for name in others)], 8)


def names() -> Iterator[Hostile]:
    for number, name in enumerate(ODD_NAMES):
        part = Part(name.encode(), b"x")
        yield Hostile(f"name {number}: {name[:40]!r}", partial(raw, [*parts(), part]), CONTENTS)
    for name in (MANIFEST, RECORDS):
        yield Hostile(f"{name} twice", partial(twice, name), DAMAGED)
        code = NOT_OURS if name == MANIFEST else CONTENTS
        hidden = renamed(name, name=name.encode() + b"\0.png")
        yield Hostile(f"{name} with a NUL", partial(raw, hidden), code)
        other = renamed(name, local_name=b"../../x")
        yield Hostile(f"{name} under two names", partial(raw, other), DAMAGED)


def renamed(member: str, **names: bytes) -> list[Part]:
    """Give these members, one of them with other names."""
    return [
        replace(part, **names) if part.name == member.encode() else part  # type: ignore[arg-type]
        for part in parts()
    ]


def bombs() -> Iterator[Hostile]:
    yield Hostile("bomb of 2 MB", partial(bomb, 2_000_000), TOO_LARGE)
    yield Hostile("bomb of 60 MB", partial(bomb, 60_000_000), TOO_LARGE)
    yield Hostile("bomb that lies", lying_bomb, DAMAGED)
    yield Hostile("told 4 GB", partial(raw, changed(size=0xFFFFFFF0)), TOO_LARGE)
    yield Hostile("zip64", zip64, DAMAGED)
    yield Hostile("zip64 of 2**32 members", partial(huge_directory, parts()), DAMAGED)
    yield Hostile("a bomb as manifest", partial(manifest_bomb, 60_000_000), TOO_LARGE)
    yield Hostile("a small bomb as manifest", partial(manifest_bomb, 3_000_000), TOO_LARGE)
    yield Hostile("a bomb that is stored", partial(raw, stored_bomb()), ALTERED)
    yield Hostile("members that overlap", overlapping, DAMAGED)
    yield Hostile("a member within a member", quoted, CONTENTS)
    yield Hostile("301 members", partial(many, 299), TOO_LARGE)
    yield Hostile("65,535 members told", partial(raw, parts(), told=0xFFFF), TOO_LARGE)
    yield Hostile("a zip as records", partial(raw, changed(content=SMALL)), ALTERED)


def lies() -> Iterator[Hostile]:
    for method in METHODS:
        yield Hostile(f"method {method}", partial(raw, changed(method=method)), DAMAGED)
    for flags in FLAGS:
        yield Hostile(f"flags {flags:#x}", partial(raw, changed(flags=flags)), DAMAGED)
    for mode in MODES:
        yield Hostile(f"mode {mode:o}", partial(raw, changed(mode=mode)), DAMAGED)
    yield Hostile("wrong checksum", partial(raw, changed(checksum=1)), DAMAGED)
    yield Hostile("size too small", partial(raw, changed(size=3)), ALTERED)
    yield Hostile("packed size too large", partial(raw, changed(packed=10**6)), DAMAGED)
    yield Hostile("two sizes", partial(raw, changed(local_size=1)), DAMAGED)
    yield Hostile("offset outside", partial(raw, changed(offset=10**8)), DAMAGED)
    yield Hostile("offset in the directory", partial(raw, changed(offset=len(SMALL))), DAMAGED)
    yield Hostile("something in between", with_gap, DAMAGED)
    yield Hostile("something behind the last", with_gap_behind, DAMAGED)
    manifest, records = parts()
    outside = [replace(manifest, offset=10**8), records]
    yield Hostile("manifest outside", partial(raw, outside), DAMAGED)
    odd = raw(parts()).replace(b"PK\1\2", b"PK\1\3", 1)
    yield Hostile("no directory", partial(bytes, odd), DAMAGED)
    rest = MEMBERS[RECORDS]
    tail = {"method": 8, "content": deflated(rest) + b"tail", "size": len(rest)}
    tail["checksum"] = zlib.crc32(rest)
    yield Hostile("bytes behind what was packed", partial(raw, changed(**tail)), DAMAGED)


def ends() -> Iterator[Hostile]:
    yield Hostile("a program before it", lambda: b"MZ" + bytes(500) + SMALL, NOT_OURS)
    yield Hostile("a comment", partial(raw, parts(), comment=b"hallo"), DAMAGED)
    yield Hostile("bytes behind it", lambda: SMALL + b"\n", DAMAGED)
    yield Hostile("two archives", lambda: SMALL + SMALL, DAMAGED)
    yield Hostile("on two disks", partial(raw, parts(), disk=1), DAMAGED)
    yield Hostile("one member told", partial(raw, parts(), told=1), DAMAGED)
    yield Hostile("three members told", partial(raw, parts(), told=3), DAMAGED)
    yield Hostile("a directory of 4 GB", partial(raw, parts(), told_size=2**32 - 1), DAMAGED)
    yield Hostile("a directory elsewhere", partial(raw, parts(), told_start=0), DAMAGED)
    for share in range(1, 20):
        part = SMALL[: len(SMALL) * share // 20]
        yield Hostile(f"cut off at {share * 5} %", partial(bytes, part), DAMAGED)


def foreign() -> Iterator[Hostile]:
    mimetype = b"application/epub+zip"
    zips = {
        "docx": an_office_file("[Content_Types].xml", b"<Types/>", "word/document.xml"),
        "xlsx": an_office_file("[Content_Types].xml", b"<Types/>", "xl/workbook.xml"),
        "epub": an_office_file("mimetype", mimetype, "META-INF/container.xml"),
        "odt": an_office_file("mimetype", b"application/vnd.oasis", "content.xml"),
        "jar": an_office_file("META-INF/MANIFEST.MF", b"Main-Class: x", "x.class"),
        "browser extension": an_office_file(MANIFEST, b'{"manifest_version":3}', "x.js"),
        "no manifest": raw(parts()[1:]),
        "manifest in a folder": zipped([(f"tafel/{MANIFEST}", MEMBERS[MANIFEST])]),
    }
    for name, content in zips.items():
        yield Hostile(name, partial(bytes, content), NOT_OURS)
    starts = {
        "gzip": b"\x1f\x8b\x08",
        "7z": b"7z\xbc\xaf\x27\x1c",
        "rar": b"Rar!\x1a\x07",
        "sqlite": b"SQLite format 3\0",
        "pdf": b"%PDF-1.7\n",
        "program": b"MZ\x90\0",
        "elf": b"\x7fELF",
        "picture": b"\x89PNG\r\n\x1a\n",
        "page": b"<!DOCTYPE html>",
        "text": b"Beste mensen,",
        "manifest alone": MEMBERS[MANIFEST],
        "one byte": b"P",
        "half a start": b"PK\3",
        "old word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    }
    for name, start in starts.items():
        yield Hostile(name, partial(bytes, start), NOT_OURS)
    yield Hostile("many tables", partial(zipped, [("tafel.dialoog", SMALL)]), "file_bundle")
    yield Hostile("a cloud file", partial(bytes, bytes(999)), "file_not_fetched")
    yield Hostile("empty", bytes, "file_not_fetched")
    yield Hostile("a start alone", partial(bytes, b"PK\3\4"), DAMAGED)
    yield Hostile("an end alone", partial(ending, 0, 0, 0), NOT_OURS)
    yield Hostile("a manifest alone in a zip", partial(raw, parts()[:1]), CONTENTS)


def hostile_zips() -> Iterator[Hostile]:
    """Give every one of them."""
    for group in (names, bombs, lies, ends, foreign):
        yield from group()
