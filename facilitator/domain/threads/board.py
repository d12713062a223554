"""The rode draden of a programme, with what a coordinator chose, wrote and joined."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from facilitator.domain.clustering.ids import TagId
from facilitator.domain.clustering.records import Layer, LayerEdit, quote_fingerprint
from facilitator.domain.clustering.sections import Section, sections_of
from facilitator.domain.clustering.tag_records import Tag, TaggedCluster, TaggedNote, tag_id
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.threads.counts import (
    ProgrammeThemes,
    ThemedNote,
    ThreadContents,
    most_tables_first,
)
from facilitator.domain.threads.layer import ThreadLayer

MOST_UNCHOSEN = 8
"""So many tags are told while nobody chose any."""


def kinds_in(section: Section) -> frozenset[ItemKind]:
    """Give the kinds of notes that a rode draad may quote in a section."""
    return frozenset(kind for kind in ItemKind if section in sections_of(kind))


@dataclass(frozen=True, slots=True)
class ThreadNote:
    """A note that a rode draad quotes; it is `changed` when it read otherwise when chosen."""

    themed: ThemedNote
    chosen: bool = False
    changed: bool = False

    @property
    def item(self) -> Item:
        """What was noted."""
        return self.themed.note.item


@dataclass(frozen=True)
class ThreadBoard:
    """The themes of a programme and the layer of what runs through them.

    What was counted by tags stays so after a change that is about something else.
    """

    themes: ProgrammeThemes
    layer: Layer

    def changed(self, edits: Iterable[LayerEdit]) -> "ThreadBoard":
        """Give the board as it is after some edits."""
        edits = tuple(edits)
        after = replace(self, layer=self.layer.changed(edits))
        if "recurring" in self.__dict__ and not any(map(_is_of_tags, edits)):
            after.__dict__["recurring"] = self.recurring
        return after

    @cached_property
    def told_of(self) -> ThreadLayer:
        """What the layer says of rode draden."""
        return ThreadLayer(self.layer)

    @cached_property
    def recurring(self) -> Mapping[TagId, ThreadContents]:
        """The tags that come back in several themes, of most tables first."""
        return self.themes.recurring(self.told_of.tags)

    @cached_property
    def _of_one_tag(self) -> Mapping[TagId, Thread]:
        """The rode draden that tell a single tag."""
        found = {}
        for thread in self.told_of.threads.values():
            tags = self.told_of.tags_of(thread.id)
            if len(tags) == 1 and not self.told_of.clusters(thread.id):
                found[tags[0].id] = thread
        return found

    @cached_property
    def of_tags(self) -> tuple[ThreadContents, ...]:
        """The tags that come back, of most tables first; those that are told say so."""
        told = self._of_one_tag
        return tuple(
            replace(one, name=told[tag].title or one.name, thread=told[tag])
            if tag in told
            else one
            for tag, one in self.recurring.items()
        )

    @cached_property
    def of_clusters(self) -> tuple[ThreadContents, ...]:
        """The rode draden to which kernen, or several tags, were joined; most tables first."""
        single = {thread.id for thread in self._of_one_tag.values()}
        threads = self.told_of.threads.values()
        found = [self._joined(one) for one in threads if one.id not in single]
        return tuple(sorted(found, key=most_tables_first))

    @cached_property
    def told(self) -> tuple[ThreadContents, ...]:
        """Those that reports tell, in their order; while none was chosen, the first tags."""
        found = {one.thread.id: one for one in self._all() if one.thread}
        chosen = tuple(found[key] for key in self.told_of.threads if key in found)
        return chosen or self.of_tags[:MOST_UNCHOSEN]

    def _all(self) -> tuple[ThreadContents, ...]:
        return (*self.of_tags, *self.of_clusters)

    @property
    def is_chosen(self) -> bool:
        """Whether a coordinator chose what is told."""
        return any(one.thread for one in self._all())

    def _joined(self, thread: Thread) -> ThreadContents:
        themes, notes = self.themes, dict[ThemedNote, None]()
        for one in self.told_of.clusters(thread.id):
            if found := themes.clusters.get(one.cluster_id):
                items = (placed.note.item.id for placed in found[1].notes)
                notes |= dict.fromkeys(themes.by_id[item] for item in items)
        for tag in self.told_of.tags_of(thread.id):
            if contents := self.recurring.get(tag.id):
                notes |= dict.fromkeys(contents.notes)
        return ThreadContents(thread.title, tuple(notes), thread=thread)

    def quotes(self, contents: ThreadContents, section: Section) -> tuple[ThreadNote, ...]:
        """Give what may be quoted in a section: what was chosen first, then the others."""
        notes = contents.of_kinds(*kinds_in(section))
        chosen = dict(self._chosen(contents))
        first = tuple(
            ThreadNote(one, chosen=True, changed=chosen[one] != _fingerprint(one))
            for one in chosen
            if one in notes
        )
        return (*first, *(ThreadNote(one) for one in notes if one not in chosen))

    def _chosen(self, contents: ThreadContents) -> Iterable[tuple[ThemedNote, str]]:
        thread = contents.thread
        for quote in self.told_of.quotes(thread.id) if thread else ():
            if found := self.themes.by_id.get(quote.item_id):
                yield found, quote.fingerprint


def _fingerprint(one: ThemedNote) -> str:
    return quote_fingerprint(one.note.dossier, one.note.item)


def _is_of_tags(edit: LayerEdit) -> bool:
    """Say whether an edit changes what is tagged; a tag that is only written down does not."""
    record = edit.record
    if isinstance(record, Tag) and edit.before is None:
        return record.id != tag_id(record.board_id, record.name)
    return isinstance(record, Tag | TaggedNote | TaggedCluster)
