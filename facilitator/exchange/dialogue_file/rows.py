"""One entry of a dialogue file, from a version of a record and back to it."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, datetime
from functools import lru_cache
from operator import attrgetter
from typing import Any, cast
from uuid import UUID

import msgspec
from msgspec import Raw, structs

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Count,
    Dialogue,
    Moment,
    Record,
    Seat,
    Step,
)
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import UNKNOWN, Item, Labels, Link, Speaker, SpeakerKind
from facilitator.exchange.dialogue_file import canonical, entries
from facilitator.exchange.dialogue_file.entries import FileEntry

SORTS: Mapping[type[Record], str] = {
    Dialogue: "dialogue",
    Step: "steps",
    Seat: "seats",
    Item: "items",
    Link: "links",
    Moment: "moments",
    Closing: "closings",
    Alias: "aliases",
}
"""In which list of the file each sort of record lies; also the order in which they are read."""

ENTRIES: Mapping[type[Record], type[FileEntry]] = {
    Dialogue: entries.DialogueEntry,
    Step: entries.StepEntry,
    Seat: entries.SeatEntry,
    Item: entries.ItemEntry,
    Link: entries.LinkEntry,
    Moment: entries.MomentEntry,
    Closing: entries.ClosingEntry,
    Alias: entries.AliasEntry,
}

FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Between these a moment can be shown in any time zone."""

_VECTOR = msgspec.json.Decoder(entries.Vector)
_NO_LABELS = Labels()


def removed_entry(version: Version[Record]) -> FileEntry:
    """Give what a file says of a version that was removed."""
    return FileEntry(id=version.content.id, vector=_written(version.vector))


def entry(version: Version[Record]) -> FileEntry | dict[str, Any]:
    """Give the entry of a version; with fields of a newer program it is a dict."""
    record = version.content
    kind = ENTRIES[type(record)]
    values = {name: getattr(record, name) for name in _OWN_NAMES[type(record)]}
    if isinstance(record, Item):
        values |= _item_values(record)
    elif isinstance(record, Dialogue):
        counts = [(one.attribute, one.category, one.number) for one in record.representation]
        values["representation"] = tuple(entries.CountEntry(*one) for one in counts)
    elif isinstance(record, Moment):
        values["at"] = record.at.astimezone(UTC)
    known = kind(vector=_written(version.vector), **values)
    if not version.further:
        return known
    further = canonical.decode(version.further.encode(), "further")
    return {**cast("dict[str, Any]", further), **structs.asdict(known)}


def _item_values(item: Item) -> dict[str, Any]:
    values = {name: getattr(item.labels, name) for name in _LABEL_NAMES}
    values["speaker_kind"] = item.speaker.kind
    values["speaker_seat"] = item.speaker.seat_id
    values["speaker_label"] = item.speaker.label
    values["at"] = item.at and item.at.astimezone(UTC)
    return values


def vector_of(found: FileEntry) -> VersionVector:
    """Read the vector of an entry; raises ValueError."""
    return _read(bytes(found.vector))


@lru_cache(maxsize=4096)
def _read(raw: bytes) -> VersionVector:
    counts = _VECTOR.decode(raw)
    if canonical.encode(counts) != raw:
        raise ValueError("a vector in another order")
    return VersionVector.of(cast("Any", counts))


@lru_cache(maxsize=4096)
def _written(found: VersionVector) -> Raw:
    return Raw(canonical.encode(dict(found.counts)))


def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


_LABEL_NAMES = _names(Labels)
_OWN_NAMES = {
    kind: tuple(name for name in _names(kind) if name in ENTRIES[kind].__struct_fields__)
    for kind in SORTS
}


def _maker(kind: type[Record]) -> Callable[[Any, DialogueId], Record]:
    pick = attrgetter("id", *_names(kind)[2:])
    make = cast("Callable[..., Record]", kind)

    def made(found: FileEntry, home: DialogueId) -> Record:
        key, *values = pick(found)
        return make(key, home, *values)

    return made


_MAKE_DIALOGUE, _MAKE_ITEM = (
    cast("Callable[..., Record]", Dialogue),
    cast("Callable[..., Record]", Item),
)
_PICK_DIALOGUE = attrgetter(*_names(Dialogue)[:-1])
_PICK_LABELS = attrgetter(*_LABEL_NAMES)
_PICK_BEFORE = attrgetter("kind", "verbatim", "position", "edited", "wording")
_PICK_AFTER = attrgetter("starred", "sensitive", "energy", "assents", "read_back")


def _dialogue(found: entries.DialogueEntry, home: DialogueId) -> Record:
    if found.id != home:
        raise ValueError("another dialogue")
    counts = tuple(
        Count(one.attribute, one.category, one.number) for one in found.representation
    )
    return _MAKE_DIALOGUE(*_PICK_DIALOGUE(found), counts)


def _seat(found: entries.SeatEntry, home: DialogueId) -> Record:
    values: dict[str, Any] = {name: getattr(found, name) for name in _OWN_NAMES[Seat]}
    return Seat(dialogue_id=home, **values)


def _moment(found: entries.MomentEntry, home: DialogueId) -> Record:
    at = _in_utc(found.at)
    return Moment(cast("Any", found.id), home, found.kind, at, found.step, found.minutes)


def _item(found: entries.ItemEntry, home: DialogueId) -> Record:
    labels = _PICK_LABELS(found)
    return _MAKE_ITEM(
        found.id,
        home,
        *_PICK_BEFORE(found),
        _speaker(found.speaker_kind, found.speaker_seat, found.speaker_label),
        found.step,
        found.at and _in_utc(found.at),
        *_PICK_AFTER(found),
        _NO_LABELS if labels == _EMPTY else Labels(*labels),
    )


@lru_cache(maxsize=4096)
def _speaker(kind: SpeakerKind, seat: UUID | None, label: str) -> Speaker:
    found = Speaker(kind, cast("Any", seat), label)
    return UNKNOWN if found == UNKNOWN else found


def _in_utc(at: datetime) -> datetime:
    if at.tzinfo is not UTC or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError("not a moment in UTC of this age")
    return at


_EMPTY = tuple(getattr(_NO_LABELS, name) for name in _LABEL_NAMES)

MAKERS: Mapping[type[Record], Callable[[Any, DialogueId], Record]] = {
    **{kind: _maker(kind) for kind in (Step, Link, Closing, Alias)},
    Dialogue: _dialogue,
    Seat: _seat,
    Moment: _moment,
    Item: _item,
}
"""How a record is made of its entry and its dialogue; each may raise ValueError."""
