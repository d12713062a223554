"""What `records.json` of a dialogue file of today holds: its fields, types and limits.

The fields that a record sends are the format, with the types and limits that stand here:
`tests/exchange/test_formats.py` holds them, and the words of their lists, to the published
schema. An entry has every field, so that a data frame needs no guessing.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, TypeAlias, cast
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, defstruct

from facilitator.domain.records import quantities
from facilitator.domain.records.dialogue import Count
from facilitator.domain.records.specs import (
    RECORDS,
    FieldSpec,
    RecordSpec,
    RecordType,
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


_TYPES: Mapping[object, Any] = {
    str: Text,
    int: Number,
    datetime: Moment,
    quantities.Amount: Amount,
    quantities.Position: Position,
    quantities.Sha256: Hash,
    quantities.Blake2b: Hash,
    tuple[str, ...]: Texts,
    tuple[Count, ...]: Annotated[tuple[CountEntry, ...], Meta(max_length=1000)],
}
"""What a field may hold where its type alone would let too much by."""


def _type_of(field: FieldSpec) -> Any:  # noqa: ANN401 - any annotation
    held = getattr(field.type, "__supertype__", field.type)
    found = _TYPES.get(held, held)
    return found | None if field.optional else found


def _entry(spec: RecordSpec) -> type[FileEntry]:
    named = [(field.key, _type_of(field)) for field in spec.sent]
    name = f"{spec.record.__name__}Entry"
    return cast(
        "type[FileEntry]", defstruct(name, named, bases=(FileEntry,), kw_only=True, gc=False)
    )


ENTRIES: Mapping[RecordType, type[FileEntry]] = {
    kind: _entry(spec) for kind, spec in RECORDS.items()
}
"""The entry of each type of record: an item has its speaker and labels in the same row."""

_LISTS = sorted((spec.listed, ENTRIES[kind]) for kind, spec in RECORDS.items())

Records = defstruct("Records", [(name, list[one]) for name, one in _LISTS], gc=False)  # type: ignore[valid-type]
"""The versions that hold something, by sort."""

Removed = defstruct("Removed", [(name, list[FileEntry]) for name, _ in _LISTS], gc=False)
"""The versions that say that a record was removed, by sort: an id and a vector each."""


class RecordsFile(Struct, kw_only=True, gc=False):
    """All that `records.json` says; what was erased is read apart: keys of a dict are sorted.

    `erased_guests` is left out when there is nothing in it, as in nearly every file.
    """

    dialogue: UUID
    erased: Raw
    erased_guests: Raw | UnsetType = UNSET
    records: Records  # type: ignore[valid-type]
    removed: Removed  # type: ignore[valid-type]
