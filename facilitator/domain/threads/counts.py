"""Rode draden: tags that come back in several themes, with the tables that had them.

A table counts once, however many of its notes have the tag, and on both sides where it had a
knel and a kiem. Of doubles one is counted, and what was withheld is not there (`BoardSource`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from uuid import UUID

from facilitator.domain.clustering.board import Board, BoardNote, ClusterContents
from facilitator.domain.clustering.ids import ClusterId, TagId
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.script import fold

LEAST_THEMES = 2
"""What comes back in fewer themes is no rode draad."""

Tables = frozenset[DialogueId]


@dataclass(frozen=True, slots=True, eq=False)
class ThemedNote:
    """A note with the theme that its table was about."""

    theme: str
    note: BoardNote

    @property
    def kind(self) -> ItemKind:
        """What sort of thing was said."""
        return self.note.item.kind

    @property
    def table(self) -> DialogueId:
        """The table at which it was said."""
        return self.note.table


@dataclass(frozen=True)
class ThreadContents:
    """What is told at tables of several themes: a name, and the notes that tell it.

    One of a `tag` recurs by itself; `thread` is there once a coordinator has it told.
    """

    name: str
    notes: tuple[ThemedNote, ...]
    tag: Tag | None = None
    thread: Thread | None = None

    @property
    def key(self) -> UUID | None:
        """What it is known by: its tag, else the rode draad of kernen."""
        if self.tag is not None:
            return self.tag.id
        return self.thread.id if self.thread else None

    @cached_property
    def tables_of(self) -> Mapping[str, Tables]:
        """The tables that had it, by their theme."""
        found: dict[str, set[DialogueId]] = defaultdict(set)
        for one in self.notes:
            found[one.theme].add(one.table)
        return {theme: frozenset(tables) for theme, tables in found.items()}

    @cached_property
    def tables(self) -> Tables:
        """The tables that had it."""
        return frozenset(one.table for one in self.notes)

    @property
    def themes(self) -> int:
        """In how many themes it was heard."""
        return len(self.tables_of)

    @cached_property
    def municipalities(self) -> frozenset[str]:
        """Where it was heard, as far as that is known."""
        places = (one.note.dossier.dialogue.municipality.strip() for one in self.notes)
        return frozenset(place for place in places if place)

    @cached_property
    def knel(self) -> Tables:
        """The tables where it got stuck."""
        return self._tables_with(ItemKind.KNEL, ItemKind.BOTH)

    @cached_property
    def kiem(self) -> Tables:
        """The tables where it sprouted."""
        return self._tables_with(ItemKind.KIEM, ItemKind.BOTH)

    @property
    def on_both_sides(self) -> Tables:
        """The tables that are counted on either side."""
        return self.knel & self.kiem

    @cached_property
    def in_one_story(self) -> Tables:
        """The tables where one story had both sides."""
        return self._tables_with(ItemKind.BOTH)

    @cached_property
    def between_people(self) -> Tables:
        """The tables where one story had the one side and another story the other."""
        return self._tables_with(ItemKind.KNEL) & self._tables_with(ItemKind.KIEM)

    def of_kinds(self, *kinds: ItemKind) -> tuple[ThemedNote, ...]:
        """Give its notes of some kinds."""
        return tuple(one for one in self.notes if one.kind in kinds)

    def _tables_with(self, *kinds: ItemKind) -> Tables:
        return frozenset(one.table for one in self.of_kinds(*kinds))


@dataclass(frozen=True)
class ProgrammeThemes:
    """The boards of a programme by the themes of their tables, in alphabetical order."""

    boards: Mapping[str, tuple[Board, ...]]

    @classmethod
    def of(cls, titled: Iterable[tuple[str, Board]]) -> "ProgrammeThemes":
        """Put together boards with the titles of their themes; one theme may have several."""
        found: dict[str, list[Board]] = defaultdict(list)
        for title, board in titled:
            found[title].append(board)
        ordered = sorted(found, key=fold)
        return cls({title: tuple(found[title]) for title in ordered})

    @cached_property
    def tables(self) -> Mapping[str, tuple[Dossier, ...]]:
        """The tables of each theme."""
        return {
            theme: tuple(dossier for board in boards for dossier in board.source.dossiers)
            for theme, boards in self.boards.items()
        }

    @property
    def dossiers(self) -> Iterator[Dossier]:
        """All tables."""
        return (dossier for tables in self.tables.values() for dossier in tables)

    @cached_property
    def notes(self) -> tuple[ThemedNote, ...]:
        """All notes that count."""
        return tuple(
            ThemedNote(theme, note)
            for theme, boards in self.boards.items()
            for board in boards
            for note in board.source.notes.values()
        )

    def of_kinds(self, *kinds: ItemKind) -> tuple[ThemedNote, ...]:
        """Give the notes of some kinds."""
        return tuple(one for one in self.notes if one.kind in kinds)

    def recurring(self, tags: Tags) -> Mapping[TagId, ThreadContents]:
        """Give what was tagged alike in several themes: of most tables first, then by name.

        A note has the tags that it got at its table, that were put on it, and of its kernen.
        """
        notes: dict[Tag, list[ThemedNote]] = {}
        for alike, of in self._tagged_alike(tags).items():
            for tag in alike:
                notes.setdefault(tag, []).extend(of)
        for cluster in tags.tagged_clusters() & self.clusters.keys():
            items = [placed.note.item.id for placed in self.clusters[cluster][1].notes]
            for tag in tags.of_cluster(cluster):
                notes.setdefault(tag, []).extend(self.by_id[item] for item in items)
        once = {self._spelled(tag, tags): tuple(dict.fromkeys(of)) for tag, of in notes.items()}
        found = [ThreadContents(tag.name, of, tag) for tag, of in once.items()]
        several = (one for one in found if one.themes >= LEAST_THEMES)
        ordered = sorted(several, key=most_tables_first)
        return {one.tag.id: one for one in ordered if one.tag}

    def _spelled(self, tag: Tag, tags: Tags) -> Tag:
        """Give a tag that nobody made in the spelling that most notes have."""
        if tag.id in tags.layer.records:
            return tag
        return replace(tag, name=self._spellings.get(fold(tag.name), tag.name))

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        """The spelling of each word that most notes have; rather one in small letters."""
        found = Counter(word for one in self.notes for word in one.note.item.labels.tags)
        often = sorted(found, key=lambda word: (found[word], word.islower(), word))
        return {fold(word): " ".join(word.split()) for word in often}

    def _tagged_alike(self, tags: Tags) -> Mapping[tuple[Tag, ...], list[ThemedNote]]:
        """Put notes together that have the same tags."""
        groups: dict[object, list[ThemedNote]] = defaultdict(list)
        for one in self.notes:
            item = one.note.item
            own = item.id if tags.put_on(item.id) else None
            if own or item.labels.tags:
                groups[own, item.labels.tags].append(one)
        found: dict[tuple[Tag, ...], list[ThemedNote]] = defaultdict(list)
        for group in groups.values():
            found[tags.of_note(group[0].note.item)] += group
        return found

    @cached_property
    def clusters(self) -> Mapping[ClusterId, tuple[str, ClusterContents]]:
        """All kernen of all themes, each with its theme."""
        return {
            contents.cluster.id: (theme, contents)
            for theme, boards in self.boards.items()
            for board in boards
            for chapter in board.source.chapters
            for contents in board.contents(chapter.chapter).clusters
        }

    @cached_property
    def by_id(self) -> Mapping[ItemId, ThemedNote]:
        """All notes that count, by their ids."""
        return {one.note.item.id: one for one in self.notes}


def most_tables_first(thread: ThreadContents) -> tuple[int, str]:
    """Order rode draden by their tables, those of as many by name."""
    return -len(thread.tables), fold(thread.name)
