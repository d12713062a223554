"""The records of red threads: what recurs over themes, told and proved as a kern is.

They belong to a programme, in the layer that is over its themes (`board_over_themes`).
"""

from dataclasses import dataclass
from uuid import UUID

from facilitator.domain.clustering.ids import (
    BoardId,
    ClusterId,
    LayerRecordId,
    TagId,
    ThreadId,
)
from facilitator.domain.records.ids import ItemId, derived_id


@dataclass(frozen=True, slots=True)
class Thread:
    """A red thread: a bold title and what it means; `position` orders those of a programme.

    `memo` is for coordinators and never printed.
    """

    id: ThreadId
    board_id: BoardId
    title: str
    explanation: str = ""
    memo: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class ThreadCluster:
    """A kern of any theme that is joined to a thread, once to each (`joined_id`)."""

    id: LayerRecordId
    board_id: BoardId
    thread_id: ThreadId
    cluster_id: ClusterId
    position: int = 0


@dataclass(frozen=True, slots=True)
class ThreadTag:
    """A tag of which all notes and kernen belong to a thread, once to each (`joined_id`).

    A tag that only tables gave is made when it is joined.
    """

    id: LayerRecordId
    board_id: BoardId
    thread_id: ThreadId
    tag_id: TagId


@dataclass(frozen=True, slots=True)
class ThreadQuote:
    """A note that a thread is proved with, once in each (`joined_id`).

    `fingerprint` is that of what was chosen (`quote_fingerprint`).
    """

    id: LayerRecordId
    board_id: BoardId
    thread_id: ThreadId
    item_id: ItemId
    fingerprint: str
    position: int = 0


def joined_id(thread: ThreadId, what: UUID) -> LayerRecordId:
    """Give the id of the one record that joins a kern, tag or note to a thread."""
    return LayerRecordId(derived_id("joined", str(thread), str(what)))
