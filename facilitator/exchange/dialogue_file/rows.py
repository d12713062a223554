"""One entry of a dialogue file, from a version of a record and back to it."""

from collections.abc import Callable, Mapping, Sequence
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
from facilitator.domain.records.clearances import Clearance
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
from facilitator.domain.records.specs import RECORDS, RecordType
from facilitator.exchange.dialogue_file import canonical, entries
from facilitator.exchange.dialogue_file.entries import ENTRIES, FileEntry

SORTS: Mapping[RecordType, str] = {kind: spec.listed for kind, spec in RECORDS.items()}
"""In which list of the file each sort of record lies; also the order in which they are read."""

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
    values = _VALUES[type(record)](record)
    if isinstance(record, Dialogue):
        counts = [(one.attribute, one.category, one.number) for one in record.representation]
        values["representation"] = tuple(entries.CountEntry(*one) for one in counts)
    elif isinstance(record, Moment | Item):
        values["at"] = record.at and record.at.astimezone(UTC)
    known = ENTRIES[type(record)](vector=_written(version.vector), **values)
    if not version.further:
        return known
    further = canonical.decode(version.further.encode(), "further")
    return {**cast("dict[str, Any]", further), **structs.asdict(known)}


def _values(kind: RecordType) -> Callable[[Record], dict[str, Any]]:
    keys = ("id", *(field.key for field in RECORDS[kind].sent))
    pick = attrgetter("id", *(field.path for field in RECORDS[kind].sent))
    return lambda record: dict(zip(keys, pick(record), strict=True))


_VALUES = {kind: _values(kind) for kind in RECORDS}


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


def _maker(kind: type[Record]) -> Callable[[Any, DialogueId], Record]:
    pick = attrgetter("id", *_names(kind)[2:])
    make = cast("Callable[..., Record]", kind)

    def made(found: FileEntry, home: DialogueId) -> Record:
        key, *values = pick(found)
        return make(key, home, *values)

    return made


_MAKE_ITEM = cast("Callable[..., Record]", Item)
_ITEM_NAMES = [name for name in _names(Item)[2:] if name not in {"speaker", "labels"}]
_BEFORE_SPEAKER = _names(Item)[2:].index("speaker")
_PICK_ITEM = attrgetter(*_ITEM_NAMES)
_PICK_LABELS = attrgetter(*_LABEL_NAMES)


_SENT: Mapping[RecordType, tuple[Sequence[str], Callable[[Any], tuple[Any, ...]]]] = {
    kind: (
        [field.name for field in RECORDS[kind].sent],
        attrgetter(*(field.key for field in RECORDS[kind].sent)),
    )
    for kind in (Dialogue, Seat, Moment)
}
"""What a file has of a type: the names of the fields, and what takes them from an entry."""


def _kept(found: Any, kind: RecordType) -> dict[str, Any]:  # noqa: ANN401 - an entry
    """Give what an entry says by the names of the record, which are its keys too."""
    names, pick = _SENT[kind]
    return dict(zip(names, pick(found), strict=True))


def _dialogue(found: Any, home: DialogueId) -> Record:  # noqa: ANN401 - an entry
    if found.id != home:
        raise ValueError("another dialogue")
    counts = tuple(
        Count(one.attribute, one.category, one.number) for one in found.representation
    )
    return Dialogue(home, **{**_kept(found, Dialogue), "representation": counts})


def _seat(found: Any, home: DialogueId) -> Record:  # noqa: ANN401 - an entry
    return Seat(found.id, home, **_kept(found, Seat))


def _moment(found: Any, home: DialogueId) -> Record:  # noqa: ANN401 - an entry
    _check_moment(found.at)
    return Moment(found.id, home, **_kept(found, Moment))


def _item(found: Any, home: DialogueId) -> Record:  # noqa: ANN401 - an entry
    if found.at:
        _check_moment(found.at)
    known, labels = _PICK_ITEM(found), _PICK_LABELS(found)
    return _MAKE_ITEM(
        found.id,
        home,
        *known[:_BEFORE_SPEAKER],
        _speaker(found.speaker_kind, found.speaker_seat, found.speaker_label),
        *known[_BEFORE_SPEAKER:],
        _NO_LABELS if labels == _EMPTY else Labels(*labels),
    )


@lru_cache(maxsize=4096)
def _speaker(kind: SpeakerKind, seat: UUID | None, label: str) -> Speaker:
    found = Speaker(kind, cast("Any", seat), label)
    return UNKNOWN if found == UNKNOWN else found


def _check_moment(at: datetime) -> None:
    if at.tzinfo is not UTC or not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError("not a moment in UTC of this age")


_EMPTY = tuple(getattr(_NO_LABELS, name) for name in _LABEL_NAMES)

MAKERS: Mapping[type[Record], Callable[[Any, DialogueId], Record]] = {
    **{kind: _maker(kind) for kind in (Step, Link, Closing, Alias, Clearance)},
    Dialogue: _dialogue,
    Seat: _seat,
    Moment: _moment,
    Item: _item,
}
"""How a record is made of its entry and its dialogue; each may raise ValueError."""
