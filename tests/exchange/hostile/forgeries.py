"""Files of somebody who claims what he is not, written by hand: who, where, and about what.

A claim that cannot be true is refused when the file is read. The rest is read as words of who
signed: what it may do is decided at the table it is about.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

from facilitator.domain.records.dialogue import alias_id
from facilitator.domain.records.ids import DialogueId
from tests.exchange.hostile.by_hand import (
    DAY,
    SECOND_STRANGER,
    STRANGER,
    HandMadeFile,
    a_head,
    a_link_of,
    a_note,
    a_stone,
    an_alias_of,
    device_of,
    forged_id,
    grant_of,
    key_of,
    signed,
    table_of,
)
from tests.exchange.hostile.common import ALTERED, CONTENTS, NEUTRAL, NEWER, Hostile

TABLE_SEED, OTHER_SEED = bytes(range(1, 33)), bytes(range(60, 92))
TABLE, OTHER = table_of(TABLE_SEED), table_of(OTHER_SEED)
HOST = bytes(range(32))
"""Seed of the key of a laptop that was invited to the table."""

NOTE = UUID("7e57ab1e-0000-4000-8000-000000000001")
HOST_VECTOR = {device_of(HOST): 1}
AFTER = {**HOST_VECTOR, device_of(STRANGER): 1}

HONEST = HandMadeFile(
    TABLE,
    {
        "dialogue": [a_head(TABLE, "Gezondheid", HOST_VECTOR)],
        "items": [a_note(NOTE, "Er was niemand.", HOST_VECTOR)],
    },
    seed=HOST,
    table=TABLE_SEED,
)
"""What the host of the table hands in."""

FORGED = {"items": [a_note(NOTE, "Vervalst.", AFTER)]}
_KEY = key_of(STRANGER)
_GRANT = grant_of(TABLE_SEED, key_of(HOST))


def _with(seed: bytes | None = STRANGER, **manifest: object) -> HandMadeFile:
    return HandMadeFile(TABLE, FORGED, seed=seed, manifest=manifest)


def _saying(manifest: Mapping[str, object]) -> HandMadeFile:
    return HandMadeFile(TABLE, FORGED, manifest=manifest)


def _proofs() -> Mapping[str, Mapping[str, object]]:
    """Give manifests that say of a table what its key never signed."""
    table, other = key_of(TABLE_SEED), key_of(OTHER_SEED)
    own = {"table_key": _KEY, "grant": grant_of(STRANGER, _KEY)}
    return {
        "the grant of another laptop": {"table_key": table, "grant": _GRANT},
        "a grant of another table": {
            "table_key": other,
            "grant": grant_of(OTHER_SEED, _KEY),
        },
        "a grant that he signed himself": {
            "table_key": table,
            "grant": grant_of(STRANGER, _KEY),
        },
        "his own key as that of the table": own,
        "a grant of other words": {
            "table_key": table,
            "grant": signed(TABLE_SEED, bytes.fromhex(_KEY)),
        },
        "a key of a table alone": {"table_key": table},
        "a grant alone": {"grant": _GRANT},
        "a grant that is short": {"table_key": table, "grant": "ab"},
        "a grant of noughts": {"table_key": table, "grant": "0" * 128},
        "a grant in capitals": {
            "table_key": table,
            "grant": grant_of(TABLE_SEED, _KEY).upper(),
        },
        "a key of a table that is short": {"table_key": "ab", "grant": _GRANT},
        "a grant as nothing": {"grant": None},
        "a key of a table as a number": {"table_key": 1},
        "the name of the laptop of the host": {"device": device_of(HOST)},
        "a name of another key": {"device": device_of(SECOND_STRANGER)},
        "half a name": {"device": device_of(STRANGER)[:19]},
    }


def refused_claims() -> Iterator[Hostile]:
    """Give files whose signer says of himself or the table what cannot be true."""
    for name, manifest in _proofs().items():
        yield Hostile(f"claim: {name}", _saying(manifest).content, CONTENTS)
    bare = {"table_key": key_of(TABLE_SEED), "grant": _GRANT}
    yield Hostile("claim: a grant, not signed", _with(None, **bare).content, CONTENTS)
    key_alone = _with(None, key=key_of(HOST))
    yield Hostile("claim: the key of the host alone", key_alone.content, ALTERED)
    other = _with(key=key_of(HOST), device=device_of(HOST))
    yield Hostile("claim: signed by another", other.content, ALTERED)
    later = _with(format_version=5)
    yield Hostile("claim: a later version", later.content, NEWER)


def readable() -> Mapping[str, HandMadeFile]:
    """Give files that are well made, and ask for what their signer may not do."""
    head = a_head(TABLE, "Vervalst", AFTER)
    note = {"items": [a_note(NOTE, "Vervalst.", HOST_VECTOR)]}
    ahead = {device_of(HOST): 2**53 - 1, device_of(STRANGER): 1}
    stone = {"items": [a_stone(NOTE, AFTER)]}
    own = {
        "dialogue": [a_head(OTHER, "Gezondheid")],
        "aliases": [an_alias_of(alias_id(DialogueId(OTHER)), TABLE)],
    }
    swallowed = {"aliases": [an_alias_of(alias_id(DialogueId(TABLE)), OTHER)]}
    mine = a_note(forged_id(1), "Vervalst.")
    link = a_link_of(forged_id(2), NOTE, forged_id(1))
    crowd = {"items": [a_note(forged_id(1), "x", {f"laptop-{n}": 1 for n in range(64)})]}
    many = {str(forged_id(number)): DAY for number in range(130_000)}
    return {
        "V1 erases a note": HandMadeFile(TABLE, erased={str(NOTE): DAY}),
        "V1 erases a note of another table": HandMadeFile(
            OTHER,
            {"dialogue": own["dialogue"]},
            erased={str(NOTE): DAY, str(TABLE): DAY},
            table=OTHER_SEED,
        ),
        "V1 erases the table": HandMadeFile(TABLE, erased={str(TABLE): DAY}),
        "V2 erases beforehand": HandMadeFile(TABLE, erased={str(forged_id(3)): DAY}),
        "V2 erases a note as a guest's": HandMadeFile(TABLE, erased_guests={str(NOTE): DAY}),
        "V2 erases beforehand for guests": HandMadeFile(
            TABLE, erased_guests={str(forged_id(3)): DAY}
        ),
        "V3 erases 130,000 ids": HandMadeFile(TABLE, erased=many),
        "V3 erases 130,000 ids of guests": HandMadeFile(TABLE, erased_guests=many),
        "V4 changes, not signed": HandMadeFile(TABLE, FORGED, seed=None),
        "V4 changes, signed": HandMadeFile(TABLE, FORGED),
        "V4 changes under a number far ahead": HandMadeFile(
            TABLE, {"items": [a_note(NOTE, "Vervalst.", ahead)]}
        ),
        "V4 removes": HandMadeFile(TABLE, removed=stone),
        "V4 changes the head": HandMadeFile(TABLE, {"dialogue": [head]}),
        "V4 changes, by version 1 of the format": _with(format_version=1),
        "V7 the same vector": HandMadeFile(TABLE, note),
        "V7 the same vector, not signed": HandMadeFile(TABLE, note, seed=None),
        "V8 a vector of 64 names": HandMadeFile(TABLE, crowd),
        "V10 his table swallows": HandMadeFile(OTHER, own, table=OTHER_SEED),
        "V10 the table is swallowed": HandMadeFile(TABLE, swallowed),
        "V15 not signed, the name of the host": HandMadeFile(
            TABLE, FORGED, seed=None, manifest={"device": device_of(HOST)}
        ),
        "links a note as double": HandMadeFile(TABLE, {"items": [mine], "links": [link]}),
    }


def hostile_forgeries() -> Iterator[Hostile]:
    """Give every one of them; the readable ones hold words, which wait elsewhere."""
    yield from refused_claims()
    for name, made in readable().items():
        yield Hostile(name, made.content, NEUTRAL)
