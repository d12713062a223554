"""What a coordinator does on a board: each action gives the change that it is.

The first action in a chapter begins it: what the headings gave is written down with it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from facilitator.domain.clustering.board import Board, BoardNote, ClusterContents
from facilitator.domain.clustering.records import (
    Cluster,
    ClusterId,
    FeaturedQuote,
    KeptText,
    Layer,
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
    Placement,
    ReportText,
    SetAside,
    TextPlace,
    only_one,
    placement_id,
    text_fingerprint,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.text import clean_line


class ChapterActions:
    """The actions in one chapter of a board; `new_id` gives an id nobody has."""

    def __init__(self, board: Board, chapter: Chapter, new_id: Callable[[], UUID]) -> None:
        self._source, self._chapter, self._new_id = board.source, chapter, new_id
        self._beginning = board.beginning(chapter)
        self._board = board.changed(self._beginning)
        self._contents = self._board.contents(chapter)

    def place(self, notes: Sequence[BoardNote], cluster: ClusterId) -> LayerChange:
        """Put notes in a kern, last; where they lie besides that stays."""
        at = self._end_of(cluster)
        placed = [self._source.placement(cluster, note, at + n) for n, note in enumerate(notes)]
        new = [one for one in placed if one.id not in self._board.layer.records]
        back = [self._aside(note.item.id) for note in notes]
        return self._change(LayerAction.PLACE, [*_added(new), *(one for one in back if one)])

    def take_out(
        self, notes: Sequence[BoardNote], cluster: ClusterId | None = None
    ) -> LayerChange:
        """Take notes out of a kern, or out of all of this chapter: they are loose again."""
        wanted = frozenset(note.item.id for note in notes)
        gone = [
            LayerEdit(one.placement, None)
            for contents in self._contents.clusters
            if cluster in {None, contents.cluster.id} and not wanted.isdisjoint(contents.items)
            for one in contents.notes
            if one.note.item.id in wanted
        ]
        back = [self._aside(note.item.id) for note in notes] if cluster is None else []
        return self._change(LayerAction.TAKE_OUT, [*gone, *(one for one in back if one)])

    def set_aside(self, notes: Sequence[BoardNote], reason: str) -> LayerChange:
        """Keep notes out of all kernen, with a reason; they stay counted."""
        out = self.take_out(notes).edits[len(self._beginning) :]
        board = self._source.board_id
        keys = [(note.item.id, only_one(board, "aside", str(note.item.id))) for note in notes]
        aside = [SetAside(key, board, item, reason) for item, key in keys]
        kept = [edit for edit in out if not isinstance(edit.record, SetAside)]
        return self._change(LayerAction.SET_ASIDE, [*kept, *map(self._put, aside)])

    def make_cluster(
        self, section: Section, title: str, notes: Sequence[BoardNote] = ()
    ) -> LayerChange:
        """Make a kern, the last of its section, with notes in it."""
        cluster = self._new_cluster(section, title)
        placed = [
            self._source.placement(cluster.id, note, place) for place, note in enumerate(notes)
        ]
        back = [self._aside(note.item.id) for note in notes]
        edits = [*_added([cluster, *placed]), *(one for one in back if one)]
        return self._change(LayerAction.MAKE_CLUSTER, edits)

    def edit_cluster(self, cluster: ClusterId, **words: Any) -> LayerChange:  # noqa: ANN401 - fields of `Cluster`
        """Give a kern another title, explanation or memo."""
        before = self.contents_of(cluster).cluster
        after = replace(before, **words)
        return self._change(LayerAction.EDIT_CLUSTER, _edited(before, after))

    def move_cluster(self, cluster: ClusterId, by: int) -> LayerChange:
        """Move a kern so many places down in its section, up where that is less than 0."""
        section = self.contents_of(cluster).cluster.section
        order = [one.cluster for one in self._contents.of(section)]
        moved = _moved(order, [one.id for one in order].index(cluster), by)
        return self._change(LayerAction.MOVE_CLUSTER, _renumbered(moved))

    def merge_clusters(self, kept: ClusterId, gone: ClusterId) -> LayerChange:
        """Put all notes of one kern in another, and take the empty one away.

        What it explained comes below the explanation that is kept.
        """
        into, away = self.contents_of(kept), self.contents_of(gone)
        texts = (into.cluster.explanation, away.cluster.explanation)
        memos = (into.cluster.memo, away.cluster.memo)
        after = replace(
            into.cluster, explanation=_joined(" ", texts), memo=_joined("\n", memos)
        )
        there, at = {one.note.item.id for one in into.notes}, self._end_of(kept)
        come = [one for one in away.notes if one.note.item.id not in there]
        placed = [
            replace(
                one.placement,
                id=placement_id(kept, one.placement.item_id),
                cluster_id=kept,
                position=at + place,
            )
            for place, one in enumerate(come)
        ]
        edits = [*_edited(into.cluster, after), *_added(placed), *_removed(away)]
        return self._change(LayerAction.MERGE_CLUSTERS, edits)

    def split_cluster(
        self, cluster: ClusterId, notes: Sequence[BoardNote], title: str
    ) -> LayerChange:
        """Take some notes of a kern to a new one of the same section."""
        before = self.contents_of(cluster)
        new = self._new_cluster(before.cluster.section, title)
        moving = [one.placement for one in before.notes if one.note in notes]
        placed = [
            replace(one, id=placement_id(new.id, one.item_id), cluster_id=new.id, position=n)
            for n, one in enumerate(moving)
        ]
        gone = [LayerEdit(one, None) for one in moving]
        return self._change(LayerAction.SPLIT_CLUSTER, [*_added([new, *placed]), *gone])

    def remove_cluster(self, cluster: ClusterId) -> LayerChange:
        """Take a kern away; its notes are loose again where they lie in no other."""
        return self._change(LayerAction.REMOVE_CLUSTER, _removed(self.contents_of(cluster)))

    def edit_quote(self, note: BoardNote, cluster: ClusterId, **marks: Any) -> LayerChange:  # noqa: ANN401 - fields of `Placement`
        """Say of a note in a kern whether it is printed, says the opposite, in which wording.

        What a person chose is what it reads as now.
        """
        before = self._placement(note, cluster)
        after = replace(before, fingerprint=self._source.fingerprint(note), **marks)
        return self._change(LayerAction.EDIT_QUOTE, _edited(before, after))

    def move_quote(self, note: BoardNote, cluster: ClusterId, by: int) -> LayerChange:
        """Move a note so many places down in its kern, up where that is less than 0."""
        order = [one.placement for one in self.contents_of(cluster).notes]
        at = order.index(self._placement(note, cluster))
        return self._change(LayerAction.EDIT_QUOTE, _renumbered(_moved(order, at, by)))

    def contents_of(self, cluster: ClusterId) -> ClusterContents:
        """Give a kern of the chapter; raises KeyError for another."""
        for one in self._contents.clusters:
            if one.cluster.id == cluster:
                return one
        raise KeyError(cluster)

    def _placement(self, note: BoardNote, cluster: ClusterId) -> Placement:
        found = self.contents_of(cluster).notes
        return next(one.placement for one in found if one.note.item.id == note.item.id)

    def _new_cluster(self, section: Section, title: str) -> Cluster:
        last = max((one.cluster.position for one in self._contents.of(section)), default=-1)
        key = ClusterId(self._new_id())
        return Cluster(key, self._source.board_id, section, title, position=last + 1)

    def _end_of(self, cluster: ClusterId) -> int:
        places = (one.placement.position for one in self.contents_of(cluster).notes)
        return max(places, default=-1) + 1

    def _aside(self, item: ItemId) -> LayerEdit | None:
        """Give what takes back that a note was set aside, where it was."""
        found = self._board.layer.aside().get(item)
        return LayerEdit(found, None) if found else None

    def _put(self, record: LayerRecord) -> LayerEdit:
        return LayerEdit(self._board.layer.records.get(record.id), record)

    def _change(self, name: LayerAction, edits: Iterable[LayerEdit]) -> LayerChange:
        return LayerChange(name, (*self._beginning, *edits))


def write_text(board: Board, place: TextPlace, text: str) -> LayerChange:
    """Write a text of the report; an empty one is not written."""
    return write_layer_text(board.layer, place, text)


def write_layer_text(layer: Layer, place: TextPlace, text: str) -> LayerChange:
    """Write a text of the report on a theme or on what runs through all; no empty one."""
    key = only_one(layer.board_id, "text", place)
    after = ReportText(key, layer.board_id, place, text) if text else None
    return _one(LayerAction.WRITE, layer, key, after)


def feature(board: Board, note: BoardNote | None, text: str = "") -> LayerChange:
    """Feature a note of the theme, in the place of another; None features nothing."""
    home = board.source.board_id
    key = only_one(home, "featured")
    mark = board.source.fingerprint(note) if note else ""
    after = FeaturedQuote(key, home, note.item.id, mark, text) if note else None
    return _one(LayerAction.FEATURE, board.layer, key, after)


def keep_text(layer: Layer, text: str, reason: str) -> LayerChange:
    """Let a text of the report stay as it is printed now, for a reason of one line.

    Raises ValueError without a reason.
    """
    reason = clean_line(reason)
    if not reason:
        raise ValueError("a text is kept for a reason")
    mark = text_fingerprint(layer.board_id, text)
    key = only_one(layer.board_id, "kept", mark)
    edit = LayerEdit(layer.records.get(key), KeptText(key, layer.board_id, mark, reason))
    return LayerChange(LayerAction.KEEP_TEXT, (edit,))


def _one(name: LayerAction, layer: Layer, key: UUID, after: LayerRecord | None) -> LayerChange:
    before = layer.records.get(key)
    nothing = before == after
    return LayerChange(name, () if nothing else (LayerEdit(before, after),))


def _added(records: Iterable[LayerRecord]) -> list[LayerEdit]:
    return [LayerEdit(None, record) for record in records]


def _edited(before: LayerRecord, after: LayerRecord) -> list[LayerEdit]:
    return [LayerEdit(before, after)] if before != after else []


def _removed(contents: ClusterContents) -> list[LayerEdit]:
    placed = [LayerEdit(one.placement, None) for one in contents.notes]
    return [*placed, LayerEdit(contents.cluster, None)]


def _moved(order: Sequence[Any], at: int, by: int) -> Sequence[Any]:
    """Give an order in which one lies elsewhere, at most at an end."""
    rest = [*order[:at], *order[at + 1 :]]
    to = min(max(at + by, 0), len(rest))
    return [*rest[:to], order[at], *rest[to:]]


def _renumbered(order: Sequence[Any]) -> list[LayerEdit]:
    """Give the edits after which some records have their places as positions."""
    return [
        LayerEdit(one, replace(one, position=place))
        for place, one in enumerate(order)
        if one.position != place
    ]


def _joined(between: str, texts: Iterable[str]) -> str:
    return between.join(text for text in texts if text)
