"""The tags (trefwoorden) there are, with what they are on, to look for notes by."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from facilitator.domain.clustering.tag_records import TaggedNote
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.records.ids import ItemId
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices
from facilitator.services.boards import read_tags_in_slices
from facilitator.storage.sqlite.search_docs import Facet
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class TagNotes:
    """A tag: the words at tables that mean it, and the notes on which it was put afterwards."""

    name: str
    words: frozenset[str] = frozenset()
    items: frozenset[ItemId] = frozenset()


@dataclass(slots=True)
class _Found:
    name: str
    words: set[str] = field(default_factory=set)
    items: set[ItemId] = field(default_factory=set)


def tags_of_store(store: Store) -> Slices[tuple[TagNotes, ...]]:
    """Give the tags of all programmes by name; those of one name are one.

    Words are those that the search index knows by now.
    """
    words = store.search_index().values(Facet.TAG)
    found: dict[str, _Found] = {}
    for programme in sorted({one.programme for one in store.table_heads().dialogues}):
        tags = yield from read_tags_in_slices(store, programme)
        _add(found, tags, words)
    return tuple(
        TagNotes(one.name, frozenset(one.words), frozenset(one.items))
        for _, one in sorted(found.items())
    )


def _add(found: dict[str, _Found], tags: Tags, words: Iterable[str]) -> None:
    """Add the tags of a programme."""
    for tag in tags.made:
        found.setdefault(fold(tag.name), _Found(tag.name))
    for word in words:
        tag = tags.of_word(word)
        found.setdefault(fold(tag.name), _Found(tag.name)).words.add(word)
    for one in tags.layer.records.values():
        shown = tags.shown(one.tag_id) if isinstance(one, TaggedNote) else None
        if shown and isinstance(one, TaggedNote):
            found[fold(shown.name)].items.add(one.item_id)
