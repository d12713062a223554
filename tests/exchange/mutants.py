"""Damaged and forged dialogue files, drawn at random: the same seed gives the same files.

Half of the changes are to bytes of the file as they lie there; the other half are made inside,
after which hashes and signature are made right again, so that they come past the outer checks.
"""

import json
import random
import zlib
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from typing import Any

from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import MANIFEST
from facilitator.exchange.dialogue_file.members import pack
from facilitator.exchange.dialogue_file.records import RECORDS
from tests.builders import a_dialogue
from tests.exchange.dialogue_file_samples import (
    BESIDE,
    DREAM,
    GONE,
    PICTURE,
    SECOND,
    SIGNER,
    STAMP,
    STORY,
    a_contribution,
    a_version,
    resigned,
    unpacked,
    zipped,
)
from tests.exchange.hostile.pictures import with_picture
from tests.exchange.kept import PUBLIC

Change = Callable[[random.Random, bytes], bytes]

A_TABLE = a_contribution(
    a_dialogue(),
    a_version(STORY, SECOND),
    a_version(STORY.reworded("Er was niemand."), BESIDE, further='{"mood":["blij",1]}'),
    a_version(GONE, SECOND, removed=True),
    DREAM,
    media=(PICTURE,),
)
SEEDS = (
    write_dialogue_file(A_TABLE, STAMP, SIGNER),
    write_dialogue_file(a_contribution(STORY), STAMP),
    write_dialogue_file(a_contribution(STORY), STAMP, SIGNER, [PUBLIC]),
)
"""Well-made files that are changed: one with everything, one not signed, one sealed."""

MEMBERS = unpacked(SEEDS[0])

ODD_BYTES = (
    b"\0",
    b"\xff",
    b"PK\3\4",
    b"PK\5\6",
    b"\x80",
    b'"',
    b"{",
    b"\\u0000",
    b"\xed\xa0\x80",
)
ODD_VALUES: Sequence[object] = (
    None,
    True,
    0,
    -1,
    2**53,
    2**63,
    10**30,
    1.5,
    "",
    "x" * 20_001,
    "\u202e",
    "\0",
    "2026-02-30",
    "00000000-0000-0000-0000-000000000000",
    "zzz",
    [],
    {},
    [[]],
    {"a": 1},
    [None] * 60,
)


def flipped(dice: random.Random, data: bytes) -> bytes:
    """Change some bits."""
    found = bytearray(data)
    for _ in range(dice.choice((1, 1, 1, 2, 5, 30))):
        found[dice.randrange(len(found))] ^= 1 << dice.randrange(8)
    return bytes(found)


def cut(dice: random.Random, data: bytes) -> bytes:
    """Lose a part: the end, the start, or some bytes in between."""
    start, end = sorted((dice.randrange(len(data)), dice.randrange(len(data) + 1)))
    return dice.choice((data[:start], data[start:], data[:start] + data[end:]))


def spliced(dice: random.Random, data: bytes) -> bytes:
    """Put a part of one file, or odd bytes, in the middle of another."""
    other = dice.choice(SEEDS)
    start, end = sorted((dice.randrange(len(other)), dice.randrange(len(other) + 1)))
    piece = dice.choice((other[start:end], dice.choice(ODD_BYTES), dice.randbytes(9)))
    place = dice.randrange(len(data))
    return data[:place] + piece + data[place + dice.choice((0, len(piece))) :]


def numbered(dice: random.Random, data: bytes) -> bytes:
    """Write another number where the heads of the archive are."""
    places = [at for mark in (b"PK\1\2", b"PK\3\4", b"PK\5\6") for at in _all(data, mark)]
    if not places:
        return flipped(dice, data)
    place = dice.choice(places) + dice.randrange(4, 46)
    width = dice.choice((1, 2, 4))
    value = dice.choice((0, 1, 0x7F, 0xFF, dice.randrange(256)))
    return data[:place] + bytes([value]) * width + data[place + width :]


def _all(data: bytes, mark: bytes) -> Iterator[int]:
    place = data.find(mark)
    while place >= 0:
        yield place
        place = data.find(mark, place + 1)


def shuffled(dice: random.Random, _: bytes) -> bytes:
    """Put the members in another order, twice, under each other's names, or not at all."""
    members = list(MEMBERS.items())
    names = [name for name, _ in members]
    dice.shuffle(members)
    chosen = members[: dice.randrange(len(members) + 1)]
    if dice.random() < 0.3:
        dice.shuffle(names)
        chosen = [(name, content) for name, (_, content) in zip(names, chosen, strict=False)]
    return zipped(chosen, dice.choice((0, 8, 12)))


def rewritten_json(dice: random.Random, _: bytes) -> bytes:
    """Change a value somewhere in the records or the manifest, and make the rest right."""
    name = dice.choice((RECORDS, RECORDS, MANIFEST))
    value = json.loads(MEMBERS[name])
    for _step in range(dice.choice((1, 1, 2, 4))):
        _change(dice, value)
    if name == RECORDS:
        return resigned({**MEMBERS, RECORDS: _written(value)})
    return pack({**MEMBERS, MANIFEST: _written(value)})


def _written(value: object) -> bytes:
    try:
        return canonical.encode(value)
    except UnicodeEncodeError:
        return b"{}"


def _change(dice: random.Random, value: Any) -> None:  # noqa: ANN401 - any JSON
    """Walk down to a random place and change what is there."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not keys:
        return
    key = dice.choice(keys)
    if isinstance(value[key], dict | list) and value[key] and dice.random() < 0.8:
        _change(dice, value[key])
        return
    kind = dice.randrange(4)
    if kind == 0:
        del value[key]
    elif kind == 1 and isinstance(value, list):
        value.append(deepcopy(value[key]))
    elif kind == 2 and isinstance(value, dict):
        value[dice.choice(("x", "removed", "id", "__proto__", str(key) * 2))] = deepcopy(
            value[key]
        )
    else:
        value[key] = deepcopy(dice.choice(ODD_VALUES))


def respelled_json(dice: random.Random, _: bytes) -> bytes:
    """Change bytes of the records, and make hashes and signature right."""
    records = dice.choice((flipped, cut, spliced))(dice, MEMBERS[RECORDS])
    return resigned({**MEMBERS, RECORDS: records})


def other_picture(dice: random.Random, _: bytes) -> bytes:
    """Change bytes of the photo, and make its name, the hashes and the signature right."""
    content = dice.choice((flipped, cut, spliced))(dice, PICTURE.content)
    if dice.random() < 0.5:
        content = _checked_again(content)
    return with_picture(content, dice.choice(("png", "png", "jpg")))


def _checked_again(content: bytes) -> bytes:
    """Make the checksum of the first chunk of a PNG right."""
    return content[:29] + zlib.crc32(content[12:29]).to_bytes(4, "big") + content[33:]


OUTSIDE: Sequence[Change] = (flipped, cut, spliced, numbered)
INSIDE: Sequence[Change] = (shuffled, rewritten_json, respelled_json, other_picture)


def mutant(number: int) -> bytes:
    """Give the file of this number, always the same one."""
    dice = random.Random(number)
    changes = OUTSIDE if number % 2 else INSIDE
    data = dice.choice(SEEDS)
    for _ in range(dice.choice((1, 1, 1, 2))):
        data = dice.choice(changes)(dice, data) or b"P"
    return data
