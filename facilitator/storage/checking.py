"""What can be wrong with a store, found by looking at every page and every row."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, select

from facilitator.domain.dialogue import Dialogue, Overview, Seat
from facilitator.domain.errors import Problem, WrongUseError
from facilitator.domain.items import Item, ItemKind, Link, SpeakerKind
from facilitator.storage.mapping import PARTS, TABLES, RecordType
from facilitator.storage.reading import dossier_in, find, read_dialogue, read_overview
from facilitator.storage.schema import ErasedRow


def check_file(database: sqlite3.Connection) -> tuple[Problem, ...]:
    """Let SQLite look at every page and index."""
    answers = [row[0] for row in database.execute("PRAGMA integrity_check(20)")]
    broken = [] if answers == ["ok"] else answers
    broken += [f"{row[0]}: {row[2]}" for row in database.execute("PRAGMA foreign_key_check")]
    return tuple(Problem("check_file", {"reason": reason}) for reason in broken)


def check_content(connection: Connection) -> tuple[Problem, ...]:
    """Look whether every row can be read, belongs somewhere, and is counted."""
    return (
        *_unreadable(connection),
        *_orphans(connection),
        *_miscounted(connection),
        *_erased_yet_here(connection),
    )


def _unreadable(connection: Connection) -> Iterator[Problem]:
    for kind, table in TABLES.items():
        for row in find(connection, kind, select(table)).unreadable:
            yield Problem("check_unreadable", {"table": table.name, "reason": row.reason})


def _orphans(connection: Connection) -> Iterator[Problem]:
    item, link, seat = TABLES[Item], TABLES[Link], TABLES[Seat]
    heads = set(connection.scalars(select(TABLES[Dialogue].c.id)))
    for kind in PARTS:
        table = TABLES[kind]
        yield from _without(connection, kind, select(table.c.id, table.c.dialogue_id), heads)
    seats = set(connection.scalars(select(seat.c.id)))
    seated = item.c.speaker_kind == SpeakerKind.SEAT
    asked = select(item.c.id, item.c.speaker_seat_id).where(seated)
    yield from _without(connection, Item, asked, seats)
    items = set(connection.scalars(select(item.c.id)))
    for end in (link.c.source, link.c.target):
        yield from _without(connection, Link, select(link.c.id, end), items)


def _without(
    connection: Connection,
    kind: RecordType,
    query: Select[Any],
    known: set[UUID],
) -> Iterator[Problem]:
    for record_id, needed in connection.execute(query):
        if needed not in known:
            facts = {"table": TABLES[kind].name, "id": str(record_id), "missing": str(needed)}
            yield Problem("check_orphan", facts)


def _miscounted(connection: Connection) -> Iterator[Problem]:
    for overview in read_overview(connection):
        dialogue_id = overview.dialogue.id
        try:
            dossier = dossier_in(read_dialogue(connection, dialogue_id), dialogue_id)
        except WrongUseError:
            continue
        counted = Counter(item.kind for item in dossier.items)
        if not _agree(overview, counted, len(dossier.seats)):
            yield Problem("check_counts", {"id": str(dialogue_id)})


def _agree(overview: Overview, items: Counter[ItemKind], seats: int) -> bool:
    return dict(overview.items) == dict(items) and overview.seats == seats


def _erased_yet_here(connection: Connection) -> Iterator[Problem]:
    for table in TABLES.values():
        both = select(table.c.id).where(table.c.id.in_(select(ErasedRow.id)))
        for record_id in connection.scalars(both):
            yield Problem("check_erased", {"table": table.name, "id": str(record_id)})
