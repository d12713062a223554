"""What a coordinator's layer says of the rode draden of a programme."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.clustering.ids import ThreadId
from facilitator.domain.clustering.records import Layer
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
)


@dataclass(frozen=True)
class ThreadLayer:
    """The rode draden that are told, with what was joined to each of them and is quoted."""

    layer: Layer

    @cached_property
    def tags(self) -> Tags:
        """The tags of the programme."""
        return Tags(self.layer)

    @cached_property
    def threads(self) -> Mapping[ThreadId, Thread]:
        """The rode draden in their order, by their ids."""
        found = [one for one in self.layer.records.values() if isinstance(one, Thread)]
        return {one.id: one for one in sorted(found, key=lambda one: (one.position, one.id))}

    @cached_property
    def _clusters(self) -> Mapping[ThreadId, list[ThreadCluster]]:
        found = defaultdict(list)
        for one in self.layer.records.values():
            if isinstance(one, ThreadCluster):
                found[one.thread_id].append(one)
        return found

    def clusters(self, thread: ThreadId) -> tuple[ThreadCluster, ...]:
        """Give the kernen that were joined to a rode draad, in their order."""
        found = self._clusters.get(thread, ())
        return tuple(sorted(found, key=lambda one: (one.position, one.id)))

    def joined_tags(self, thread: ThreadId) -> tuple[ThreadTag, ...]:
        """Give what says that tags were joined to a rode draad."""
        found = [one for one in self.layer.records.values() if isinstance(one, ThreadTag)]
        mine = (one for one in found if one.thread_id == thread)
        return tuple(sorted(mine, key=lambda one: one.id))

    def tags_of(self, thread: ThreadId) -> tuple[Tag, ...]:
        """Give the tags that were joined to a rode draad."""
        shown = (self.tags.shown(one.tag_id) for one in self.joined_tags(thread))
        return tuple(dict.fromkeys(tag for tag in shown if tag))

    def quotes(self, thread: ThreadId) -> tuple[ThreadQuote, ...]:
        """Give what a rode draad is proved with, in order."""
        found = [one for one in self.layer.records.values() if isinstance(one, ThreadQuote)]
        mine = (one for one in found if one.thread_id == thread)
        return tuple(sorted(mine, key=lambda one: (one.position, one.id)))
