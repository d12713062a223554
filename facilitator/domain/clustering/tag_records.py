"""The records of tags (trefwoorden): what they are called, and on which kernen and notes.

They belong to a programme, in the layer that is over its themes (`board_over_themes`).
"""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from uuid import UUID

from facilitator.domain.clustering.ids import BoardId, ClusterId, LayerRecordId, TagId
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.table.script import fold


class TagColour(StrEnum):
    """The colour of a tag; each has a sign of its own, so that none is told by colour alone."""

    BLUE = "blauw"
    ORANGE = "oranje"
    GREEN = "groen"
    PURPLE = "paars"
    YELLOW = "geel"
    TURQUOISE = "turkoois"
    BROWN = "bruin"
    PINK = "roze"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a programme, of which no other has the name up to case, accents and spaces."""

    id: TagId
    board_id: BoardId
    name: str
    colour: TagColour
    definition: str = ""


@dataclass(frozen=True, slots=True)
class TaggedNote:
    """Says that a note of any theme has a tag, once for each (`tagging_id`)."""

    id: LayerRecordId
    board_id: BoardId
    tag_id: TagId
    item_id: ItemId


@dataclass(frozen=True, slots=True)
class TaggedCluster:
    """Says that a kern of any theme has a tag, once for each (`tagging_id`)."""

    id: LayerRecordId
    board_id: BoardId
    tag_id: TagId
    cluster_id: ClusterId


def tag_id(board: BoardId, name: str) -> TagId:
    """Give the id that a tag has from the name with which it is made, the same for everyone."""
    return TagId(derived_id("tag", str(board), fold(name)))


def tagging_id(tag: TagId, on: UUID) -> LayerRecordId:
    """Give the id of the one record that says that a note or kern has a tag."""
    return LayerRecordId(derived_id("tagging", str(tag), str(on)))


def first_colour(name: str) -> TagColour:
    """Give the colour that a tag has until somebody chooses another, the same for everyone."""
    colours = tuple(TagColour)
    told = blake2b(fold(name).encode(), digest_size=8).digest()
    return colours[int.from_bytes(told) % len(colours)]
