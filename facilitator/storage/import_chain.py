"""The intakes that can be taken back, the last one first, and what that would do.

Decision: intakes are taken back the last one first
    Context: who finds a week later that a folder should not have come in wants that out again,
    with what came after it. Decision: what an intake replaced is kept for the last twenty of
    them; each can be taken back with all that came after it, as one transaction, and is told
    beforehand. What a person wrote since stays. Cost: the words of before lie in the store for
    as long; erasing and tidying go through all of them. Alternatives: one intake by itself
    (what came after may stand on it), copies of the store (they lose what was written since).
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, select, update

from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.records.specs import RecordType
from facilitator.jobs import Slices
from facilitator.storage import import_undo, intake_records, superseded
from facilitator.storage.columns import write_moment
from facilitator.storage.import_undo import ImportUndoResult
from facilitator.storage.mapping import TABLES
from facilitator.storage.reading import batches
from facilitator.storage.schema import INTAKE, INTAKE_RECORD
from facilitator.storage.superseded import RecordKey

MOST_KEPT = 20
"""So many intakes can be taken back."""


def undoable(connection: Connection) -> list[datetime]:
    """Give the moments of the intakes that can be taken back, the newest first."""
    query = select(INTAKE.c.taken_at).where(INTAKE.c.undone.is_(False), INTAKE.c.kept.is_(True))
    return list(connection.scalars(query.order_by(INTAKE.c.taken_at.desc())))


def chain_to(connection: Connection, at: datetime | None) -> list[datetime]:
    """Give an intake and all that came after it and was not taken back, the newest first.

    None is the last one; nothing when there is none. Raises WrongUseError `intake_unknown` and
    RefusedInputError `intake_not_kept`.
    """
    moments = undoable(connection)
    if at is None:
        return moments[:1]
    if at not in moments:
        known = select(INTAKE.c.taken_at).where(INTAKE.c.taken_at == at)
        if connection.execute(known).first() is None:
            raise WrongUseError("intake_unknown", id=write_moment(at))
        raise RefusedInputError("intake_not_kept")
    return [one for one in moments if one >= at]


def foretell(
    database: sqlite3.Connection, chain: Sequence[datetime]
) -> Slices[ImportUndoResult]:
    """Say what taking a chain of intakes back does to records, before it is done."""
    moments = [write_moment(at) for at in chain]
    kept: dict[str, dict[RecordKey, str]] = {}
    touched: set[RecordKey] = set()
    for moment in moments:
        kept[moment] = superseded.written_before(database, moment)
        yield None
        fresh = yield from _new(database, moment)
        touched |= fresh | kept[moment].keys()
    counts: Counter[str] = Counter()
    for kind in TABLES:
        ids = [key for each, key in touched if each is kind]
        for some in batches(ids):
            here = _written(database, kind, some)
            for key in some:
                now = here.get(key)
                then = _then((kind, key), now, moments, kept)
                counts[_outcome(now, then, moments[-1])] += 1
            yield None
    return ImportUndoResult(counts["gone"], counts["put_back"], counts["left"])


def _new(database: sqlite3.Connection, moment: str) -> Slices[set[RecordKey]]:
    ids = intake_records.noted(database, moment, settled=False)
    found: set[RecordKey] = set()
    for kind in TABLES:
        for some in batches(ids):
            found |= {(kind, key) for key in _written(database, kind, some)}
            yield None
    return found


def _written(
    database: sqlite3.Connection, kind: RecordType, ids: Sequence[UUID]
) -> dict[UUID, str]:
    """Say of those of some records that are here when they were last written."""
    marks = ", ".join("?" * len(ids))
    query = f"SELECT id, max(written_at) FROM {TABLES[kind].name} WHERE id IN ({marks})"  # noqa: S608
    rows = database.execute(f"{query} GROUP BY id", [key.bytes for key in ids])
    return {UUID(bytes=key): at for key, at in rows}


def _then(
    one: RecordKey,
    at: str | None,
    moments: Iterable[str],
    kept: Mapping[str, Mapping[RecordKey, str]],
) -> str | None:
    """Say when the rows were written that are here after taking back; None for no rows."""
    for moment in moments:
        if at in {moment, None}:
            at = kept[moment].get(one)
    return at


def _outcome(now: str | None, then: str | None, first: str) -> str:
    if then is None:
        return "gone" if now else "nothing"
    return "left" if now == then or then >= first else "put_back"


def forget_old(connection: Connection) -> None:
    """Keep no more than fits with the intake that begins now."""
    recent = undoable(connection)[: MOST_KEPT - 1]
    connection.execute(
        update(INTAKE).where(INTAKE.c.taken_at.not_in(recent)).values(kept=False)
    )
    import_undo.drop_kept(connection, recent)
    connection.execute(delete(INTAKE_RECORD).where(INTAKE_RECORD.c.taken_at.not_in(recent)))
