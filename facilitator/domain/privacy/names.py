"""The names of who sat at a table, and where in its records one of them is written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
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
_BARE = {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}
"""Letters whose mark is no sign of its own."""
_BETWEEN = re.compile(r"(\s*[,;/&+\n]\s*|\s+(?:en|and|of|or|met|with)\s+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NamedText:
    """A text of a record in which somebody at the table is named; `field` as in its spec."""

    record: Record
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class NamePlace:
    """Where in a text somebody at the table is named, and by what role and seat they go.

    `whose` says that it is told as whose something is: Jans fiets.
    """

    start: int
    end: int
    role: str
    seat: int
    whose: bool


class TableNames:
    """What those at a table are called, each with the role of who bears it."""

    def __init__(self, seats: Iterable[Seat] = ()) -> None:
        bearers: dict[str, list[Seat]] = {}
        for seat in seats:
            for name in sorted(set(_names(seat))):
                bearers.setdefault(name, []).append(seat)
        names = sorted(bearers, key=lambda name: (-len(name), name))
        self._roles = [" / ".join(dict.fromkeys(map(_role, bearers[name]))) for name in names]
        self._seats = [bearers[name][0].number for name in names]
        self._any = _any_of(names) if names else None

    def found_in(self, text: str) -> bool:
        """Say whether somebody is named, as a word of its own."""
        return self._any is not None and bool(self._any.search(bare(_plain(text))))

    def first_in(self, text: str) -> str:
        """Give the first name that is written as one, with a capital; nothing if none is."""
        if self._any:
            plain = _plain(text)
            for found in self._any.finditer(bare(plain)):
                if found[0][0].isupper():
                    return plain[found.start() : found.end()]
        return ""

    def places_in(self, text: str) -> Iterator[NamePlace]:
        """Give where in a text (NFC) somebody is named, in their order."""
        for found in self._any.finditer(bare(text)) if self._any else ():
            group = found.lastindex or 1
            role, seat = self._roles[group - 1], self._seats[group - 1]
            yield NamePlace(*found.span(), role, seat, found.end(group) < found.end())

    def by_role(self, text: str) -> str:
        """Give a list of people in which who is known by name is told by role.

        All that stands with a name goes: a surname that the table does not know is one too.
        """
        if not self.found_in(text):
            return text
        assert self._any is not None
        plain, marked, end = _plain(text), "", 0
        for found in self._any.finditer(bare(plain)):
            mark = chr(_FIRST_MARK + (found.lastindex or 1) - 1)
            marked += plain[end : found.start()] + mark
            end = found.end()
        return "".join(map(self._told, _BETWEEN.split(marked + plain[end:])))

    def _told(self, part: str) -> str:
        places = (ord(sign) - _FIRST_MARK for sign in part)
        roles = [self._roles[place] for place in places if 0 <= place < len(self._roles)]
        return " / ".join(dict.fromkeys(roles)) if roles else part

    def texts_in(self, records: Iterable[Record]) -> Iterator[NamedText]:
        """Give the texts of records in which somebody is named."""
        for record in records if self._any else ():
            for field in text_fields(type(record)):
                for text in texts_of(attrgetter(field.path)(record)):
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


def texts_of(value: object) -> Iterator[str]:
    """Give the texts that a field holds, each by itself."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Count):
        yield from (value.attribute, value.category)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts_of(one)


def _role(seat: Seat) -> str:
    return seat.role_label or f"@{seat.number}"


def _names(seat: Seat) -> Iterator[str]:
    """Give what somebody may be called: whole, by each part, and with initials."""
    whole = bare(_plain(seat.full_name)).split()
    for name in (" ".join(whole), " ".join(bare(_plain(seat.first_name)).split())):
        if len(name) > 1:
            yield name
    for part in (" ".join(whole[:1]), " ".join(whole[1:]), *_surnames(whole)):
        if len(part) >= _SHORTEST and "." not in part:
            yield part
    yield from _with_initials(whole)


def _surnames(whole: Sequence[str]) -> Iterator[str]:
    """Give the parts of a surname that begin with a capital, and those of a double one."""
    for word in whole[1:]:
        if word[0].isupper():
            yield from {word, *word.split("-")}


def _with_initials(whole: Sequence[str]) -> Iterator[str]:
    """Give `J. de Vries`, `Jan de V.`, `J. de V.`, and the same without the small words."""
    if len(whole) > 1 and not any("." in word for word in whole):
        first, *small, last = whole
        for given, family in ((first[0], last), (first, last[0]), (first[0], last[0])):
            begin, end = _initial(given), _initial(family)
            yield " ".join((begin, *small, end))
            yield f"{begin} {end}"


def _initial(name: str) -> str:
    return f"{name}." if len(name) == 1 else name


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Give a text with each letter without its marks, so that places stay where they are."""
    return text if text.isascii() else "".join(map(_letter_without_marks, text))


def _letter_without_marks(letter: str) -> str:
    return _BARE.get(letter) or unicodedata.normalize("NFD", letter)[0]


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Give what finds a name as a word of its own, also as whose; its group says which one."""
    parts = (r"\s+".join(map(re.escape, name.split())) for name in names)
    found = "|".join(f"({part})" for part in parts)
    return re.compile(rf"(?<!\w)(?:{found})(?:['’]?s)?(?!\w)", re.IGNORECASE)
