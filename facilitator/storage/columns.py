"""How values lie in columns: times, ids, vectors, words of a list, small lists.

Each type refuses on the way in what it could not give back; on the way out it raises
ValueError for what it cannot read.
"""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import BLOB, INTEGER, TEXT, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from facilitator.domain.dialogue import Count
from facilitator.domain.ids import DeviceId
from facilitator.domain.versions import VersionVector

V = TypeVar("V")
S = TypeVar("S", str, int, bytes)
W = TypeVar("W", bound=StrEnum)


class ValueColumn(TypeDecorator[V], Generic[V, S]):
    """A column that holds values of one type, stored as another; NULL is None."""

    impl: type[TypeEngine[Any]] = TEXT
    cache_ok = True  # SQLAlchemy wants to read it in each class itself

    def process_bind_param(self, value: V | None, dialect: Dialect) -> S | None:  # noqa: ARG002
        """Give what SQLite stores."""
        return None if value is None else self.stored(value)

    def process_result_value(self, value: S | None, dialect: Dialect) -> V | None:  # noqa: ARG002
        """Give the value that was stored."""
        return None if value is None else self.value(value)

    def stored(self, value: V) -> S:
        """Give a text, a number or bytes for a value."""
        raise NotImplementedError

    def value(self, stored: S) -> V | None:
        """Give the value for a text, a number or bytes."""
        raise NotImplementedError


class UtcDateTime(ValueColumn[datetime, str]):
    """A moment as text of fixed width in UTC, so that text order is time order."""

    cache_ok = True

    def stored(self, value: datetime) -> str:
        """Refuse a moment without a zone: nobody could say later which it was."""
        return write_moment(value)

    def value(self, stored: str) -> datetime:
        """Give an aware moment in UTC."""
        return datetime.fromisoformat(stored).astimezone(UTC)


def write_moment(moment: datetime) -> str:
    """Give 2021-04-09T18:30:00.000000Z; a moment without a zone raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {moment!r}")
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


class Day(ValueColumn[date, str]):
    """A day as ISO text."""

    cache_ok = True

    def stored(self, value: date) -> str:
        """Give 2021-04-09."""
        return value.isoformat()

    def value(self, stored: str) -> date:
        """Give the day."""
        return date.fromisoformat(stored)


class Key(ValueColumn[UUID, bytes]):
    """An id as its 16 bytes."""

    cache_ok = True
    impl = BLOB

    def stored(self, value: UUID) -> bytes:
        """Give the bytes."""
        return value.bytes

    def value(self, stored: bytes) -> UUID:
        """Give the id."""
        return UUID(bytes=stored)


class Flag(ValueColumn[bool, int]):
    """Yes or no as 1 or 0; STRICT tables know no BOOLEAN."""

    cache_ok = True
    impl = INTEGER

    def stored(self, value: bool) -> int:
        """Give 1 or 0."""
        return int(value)

    def value(self, stored: int) -> bool:
        """Give yes or no."""
        return bool(stored)


class Vector(ValueColumn[VersionVector, str]):
    """A version vector as canonical JSON, `{"device":3}`: equal vectors are equal texts."""

    cache_ok = True

    def stored(self, value: VersionVector) -> str:
        """Give the counts in their one order."""
        return json.dumps(dict(value.counts), separators=(",", ":"))

    def value(self, stored: str) -> VersionVector:
        """Give the vector."""
        counts: dict[DeviceId, int] = json.loads(stored)
        return VersionVector.of(counts)


class Word(ValueColumn[W, str], Generic[W]):
    """A word of a list, by its value; an unknown word is read as `fallback`."""

    cache_ok = True

    def __init__(self, words: type[W], fallback: W | None = None) -> None:
        super().__init__()
        self.words = words
        self.fallback = fallback
        self._known = {word.value: word for word in words}

    def stored(self, value: W) -> str:
        """Give the word."""
        return value.value

    def value(self, stored: str) -> W | None:
        """Give the member, or the fallback."""
        return self._known.get(stored, self.fallback)


class Texts(ValueColumn[tuple[str, ...], str]):
    """A few texts as a JSON array."""

    cache_ok = True

    def stored(self, value: tuple[str, ...]) -> str:
        """Give the JSON text."""
        return json.dumps(value) if value else "[]"

    def value(self, stored: str) -> tuple[str, ...]:
        """Give the texts."""
        return () if stored == "[]" else tuple(map(str, json.loads(stored)))


class Counts(ValueColumn[tuple[Count, ...], str]):
    """Counts of people as a JSON array of `[attribute, category, number]`."""

    cache_ok = True

    def stored(self, value: tuple[Count, ...]) -> str:
        """Give the JSON text."""
        return json.dumps([[one.attribute, one.category, one.number] for one in value])

    def value(self, stored: str) -> tuple[Count, ...]:
        """Give the counts."""
        return tuple(Count(*one) for one in json.loads(stored))
