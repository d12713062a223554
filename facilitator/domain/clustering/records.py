"""The records of a coordinator's layer: kernen, the notes placed in them, texts and choices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from hashlib import blake2b
from uuid import UUID

from facilitator.domain.clustering.dismissals import DistinctClusters, NotInCluster
from facilitator.domain.clustering.framework_records import FrameworkLabel, FrameworkPlace
from facilitator.domain.clustering.ids import BoardId, ClusterId, LayerRecordId
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_records import Tag, TaggedCluster, TaggedNote
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
)
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table.attribution import credited, speaker_label

__all__ = ["BoardId", "ClusterId", "LayerRecordId"]


class PrintedWording(StrEnum):
    """Which wording of a note the report takes; none chosen is that of the table."""

    TABLE = ""
    VERBATIM = "oorspronkelijk"
    EDITED = "bewerkt"


class TextPlace(StrEnum):
    """A text of a report that a coordinator writes; one that is absent is not yet written."""

    WHY = "waarom"
    LEAD_KNEL = "aanloop_knel"
    LEAD_KIEM = "aanloop_kiem"
    LEAD_DREAMS = "aanloop_droom"
    AFTER_DREAMS = "na_droom"
    LEAD_FIRST_STEPS = "aanloop_eerste_stappen"
    CONCLUSION = "concluderend"
    ACTORS = "wie_is_aan_zet"
    OBSERVATIONS = "procesobservaties"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A kern: a bold title and what it means, under which notes are placed.

    `position` orders the kernen of a section. `memo` is for coordinators and never printed.
    """

    id: ClusterId
    board_id: BoardId
    section: Section
    title: str
    explanation: str = ""
    memo: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """A note in a kern; it may be in several, once in each (`placement_id`).

    `printed` says whether the report quotes it, `counter` whether it says the opposite, and
    `position` orders the notes of a kern. `fingerprint` is that of what was placed
    (`quote_fingerprint`), so that a change of text or speaker is seen.
    """

    id: LayerRecordId
    board_id: BoardId
    cluster_id: ClusterId
    item_id: ItemId
    fingerprint: str
    position: int = 0
    printed: bool = True
    counter: bool = False
    wording: PrintedWording = PrintedWording.TABLE


@dataclass(frozen=True, slots=True)
class SetAside:
    """A note that a coordinator keeps out of all kernen of a chapter, and why."""

    id: LayerRecordId
    board_id: BoardId
    item_id: ItemId
    reason: str


@dataclass(frozen=True, slots=True)
class ReportText:
    """A text that a coordinator wrote for the reports of a board."""

    id: LayerRecordId
    board_id: BoardId
    place: TextPlace
    text: str


@dataclass(frozen=True, slots=True)
class FeaturedQuote:
    """The one note that a theme features; `text` is a short wording, empty for its own."""

    id: LayerRecordId
    board_id: BoardId
    item_id: ItemId
    fingerprint: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class KeptText:
    """Says that a text of a coordinator stays as it is, whatever was found in it, and why.

    `fingerprint` is that of the text as it is printed (`text_fingerprint`), so that the
    decision is kept without its content, and holds for no other words.
    """

    id: LayerRecordId
    board_id: BoardId
    fingerprint: str
    reason: str


@dataclass(frozen=True, slots=True)
class ChapterStart:
    """Says that a coordinator began a chapter: its headings make no kernen any more."""

    id: LayerRecordId
    board_id: BoardId
    chapter: Chapter


@dataclass(frozen=True, slots=True)
class TableNumber:
    """The number that a coordinator gave a table, from 1 on."""

    id: LayerRecordId
    board_id: BoardId
    dialogue_id: DialogueId
    number: int


LayerRecord = (
    Cluster
    | Placement
    | SetAside
    | ReportText
    | FeaturedQuote
    | KeptText
    | ChapterStart
    | TableNumber
    | NotInCluster
    | DistinctClusters
    | Tag
    | TaggedNote
    | TaggedCluster
    | Thread
    | ThreadCluster
    | ThreadTag
    | ThreadQuote
    | FrameworkPlace
    | FrameworkLabel
)
"""A part of a layer that is versioned and merged on its own."""


def board_id(programme: str, family: str, theme: str) -> BoardId:
    """Give the id of the one board of some tables; `theme` as `fold` gives it."""
    return BoardId(derived_id("board", programme, family, theme))


def heading_cluster_id(board: BoardId, section: Section, heading: str) -> ClusterId:
    """Give the id of the kern that a heading becomes, the same for everyone."""
    return ClusterId(derived_id("cluster", str(board), section, heading))


def placement_id(cluster: ClusterId, item: ItemId) -> LayerRecordId:
    """Give the id of the one placement of a note in a kern."""
    return LayerRecordId(derived_id("placement", str(cluster), str(item)))


def only_one(board: BoardId, what: str, which: str = "") -> LayerRecordId:
    """Give the id of a record of which a board has one: of a sort, or of each `which`."""
    return LayerRecordId(derived_id(what, str(board), which))


def quote_fingerprint(dossier: Dossier, item: Item) -> str:
    """Give the BLAKE2b (64 hexadecimal digits) of what is printed of a note and under whom."""
    speaker = credited(item)
    parts = (item.verbatim, item.edited, speaker.kind, speaker_label(dossier, speaker))
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return blake2b(told.encode(), key=item.id.bytes, digest_size=32).hexdigest()


def text_fingerprint(board: BoardId, text: str) -> str:
    """Give the BLAKE2b (64 hexadecimal digits) of a text of the reports of a board."""
    return blake2b(text.encode(), key=board.bytes, digest_size=32).hexdigest()


@dataclass(frozen=True, slots=True)
class LayerEdit:
    """One record before and after; `None` before means new, `None` after means removed.

    A new one that is `given` follows from headings: nobody made it, everybody has the same.
    """

    before: LayerRecord | None
    after: LayerRecord | None
    given: bool = False

    @property
    def record(self) -> LayerRecord:
        """The record this edit is about; raises ValueError for an edit of nothing."""
        record = self.after or self.before
        if record is None:
            raise ValueError("an edit changes something")
        return record


class LayerAction(StrEnum):
    """The name of what a coordinator did, as the undo menu tells it."""

    PLACE = "place"
    TAKE_OUT = "take_out"
    SET_ASIDE = "set_aside"
    MAKE_CLUSTER = "make_cluster"
    EDIT_CLUSTER = "edit_cluster"
    MOVE_CLUSTER = "move_cluster"
    MERGE_CLUSTERS = "merge_clusters"
    SPLIT_CLUSTER = "split_cluster"
    REMOVE_CLUSTER = "remove_cluster"
    EDIT_QUOTE = "edit_quote"
    FEATURE = "feature"
    WRITE = "write"
    KEEP_TEXT = "keep_text"
    SETTLE = "settle"
    TAG = "tag"
    UNTAG = "untag"
    EDIT_TAG = "edit_tag"
    REMOVE_TAG = "remove_tag"
    DISMISS = "dismiss"
    PRINT_THREAD = "print_thread"
    EDIT_THREAD = "edit_thread"
    JOIN_THREAD = "join_thread"
    PLACE_INSIGHT = "place_insight"
    LABEL_INSIGHT = "label_insight"


@dataclass(frozen=True, slots=True)
class LayerChange:
    """One action: its name and the edits it makes, all together or not at all."""

    name: LayerAction
    edits: tuple[LayerEdit, ...]

    def inverse(self) -> "LayerChange":
        """Give the change that takes this one back, edits in the opposite order."""
        back = (LayerEdit(edit.after, edit.before) for edit in reversed(self.edits))
        return LayerChange(self.name, tuple(back))


@dataclass(frozen=True)
class Layer:
    """What a coordinator made of the tables of one board: its records by their ids."""

    board_id: BoardId
    records: Mapping[UUID, LayerRecord] = field(default_factory=dict)

    def changed(self, edits: Iterable[LayerEdit]) -> "Layer":
        """Give the layer as it is after some edits.

        What was put in order for this one stays so where no edit is about it.
        """
        records, edits = dict(self.records), tuple(edits)
        for edit in edits:
            if edit.after is None:
                records.pop(edit.record.id, None)
            else:
                records[edit.after.id] = edit.after
        after = replace(self, records=records)
        about = {type(edit.record) for edit in edits}
        if "placed" in self.__dict__:
            after.__dict__["placed"] = _placed_after(self.placed, edits)
        if "_clusters" in self.__dict__ and Cluster not in about:
            after.__dict__["_clusters"] = self._clusters
        if "_aside" in self.__dict__ and SetAside not in about:
            after.__dict__["_aside"] = self._aside
        return after

    @cached_property
    def placed(self) -> Mapping[ClusterId, tuple[Placement, ...]]:
        """The notes in each kern, in their order."""
        found: dict[ClusterId, list[Placement]] = defaultdict(list)
        for one in self.records.values():
            if isinstance(one, Placement):
                found[one.cluster_id].append(one)
        return {cluster: _in_order(placed) for cluster, placed in found.items()}

    @cached_property
    def _clusters(self) -> tuple[Cluster, ...]:
        found = [one for one in self.records.values() if isinstance(one, Cluster)]
        return tuple(sorted(found, key=cluster_order))

    def clusters(self) -> tuple[Cluster, ...]:
        """Give the kernen, by section and in their order."""
        return self._clusters

    def placements(self) -> tuple[Placement, ...]:
        """Give the notes in kernen, in the order in each."""
        return _in_order(one for placed in self.placed.values() for one in placed)

    @cached_property
    def _aside(self) -> Mapping[ItemId, SetAside]:
        found = (one for one in self.records.values() if isinstance(one, SetAside))
        return {one.item_id: one for one in found}

    def aside(self) -> Mapping[ItemId, SetAside]:
        """Give the notes that were set aside."""
        return self._aside

    def text(self, place: TextPlace) -> str:
        """Give a text that was written; empty while there is none."""
        found = self.records.get(only_one(self.board_id, "text", place))
        return found.text if isinstance(found, ReportText) else ""

    def featured(self) -> FeaturedQuote | None:
        """Give the featured quote, if one was chosen."""
        found = self.records.get(only_one(self.board_id, "featured"))
        return found if isinstance(found, FeaturedQuote) else None

    def keeps(self, text: str) -> bool:
        """Say whether a coordinator decided that a text stays as it is."""
        mark = text_fingerprint(self.board_id, text)
        return only_one(self.board_id, "kept", mark) in self.records

    def numbers(self) -> Mapping[DialogueId, TableNumber]:
        """Give the numbers of tables."""
        found = (one for one in self.records.values() if isinstance(one, TableNumber))
        return {one.dialogue_id: one for one in found}

    def begun(self, chapter: Chapter) -> bool:
        """Say whether a coordinator began a chapter."""
        return only_one(self.board_id, "chapter", chapter) in self.records


def _in_order(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    return tuple(sorted(placements, key=lambda one: (one.position, one.id)))


def _placed_after(
    placed: Mapping[ClusterId, tuple[Placement, ...]], edits: Iterable[LayerEdit]
) -> Mapping[ClusterId, tuple[Placement, ...]]:
    """Give what lies in each kern after some edits; only of what they are about is it new."""
    moved: dict[ClusterId, dict[UUID, Placement]] = {}
    for edit in edits:
        for one in filter(None, (edit.before, edit.after)):
            if isinstance(one, Placement):
                here = placed.get(one.cluster_id, ())
                known = moved.setdefault(one.cluster_id, {each.id: each for each in here})
                known.pop(one.id, None)
        if isinstance(edit.after, Placement):
            moved[edit.after.cluster_id][edit.after.id] = edit.after
    return {**placed, **{cluster: _in_order(one.values()) for cluster, one in moved.items()}}


_SECTIONS = tuple(Section)


def cluster_order(cluster: Cluster) -> tuple[int, int, ClusterId]:
    """Order kernen by section, then as the coordinator did."""
    return (_SECTIONS.index(cluster.section), cluster.position, cluster.id)
