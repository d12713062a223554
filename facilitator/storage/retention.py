"""How long programmes are kept here, and the receipts of what was wiped; nothing travels."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from facilitator.domain.clustering.versions import (
    BoardHead,
    board_of,
    board_over_themes,
)
from facilitator.domain.privacy.receipt import Receipt, WipedTable, WipeReason
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.items import Item
from facilitator.storage import import_undo, layer_rows, overviews, review
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches
from facilitator.storage.schema import (
    BOARD,
    DRAFT,
    HANDED_OVER,
    INTAKE,
    INTAKE_FILE,
    INTAKE_RECORD,
    INVITATION,
    INVITATION_MADE,
    PROPOSAL,
    RETENTION,
    SENDER,
    SUPERSEDED,
    WIPING_RECEIPT,
)
from facilitator.storage.sqlite.store_file import StoreFile


@dataclass(frozen=True, slots=True)
class BesideTables:
    """What lies here beside some tables: how many photos, drafts, and files taken in."""

    photos: int
    drafts: int
    intake_files: int


class Retention:
    """Keeps until when each programme may be here, and every receipt."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def dates(self) -> Mapping[str, date]:
        """Give the last day on which each programme may be kept, of those that have one."""
        with self._file.transaction() as connection:
            return {row.programme: row.keep_until for row in connection.execute(_DATES)}

    def keep_until(self, programme: str, day: date | None) -> None:
        """Keep a programme until a day, that day included; None for as long as one likes."""
        with self._file.transaction() as connection:
            connection.execute(delete(RETENTION).where(RETENTION.c.programme == programme))
            if day is not None:
                values = {"programme": programme, "keep_until": day}
                connection.execute(insert(RETENTION), values)

    def receipts(self) -> tuple[Receipt, ...]:
        """Give the receipts, the last one first."""
        with self._file.transaction() as connection:
            return read_receipts(connection)

    def note_copies_emptied(self, at: datetime) -> None:
        """Note in every receipt without a moment that nothing of it is in a copy any more."""
        emptied = WIPING_RECEIPT.c.copies_emptied_at
        with self._file.transaction() as connection:
            connection.execute(
                update(WIPING_RECEIPT).where(emptied.is_(None)).values(copies_emptied_at=at)
            )

    def beside(self, tables: Collection[DialogueId]) -> BesideTables:
        """Count what would go with some tables."""
        item = TABLES[Item].c
        with self._file.transaction() as connection:
            photos: set[str] = set()
            drafts = files = 0
            for some in batches(tables):
                named = item.dialogue_id.in_(some) & (item.photo != "")
                photos.update(connection.scalars(select(item.photo).where(named)))
                drafts += _count(connection, DRAFT, some)
                files += _count(connection, INTAKE_FILE, some)
        return BesideTables(len(photos), drafts, files)

    def invitations_of(self, programme: str) -> frozenset[DialogueId]:
        """Give the tables of a programme that were invited from here."""
        made = INVITATION_MADE.c
        named = func.json_extract(made.content, "$.programme.id") == programme
        valid = func.json_valid(made.content) == 1
        with self._file.transaction() as connection:
            found = connection.scalars(select(made.dialogue_id).where(valid, named))
            return frozenset(map(DialogueId, found))

    def wiped(self) -> frozenset[UUID]:
        """Give the ids of all tables that have a receipt."""
        with self._file.transaction() as connection:
            return wiped_ids(connection)

    def come_again(self) -> frozenset[UUID]:
        """Give the wiped tables that a file brought again and of which nothing waits now."""
        with self._file.transaction() as connection:
            return _come_again(connection)

    def forget_come_again(self) -> None:
        """Forget the files that brought wiped tables again: a person refused them all."""
        with self._file.transaction() as connection:
            tables = _come_again(connection)
            forget_files(connection, tables)
            for some in batches(tables):
                import_undo.forget(connection, some)
                told = PROPOSAL.c.dialogue_id.in_(some)
                connection.execute(update(PROPOSAL).where(told).values(file=""))

    def rows(self) -> list[tuple[Table, Sequence[Mapping[str, Any]]]]:
        """Give the rows of all dates and receipts."""
        with self._file.transaction() as connection:
            return [
                (table, [dict(row) for row in connection.execute(select(table)).mappings()])
                for table in (RETENTION, WIPING_RECEIPT)
            ]

    def succeed(self, before: "Retention") -> None:
        """Know dates and receipts as they were before a copy was put back in their place.

        What the copy noted of files of tables that were wiped goes again.
        """
        rows = before.rows()
        with self._file.transaction() as connection:
            connection.execute(delete(RETENTION))
            for table, some in rows:
                for row in some:
                    connection.execute(insert(table).prefix_with("OR REPLACE"), row)
            forget_files(connection, wiped_ids(connection))


_DATES = select(RETENTION)


def _come_again(connection: Connection) -> frozenset[UUID]:
    wiped = wiped_ids(connection)
    if not wiped:
        return wiped
    named = select(PROPOSAL.c.dialogue_id).where(PROPOSAL.c.file != "")
    waits = select(PROPOSAL.c.dialogue_id).where(PROPOSAL.c.refused.is_(False))
    here = select(TABLES[Dialogue].c.id)
    told = set(connection.scalars(named.union(select(INTAKE_FILE.c.dialogue_id))))
    return (wiped & told).difference(connection.scalars(waits.union(here)))


def _count(connection: Connection, table: Table, homes: Sequence[UUID]) -> int:
    query = select(func.count()).select_from(table).where(table.c.dialogue_id.in_(homes))
    return connection.scalar(query) or 0


def wipe_layers(connection: Connection, receipt: Receipt, today: date) -> None:
    """Erase for good what coordinators made of wiped tables, on boards that have none left.

    Of the programmes that were wiped; when a laptop was emptied, of all.
    """
    heads = overviews.read_heads(connection).dialogues
    left = {board.id for one in heads if not one.practice for board in _boards(one)}
    wiped = {one.programme for one in receipt.tables}
    every = receipt.reason is WipeReason.HANDED_IN
    ours = {
        row.id
        for row in connection.execute(select(BOARD.c.id, BOARD.c.programme))
        if every or row.programme in wiped
    }
    gone = (ours | {board.id for one in receipt.tables for board in _boards(one)}) - left
    layer_rows.erase_boards(connection, gone, today)
    for some in batches(sorted(gone)):
        connection.execute(delete(DRAFT).where(DRAFT.c.dialogue_id.in_(some)))
    forget_files(connection, gone)


def _boards(table: Dialogue | WipedTable) -> tuple[BoardHead, BoardHead]:
    """Give the boards that a table is on: that of its theme, and the one over all themes."""
    one = board_of(table.programme, table.kind, table.theme)
    return one, board_over_themes(table.programme)


def keep_receipt(connection: Connection, receipt: Receipt) -> None:
    """Keep a receipt, and let go of what is noted of the files of its tables.

    It has a place in the order of wiping, which the moments need not tell: a clock is set back.
    """
    places = func.json_extract(WIPING_RECEIPT.c.content, "$.place")
    last = connection.scalar(select(func.max(places))) or 0
    row = {
        "made_at": receipt.at,
        "content": receipt_text(receipt, last + 1),
        "copies_emptied_at": receipt.copies_emptied_at,
    }
    connection.execute(insert(WIPING_RECEIPT).prefix_with("OR REPLACE"), row)
    forget_files(connection, receipt.ids)


def receipt_text(receipt: Receipt, place: int) -> str:
    """Give all of a receipt but its moments, as JSON, with its place in the order of wiping."""
    values = {**asdict(receipt), "device": str(receipt.device), "place": place}
    del values["at"], values["copies_emptied_at"]
    return json.dumps(values, default=str)


def read_receipts(connection: Connection) -> tuple[Receipt, ...]:
    """Read the receipts, the last one first."""
    place = func.json_extract(WIPING_RECEIPT.c.content, "$.place")
    order = place.desc(), WIPING_RECEIPT.c.made_at.desc()
    rows = connection.execute(select(WIPING_RECEIPT).order_by(*order))
    return tuple(receipt_of(row.made_at, row.content, row.copies_emptied_at) for row in rows)


def wiped_ids(connection: Connection) -> frozenset[UUID]:
    """Give the ids of all tables that have a receipt."""
    return frozenset().union(*(one.ids for one in read_receipts(connection)))


def forget_files(connection: Connection, tables: Collection[UUID]) -> None:
    """Forget in which files tables came and left: the names say where they were held.

    Those that were refused under such a name are forgotten too. Senders of whom nothing is here
    any more stay known by their keys, without a name: most are called after the place of their
    tables.
    """
    for some in batches(tables):
        ours = INTAKE_FILE.c.dialogue_id.in_(some)
        moments = connection.scalars(select(INTAKE_FILE.c.taken_at).where(ours)).all()
        given = select(HANDED_OVER.c.name).where(HANDED_OVER.c.dialogue_id.in_(some))
        names = connection.scalars(select(INTAKE_FILE.c.name).where(ours).union(given))
        review.forget_names(connection, set(names))
        connection.execute(delete(INTAKE_FILE).where(ours))
        connection.execute(delete(HANDED_OVER).where(HANDED_OVER.c.dialogue_id.in_(some)))
        left = set(
            connection.scalars(
                select(INTAKE_FILE.c.taken_at).where(INTAKE_FILE.c.taken_at.in_(moments))
            )
        )
        for table in (SUPERSEDED, INTAKE_RECORD, INTAKE):  # of which no file is left
            gone = table.c.taken_at.in_(set(moments) - left)
            connection.execute(delete(table).where(gone))
    if tables:
        invited = func.json_extract(INVITATION.c.content, "$.device")
        told = (func.json_valid(INVITATION.c.content) == 1) & (invited != "")
        here = select(INTAKE_FILE.c.device).union(select(invited).where(told))
        away = SENDER.c.device.not_in(here)
        connection.execute(update(SENDER).where(away).values(name=""))
        connection.execute(delete(SUPERSEDED).where(SUPERSEDED.c.record == SENDER.name))


def receipt_of(at: datetime, content: str, emptied_at: datetime | None = None) -> Receipt:
    """Read a receipt as it is kept; raises ValueError, TypeError or KeyError for others."""
    values = json.loads(content)
    return Receipt(
        at,
        DeviceId(values["device"]),
        WipeReason(values["reason"]),
        tuple(map(_wiped_table, values["tables"])),
        tuple(map(UUID, values["invited"])),
        values["photos"],
        values["drafts"],
        values["intake_files"],
        emptied_at,
    )


def _wiped_table(values: Mapping[str, Any]) -> WipedTable:
    day = values["held_on"]
    return WipedTable(
        tuple(map(UUID, values["ids"])),
        values["kind"],
        values["theme"],
        values["number"],
        date.fromisoformat(day) if day else None,
        values["programme"],
        values["notes"],
        tuple(values["digests"]),
        tuple(values["files"]),
    )
