"""The tags (trefwoorden) of a programme, and on which notes and kernen they are.

A note that got a tag at its table has the tag of that name here too, also while no coordinator
made one: such a tag has the id and colour that it would be made with.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from facilitator.domain.clustering.ids import ClusterId, TagId
from facilitator.domain.clustering.records import Layer, LayerEdit
from facilitator.domain.clustering.tag_records import (
    Tag,
    TaggedCluster,
    TaggedNote,
    first_colour,
    tag_id,
    tagging_id,
)
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.table.script import fold


@dataclass(frozen=True)
class Tags:
    """What the layer over the themes of a programme says of tags.

    Of two with one name, which coordinators made apart, the one with the lowest id is told for
    both.
    """

    layer: Layer

    def changed(self, edits: Iterable[LayerEdit]) -> "Tags":
        """Give the tags as they are after some edits.

        Where notes and kernen only got or lost tags, the others are not counted again.
        """
        edits = tuple(edits)
        if not edits:
            return self
        after = Tags(self.layer.changed(edits))
        touched = [edit.record for edit in edits]
        taggings = [one for one in touched if isinstance(one, TaggedNote | TaggedCluster)]
        if len(taggings) == len(touched):
            after.__dict__["_every"], after.__dict__["_by_name"] = self._every, self._by_name
            news = {on: after.read_again(on) for on in map(_tagged, taggings)}
            after.__dict__["_on"] = {**self._on, **news}
        return after

    def read_again(self, on: UUID) -> frozenset[Tag]:
        """Give the tags that were put on a note or kern here, as its records say."""
        records = self.layer.records
        found = (one for one in self._every if tagging_id(one.id, on) in records)
        return frozenset(self._by_name[fold(one.name)] for one in found)

    @cached_property
    def _every(self) -> tuple[Tag, ...]:
        found = (one for one in self.layer.records.values() if isinstance(one, Tag))
        return tuple(sorted(found, key=lambda one: one.id))

    @cached_property
    def _by_name(self) -> Mapping[str, Tag]:
        return {fold(one.name): one for one in reversed(self._every)}

    @cached_property
    def _words(self) -> dict[str, Tag]:
        return {}

    @cached_property
    def made(self) -> tuple[Tag, ...]:
        """The tags that were made, by name."""
        return tuple(self._by_name[name] for name in sorted(self._by_name))

    def named(self, name: str) -> Tag | None:
        """Give the tag that was made with a name, in any spelling."""
        return self._by_name.get(fold(name))

    def of_word(self, word: str) -> Tag:
        """Give the tag that a word at a table means, also one that was called so before.

        One that nobody made is spelled as it is met first.
        """
        name = fold(word)
        if name not in self._words:
            board, key = self.layer.board_id, tag_id(self.layer.board_id, word)
            known = self.named(word) or self.shown(key)
            fresh = Tag(key, board, " ".join(word.split()), first_colour(word))
            self._words[name] = known or fresh
        return self._words[name]

    def shown(self, tag: TagId) -> Tag | None:
        """Give the tag that is told for one by its id; None for one that is not there."""
        found = self.layer.records.get(tag)
        return self._by_name[fold(found.name)] if isinstance(found, Tag) else None

    @cached_property
    def _on(self) -> Mapping[UUID, frozenset[Tag]]:
        found: dict[UUID, set[Tag]] = defaultdict(set)
        for one in self.layer.records.values():
            if isinstance(one, TaggedNote | TaggedCluster):
                tag = self.shown(one.tag_id)
                if tag:
                    found[_tagged(one)].add(tag)
        return {key: frozenset(tags) for key, tags in found.items()}

    def put_on(self, what: ItemId | ClusterId) -> tuple[Tag, ...]:
        """Give the tags that were put on a note or kern here, by name."""
        if not self._on:
            return ()
        return by_name(self._on.get(what, ()))

    def of_note(self, item: Item) -> tuple[Tag, ...]:
        """Give the tags of a note, by name: put on it here, and got at its table."""
        here = self._on.get(item.id)
        if not here:
            return self._of_words(item.labels.tags)
        return by_name({*here, *self._of_words(item.labels.tags)})

    def _of_words(self, words: tuple[str, ...]) -> tuple[Tag, ...]:
        """Give the tags that some words at a table mean, by name; found once for all alike."""
        if words not in self._alike:
            self._alike[words] = by_name({self.of_word(word) for word in words if fold(word)})
        return self._alike[words]

    @cached_property
    def _alike(self) -> dict[tuple[str, ...], tuple[Tag, ...]]:
        return {(): ()}

    def of_cluster(self, cluster: ClusterId) -> tuple[Tag, ...]:
        """Give the tags of a kern, by name; those of its notes are their own."""
        return self.put_on(cluster)

    def tagged_clusters(self) -> frozenset[ClusterId]:
        """Give the kernen that have a tag."""
        records = self.layer.records.values()
        return frozenset(one.cluster_id for one in records if isinstance(one, TaggedCluster))

    def counted(self, notes: Iterable[Item]) -> Counter[Tag]:
        """Count how often each tag is on some notes, and on any kern."""
        clusters = self.tagged_clusters()
        found = Counter(tag for cluster in clusters for tag in self.of_cluster(cluster))
        found.update(tag for item in notes for tag in self.of_note(item))
        return found


def _tagged(one: TaggedNote | TaggedCluster) -> UUID:
    return one.item_id if isinstance(one, TaggedNote) else one.cluster_id


def by_name(tags: Iterable[Tag]) -> tuple[Tag, ...]:
    """Order tags by name."""
    return tuple(sorted(tags, key=lambda one: (fold(one.name), one.id)))
