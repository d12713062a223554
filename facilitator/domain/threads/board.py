"""The rode draden of a programme, with what a coordinator chose, wrote and joined."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from facilitator.domain.clustering.records import (
    Layer,
    LayerEdit,
    Thread,
    ThreadId,
    ThreadQuote,
    quote_fingerprint,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.threads.counts import (
    ProgrammeThemes,
    ThemedNote,
    ThreadContents,
    most_tables_first,
)

MOST_UNCHOSEN = 8
"""So many tags are told while nobody chose any."""

SECTION_KINDS: Mapping[Section, frozenset[ItemKind]] = {
    Section.KNEL: frozenset({ItemKind.KNEL, ItemKind.BOTH}),
    Section.KIEM: frozenset({ItemKind.KIEM, ItemKind.BOTH}),
    Section.DREAM: frozenset({ItemKind.DREAM}),
    Section.FIRST_STEP: frozenset({ItemKind.IDEA, ItemKind.PLEDGE}),
}
"""What a rode draad may quote in each section."""


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
    """The themes of a programme and the layer of what runs through them."""

    themes: ProgrammeThemes
    layer: Layer

    def changed(self, edits: Iterable[LayerEdit]) -> "ThreadBoard":
        """Give the board as it is after some edits."""
        return replace(self, layer=self.layer.changed(edits))

    @cached_property
    def threads(self) -> Mapping[ThreadId, Thread]:
        """What a coordinator wants told, or joined, by its id."""
        return {thread.id: thread for thread in self.layer.threads()}

    @cached_property
    def of_tags(self) -> tuple[ThreadContents, ...]:
        """The tags that come back, of most tables first; those that are told say so."""
        told = {thread.tag: thread for thread in self.threads.values() if thread.tag}
        return tuple(
            self._with(contents, told[tag]) if tag in told else contents
            for tag, contents in self.themes.tags.items()
        )

    @cached_property
    def of_clusters(self) -> tuple[ThreadContents, ...]:
        """The rode draden that kernen were joined to, of most tables first."""
        found = [self._joined(one) for one in self.threads.values() if not one.tag]
        return tuple(sorted(found, key=most_tables_first))

    @cached_property
    def told(self) -> tuple[ThreadContents, ...]:
        """Those that reports tell, in their order; while none was chosen, the first tags."""
        found = (one for one in (*self.of_tags, *self.of_clusters) if one.thread)
        told = [one for one in found if one.thread and one.thread.printed]
        order = {thread: place for place, thread in enumerate(self.threads)}
        told.sort(key=lambda one: order[one.thread.id] if one.thread else 0)
        return tuple(told) or self.of_tags[:MOST_UNCHOSEN]

    @property
    def is_chosen(self) -> bool:
        """Whether a coordinator chose what is told."""
        return any(one.thread for one in self.told)

    @staticmethod
    def _with(contents: ThreadContents, thread: Thread) -> ThreadContents:
        return replace(contents, name=thread.title or contents.name, thread=thread)

    def _joined(self, thread: Thread) -> ThreadContents:
        notes: dict[ItemId, ThemedNote] = {}
        for one in self.layer.joined(thread.id):
            if found := self.themes.clusters.get(one.cluster_id):
                items = (placed.note.item.id for placed in found[1].notes)
                notes |= {item: self.themes.by_id[item] for item in items}
        return ThreadContents(thread.title, tuple(notes.values()), thread=thread)

    def quotes(self, contents: ThreadContents, section: Section) -> tuple[ThreadNote, ...]:
        """Give what may be quoted in a section: what was chosen first, then the others."""
        notes = contents.of_kinds(*SECTION_KINDS[section])
        chosen = self._chosen(contents, section)
        found = self.themes.by_id.get(chosen.item_id) if chosen else None
        if chosen is None or found is None or found not in notes:
            return tuple(map(ThreadNote, notes))
        mark = quote_fingerprint(found.note.dossier, found.note.item)
        rest = (one for one in notes if one is not found)
        return (ThreadNote(found, True, mark != chosen.fingerprint), *map(ThreadNote, rest))

    def _chosen(self, contents: ThreadContents, section: Section) -> ThreadQuote | None:
        thread = contents.thread
        return self.layer.thread_quotes(thread.id).get(section) if thread else None
