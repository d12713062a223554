"""Dialogue files for tests: made well, taken apart, changed and put together again."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PIL import Image

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Count, Record
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import HOST, ItemKind, Labels, LinkKind, seated
from facilitator.domain.records.media import Media, fingerprint
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import MANIFEST, FileOrigin
from facilitator.exchange.dialogue_file.members import pack
from facilitator.exchange.dialogue_file.records import RECORDS
from facilitator.exchange.pictures.photos import make_photo
from facilitator.signing import Signer, device_name
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_closing,
    a_dialogue,
    a_link,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)

SIGNER = Signer(bytes(range(32)))
DEVICE = device_name(SIGNER.key, bytes(2))
OTHER = DeviceId("fedcba9876543210fedcba9876543210")
STAMP = FileOrigin("1.0", DEVICE, EVENING, "themadialoog", "Gezondheid")
FIRST = VersionVector.of({DEVICE: 1})
SECOND = VersionVector.of({DEVICE: 2})
BESIDE = VersionVector.of({DEVICE: 1, OTHER: 1})


def a_version(
    record: Record,
    vector: VersionVector = FIRST,
    *,
    removed: bool = False,
    further: str = "",
) -> Version[Record]:
    """Build a first version of a record."""
    return Version(vector, record, removed, further)


def a_contribution(
    *versions: Version[Record] | Record,
    erased: Mapping[UUID, date] | None = None,
    media: tuple[Media, ...] = (),
) -> Contribution:
    """Build what a laptop hands over: these versions, of one dialogue."""
    made = tuple(
        version if isinstance(version, Version) else a_version(version) for version in versions
    )
    return Contribution(DIALOGUE_ID, made, erased or {}, media)


def a_drawing(colour: str = "red") -> Media:
    """Build a picture of few colours as it is kept: a PNG."""
    return _kept(Image.new("RGB", (40, 30), colour))


def a_photo() -> Media:
    """Build a picture of many colours as it is kept: a JPEG."""
    return _kept(Image.linear_gradient("L").convert("RGB"))


def _kept(image: Image.Image) -> Media:
    drawn = io.BytesIO()
    image.save(drawn, "PNG")
    return make_photo(drawn.getvalue())


SEAT = a_seat(2, "opruimcoach")
STORY = an_item("Er was niemand, zei ze – “echt niemand”.", speaker=seated(SEAT.id), at=EVENING)
PICTURE = a_drawing()
DREAM = an_item(
    "Een dorpstuin, met Zoë 👩🏽‍🌾.\nEn een bank.",
    ItemKind.DREAM,
    position=2,
    speaker=HOST,
    labels=Labels(tags=("tuin", "buurt"), photo=PICTURE.sha256, photo_allowed=True),
)
GONE = an_item("Toch niet.", position=3)
A_TABLE = a_contribution(
    a_dialogue(representation=(Count("leeftijd", "18-30", 3),)),
    *the_steps(),
    a_seat(1),
    SEAT,
    a_version(STORY, SECOND),
    a_version(STORY.reworded("Er was niemand."), BESIDE),
    DREAM,
    a_version(GONE, SECOND, removed=True),
    a_link(DREAM, STORY, LinkKind.TENSION),
    a_moment(),
    a_closing(missing_voices="jongeren"),
    media=(PICTURE,),
)


def written(contribution: Contribution = A_TABLE, signer: Signer | None = SIGNER) -> bytes:
    """Write a file, signed and not sealed."""
    return write_dialogue_file(contribution, STAMP, signer)


def unpacked(data: bytes) -> dict[str, bytes]:
    """Give the members of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(data: bytes) -> dict[str, Any]:
    """Give the manifest of a file."""
    found: dict[str, Any] = json.loads(unpacked(data)[MANIFEST])
    return found


def records_of(data: bytes) -> dict[str, Any]:
    """Give the records of a file."""
    found: dict[str, Any] = json.loads(unpacked(data)[RECORDS])
    return found


Change = Callable[[dict[str, Any]], object]


def rewritten(
    change: Change = lambda _: None, manifest: Change = lambda _: None, data: bytes = b""
) -> bytes:
    """Give a well-made file after a change of its records, and one of its manifest."""
    found = records_of(data or written())
    change(found)
    return with_records(canonical.encode(found), manifest, data)


def with_records(records: bytes, change: Change = lambda _: None, data: bytes = b"") -> bytes:
    """Give a file with these bytes as records, listed and signed as they should be."""
    return resigned({**unpacked(data or written()), RECORDS: records}, change)


def resigned(members: dict[str, bytes], change: Change = lambda _: None) -> bytes:
    """Put members together again as whoever has a key can: with hashes and signature right."""
    manifest: dict[str, Any] = json.loads(members[MANIFEST])
    others = {name: content for name, content in members.items() if name != MANIFEST}
    manifest["members"] = {
        name: {"bytes": len(content), "sha256": fingerprint(content)}
        for name, content in others.items()
    }
    del manifest["signature"]
    change(manifest)
    if "signature" not in manifest:
        manifest["signature"] = SIGNER.sign(canonical.encode(manifest))
    return pack({MANIFEST: canonical.encode(manifest), **others})


def zipped(members: Iterable[tuple[str | zipfile.ZipInfo, bytes]], method: int = 0) -> bytes:
    """Give an archive as Python writes one, with any names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made.getvalue()
