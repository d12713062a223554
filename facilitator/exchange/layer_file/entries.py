"""What `layer.json` holds: its fields, types and limits, which follow from the records."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, TypeAlias, cast
from uuid import UUID

from msgspec import Meta, Raw, Struct, defstruct

from facilitator.domain.clustering.records import LayerRecord
from facilitator.domain.clustering.versions import FIELDS, IDS, LAYER_KINDS
from facilitator.domain.records.limits import HIGHEST_NUMBER, MOST_LAYER_RECORDS
from facilitator.exchange.dialogue_file.entries import Amount, Position, Text

MOST_TABLES = 2_000

Fingerprint: TypeAlias = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
TableNumber: TypeAlias = Annotated[int, Meta(ge=1, le=HIGHEST_NUMBER)]

NoteNumbers: TypeAlias = Annotated[
    dict[UUID, Annotated[dict[UUID, Amount], Meta(max_length=MOST_LAYER_RECORDS)]],
    Meta(max_length=MOST_TABLES),
]
"""The number of each note at its table, by table and note."""

_NARROWER: Mapping[str, Any] = {"fingerprint": Fingerprint, "number": TableNumber}
_TYPES: Mapping[object, Any] = {str: Text, int: Position, bool: bool, UUID: UUID}


class LayerEntry(Struct, kw_only=True, gc=False, forbid_unknown_fields=True):
    """One version of one record; `vector` is read apart, once for all that are equal."""

    id: UUID
    vector: Raw


def _type_of(name: str, held: Any) -> Any:  # noqa: ANN401 - any annotation
    if name in _NARROWER:
        return _NARROWER[name]
    return held if issubclass(held, StrEnum) else _TYPES[held]


def _entry(kind: type[LayerRecord]) -> type[LayerEntry]:
    named = [(name, _type_of(name, held)) for name, held in FIELDS[kind].items()]
    made = defstruct(
        f"{kind.__name__}Entry",
        named,
        bases=(LayerEntry,),
        kw_only=True,
        gc=False,
        forbid_unknown_fields=True,
    )
    return cast("type[LayerEntry]", made)


ENTRIES: Mapping[str, type[LayerEntry]] = {
    name: _entry(kind) for name, kind in LAYER_KINDS.items()
}
"""The entry of each sort of record, by its name."""

LayerRecords = defstruct(
    "LayerRecords",
    [(name, list[one]) for name, one in sorted(ENTRIES.items())],  # type: ignore[valid-type]
    gc=False,
    forbid_unknown_fields=True,
)
"""The versions that hold something, by sort."""


def _removed_entry(kind: type[LayerRecord]) -> type[LayerEntry]:
    made = defstruct(
        f"Removed{kind.__name__}",
        [(name, UUID) for name in IDS[kind]],
        bases=(LayerEntry,),
        kw_only=True,
        gc=False,
        forbid_unknown_fields=True,
    )
    return cast("type[LayerEntry]", made)


REMOVED: Mapping[str, type[LayerEntry]] = {
    name: _removed_entry(kind) if IDS[kind] else LayerEntry
    for name, kind in LAYER_KINDS.items()
}
"""The entry of each sort of record that was removed, by its name."""

RemovedRecords = defstruct(
    "RemovedRecords",
    [(name, list[one]) for name, one in sorted(REMOVED.items())],  # type: ignore[valid-type]
    gc=False,
    forbid_unknown_fields=True,
)
"""The versions that say that a record was removed, by sort: ids and a vector each."""


class BoardEntry(Struct, gc=False, forbid_unknown_fields=True):
    """Which board it is of; the id follows from the rest."""

    family: Text
    id: UUID
    programme: Text
    theme: Text


class LayerContents(Struct, kw_only=True, gc=False, forbid_unknown_fields=True):
    """All that `layer.json` says."""

    board: BoardEntry
    note_numbers: NoteNumbers
    records: LayerRecords  # type: ignore[valid-type]
    removed: RemovedRecords  # type: ignore[valid-type]
