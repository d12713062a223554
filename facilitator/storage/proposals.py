"""What waits for a yes, as rows: kept whole, so that it can be shown and taken in later."""

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, case, func, insert, select

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import ErasureCount, MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RecordType
from facilitator.storage import import_undo
from facilitator.storage.columns import write_moment
from facilitator.storage.mapping import MAKERS, TABLES
from facilitator.storage.reading import batches
from facilitator.storage.rows import WRITERS
from facilitator.storage.schema import PROPOSAL
from facilitator.storage.sqlite.statements import DIALECT, Statement

MOST_WAITING = 20_000
"""So many things of one sender may wait at one table."""

_KEEP = Statement(insert(PROPOSAL).prefix_with("OR IGNORE"))
_NAMES: Mapping[str, RecordType] = {table.name: kind for kind, table in TABLES.items()}
_DIGEST_LETTERS = 32


def with_id(proposal: MergeProposal) -> MergeProposal:
    """Give a proposal with the id that follows from what it says and of whom.

    What writers bring back is the same thing of each of them.
    """
    version, of_all = proposal.version, proposal.kind is ProposalKind.RECORD_RETURN
    said = [proposal.kind.value, str(proposal.record_id), str(proposal.dialogue_id)]
    said += ["" if of_all else proposal.key, _columns(version) if version else ""]
    digest = hashlib.sha256(json.dumps(said).encode()).hexdigest()
    return replace(proposal, id=digest[:_DIGEST_LETTERS])


def keep(
    database: sqlite3.Connection, proposals: Iterable[MergeProposal], at: datetime
) -> None:
    """Let things wait that do not wait yet and were not refused."""
    for one in proposals:
        version = one.version
        values = {
            "digest": one.id,
            "dialogue_id": one.dialogue_id,
            "id": one.record_id,
            "signing_key": one.key,
            "kind": one.kind.value,
            "record": TABLES[type(version.content)].name if version else "",
            "columns": _columns(version) if version else "",
            "erased_on": one.erased_on,
            "file": one.file,
            "refused": False,
            "since": at,
        }
        _KEEP.run(database, values)


def check_number(database: sqlite3.Connection, home: DialogueId, key: str, come: int) -> None:
    """Refuse that more of one sender waits at a table than anybody can answer.

    `come` things came in this file. Raises RefusedInputError `too_much_waits`. It is counted
    for each key that signed, of who did not for each file, and not when a writer comes: nobody
    keeps another out by what he lets wait.
    """
    count = "SELECT count(*) FROM proposal WHERE dialogue_id = ? AND signing_key = ?"
    waits = database.execute(count, (home.bytes, key)).fetchone()[0] if key else come
    if waits > MOST_WAITING:
        raise RefusedInputError("too_much_waits", most=MOST_WAITING)


def _columns(version: Version[Record]) -> str:
    """Give a version as its row, by the names of the columns."""
    kind = type(version.content)
    values = WRITERS[kind].row(version, "")
    named = zip(TABLES[kind].columns.keys(), values, strict=True)
    return json.dumps({name: _plain(value) for name, value in named if name != "written_at"})


def _plain(value: object) -> object:
    return {"b": value.hex()} if isinstance(value, bytes) else value


def _version(kind: RecordType, text: str) -> Version[Record]:
    """Read a version again; a column that came later has its empty value."""
    stored = json.loads(text)
    row: list[Any] = []
    for column in TABLES[kind].columns:
        value = stored.get(column.name, "" if column.name == "written_at" else None)
        value = bytes.fromhex(value["b"]) if isinstance(value, dict) else value
        load = column.type.result_processor(DIALECT, None)
        row.append(value if load is None or column.name == "written_at" else load(value))
    vector, removed = row[1:3]
    return Version(vector, MAKERS[kind](row), removed, row[-1])


def read(
    connection: Connection, *, refused: bool = False, ids: Collection[str] | None = None
) -> list[MergeProposal]:
    """Give what waits, table by table, the oldest first; what was refused when asked."""
    if ids is None:
        return _read(connection, PROPOSAL.c.refused.is_(refused))
    found = [
        one
        for some in batches(ids)
        for one in _read(
            connection, PROPOSAL.c.refused.is_(refused) & PROPOSAL.c.digest.in_(some)
        )
    ]
    return sorted(found, key=lambda one: (one.dialogue_id.bytes, one.since or _EVER, one.id))


_EVER = datetime.min.replace(tzinfo=UTC)


def _read(connection: Connection, where: ColumnElement[bool]) -> list[MergeProposal]:
    ordered = select(PROPOSAL).order_by(
        PROPOSAL.c.dialogue_id, PROPOSAL.c.since, PROPOSAL.c.digest
    )
    return [_proposal(row) for row in connection.execute(ordered.where(where))]


def waiting_ids(connection: Connection) -> dict[tuple[DialogueId, str], list[str]]:
    """Give by table and key the ids of what waits, in the order of `read`."""
    columns = (PROPOSAL.c.dialogue_id, PROPOSAL.c.signing_key, PROPOSAL.c.digest)
    ordered = select(*columns).order_by(
        PROPOSAL.c.dialogue_id, PROPOSAL.c.since, PROPOSAL.c.digest
    )
    found: dict[tuple[DialogueId, str], list[str]] = {}
    for home, key, digest in connection.execute(ordered.where(PROPOSAL.c.refused.is_(False))):
        found.setdefault((DialogueId(home), key), []).append(digest)
    return found


def beginning_with(connection: Connection, beginning: str) -> list[str]:
    """Give the ids of what waits that begin so; two of them are as good as more."""
    query = select(PROPOSAL.c.digest).where(
        PROPOSAL.c.refused.is_(False), PROPOSAL.c.digest.startswith(beginning, autoescape=True)
    )
    return list(connection.scalars(query.limit(2)))


def of_writer(connection: Connection, home: DialogueId, key: str) -> list[str]:
    """Give the ids of what waits of one sender at a table, in the order of `read`."""
    query = select(PROPOSAL.c.digest).where(
        PROPOSAL.c.dialogue_id == home,
        PROPOSAL.c.signing_key == key,
        PROPOSAL.c.refused.is_(False),
    )
    return list(connection.scalars(query.order_by(PROPOSAL.c.since, PROPOSAL.c.digest)))


def moments(connection: Connection, ids: Iterable[str]) -> dict[str, datetime]:
    """Say of those of some ids that wait since when."""
    found: dict[str, datetime] = {}
    for some in batches(ids):
        query = select(PROPOSAL.c.digest, PROPOSAL.c.since).where(PROPOSAL.c.digest.in_(some))
        rows = connection.execute(query.where(PROPOSAL.c.refused.is_(False)))
        found.update((digest, since) for digest, since in rows)
    return found


def erasures(connection: Connection) -> dict[tuple[DialogueId, str], ErasureCount]:
    """Count by table and key what would be erased after a yes."""
    item = TABLES[Item]
    is_note = select(item.c.id).where(item.c.id == PROPOSAL.c.id).correlate(PROPOSAL).exists()
    by = (PROPOSAL.c.dialogue_id, PROPOSAL.c.signing_key)
    query = select(*by, func.sum(case((is_note, 1), else_=0)), func.count()).where(
        PROPOSAL.c.kind == ProposalKind.ERASURE.value, PROPOSAL.c.refused.is_(False)
    )
    return {
        (DialogueId(home), key): ErasureCount(notes, records)
        for home, key, notes, records in connection.execute(query.group_by(*by))
    }


def returns_of(connection: Connection, ids: Collection[UUID]) -> list[MergeProposal]:
    """Give all versions of some records that wait to come back after they were erased."""
    query = select(PROPOSAL.c.digest).where(
        PROPOSAL.c.kind == ProposalKind.RECORD_RETURN.value, PROPOSAL.c.id.in_(ids)
    )
    return read(connection, ids=set(connection.scalars(query))) if ids else []


def _proposal(row: Row[Any]) -> MergeProposal:
    kind = _NAMES.get(row.record)
    return MergeProposal(
        kind=ProposalKind(row.kind),
        record_id=row.id,
        dialogue_id=DialogueId(row.dialogue_id),
        key=row.signing_key,
        version=_version(kind, row.columns) if kind and row.columns else None,
        erased_on=row.erased_on,
        file=row.file,
        since=row.since,
        refused=row.refused,
        id=row.digest,
    )


def refused_among(connection: Connection, ids: Iterable[str]) -> set[str]:
    """Give those of some that were refused."""
    found: set[str] = set()
    for some in batches(ids):
        query = select(PROPOSAL.c.digest).where(PROPOSAL.c.digest.in_(some))
        found.update(connection.scalars(query.where(PROPOSAL.c.refused.is_(True))))
    return found


def drop(database: sqlite3.Connection, ids: Iterable[str], at: datetime) -> None:
    """Let something wait no longer, since it was accepted."""
    for digest in ids:
        import_undo.keep_rows(database, PROPOSAL, "digest = ?", (digest,), at)
        database.execute("DELETE FROM proposal WHERE digest = ?", (digest,))


def drop_of(
    database: sqlite3.Connection, home: DialogueId, ids: Iterable[UUID], at: datetime
) -> None:
    """Let nothing wait of records of a table that were erased elsewhere."""
    query = "SELECT digest FROM proposal WHERE dialogue_id = ?1 AND id = ?2 AND NOT refused"
    for key in ids:
        rows = database.execute(query, (home.bytes, key.bytes)).fetchall()
        drop(database, [digest for (digest,) in rows], at)


def refuse(database: sqlite3.Connection, ids: Iterable[str], at: datetime) -> None:
    """Refuse something: what it said goes, that it was refused stays."""
    moment = write_moment(at)
    order = "UPDATE proposal SET refused = 1, columns = '', record = '', since = ?"
    for digest in ids:
        import_undo.keep_rows(database, PROPOSAL, "digest = ?", (digest,), at)
        database.execute(f"{order} WHERE digest = ?", (moment, digest))


def forget(connection: Connection, ids: Iterable[UUID], at: datetime | None) -> None:
    """Forget all that waits of erased records and tables; the merge of a moment can undo it."""
    for some in batches(ids):
        gone = PROPOSAL.c.id.in_(some) | PROPOSAL.c.dialogue_id.in_(some)
        import_undo.take_away(connection, PROPOSAL, gone, at)
