"""The records of a table: what each is called, and what its fields hold, travel or not.

Decision: a record is described by its own fields
    Context: a field stood in the record, the columns, the reading and writing of rows and the
    entries of files, each time by hand. Decision: `RECORDS` is made of the dataclasses; the
    store makes its columns of it and the file its entries. What a type does not say is an
    annotation of the field (`Amount`, `Sha256`) or stands here. Cost: columns and keys cannot
    be read off one page; the migrations and the published schema have them, and tests compare.
    Alternatives: code that is generated (twice the lines, and one more step).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from types import NoneType
from typing import Any, get_args

from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import (
    Alias,
    Closing,
    Dialogue,
    DialogueStatus,
    Moment,
    Record,
    Seat,
    Step,
    StepStatus,
)
from facilitator.domain.records.items import (
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    Speaker,
    SpeakerKind,
    Wording,
)

RecordType = type[Record]

READ_AS: Mapping[type[StrEnum], StrEnum] = {
    DialogueStatus: DialogueStatus.PREPARED,
    StepStatus: StepStatus.OPEN,
    ItemKind: ItemKind.PARKED,
    Wording: Wording.SUMMARY,
    SpeakerKind: SpeakerKind.UNKNOWN,
    LinkKind: LinkKind.REACTION,
    ClearanceDecision: ClearanceDecision.LEFT_OUT,
}
"""What a word that only a newer program knows is read as, where there must be one."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field: `name` in the store, `key` in files, `path` from the record to its value.

    `type` is what it holds, without the nothing that an `optional` one may hold instead.
    """

    name: str
    key: str
    path: str
    type: Any
    optional: bool


@dataclass(frozen=True, slots=True)
class RecordSpec:
    """One type of record; `listed` is the list of a file that has it.

    `fields` are all but the ids of the record and its dialogue. `local` are the names of those
    that may stay on a laptop, and `unsent` of those that always do.
    """

    record: RecordType
    name: str
    listed: str
    fields: tuple[FieldSpec, ...]
    local: tuple[str, ...] = ()
    unsent: tuple[str, ...] = ()

    @property
    def sent(self) -> tuple[FieldSpec, ...]:
        """The fields that a file has, in the order of their keys."""
        there = (field for field in self.fields if field.name not in self.unsent)
        return tuple(sorted(there, key=lambda field: field.key))


_HELD = {Labels: "labels.", Speaker: "speaker."}
"""Values that lie in the row of their record: where they are found there."""


def _fields(record: type[Any], path: str = "") -> Iterator[FieldSpec]:
    for each in fields(record):
        if each.type in _HELD:
            yield from _fields(each.type, _HELD[each.type])
        elif each.name not in {"id", "dialogue_id"}:
            yield _field(each.name, path + each.name, each.type)


def _field(name: str, path: str, held: Any) -> FieldSpec:  # noqa: ANN401 - any annotation
    if path.startswith("speaker."):
        name = path.replace(".", "_")
    parts = [part for part in get_args(held) if part is not NoneType]
    optional = NoneType in get_args(held)
    key = name.removesuffix("_id")
    return FieldSpec(name, key, path, parts[0] if optional else held, optional)


_ALL = (
    RecordSpec(Dialogue, "dialogue", "dialogue", tuple(_fields(Dialogue))),
    RecordSpec(Step, "step", "steps", tuple(_fields(Step))),
    RecordSpec(
        Seat,
        "seat",
        "seats",
        tuple(_fields(Seat)),
        local=("first_name", "full_name", "title"),
        unsent=("first_name",),
    ),
    RecordSpec(Item, "item", "items", tuple(_fields(Item))),
    RecordSpec(Link, "link", "links", tuple(_fields(Link))),
    RecordSpec(Moment, "moment", "moments", tuple(_fields(Moment))),
    RecordSpec(Closing, "closing", "closings", tuple(_fields(Closing))),
    RecordSpec(Alias, "alias", "aliases", tuple(_fields(Alias))),
    RecordSpec(Clearance, "clearance", "clearances", tuple(_fields(Clearance))),
)
RECORDS: Mapping[RecordType, RecordSpec] = {spec.record: spec for spec in _ALL}
"""Every type of record, in the order in which a table is read: its head first."""
PARTS = tuple(record for record in RECORDS if record is not Dialogue)
"""The records that belong to a dialogue."""
