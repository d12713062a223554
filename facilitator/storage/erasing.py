"""Erasing for good: everything of some ids goes, and the ids stay so that none comes back."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select

from facilitator.domain.records.dialogue import Record, dialogue_of
from facilitator.domain.records.ids import DialogueId
from facilitator.storage import import_undo, media, registry
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, ids_here, ids_of_parts
from facilitator.storage.schema import DRAFT, ERASED, ERASED_ELSEWHERE, TIDIED
from facilitator.storage.sqlite.purging import ErasureList

ErasedElsewhere = tuple[DialogueId, UUID]
"""The table of which a file says that a record was erased, and which one."""


def is_erased(
    record: Record, erased: Collection[UUID], elsewhere: Collection[ErasedElsewhere]
) -> bool:
    """Say whether a record was erased, or the dialogue that it belongs to."""
    if not erased and not elsewhere:  # as in nearly every store
        return False
    home = dialogue_of(record)
    return record.id in erased or home in erased or (home, record.id) in elsewhere


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


def of_table(
    connection: Connection, home: DialogueId, days: Mapping[UUID, date]
) -> dict[UUID, date]:
    """Give the ids that are records of a table here: what its files may erase.

    Not the table itself: what holds a table was not made where that was erased.
    """
    if not days:  # as in nearly every file
        return {}
    parts = ids_of_parts(connection, [home])
    return {key: day for key, day in days.items() if key in parts}


def keep_elsewhere(
    connection: Connection, home: DialogueId, days: Mapping[UUID, date], known: Collection[UUID]
) -> set[ErasedElsewhere]:
    """Remember what a file of a table says was erased and is not here; give what it was.

    It is so for that table only: whatever else may have the id is left alone.
    """
    fresh = days.keys() - known - {home}
    if not fresh:
        return set()
    fresh -= ids_here(connection, fresh)
    rows = [{"dialogue_id": home, "id": key, "erased_on": days[key]} for key in fresh]
    if rows:
        connection.execute(insert(ERASED_ELSEWHERE).prefix_with("OR IGNORE"), rows)
    return {(home, key) for key in fresh}


def read_elsewhere(connection: Connection) -> dict[ErasedElsewhere, date]:
    """Say of all that was erased elsewhere when that was."""
    rows = connection.execute(select(ERASED_ELSEWHERE))
    return {(row.dialogue_id, row.id): row.erased_on for row in rows}


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
    import_undo.forget(connection, ids)
    registry.forget(connection, ids)
    return gone


def days_of_erased(connection: Connection) -> dict[UUID, date]:
    """Say of every id that was erased here when that was."""
    return {row.id: row.erased_on for row in connection.execute(select(ERASED))}


def days_to_tell(connection: Connection, home: DialogueId) -> dict[UUID, date]:
    """Say of all that a file of a table tells was erased when that was."""
    elsewhere = select(ERASED_ELSEWHERE).where(ERASED_ELSEWHERE.c.dialogue_id == home)
    told = {row.id: row.erased_on for row in connection.execute(elsewhere)}
    return told | days_of_erased(connection)


def read_gone(connection: Connection) -> ErasureList:
    """Read what may be in no copy."""
    tidied = connection.execute(select(TIDIED))
    return ErasureList(
        days_of_erased(connection), {row.dialogue_id: row.tidied_on for row in tidied}
    )
