"""The layer file, `.dialooglaag`: what one coordinator hands another of a board.

As of the file of a table nothing of it is believed, and what is wrong is a RefusedInputError of
the same codes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, cast
from uuid import UUID

import msgspec
from msgspec import Meta, Struct

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.media import fingerprint
from facilitator.domain.text import safe_text
from facilitator.exchange.dialogue_file import canonical, members
from facilitator.exchange.dialogue_file.canonical import UNREADABLE
from facilitator.exchange.dialogue_file.entries import Device, Moment
from facilitator.exchange.dialogue_file.file import LARGEST_RECORDS, OpenedFile
from facilitator.exchange.dialogue_file.manifest import (
    LARGEST_MANIFEST,
    MANIFEST,
    MOST_RECIPIENTS,
    MemberEntry,
    Members,
    checked,
    members_of,
    read_head,
)
from facilitator.exchange.dialogue_file.members import Archive
from facilitator.exchange.dialogue_file.records import refused, where
from facilitator.exchange.dialogue_file.rows import FIRST_YEAR, LAST_YEAR
from facilitator.exchange.layer_file.contents import (
    LAYER,
    LayerOfBoard,
    layer_json,
    read_layer,
)
from facilitator.exchange.layer_file.upgrades import FORMAT_VERSION, upgraded
from facilitator.exchange.sealing import seal
from facilitator.signing import Signer, is_name_of

END = ".dialooglaag"
FORMAT = "dialoogtafel/laag"

if TYPE_CHECKING:
    Present: TypeAlias = int
else:
    Present = Literal[FORMAT_VERSION]


@dataclass(frozen=True, slots=True)
class LayerOrigin:
    """What a file says of its making: by which program and laptop, and when."""

    app_version: str
    device: DeviceId
    exported_at: datetime


@dataclass(frozen=True, slots=True)
class LayerFile:
    """A file that was read; `key` is the public key it was signed with, empty for none."""

    layer: LayerOfBoard
    origin: LayerOrigin
    key: str
    sha256: str
    sealed: bool


class LayerManifest(Struct, forbid_unknown_fields=True):
    """The manifest of the present version."""

    app_version: Annotated[str, Meta(pattern=r"\A[0-9A-Za-z.+-]{1,64}\Z")]
    board: UUID
    device: Device
    exported_at: Moment
    format: Literal["dialoogtafel/laag"]
    format_version: Present
    key: Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]
    members: Members
    recipients: Annotated[
        tuple[Annotated[str, Meta(max_length=200)], ...], Meta(max_length=MOST_RECIPIENTS)
    ]
    signature: Annotated[str, Meta(pattern=r"\A([0-9a-f]{128})?\Z")]


_DECODER = msgspec.json.Decoder(LayerManifest)


def write_layer_file(
    layer: LayerOfBoard, origin: LayerOrigin, signer: Signer, recipients: Sequence[str] = ()
) -> bytes:
    """Give the whole file, signed, and sealed when there are recipients (public age keys).

    Raises RefusedInputError `file_not_possible` for what no file can hold, with the place, and
    `key_not_public` for a recipient that is none.
    """
    try:
        content = layer_json(layer)
        manifest = _manifest(layer, origin, signer, {LAYER: content}, recipients)
        packed = members.pack({MANIFEST: manifest, LAYER: content})
        read_layer_file(OpenedFile(packed, "", len(packed), sealed=False))
    except RefusedInputError as error:
        place = error.data.get("path", LAYER)
        raise RefusedInputError("file_not_possible", path=place) from error
    return seal(packed, recipients) if recipients else packed


def _manifest(
    layer: LayerOfBoard,
    origin: LayerOrigin,
    signer: Signer,
    others: Mapping[str, bytes],
    recipients: Sequence[str],
) -> bytes:
    values: dict[str, object] = {
        "app_version": origin.app_version,
        "board": layer.board.id,
        "device": origin.device,
        "exported_at": origin.exported_at.astimezone(UTC).replace(microsecond=0),
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "key": signer.key,
        "members": {
            name: MemberEntry(len(content), fingerprint(content))
            for name, content in others.items()
        },
        "recipients": tuple(recipients),
    }
    signature = signer.sign(canonical.encode(values))
    return canonical.encode({**values, "signature": signature})


def is_layer_file(content: bytes) -> bool:
    """Whether an archive says that it holds a layer, whole or not."""
    if not content.startswith(members.MAGIC) or LAYER.encode() not in content:
        return False  # without a second look at the directory of nearly every file
    try:
        return LAYER in Archive(content).entries
    except RefusedInputError:
        return False


def read_layer_file(file: OpenedFile) -> LayerFile:
    """Read the layer in a file that was opened; raises RefusedInputError."""
    archive = Archive(file.content)
    if MANIFEST not in archive.entries:
        raise RefusedInputError("file_not_ours")
    written = archive.read(MANIFEST, LARGEST_MANIFEST)
    version = read_head(written, FORMAT, FORMAT_VERSION).format_version
    archive.check()
    plain = checked(written)
    content = _unaltered(archive, plain)
    if version != FORMAT_VERSION:
        written, content = _upgraded(plain, content, version)
    manifest, layer = _read_manifest(written), read_layer(content)
    if manifest.board != layer.board.id:
        raise refused(f"{MANIFEST}: board")
    device, at = DeviceId(manifest.device), manifest.exported_at
    origin = LayerOrigin(safe_text(manifest.app_version), device, at)
    return LayerFile(layer, origin, manifest.key, file.sha256, file.sealed)


def _upgraded(plain: dict[str, Any], content: bytes, version: int) -> tuple[bytes, bytes]:
    """Bring an older file to the present format, in memory."""
    old = cast("dict[str, Any]", canonical.decode(content, LAYER))
    try:
        manifest, new = upgraded(plain, old, version)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise refused(f"{MANIFEST}: format_version") from error
    return canonical.encode(manifest), canonical.encode(new)


def _unaltered(archive: Archive, plain: Mapping[str, Any]) -> bytes:
    """Give the layer, after a look whether it is the one that was written, and nothing else."""
    listed = members_of(plain)
    if archive.entries.keys() != {MANIFEST, LAYER}:
        raise refused("zip")
    if listed.keys() != {LAYER} or listed[LAYER].bytes != archive.entries[LAYER].size:
        raise RefusedInputError("file_altered")
    content = archive.read(LAYER, LARGEST_RECORDS)
    if fingerprint(content) != listed[LAYER].sha256:
        raise RefusedInputError("file_altered")
    return content


def _read_manifest(data: bytes) -> LayerManifest:
    try:
        entry = _DECODER.decode(data)
    except UNREADABLE as error:
        raise refused(where(error, MANIFEST)) from error
    if entry.key and not is_name_of(entry.device, entry.key):
        raise refused(f"{MANIFEST}: device")
    at = entry.exported_at
    if at.tzinfo is not UTC or at.microsecond or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise refused(f"{MANIFEST}: exported_at")
    return entry
