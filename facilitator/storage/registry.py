"""What this installation notes of tables and laptops for itself, beside the records.

None of it is part of a table: it does not travel, and no import changes it, but
for the first signature of a laptop.
"""

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select

from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.limits import HIGHEST_NUMBER
from facilitator.signing import Signer
from facilitator.storage import import_undo, writers
from facilitator.storage.reading import numbering
from facilitator.storage.schema import (
    HANDED_OVER,
    INTAKE,
    INTAKE_FILE,
    INVITATION,
    NUMBERING,
    SENDER,
    TABLE_KEY,
    TABLE_WRITER,
)
from facilitator.storage.sqlite.statements import Query, Statement
from facilitator.storage.sqlite.store_file import StoreFile
from facilitator.storage.writers import WriterStanding

_KEYS = tuple(Query(select(table.c.signing_key)) for table in (SENDER, TABLE_WRITER))
_ACCEPTED = Query(
    select(TABLE_WRITER.c.signing_key).where(TABLE_WRITER.c.standing == bindparam("standing"))
)
_BELIEVE = Statement(insert(SENDER).prefix_with("OR REPLACE"))
_TAKEN = INTAKE_FILE.join(INTAKE, INTAKE.c.taken_at == INTAKE_FILE.c.taken_at)
_STANDS = INTAKE.c.undone.is_(False)
_SENDER = Query(select(SENDER).where(SENDER.c.device == bindparam("device")))


@dataclass(frozen=True, slots=True)
class KnownDevice:
    """Whose signature was met first under the name of a device; the key in hexadecimals."""

    device: DeviceId
    key: str
    name: str
    first_seen: datetime


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A file in which a table left this laptop.

    `recipients` are the public keys it was sealed for, with a space between them, and
    `content_digest` says what it held; of the first files neither is known.
    """

    at: datetime
    name: str
    sha256: str
    sealed: bool
    recipients: str = ""
    content_digest: str = ""


class Registry:
    """The coordinator's own numbers, invitations, known senders, and what was exported."""

    def __init__(self, file: StoreFile, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now

    def set_numbers(self, numbers: Mapping[DialogueId, int | None]) -> None:
        """Give tables the coordinator's numbers, all or none; None is the table's own again."""
        with self._file.transaction() as connection:
            for dialogue_id, number in numbers.items():
                connection.execute(
                    delete(NUMBERING).where(NUMBERING.c.dialogue_id == dialogue_id)
                )
                if number is not None:
                    values = {"dialogue_id": dialogue_id, "number": number}
                    connection.execute(insert(NUMBERING), values)

    def own_numbers(self) -> Mapping[DialogueId, int]:
        """Give the coordinator's own numbers."""
        with self._file.transaction() as connection:
            return numbering(connection)

    def tables_taken_in(self) -> frozenset[DialogueId]:
        """Give the tables of which files were taken in, where that was not undone."""
        query = select(INTAKE_FILE.c.dialogue_id).select_from(_TAKEN).where(_STANDS)
        with self._file.transaction() as connection:
            rows = connection.execute(query.distinct())
            return frozenset(DialogueId(home) for (home,) in rows)

    def tables_with(self, *standings: WriterStanding) -> frozenset[DialogueId]:
        """Give the tables at which somebody has one of some standings."""
        has = TABLE_WRITER.c.standing.in_([one.value for one in standings])
        query = select(TABLE_WRITER.c.dialogue_id).where(has)
        with self._file.transaction() as connection:
            return frozenset(map(DialogueId, connection.scalars(query.distinct())))

    def brought_by(self) -> Mapping[DialogueId, str]:
        """Say by which key each table came that is not ours: its key is not here."""
        known = [WriterStanding.GRANTED.value, WriterStanding.CLAIMED.value]
        query = select(TABLE_WRITER.c.dialogue_id, TABLE_WRITER.c.signing_key).where(
            TABLE_WRITER.c.standing.in_(known),
            TABLE_WRITER.c.dialogue_id.not_in(select(TABLE_KEY.c.dialogue_id)),
        )
        with self._file.transaction() as connection:
            rows = connection.execute(query.order_by(TABLE_WRITER.c.since.desc()))
            return {DialogueId(home): key for home, key in rows}

    def may_number(self, dialogue_id: DialogueId, key: str) -> bool:
        """Say whether the number that a key tells of a table is a proposal, and no guest's."""
        with self._file.transaction():
            standing = writers.writers(self._file.database, dialogue_id).get(key)
        return bool(key) and standing not in {None, WriterStanding.REFUSED}

    def told_numbers(self) -> Mapping[DialogueId, int]:
        """Give the numbers that came with files, the last one of each table.

        They are what other coordinators gave, and proposals here.
        """
        query = (
            select(INTAKE_FILE.c.dialogue_id, INTAKE_FILE.c.number)
            .select_from(_TAKEN)
            .where(_STANDS, INTAKE_FILE.c.number.between(1, HIGHEST_NUMBER))
            .order_by(INTAKE_FILE.c.taken_at)
        )
        with self._file.transaction() as connection:
            rows = connection.execute(query)
            return {DialogueId(home): number for home, number in rows}

    def keep_invitation(self, dialogue_id: DialogueId, content: str) -> None:
        """Keep the invitation with which a table was made ready."""
        with self._file.transaction() as connection:
            connection.execute(
                delete(INVITATION).where(INVITATION.c.dialogue_id == dialogue_id)
            )
            values = {"dialogue_id": dialogue_id, "content": content}
            connection.execute(insert(INVITATION), values)

    def invitation(self, dialogue_id: DialogueId) -> str | None:
        """Give the invitation with which a table was made ready, if there was one."""
        query = select(INVITATION.c.content).where(INVITATION.c.dialogue_id == dialogue_id)
        with self._file.transaction() as connection:
            content: str | None = connection.scalar(query)
            return content

    def keep_table_key(self, dialogue_id: DialogueId, seed: bytes) -> None:
        """Keep the private key of a table, with which this installation may write there."""
        with self._file.transaction() as connection:
            writers.keep_table_key(connection, dialogue_id, seed)

    def table_key(self, dialogue_id: DialogueId) -> Signer | None:
        """Give the key of a table, if it was made here or this installation is invited."""
        query = select(TABLE_KEY.c.seed).where(TABLE_KEY.c.dialogue_id == dialogue_id)
        with self._file.transaction() as connection:
            seed = connection.scalar(query)
        return None if seed is None else Signer(bytes(seed))

    def trust(self, device: DeviceId, key: str, name: str) -> None:
        """Remember whose signature belongs to a device from now on."""
        with self._file.transaction():
            believe(self._file.database, KnownDevice(device, key, name, self._now()))

    def known_keys(self) -> frozenset[str]:
        """Give the keys of which anything that they signed was taken in before."""
        with self._file.transaction():
            return frozenset(key for one in _KEYS for (key,) in one.rows(self._file.database))

    def trusted_keys(self) -> frozenset[str]:
        """Give the keys that a person said yes to, at any table."""
        said = {"standing": WriterStanding.ACCEPTED.value}
        with self._file.transaction():
            return frozenset(key for (key,) in _ACCEPTED.rows(self._file.database, said))

    def writers_of(self, dialogue_id: DialogueId) -> frozenset[str]:
        """Give the keys that are known at a table, also who brought it; not who was refused."""
        with self._file.transaction():
            found = writers.writers(self._file.database, dialogue_id)
        return frozenset(key for key, how in found.items() if how is not WriterStanding.REFUSED)

    def name_of_key(self, key: str) -> str:
        """Give the name under which a key is known here; empty when it is not."""
        query = select(SENDER.c.name).where(SENDER.c.signing_key == key, SENDER.c.name != "")
        with self._file.transaction() as connection:
            name: str | None = connection.scalar(query.limit(1)) if key else None
        return name or ""

    def sender(self, device: DeviceId) -> KnownDevice | None:
        """Give whose signature was met first under the name of a device."""
        with self._file.transaction():
            rows = _SENDER.rows(self._file.database, {"device": device})
        return KnownDevice(*rows[0]) if rows else None

    def keep_export(self, dialogue_id: DialogueId, file: ExportRecord) -> None:
        """Remember a file in which a table left this laptop."""
        with self._file.transaction() as connection:
            _keep_exports(connection, [{"dialogue_id": dialogue_id, **asdict(file)}])

    def exports(self, dialogue_id: DialogueId) -> tuple[ExportRecord, ...]:
        """Give the files in which a table left this laptop, the first one first."""
        query = select(HANDED_OVER).where(HANDED_OVER.c.dialogue_id == dialogue_id)
        with self._file.transaction() as connection:
            rows = connection.execute(query.order_by(HANDED_OVER.c.at)).mappings()
            return tuple(_export_record(row) for row in rows)

    def all_exports(self) -> Sequence[Mapping[str, object]]:
        """Give the rows of all files in which any table left this laptop."""
        with self._file.transaction() as connection:
            rows = connection.execute(select(HANDED_OVER)).mappings()
            return [dict(row) for row in rows]

    def succeed(self, before: "Registry") -> None:
        """Know the files in which tables left, as the registry before this one did."""
        rows = before.all_exports()
        with self._file.transaction() as connection:
            _keep_exports(connection, rows)


def _export_record(row: Mapping[Any, Any]) -> ExportRecord:
    return ExportRecord(**{name: row[name] for name in _EXPORT_FIELDS})


_EXPORT_FIELDS = tuple(field.name for field in fields(ExportRecord))


def _keep_exports(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    for row in rows:
        connection.execute(insert(HANDED_OVER).prefix_with("OR REPLACE"), row)


def believe(database: sqlite3.Connection, sender: KnownDevice) -> None:
    """Remember whose signature belongs to a device, within the transaction that is open."""
    values = {
        "device": sender.device,
        "signing_key": sender.key,
        "name": sender.name,
        "first_seen": sender.first_seen,
    }
    _BELIEVE.run(database, values)


def forget(connection: Connection, ids: Sequence[UUID], at: datetime | None) -> None:
    """Forget numbers and invitations of erased tables; without a moment for good."""
    for table in (NUMBERING, INVITATION):
        import_undo.take_away(connection, table, table.c.dialogue_id.in_(ids), at)
