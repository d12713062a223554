"""How a data set is made of boards: what an edition has of them, and by which keys."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import count
from uuid import UUID

from facilitator.domain.clustering.board import Board, BoardNote, BoardSource, ClusterContents
from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import Layer
from facilitator.domain.clustering.tag_records import Tag
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.datasets.data import (
    Dataset,
    DatasetCluster,
    DatasetNote,
    DatasetPlacement,
    DatasetTable,
    DatasetTheme,
    Key,
    ThemeSource,
)
from facilitator.domain.datasets.over_themes import insights_of, tags_of, texts_of, threads_of
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import PUBLIC, Edition
from facilitator.domain.reporting.small_groups import told_participants
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.attribution import credited
from facilitator.domain.table.script import fold


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
    data = replace(data, tags=tuple(tag for one in over for tag in tags_of(one, data)))
    data = replace(data, threads=tuple(made for one in over for made in threads_of(one, data)))
    return replace(
        data,
        insights=tuple(placed for one in over for placed in insights_of(one, data)),
        texts=tuple(texts_of(sources, data)),
    )


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
