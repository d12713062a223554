"""The layers of coordinators: records of boards in versions, beside those of the tables."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, get_type_hints
from uuid import UUID

from sqlalchemy import Connection, Row, Select, delete, insert, select

from facilitator.domain.clustering.records import (
    BoardId,
    ChapterStart,
    Cluster,
    FeaturedQuote,
    Layer,
    LayerEdit,
    LayerRecord,
    Placement,
    ReportText,
    SetAside,
)
from facilitator.domain.merge.merging import Version, maximal, shown
from facilitator.domain.merge.versions import join_all
from facilitator.jobs import Slices, at_once
from facilitator.storage.identity import Identity
from facilitator.storage.reading import batches
from facilitator.storage.schema import BOARD, LAYER_RECORD
from facilitator.storage.sqlite.store_file import StoreFile

LAYER_KINDS: Mapping[str, type[LayerRecord]] = {
    "cluster": Cluster,
    "placement": Placement,
    "aside": SetAside,
    "text": ReportText,
    "featured": FeaturedQuote,
    "start": ChapterStart,
}
"""The records of a layer by their names in the store and in files."""

_NAMES = {kind: name for name, kind in LAYER_KINDS.items()}
_TYPES = {kind: get_type_hints(kind) for kind in LAYER_KINDS.values()}
_ABOUT = (Placement, SetAside, FeaturedQuote)

LayerVersion = Version[LayerRecord]


@dataclass(frozen=True, slots=True)
class BoardHead:
    """Which tables a board is of: those of a programme, a family of types and a theme."""

    id: BoardId
    programme: str
    family: str
    theme: str


class Layers:
    """Keeps the layers of boards; a write comes after all versions that are known here."""

    def __init__(
        self, file: StoreFile, identity: Identity, now: Callable[[], datetime]
    ) -> None:
        self._file = file
        self._identity = identity
        self._now = now

    def boards(self) -> tuple[BoardHead, ...]:
        """Give the boards on which something was done."""
        with self._file.transaction() as connection:
            return tuple(BoardHead(*row) for row in connection.execute(select(BOARD)))

    def layer(self, board: BoardId) -> Layer:
        """Give the layer of a board as it is shown."""
        return at_once(self.layer_in_slices(board))

    def layer_in_slices(self, board: BoardId) -> Slices[Layer]:
        """Give the layer of a board as it is shown, read so that a window stays awake."""
        with self._file.transaction() as connection:
            rows = connection.execute(_of_board(board)).all()
        found: dict[UUID, set[LayerVersion]] = defaultdict(set)
        for some in batches(rows):
            yield None
            for row in some:
                found[row.id].add(_version(row))
        best = map(shown, found.values())
        return Layer(board, {one.content.id: one.content for one in best if not one.removed})

    def disputed(self, board: BoardId) -> Mapping[UUID, frozenset[LayerVersion]]:
        """Give the records of which coordinators wrote different versions apart."""
        versions = self.versions(board)
        return {key: found for key, found in versions.items() if len(found) > 1}

    def versions(self, board: BoardId) -> Mapping[UUID, frozenset[LayerVersion]]:
        """Give all records of a board, each in its maximal versions, removed ones too."""
        with self._file.transaction() as connection:
            found = defaultdict(set)
            for row in connection.execute(_of_board(board)):
                found[row.id].add(_version(row))
        return {key: frozenset(versions) for key, versions in found.items()}

    def write(self, board: BoardHead, edits: Iterable[LayerEdit]) -> None:
        """Write all edits, or nothing; of several to one record the last."""
        last, now = {edit.record.id: edit for edit in edits}, self._now()
        with self._file.transaction() as connection:
            _keep_board(connection, board)
            before = _known(connection, last)
            rows = []
            for edit in last.values():
                record = edit.record
                vector = join_all(one.vector for one in before.get(record.id, ()))
                after = vector.written_by(self._identity.device)
                rows.append(_row(Version(after, record, edit.after is None), now))
            _replace(connection, last, rows)

    def merge(self, board: BoardHead, versions: Iterable[LayerVersion]) -> int:
        """Take in versions of a board; give of how many records something new came."""
        arrived: dict[UUID, list[LayerVersion]] = defaultdict(list)
        for version in versions:
            arrived[version.content.id].append(version)
        now, changed, rows = self._now(), [], []
        with self._file.transaction() as connection:
            _keep_board(connection, board)
            before = _known(connection, arrived)
            for key, new in arrived.items():
                known = frozenset(before.get(key, ()))
                kept = maximal([*known, *new])
                if kept != known:
                    changed.append(key)
                    rows += [_row(one, now) for one in kept]
            _replace(connection, changed, rows)
        return len(changed)


def _of_board(board: BoardId) -> Select[Any]:
    return select(LAYER_RECORD).where(LAYER_RECORD.c.board_id == board)


def _keep_board(connection: Connection, board: BoardHead) -> None:
    connection.execute(insert(BOARD).prefix_with("OR IGNORE"), asdict(board))


def _known(connection: Connection, ids: Iterable[UUID]) -> Mapping[UUID, list[LayerVersion]]:
    found: dict[UUID, list[LayerVersion]] = defaultdict(list)
    for some in batches(ids):
        rows = connection.execute(select(LAYER_RECORD).where(LAYER_RECORD.c.id.in_(some)))
        for row in rows:
            found[row.id].append(_version(row))
    return found


def _replace(connection: Connection, ids: Iterable[UUID], rows: list[dict[str, Any]]) -> None:
    for some in batches(ids):
        connection.execute(delete(LAYER_RECORD).where(LAYER_RECORD.c.id.in_(some)))
    if rows:
        connection.execute(insert(LAYER_RECORD), rows)


def _row(version: LayerVersion, now: datetime) -> dict[str, Any]:
    record = version.content
    return {
        "id": record.id,
        "vector": version.vector,
        "board_id": record.board_id,
        "kind": _NAMES[type(record)],
        "about": record.item_id if isinstance(record, _ABOUT) else None,
        "removed": version.removed,
        "written_at": now,
        "content": json.dumps(_content(record), ensure_ascii=False, separators=(",", ":")),
    }


def _content(record: LayerRecord) -> dict[str, Any]:
    """Give the fields of a record but its ids, as JSON knows them."""
    values = ((name, getattr(record, name)) for name in _TYPES[type(record)])
    return {
        name: str(value) if isinstance(value, UUID) else value
        for name, value in values
        if name not in {"id", "board_id"}
    }


def _version(row: Row[Any]) -> LayerVersion:
    kind = LAYER_KINDS[row.kind]
    types, told = _TYPES[kind], json.loads(row.content)
    values = {name: _value(types[name], value) for name, value in told.items()}
    return Version(row.vector, kind(row.id, row.board_id, **values), row.removed)


def _value(held: Any, told: Any) -> Any:  # noqa: ANN401 - any field
    held = getattr(held, "__supertype__", held)
    return held(told) if held is UUID or issubclass(held, StrEnum) else told
