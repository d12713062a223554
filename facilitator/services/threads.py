"""Rode draden: what runs through all themes of a programme, read from the store and written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.sections import FAMILIES
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ProgrammeThemes
from facilitator.exchange.data_files.library import Library
from facilitator.jobs import Slices, at_once
from facilitator.services.boards import BoardTables, boards, read_board_in_slices
from facilitator.services.dialogue_editor import IdAndTimeSource
from facilitator.storage.store import Store

CITIZENS = "themadialoog"
"""The type of table whose rode draden are told where nothing else is asked."""


@dataclass(frozen=True, slots=True)
class ProgrammeBoards:
    """The boards of a programme, by their themes."""

    programme: str
    boards: tuple[BoardTables, ...]

    @property
    def families(self) -> tuple[str, ...]:
        """The families of the types of its tables, those of citizens first."""
        found = {one.head.family for one in self.boards}
        return tuple(sorted(found, key=lambda one: (one != CITIZENS, one)))

    def of(self, kind: str | None) -> "ProgrammeBoards":
        """Give the boards of one type of tables, or all."""
        if kind is None:
            return self
        family = FAMILIES.get(kind, kind)
        found = tuple(one for one in self.boards if one.head.family == family)
        return ProgrammeBoards(self.programme, found)


def programme_boards(store: Store) -> tuple[ProgrammeBoards, ...]:
    """Give each programme with tables that were held, those of most tables first."""
    every = boards(store)
    names = dict.fromkeys(one.head.programme for one in every)
    found = (
        ProgrammeBoards(name, tuple(one for one in every if one.head.programme == name))
        for name in names
    )
    return tuple(sorted(found, key=lambda one: (-_tables(one.boards), one.programme)))


def _tables(boards_of: Iterable[BoardTables]) -> int:
    return sum(len(one.tables) for one in boards_of)


def read_threads(store: Store, given: ProgrammeBoards, library: Library) -> ThreadBoard:
    """Read the boards of a programme with what a coordinator made of them."""
    return at_once(read_threads_in_slices(store, given, library))


def read_threads_in_slices(
    store: Store, given: ProgrammeBoards, library: Library
) -> Slices[ThreadBoard]:
    """Do what `read_threads` does, so that a window stays awake."""
    titled: list[tuple[str, Board]] = []
    for one in given.boards:
        board = yield from read_board_in_slices(store, one)
        titled.append((theme_title(one, library), board))
    layer = yield from store.layers.layer_in_slices(board_over_themes(given.programme).id)
    made = ThreadBoard(ProgrammeThemes.of(titled), layer)
    yield None
    _ = made.themes.notes
    yield None
    _ = made.of_tags
    return made


def theme_title(board: BoardTables, library: Library) -> str:
    """Give the title of the theme of a board, in the form of its own file where it has one."""
    theme = library.theme(board.title) if board.title else None
    return theme.title if theme else board.title


class ThreadEditor:
    """The rode draden of a programme at work: it writes a change and holds the result.

    A change that cannot be written raises StoreUnavailableError; nothing changes then.
    """

    def __init__(
        self, store: Store, given: ProgrammeBoards, origins: IdAndTimeSource, read: ThreadBoard
    ) -> None:
        self._store = store
        self._head = board_over_themes(given.programme)
        self.origins = origins
        self.board = read
        self._listeners: list[Callable[[LayerChange], None]] = []

    def listen(self, listener: Callable[[LayerChange], None]) -> None:
        """Call the listener after every change, with that change."""
        self._listeners.append(listener)

    def do(self, change: LayerChange) -> LayerChange:
        """Write a change and show it; one without edits is not written."""
        if change.edits:
            self._store.layers.write(self._head, change.edits)
            self.board = self.board.changed(change.edits)
            for listener in self._listeners:
                listener(change)
        return change
