"""Says in a line which record it is and what would change of it, whatever its type.

Who says yes to something must have read what it is: a type of record without words of its own
is told field by field.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from facilitator.domain.merge.conflicts import Difference, differences
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Alias, Count, Dialogue, Record, Seat, Step
from facilitator.domain.records.items import Item, ItemKind, Link, Speaker
from facilitator.domain.records.specs import RECORDS
from facilitator.domain.reporting.dutch import as_quote
from facilitator.services.messages import (
    DUTCH,
    field_word,
    kind_name,
    long_date,
    messages,
    record_word,
)

LEADS, MOST_LETTERS = 30, 300
"""Of long texts that differ, so much is shown before the first difference, and in all."""

_Parts = tuple[object, ...]
_NOTHING = (None, "", (), False)


def held_at(record: Record, path: str) -> Any:  # noqa: ANN401 - a field of any type
    """Give the value of a field by its path."""
    value: Any = record
    for name in path.split("."):
        value = getattr(value, name)
    return value


def pointed_at(record: Record) -> Iterator[UUID]:
    """Give the ids of all that a record points at, its table too."""
    values = (held_at(record, one.path) for one in RECORDS[type(record)].fields)
    yield from (each for each in values if isinstance(each, UUID))
    if not isinstance(record, Dialogue):
        yield record.dialogue_id


@dataclass(frozen=True, slots=True)
class RecordWords:
    """Words for records; `named` are those they may point at, `table` names one of these."""

    table: Callable[[Dialogue], str]
    named: Mapping[UUID, Record] = field(default_factory=dict)
    language: str = DUTCH

    def record(self, record: Record) -> str:
        """Say which record it is, by what it says."""
        of_type: Mapping[type[Record], Callable[[Any], str]] = {
            Item: lambda item: as_quote(item.text),
            Dialogue: self.table,
            Link: lambda one: f"{self._name(one.source)} {one.kind} {self._name(one.target)}",
            Alias: lambda one: f"{self._name(one.dialogue_id)} = {self._name(one.same_as)}",
            Clearance: lambda one: self._decided(
                (one.about, one.field, one.finding, one.fingerprint, one.reason, one.decision)
            ),
        }
        told = of_type.get(type(record))
        return told(record) if told else "; ".join(self._fields(record))

    def change(self, before: Record, after: Record) -> str:
        """Say of each field that would change what it is, and what it would be."""
        found = differences([before, after])
        told = [self._difference(before, one) for one in found]
        if not told:
            told = [messages(self.language).words["only_newer"]]
        says_itself = found and found[0].name == "verbatim"
        if says_itself or isinstance(before, Clearance):
            return "; ".join(told)
        return f"{self._short(before)}: {'; '.join(told)}"

    def _short(self, record: Record) -> str:
        """Name a record that changes, where the fields that change do not."""
        if isinstance(record, Item | Dialogue | Link):
            return self.record(record)
        if isinstance(record, Step):
            return record.title
        if isinstance(record, Seat):
            return f"{field_word(Seat, 'number', self.language)} {record.number}"
        return record_word(type(record), self.language)

    def _difference(self, before: Record, told: Difference) -> str:
        if told.name == "verbatim":
            return " → ".join(map(as_quote, _apart(*map(_printed, *_sides(told)))))
        if told.name == "about":
            return " → ".join(map(self._decided, told.values))
        word = field_word(type(before), told.name, self.language)
        return f"{word}: " + " → ".join(_apart(*map(self._together, told.values)))

    def _decided(self, values: _Parts) -> str:
        """Give a decision about a text, with enough of the text's fingerprint to differ."""
        about, _, finding, fingerprint, reason, decision = values
        name = self._name(about) if isinstance(about, UUID) else ""
        said = " · ".join(str(one) for one in (decision, finding, reason) if one)
        return f"{name}: {said} ({str(fingerprint)[:8]})"

    def _fields(self, record: Record) -> Iterator[str]:
        """Say of each field what it says, where it says anything."""
        known = messages(self.language).fields[RECORDS[type(record)].name]
        for one in RECORDS[type(record)].fields:
            value = held_at(record, one.path)
            if one.name in known and value not in _NOTHING:
                yield f"{known[one.name]}: {self._value(value)}"

    def _together(self, values: _Parts) -> str:
        """Give what fields that belong together say."""
        first, *others = values
        return ", ".join([self._value(first), *(self._value(one) for one in others if one)])

    def _value(self, value: object) -> str:
        words = messages(self.language).words
        if value in {None, "", ()}:
            return words["left_empty"]
        of_type: tuple[tuple[type[object], Callable[[Any], str]], ...] = (
            (bool, lambda yes: words["yes" if yes else "no"]),
            (ItemKind, lambda kind: kind_name(kind, self.language)),
            (Speaker, lambda who: self._name(who.seat_id) if who.seat_id else who.kind.value),
            (datetime, self._moment),
            (date, lambda day: long_date(day, self.language)),
            (UUID, self._name),
            (Count, lambda one: f"{one.attribute} {one.category}: {one.number}"),
            (tuple, lambda several: ", ".join(map(self._value, several))),
        )
        told = (say for kind, say in of_type if isinstance(value, kind))
        return next(told, str)(value)

    def _moment(self, at: datetime) -> str:
        local = at.astimezone()
        return f"{long_date(local.date(), self.language)} {local:%H:%M:%S}"

    def _name(self, key: UUID) -> str:
        """Name what a record points at, in its own words."""
        found = self.named.get(key)
        if found is None:
            return messages(self.language).words["not_here"]
        return found.role_label if isinstance(found, Seat) else self.record(found)


def _printed(values: _Parts, other: _Parts) -> str:
    """Give the words of a note that documents take; where these are equal, the first ones."""
    shown = [str(one[0] if one[1] or not one[2] else one[2]) for one in (values, other)]
    return shown[0] if shown[0] != shown[1] else str(values[0])


def _sides(told: Difference) -> tuple[list[Any], list[Any]]:
    one, other = told.values
    return [one, other], [other, one]


def _apart(one: str, other: str) -> tuple[str, str]:
    """Give two texts so that it is seen where they differ, however long they are."""
    pairs = zip(one, other, strict=False)
    first = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
    begin = first - LEADS if first > MOST_LETTERS - LEADS else 0
    lead = "…" if begin else ""
    return f"{lead}{_cut(one[begin:])}", f"{lead}{_cut(other[begin:])}"


def _cut(text: str) -> str:
    return f"{text[:MOST_LETTERS]}…" if len(text) > MOST_LETTERS else text
