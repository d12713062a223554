"""What a coordinator does with tags: each action gives the change that it is."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID

from facilitator.domain.clustering.ids import ClusterId, TagId
from facilitator.domain.clustering.records import (
    LayerAction,
    LayerChange,
    LayerEdit,
    LayerRecord,
)
from facilitator.domain.clustering.tag_records import (
    Tag,
    TaggedCluster,
    TaggedNote,
    first_colour,
    tag_id,
    tagging_id,
)
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.ids import ItemId
from facilitator.domain.table.script import fold


def written_tag(tag: Tag) -> LayerEdit:
    """Give what writes down a tag that is told already, or is made by its name.

    Whoever does so has the same where it is spelled as `fold` has it; any other spelling is of
    who typed it, so that two are versions beside each other.
    """
    return LayerEdit(None, tag, given=tag.name == fold(tag.name))


class TagActions:
    """The actions on the tags of a programme; `new_id` gives an id nobody has."""

    def __init__(self, tags: Tags, new_id: Callable[[], UUID]) -> None:
        self._tags, self._new_id = tags, new_id
        self._board, self._records = tags.layer.board_id, tags.layer.records

    def put(
        self, name: str, notes: Iterable[ItemId] = (), clusters: Iterable[ClusterId] = ()
    ) -> LayerChange:
        """Put a tag on notes and kernen; a name that nobody made yet is made.

        Raises RefusedInputError `tag_empty` for a name without letters or figures.
        """
        tag = self._tags.named(name) or self._new(name)
        made = [] if tag.id in self._records else [written_tag(tag)]
        taggings: list[LayerRecord] = [
            *(TaggedNote(tagging_id(tag.id, one), self._board, tag.id, one) for one in notes),
            *(
                TaggedCluster(tagging_id(tag.id, one), self._board, tag.id, one)
                for one in clusters
            ),
        ]
        new = [LayerEdit(None, one) for one in taggings if one.id not in self._records]
        return LayerChange(LayerAction.TAG, (*made, *new))

    def take_off(
        self, tag: Tag, notes: Iterable[ItemId] = (), clusters: Iterable[ClusterId] = ()
    ) -> LayerChange:
        """Take a tag off notes and kernen; what a note got at its table stays on it."""
        keys = [tagging_id(one, what) for one in self._ids(tag) for what in (*notes, *clusters)]
        gone = [self._records[key] for key in keys if key in self._records]
        return LayerChange(LayerAction.UNTAG, tuple(LayerEdit(one, None) for one in gone))

    def edit(self, tag: Tag, **words: Any) -> LayerChange:  # noqa: ANN401 - fields of `Tag`
        """Give a tag another name, colour or definition; one of tables is made with it.

        Raises RefusedInputError `tag_taken` for the name of another, `tag_empty` for no name.
        """
        name = words.get("name", tag.name)
        other = self._tags.named(name)
        if not fold(name):
            raise RefusedInputError("tag_empty")
        if other and other.id != tag.id:
            raise RefusedInputError("tag_taken", tag=other.name)
        known = [self._records[one] for one in self._ids(tag)]
        edits = [LayerEdit(one, replace(one, **words)) for one in known]
        edits = edits or [LayerEdit(None, replace(tag, **words))]
        changed = tuple(edit for edit in edits if edit.before != edit.after)
        return LayerChange(LayerAction.EDIT_TAG, changed)

    def remove(self, tag: Tag) -> LayerChange:
        """Take a tag away, from all that has it; at the tables it stays."""
        ids = set(self._ids(tag))
        gone = [
            one
            for one in self._records.values()
            if isinstance(one, TaggedNote | TaggedCluster) and one.tag_id in ids
        ]
        tags = [self._records[one] for one in ids]
        edits = tuple(LayerEdit(one, None) for one in (*gone, *tags))
        return LayerChange(LayerAction.REMOVE_TAG, edits)

    def _ids(self, tag: Tag) -> list[TagId]:
        """Give the ids of all tags that are told as this one."""
        found = (one for one in self._records.values() if isinstance(one, Tag))
        return [one.id for one in found if fold(one.name) == fold(tag.name)]

    def _new(self, name: str) -> Tag:
        name = " ".join(name.split())
        if not fold(name):
            raise RefusedInputError("tag_empty")
        key = tag_id(self._board, name)
        if key in self._records:  # of one that is called otherwise by now
            key = TagId(self._new_id())
        return Tag(key, self._board, name, first_colour(name))
