"""JSON that means harm: in well-made archives, with every hash and signature right."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from facilitator.domain.records.items import SpeakerKind
from facilitator.domain.records.media import fingerprint
from facilitator.exchange.dialogue_file.entries import MOST_ERASED
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import MANIFEST
from facilitator.exchange.dialogue_file.members import pack
from facilitator.exchange.dialogue_file.records import RECORDS
from facilitator.exchange.sealing import seal
from facilitator.signing import Signer
from tests.builders import a_dialogue
from tests.exchange.dialogue_file_samples import (
    BESIDE,
    OTHER,
    SIGNER,
    STAMP,
    STORY,
    a_contribution,
    a_version,
    resigned,
    rewritten,
    unpacked,
    with_records,
    written,
)
from tests.exchange.hostile.common import (
    ALTERED,
    CONTENTS,
    DAMAGED,
    MEMBERS,
    NEUTRAL,
    NEWER,
    NOT_OURS,
    SEALED,
    SMALL,
    Hostile,
    some_text,
)
from tests.exchange.kept import PUBLIC

Json = dict[str, Any]

WORDS = (
    "=1+1",
    "=cmd|'/c calc'!A1",
    "+SUM(A1)",
    "-2+3",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "\t=1",
    "＝1+1",
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    '<img src="file:///etc/passwd" width=30000 height=30000>',
    "<b>vet</b><br><hr>",
    "\\\\server\\x.png",
    "{{7*7}}",
    "{% include '/etc/passwd' %}",
    "${jndi:ldap://x}",
    "{0.__class__}",
    "%s%n%x",
    '#read("/etc/passwd")',
    '#include "x.typ"',
    "INCLUDETEXT /etc/passwd",
    "<w:br/>",
    "]]><!--",
    "&lt;&#x41;&xxe;",
    "'; DROP TABLE item; --",
    "$(rm -rf /)",
    "`id`",
    "| format c:",
    "\U0001f469\u200d\U0001f33e",
    "рaypal",
    "a\u0301\u0301\u0301" * 500,
    "\u200b\u200b",
    "x" * 20_000,
    "null",
    "NaN",
    "\\u0000\\r\\ud800",
)
"""Words that other programs would do something with."""

HIDDEN = {
    "turned": "\u202egnp.exe",
    "set apart": "a\u2066b\u2069",
    "nul": "a\x00b",
    "terminal": "a\x1b[31mrood",
    "backspace": "a\x08\x08\x08",
    "byte order mark": "\ufeffa",
    "tags": "a\U000e0041\U000e0042",
    "control": "a\x7f\x9f",
    "line": "een\u2028twee\u2029drie\x85vier\x0b\x0c",
    "no character": "a\uffff\ufffe",
}

RECORD_BYTES = MEMBERS[RECORDS]
ITEM_START = b'"items":[{'

MALFORMED: Mapping[str, bytes] = {
    "empty": b"",
    "null": b"null",
    "a list": b"[]",
    "a text": b'"tafel"',
    "a number": b"1",
    "nothing in it": b"{}",
    "page": b"<html></html>",
    "half": RECORD_BYTES[: len(RECORD_BYTES) // 2],
    "twice": RECORD_BYTES * 2,
    "space before": b" " + RECORD_BYTES,
    "line after": RECORD_BYTES + b"\n",
    "byte order mark": b"\xef\xbb\xbf" + RECORD_BYTES,
    "utf-16": RECORD_BYTES.decode().encode("utf-16"),
    "latin-1": RECORD_BYTES.replace(b"\xe2\x80\x93", b"\x96"),
    "overlong": RECORD_BYTES.replace(b"Er was", b"\xc0\xafEr was"),
    "surrogates in utf-8": RECORD_BYTES.replace(b"Er was", b"\xed\xa0\x80Er was"),
    "comment": RECORD_BYTES.replace(b'{"dialogue"', b'/**/{"dialogue"'),
    "comma at the end": RECORD_BYTES[:-1] + b",}",
    "single quotes": RECORD_BYTES.replace(b'"', b"'"),
    "indented": json.dumps(json.loads(RECORD_BYTES), indent=1, ensure_ascii=False).encode(),
    "another order": json.dumps(
        dict(reversed(json.loads(RECORD_BYTES).items())), separators=(",", ":")
    ).encode(),
    "NUL behind it": RECORD_BYTES + b"\0",
    "depth": b"[" * 100_000 + b"]" * 100_000,
    "depth of objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "depth without end": b"[" * 1_000_000,
}

PIECES: Mapping[str, tuple[bytes, bytes]] = {
    "a key twice": (b'"erased":{}', b'"erased":{},"erased":{}'),
    "a key of an entry twice": (b'"votes":0', b'"votes":0,"votes":0'),
    "a key twice, told apart": (b'"votes":0', b'"votes":0,"vote\\u0073":9'),
    "a device twice": (b'":1}', b'":1,"0123456789abcdef0123456789abcdef":1}'),
    "NaN": (b'"votes":0', b'"votes":NaN'),
    "Infinity": (b'"votes":0', b'"votes":Infinity'),
    "minus Infinity": (b'"votes":0', b'"votes":-Infinity'),
    "a float": (b'"votes":0', b'"votes":0.0'),
    "an exponent": (b'"votes":0', b'"votes":0e0'),
    "minus nought": (b'"votes":0', b'"votes":-0'),
    "a nought before it": (b'"votes":0', b'"votes":00'),
    "a sign before it": (b'"votes":0', b'"votes":+1'),
    "hexadecimal": (b'"votes":0', b'"votes":0x1'),
    "5,000 digits": (b'"votes":0', b'"votes":' + b"9" * 5000),
    "100,000 digits": (b'"votes":0', b'"votes":' + b"9" * 100_000),
    "20 digits": (b'"position":1', b'"position":99999999999999999999'),
    "depth in an unknown field": (b'"votes":0', b'"votes":0,"x":' + b"[" * 99_999),
    "depth of 17": (b'"votes":0', b'"votes":0,"x":' + b"[" * 17 + b"]" * 17),
    "a float in an unknown field": (b'"votes":0', b'"votes":0,"x":1.5'),
    "a large number in an unknown field": (b'"votes":0', b'"votes":0,"x":9007199254740993'),
    "5,000 digits in an unknown field": (b'"votes":0', b'"votes":0,"x":' + b"9" * 5000),
    "half a pair": (b'"title":""', b'"title":"\\ud800"'),
    "the other half": (b'"title":""', b'"title":"\\udfff"'),
    "a pair turned round": (b'"title":""', b'"title":"\\ude00\\ud83d"'),
    "an escape too many": (b'"title":""', b'"title":"\\u0041"'),
    "a slash escaped": (b'"title":""', b'"title":"\\/"'),
    "a raw control": (b'"title":""', b'"title":"\x01"'),
    "a raw line": (b'"title":""', b'"title":"\n"'),
    "an odd escape": (b'"title":""', b'"title":"\\x41"'),
    "an id in capitals": (b'"speaker_seat":"', b'"speaker_seat":"A'),
}

WRONG_VALUES: Mapping[str, tuple[str, object]] = {
    "votes below nought": ("votes", -1),
    "a billion votes": ("votes", 10**9),
    "assents below nought": ("assents", -5),
    "votes as a text": ("votes", "3"),
    "votes as a flag": ("votes", True),
    "votes as nothing": ("votes", None),
    "a flag as a number": ("starred", 1),
    "a flag as a text": ("sensitive", "false"),
    "a text as a number": ("verbatim", 7),
    "a text as nothing": ("verbatim", None),
    "a text as a list": ("verbatim", ["a"]),
    "a text of 20,001": ("verbatim", "x" * 20_001),
    "a title of 20,001": ("title", "\U0001f469" * 20_001),
    "51 tags": ("tags", ["a"] * 51),
    "a tag of 20,001": ("tags", ["x" * 20_001]),
    "tags as a text": ("tags", "abc"),
    "tags as an object": ("tags", {"a": 1}),
    "tags of tags": ("tags", [["a"]]),
    "an unknown kind": ("kind", "gedicht"),
    "a kind in capitals": ("kind", "KNEL"),
    "an unknown wording": ("wording", ""),
    "an unknown speaker": ("speaker_kind", "burgemeester"),
    "a seat that is no id": ("speaker_seat", "2"),
    "a seat in braces": ("speaker_seat", "{00000000-0000-0000-0000-000000000001}"),
    "a seat without dashes": ("speaker_seat", "0" * 32),
    "no seat for a seat": ("speaker_seat", None),
    "a seat for a group": ("speaker_kind", SpeakerKind.GROUP.value),
    "a position too large": ("position", 2**53 + 1),
    "a photo that is a path": ("photo", "../../etc/passwd"),
    "a photo that is short": ("photo", "ab"),
    "a photo in capitals": ("photo", "A" * 64),
    "a moment without a zone": ("at", "2026-11-21T18:30:00"),
    "a moment elsewhere": ("at", "2026-11-21T18:30:00+01:00"),
    "a moment at an odd zone": ("at", "0001-01-01T00:00:00+14:00"),
    "a moment at the end of time": ("at", "9999-12-31T23:59:59Z"),
    "a moment at its beginning": ("at", "0001-01-01T00:00:00Z"),
    "a second too many": ("at", "2026-11-21T23:59:60Z"),
    "a moment with a space": ("at", "2026-11-21 18:30:00Z"),
    "a moment too exact": ("at", "2026-11-21T18:30:00.1234567Z"),
    "a moment as a number": ("at", 0),
    "an id that is none": ("id", "1"),
    "an id in capitals": ("id", "ABCDEF00-0000-0000-0000-000000000001"),
    "no vector": ("vector", {}),
    "a vector as a list": ("vector", [1]),
    "a count of nought": ("vector", {"a": 0}),
    "a count below nought": ("vector", {"a": -1}),
    "a count too large": ("vector", {"a": 2**53 + 1}),
    "a count as a text": ("vector", {"a": "1"}),
    "a device without a name": ("vector", {"": 1}),
    "a device of 65 letters": ("vector", {"x" * 65: 1}),
    "a device on two lines": ("vector", {"a\nb": 1}),
    "a device in another script": ("vector", {"é": 1}),
    "65 devices": ("vector", {f"device-{n}": 1 for n in range(65)}),
    "10,000 devices": ("vector", {f"device-{n}": 1 for n in range(10_000)}),
    "a removed flag": ("removed", 1.5),
    "an unknown field of 20,001": ("x", "y" * 20_001),
}


def items(records: Json) -> list[Json]:
    found: list[Json] = records["records"]["items"]
    return found


def with_value(name: str, value: object) -> bytes:
    """Give a file whose one note has this value."""
    return rewritten(lambda records: items(records)[0].update({name: value}), data=SMALL)


def with_piece(old: bytes, new: bytes) -> bytes:
    """Give a file in which a piece of the note is written otherwise."""
    start = RECORD_BYTES.index(ITEM_START)
    head, rest = RECORD_BYTES[:start], RECORD_BYTES[start:]
    assert old in rest or old in head
    where = (
        (head + rest.replace(old, new, 1)) if old in rest else RECORD_BYTES.replace(old, new)
    )
    return with_records(where, data=SMALL)


def with_hidden(text: str) -> bytes:
    """Give a file of a program that does not take out what hides."""
    return rewritten(
        lambda records: items(records)[0].update(verbatim=text, tags=[text], mood=text),
        data=SMALL,
    )


def without(name: str) -> bytes:
    return rewritten(lambda records: items(records)[0].pop(name), data=SMALL)


def crowded(parts: bytes) -> bytes:
    """Give a file with an unknown field of a great many values, in no order that packs well."""
    dice = random.Random(1)
    many = b",".join(dice.choices(parts.split(b" "), k=1_300_000))
    return with_piece(b'"votes":0', b'"votes":0,"x":[' + many + b"]")


def copied(number: int) -> bytes:
    """Give a file of so many notes."""

    def multiply(records: Json) -> None:
        [one] = items(records)
        records["records"]["items"] = [
            {
                **one,
                "id": f"00000000-0000-0000-0000-{place:012x}",
                "title": fingerprint(str(place).encode()),
            }
            for place in range(number)
        ]

    return rewritten(multiply, data=SMALL)


def changes() -> Mapping[str, Callable[[Json], object]]:
    """Give changes of the records as a whole."""
    zero = "00000000-0000-0000-0000-000000000000"
    stone = {"id": zero, "vector": {"a": 1}}
    return {
        "a head of another dialogue": lambda r: r["records"]["dialogue"][0].update(id=zero),
        "records of another dialogue": lambda r: r.update(dialogue=zero),
        "a removed head of another dialogue": lambda r: r["removed"]["dialogue"].append(stone),
        "a note twice": lambda r: items(r).append(items(r)[0]),
        "one vector, two contents": lambda r: items(r).append({**items(r)[0], "title": "x"}),
        "a note as a seat too": lambda r: r["records"]["seats"][0].update(id=items(r)[0]["id"]),
        "a note that is there and gone": lambda r: r["removed"]["items"].append(
            {"id": items(r)[0]["id"], "vector": items(r)[0]["vector"]}
        ),
        "notes in another order": lambda r: items(r).insert(
            0, {**items(r)[0], "id": "f" * 8 + zero[8:]}
        ),
        "a tombstone with words": lambda r: r["removed"]["items"].append(
            {**stone, "verbatim": "toch"}
        ),
        "a tombstone without a vector": lambda r: r["removed"]["items"].append({"id": zero}),
        "an unknown list": lambda r: r["records"].update(contacts=[]),
        "an unknown list of removed": lambda r: r["removed"].update(contacts=[]),
        "an unknown key": lambda r: r.update(contacts=[]),
        "an unknown key of a count": lambda r: r["records"]["dialogue"][0].update(
            representation=[{"attribute": "a", "category": "b", "number": 1, "x": 1}]
        ),
        "people below nought": lambda r: r["records"]["dialogue"][0].update(participants=-8),
        "a number below nought": lambda r: r["records"]["dialogue"][0].update(number=-1),
        "no such day": lambda r: r["records"]["dialogue"][0].update(held_on="2026-02-30"),
        "a day with a time": lambda r: r["records"]["dialogue"][0].update(
            held_on="2026-02-03T00:00:00"
        ),
        "an erased id that is none": lambda r: r.update(erased={"x": "2026-11-21"}),
        "an erased id in capitals": lambda r: r.update(erased={zero[:-1] + "F": "2026-11-21"}),
        "an erased id without a day": lambda r: r.update(erased={zero: ""}),
        "erased as a list": lambda r: r.update(erased=[zero]),
        "of guests nothing erased": lambda r: r.update(erased_guests={}),
        "of guests an id without a day": lambda r: r.update(erased_guests={zero: ""}),
        "a list that is none": lambda r: r["records"].update(items=None),
        "a list that is missing": lambda r: r["records"].pop("links"),
        "51 unknown fields": lambda r: items(r)[0].update({f"x{n}": n for n in range(51)}),
    }


def covers() -> Mapping[str, tuple[Callable[[Json], object], str]]:
    """Give changes of the manifest, signed by who made them."""
    zero = "00000000-0000-0000-0000-000000000000"
    signature = json.loads(MEMBERS[MANIFEST])["signature"]
    foreign = Signer(b"y" * 32).key
    known = f"media/{'0' * 64}.jpg"
    entry = {"bytes": 1, "sha256": "0" * 64}
    return {
        "another format": (lambda m: m.update(format="x"), NOT_OURS),
        "no format": (lambda m: m.pop("format"), NOT_OURS),
        "version 5": (lambda m: m.update(format_version=5), NEWER),
        "version 10^18": (lambda m: m.update(format_version=10**18), NEWER),
        "version 0": (lambda m: m.update(format_version=0), CONTENTS),
        "version below nought": (lambda m: m.update(format_version=-1), CONTENTS),
        "version as a text": (lambda m: m.update(format_version="1"), CONTENTS),
        "version as a flag": (lambda m: m.update(format_version=True), CONTENTS),
        "another dialogue": (lambda m: m.update(dialogue=zero), CONTENTS),
        "a revision too high": (lambda m: m["revision"].update({OTHER: 9}), CONTENTS),
        "no revision": (lambda m: m.update(revision={}), CONTENTS),
        "a revision below nought": (lambda m: m.update(revision={"a": -1}), CONTENTS),
        "a version of the program": (lambda m: m.update(app_version="1\n2"), CONTENTS),
        "a kind of 20,001": (lambda m: m.update(kind="x" * 20_001), CONTENTS),
        "51 recipients": (lambda m: m.update(recipients=["age1"] * 51), CONTENTS),
        "a device without a name": (lambda m: m.update(device=""), CONTENTS),
        "practice as a text": (lambda m: m.update(practice="nee"), CONTENTS),
        "made elsewhere": (
            lambda m: m.update(exported_at="2026-11-21T18:30:00+01:00"),
            CONTENTS,
        ),
        "made too exactly": (
            lambda m: m.update(exported_at="2026-11-21T18:30:00.100000Z"),
            CONTENTS,
        ),
        "a float": (lambda m: m.update(x=1.5), CONTENTS),
        "another hash": (lambda m: m["members"][RECORDS].update(sha256="0" * 64), ALTERED),
        "another length": (lambda m: m["members"][RECORDS].update(bytes=1), ALTERED),
        "a hash that is none": (lambda m: m["members"][RECORDS].update(sha256="x"), CONTENTS),
        "a member that is not there": (lambda m: m["members"].update({known: entry}), ALTERED),
        "a member elsewhere": (lambda m: m["members"].update({"../x": entry}), ALTERED),
        "no members": (lambda m: m.update(members={}), ALTERED),
        "members as a list": (lambda m: m.update(members=[]), CONTENTS),
        "signed by someone else": (
            lambda m: m.update(key=foreign, signature=signature),
            ALTERED,
        ),
        "signed before": (lambda m: m.update(signature=signature, theme="x"), ALTERED),
        "a signature of noughts": (lambda m: m.update(signature="0" * 128), ALTERED),
        "a key of noughts": (lambda m: m.update(key="0" * 64), ALTERED),
        "a key alone": (lambda m: m.update(signature=""), ALTERED),
        "a signature alone": (lambda m: m.update(key="", signature=signature), ALTERED),
        "a signature in capitals": (lambda m: m.update(signature=signature.upper()), ALTERED),
        "a signature as a number": (lambda m: m.update(signature=1), CONTENTS),
        "a key that is short": (lambda m: m.update(key="ab"), ALTERED),
    }


def swapped() -> bytes:
    """Put the records of one table under the signed manifest of another."""
    other = unpacked(written(a_contribution(a_dialogue())))
    return pack({**MEMBERS, RECORDS: other[RECORDS]})


def unsigned(change: Callable[[Json], object] = lambda _: None) -> bytes:
    def bare(manifest: Json) -> None:
        manifest.update(key="", signature="")
        change(manifest)

    return resigned(MEMBERS, bare)


def hidden_practice() -> bytes:
    data = written(a_contribution(a_dialogue(practice=True)))
    return resigned(unpacked(data), lambda manifest: manifest.update(practice=False))


def sealed(data: bytes) -> bytes:
    return seal(data, [PUBLIC])


def erase_all(records: Json) -> None:
    dice = random.Random(1)
    starts = (f"{dice.getrandbits(32):08x}" for _ in range(MOST_ERASED + 1))
    ids = [f"{start}-0000-4000-8000-{number:012x}" for number, start in enumerate(starts)]
    records["erased"] = dict.fromkeys(ids, "2026-11-21")


def texts() -> Iterator[Hostile]:
    for words in WORDS:
        yield Hostile(f"words {words[:30]!r}", partial(some_text, words), NEUTRAL)
    for name, text in HIDDEN.items():
        yield Hostile(f"hidden: {name}", partial(with_hidden, text), NEUTRAL)


def hostile_records() -> Iterator[Hostile]:
    for name, content in MALFORMED.items():
        yield Hostile(f"json: {name}", partial(with_records, content, data=SMALL), CONTENTS)
    for name, (old, new) in PIECES.items():
        yield Hostile(f"json: {name}", partial(with_piece, old, new), CONTENTS)
    for name, (field, value) in WRONG_VALUES.items():
        yield Hostile(f"note: {name}", partial(with_value, field, value), CONTENTS)
    for name in ("verbatim", "vector", "id", "tags"):
        yield Hostile(f"note without {name}", partial(without, name), CONTENTS)
    for name, change in changes().items():
        yield Hostile(f"records: {name}", partial(rewritten, change, data=SMALL), CONTENTS)
    yield Hostile("a million lists", partial(crowded, b"[] 0 1 true null"), CONTENTS)
    yield Hostile("a million objects", partial(crowded, b'{"a":1} {"b":2} {"c":3}'), CONTENTS)
    yield Hostile("250,001 erased ids", partial(rewritten, erase_all, data=SMALL), CONTENTS)
    yield Hostile("20,001 records", partial(copied, 20_001), CONTENTS)
    yield Hostile("20,000 notes", partial(copied, 19_998), NEUTRAL)


def manifests() -> Mapping[str, bytes]:
    """Give manifests that ask for much before anything of them is known."""
    begin = b'{"format":"dialoogtafel/dialoog","format_version":'
    return {
        "100,000 digits": begin + b"9" * 100_000 + b"}",
        "an exponent": begin + b"1e999999999}",
        "depth": begin + b'5,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        "depth of objects": begin + b'5,"x":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_001,
        "200,000 empty lists": begin + b'1,"x":[' + b"[]," * 200_000 + b"1]}",
    }


def hostile_manifests() -> Iterator[Hostile]:
    for name, (change, code) in covers().items():
        yield Hostile(f"manifest: {name}", partial(resigned, MEMBERS, change), code)
    spaced = {**MEMBERS, MANIFEST: MEMBERS[MANIFEST] + b" "}
    double = {**MEMBERS, MANIFEST: b'{"key":"",' + MEMBERS[MANIFEST][1:]}
    large = {**MEMBERS, MANIFEST: MEMBERS[MANIFEST] + bytes(4_000_000)}
    yield Hostile("manifest: spaced", partial(pack, spaced), CONTENTS)
    yield Hostile("manifest: a key twice", partial(pack, double), CONTENTS)
    yield Hostile("manifest: 4 MB", partial(pack, large), "file_too_large")
    for name, content in manifests().items():
        odd = {**MEMBERS, MANIFEST: content}
        yield Hostile(f"manifest: {name}", partial(pack, odd), CONTENTS)
    yield Hostile("records of another file", swapped, ALTERED)
    yield Hostile("practice that is hidden", hidden_practice, CONTENTS)
    yield Hostile("not signed", unsigned, NEUTRAL)
    forged = partial(unsigned, lambda m: m.update(dialogue="0" * 8 + m["dialogue"][8:]))
    yield Hostile("not signed, another dialogue", forged, CONTENTS)


def hostile_seals() -> Iterator[Hostile]:
    good = write_dialogue_file(
        a_contribution(a_version(STORY, BESIDE)), STAMP, SIGNER, [PUBLIC]
    )
    start, lock, wrapped, rest = good.split(b"\n", 3)
    thousands = b"\n".join([start, *[lock, wrapped] * 5000, rest])
    yield Hostile("sealed for thousands", partial(bytes, thousands), DAMAGED)
    armored = b"-----BEGIN AGE ENCRYPTED FILE-----\n"
    stranger = seal(SMALL, ["age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"])
    yield Hostile("sealed", partial(bytes, good), NEUTRAL)
    yield Hostile("sealed twice", partial(sealed, good), NOT_OURS)
    yield Hostile("nothing sealed", partial(sealed, b""), DAMAGED)
    yield Hostile("a page sealed", partial(sealed, b"<html>"), NOT_OURS)
    yield Hostile("sealed for someone else", partial(bytes, stranger), SEALED)
    yield Hostile("sealed, cut off", partial(bytes, good[:-20]), DAMAGED)
    yield Hostile("sealed, cut off in its head", partial(bytes, good[:100]), DAMAGED)
    yield Hostile("sealed, with more behind it", partial(bytes, good + b"x"), DAMAGED)
    yield Hostile("a seal alone", partial(bytes, b"age-encryption.org/v1\n"), DAMAGED)
    yield Hostile("a newer seal", partial(bytes, good.replace(b"/v1", b"/v2", 1)), NOT_OURS)
    yield Hostile("armored", partial(bytes, armored), NOT_OURS)


def hostile_contents() -> Iterator[Hostile]:
    """Give every one of them."""
    for group in (texts, hostile_records, hostile_manifests, hostile_seals):
        yield from group()
