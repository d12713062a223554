"""What can be wrong with a store, found by looking at every page and every row."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    BLOB,
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    select,
    true,
    type_coerce,
)

from facilitator.domain.errors import Problem
from facilitator.domain.merge.duplicates import doubles
from facilitator.domain.records.dialogue import Dialogue, Overview, Seat
from facilitator.domain.records.items import Item, ItemKind, Link
from facilitator.domain.records.specs import PARTS, RecordType
from facilitator.storage import layer_rows, media
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import find, read_overview, read_whole_dossier
from facilitator.storage.schema import BOARD, ERASED, ERASED_ELSEWHERE, LAYER_RECORD


def check_file(database: sqlite3.Connection) -> tuple[Problem, ...]:
    """Let SQLite look at every page and index."""
    answers = [row[0] for row in database.execute("PRAGMA integrity_check(20)")]
    broken = [] if answers == ["ok"] else answers
    broken += [f"{row[0]}: {row[2]}" for row in database.execute("PRAGMA foreign_key_check")]
    return tuple(Problem("check_file", {"reason": reason}) for reason in broken)


def check_content(connection: Connection) -> tuple[Problem, ...]:
    """Look whether every row can be read, belongs somewhere, is counted, and has its photo."""
    unreadable = tuple(_unreadable(connection))
    counted = () if unreadable else tuple(_miscounted(connection))
    others = (*_erased_yet_here(connection), *media.check(connection), *_layers(connection))
    return (*unreadable, *_orphans(connection), *counted, *others)


def _unreadable(connection: Connection) -> Iterator[Problem]:
    for kind, table in TABLES.items():
        if not find(connection, kind, select(table)).unreadable:
            continue
        for raw in connection.scalars(select(_raw(table.c.id)).distinct()):
            query = select(table).where(_raw(table.c.id) == raw)
            for row in find(connection, kind, query).unreadable:
                facts = {"table": table.name, "id": _written(raw), "reason": row.reason}
                yield Problem("check_unreadable", facts)


def _orphans(connection: Connection) -> Iterator[Problem]:
    """Find rows that name a record of which no version is here, kept or removed or erased."""
    for table, query in _naming_unknown():
        for record_id, missing in connection.execute(query):
            facts = {"table": table, "id": _written(record_id), "missing": _written(missing)}
            yield Problem("check_orphan", facts)


@cache
def _naming_unknown() -> tuple[tuple[str, Select[Any]], ...]:
    """Give for each reference its table and the query; making it takes longer than asking."""
    item, link = TABLES[Item].c, TABLES[Link].c
    references: list[tuple[Column[UUID], RecordType]] = [
        *((TABLES[kind].c.dialogue_id, Dialogue) for kind in PARTS),
        (item.speaker_seat_id, Seat),
        (link.source, Item),
        (link.target, Item),
    ]
    return tuple((str(column.table), _unknown(column, kind)) for column, kind in references)


def _unknown(column: Column[UUID], needed: RecordType) -> Select[Any]:
    raw = _raw(column)
    query = select(_raw(column.table.c.id), raw).where(
        column.is_not(None),
        raw.not_in(select(_raw(TABLES[needed].c.id))),
        raw.not_in(select(_raw(ERASED.c.id))),
        raw.not_in(select(_raw(ERASED_ELSEWHERE.c.id))),
    )
    return cast("Select[Any]", query)


def _raw(column: Column[UUID]) -> ColumnElement[bytes]:
    return type_coerce(column, BLOB)


def _written(raw: bytes) -> str:
    return str(UUID(bytes=raw)) if len(raw) == 16 else raw.hex()


def _layers(connection: Connection) -> Iterator[Problem]:
    """Find rows of layers that cannot be read, are of no board, or stand on what is not there.

    A note that is not here is no fault: its table may still come.
    """
    raw = {column: type_coerce(LAYER_RECORD.c[column], BLOB) for column in ("id", "board_id")}
    every = [*connection.execute(select(raw["id"], raw["board_id"]).distinct())]
    read = list(layer_rows.read(connection, true()))
    wrong = {one.id.bytes: one.reason for one in read if not one.version}
    wrong |= {key: "vector" for key, _ in every if len(key) != 16}
    wrong |= dict.fromkeys({key for key, _ in every} - {one.id.bytes for one in read}, "vector")
    for key, reason in sorted(wrong.items()):
        facts = {"table": LAYER_RECORD.name, "id": _written(key), "reason": reason}
        yield Problem("check_layer_unreadable", facts)
    boards = set(connection.scalars(select(type_coerce(BOARD.c.id, BLOB))))
    missing = [(key, board) for key, board in every if board not in boards]
    here = {key for key, _ in every}
    placed = (one.version.content for one in read if one.version and not one.version.removed)
    missing += [
        (one.id.bytes, needed.bytes)
        for one in placed
        for needed in layer_rows.stands_on(one)
        if needed.bytes not in here
    ]
    for key, needed in missing:
        facts = {"table": LAYER_RECORD.name, "id": _written(key), "missing": _written(needed)}
        yield Problem("check_layer_orphan", facts)


def _miscounted(connection: Connection) -> Iterator[Problem]:
    for overview in read_overview(connection):
        dialogue_id = overview.dialogue.id
        dossier, _ = read_whole_dossier(connection, dialogue_id)
        hidden = doubles(dossier)
        counted = Counter(item.kind for item in dossier.items if item.id not in hidden)
        if not _agree(overview, counted, len(dossier.seats)):
            yield Problem("check_counts", {"id": str(dialogue_id)})


def _agree(overview: Overview, items: Counter[ItemKind], seats: int) -> bool:
    return dict(overview.items) == dict(items) and overview.seats == seats


def _erased_yet_here(connection: Connection) -> Iterator[Problem]:
    for table in TABLES.values():
        for record_id in connection.scalars(_erased_of(table)):
            yield Problem("check_erased", {"table": table.name, "id": str(record_id)})


@cache
def _erased_of(table: Table) -> Select[Any]:
    owner = table.c.id if table is TABLES[Dialogue] else table.c.dialogue_id
    same = ERASED.c.dialogue_id.is_(None) | (ERASED.c.dialogue_id == owner)
    gone = select(ERASED.c.id).where(ERASED.c.id == table.c.id, same).correlate(table)
    return select(table.c.id).where(gone.exists())
