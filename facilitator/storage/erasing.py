"""Erasing for good: everything of some ids goes, and the ids stay so that none comes back."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select

from facilitator.storage import media, registry, taking_back
from facilitator.storage.mapping import TABLES
from facilitator.storage.purging import Gone
from facilitator.storage.reading import batches, ids_of_parts
from facilitator.storage.schema import DRAFT, ERASED, TIDIED


def erase(
    connection: Connection, days: Mapping[UUID, date], known: Collection[UUID], today: date
) -> tuple[set[UUID], int]:
    """Erase ids with all that belongs to them, but for those that are known to be erased.

    `days` says when each was erased. Gives the ids that were erased now, and how many of them
    were records here.
    """
    fresh = {key: day for key, day in days.items() if key not in known}
    if not fresh:
        return set(), 0
    parts = ids_of_parts(connection, fresh).difference(known)
    gone = dict.fromkeys(parts, today) | fresh
    count = sum(_erase(connection, some, gone) for some in batches(gone))
    media.drop_unused(connection)
    return set(gone), count


def _erase(connection: Connection, ids: list[UUID], days: Mapping[UUID, date]) -> int:
    connection.execute(insert(ERASED), [{"id": key, "erased_on": days[key]} for key in ids])
    gone = 0
    for table in TABLES.values():
        here = table.c.id.in_(ids)
        gone += connection.scalar(select(func.count(table.c.id.distinct())).where(here)) or 0
        connection.execute(delete(table).where(here))
    connection.execute(delete(DRAFT).where(DRAFT.c.dialogue_id.in_(ids)))
    changed = func.json_extract(DRAFT.c.choices, "$.item").in_(map(str, ids))
    connection.execute(delete(DRAFT).where(changed))
    taking_back.forget(connection, ids)
    registry.forget(connection, ids)
    return gone


def days_of_erased(connection: Connection) -> dict[UUID, date]:
    """Say of every erased id when that was."""
    return {row.id: row.erased_on for row in connection.execute(select(ERASED))}


def read_gone(connection: Connection) -> Gone:
    """Read what may be in no copy."""
    tidied = connection.execute(select(TIDIED))
    return Gone(days_of_erased(connection), {row.dialogue_id: row.tidied_on for row in tidied})
