"""The rows of layers: read with care, replaced, taken back, and gone with what they concern.

A row that cannot be read, as of a newer program, stops nothing: it is left out, and only a
newer version of its record takes its place.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select

from facilitator.domain.clustering.records import LayerRecord, TableNumber
from facilitator.domain.clustering.versions import (
    FIELDS,
    LAYER_KINDS,
    LayerVersion,
    NoteNumbers,
    about,
)
from facilitator.domain.merge.merging import Version, shown
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.storage import import_undo
from facilitator.storage.columns import read_id, write_moment
from facilitator.storage.reading import batches
from facilitator.storage.schema import (
    BOARD,
    ERASED,
    LAYER_RECORD,
    NOTE_NUMBER,
    NUMBERING,
)

_NAMES = {kind: name for name, kind in LAYER_KINDS.items()}
_ROW = LAYER_RECORD.c


@dataclass(frozen=True, slots=True)
class StoredVersion:
    """A row: its version, or None with the reason why it cannot be read."""

    id: UUID
    vector: VersionVector
    version: LayerVersion | None
    reason: str = ""


def read(connection: Connection, where: ColumnElement[bool]) -> Iterator[StoredVersion]:
    """Give what some rows of layers hold; of one that has no vector either, nothing."""
    return map(stored, rows(connection, where))


def rows(connection: Connection, where: ColumnElement[bool]) -> Iterator[Row[Any]]:
    """Give some rows of layers, not yet read; of one that has no vector, nothing."""
    result = connection.execute(select(LAYER_RECORD).where(where))
    while True:
        try:
            row = result.fetchone()
        except (ValueError, TypeError, AttributeError):  # what a column holds
            continue
        if row is None:
            return
        yield row


def stored(row: Row[Any]) -> StoredVersion:
    """Read a row."""
    try:
        return StoredVersion(row.id, row.vector, _version(row))
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        return StoredVersion(row.id, row.vector, None, f"{type(error).__name__}: {error}")


def _version(row: Row[Any]) -> LayerVersion:
    kind = LAYER_KINDS[row.kind]
    reads, told = _READS[kind], json.loads(row.content)
    values = {name: reads[name](value) for name, value in told.items()}
    make: Any = kind
    return Version(row.vector, make(row.id, row.board_id, **values), row.removed)


def _read_of(held: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - any field
    """Give what makes the value of a field of what JSON has."""
    if held is UUID:
        return lru_cache(maxsize=1024)(UUID)
    if issubclass(held, StrEnum):
        return cast("Callable[[Any], Any]", held)

    def read_as_told(told: object) -> object:
        if not isinstance(told, held):
            raise TypeError(f"not a {held.__name__}")
        return told

    return read_as_told


_READS: Mapping[Any, Mapping[str, Callable[[Any], Any]]] = {
    kind: {name: _read_of(held) for name, held in types.items()}
    for kind, types in FIELDS.items()
}


def known(
    connection: Connection, ids: Iterable[UUID]
) -> Mapping[UUID, Sequence[StoredVersion]]:
    """Give what is here of some records."""
    found: dict[UUID, list[StoredVersion]] = defaultdict(list)
    for some in batches(ids):
        for one in read(connection, _ROW.id.in_(some)):
            found[one.id].append(one)
    return found


def several_versions(connection: Connection, board: UUID) -> Sequence[UUID]:
    """Give the records of a board of which versions stand beside each other."""
    ours = select(_ROW.id).where(_ROW.board_id == board).group_by(_ROW.id)
    return connection.scalars(ours.having(func.count() > 1)).all()


def put(
    connection: Connection,
    ids: Collection[UUID],
    versions: Iterable[LayerVersion],
    at: datetime,
    *,
    undoable: bool = False,
) -> None:
    """Let some records have these versions; what was there is kept for the way back or goes."""
    for some in batches(ids):
        _take_away(connection, _ROW.id.in_(some), at if undoable else None)
    rows = [_row(one, at) for one in versions]
    if rows:
        connection.execute(insert(LAYER_RECORD), rows)


def _take_away(connection: Connection, where: ColumnElement[bool], at: datetime | None) -> None:
    """Delete rows; kept for the way back of the merge of a moment, or gone for good."""
    if at is not None:
        for key in connection.scalars(select(_ROW.id).where(where).distinct()).all():
            import_undo.keep_rows(
                _database(connection), LAYER_RECORD, "id = ?", [key.bytes], at
            )
    connection.execute(delete(LAYER_RECORD).where(where))


def _database(connection: Connection) -> sqlite3.Connection:
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)


def _row(version: LayerVersion, at: datetime) -> dict[str, Any]:
    record = version.content
    return {
        "id": record.id,
        "vector": version.vector,
        "board_id": record.board_id,
        "kind": _NAMES[type(record)],
        "about": about(record),
        "removed": version.removed,
        "written_at": at,
        "content": json.dumps(_content(record), ensure_ascii=False, separators=(",", ":")),
    }


def _content(record: LayerRecord) -> dict[str, Any]:
    """Give the fields of a record but its ids, as JSON knows them."""
    values = ((name, getattr(record, name)) for name in FIELDS[type(record)])
    return {name: str(value) if isinstance(value, UUID) else value for name, value in values}


def erased_among(connection: Connection, ids: Iterable[UUID]) -> set[UUID]:
    """Give those of some ids that were erased here.

    Not what files say was erased elsewhere: no file of a table may keep out a layer.
    """
    found: set[UUID] = set()
    for some in batches(ids):
        found.update(connection.scalars(select(ERASED.c.id).where(ERASED.c.id.in_(some))))
    return found


def let_return(connection: Connection, ids: Iterable[UUID]) -> bool:
    """Let boards and records of layers be erased no longer: a person made them again.

    Say whether any was; others may know versions of it that are not known here.
    """
    orders = (delete(ERASED).where(ERASED.c.id.in_(some)) for some in batches(ids))
    return sum(connection.execute(order).rowcount for order in orders) > 0


def numbers_given(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, TableNumber]:
    """Give the numbers that some records of layers give to tables; a removed one gives none."""
    found = {}
    for key, versions in known(connection, ids).items():
        readable = [one.version for one in versions if one.version]
        best = shown(readable) if readable else None
        if best and isinstance(best.content, TableNumber) and not best.removed:
            found[key] = best.content
    return found


def keep_numbers(connection: Connection, ids: Iterable[UUID]) -> None:
    """Let tables have the numbers that some records of layers give them."""
    for given in numbers_given(connection, ids).values():
        row = {"dialogue_id": given.dialogue_id, "number": given.number}
        connection.execute(insert(NUMBERING).prefix_with("OR REPLACE"), row)


_SINCE = "SELECT {} FROM layer_record AS later WHERE later.written_at > ?1"
_STANDS = _SINCE.format("later.board_id")
_NEEDED = {
    "cluster": ("cluster_id", ("placement",)),
    "tag": ("tag_id", ("tagged_note", "tagged_cluster", "thread_tag")),
    "thread": ("thread_id", ("thread_cluster", "thread_tag", "thread_quote")),
}
"""What other records stand on: the field that names it, and in which records that is."""


def stands_on(record: LayerRecord) -> tuple[UUID, ...]:
    """Give the records of its own layer that a record stands on."""
    kind = _NAMES[type(record)]
    fields = (field for field, kinds in _NEEDED.values() if kind in kinds)
    return tuple(getattr(record, field) for field in fields)


def _names(field: str, kinds: Iterable[str]) -> str:
    """Give the query for what records that were written since name in a field."""
    named = f"CASE WHEN json_valid(later.content) THEN later.content ->> '{field}' END"
    sorts = ", ".join(f"'{kind}'" for kind in kinds)
    query = _SINCE.format(f"replace({named}, '-', '')")
    return f"{query} AND later.kind IN ({sorts})"


_KEEP_NEEDED = tuple(
    f"UPDATE layer_record SET written_at = ?2 WHERE written_at = ?1 AND {needed}"  # noqa: S608
    for needed in (
        f"kind = 'start' AND board_id IN ({_STANDS})",
        *(
            f"kind = '{kind}' AND lower(hex(id)) IN ({_names(field, kinds)})"
            for kind, (field, kinds) in _NEEDED.items()
        ),
    )
)
"""Let chapters stay begun, and what was used since: kernen, tags and threads."""
JUST_AFTER = timedelta(microseconds=1)


def change_numbers(
    connection: Connection, ids: Iterable[UUID], before: Mapping[UUID, TableNumber]
) -> None:
    """Let tables have other numbers than those that some records gave them `before`."""
    for given in before.values():
        _drop_number(connection, given)
    keep_numbers(connection, ids)


def before_undo(connection: Connection, at: datetime) -> Mapping[UUID, TableNumber | None]:
    """Give the records that a merge wrote or replaced, with the numbers it gave to tables.

    Of what it brought that stays on which something stands that was written since.
    """
    for order in _KEEP_NEEDED:
        _database(connection).execute(order, (write_moment(at), write_moment(at + JUST_AFTER)))
    query = (
        "SELECT json_extract(columns, '$[0].b') FROM superseded"
        " WHERE taken_at = ?1 AND record = 'layer_record' AND columns <> ''"
        " UNION SELECT lower(hex(id)) FROM layer_record WHERE written_at = ?1"
    )
    rows = _database(connection).execute(query, (write_moment(at),)).fetchall()
    ids = [UUID(key) for (key,) in rows]
    given = numbers_given(connection, ids)
    return {key: given.get(key) for key in ids}


def after_undo(connection: Connection, merged: Mapping[UUID, TableNumber | None]) -> None:
    """Leave of records that were put back no version that another comes after.

    What was written since the merge stays. Numbers that the merge gave, and that tables have
    still, are what they were; a board of which nothing is left is gone.
    """
    for key, versions in known(connection, merged).items():
        for one in versions:
            if any(_is_after(other.vector, one.vector) for other in versions):
                connection.execute(
                    delete(LAYER_RECORD).where(_ROW.id == key, _ROW.vector == one.vector)
                )
    still = [key for key, one in merged.items() if one and _drop_number(connection, one)]
    keep_numbers(connection, still)
    connection.execute(delete(BOARD).where(BOARD.c.id.not_in(select(_ROW.board_id))))


def _drop_number(connection: Connection, given: TableNumber) -> bool:
    """Let a table have a number no longer, where it has that one; say whether it had."""
    column = NUMBERING.c
    has = (column.dialogue_id == given.dialogue_id) & (column.number == given.number)
    return connection.execute(delete(NUMBERING).where(has)).rowcount > 0


def _is_after(other: VersionVector, one: VersionVector) -> bool:
    return other != one and other.includes(one)


def note_numbers(connection: Connection, tables: Iterable[DialogueId]) -> NoteNumbers:
    """Give the numbers of notes at some tables; on the driver itself, as there are many."""
    found: dict[DialogueId, dict[ItemId, int]] = {}
    for some in batches(tables):
        marks = ", ".join("?" * len(some))
        query = (
            f"SELECT dialogue_id, id, number FROM note_number WHERE dialogue_id IN ({marks})"  # noqa: S608
        )
        homes = {home.bytes: found.setdefault(home, {}) for home in some}
        for home, note, number in _database(connection).execute(query, list(homes)):
            homes[home][ItemId(read_id(note))] = number
    return {home: given for home, given in found.items() if given}


def merge_note_numbers(connection: Connection, numbers: NoteNumbers) -> None:
    """Let notes have these numbers; of two that one was given, the lowest, in any order."""
    known = note_numbers(connection, numbers)
    news = [
        (note, table, number)
        for table, given in numbers.items()
        for here in [known.get(table, {})]
        for note, number in given.items()
        if number < here.get(note, _NO)
    ]
    gone = erased_among(connection, {key for note, table, _ in news for key in (note, table)})
    rows = (
        (note.bytes, table.bytes, number)
        for note, table, number in news
        if gone.isdisjoint({note, table})
    )
    query = "INSERT OR REPLACE INTO note_number (id, dialogue_id, number) VALUES (?, ?, ?)"
    _database(connection).executemany(query, rows)


_NO = 10**9
"""Higher than any number of a note."""


def forget(connection: Connection, ids: Sequence[UUID], at: datetime | None) -> None:
    """Forget what layers say of erased notes and tables; without a moment for good."""
    ours = _ROW.about.in_(ids) | _ROW.id.in_(ids) | _ROW.board_id.in_(ids)
    _take_away(connection, ours, at)
    concerned = NOTE_NUMBER.c.id.in_(ids) | NOTE_NUMBER.c.dialogue_id.in_(ids)
    import_undo.take_away(connection, NOTE_NUMBER, concerned, at)
    connection.execute(delete(BOARD).where(BOARD.c.id.in_(ids)))


def erase_boards(connection: Connection, boards: Collection[UUID], today: date) -> None:
    """Erase boards with all their records, for good: none of it comes back by a file."""
    rows = []
    for some in batches(boards):
        query = select(_ROW.id, _ROW.board_id).where(_ROW.board_id.in_(some)).distinct()
        found = {row.id: row.board_id for row in connection.execute(query)}
        rows += [_erased(key, board, today) for key, board in found.items()]
        rows += [_erased(board, board, today) for board in some]
        for gone in batches(found):
            _take_away(connection, _ROW.about.in_(gone), None)
        forget(connection, some, None)
        _forget_kept(connection, some)
    if rows:
        connection.execute(insert(ERASED).prefix_with("OR REPLACE"), rows)


def _forget_kept(connection: Connection, boards: Sequence[UUID]) -> None:
    order = (
        "DELETE FROM superseded WHERE record = 'layer_record' AND columns <> ''"
        " AND json_extract(columns, '$[2].b') = ?"
    )
    _database(connection).executemany(order, [(one.hex,) for one in boards])


def _erased(key: UUID, board: UUID, today: date) -> dict[str, Any]:
    return {
        "id": key,
        "erased_on": today,
        "dialogue_id": board,
        "taken_at": None,
        "signing_key": "",
    }
