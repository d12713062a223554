"""The dialogue file, `.dialoog`: what one laptop hands over of one table.

A file is read in memory and never unpacked to a disk, and nothing of it is believed: its size,
its members, their hashes, the signature, every field. Whatever is wrong is one kind of error,
RefusedInputError: `file_not_ours`, `file_damaged`, `file_too_large`, `file_newer`,
`file_sealed`, `file_altered`, `file_contents`, `file_unreadable`, `file_bundle` for a zip with
many files, or `file_not_fetched` for one that lies empty in its place.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.items import Item
from facilitator.domain.records.media import Media, fingerprint
from facilitator.exchange.dialogue_file import canonical, members, upgrades
from facilitator.exchange.dialogue_file.manifest import (
    LARGEST_MANIFEST,
    MANIFEST,
    FileKeys,
    FileOrigin,
    Manifest,
    checked,
    manifest_json,
    members_of,
    read_head,
    read_manifest,
)
from facilitator.exchange.dialogue_file.members import LARGEST_FILE, MEGABYTE, Archive
from facilitator.exchange.dialogue_file.records import (
    RECORDS,
    FileRecords,
    read_records,
    records_json,
    refused,
)
from facilitator.exchange.pictures.plain_pictures import ENDS, LARGEST, plain_picture
from facilitator.exchange.sealing import KeyRing, is_sealed, seal
from facilitator.files import open_regular, why_unread
from facilitator.signing import Signer

END = ".dialoog"
_BUNDLED = (END, ".csv", ".xlsx")
_NAMES_FROM = 30
"""Where the name of the first member stands in an archive."""
LARGEST_RECORDS = 50 * MEGABYTE
_PICTURE = re.compile(r"media/([0-9a-f]{64}\.(?:jpg|png))")


@dataclass(frozen=True, slots=True)
class DialogueFile:
    """A file that was read; `sha256` and `size` (bytes) are those of the file as it came."""

    contribution: Contribution
    manifest: Manifest
    sha256: str
    size: int
    sealed: bool


def write_dialogue_file(
    contribution: Contribution,
    stamp: FileOrigin,
    signer: Signer | None = None,
    recipients: Sequence[str] = (),
    table: Signer | None = None,
) -> bytes:
    """Give the whole file, sealed when there are recipients (public age keys).

    With the key of the table it shows that the signer may write there.

    Raises RefusedInputError `file_not_possible` for what no file can hold, with the place, and
    `key_not_public` for a recipient that is none.
    """
    try:
        packed = _archived(contribution, stamp, tuple(recipients), FileKeys(signer, table))
    except RefusedInputError as error:
        place = error.data.get("path", "media")
        raise RefusedInputError("file_not_possible", path=place) from error
    return seal(packed, recipients) if recipients else packed


def _archived(
    contribution: Contribution,
    stamp: FileOrigin,
    recipients: tuple[str, ...],
    keys: FileKeys,
) -> bytes:
    heads = [version.content for version in contribution.versions if not version.removed]
    practice = any(isinstance(head, Dialogue) and head.practice for head in heads)
    records = records_json(contribution, stamp.kind)
    others = {RECORDS: records, **_pictures(contribution, read_records(records, stamp.kind))}
    manifest = manifest_json(
        replace(stamp, practice=stamp.practice or practice),
        contribution.dialogue_id,
        contribution.revision,
        others,
        recipients,
        keys,
    )
    packed = members.pack({MANIFEST: manifest, **others})
    _read(packed, upgrades.STEPS)
    return packed


def _pictures(contribution: Contribution, records: FileRecords) -> dict[str, bytes]:
    """Give the photos that go along: those to which the records as written still point."""
    shown = _photos(records)
    found = {
        f"media/{media.sha256}.{ENDS[media.media_type]}": media.content
        for media in contribution.media
        if media.sha256 in shown
    }
    return dict(sorted(found.items()))


def _photos(records: FileRecords) -> set[str]:
    """Give the hashes of the photos that may be shown."""
    items = [version.content for version in records.versions if not version.removed]
    return {
        item.labels.photo
        for item in items
        if isinstance(item, Item) and item.labels.photo_allowed
    }


def read_content(path: Path) -> bytes:
    """Read no more of a file than one may be long; raises RefusedInputError."""
    try:
        with open_regular(path) as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise RefusedInputError("file_unreadable", reason=_why_unread(path, error)) from error


def read_path(path: Path, keys: KeyRing | None = None) -> DialogueFile:
    """Read the file of a table from disk; raises RefusedInputError."""
    return read_dialogue_file(read_content(path), keys)


def _why_unread(path: Path, error: OSError) -> str:
    try:
        if path.is_dir():
            any(path.iterdir())
    except OSError as closed:  # nobody may look there
        return why_unread(closed)
    return why_unread(error)


def is_dialogue_file(path: Path) -> bool:
    """Whether a file is one of a table, sealed or not, whole or not; raises OSError."""
    first = _NAMES_FROM + len(MANIFEST)
    with open_regular(path) as file:
        beginning = file.read(first)
    names_manifest = beginning[_NAMES_FROM:first] == MANIFEST.encode()
    return is_sealed(beginning) or (beginning.startswith(members.MAGIC) and names_manifest)


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """The archive in a file; `sha256` and `size` (bytes) are those of the file as it came."""

    content: bytes
    sha256: str
    size: int
    sealed: bool


def opened(data: bytes, keys: KeyRing | None = None) -> OpenedFile:
    """Open a file; a sealed one opens with the keys. Raises RefusedInputError."""
    if len(data) > LARGEST_FILE:
        raise RefusedInputError("file_too_large", megabytes=LARGEST_FILE // MEGABYTE)
    if not data.strip(b"\0"):
        raise RefusedInputError("file_not_fetched")
    sealed = is_sealed(data)
    if sealed and keys is None:
        raise RefusedInputError("file_sealed")
    content = keys.open(data) if sealed and keys else data
    return OpenedFile(content, fingerprint(data), len(data), sealed)


def read_dialogue_file(
    data: bytes,
    keys: KeyRing | None = None,
    *,
    steps: Mapping[int, upgrades.Step] = upgrades.STEPS,
) -> DialogueFile:
    """Read a file; a sealed one opens with the keys. Raises RefusedInputError."""
    return read_opened(opened(data, keys), steps=steps)


def read_opened(
    file: OpenedFile, *, steps: Mapping[int, upgrades.Step] = upgrades.STEPS
) -> DialogueFile:
    """Read the table in a file that was opened; raises RefusedInputError."""
    contribution, manifest = _read(file.content, steps)
    return DialogueFile(contribution, manifest, file.sha256, file.size, file.sealed)


def _read(data: bytes, steps: Mapping[int, upgrades.Step]) -> tuple[Contribution, Manifest]:
    """Read what lies in the archive."""
    if not data.startswith(members.MAGIC):
        raise RefusedInputError("file_damaged" if not data else "file_not_ours")
    first = data[_NAMES_FROM : _NAMES_FROM + len(MANIFEST)]
    if first != MANIFEST.encode() and members.files_within(data, _BUNDLED):
        raise RefusedInputError("file_bundle")
    archive = Archive(data)
    if MANIFEST not in archive.entries:
        raise RefusedInputError("file_not_ours")
    written = archive.read(MANIFEST, LARGEST_MANIFEST)
    version = read_head(written).format_version
    archive.check()
    plain = checked(written)
    records = _unaltered(archive, plain)
    if version != upgrades.FORMAT_VERSION:
        written, records = _upgraded(plain, records, version, steps)
    manifest = read_manifest(written)
    found = read_records(records, manifest.kind)
    contribution = Contribution(
        found.dialogue_id,
        found.versions,
        found.erased,
        _media(archive, found),
        found.erased_guests,
    )
    _check(contribution, manifest)
    return contribution, manifest


def _unaltered(archive: Archive, plain: Mapping[str, object]) -> bytes:
    """Give the records, after a look whether every member is the one that was written."""
    listed = members_of(plain)
    others = archive.entries.keys() - {MANIFEST}
    known = all(name == RECORDS or _PICTURE.fullmatch(name) for name in others)
    if not known or RECORDS not in others:
        raise refused("zip")
    if others != listed.keys():
        raise RefusedInputError("file_altered")
    for name, entry in listed.items():
        picture = _PICTURE.fullmatch(name)
        same_hash = not picture or picture[1].startswith(entry.sha256)
        if entry.bytes != archive.entries[name].size or not same_hash:
            raise RefusedInputError("file_altered")
    records = archive.read(RECORDS, LARGEST_RECORDS)
    if fingerprint(records) != listed[RECORDS].sha256:
        raise RefusedInputError("file_altered")
    return records


def _media(archive: Archive, found: FileRecords) -> tuple[Media, ...]:
    """Read the photos; each is pointed at by a record."""
    names = sorted(archive.entries.keys() - {MANIFEST, RECORDS})
    shown = _photos(found) if names else set()
    pictures = []
    for name in names:
        picture = plain_picture(archive.read(name, LARGEST), name.removeprefix("media/"))
        if picture.sha256 not in shown:
            raise refused(name)
        pictures.append(picture)
    return tuple(pictures)


def _upgraded(
    plain: dict[str, object],
    records: bytes,
    version: int,
    steps: Mapping[int, upgrades.Step],
) -> tuple[bytes, bytes]:
    """Bring an older file to the present format, in memory."""
    old = cast("dict[str, object]", canonical.decode(records, RECORDS))
    try:
        manifest, new = upgrades.upgraded(plain, old, version, steps)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise refused(f"{MANIFEST}: format_version") from error
    return canonical.encode(manifest), canonical.encode(new)


def _check(contribution: Contribution, manifest: Manifest) -> None:
    """Refuse a manifest that is not of these records."""
    if manifest.dialogue_id != contribution.dialogue_id:
        raise refused(f"{MANIFEST}: dialogue")
    if manifest.revision != contribution.revision:
        raise refused(f"{MANIFEST}: revision")
    heads = [version.content for version in contribution.versions if not version.removed]
    practice = any(isinstance(head, Dialogue) and head.practice for head in heads)
    if practice and not manifest.practice:
        raise refused(f"{MANIFEST}: practice")
