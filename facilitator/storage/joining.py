"""Tables that are said to be one, once who said so proved to be a writer of both.

A laptop that wrote at two tables hands in two files, and one of them comes first: what it says
waits until the other came.
"""

import sqlite3
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection, bindparam, select

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Alias, Record, dialogue_of
from facilitator.domain.records.ids import RecordId
from facilitator.storage import proposals, reading, writers
from facilitator.storage.schema import PROPOSAL
from facilitator.storage.sqlite.statements import Query

_WAITING = select(PROPOSAL.c.digest, PROPOSAL.c.id, PROPOSAL.c.signing_key).where(
    PROPOSAL.c.kind == bindparam("kind"), PROPOSAL.c.refused == bindparam("refused")
)
_OF_ALL = Query(_WAITING)
_OF_SIGNER = Query(_WAITING.where(PROPOSAL.c.signing_key == bindparam("key")))


def told(
    database: sqlite3.Connection, connection: Connection, key: str, ids: Collection[UUID]
) -> tuple[list[MergeProposal], list[MergeProposal]]:
    """Give the aliases that wait of the holder of a key, or of anybody for some records.

    First those that are here by now, then the others.
    """
    waits = {"kind": ProposalKind.ALIAS.value, "refused": False, "key": key}
    rows = (_OF_ALL if ids else _OF_SIGNER).rows(database, waits)
    found = {digest for digest, one, signed in rows if signed == key or one in ids}
    if not found:
        return [], []
    waiting = proposals.read(connection, ids=found)
    known = reading.known_versions(connection, Alias, [one.record_id for one in waiting])
    here, others = list[MergeProposal](), list[MergeProposal]()
    for one in waiting:
        versions = known.get(RecordId(one.record_id), ())
        same = (one.version and each.vector.includes(one.version.vector) for each in versions)
        (here if any(same) else others).append(one)
    return here, others


def proved(database: sqlite3.Connection, one: MergeProposal) -> Version[Record] | None:
    """Give the alias that waits, if its signer is known to be a writer of both tables."""
    alias = one.version.content if one.version else None
    if not isinstance(alias, Alias):
        return None
    tables = {dialogue_of(alias), alias.same_as}
    known = all(writers.is_known_writer(database, home, one.key) for home in tables)
    return one.version if known else None
