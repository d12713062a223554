"""`layer.json` of a layer file: written from the records of a board, and read to them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, cast

import msgspec

from facilitator.domain.clustering.records import BoardId, LayerRecord
from facilitator.domain.clustering.versions import (
    FIELDS,
    IDS,
    LAYER_KINDS,
    BoardHead,
    LayerVersion,
    NoteNumbers,
    blank,
    has_its_id,
)
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.limits import MOST_LAYER_RECORDS
from facilitator.exchange.dialogue_file import canonical, entries
from facilitator.exchange.dialogue_file.canonical import UNREADABLE
from facilitator.exchange.dialogue_file.records import where
from facilitator.exchange.layer_file.entries import (
    ENTRIES,
    REMOVED,
    BoardEntry,
    LayerContents,
    LayerEntry,
)

LAYER = "layer.json"

_DECODER = msgspec.json.Decoder(LayerContents)
_VECTOR = msgspec.json.Decoder(entries.Vector)
_NAMES = {kind: name for name, kind in LAYER_KINDS.items()}


@dataclass(frozen=True, slots=True)
class LayerOfBoard:
    """A board and the records of its layer, in all their versions.

    `note_numbers` are those of the notes at each table, which stay once they were given.
    """

    board: BoardHead
    versions: tuple[LayerVersion, ...]
    note_numbers: NoteNumbers = field(default_factory=dict)


def layer_json(layer: LayerOfBoard) -> bytes:
    """Write the records of a board; of one that was removed only ids and its vector."""
    records: dict[str, list[LayerEntry]] = {name: [] for name in sorted(ENTRIES)}
    removed: dict[str, list[LayerEntry]] = {name: [] for name in sorted(ENTRIES)}
    for version in sorted(layer.versions, key=_order):
        record = version.content
        name, vector = _NAMES[type(record)], _raw(version.vector)
        if version.removed:
            ids = {field: getattr(record, field) for field in IDS[type(record)]}
            removed[name].append(REMOVED[name](id=record.id, vector=vector, **ids))
        else:
            values = {field: getattr(record, field) for field in FIELDS[type(record)]}
            records[name].append(ENTRIES[name](id=record.id, vector=vector, **values))
    board = layer.board
    head = BoardEntry(board.family, board.id, board.programme, board.theme)
    numbers = {
        str(table): {str(note): number for note, number in found.items()}
        for table, found in layer.note_numbers.items()
    }
    value = {
        "board": head,
        "note_numbers": numbers,
        "records": records,
        "removed": removed,
    }
    return canonical.made_safe(canonical.encode(value), LAYER)


def read_layer(data: bytes) -> LayerOfBoard:
    """Read the records of a board; raises RefusedInputError `file_contents`."""
    safe = canonical.made_safe(data, LAYER)
    canonical.decode_known(safe, LAYER)
    try:
        found = _DECODER.decode(safe)
    except UNREADABLE as error:
        raise _refused(where(error, LAYER)) from error
    one = found.board
    board = BoardHead(BoardId(one.id), one.programme, one.family, one.theme)
    if not board.is_named_by_its_id:
        raise _refused(f"{LAYER}: board")
    versions = (*_kept(found, board.id), *_removed(found, board.id))
    _check(versions)
    if any(not number for some in found.note_numbers.values() for number in some.values()):
        raise _refused(f"{LAYER}: note_numbers")
    return LayerOfBoard(board, versions, cast("NoteNumbers", found.note_numbers))


def _check(versions: Sequence[LayerVersion]) -> None:
    """Refuse too many records, a wrong id, one for two sorts, and what is there and gone."""
    by_sort = {(type(one.content), one.content.id) for one in versions}
    ids = {key for _, key in by_sort}
    told = {(one.content.id, one.vector) for one in versions}
    if (
        len(versions) > MOST_LAYER_RECORDS
        or len(by_sort) > len(ids)
        or len(told) < len(versions)
        or not all(map(has_its_id, versions))
    ):
        raise _refused(LAYER)


def _order(version: LayerVersion) -> tuple[int, VersionVector]:
    return version.content.id.int, version.vector


def _kept(found: LayerContents, board: BoardId) -> Iterator[LayerVersion]:
    for name, kind in LAYER_KINDS.items():
        make = cast("Any", kind)
        for vector, one in _in_order(getattr(found.records, name), f"records.{name}"):
            values = {field: getattr(one, field) for field in FIELDS[kind]}
            yield Version(vector, make(one.id, board, **values))


def _removed(found: LayerContents, board: BoardId) -> Iterator[LayerVersion]:
    for name, kind in LAYER_KINDS.items():
        for vector, one in _in_order(getattr(found.removed, name), f"removed.{name}"):
            ids = {field: getattr(one, field) for field in IDS[kind]}
            gone: LayerRecord = blank(kind, one.id, board, ids)
            yield Version(vector, gone, removed=True)


def _in_order(
    found: Sequence[LayerEntry], place: str
) -> Iterable[tuple[VersionVector, LayerEntry]]:
    """Give the entries of a list; each comes after the one before, so none comes twice."""
    last = (-1, VersionVector())
    for number, one in enumerate(found):
        try:
            vector = _vector(bytes(one.vector))
        except ValueError as error:
            raise _refused(f"{LAYER}: {place}[{number}].vector") from error
        here = (one.id.int, vector)
        if here <= last:
            raise _refused(f"{LAYER}: {place}[{number}]")
        last = here
        yield vector, one


@lru_cache(maxsize=4096)
def _vector(raw: bytes) -> VersionVector:
    return VersionVector.of(cast("Any", _VECTOR.decode(raw)))


@lru_cache(maxsize=4096)
def _raw(vector: VersionVector) -> msgspec.Raw:
    return msgspec.Raw(canonical.encode(dict(vector.counts)))


def _refused(place: str) -> RefusedInputError:
    return RefusedInputError("file_contents", path=place)
