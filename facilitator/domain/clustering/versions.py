"""What the store and files hold of layers: boards by name, and records in versions."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from types import MappingProxyType
from typing import Any, get_type_hints
from uuid import UUID

from facilitator.domain.clustering.dismissals import DistinctClusters, NotInCluster
from facilitator.domain.clustering.records import (
    BoardId,
    ChapterStart,
    Cluster,
    FeaturedQuote,
    KeptText,
    LayerRecord,
    Placement,
    ReportText,
    SetAside,
    TableNumber,
    board_id,
)
from facilitator.domain.clustering.sections import FAMILIES, LOOKING
from facilitator.domain.clustering.tag_records import Tag, TaggedCluster, TaggedNote
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
)
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId
from facilitator.domain.table.script import fold

LAYER_KINDS: Mapping[str, type[LayerRecord]] = {
    "cluster": Cluster,
    "placement": Placement,
    "aside": SetAside,
    "text": ReportText,
    "featured": FeaturedQuote,
    "kept": KeptText,
    "start": ChapterStart,
    "number": TableNumber,
    "not_in": NotInCluster,
    "distinct": DistinctClusters,
    "tag": Tag,
    "tagged_note": TaggedNote,
    "tagged_cluster": TaggedCluster,
    "thread": Thread,
    "thread_cluster": ThreadCluster,
    "thread_tag": ThreadTag,
    "thread_quote": ThreadQuote,
}
"""The records of a layer by their names in the store and in files."""

LayerVersion = Version[LayerRecord]

HEADINGS = DeviceId("headings")
"""Who wrote what follows from headings: the same version for everyone who begins a chapter."""

NoteNumbers = Mapping[DialogueId, Mapping[ItemId, int]]
"""The number of each note at its table, from 1 on."""

NO_NUMBERS: NoteNumbers = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class BoardHead:
    """Which tables a board is of: those of a programme, a family of types and a theme.

    One without family and theme is over all themes of its programme.
    """

    id: BoardId
    programme: str
    family: str
    theme: str

    @property
    def is_named_by_its_id(self) -> bool:
        """Whether the id is the one that follows from the rest, as it must."""
        return self.id == board_id(self.programme, self.family, self.theme)

    @property
    def is_over_themes(self) -> bool:
        """Whether it is the one over all themes of its programme: tags and red threads."""
        return not (self.family or self.theme)


def board_of(programme: str, kind: str, theme: str) -> BoardHead:
    """Give the board of the tables of a programme, a type and a theme as it is written.

    Tables that look for themes share one, whatever is written.
    """
    family = FAMILIES.get(kind, kind)
    folded = "" if family in LOOKING else fold(theme)
    return BoardHead(board_id(programme, family, folded), programme, family, folded)


def board_over_themes(programme: str) -> BoardHead:
    """Give the board of a programme on which lies what is of no one theme."""
    return BoardHead(board_id(programme, "", ""), programme, "", "")


_OF_NOTES = (Placement, SetAside, FeaturedQuote, NotInCluster, TaggedNote, ThreadQuote)
_OF_CLUSTERS = (DistinctClusters, TaggedCluster, ThreadCluster)


def about(record: LayerRecord) -> UUID | None:
    """Give the note, table or kern that a record concerns; with that it goes."""
    if isinstance(record, _OF_NOTES):
        return record.item_id
    if isinstance(record, _OF_CLUSTERS):
        return record.cluster_id
    return record.dialogue_id if isinstance(record, TableNumber) else None


def is_disputed(versions: Collection[LayerVersion]) -> bool:
    """Whether versions beside each other say different things."""
    return any(not one.same_as(other) for one, other in combinations(versions, 2))


def _fields(kind: type[LayerRecord]) -> Mapping[str, Any]:
    return {
        name: getattr(held, "__supertype__", held)
        for name, held in get_type_hints(kind).items()
        if name not in {"id", "board_id"}
    }


FIELDS: Mapping[type[LayerRecord], Mapping[str, Any]] = {
    kind: _fields(kind) for kind in LAYER_KINDS.values()
}
"""The types of the fields of each record, but those of its ids."""


IDS: Mapping[type[LayerRecord], tuple[str, ...]] = {
    kind: tuple(name for name, held in fields.items() if held is UUID)
    for kind, fields in FIELDS.items()
}
"""Of each record the fields that say what it concerns, which travel of a removed one too."""


def blank(
    kind: type[LayerRecord], record_id: UUID, board: BoardId, ids: Mapping[str, UUID]
) -> LayerRecord:
    """Give a record that says nothing but what it concerns: what travels of a removed one."""
    nothing = {name: _nothing(held) for name, held in FIELDS[kind].items()}
    make: Callable[..., LayerRecord] = kind
    return make(record_id, board, **{**nothing, **ids})


def _nothing(held: Any) -> Any:  # noqa: ANN401 - any field
    if held is UUID:
        return UUID(int=0)
    return next(iter(held)) if issubclass(held, StrEnum) else held()
