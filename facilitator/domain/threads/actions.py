"""What a coordinator does with rode draden: each action gives the change that it is."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from facilitator.domain.clustering.ids import ClusterId, ThreadId
from facilitator.domain.clustering.records import (
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
    quote_fingerprint,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import written_tag
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
    joined_id,
)
from facilitator.domain.records.ids import derived_id
from facilitator.domain.threads.board import ThreadBoard, kinds_in
from facilitator.domain.threads.counts import ThemedNote, ThreadContents


class ThreadActions:
    """The actions on the rode draden of a programme; `new_id` gives an id nobody has."""

    def __init__(self, board: ThreadBoard, new_id: Callable[[], UUID]) -> None:
        self._board, self._told, self._new_id = board, board.told_of, new_id
        self._layer, self._home = board.layer, board.layer.board_id

    def print_thread(self, contents: ThreadContents) -> LayerChange:
        """Have the rode draad of a tag told in reports, the last, or no longer.

        What was written about it, and chosen for it, goes with it.
        """
        edits = self._gone(contents.thread) if contents.thread else self._begun(contents)[1]
        return _change(LayerAction.PRINT_THREAD, edits)

    def edit_thread(self, thread: Thread, **words: Any) -> LayerChange:  # noqa: ANN401 - fields of `Thread`
        """Give a rode draad another title or explanation."""
        return self.change_of(thread, replace(thread, **words))

    @staticmethod
    def change_of(before: Thread, after: Thread) -> LayerChange:
        """Give the change that makes one of another."""
        return _change(LayerAction.EDIT_THREAD, [LayerEdit(before, after)])

    def move_thread(self, contents: ThreadContents, by: int) -> LayerChange:
        """Move a rode draad that is told so many places down, up where that is less than 0."""
        order = list(self._told.threads.values())
        if contents.thread is None:
            return LayerChange(LayerAction.EDIT_THREAD, ())
        at = order.index(contents.thread)
        del order[at]
        order.insert(min(max(at + by, 0), len(order)), contents.thread)
        edits = [self._put(replace(one, position=n)) for n, one in enumerate(order)]
        return _change(LayerAction.EDIT_THREAD, edits)

    def make_thread(self, title: str, *clusters: ClusterId) -> LayerChange:
        """Make a rode draad of kernen."""
        thread = Thread(ThreadId(self._new_id()), self._home, title, position=self._end())
        members = [self._member(thread, one, at) for at, one in enumerate(clusters)]
        edits = [self._put(thread), *map(self._put, members)]
        return _change(LayerAction.JOIN_THREAD, edits)

    def join(self, thread: Thread, cluster: ClusterId) -> LayerChange:
        """Join a kern to a rode draad, or take it out when it is joined."""
        member = self._member(thread, cluster, len(self._told.clusters(thread.id)))
        known = self._layer.records.get(member.id)
        edit = LayerEdit(known, None) if known else self._put(member)
        return _change(LayerAction.JOIN_THREAD, [edit])

    def remove_thread(self, thread: Thread) -> LayerChange:
        """Take a rode draad away, with what was chosen for it; kernen stay as they are."""
        return _change(LayerAction.JOIN_THREAD, self._gone(thread))

    def quote(
        self, contents: ThreadContents, section: Section, themed: ThemedNote
    ) -> LayerChange:
        """Choose what a rode draad quotes in a section; it is told from then on."""
        thread, begun = self._begun(contents)
        note = themed.note
        there = {one.note.item.id for one in contents.of_kinds(*kinds_in(section))}
        before = [one for one in self._told.quotes(thread.id) if one.item_id in there]
        mark = quote_fingerprint(note.dossier, note.item)
        key = joined_id(thread.id, note.item.id)
        chosen = ThreadQuote(key, self._home, thread.id, note.item.id, mark)
        gone = [LayerEdit(one, None) for one in before if one.id != key]
        return _change(LayerAction.EDIT_QUOTE, [*begun, *gone, self._put(chosen)])

    def _begun(self, contents: ThreadContents) -> tuple[Thread, list[LayerEdit]]:
        """Give the rode draad, and what makes it where it is only a tag until now."""
        if contents.thread or contents.tag is None:
            assert contents.thread, "a rode draad without a tag was made by somebody"
            return contents.thread, []
        tag = contents.tag
        key = ThreadId(derived_id("thread", str(tag.id)))
        thread = Thread(key, self._home, "", position=self._end())
        joined = ThreadTag(joined_id(key, tag.id), self._home, key, tag.id)
        made = [] if tag.id in self._layer.records else [written_tag(tag)]
        return thread, [*made, self._put(thread), self._put(joined)]

    def _end(self) -> int:
        return max((one.position for one in self._told.threads.values()), default=-1) + 1

    def _member(self, thread: Thread, cluster: ClusterId, position: int) -> ThreadCluster:
        key = joined_id(thread.id, cluster)
        return ThreadCluster(key, self._home, thread.id, cluster, position)

    def _gone(self, thread: Thread) -> list[LayerEdit]:
        key = thread.id
        told = self._told
        with_it: list[LayerRecord] = [
            *told.quotes(key), *told.clusters(key), *told.joined_tags(key), thread,
        ]  # fmt: skip
        return [LayerEdit(one, None) for one in with_it]

    def _put(self, record: LayerRecord) -> LayerEdit:
        return LayerEdit(self._layer.records.get(record.id), record)


def _change(name: LayerAction, edits: Iterable[LayerEdit]) -> LayerChange:
    return LayerChange(name, tuple(one for one in edits if one.before != one.after))
