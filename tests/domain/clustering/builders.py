"""Boards for tests: two tables of a theme, with headings, and what a coordinator did."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.board import Board, BoardNote, BoardSource
from facilitator.domain.clustering.records import BoardId, Cluster, Layer, board_id
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item, ItemKind, Labels, seated
from facilitator.domain.records.kinds import Chapter
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

BOARD: BoardId = board_id("nederland-na-de-crisis", "themadialoog", "gezondheid")
ALONE, CARE, WALKING = "Te veel alleen", "Zorg op afstand", "Meer wandelen"


def table(number: int, municipality: str, items: Sequence[Item]) -> Dossier:
    """Build a table with a seat, at which some items were said."""
    home = DialogueId(derived_id("tests", "board", str(number)))
    head = a_dialogue(id=home, number=number, municipality=municipality)
    return a_dossier(head, seats=[a_seat(1)], items=items)


def said(
    number: int, text: str, kind: ItemKind, position: int, heading: str = "", **more: object
) -> Item:
    """Build a note of a table, by its first seat."""
    home = DialogueId(derived_id("tests", "board", str(number)))
    seat = a_seat(1, dialogue_id=home)
    return an_item(
        text,
        kind,
        dialogue_id=home,
        position=position,
        speaker=seated(seat.id),
        labels=Labels(heading=heading),
        **more,  # type: ignore[arg-type]
    )


KNEL, KIEM, BOTH = ItemKind.KNEL, ItemKind.KIEM, ItemKind.BOTH
TWO_TABLES = (
    table(
        2,
        "Gouda",
        [
            said(2, "Niemand kwam langs.", KNEL, 4, ALONE),
            said(2, "We liepen elke dag.", KIEM, 5, WALKING),
            said(2, "Ik miste mijn koor.", KNEL, 6),
        ],
    ),
    table(
        1,
        "Aalten",
        [
            said(1, "De dokter zag ik op een scherm.", KNEL, 1, CARE),
            said(1, "Het was stil op straat.", KNEL, 2, ALONE),
            said(1, "Lopen met de buurman.", BOTH, 3, WALKING),
            said(1, "Een bankje op elke hoek.", ItemKind.IDEA, 7),
        ],
    ),
)


def a_board(tables: Sequence[Dossier] = TWO_TABLES, layer: Layer | None = None) -> Board:
    """Build a board on which nobody did anything yet."""
    return Board(BoardSource.of(BOARD, tables), layer or Layer(BOARD))


def ids() -> Iterator[UUID]:
    """Give ids, each another one."""
    number = 0
    while True:
        yield derived_id("tests", "new", str(number))
        number += 1


IDS = ids()


def acting(board: Board, chapter: Chapter = Chapter.KNEL_KIEM) -> ChapterActions:
    """Give the actions in a chapter."""
    return ChapterActions(board, chapter, lambda: next(IDS))


def kern(board: Board, title: str, chapter: Chapter = Chapter.KNEL_KIEM) -> Cluster:
    """Find a kern by its title."""
    found = (one.cluster for one in board.contents(chapter).clusters)
    return next(one for one in found if one.title == title)


def note(board: Board, text: str) -> BoardNote:
    """Find a note by its words."""
    return next(one for one in board.source.notes.values() if one.item.text == text)


def told(board: Board, chapter: Chapter = Chapter.KNEL_KIEM) -> dict[str, list[str]]:
    """Give the notes of each kern by its title, and under nothing those that are loose."""
    contents = board.contents(chapter)
    found = {
        one.cluster.title: [placed.note.item.text for placed in one.notes]
        for one in contents.clusters
    }
    return {**found, "": [one.item.text for one in contents.loose]}
