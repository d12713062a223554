"""What `records.json` of a dialogue file holds, version 1: its fields, types and limits.

The fields of these Structs are the format: `tests/exchange/test_formats.py` holds them, and the
words of their lists, to the published schema. An entry has every field, so that a data frame
needs no guessing.
"""

from datetime import date, datetime
from typing import Annotated, TypeAlias
from uuid import UUID

from msgspec import Meta, Raw, Struct

from facilitator.domain.records.dialogue import DialogueStatus, MomentKind, StepStatus
from facilitator.domain.records.items import (
    Aim,
    Feature,
    ItemKind,
    Level,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    SpeakerKind,
    TensionKind,
    Wording,
)
from facilitator.exchange.dialogue_file.canonical import LARGEST

LONGEST_TEXT = 20_000
MOST_RECORDS = 20_000
MOST_ERASED = 250_000
MOST_WORDS = 50
MOST_DEVICES = 64

_LARGE = 1_000_000

Text: TypeAlias = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Texts: TypeAlias = Annotated[tuple[Text, ...], Meta(max_length=MOST_WORDS)]
Number: TypeAlias = Annotated[int, Meta(ge=-_LARGE, le=_LARGE)]
Amount: TypeAlias = Annotated[int, Meta(ge=0, le=_LARGE)]
Position: TypeAlias = Annotated[int, Meta(ge=-LARGEST, le=LARGEST)]
Device: TypeAlias = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z_.: -]{1,64}\Z")]
Writes: TypeAlias = Annotated[int, Meta(ge=1, le=LARGEST)]
Vector: TypeAlias = Annotated[dict[Device, Writes], Meta(min_length=1, max_length=MOST_DEVICES)]
Moment: TypeAlias = Annotated[datetime, Meta(tz=True)]
Hash: TypeAlias = Annotated[str, Meta(pattern=r"\A([0-9a-f]{64})?\Z")]


Erased: TypeAlias = Annotated[dict[UUID, date], Meta(max_length=MOST_ERASED)]


class FileEntry(Struct, kw_only=True, gc=False):
    """One version of one record; `vector` is read apart, once for all that are equal."""

    id: UUID
    vector: Raw


class CountEntry(Struct, gc=False):
    """How many people at the table belong to a category."""

    attribute: Text
    category: Text
    number: Amount


class DialogueEntry(FileEntry, kw_only=True, gc=False):
    """The head of the table."""

    form: Text
    held_on: date | None
    host_function: Text
    kind: Text
    level: Text
    municipality: Text
    municipality_code: Text
    number: Amount | None
    participants: Amount | None
    practice: bool
    programme: Text
    representation: Annotated[tuple[CountEntry, ...], Meta(max_length=1000)]
    script: Text
    script_version: Amount
    series: Text
    status: DialogueStatus
    theme: Text


class StepEntry(FileEntry, kw_only=True, gc=False):
    """One move of the script."""

    key: Text
    minutes: Number
    position: Number
    question: Text
    status: StepStatus
    title: Text


class SeatEntry(FileEntry, kw_only=True, gc=False):
    """One place at the table; there is no field for what people call each other."""

    expertise: Text
    full_name: Text
    name_agreed: bool
    number: Number
    organisation: Text
    place: Number
    public_role_label: Text
    role_label: Text
    sort: Text
    title: Text


class ItemEntry(FileEntry, kw_only=True, gc=False):
    """One thing that was said or seen, with its speaker and labels in the same row."""

    actors: Texts
    aim: Aim | None
    assents: Amount
    at: Moment | None
    edited: Text
    energy: bool
    existing: bool
    existing_where: Text
    feature: Feature | None
    groups: Texts
    heading: Text
    kind: ItemKind
    level: Level | None
    nature: Nature | None
    photo: Hash
    photo_allowed: bool
    photo_description: Text
    pledged_by: Text
    pledged_when: Text
    position: Position
    read_back: ReadBack | None
    scale: Scale | None
    sensitive: bool
    speaker_kind: SpeakerKind
    speaker_label: Text
    speaker_seat: UUID | None
    starred: bool
    step: Text
    tags: Texts
    tension: TensionKind | None
    title: Text
    verbatim: Text
    votes: Amount
    way_out: Text
    wish_behind: Text
    wording: Wording


class LinkEntry(FileEntry, kw_only=True, gc=False):
    """One item pointing at another."""

    kind: LinkKind
    source: UUID
    target: UUID


class MomentEntry(FileEntry, kw_only=True, gc=False):
    """Something that happened to the clock."""

    at: Moment
    kind: MomentKind
    minutes: Number
    step: Text


class ClosingEntry(FileEntry, kw_only=True, gc=False):
    """What was said about the table when it closed."""

    composition: Text
    essence: Text
    follow_up_told: bool
    host_evaluation: Text
    missing_voices: Text
    note_taker_evaluation: Text
    purpose_told: bool


class AliasEntry(FileEntry, kw_only=True, gc=False):
    """This dialogue is the same table as another."""

    same_as: UUID


class Records(Struct, gc=False):
    """The versions that hold something, by sort."""

    aliases: list[AliasEntry]
    closings: list[ClosingEntry]
    dialogue: list[DialogueEntry]
    items: list[ItemEntry]
    links: list[LinkEntry]
    moments: list[MomentEntry]
    seats: list[SeatEntry]
    steps: list[StepEntry]


class Removed(Struct, gc=False):
    """The versions that say that a record was removed, by sort: an id and a vector each."""

    aliases: list[FileEntry]
    closings: list[FileEntry]
    dialogue: list[FileEntry]
    items: list[FileEntry]
    links: list[FileEntry]
    moments: list[FileEntry]
    seats: list[FileEntry]
    steps: list[FileEntry]


class RecordsFile(Struct, gc=False):
    """All that `records.json` says; `erased` is read apart, as keys of a dict are sorted."""

    dialogue: UUID
    erased: Raw
    records: Records
    removed: Removed
