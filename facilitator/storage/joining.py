"""Tables that are said to be one, once who said so proved to be a writer of both.

A laptop that wrote at two tables hands in two files, and one of them comes first: what it says
waits until the other came.
"""

import sqlite3
from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection, select

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import MergeProposal, ProposalKind
from facilitator.domain.records.dialogue import Alias, Record, dialogue_of
from facilitator.domain.records.ids import RecordId
from facilitator.storage import proposals, reading, writers
from facilitator.storage.schema import PROPOSAL


def told(
    connection: Connection, key: str, ids: Collection[UUID]
) -> tuple[list[MergeProposal], list[MergeProposal]]:
    """Give the aliases that wait of the holder of a key, or of anybody for some records.

    First those that are here by now, then the others.
    """
    query = select(PROPOSAL.c.digest).where(
        PROPOSAL.c.kind == ProposalKind.ALIAS.value,
        (PROPOSAL.c.signing_key == key) | PROPOSAL.c.id.in_(ids),
        PROPOSAL.c.refused.is_(False),
    )
    found = set(connection.scalars(query))
    waiting = proposals.read(connection, ids=found) if found else []
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
