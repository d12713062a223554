"""From domain values to rows and back; a property test says that nothing is lost."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, Table

from facilitator.domain.dialogue import (
    Closing,
    Dialogue,
    Moment,
    Record,
    Seat,
    Step,
)
from facilitator.domain.items import Item, Labels, Link, Speaker, SpeakerKind
from facilitator.domain.merging import Version
from facilitator.storage import schema

RecordType = type[Record]
Values = dict[str, Any]

ROWS: Mapping[RecordType, type[schema.VersionRow]] = {
    Dialogue: schema.DialogueRow,
    Step: schema.StepRow,
    Seat: schema.SeatRow,
    Item: schema.ItemRow,
    Link: schema.LinkRow,
    Moment: schema.MomentRow,
    Closing: schema.ClosingRow,
}
TABLES: Mapping[RecordType, Table] = {
    record: cast("Table", row.__table__) for record, row in ROWS.items()
}
PARTS: tuple[RecordType, ...] = tuple(record for record in ROWS if record is not Dialogue)

FIELDS: Mapping[type[Any], tuple[str, ...]] = {
    record: tuple(field.name for field in fields(record)) for record in (*ROWS, Labels)
}
ITEM_FIELDS = tuple(name for name in FIELDS[Item] if name not in {"speaker", "labels"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that holds something no record of this version can hold."""

    kind: RecordType
    reason: str


def row_of(version: Version[Record], now: datetime) -> Values:
    """Give the columns of a version that is written now."""
    record = version.content
    values = _item_values(record) if isinstance(record, Item) else _values(record)
    values["vector"] = version.vector
    values["removed"] = version.removed
    values["written_at"] = now
    return values


def _values(record: Record) -> Values:
    return {name: getattr(record, name) for name in FIELDS[type(record)]}


def _item_values(item: Item) -> Values:
    values = {name: getattr(item, name) for name in ITEM_FIELDS}
    values.update((name, getattr(item.labels, name)) for name in FIELDS[Labels])
    values["speaker_kind"] = item.speaker.kind
    values["speaker_seat_id"] = item.speaker.seat_id
    values["speaker_label"] = item.speaker.label
    return values


def versions_in(
    result: CursorResult[Any], kind: RecordType
) -> Iterator[tuple[Version[Record], datetime] | Unreadable]:
    """Give each version with the moment it was written; an unreadable row stops nothing."""
    make = MAKERS.get(kind, _record_maker(kind))
    while True:
        try:
            row = result.fetchone()
            if row is None:
                return
            values = row._asdict()
            version = Version(values["vector"], make(values), values["removed"])
            yield version, values["written_at"]
        except (ValueError, TypeError, AttributeError) as error:
            yield Unreadable(kind, str(error))


def _record_maker(kind: RecordType) -> Callable[[Values], Record]:
    names = FIELDS[kind]

    def make(values: Values) -> Record:
        return kind(**{name: values[name] for name in names})

    return make


def _moment(values: Values) -> Moment:
    if values["kind"] is None:
        raise ValueError("a moment of an unknown kind")
    return Moment(**{name: values[name] for name in FIELDS[Moment]})


def _item(values: Values) -> Item:
    labels = Labels(**{name: values[name] for name in FIELDS[Labels]})
    known = {name: values[name] for name in ITEM_FIELDS}
    return Item(**known, speaker=_speaker(values), labels=labels)


def _speaker(values: Values) -> Speaker:
    kind, seat, label = (values[f"speaker_{name}"] for name in ("kind", "seat_id", "label"))
    if kind is not SpeakerKind.SEAT:
        return Speaker(kind, None, label)
    return Speaker(kind, seat, label) if seat else Speaker(label=label)


MAKERS: Mapping[RecordType, Callable[[Values], Record]] = {Item: _item, Moment: _moment}
