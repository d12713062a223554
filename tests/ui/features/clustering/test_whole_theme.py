"""A whole theme of six tables and sixty notes, sorted by keys alone in a real window."""

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.view import BoardView
from tests.ui.app_builder import Laptop
from tests.ui.features.clustering.samples import (
    SAID,
    editor_of,
    kernen_of,
    put_tables,
    the_board,
)

TABLES = 6


def kern_for(view: BoardView) -> int:
    """Decide as a person would: what was said at each table in the same place is one kern."""
    note = view.current_note()
    assert note is not None
    return note.item.position % len(SAID)


def sort_chapter(laptop: Laptop, view: BoardView) -> dict[int, list[str]]:
    """Sort the notes of a chapter by keys until none is loose; give what was meant.

    What has no kern yet gets one; after that its figures are typed.
    """
    made: list[int] = []
    intended: dict[int, list[str]] = {}
    while (note := view.current_note()) is not None:
        wanted = kern_for(view)
        keys = {card.title: card.key for card in view.clusters.cards.rows()}
        if wanted in made:
            laptop.type(keys[f"Kern van {wanted}"])
        else:
            laptop.type(f"nKern van {wanted}\n")
            made.append(wanted)
        intended.setdefault(wanted, []).append(note.code)
    return intended


def test_sixty_notes_are_sorted_by_keys_and_all_can_be_taken_back(laptop: Laptop) -> None:
    put_tables(laptop.context.store, TABLES)
    view = the_board(laptop)
    chapters = [one.chapter for one in editor_of(laptop.context.store).board.source.chapters]
    steps = 0
    for chapter in chapters:
        intended = sort_chapter(laptop, view)
        found = kernen_of(laptop.context.store, chapter)
        assert found.pop("") == []
        assert {title: sorted(codes) for title, codes in found.items()} == {
            f"Kern van {number}": sorted(codes) for number, codes in intended.items()
        }
        steps += sum(map(len, intended.values()))
        laptop.press(Command.GO_ON)
    assert steps == TABLES * len(SAID)
    assert view.progress.text() == "60 notities"
    for _ in range(steps):
        laptop.press(Command.UNDO)
    assert view.progress.text() == "60 notities · 60 still loose"
    assert all(set(kernen_of(laptop.context.store, one)) == {""} for one in chapters)


def test_the_same_with_fourteen_kernen_whose_numbers_have_two_figures(laptop: Laptop) -> None:
    put_tables(laptop.context.store, TABLES)
    view = the_board(laptop)
    for number in range(1, 15):
        laptop.type(f"nKern {number}\n")
    assert len(view.clusters.cards.rows()) == 15
    keys = 0
    while (note := view.current_note()) is not None:
        number = keys % 14 + 1
        cards = {card.key: card.title for card in view.clusters.cards.rows()}
        laptop.type(str(number))
        if number == 1:
            assert view.current_note() is note  # it waits
            laptop.type("\n")
        assert note.code in kernen_of(laptop.context.store)[cards[str(number)]]
        keys += 1
    assert kernen_of(laptop.context.store)[""] == []
    assert keys == TABLES * 7 - 14
