"""What the store and files hold of layers: boards by name, and records in versions."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, get_type_hints
from uuid import UUID

from facilitator.domain.clustering.dismissals import (
    DistinctClusters,
    NotInCluster,
    distinct_clusters,
    not_in_cluster,
)
from facilitator.domain.clustering.framework_records import (
    FrameworkLabel,
    FrameworkPlace,
    framework_label_id,
    framework_place_id,
)
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
    TextPlace,
    board_id,
    only_one,
    placement_id,
)
from facilitator.domain.clustering.sections import FAMILIES, LOOKING
from facilitator.domain.clustering.tag_records import Tag, TaggedCluster, TaggedNote, tagging_id
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
    joined_id,
)
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId
from facilitator.domain.records.kinds import Chapter
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
    "framework_place": FrameworkPlace,
    "framework_label": FrameworkLabel,
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


OF_NOTES = (Placement, SetAside, FeaturedQuote, NotInCluster, TaggedNote, ThreadQuote)
"""The records that are about one note."""

_OF_CLUSTERS = (DistinctClusters, TaggedCluster, ThreadCluster)

_OF_INSIGHTS = (FrameworkPlace, FrameworkLabel)


def about(record: LayerRecord) -> UUID | None:
    """Give the note, table, kern or red thread that a record concerns; with that it goes."""
    if isinstance(record, OF_NOTES):
        return record.item_id
    if isinstance(record, _OF_CLUSTERS):
        return record.cluster_id
    if isinstance(record, _OF_INSIGHTS):
        return record.subject_id
    return record.dialogue_id if isinstance(record, TableNumber) else None


UNASKED = frozenset({"position", "fingerprint"})
"""The fields about which no person is asked: the place among others, what a note read as then.

Of versions beside each other the one that is shown (`shown`: the largest vector, the same for
everyone who knows them) gives both; two with one position follow each other by their ids.
"""


def is_disputed(versions: Collection[LayerVersion]) -> bool:
    """Whether versions beside each other say different things, but for what is `UNASKED`."""
    return len({_said(one) for one in versions}) > 1


def _said(version: LayerVersion) -> tuple[object, ...] | None:
    """Give what coordinators can disagree on; None for what was removed."""
    if version.removed:
        return None
    record = version.content
    if isinstance(record, Tag):  # one in two spellings is one, as everywhere
        record = replace(record, name=fold(record.name))
    return tuple(getattr(record, name) for name in ASKED[type(record)])


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


ASKED: Mapping[type[LayerRecord], tuple[str, ...]] = {
    kind: tuple(name for name in fields if name not in UNASKED)
    for kind, fields in FIELDS.items()
}
"""The fields of each record in which versions beside each other are different."""


IDS: Mapping[type[LayerRecord], tuple[str, ...]] = {
    kind: tuple(name for name, held in fields.items() if held is UUID)
    for kind, fields in FIELDS.items()
}
"""Of each record the fields that say what it concerns, which travel of a removed one too."""


def has_its_id(version: LayerVersion) -> bool:
    """Whether the id of a record is the one that follows from what it is, where it must be."""
    record = version.content
    if isinstance(record, WITH_OWN_ID):
        return True
    possible = _POSSIBLE_IDS.get(type(record)) if version.removed else None
    found = possible(record.board_id) if possible else [ID_OF[type(record)](record)]
    return not found or record.id in found


WITH_OWN_ID = (Cluster, Tag, Thread)
"""The records of which nothing says which id they have."""

_POSSIBLE_IDS: Mapping[type[LayerRecord], Callable[[BoardId], Sequence[UUID]]] = {
    ReportText: lambda board: [only_one(board, "text", one) for one in TextPlace],
    ChapterStart: lambda board: [only_one(board, "chapter", one) for one in Chapter],
    KeptText: lambda _board: [],
    FrameworkLabel: lambda _board: [],
}
"""Of what was removed, and does not say what it was of, the ids it can have; any where none."""

ID_OF: Mapping[type[LayerRecord], Callable[[Any], UUID]] = {
    Placement: lambda one: placement_id(one.cluster_id, one.item_id),
    SetAside: lambda one: only_one(one.board_id, "aside", str(one.item_id)),
    ReportText: lambda one: only_one(one.board_id, "text", one.place),
    FeaturedQuote: lambda one: only_one(one.board_id, "featured"),
    ChapterStart: lambda one: only_one(one.board_id, "chapter", one.chapter),
    KeptText: lambda one: only_one(one.board_id, "kept", one.fingerprint),
    TableNumber: lambda one: only_one(one.board_id, "number", str(one.dialogue_id)),
    NotInCluster: lambda one: not_in_cluster(one.board_id, one.item_id, one.cluster_id).id,
    DistinctClusters: lambda one: (
        distinct_clusters(one.board_id, one.cluster_id, one.other_cluster_id).id
    ),
    TaggedNote: lambda one: tagging_id(one.tag_id, one.item_id),
    TaggedCluster: lambda one: tagging_id(one.tag_id, one.cluster_id),
    ThreadCluster: lambda one: joined_id(one.thread_id, one.cluster_id),
    ThreadTag: lambda one: joined_id(one.thread_id, one.tag_id),
    ThreadQuote: lambda one: joined_id(one.thread_id, one.item_id),
    FrameworkPlace: lambda one: framework_place_id(one.subject_id),
    FrameworkLabel: lambda one: framework_label_id(one.subject_id, one.aspect, one.value),
}
"""The id that follows from each other record."""


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
