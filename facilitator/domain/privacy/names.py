"""The names of who sat at a table, and where in its records one of them is written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from facilitator.domain.records.dialogue import Count, Record, Seat
from facilitator.domain.records.specs import RECORDS, FieldSpec

_CODES = frozenset(
    {
        "kind",
        "key",
        "step",
        "sort",
        "script",
        "series",
        "programme",
        "municipality_code",
        "field",
        "finding",
    }
)
"""Fields that hold a word of the program, and never one that was typed."""
_TEXTS = (str, tuple[str, ...], tuple[Count, ...])
_SHORTEST = 3
"""Letters of a part of a name that is looked for by itself."""
_FIRST_MARK = 0xE000
"""Names are marked by signs for private use while the parts between them are looked at."""
_BETWEEN = re.compile(r"(\s*[,;/&+\n]\s*|\s+(?:en|and|of|or|met|with)\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text of a record in which somebody at the table is named; `field` as in its spec."""

    record: Record
    field: str
    text: str


class TableNames:
    """What those at a table are called, each with the role of who bears it."""

    def __init__(self, seats: Iterable[Seat] = ()) -> None:
        bearers: dict[str, list[str]] = {}
        for seat in seats:
            for name in sorted(set(_names(seat))):
                bearers.setdefault(name, []).append(seat.role_label or f"@{seat.number}")
        names = sorted(bearers, key=lambda name: (-len(name), name))
        self._roles = [" / ".join(dict.fromkeys(bearers[name])) for name in names]
        self._any = _any_of(names) if names else None

    def found_in(self, text: str) -> bool:
        """Say whether somebody is named, as a word of its own."""
        return self._any is not None and bool(self._any.search(_plain(text)))

    def by_role(self, text: str) -> str:
        """Give a list of people in which who is known by name is told by role.

        All that stands with a name goes: a surname that the table does not know is one too.
        """
        if not self.found_in(text):
            return text
        assert self._any is not None
        marked = self._any.sub(
            lambda name: chr(_FIRST_MARK + (name.lastindex or 1) - 1), _plain(text)
        )
        return "".join(map(self._told, _BETWEEN.split(marked)))

    def _told(self, part: str) -> str:
        places = (ord(sign) - _FIRST_MARK for sign in part)
        roles = [self._roles[place] for place in places if 0 <= place < len(self._roles)]
        return " / ".join(dict.fromkeys(roles)) if roles else part

    def texts_in(self, records: Iterable[Record]) -> Iterator[NamedText]:
        """Give the texts of records in which somebody is named."""
        for record in records if self._any else ():
            for field in text_fields(type(record)):
                for text in _texts(attrgetter(field.path)(record)):
                    if self.found_in(text):
                        yield NamedText(record, field.path, text)


def text_fields(kind: type[Record]) -> list[FieldSpec]:
    """Give the fields of a record in which people write; a new one is among them by itself."""
    spec = RECORDS[kind]
    return [
        field
        for field in spec.fields
        if field.type in _TEXTS and field.name not in _CODES and field.name not in spec.local
    ]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Count):
        yield from (value.attribute, value.category)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)


def _names(seat: Seat) -> Iterator[str]:
    """Give what somebody may be called: whole, by first name, and by surname."""
    whole = _plain(seat.full_name).split()
    for name in (" ".join(whole), " ".join(_plain(seat.first_name).split())):
        if len(name) > 1:
            yield name
    for part in (" ".join(whole[:1]), " ".join(whole[1:])):
        if len(part) >= _SHORTEST and "." not in part:
            yield part


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Give what finds a name as a word of its own; its group says which one."""
    parts = (r"\s+".join(map(re.escape, name.split())) for name in names)
    found = "|".join(f"({part})" for part in parts)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)
