"""Dialogue files written by hand: JSON, zip and signatures as `resources/formats` tells them.

Nothing of the program's own writer is used, so a file may say what the program never would.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from nacl.signing import SigningKey

from facilitator.domain.records.clearances import clearance_id
from facilitator.domain.records.ids import RecordId

Json = dict[str, Any]

STRANGER, SECOND_STRANGER = bytes(range(100, 132)), bytes(range(200, 232))
"""Seeds of the keys of two people whom nobody invited."""

LISTS = (
    "aliases",
    "clearances",
    "closings",
    "dialogue",
    "items",
    "links",
    "moments",
    "seats",
    "steps",
)
MADE_AT = "2026-11-21T18:30:00Z"
DAY = "2026-11-21"
_FORGED = UUID("6f7c1c0e-0000-4000-8000-000000000000")


def key_of(seed: bytes) -> str:
    """Give the public key that belongs to a seed."""
    return bytes(SigningKey(seed).verify_key).hex()


def device_of(seed: bytes, salt: str = "0000") -> str:
    """Give the name under which the holder of a key writes."""
    return f"{hashlib.sha256(bytes.fromhex(key_of(seed))).hexdigest()[:20]}-{salt}"


def table_of(seed: bytes) -> UUID:
    """Give the id of the table with a key."""
    digest = hashlib.sha256(b"dialoogtafel/tafel\0" + bytes.fromhex(key_of(seed))).digest()
    parts = bytearray(digest[:16])
    parts[6] = parts[6] & 0x0F | 0x80
    parts[8] = parts[8] & 0x3F | 0x80
    return UUID(bytes=bytes(parts))


def grant_of(table: bytes, writer: str) -> str:
    """Give what the holder of a table's key signs for a writer."""
    return signed(table, b"dialoogtafel/toegang\0" + bytes.fromhex(writer))


def signed(seed: bytes, data: bytes) -> str:
    """Give a signature over bytes."""
    return SigningKey(seed).sign(data).signature.hex()


def forged_id(number: int) -> UUID:
    """Give an id that nobody else uses, always the same for one number."""
    return uuid5(_FORGED, str(number))


def as_bytes(values: object) -> bytes:
    """Write JSON the one way that is allowed."""
    text = json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


@dataclass(frozen=True, slots=True)
class HandMadeFile:
    """What a file says: of which table, what lists of records, by whom, proved by what.

    `seed` is of the signer, None for an unsigned file; `table` of the key that grants;
    `manifest` stands in the manifest in place of what would be right, and is signed.
    """

    home: UUID
    records: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    removed: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    erased: Mapping[str, str] = field(default_factory=dict)
    seed: bytes | None = STRANGER
    table: bytes | None = None
    manifest: Mapping[str, object] = field(default_factory=dict)
    erased_guests: Mapping[str, str] = field(default_factory=dict)

    def content(self) -> bytes:
        """Write the file."""
        said = {
            "dialogue": str(self.home),
            "erased": dict(self.erased),
            "records": _lists(self.records),
            "removed": _lists(self.removed),
        }
        guests = {"erased_guests": dict(self.erased_guests)} if self.erased_guests else {}
        records = as_bytes(said | guests)
        values = self._manifest(records)
        signature = signed(self.seed, as_bytes(values)) if self.seed else ""
        manifest = as_bytes({**values, "signature": signature})
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for name, content in (("manifest.json", manifest), ("records.json", records)):
                archive.writestr(zipfile.ZipInfo(name), content)
        return made.getvalue()

    def _manifest(self, records: bytes) -> Json:
        key = key_of(self.seed) if self.seed else ""
        entry = {"bytes": len(records), "sha256": hashlib.sha256(records).hexdigest()}
        values = {
            "app_version": "1.0",
            "device": device_of(self.seed) if self.seed else "unsigned-0000",
            "dialogue": str(self.home),
            "exported_at": MADE_AT,
            "format": "dialoogtafel/dialoog",
            "format_version": 4,
            "grant": grant_of(self.table, key) if self.table else "",
            "key": key,
            "kind": "themadialoog",
            "members": {"records.json": entry},
            "practice": False,
            "recipients": [],
            "revision": self._revision(),
            "table_key": key_of(self.table) if self.table else "",
            "theme": "Gezondheid",
            **self.manifest,
        }
        found = {name: value for name, value in values.items() if value is not None}
        return {"number": None, **found}

    def _revision(self) -> dict[str, int]:
        """Give of every laptop the highest number under which it wrote."""
        highest: dict[str, int] = {}
        for lists in (self.records, self.removed):
            for each in (one for some in lists.values() for one in some):
                for device, count in each["vector"].items():
                    highest[device] = max(count, highest.get(device, 0))
        return highest


def _lists(found: Mapping[str, Sequence[Json]]) -> dict[str, list[Json]]:
    def order(one: Json) -> tuple[str, list[tuple[str, int]]]:
        return one["id"], sorted(one["vector"].items())

    return {name: sorted(found.get(name, ()), key=order) for name in LISTS}


def _vector(vector: Mapping[str, int] | None) -> dict[str, int]:
    return dict(vector or {device_of(STRANGER): 1})


def a_head(home: UUID, theme: str, vector: Mapping[str, int] | None = None) -> Json:
    """Give the head of a table."""
    empty = ("form", "host_function", "level", "municipality", "municipality_code", "series")
    return {
        **dict.fromkeys((*empty, "programme", "script"), ""),
        "held_on": None,
        "id": str(home),
        "kind": "themadialoog",
        "number": None,
        "participants": None,
        "practice": False,
        "representation": [],
        "script_version": 0,
        "status": "bezig",
        "theme": theme,
        "vector": _vector(vector),
    }


def a_note(
    key: UUID,
    text: str,
    vector: Mapping[str, int] | None = None,
    **changes: object,
) -> Json:
    """Give a note."""
    nothing = ("aim", "at", "feature", "level", "nature", "read_back", "scale", "tension")
    flags = (
        "energy",
        "existing",
        "photo_allowed",
        "prints_verbatim",
        "sensitive",
        "starred",
    )
    empty = ("edited", "existing_where", "heading", "photo", "photo_description", "pledged_by")
    return {
        **dict.fromkeys((*nothing, "speaker_seat")),
        **dict.fromkeys(flags, False),
        **dict.fromkeys((*empty, "pledged_when", "speaker_label", "step", "title"), ""),
        **dict.fromkeys(("way_out", "wish_behind"), ""),
        **dict.fromkeys(("assents", "position", "votes"), 0),
        **{name: [] for name in ("actors", "groups", "tags")},
        "id": str(key),
        "kind": "knel",
        "speaker_kind": "onbekend",
        "vector": _vector(vector),
        "verbatim": text,
        "wording": "letterlijk",
        **changes,
    }


def a_link_of(key: UUID, source: UUID, target: UUID, kind: str = "dubbel van") -> Json:
    """Give a link between two notes."""
    ends = {"source": str(source), "target": str(target)}
    return {"id": str(key), "kind": kind, **ends, "vector": _vector(None)}


def an_alias_of(key: UUID, other: UUID) -> Json:
    """Give what says that a table is part of another one."""
    return {"id": str(key), "same_as": str(other), "vector": _vector(None)}


def a_clearance_of(note: UUID, text: str, decision: str = "vrijgegeven") -> Json:
    """Give what says that a note was read, and may be published as it stands."""
    told = hashlib.blake2b(text.encode(), key=note.bytes, digest_size=32)
    return {
        "about": str(note),
        "decision": decision,
        "field": "text",
        "finding": "",
        "fingerprint": told.hexdigest(),
        "id": str(clearance_id(RecordId(note), "text")),
        "reason": "",
        "vector": _vector(None),
    }


def a_stone(key: UUID, vector: Mapping[str, int] | None = None) -> Json:
    """Give what says that a record was removed."""
    return {"id": str(key), "vector": _vector(vector)}
