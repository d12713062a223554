"""What names the state of a table: a digest of all that may leave the laptop.

Two laptops that merged have the same one, whatever names each keeps to itself, and it changes
with every word.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from facilitator.domain.privacy.export_policy import sent, unprintable
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dossier, Record


def digest_of(dossiers: Iterable[Dossier]) -> str:
    """Give the SHA-256 of some tables, as hexadecimal text."""
    told = [line for dossier in dossiers for line in _lines(dossier)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def _lines(dossier: Dossier) -> Iterator[str]:
    kind = dossier.dialogue.kind
    names = TableNames(unprintable(dossier.seats, kind))
    for record in _records(dossier):
        yield record_line(sent(record, kind, names))


def record_line(record: object) -> str:
    """Give a record as one line of JSON, its fields by the alphabet."""
    return json.dumps(_plain(record), default=str, sort_keys=True)


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a record holds
    """Give what `dataclasses.asdict` does, without a copy of each value."""
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if not is_dataclass(value):
        return value
    return {name: _plain(getattr(value, name)) for name in _names(value.__class__)}


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _records(dossier: Dossier) -> Iterator[Record]:
    yield dossier.dialogue
    yield from dossier.steps
    yield from dossier.seats
    yield from dossier.items
    yield from dossier.links
    yield from dossier.moments
    yield from dossier.clearances
    if dossier.closing:
        yield dossier.closing
