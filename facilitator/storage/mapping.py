"""From domain values to rows and back; a property test says that nothing is lost."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import CursorResult

from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Moment, Record
from facilitator.domain.records.items import Item, Labels, Speaker, SpeakerKind
from facilitator.domain.records.specs import RecordType
from facilitator.storage import schema

Columns = Sequence[Any]

TABLES = schema.RECORD_TABLES

FIELDS: Mapping[type[Any], tuple[str, ...]] = {
    record: tuple(field.name for field in fields(record)) for record in (*TABLES, Labels)
}
ITEM_FIELDS = tuple(name for name in FIELDS[Item] if name not in {"speaker", "labels"})


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A row that holds something no record of this version can hold."""

    kind: RecordType
    reason: str


def versions_in(
    result: CursorResult[Any], kind: RecordType
) -> Iterator[tuple[Version[Record], datetime] | Unreadable]:
    """Give each version with the moment it was written; an unreadable row stops nothing.

    The columns of the result are those of the table, in its order; `further` is the last.
    """
    make = MAKERS[kind]
    while True:
        try:
            row: Columns | None = result.fetchone()
            if row is None:
                return
            vector, removed, written_at = row[1:4]
            yield Version(vector, make(row), removed, row[-1]), written_at
        except (ValueError, TypeError) as error:
            yield Unreadable(kind, str(error))


def _picks(kind: RecordType, names: Iterable[str]) -> Callable[[Columns], tuple[Any, ...]]:
    places = {column.name: place for place, column in enumerate(TABLES[kind].columns)}
    return itemgetter(*(places[name] for name in names))


def _maker(kind: RecordType) -> Callable[[Columns], Record]:
    picked = _picks(kind, FIELDS[kind])

    def make(row: Columns) -> Record:
        return kind(*picked(row))

    return make


_MOMENT = _maker(Moment)
_MOMENT_KIND = _picks(Moment, ["kind", "id"])
_ITEM = _picks(Item, ITEM_FIELDS)
_LABELS = _picks(Item, FIELDS[Labels])
_SPEAKER = _picks(Item, ["speaker_kind", "speaker_seat_id", "speaker_label"])
_BEFORE_SPEAKER = FIELDS[Item].index("speaker")
_labels = lru_cache(maxsize=1024)(Labels)  # of most notes nothing is said


def _moment(row: Columns) -> Record:
    kind, _ = _MOMENT_KIND(row)
    if kind is None:
        raise ValueError("a moment of an unknown kind")
    return _MOMENT(row)


def _item(row: Columns) -> Item:
    known = _ITEM(row)
    before, after = known[:_BEFORE_SPEAKER], known[_BEFORE_SPEAKER:]
    values = [*before, _speaker(row), *after, _labels(*_LABELS(row))]
    return Item(*values)


def _speaker(row: Columns) -> Speaker:
    kind, seat, label = _SPEAKER(row)
    if kind is not SpeakerKind.SEAT:
        return Speaker(kind, None, label)
    return Speaker(kind, seat, label) if seat else Speaker(label=label)


MAKERS: Mapping[RecordType, Callable[[Columns], Record]] = {
    **{kind: _maker(kind) for kind in TABLES if kind is not Item},
    Item: _item,
    Moment: _moment,
}
