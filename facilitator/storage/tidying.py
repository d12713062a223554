"""Takes the names of a table out of the store, also from drafts and seats that were removed."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from facilitator.domain.changes import Edit
from facilitator.domain.dialogue import Record, Seat
from facilitator.domain.ids import DialogueId
from facilitator.domain.merging import Version
from facilitator.domain.tidying import has_names, without_names
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import find, homes_of_aliases
from facilitator.storage.schema import DRAFT, SUPERSEDED, TIDIED

SEAT = TABLES[Seat]


def tables_of(connection: Connection, dialogue_id: DialogueId) -> set[UUID]:
    """Give a dialogue and those that are the same table."""
    same = homes_of_aliases(connection).items()
    return {dialogue_id, *(one for one, home in same if home == dialogue_id)}


def edits(connection: Connection, dialogues: Collection[UUID]) -> list[Edit]:
    """Give the edits that take the names from the seats that are shown."""
    query = select(SEAT).where(SEAT.c.dialogue_id.in_(dialogues))
    seats = [one for one in find(connection, Seat, query).kept() if isinstance(one, Seat)]
    return [Edit(seat, without_names(seat)) for seat in seats if has_names(seat)]


def forget_names(connection: Connection, dialogues: Collection[UUID], day: date) -> None:
    """Let the other places go where a name may stand, and remember that they went."""
    ours = SEAT.c.dialogue_id.in_(dialogues)
    connection.execute(update(SEAT).where(ours).values(first_name="", full_name="", title=""))
    seats = select(SEAT.c.id).where(ours)
    connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.id.in_(seats)))
    connection.execute(delete(DRAFT).where(DRAFT.c.dialogue_id.in_(dialogues)))
    connection.execute(delete(TIDIED).where(TIDIED.c.dialogue_id.in_(dialogues)))
    rows = [{"dialogue_id": one, "tidied_on": day} for one in dialogues]
    connection.execute(insert(TIDIED), rows)


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
