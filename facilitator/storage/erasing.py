"""Erasing for good: everything of some ids goes, and the ids stay so that none comes back.

What only guests had handed in is erased for guests alone: the id may be that of a note which
they saw elsewhere and which is still on its way. A writer who brings it is not refused, nor
believed unasked: it waits.
"""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from facilitator.domain.merge.authority import GUESTS
from facilitator.domain.merge.proposals import ErasureCount
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.jobs import Slices, at_once
from facilitator.storage import (
    import_undo,
    layer_rows,
    made_invitations,
    media,
    proposals,
    registry,
    review,
    superseded,
    writers,
)
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches, ids_of_parts
from facilitator.storage.retention import wiped_ids
from facilitator.storage.schema import (
    DRAFT,
    ERASED,
    ERASED_ELSEWHERE,
    LOCAL_ID,
    SUPERSEDED,
    TIDIED,
)
from facilitator.storage.sqlite.purging import ErasureList
from facilitator.storage.sqlite.statements import Query

_ELSEWHERE_AT = Query(
    select(ERASED_ELSEWHERE.c.id, ERASED_ELSEWHERE.c.signing_key).where(
        ERASED_ELSEWHERE.c.dialogue_id == bindparam("dialogue_id")
    )
)

WITH_TABLE = "table"
"""Marks what was erased because its table was: it returns with the table, after a yes."""

ErasedElsewhere = tuple[DialogueId, UUID]
"""The table of which a file says that a record was erased, and which one."""


IDS_PER_LOOK, IDS_PER_SLICE = 250, 120
"""So many ids are looked for, and erased, within a blink of the window."""

MOST_TOLD = 250_000
"""So many erased ids fit in a file; the last ones are told."""


def erase(
    connection: Connection,
    days: Mapping[UUID, date],
    known: Mapping[UUID, DialogueId | None],
    today: date,
    taken_at: datetime | None = None,
    guests: Collection[UUID] = (),
) -> Slices[tuple[dict[UUID, DialogueId | None], int]]:
    """Erase ids with all that belongs to them, but for those that are known to be erased.

    `days` says when each was erased. What a merge of the moment `taken_at` erased can be taken
    back with it until the copies are emptied. Those of `guests` are erased for guests alone.
    Gives the ids that were erased now with their table, and how many were records here. What
    was decided about a text that goes is erased with it: a reason may quote it.
    """
    about = clearances_about(connection, days)
    days = dict(days) | {key: days[note] for key, note in about.items() if key not in days}
    guests = {*guests, *(key for key, note in about.items() if note in guests)}
    again = homes_of(connection, known.keys() & days.keys())  # here, as of another table
    fresh = {key: day for key, day in days.items() if key not in known or key in again}
    if not fresh:
        return {}, 0
    parts: set[UUID] = set()
    for some in batches(fresh, IDS_PER_SLICE):
        parts |= ids_of_parts(connection, some).difference(known, fresh)
        yield None
    gone = dict.fromkeys(parts, today) | fresh
    homes: dict[UUID, DialogueId] = {}
    for some in batches(gone, IDS_PER_SLICE):
        homes |= homes_by_name(connection, some) | homes_of(connection, some)
        yield None
    count = 0
    for some in batches(gone, IDS_PER_SLICE):
        _note(connection, {key: gone[key] for key in some}, homes, taken_at, guests, parts)
        count += _erase(connection, some, taken_at)
        yield None
    if taken_at is None:
        _forget_kept(connection, gone)
        media.drop_unused(connection)
    return {key: homes.get(key) for key in gone}, count


def clearances_about(connection: Connection, ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Give each decision about a text of some records with the id of that record."""
    table, found = TABLES[Clearance].c, dict[UUID, UUID]()
    for some in batches(ids):
        query = select(table.id, table.about).where(table.about.in_(some))
        found.update((row.id, row.about) for row in connection.execute(query))
    return found


def _forget_kept(connection: Connection, ids: Iterable[UUID]) -> None:
    """Keep nothing of tables that were erased, also of what was no longer here."""
    database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    superseded.forget_tables(database, ids)


def homes_of(connection: Connection, ids: Iterable[UUID]) -> dict[UUID, DialogueId]:
    """Say of which table each of some ids is, of those that are here."""
    found: dict[UUID, DialogueId] = {}
    for some in batches(ids):
        for table in TABLES.values():
            owner = table.c.id if table is TABLES[Dialogue] else table.c.dialogue_id
            rows = connection.execute(select(table.c.id, owner).where(table.c.id.in_(some)))
            found.update((key, DialogueId(home)) for key, home in rows)
    return found


def homes_by_name(connection: Connection, ids: Collection[UUID]) -> dict[UUID, DialogueId]:
    """Say of which table records are that its files call otherwise, also when they are gone."""
    rows = connection.execute(select(LOCAL_ID).where(LOCAL_ID.c.id.in_(ids)))
    return {row.id: DialogueId(row.dialogue_id) for row in rows}


def _note(
    connection: Connection,
    days: Mapping[UUID, date],
    homes: Mapping[UUID, DialogueId],
    taken_at: datetime | None,
    guests: Collection[UUID],
    parts: Collection[UUID],
) -> None:
    rows = [
        {
            "id": key,
            "erased_on": day,
            "dialogue_id": homes.get(key),
            "taken_at": taken_at,
            "signing_key": WITH_TABLE if key in parts else GUESTS if key in guests else "",
        }
        for key, day in days.items()
    ]
    # What was erased before, as of another table, is noted anew.
    import_undo.take_away(connection, ERASED, ERASED.c.id.in_(days), taken_at)
    connection.execute(insert(ERASED), rows)


def of_guests(connection: Connection, ids: Collection[UUID], own: str) -> set[UUID]:
    """Give those of some records here that only guests had handed in; `own` is our key.

    At a table that nobody proved to be his, whoever brought it is a guest too.
    """
    homes, claims = homes_of(connection, ids), writers.claims(connection)
    marked = writers.guests(connection)
    return {
        key
        for key, home in homes.items()
        if key != home and marked.get(home, {}).get(key, claims.get(home, own)) != own
    }


def let_return(connection: Connection, ids: Collection[UUID], at: datetime) -> None:
    """Let records, or tables with their parts, be erased no longer, as a merge of a moment.

    What was erased before its table was, as when somebody asked for that, stays so.
    """
    for key in ids:
        with_it = (ERASED.c.dialogue_id == key) & (ERASED.c.signing_key == WITH_TABLE)
        import_undo.take_away(connection, ERASED, (ERASED.c.id == key) | with_it, at)


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
    connection: Connection,
    home: DialogueId,
    days: Mapping[UUID, date],
    known: Collection[UUID],
    key: str,
    taken_at: datetime | None,
) -> Slices[dict[ErasedElsewhere, str]]:
    """Remember what a file of a table says was erased and is not here; give what it was.

    It is so for that table only, and only for files of `key`; the empty key is everybody's,
    and comes before `GUESTS`. What a merge of the moment `taken_at` was told can be taken back
    with it.
    """
    fresh = days.keys() - known - {home}
    if not fresh:
        return {}
    for some in batches(list(fresh), IDS_PER_LOOK):  # also where another table bears the id
        fresh.difference_update(
            key for key, of in homes_of(connection, some).items() if of == home
        )
        yield None
    if key == GUESTS:
        told = read_elsewhere(connection)
        fresh = {one for one in fresh if told.get((home, one)) != ""}
    rows = [
        {"dialogue_id": home, "id": one, "erased_on": days[one], "signing_key": key}
        for one in fresh
    ]
    if rows:
        if taken_at is not None:
            database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
            import_undo.keep_told(database, home, fresh, taken_at)
            if not key:  # nothing of it may wait either
                proposals.drop_of(database, home, fresh, taken_at)
        how = "OR REPLACE" if key in {"", GUESTS} else "OR IGNORE"
        connection.execute(insert(ERASED_ELSEWHERE).prefix_with(how), rows)
    return {(home, one): key for one in fresh}


def read_erased_guests(connection: Connection) -> set[UUID]:
    """Give those of the ids that were erased which are so for guests alone."""
    query = select(ERASED.c.id).where(ERASED.c.signing_key == GUESTS)
    return set(connection.scalars(query))


def read_elsewhere(connection: Connection) -> dict[ErasedElsewhere, str]:
    """Give all that was erased elsewhere, with the key of whose files that holds."""
    rows = connection.execute(select(ERASED_ELSEWHERE))
    return {(row.dialogue_id, row.id): row.signing_key for row in rows}


def elsewhere_at(database: sqlite3.Connection, home: DialogueId) -> dict[ErasedElsewhere, str]:
    """Give what was erased elsewhere of one table, as `read_elsewhere` does of all."""
    rows = _ELSEWHERE_AT.rows(database, {"dialogue_id": home})
    return {(home, one): key for one, key in rows}


def forget_elsewhere(
    connection: Connection, home: DialogueId, key: str, taken_at: datetime | None
) -> None:
    """Believe somebody no longer who said what was erased of a table."""
    ours = (ERASED_ELSEWHERE.c.dialogue_id == home) & (ERASED_ELSEWHERE.c.signing_key == key)
    if taken_at is not None:
        database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
        told = connection.scalars(select(ERASED_ELSEWHERE.c.id).where(ours)).all()
        import_undo.keep_told(database, home, told, taken_at)
    connection.execute(delete(ERASED_ELSEWHERE).where(ours))


def _erase(connection: Connection, ids: list[UUID], taken_at: datetime | None) -> int:
    database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    gone = 0
    for kind, table in TABLES.items():
        here = connection.scalars(
            select(table.c.id).where(table.c.id.in_(ids)).distinct()
        ).all()
        gone += len(here)
        if here and taken_at is not None:
            import_undo.keep_superseded(database, kind, here, taken_at)
        if here:
            connection.execute(delete(table).where(table.c.id.in_(here)))
    if taken_at is None:
        import_undo.forget(connection, ids)
    writers.forget(connection, ids, taken_at)
    proposals.forget(connection, ids, taken_at)
    _forget_beside(connection, ids, taken_at)
    return gone


def _forget_beside(
    connection: Connection, ids: Sequence[UUID], taken_at: datetime | None
) -> None:
    """Forget what is noted here of erased notes and tables, also of those that are not here."""
    _forget_drafts(connection, ids, taken_at)
    registry.forget(connection, ids, taken_at)
    review.forget(connection, ids, taken_at)
    made_invitations.forget(connection, ids, taken_at)
    layer_rows.forget(connection, ids, taken_at)


def _forget_drafts(
    connection: Connection, ids: Sequence[UUID], taken_at: datetime | None
) -> None:
    changed = func.json_extract(DRAFT.c.choices, "$.item").in_(map(str, ids))
    ours = DRAFT.c.dialogue_id.in_(ids) | changed
    import_undo.take_away(connection, DRAFT, ours, taken_at)


def erase_again(connection: Connection, own: str) -> None:
    """Let all go that is noted as erased, in a store that did not know it yet.

    What was erased for guests alone goes only where it is a guest's, else it may stay.
    """
    known, elsewhere = read_erased(connection), read_elsewhere(connection)
    here = homes_of(connection, [*known, *(key for _, key in elsewhere)])
    gone = {key for key, home in here.items() if key in known and known[key] in {None, home}}
    for_guests = gone & read_erased_guests(connection)
    theirs = of_guests(connection, for_guests, own)
    connection.execute(delete(ERASED).where(ERASED.c.id.in_(for_guests - theirs)))
    gone -= for_guests - theirs
    gone |= {
        key for (home, key), signed in elsewhere.items() if not signed and here.get(key) == home
    }
    days = {row.id: row.erased_on for row in connection.execute(select(ERASED))}
    days |= {row.id: row.erased_on for row in connection.execute(select(ERASED_ELSEWHERE))}
    if gone:
        today = max(days[key] for key in gone)
        at_once(erase(connection, {key: days[key] for key in gone}, {}, today, guests=theirs))
    final = read_gone(connection).erased
    for some in batches(final):
        import_undo.forget(connection, some)
        _forget_beside(connection, some, None)
    _forget_kept(connection, final)


def read_erased(connection: Connection) -> dict[UUID, DialogueId | None]:
    """Give every id that was erased, with its table; None where that is not known."""
    rows = connection.execute(select(ERASED.c.id, ERASED.c.dialogue_id))
    return {key: None if home is None else DialogueId(home) for key, home in rows}


def days_to_tell(connection: Connection, home: DialogueId, key: str = "") -> dict[UUID, date]:
    """Say of all that a file of a table tells was erased when that was.

    Of what is so for everybody, or with the key `GUESTS` for guests alone.
    """
    own = (ERASED.c.dialogue_id == home) | ERASED.c.dialogue_id.is_(None)
    own &= ERASED.c.signing_key == key
    elsewhere = (ERASED_ELSEWHERE.c.dialogue_id == home) & (
        ERASED_ELSEWHERE.c.signing_key == key
    )
    told = {
        row.id: row.erased_on
        for table, where in ((ERASED_ELSEWHERE, elsewhere), (ERASED, own))
        for row in connection.execute(select(table).where(where))
    }
    if len(told) > MOST_TOLD:
        told = dict(sorted(told.items(), key=lambda one: (one[1], one[0]))[-MOST_TOLD:])
    return told


def unconfirmed(connection: Connection, before: datetime) -> dict[DialogueId, ErasureCount]:
    """Count per table what merges before a moment erased, and still lies in copies."""
    same = (SUPERSEDED.c.taken_at == ERASED.c.taken_at) & (SUPERSEDED.c.id == ERASED.c.id)
    kept = select(SUPERSEDED.c.id).where(same, SUPERSEDED.c.record == TABLES[Item].name)
    is_note = kept.correlate(ERASED).exists()
    counts = (func.sum(case((is_note, 1), else_=0)), func.count())
    query = select(ERASED.c.dialogue_id, *counts).where(ERASED.c.taken_at < before)
    rows = connection.execute(query.group_by(ERASED.c.dialogue_id))
    return {
        DialogueId(home): ErasureCount(notes, records)
        for home, notes, records in rows
        if home is not None
    }


def confirm(
    connection: Connection, homes: Collection[DialogueId], before: datetime
) -> Slices[None]:
    """Erase for good what merges before a moment erased of tables: no way back is kept."""
    ours = ERASED.c.dialogue_id.in_(homes) & (ERASED.c.taken_at < before)
    ids = connection.scalars(select(ERASED.c.id).where(ours)).all()
    for some in batches(ids):
        import_undo.forget(connection, some)
        yield None
    _forget_kept(connection, ids)
    connection.execute(update(ERASED).where(ours).values(taken_at=None))
    media.drop_unused(connection)


def read_gone(connection: Connection) -> ErasureList:
    """Read what may be in no copy; what a merge erased may, until a person says otherwise."""
    tidied = connection.execute(select(TIDIED))
    final = connection.execute(select(ERASED).where(ERASED.c.taken_at.is_(None)))
    return ErasureList(
        {row.id: row.erased_on for row in final},
        {row.dialogue_id: row.tidied_on for row in tidied},
        frozenset(read_erased_guests(connection)),
        wiped_ids(connection),
    )
