"""The kernen of a theme with the notes in each, to look for notes by."""

from dataclasses import dataclass

from facilitator.domain.records.ids import ItemId
from facilitator.jobs import Slices
from facilitator.services.boards import boards, boards_of_theme, read_board_in_slices
from facilitator.storage.store import Store


@dataclass(frozen=True, slots=True)
class ClusterNotes:
    """A kern by its id and title, and its notes."""

    id: str
    title: str
    items: frozenset[ItemId]


def clusters_of_theme(store: Store, theme: str = "") -> Slices[tuple[ClusterNotes, ...]]:
    """Give the kernen of all boards of a theme, or of all there are, in report order.

    Also those that come from headings in a chapter that nobody began.
    """
    found: list[ClusterNotes] = []
    every = boards(store)
    for tables in boards_of_theme(every, theme) if theme else every:
        board = yield from read_board_in_slices(store, tables)
        for chapter in board.source.chapters:
            for one in board.contents(chapter.chapter).clusters:
                kern = one.cluster
                found.append(ClusterNotes(str(kern.id), kern.title, one.items))
    return tuple(found)
