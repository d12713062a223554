"""What can be wrong with a store, found by looking at every page and every row."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import BLOB, Column, ColumnElement, Connection, select, type_coerce

from facilitator.domain.errors import Problem
from facilitator.domain.merge.duplicates import doubles
from facilitator.domain.records.dialogue import Dialogue, Overview, Seat
from facilitator.domain.records.items import Item, ItemKind, Link
from facilitator.domain.records.specs import PARTS, RecordType
from facilitator.storage import media
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import find, read_overview, read_whole_dossier
from facilitator.storage.schema import ERASED, ERASED_ELSEWHERE


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
    others = (*_erased_yet_here(connection), *media.check(connection))
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
    item, link = TABLES[Item], TABLES[Link]
    for kind in PARTS:
        yield from _without(connection, TABLES[kind].c.dialogue_id, Dialogue)
    yield from _without(connection, item.c.speaker_seat_id, Seat)
    yield from _without(connection, link.c.source, Item)
    yield from _without(connection, link.c.target, Item)


def _without(
    connection: Connection, column: Column[UUID], needed: RecordType
) -> Iterator[Problem]:
    """Find rows that name a record of which no version is here, kept or removed or erased."""
    table = column.table
    known = select(_raw(TABLES[needed].c.id))
    query = select(_raw(table.c.id), _raw(column)).where(
        column.is_not(None),
        _raw(column).not_in(known),
        _raw(column).not_in(select(_raw(ERASED.c.id))),
        _raw(column).not_in(select(_raw(ERASED_ELSEWHERE.c.id))),
    )
    for record_id, missing in connection.execute(query):
        facts = {"table": str(table), "id": _written(record_id), "missing": _written(missing)}
        yield Problem("check_orphan", facts)


def _raw(column: Column[UUID]) -> ColumnElement[bytes]:
    return type_coerce(column, BLOB)


def _written(raw: bytes) -> str:
    return str(UUID(bytes=raw)) if len(raw) == 16 else raw.hex()


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
    for kind, table in TABLES.items():
        owner = table.c.id if kind is Dialogue else table.c.dialogue_id
        same = ERASED.c.dialogue_id.is_(None) | (ERASED.c.dialogue_id == owner)
        gone = select(ERASED.c.id).where(ERASED.c.id == table.c.id, same).correlate(table)
        both = select(table.c.id).where(gone.exists())
        for record_id in connection.scalars(both):
            yield Problem("check_erased", {"table": table.name, "id": str(record_id)})
