"""What the kept dialogue files of each version hold; run by hand once for each version.

python -m tests.exchange.kept tests/files
"""

import base64
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.export_policy import blank
from facilitator.domain.records.clearances import (
    PRINTED_TEXT,
    Clearance,
    ClearanceDecision,
    clearance_id,
)
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Count,
    Dialogue,
    MomentKind,
    Record,
    Seat,
    alias_id,
)
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId
from facilitator.domain.records.items import (
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    Level,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.domain.records.media import Media
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION
from facilitator.signing import Signer, device_name, table_id
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_clearance,
    a_closing,
    a_dialogue,
    a_link,
    a_moment,
    a_seat,
    an_item,
    the_steps,
)

PRIVATE = "AGE-SECRET-KEY-1T5Z0JSGLNQ8JN7RDA2GDEVPRZS42JLQ0NWT8JT7JM67QP4D6ZKRS5Y7AKD"
PUBLIC = "age16qszpglhz807hg079q49jfcz0pyqxdcw6qy28gsl0c7ucxedqdesrjwpxs"
"""A pair for these files only."""

HERE, THERE = DeviceId("0123456789abcdef0123456789abcdef"), DeviceId("elsewhere")
FIRST = VersionVector.of({HERE: 1})
SECOND = VersionVector.of({HERE: 2})
BESIDE = VersionVector.of({HERE: 1, THERE: 1})
SIGNER = Signer(bytes(range(32)))
TABLE = Signer(bytes(range(32, 64)))
STAMP = FileOrigin(
    "0.1.0", device_name(SIGNER.key, bytes(2)), EVENING, "themadialoog", "Gezondheid"
)

DRAWING = Media(
    base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAAFElEQVR4nGNkaGhgwAaYsIrSSQIAl5oBDCp8"
        "u/sAAAAASUVORK5CYII="
    ),
    "image/png",
)
PHOTO = Media(
    base64.b64decode(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERET"
        "FhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh4eHh4eHh4e"
        "Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCABQAAwDASIAAhEBAxEB/8QA"
        "FgABAQEAAAAAAAAAAAAAAAAAAAYI/8QAFxAAAwEAAAAAAAAAAAAAAAAAABRhYv/EABQBAQAAAAAAAAAA"
        "AAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDIyECEKlCBCAVKGQhkqUIE"
        "IBUoZCGSoQgQgFUhAhCoQyEMgVKECEKlDIQyB//Z"
    ),
    "image/jpeg",
)

SEAT = a_seat(2, "opruimcoach", public_role_label="coach", place=1)
STORY = an_item(
    "Er was nimand. “Echt niemand”, zei ze – en toen …",
    at=EVENING + timedelta(microseconds=1500),
    speaker=seated(SEAT.id),
    step="knel_kiem",
    sensitive=True,
    assents=3,
    read_back=ReadBack.CHANGED,
)
IDEA = an_item(
    "Een dorpstuin, met Zoë 👩🏽‍🌾.\nEn een bank.",
    ItemKind.IDEA,
    position=2,
    edited="Een tuin.",
    wording=Wording.SUMMARY,
    speaker=Speaker(SpeakerKind.SUBGROUP, label="B"),
    starred=True,
    energy=True,
    labels=Labels(
        title="Dorpstuin",
        tags=("tuin", "buurt"),
        groups=("jongeren",),
        wish_behind="ruimte",
        level=Level.SOCIETY,
        aim=Aim.RENEW,
        actors=("dorp",),
        existing=True,
        existing_where="Goes",
        nature=Nature.CONTENT,
        scale=Scale.SMALL,
        feature=Feature.BOX,
        heading="Buiten",
        votes=4,
        photo=PHOTO.sha256,
        photo_description="Een tuin",
        photo_allowed=True,
    ),
)
TENSION = an_item(
    "Zij of wij?",
    ItemKind.TENSION,
    position=3,
    labels=Labels(
        tension=TensionKind.BETWEEN_GROUPS,
        way_out="om de beurt",
        photo=DRAWING.sha256,
        photo_allowed=True,
    ),
)
PLEDGE = an_item("Ik bel.", ItemKind.PLEDGE, position=4, labels=Labels(pledged_by="wethouder"))
REMOVED = an_item("Toch niet.", position=5)
ALIAS = Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, DialogueId(UUID(int=7)))


def first(*records: Record) -> tuple[Version[Record], ...]:
    """Give the first version of each of these records."""
    return tuple(Version(FIRST, record) for record in records)


CONTRIBUTION = Contribution(
    DIALOGUE_ID,
    (
        *first(a_dialogue(representation=(Count("leeftijd", "18-30", 3),))),
        *first(*the_steps(), a_seat(1), SEAT, IDEA, TENSION, PLEDGE, ALIAS),
        Version(SECOND, STORY),
        Version(
            BESIDE, STORY.reworded("Er was niemand."), further='{"mood":{"of":["blij",1]}}'
        ),
        Version(SECOND, blank(type(REMOVED), REMOVED.id, DIALOGUE_ID), removed=True),
        *first(a_link(TENSION, STORY, LinkKind.TENSION), a_link(IDEA, STORY, LinkKind.DOUBLE)),
        *first(a_moment(), a_moment(MomentKind.EXTEND, EVENING + timedelta(minutes=9), "", 5)),
        *first(a_closing(missing_voices="jongeren", purpose_told=True)),
    ),
    {UUID(int=9): date(2026, 11, 20), UUID(int=8): date(2026, 11, 21)},
    (DRAWING, PHOTO),
)


def granted() -> Contribution:
    """Give the same of a table with a key of its own: version 2 and on."""
    home = table_id(TABLE.key)
    moved = [replace(one, content=_at(one.content, home)) for one in CONTRIBUTION.versions]
    return replace(CONTRIBUTION, dialogue_id=home, versions=tuple(moved))


def _at(record: Record, home: DialogueId) -> Record:
    match record:
        case Dialogue():
            return replace(record, id=home)
        case Alias():
            return replace(record, id=alias_id(home), dialogue_id=home)
        case _:
            return replace(record, dialogue_id=home)


def cleared() -> Contribution:
    """Give the same with which wording is printed, and what may be: version 3 and on."""
    before = granted()
    home = before.dialogue_id
    more = (
        a_clearance(IDEA),
        a_clearance(STORY, ClearanceDecision.KEPT, "voornaam", "Dat wil zij zo."),
        a_clearance(PLEDGE, ClearanceDecision.LEFT_OUT),
    )
    printed = [replace(one, content=_of_version_3(one.content)) for one in before.versions]
    gone = blank(Clearance, clearance_id(RecordId(TENSION.id), PRINTED_TEXT), home)
    versions = (
        *printed,
        *first(*(_at(one, home) for one in more)),
        Version(SECOND, gone, removed=True),
    )
    return replace(before, versions=versions)


def _of_version_3(record: Record) -> Record:
    if isinstance(record, Closing):
        return replace(
            record, host_improvements="Meer tijd.", note_taker_improvements="Een tafel minder."
        )
    if isinstance(record, Item) and record.id == IDEA.id:
        return record.printed_as(verbatim=True)
    return record


def with_papers() -> Contribution:
    """Give the same with a position paper at each seat: version 4 and on."""
    before = cleared()
    versions = [replace(one, content=_of_version_4(one.content)) for one in before.versions]
    return replace(before, versions=tuple(versions))


def _of_version_4(record: Record) -> Record:
    if isinstance(record, Seat):
        return replace(record, position_paper="Ruimte voor de buurt")
    return record


_HELD = {1: lambda: CONTRIBUTION, 2: granted, 3: cleared, 4: with_papers}


def held(version: int) -> Contribution:
    """Give what the kept files of a version hold."""
    return _HELD[version]()


def written(recipients: Sequence[str] = ()) -> bytes:
    """Write the kept file of the present version."""
    return write_dialogue_file(held(FORMAT_VERSION), STAMP, SIGNER, recipients, TABLE)


def write(folder: Path) -> None:
    """Write the kept files of the present version; those that are there stay."""
    for end, recipients in (("", []), ("-verzegeld", [PUBLIC])):
        data = written(recipients)
        with (folder / f"dialoog-{FORMAT_VERSION}{end}.dialoog").open("xb") as file:
            file.write(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
