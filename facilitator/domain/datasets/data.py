"""What a data set holds: the tables of themes with their notes and kernen, for an edition."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from itertools import count
from uuid import UUID

from facilitator.domain.clustering.board import Board, BoardNote, BoardSource, ClusterContents
from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import Layer, Placement, ReportText, TextPlace
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags, by_name
from facilitator.domain.clustering.thread_records import Thread
from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import PUBLIC, Edition
from facilitator.domain.reporting.small_groups import told_participants
from facilitator.domain.reporting.source import ReportNames, ReportSource
from facilitator.domain.table.attribution import credited, speaker_label
from facilitator.domain.table.script import fold
from facilitator.domain.threads.layer import ThreadLayer

Key = Callable[[str, UUID], str]
"""Gives what something is called in a data set, of its sort and its id."""


@dataclass(frozen=True, slots=True)
class DatasetTable:
    """A table: its key, that of its theme, and how many people may be told to have sat there.

    With `tells_number` and `tells_place` the data set says which of its series it was, and
    where.
    """

    key: str
    theme: str
    dossier: Dossier
    participants: int | None
    tells_number: bool
    tells_place: bool


@dataclass(frozen=True, slots=True)
class DatasetNote:
    """A note of a table; `seat` is the key of who said it, `cluster` the title of its kern.

    Its `tags` are those of its table and of a coordinator; in a public data set only those that
    a coordinator made.
    """

    key: str
    code: str
    table: DatasetTable
    item: Item
    seat: str
    cluster: str
    tags: tuple[Tag, ...]
    names: ReportNames

    @property
    def role(self) -> str:
        """The word for who said it; never a name."""
        return speaker_label(self.table.dossier, credited(self.item))


@dataclass(frozen=True, slots=True)
class DatasetPlacement:
    """A note in a kern."""

    note: DatasetNote
    placement: Placement
    position: int


@dataclass(frozen=True, slots=True)
class DatasetCluster:
    """A kern, with those of its notes that are in the data set."""

    key: str
    theme: str
    contents: ClusterContents
    placed: tuple[DatasetPlacement, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class DatasetTheme:
    """The tables of a theme and type, with what a coordinator made of them."""

    key: str
    board: Board
    edition: Edition
    names: ReportNames
    tables: tuple[DatasetTable, ...]
    notes: tuple[DatasetNote, ...]
    clusters: tuple[DatasetCluster, ...]

    @property
    def programme(self) -> str:
        """The id of the programme of its tables."""
        return self.board.source.dossiers[0].dialogue.programme

    @property
    def title(self) -> str:
        """The theme in the form of its own file, else as its tables have it."""
        return self.names.theme or self.board.source.dossiers[0].dialogue.theme

    @property
    def family(self) -> str:
        """The type of tables, or the name of the types that are told together."""
        head = self.board.source.dossiers[0].dialogue
        return board_of(head.programme, head.kind, head.theme).family


@dataclass(frozen=True, slots=True)
class DatasetTag:
    """A tag of a programme."""

    key: str
    programme: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class DatasetThread:
    """A rode draad of a programme, with the keys of what was joined to it and is quoted.

    `title` is its own, else the name of its tag; `position` is counted from 1.
    """

    key: str
    programme: str
    position: int
    title: str
    thread: Thread
    clusters: tuple[str, ...]
    tags: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DatasetText:
    """A text of a report; `theme` is the key of its series, empty of one over all themes."""

    key: str
    programme: str
    theme: str
    text: ReportText


@dataclass(frozen=True, slots=True)
class Dataset:
    """The themes that leave, all in one edition; `is_public` says whether anybody may read.

    `tags`, `threads` and `texts` are what coordinators made over all themes, and wrote.
    """

    edition: str
    themes: tuple[DatasetTheme, ...]
    key: Key = field(compare=False, repr=False)
    tags: tuple[DatasetTag, ...] = ()
    threads: tuple[DatasetThread, ...] = ()
    texts: tuple[DatasetText, ...] = ()

    @property
    def is_public(self) -> bool:
        """Whether anybody may read it."""
        return self.edition == PUBLIC

    @property
    def tables(self) -> tuple[DatasetTable, ...]:
        """All tables, theme by theme."""
        return tuple(table for theme in self.themes for table in theme.tables)

    @property
    def notes(self) -> tuple[DatasetNote, ...]:
        """All notes, table by table."""
        return tuple(note for theme in self.themes for note in theme.notes)

    @property
    def clusters(self) -> tuple[DatasetCluster, ...]:
        """All kernen, theme by theme."""
        return tuple(cluster for theme in self.themes for cluster in theme.clusters)


@dataclass(frozen=True, slots=True)
class ThemeSource:
    """A board that is to be in a data set, in which edition, and what its keys are called.

    `tags` are those of its programme.
    """

    board: Board
    edition: Edition
    names: ReportNames
    tags: Tags

    @property
    def programme(self) -> str:
        """The id of the programme of its tables."""
        return self.board.source.dossiers[0].dialogue.programme


def theme_source(source: ReportSource, edition: Edition) -> ThemeSource:
    """Give the board of the tables of a source in an edition; raises ValueError for none."""
    if not source.dossiers:
        raise ValueError("a theme has tables")
    head = source.dossiers[0].dialogue
    board, over = (
        board_of(head.programme, head.kind, head.theme),
        board_over_themes(head.programme),
    )
    tables = BoardSource.of(board.id, source.dossiers, source.note_numbers)
    return ThemeSource(
        Board(tables, source.layer or Layer(board.id)),
        edition,
        source.names_of(source.dossiers[0]),
        Tags(source.layers.get(over.id) or Layer(over.id)),
    )


def dataset(sources: Sequence[ThemeSource], edition: str) -> Dataset:
    """Make the data set of some boards; the same boards give the same."""
    key = _counted() if edition == PUBLIC else _named
    data = Dataset(edition, tuple(_theme(one, key) for one in sources), key)
    over = {one.tags.layer.board_id: one for one in sources}.values()
    data = replace(data, tags=tuple(tag for one in over for tag in _tags_of(one, data)))
    return replace(
        data,
        threads=tuple(thread for one in over for thread in _threads_of(one, data)),
        texts=tuple(_texts_of(sources, data)),
    )


def _tags_of(source: ThemeSource, data: Dataset) -> Iterator[DatasetTag]:
    """Give the tags of a programme by name; what is on nothing is in no public data set."""
    home = source.tags.layer.board_id
    of_notes, of_clusters = (
        (one.tags for one in data.notes),
        (one.tags for one in data.clusters),
    )
    used = {tag for tags in (*of_notes, *of_clusters) for tag in tags}
    made = () if data.is_public else source.tags.made
    for tag in by_name({*(one for one in used if one.board_id == home), *made}):
        yield DatasetTag(data.key("tag", tag.id), source.programme, tag)


def _threads_of(source: ThemeSource, data: Dataset) -> Iterator[DatasetThread]:
    """Give the rode draden of a programme; public ones have something in the data set."""
    told = ThreadLayer(source.tags.layer)
    clusters = {one.contents.cluster.id: one.key for one in data.clusters}
    tags = {one.tag.id: one.key for one in data.tags}
    notes = {one.item.id: one.key for one in data.notes}
    position = 0
    for thread in told.threads.values():
        of, quotes = told.tags_of(thread.id), told.quotes(thread.id)
        members = (
            tuple(
                clusters[one.cluster_id]
                for one in told.clusters(thread.id)
                if one.cluster_id in clusters
            ),
            tuple(tags[one.id] for one in of if one.id in tags),
            tuple(notes[one.item_id] for one in quotes if one.item_id in notes),
        )
        if data.is_public and not any(members):
            continue
        position += 1
        title = thread.title or ", ".join(one.name for one in of)
        key = data.key("thread", thread.id)
        yield DatasetThread(key, source.programme, position, title, thread, *members)


def _texts_of(sources: Sequence[ThemeSource], data: Dataset) -> Iterator[DatasetText]:
    """Give the texts of the reports on each theme, and over all of them."""
    for source, theme in zip(sources, data.themes, strict=True):
        yield from _written(source.board.layer, source.programme, theme.key, data)
    for source in {one.tags.layer.board_id: one for one in sources}.values():
        yield from _written(source.tags.layer, source.programme, "", data)


def _written(layer: Layer, programme: str, theme: str, data: Dataset) -> Iterator[DatasetText]:
    found = [one for one in layer.records.values() if isinstance(one, ReportText)]
    for one in sorted(found, key=lambda one: list(TextPlace).index(one.place)):
        yield DatasetText(data.key("text", one.id), programme, theme, one)


def _named(_sort: str, of: UUID) -> str:
    return str(of)


def _counted() -> Key:
    """Give keys that tell nothing: the first of a sort is 1."""
    known: dict[tuple[str, UUID], str] = {}
    next_of: dict[str, count[int]] = {}

    def key(sort: str, of: UUID) -> str:
        if (sort, of) not in known:
            known[sort, of] = str(next(next_of.setdefault(sort, count(1))))
        return known[sort, of]

    return key


def _theme(source: ThemeSource, key: Key) -> DatasetTheme:
    board, edition = source.board, source.edition
    theme = key("theme", board.source.board_id)
    dossiers = _ordered(board.source.dossiers, edition)
    people = told_participants(dossiers, edition.least_counted)
    tables = tuple(
        DatasetTable(
            key("table", dossier.dialogue.id),
            theme,
            dossier,
            people[dossier.dialogue.id],
            tells_number=edition.number,
            tells_place=edition.municipality and not (edition.number and _is_public(edition)),
        )
        for dossier in dossiers
    )
    every = tuple(_clusters(board))
    notes = tuple(_notes(source, tables, _titles(every), key))
    of_item = {note.item.id: note for note in notes}
    clusters = tuple(
        _cluster(one, theme, of_item, key, _tags(source, one.cluster.id))
        for one in every
        if _may_leave(one, of_item)
    )
    return DatasetTheme(theme, board, edition, source.names, tables, notes, clusters)


def _may_leave(contents: ClusterContents, notes: Mapping[ItemId, DatasetNote]) -> bool:
    """Say whether a kern is there: its title may be a heading of notes that stay out."""
    return not contents.notes or not contents.items.isdisjoint(notes)


def _tags(source: ThemeSource, on: ClusterId | Item) -> tuple[Tag, ...]:
    """Give the tags of a kern or note; nobody publishes those that tables alone gave."""
    tags = source.tags
    found = tags.of_note(on) if isinstance(on, Item) else tags.of_cluster(on)
    if not _is_public(source.edition):
        return found
    return tuple(one for one in found if one.id in tags.layer.records)


def _is_public(edition: Edition) -> bool:
    return edition.name == PUBLIC


def _ordered(dossiers: Iterable[Dossier], edition: Edition) -> list[Dossier]:
    """Put tables in an order that tells no more of them than the data set does."""
    if not _is_public(edition):
        return list(dossiers)

    def order(dossier: Dossier) -> tuple[int, str, bytes]:
        head = dossier.dialogue
        number = head.number or 0 if edition.number else 0
        place = "" if edition.number else fold(head.municipality)
        return number, place, blake2b(head.id.bytes, digest_size=16).digest()

    return sorted(dossiers, key=order)


def _clusters(board: Board) -> Iterator[ClusterContents]:
    for chapter in board.source.chapters:
        yield from board.contents(chapter.chapter).clusters


def _titles(clusters: Iterable[ClusterContents]) -> Mapping[ItemId, str]:
    """Give of each note the title of the first kern in which it lies."""
    found: dict[ItemId, str] = {}
    for contents in clusters:
        for one in contents.notes:
            found.setdefault(one.note.item.id, contents.cluster.title)
    return found


def _notes(
    source: ThemeSource,
    tables: Iterable[DatasetTable],
    titles: Mapping[ItemId, str],
    key: Key,
) -> Iterator[DatasetNote]:
    """Give the notes that the edition has; what has no text says nothing here."""
    of_table: dict[DialogueId, list[BoardNote]] = {}
    for note in source.board.source.notes.values():
        of_table.setdefault(note.table, []).append(note)
    for table in tables:
        for note in of_table.get(table.dossier.dialogue.id, ()):
            item = note.item
            if item.text and source.edition.omission(item) is None:
                seat = credited(item).seat_id
                yield DatasetNote(
                    key("note", item.id),
                    note.code,
                    table,
                    item,
                    key("seat", seat) if seat else "",
                    titles.get(item.id, ""),
                    _tags(source, item),
                    source.names,
                )


def _cluster(
    contents: ClusterContents,
    theme: str,
    notes: Mapping[ItemId, DatasetNote],
    key: Key,
    tags: tuple[Tag, ...],
) -> DatasetCluster:
    here = [one for one in contents.notes if one.note.item.id in notes]
    placed = tuple(
        DatasetPlacement(notes[one.note.item.id], one.placement, position)
        for position, one in enumerate(here, start=1)
    )
    return DatasetCluster(key("cluster", contents.cluster.id), theme, contents, placed, tags)
