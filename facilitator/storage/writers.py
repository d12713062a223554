"""Who may write at which table: private keys of tables, known writers, records of guests."""

import sqlite3
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, insert, select

from facilitator.domain.merge.authority import GuestRoom, Sender, standing_of
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.ids import DialogueId
from facilitator.storage import import_undo
from facilitator.storage.reading import batches
from facilitator.storage.schema import GUEST_RECORD, PROPOSAL, TABLE_KEY, TABLE_WRITER
from facilitator.storage.sqlite.statements import Query, Statement

_WRITERS = Query(
    select(TABLE_WRITER.c.signing_key, TABLE_WRITER.c.standing).where(
        TABLE_WRITER.c.dialogue_id == bindparam("dialogue_id")
    )
)
_CLAIMS = Query(
    select(PROPOSAL.c.digest)
    .where(PROPOSAL.c.dialogue_id == bindparam("dialogue_id"))
    .where(PROPOSAL.c.kind == bindparam("kind"), PROPOSAL.c.refused == bindparam("refused"))
)
_GUESTS = Query(
    select(GUEST_RECORD.c.id, GUEST_RECORD.c.signing_key).where(
        GUEST_RECORD.c.dialogue_id == bindparam("dialogue_id")
    )
)
_KEEP_WRITER = Statement(insert(TABLE_WRITER).prefix_with("OR REPLACE"))
_KEEP_GUEST = Statement(insert(GUEST_RECORD).prefix_with("OR REPLACE"))


class WriterStanding(StrEnum):
    """Why somebody is known at a table, or is not let in any more."""

    GRANTED = "granted"
    ACCEPTED = "accepted"
    CLAIMED = "claimed"
    REFUSED = "refused"


PROVED = frozenset({WriterStanding.ACCEPTED, WriterStanding.GRANTED})
"""Who may change what is at a table: by a yes, or by its grant."""


@dataclass(frozen=True, slots=True)
class TableWriter:
    """A key that wrote at a table, why that is so, and since when."""

    dialogue_id: DialogueId
    key: str
    standing: WriterStanding
    since: datetime


def keep_table_key(connection: Connection, dialogue_id: DialogueId, seed: bytes) -> None:
    """Keep the private key of a table."""
    values = {"dialogue_id": dialogue_id, "seed": seed}
    connection.execute(insert(TABLE_KEY).prefix_with("OR REPLACE"), values)


def with_table_key(connection: Connection, homes: Collection[DialogueId]) -> set[DialogueId]:
    """Give those of some tables of which the private key is here."""
    query = select(TABLE_KEY.c.dialogue_id).where(TABLE_KEY.c.dialogue_id.in_(homes))
    return {DialogueId(key) for key in connection.scalars(query)}


def writers(database: sqlite3.Connection, dialogue_id: DialogueId) -> dict[str, WriterStanding]:
    """Give who is known at a table."""
    rows = _WRITERS.rows(database, {"dialogue_id": dialogue_id})
    return {key: WriterStanding(standing) for key, standing in rows}


def claimant_of(known: Mapping[str, WriterStanding]) -> str | None:
    """Give who brought a table that nobody proved to be his, of those known at it."""
    return next((key for key, how in known.items() if how is WriterStanding.CLAIMED), None)


def keep_writer(
    database: sqlite3.Connection, writer: TableWriter, *, is_new: bool = False
) -> None:
    """Know somebody at a table from now on, within the transaction that is open.

    Of who `is_new` there, nothing is to be kept for the way back.
    """
    values = {
        "dialogue_id": writer.dialogue_id,
        "signing_key": writer.key,
        "standing": writer.standing.value,
        "since": writer.since,
    }
    key = (writer.dialogue_id.bytes, writer.key)
    where = "dialogue_id = ? AND signing_key = ?"
    if not is_new:
        import_undo.keep_rows(database, TABLE_WRITER, where, key, writer.since)
    _KEEP_WRITER.run(database, values)


def forget_writer(
    database: sqlite3.Connection, dialogue_id: DialogueId, key: str, at: datetime | None
) -> None:
    """Know somebody no longer at a table; kept for the way back of the merge of a moment."""
    where, values = "dialogue_id = ? AND signing_key = ?", (dialogue_id.bytes, key)
    if at is not None:
        import_undo.keep_rows(database, TABLE_WRITER, where, values, at)
    database.execute(f"DELETE FROM table_writer WHERE {where}", values)  # noqa: S608


def since(connection: Connection, home: DialogueId, key: str) -> datetime:
    """Say since when somebody is known at a table."""
    of_him = (TABLE_WRITER.c.dialogue_id == home) & (TABLE_WRITER.c.signing_key == key)
    at: datetime = connection.execute(select(TABLE_WRITER.c.since).where(of_him)).scalar_one()
    return at


def claims(connection: Connection) -> dict[DialogueId, str]:
    """Give the tables that nobody proved to be his, each with the key that brought it."""
    query = select(TABLE_WRITER.c.dialogue_id, TABLE_WRITER.c.signing_key)
    claimed = query.where(TABLE_WRITER.c.standing == WriterStanding.CLAIMED.value)
    return {DialogueId(key): signed for key, signed in connection.execute(claimed)}


def is_contested(database: sqlite3.Connection, dialogue_id: DialogueId) -> bool:
    """Say whether somebody else says that a table is his."""
    claimed = {"dialogue_id": dialogue_id, "kind": ProposalKind.CLAIM.value, "refused": False}
    return bool(_CLAIMS.rows(database, claimed))


def sender_at(
    database: sqlite3.Connection,
    dialogue_id: DialogueId,
    known: Mapping[str, WriterStanding],
    key: str,
    *,
    is_writer: bool,
    table_here: bool,
) -> Sender:
    """Say what a signer may do at a table where some are `known`.

    `is_writer` is what his file proves.
    """
    accepted = known.get(key) in PROVED
    claimant = claimant_of(known)
    standing = standing_of(
        writer=is_writer or (accepted and bool(key)),
        table_here=table_here,
        claimant=claimant,
        key=key,
        contested=claimant is not None and is_contested(database, dialogue_id),
    )
    return Sender(key, standing)


def is_known_writer(database: sqlite3.Connection, dialogue_id: DialogueId, key: str) -> bool:
    """Say whether a key was shown to be a writer of a table before."""
    found = writers(database, dialogue_id).get(key)
    return bool(key) and found in PROVED


def guests(connection: Connection) -> dict[DialogueId, dict[UUID, str]]:
    """Give by table what was added by others than its writers, each with its key."""
    found: dict[DialogueId, dict[UUID, str]] = {}
    query = select(GUEST_RECORD.c.dialogue_id, GUEST_RECORD.c.id, GUEST_RECORD.c.signing_key)
    for home, key, signed in connection.execute(query):
        found.setdefault(DialogueId(home), {})[key] = signed
    return found


def guests_at(database: sqlite3.Connection, home: DialogueId) -> dict[UUID, str]:
    """Give what others than its writers added to one table, each with its key."""
    return dict(_GUESTS.rows(database, {"dialogue_id": home}))


def added_by(connection: Connection, home: DialogueId, key: str) -> dict[UUID, datetime]:
    """Give what somebody added to a table as a guest, and since when."""
    ours = (GUEST_RECORD.c.dialogue_id == home) & (GUEST_RECORD.c.signing_key == key)
    rows = connection.execute(select(GUEST_RECORD.c.id, GUEST_RECORD.c.since).where(ours))
    return {row.id: row.since for row in rows}


def guest_room(connection: Connection, homes: Collection[DialogueId], own: str) -> GuestRoom:
    """Count what guests added to tables; ours is not theirs."""
    key = GUEST_RECORD.c.signing_key
    query = select(key, func.count(), func.sum(GUEST_RECORD.c.letters)).where(
        GUEST_RECORD.c.dialogue_id.in_(homes), key != own
    )
    found = connection.execute(query.group_by(key)).all()
    of = {signed: (records, letters) for signed, records, letters in found if signed}
    records, letters = (sum(row[place] for row in found) for place in (1, 2))
    return GuestRoom(records, letters, of)


def forget_own_marks(
    connection: Connection, home: DialogueId, own: str, at: datetime | None
) -> None:
    """Need no marks for what is ours at a table that has writers now."""
    ours = (GUEST_RECORD.c.dialogue_id == home) & (GUEST_RECORD.c.signing_key == own)
    import_undo.take_away(connection, GUEST_RECORD, ours, at)


def keep_guest(
    database: sqlite3.Connection,
    record_id: UUID,
    dialogue_id: DialogueId,
    key: str,
    letters: int,
    at: datetime,
) -> None:
    """Remember who answers for a record, within the transaction that is open."""
    values = {
        "id": record_id,
        "dialogue_id": dialogue_id,
        "signing_key": key,
        "letters": letters,
        "since": at,
    }
    _KEEP_GUEST.run(database, values)


def forget_guest(database: sqlite3.Connection, record_id: UUID, at: datetime | None) -> None:
    """Let a record be its table's own; kept for the way back of the merge of a moment."""
    if at is not None:
        import_undo.keep_rows(database, GUEST_RECORD, "id = ?", (record_id.bytes,), at)
    database.execute("DELETE FROM guest_record WHERE id = ?", (record_id.bytes,))


def forget(connection: Connection, ids: Collection[UUID], at: datetime | None) -> None:
    """Forget who wrote at erased tables, and who added what; without a moment for good."""
    for column in (
        TABLE_KEY.c.dialogue_id,
        TABLE_WRITER.c.dialogue_id,
        GUEST_RECORD.c.dialogue_id,
        GUEST_RECORD.c.id,
    ):
        for some in batches(ids):
            import_undo.take_away(connection, column.table, column.in_(some), at)
