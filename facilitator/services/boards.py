"""Boards: the kernen of the tables of a theme, opened from the store and written to it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from facilitator.domain.clustering.board import Board, BoardSource
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.sections import FAMILIES
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import (
    BoardHead,
    NoteNumbers,
    board_of,
    board_over_themes,
)
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import fold
from facilitator.jobs import Slices, at_once
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.services.note_numbers import note_numbers
from facilitator.storage.reading import batches
from facilitator.storage.store import Store

__all__ = ["FAMILIES", "BoardHead"]


@dataclass(frozen=True, slots=True)
class BoardTables:
    """A board there can be, and the heads of its tables."""

    head: BoardHead
    title: str
    tables: tuple[Dialogue, ...]


def head_of(table: Dialogue) -> BoardHead:
    """Give the board that a table belongs to."""
    return board_of(table.programme, table.kind, table.theme)


def boards(store: Store) -> tuple[BoardTables, ...]:
    """Give each board of tables that were held, by theme; practice tables are on none."""
    found: dict[BoardHead, list[Dialogue]] = defaultdict(list)
    heads = store.table_heads()
    for state in store.table_states(heads):
        if state.was_held and not state.dialogue.practice:
            found[head_of(state.dialogue)].append(state.dialogue)
    every = (BoardTables(head, _title(head, of), tuple(of)) for head, of in found.items())
    return tuple(sorted(every, key=lambda one: (one.head.theme, one.head.family, one.head.id)))


def _title(head: BoardHead, tables: Sequence[Dialogue]) -> str:
    """Give the theme as a table has it; none of tables that look for one."""
    return tables[0].theme if head.theme else ""


def tables_of(store: Store, board: BoardHead) -> tuple[DialogueId, ...]:
    """Give all tables here that belong to a board, also those that were not held."""
    heads = store.table_heads().dialogues
    return tuple(one.id for one in heads if not one.practice and head_of(one) == board)


def tables_elsewhere(store: Store, board: BoardHead) -> frozenset[DialogueId]:
    """Give the tables here that do not belong to a board."""
    heads = store.table_heads().dialogues
    return frozenset(one.id for one in heads if one.practice or head_of(one) != board)


TABLES_PER_SLICE = 8
"""So many tables, with some hundred notes each, are read within a blink of the window."""

PLACEMENTS_PER_SLICE = 500


def read_board(store: Store, board: BoardTables) -> Board:
    """Read the tables of a board with what was made of them; new notes get their numbers."""
    return at_once(read_board_in_slices(store, board))


def read_board_in_slices(store: Store, board: BoardTables) -> Slices[Board]:
    """Do what `read_board` does, so that a window stays awake."""
    dossiers: list[Dossier] = []
    numbers: NoteNumbers = {}
    for some in batches(board.tables, TABLES_PER_SLICE):
        yield None
        found = store.dossiers([table.id for table in some])
        dossiers, numbers = [*dossiers, *found], {**numbers, **note_numbers(store, found)}
    source = BoardSource.of(board.head.id, dossiers, numbers)
    layer = yield from store.layers.layer_in_slices(board.head.id)
    for tables in batches(source.dossiers, TABLES_PER_SLICE):
        yield None
        for dossier in tables:
            source.notes_of(dossier)
    yield None
    _ = source.notes, source.of_chapter
    for placements in batches(layer.placements(), PLACEMENTS_PER_SLICE):
        yield None
        for one in placements:
            if one.item_id in source.notes:
                source.fingerprint(source.notes[one.item_id])
    made = Board(source, layer)
    for chapter in source.chapters:
        yield None
        made.contents(chapter.chapter)
    return made


def read_tags(store: Store, programme: str) -> Tags:
    """Read the tags of a programme."""
    return at_once(read_tags_in_slices(store, programme))


def read_tags_in_slices(store: Store, programme: str) -> Slices[Tags]:
    """Do what `read_tags` does, so that a window stays awake."""
    layer = yield from store.layers.layer_in_slices(board_over_themes(programme).id)
    return Tags(layer)


Listener = Callable[[LayerChange], None]


class BoardEditor:
    """One board at work: it writes a change, holds the result, and tells who listens.

    The tags of its programme are at work with it: a change may be about both. What was `read`
    of the board, and the `tags`, are taken as they are. A change that cannot be written raises
    StoreUnavailableError; nothing changes then.
    """

    def __init__(
        self,
        store: Store,
        board: BoardTables,
        origins: IdAndTimeSource,
        read: Board | None = None,
        tags: Tags | None = None,
    ) -> None:
        self._store = store
        self.origins = origins
        self.tables = board
        self.over_themes = board_over_themes(board.head.programme)
        self.board = read or read_board(store, board)
        self.tags = tags or read_tags(store, board.head.programme)
        self._listeners: list[Listener] = []

    def listen(self, listener: Listener) -> None:
        """Call the listener after every change, with that change."""
        self._listeners.append(listener)

    def do(self, change: LayerChange) -> LayerChange:
        """Write a change and show it; one without edits is not written."""
        if change.edits:
            over = self.over_themes.id
            edits = {
                self.tables.head: [one for one in change.edits if one.record.board_id != over],
                self.over_themes: [one for one in change.edits if one.record.board_id == over],
            }
            self._store.layers.write_together(
                {one: some for one, some in edits.items() if some}
            )
            self.board = self.board.changed(edits[self.tables.head])
            self.tags = self.tags.changed(edits[self.over_themes])
            self._tell(change)
        return change

    def follow(self, change: LayerChange) -> None:
        """Have what another board of the programme changed of the tags."""
        over = [one for one in change.edits if one.record.board_id == self.over_themes.id]
        self.tags = self.tags.changed(over)

    def reload(self) -> None:
        """Read the board again, after something else wrote to the store."""
        self.board = read_board(self._store, self.tables)
        self.tags = read_tags(self._store, self.tables.head.programme)

    def _tell(self, change: LayerChange) -> None:
        for listener in self._listeners:
            listener(change)


def boards_of_theme(
    every: Iterable[BoardTables], theme: str | None, kind: str | None = None
) -> tuple[BoardTables, ...]:
    """Give the boards with tables of a theme, those of one type of table, or of both."""
    return tuple(
        one
        for one in every
        if (theme is None or fold(theme) in _themes(one))
        and (kind is None or one.head.family == FAMILIES.get(kind, kind))
    )


def _themes(board: BoardTables) -> frozenset[str]:
    return frozenset(fold(table.theme) for table in board.tables)
