"""How values lie in columns: times, ids, vectors, words of a list, small lists.

Each type refuses on the way in what it could not give back; on the way out it raises
ValueError for what it cannot read. Reading a table passes here for every field of every row,
so each type hands SQLAlchemy one plain function each way.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import BLOB, INTEGER, TEXT, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Count
from facilitator.domain.records.ids import DeviceId

V = TypeVar("V")
W = TypeVar("W", bound=StrEnum)
Convert = Callable[[Any], Any]


class ValueColumn(TypeDecorator[V], Generic[V]):
    """A column that holds values of one type; `store` and `load` convert them, NULL is None."""

    impl: type[TypeEngine[Any]] = TEXT
    cache_ok = True  # SQLAlchemy wants to read it in each class itself

    def __init__(self, store: Convert | None, load: Convert) -> None:
        super().__init__()
        self.store, self.load = store, load  # for who looks for None itself
        self._store = store and _or_none(store)
        self._load = _or_none(load)

    def bind_processor(self, dialect: Dialect) -> Convert | None:  # noqa: ARG002
        """Give the function from a value to what SQLite stores."""
        return self._store

    def result_processor(self, dialect: Dialect, coltype: object) -> Convert:  # noqa: ARG002
        """Give the function from what SQLite stores to the value."""
        return self._load


def _or_none(convert: Convert) -> Convert:
    return lambda value: None if value is None else convert(value)


class UtcDateTime(ValueColumn[datetime]):
    """A moment as text of fixed width in UTC, so that text order is time order."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(write_moment, read_moment)


_LENGTH_OF_MOMENT = len("2021-04-09T18:30:00.000000")


def write_moment(moment: datetime) -> str:
    """Give 2021-04-09T18:30:00.000000Z; a moment without a zone raises ValueError."""
    if moment.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {moment!r}")
    utc = moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    return utc.isoformat("T", "microseconds")[:_LENGTH_OF_MOMENT] + "Z"


@lru_cache(maxsize=1024)
def read_moment(text: str) -> datetime:
    """Give an aware moment in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


class Day(ValueColumn[date]):
    """A day as ISO text."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(date.isoformat, date.fromisoformat)


class IdColumn(ValueColumn[UUID]):
    """An id as its 16 bytes."""

    cache_ok = True
    impl = BLOB

    def __init__(self) -> None:
        super().__init__(attrgetter("bytes"), read_id)


@lru_cache(maxsize=4096)
def read_id(stored: bytes) -> UUID:
    """Give the id; rows that are read together have many of the same."""
    return UUID(bytes=stored)


class Flag(ValueColumn[bool]):
    """Yes or no as 1 or 0; STRICT tables know no BOOLEAN."""

    cache_ok = True
    impl = INTEGER

    def __init__(self) -> None:
        super().__init__(None, bool)


class Vector(ValueColumn[VersionVector]):
    """A version vector as canonical JSON, `{"device":3}`: equal vectors are equal texts."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(write_vector, read_vector)


def write_vector(vector: VersionVector) -> str:
    """Give the counts in their one order."""
    return write_device_counts(vector.counts)


@lru_cache(maxsize=1024)
def write_device_counts(counts: tuple[tuple[DeviceId, int], ...]) -> str:
    """Give the counts of a vector; remembered, since many records have the same."""
    return json.dumps(dict(counts), separators=(",", ":"))


@lru_cache(maxsize=1024)
def read_vector(text: str) -> VersionVector:
    """Give the vector."""
    counts: dict[DeviceId, int] = json.loads(text)
    return VersionVector.of(counts)


class Word(ValueColumn[W], Generic[W]):
    """A word of a list, by its value; an unknown word is read as `fallback`."""

    cache_ok = True

    def __init__(self, words: type[W], fallback: W | None = None) -> None:
        known = {word.value: word for word in words}
        super().__init__(str.__str__, lambda word: known.get(word, fallback))
        self.words = words
        self.fallback = fallback


class TextListColumn(ValueColumn[tuple[str, ...]]):
    """A few texts as a JSON array."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(_write_texts, _read_texts)


def _write_texts(texts: tuple[str, ...]) -> str:
    return json.dumps(texts) if texts else "[]"


@lru_cache(maxsize=1024)
def _read_texts(stored: str) -> tuple[str, ...]:
    return () if stored == "[]" else tuple(map(str, json.loads(stored)))


class Counts(ValueColumn[tuple[Count, ...]]):
    """Counts of people as a JSON array of `[attribute, category, number]`."""

    cache_ok = True

    def __init__(self) -> None:
        super().__init__(_write_counts, _read_counts)


def _write_counts(counts: tuple[Count, ...]) -> str:
    if not counts:
        return "[]"
    return json.dumps([[one.attribute, one.category, one.number] for one in counts])


def _read_counts(stored: str) -> tuple[Count, ...]:
    return () if stored == "[]" else tuple(Count(*one) for one in json.loads(stored))
