"""Takes the names of a table out of the store, also from drafts and seats that were removed."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import cast
from uuid import UUID

from sqlalchemy import Connection, delete, func, insert, select, update

from facilitator.domain.merge.merging import Version
from facilitator.domain.privacy.anonymise import has_names, without_names, without_pledger
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.changes import Edit
from facilitator.domain.records.dialogue import Record, Seat
from facilitator.domain.records.ids import DialogueId, RecordId
from facilitator.domain.records.items import Item
from facilitator.storage import superseded
from facilitator.storage.import_undo import WITH_WORDS
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import find, homes_of_aliases
from facilitator.storage.schema import DRAFT, PROPOSAL, SUPERSEDED, TIDIED

SEAT, ITEM = TABLES[Seat], TABLES[Item]
_NAMES_OF = {Seat: ("first_name", "full_name", "title"), Item: ("pledged_by",)}


def tables_of(connection: Connection, dialogue_id: DialogueId) -> set[UUID]:
    """Give a dialogue and those that are the same table."""
    same = homes_of_aliases(connection).items()
    return {dialogue_id, *(one for one, home in same if home == dialogue_id)}


def seats_of(connection: Connection, dialogue_id: DialogueId) -> tuple[Seat, ...]:
    """Give all seats of a table, also what was removed and what people disagree on."""
    homes = homes_of_aliases(connection)
    tables = tables_of(connection, homes.get(dialogue_id, dialogue_id))
    found = find(connection, Seat, select(SEAT).where(SEAT.c.dialogue_id.in_(tables)))
    versions = (version for written in found.records.values() for version, _ in written)
    return tuple(one.content for one in versions if isinstance(one.content, Seat))


def edits(connection: Connection, dialogues: Collection[UUID]) -> list[Edit]:
    """Give the edits that take the names from the seats that are shown."""
    query = select(SEAT).where(SEAT.c.dialogue_id.in_(dialogues))
    seats = [one for one in find(connection, Seat, query).kept() if isinstance(one, Seat)]
    return [Edit(seat, without_names(seat)) for seat in seats if has_names(seat)]


def pledges(
    connection: Connection, dialogues: Collection[UUID], seats: Iterable[Seat]
) -> list[Edit]:
    """Give the edits that take the names from who promised what.

    A note on which people disagree stays as it is: a wording would be lost.
    """
    names = TableNames(seats)
    query = select(ITEM).where(ITEM.c.dialogue_id.in_(dialogues), ITEM.c.pledged_by != "")
    found = find(connection, Item, query)
    edits = []
    for item in found.kept():
        if isinstance(item, Item) and len(found.versions(RecordId(item.id))) == 1:
            after = without_pledger(item, names)
            edits += [Edit(item, after)] if after != item else []
    return edits


def forget_names(
    connection: Connection, dialogues: Collection[UUID], seats: Iterable[Seat], day: date
) -> None:
    """Let the other places go where a name may stand, and remember that they went."""
    seats = [*seats]
    _tell_by_role(connection, dialogues, TableNames(seats))
    ours = SEAT.c.dialogue_id.in_(dialogues)
    connection.execute(update(SEAT).where(ours).values(first_name="", full_name="", title=""))
    gone = ITEM.c.dialogue_id.in_(dialogues) & ITEM.c.removed.is_(True)
    connection.execute(update(ITEM).where(gone).values(pledged_by=""))
    database = cast("sqlite3.Connection", connection.connection.dbapi_connection)
    superseded.forget_names(database, dialogues, TableNames(seats))
    connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.record.in_(WITH_WORDS)))
    waiting = PROPOSAL.c.dialogue_id.in_(dialogues)
    for record, names in _NAMES_OF.items():
        changes = (one for name in names for one in (f"$.{name}", ""))
        empty = func.json_set(PROPOSAL.c.columns, *changes)
        said = waiting & (PROPOSAL.c.record == TABLES[record].name) & (PROPOSAL.c.columns != "")
        connection.execute(update(PROPOSAL).where(said).values(columns=empty))
    connection.execute(delete(DRAFT).where(DRAFT.c.dialogue_id.in_(dialogues)))
    connection.execute(delete(TIDIED).where(TIDIED.c.dialogue_id.in_(dialogues)))
    rows = [{"dialogue_id": one, "tidied_on": day} for one in dialogues]
    connection.execute(insert(TIDIED), rows)


def _tell_by_role(
    connection: Connection, dialogues: Collection[UUID], names: TableNames
) -> None:
    """Let no row say by name who promised, also where people disagree."""
    query = select(ITEM.c.id, ITEM.c.pledged_by).where(ITEM.c.dialogue_id.in_(dialogues))
    for key, said in connection.execute(query.where(ITEM.c.pledged_by != "")).all():
        same = (ITEM.c.id == key) & (ITEM.c.pledged_by == said)
        connection.execute(update(ITEM).where(same).values(pledged_by=names.by_role(said)))


def stripped(
    versions: Iterable[Version[Record]], tidied: Collection[UUID]
) -> Iterator[Version[Record]]:
    """Give versions from elsewhere without the names that were tidied here."""
    for version in versions:
        seat = version.content
        if isinstance(seat, Seat) and seat.dialogue_id in tidied and has_names(seat):
            nameless = replace(seat, first_name="", full_name="", title="")
            yield replace(version, content=nameless)
        else:
            yield version
