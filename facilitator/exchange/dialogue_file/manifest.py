"""`manifest.json` of a dialogue file: what it is, whose it is, and what its members hash to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, cast
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import HIGHEST_NUMBER
from facilitator.domain.records.media import fingerprint
from facilitator.domain.text import safe_text
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.canonical import UNREADABLE
from facilitator.exchange.dialogue_file.entries import Amount, Device, Moment, Text, Writes
from facilitator.exchange.dialogue_file.members import MOST_MEMBERS
from facilitator.exchange.dialogue_file.records import refused, where
from facilitator.exchange.dialogue_file.rows import FIRST_YEAR, LAST_YEAR
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION
from facilitator.signing import Signer, grant, is_granted, is_name_of, table_id, verify

if TYPE_CHECKING:
    Present: TypeAlias = int
else:
    Present = Literal[FORMAT_VERSION]

MANIFEST = "manifest.json"
FORMAT = "dialoogtafel/dialoog"
LARGEST_MANIFEST = 4_000_000
MOST_WRITERS = 40_000
"""A table that was read from a spreadsheet has a writer for each of its records."""
MOST_RECIPIENTS = 50

_Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
_AppVersion = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z.+-]{1,64}\Z")]


@dataclass(frozen=True, slots=True)
class FileOrigin:
    """What a file says of its making: by which program, laptop and when, and of which table.

    `number` is the one that its maker gave the table, as a coordinator does, where he did. It
    is beside the records, so that he is no author of the head of the table.
    """

    app_version: str
    device: DeviceId
    exported_at: datetime
    kind: str
    theme: str
    practice: bool = False
    number: int | None = None


@dataclass(frozen=True, slots=True)
class FileKeys:
    """With what a file is signed: by its maker, and for him by the key of the table."""

    signer: Signer | None = None
    table: Signer | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a file says of itself; `key` is the public key it was signed with, if it was.

    `is_granted` says that the table itself lets the holder of that key write: it was signed
    with the private key of the table, from whose public half the id of the table follows.
    `number` is the one that who made the file gave the table; it is his proposal, and None
    when no table can have it.
    """

    app_version: str
    dialogue_id: DialogueId
    kind: str
    theme: str
    practice: bool
    device: DeviceId
    exported_at: datetime
    revision: VersionVector
    recipients: tuple[str, ...] = ()
    key: str = ""
    is_granted: bool = False
    number: int | None = None


class MemberEntry(Struct, forbid_unknown_fields=True):
    """One other member of the archive: its length and its hash."""

    bytes: Annotated[int, Meta(ge=0, le=canonical.LARGEST)]
    sha256: _Hash


Members = Annotated[dict[str, MemberEntry], Meta(max_length=MOST_MEMBERS)]


class Head(Struct):
    """What every version of every format of ours begins with."""

    format: str
    format_version: Annotated[int, Meta(ge=0)]
    app_version: str = ""


class ManifestEntry(Struct):
    """The manifest of the present version; fields that are not known here are left alone."""

    app_version: _AppVersion
    device: Device
    dialogue: UUID
    exported_at: Moment
    format: Literal["dialoogtafel/dialoog"]
    format_version: Present
    grant: Annotated[str, Meta(pattern=r"\A([0-9a-f]{128})?\Z")]
    key: Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]
    kind: Text
    members: Members
    number: Amount | None
    practice: bool
    recipients: Annotated[
        tuple[Annotated[str, Meta(max_length=200)], ...], Meta(max_length=MOST_RECIPIENTS)
    ]
    revision: Annotated[dict[Device, Writes], Meta(max_length=MOST_WRITERS)]
    signature: Annotated[str, Meta(pattern=r"\A([0-9a-f]{128})?\Z")]
    table_key: Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]
    theme: Text


_DECODER = msgspec.json.Decoder(ManifestEntry)
_HEAD = msgspec.json.Decoder(Head)


def manifest_json(
    stamp: FileOrigin,
    dialogue_id: DialogueId,
    revision: VersionVector,
    members: Mapping[str, bytes],
    recipients: tuple[str, ...] = (),
    keys: FileKeys = FileKeys(),
) -> bytes:
    """Write the manifest of a file with these other members, signed when there is a signer."""
    signer = keys.signer
    table = keys.table if signer else None
    values: dict[str, object] = {
        "app_version": stamp.app_version,
        "device": stamp.device,
        "dialogue": dialogue_id,
        "exported_at": stamp.exported_at.astimezone(UTC).replace(microsecond=0),
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "grant": grant(table, signer.key) if table and signer else "",
        "key": signer.key if signer else "",
        "kind": safe_text(stamp.kind),
        "members": {
            name: MemberEntry(len(content), fingerprint(content))
            for name, content in members.items()
        },
        "number": stamp.number,
        "practice": stamp.practice,
        "recipients": recipients,
        "revision": dict(revision.counts),
        "table_key": table.key if table else "",
        "theme": safe_text(stamp.theme),
    }
    signature = signer.sign(canonical.encode(values)) if signer else ""
    data = canonical.encode({**values, "signature": signature})
    read_manifest(data)
    return data


def read_head(data: bytes, form: str = FORMAT, newest: int = FORMAT_VERSION) -> Head:
    """Read of which version a manifest is; raise RefusedInputError when we cannot read it.

    `form` is the format that it must have, of which we know the versions up to the `newest`.
    """
    try:
        head = _HEAD.decode(data)
    except UNREADABLE as error:
        ours = form.encode() in data
        raise refused(MANIFEST) if ours else RefusedInputError("file_not_ours") from error
    if head.format != form:
        raise RefusedInputError("file_not_ours")
    if head.format_version > newest:
        app = safe_text(head.app_version)[:_SHOWN]
        raise RefusedInputError("file_newer", version=head.format_version, app=app)
    return head


_SHOWN = 40


def checked(data: bytes) -> dict[str, Any]:
    """Give a manifest of any version as plain JSON, after a look at its signature.

    Raises RefusedInputError: `file_contents` when it is not canonical, `file_altered` when it
    is not what was signed.
    """
    plain = cast("dict[str, Any]", canonical.decode(data, MANIFEST))
    key, signature = plain.get("key"), plain.get("signature")
    if not isinstance(key, str) or not isinstance(signature, str):
        raise refused(MANIFEST)
    signed = {name: value for name, value in plain.items() if name != "signature"}
    if (key or signature) and not verify(key, signature, canonical.encode(signed)):
        raise RefusedInputError("file_altered")
    return plain


def members_of(plain: Mapping[str, object]) -> dict[str, MemberEntry]:
    """Give what a manifest says of the other members; raises RefusedInputError."""
    try:
        return msgspec.convert(plain.get("members"), Members)
    except UNREADABLE as error:
        raise refused(f"{MANIFEST}: members") from error


def read_manifest(data: bytes) -> Manifest:
    """Read a manifest of this version; raises RefusedInputError `file_contents`."""
    try:
        entry = _DECODER.decode(data)
    except UNREADABLE as error:
        raise refused(where(error, MANIFEST)) from error
    if entry.key and not is_name_of(entry.device, entry.key):
        raise refused(f"{MANIFEST}: device")
    if bool(entry.grant) != bool(entry.table_key) or (entry.grant and not _is_granted(entry)):
        raise refused(f"{MANIFEST}: grant")
    at = entry.exported_at
    if at.tzinfo is not UTC or at.microsecond or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise refused(f"{MANIFEST}: exported_at")
    return Manifest(
        app_version=entry.app_version,
        dialogue_id=DialogueId(entry.dialogue),
        kind=safe_text(entry.kind),
        theme=safe_text(entry.theme),
        practice=entry.practice,
        device=DeviceId(entry.device),
        exported_at=at,
        revision=VersionVector.of(cast("Any", entry.revision)),
        recipients=tuple(map(safe_text, entry.recipients)),
        key=entry.key,
        is_granted=bool(entry.grant),
        number=entry.number if 0 < (entry.number or 0) <= HIGHEST_NUMBER else None,
    )


def _is_granted(entry: ManifestEntry) -> bool:
    """Whether the table that this file is about lets its signer write."""
    if table_id(entry.table_key) != entry.dialogue:
        return False
    return is_granted(entry.table_key, entry.key, entry.grant)
