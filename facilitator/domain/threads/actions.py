"""What a coordinator does with rode draden: each action gives the change that it is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from facilitator.domain.clustering.records import (
    ClusterId,
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
    LayerRecordId,
    ReportText,
    TextPlace,
    Thread,
    ThreadCluster,
    ThreadId,
    ThreadQuote,
    only_one,
    quote_fingerprint,
    tag_thread_id,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.ids import derived_id
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ThemedNote, ThreadContents


class ThreadActions:
    """The actions on the rode draden of a programme; `new_id` gives an id nobody has."""

    def __init__(self, board: ThreadBoard, new_id: Callable[[], UUID]) -> None:
        self._board, self._layer, self._new_id = board, board.layer, new_id
        self._home = board.layer.board_id

    def print_thread(self, contents: ThreadContents) -> LayerChange:
        """Have a rode draad told in reports, the last, or no longer.

        What was written about one of a tag, and chosen for it, goes with it.
        """
        thread = contents.thread
        if thread is None:
            return self._change(LayerAction.PRINT_THREAD, self._put(self._of_tag(contents)))
        if not thread.tag:
            after = replace(thread, printed=not thread.printed)
            return self._change(LayerAction.PRINT_THREAD, self._put(after))
        return self._change(LayerAction.PRINT_THREAD, *self._gone(thread))

    def edit_thread(self, contents: ThreadContents, **words: Any) -> LayerChange:  # noqa: ANN401 - fields of `Thread`
        """Give a rode draad another title or explanation; it is told from then on."""
        before = contents.thread or self._of_tag(contents)
        return self._change(LayerAction.EDIT_THREAD, self._put(replace(before, **words)))

    def move_thread(self, contents: ThreadContents, by: int) -> LayerChange:
        """Move a rode draad that is told so many places down, up where that is less than 0."""
        order = [one.thread for one in self._board.told if one.thread]
        if contents.thread not in order:
            return LayerChange(LayerAction.EDIT_THREAD, ())
        at = order.index(contents.thread)
        moved = [*order[:at], *order[at + 1 :]]
        moved.insert(min(max(at + by, 0), len(moved)), contents.thread)
        edits = [self._put(replace(one, position=n)) for n, one in enumerate(moved)]
        return self._change(LayerAction.EDIT_THREAD, *edits)

    def make_thread(self, title: str, cluster: ClusterId) -> LayerChange:
        """Make a rode draad of kernen, with a first kern."""
        thread = Thread(
            ThreadId(self._new_id()), self._home, "", title, position=self._last() + 1
        )
        edits = (self._put(thread), self._put(self._member(thread.id, cluster)))
        return self._change(LayerAction.JOIN_THREAD, *edits)

    def join(self, thread: Thread, cluster: ClusterId) -> LayerChange:
        """Join a kern to a rode draad, or take it out when it is joined."""
        member = self._member(thread.id, cluster)
        known = self._layer.records.get(member.id)
        edit = LayerEdit(known, None) if known else self._put(member)
        return self._change(LayerAction.JOIN_THREAD, edit)

    def remove_thread(self, thread: Thread) -> LayerChange:
        """Take a rode draad away, with what was chosen for it; kernen stay as they are."""
        return self._change(LayerAction.JOIN_THREAD, *self._gone(thread))

    def quote(
        self, contents: ThreadContents, section: Section, themed: ThemedNote
    ) -> LayerChange:
        """Choose what a rode draad quotes in a section; it is told from then on."""
        thread, note = contents.thread or self._of_tag(contents), themed.note
        key = LayerRecordId(derived_id("thread_quote", str(thread.id), section))
        mark = quote_fingerprint(note.dossier, note.item)
        chosen = ThreadQuote(key, self._home, thread.id, section, note.item.id, mark)
        return self._change(LayerAction.EDIT_QUOTE, self._put(thread), self._put(chosen))

    def write_text(self, place: TextPlace, text: str) -> LayerChange:
        """Write a text of the report; an empty one is not written."""
        key = only_one(self._home, "text", place)
        after = ReportText(key, self._home, place, text) if text else None
        edit = LayerEdit(self._layer.records.get(key), after)
        return self._change(LayerAction.WRITE, edit)

    def _of_tag(self, contents: ThreadContents) -> Thread:
        key = tag_thread_id(self._home, contents.tag)
        return Thread(key, self._home, contents.tag, "", position=self._last() + 1)

    def _last(self) -> int:
        return max((one.position for one in self._layer.threads()), default=-1)

    def _member(self, thread: ThreadId, cluster: ClusterId) -> ThreadCluster:
        key = LayerRecordId(derived_id("thread_cluster", str(thread), str(cluster)))
        return ThreadCluster(key, self._home, thread, cluster)

    def _gone(self, thread: Thread) -> list[LayerEdit]:
        with_it: list[LayerRecord] = [
            *self._layer.thread_quotes(thread.id).values(),
            *self._layer.joined(thread.id),
            thread,
        ]
        return [LayerEdit(one, None) for one in with_it]

    def _put(self, record: LayerRecord) -> LayerEdit:
        return LayerEdit(self._layer.records.get(record.id), record)

    @staticmethod
    def _change(name: LayerAction, *edits: LayerEdit) -> LayerChange:
        return LayerChange(name, tuple(one for one in edits if one.before != one.after))
