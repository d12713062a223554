"""Kernen and notes that say nearly the same: found by words and letters, with how many."""

import pytest

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.likeness import Likeness, alike
from facilitator.domain.clustering.records import Layer
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.records.items import ItemKind
from facilitator.domain.records.kinds import Chapter
from facilitator.jobs import at_once
from facilitator.services.board_search import BoardSearch
from facilitator.services.near_equal import (
    AlikeNote,
    NearEqual,
    alike_clusters,
    put_away_cluster,
    put_away_note,
)
from tests.domain.clustering.builders import a_board, acting, kern, note, said, table

KNEL, KIEM = ItemKind.KNEL, ItemKind.KIEM
DESK, AGAIN = "Het loket vroeg om bewijzen.", "Bewijzen vroeg het loket."
OTHER = "De trein stopte niet meer."
TITLE = "Eerst een formulier, dan een mens"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (TITLE, "Dan een formulier, eerst een mens", Likeness(5, 5)),
        (TITLE, "Eerst een brief, dan een mens", Likeness(4, 6)),
        ("Loket en formulier", "Loketten en formulieren", Likeness(1, 5, 88)),
        (TITLE, "De club drijft op drie mensen", None),
        ("Zorg", "Zorg", Likeness(1, 1, 100)),
        ("", "", None),
    ],
)
def test_titles_are_alike_by_words_or_else_by_letters(
    one: str, other: str, expected: Likeness | None
) -> None:
    assert alike(one, other) == alike(other, one) == expected


def with_a_kern() -> Board:
    items = [
        said(1, DESK, KNEL, 1),
        said(1, AGAIN, KNEL, 2),
        said(1, OTHER, KNEL, 3),
        said(1, "Het loket vroeg bewijzen.", KIEM, 4),
    ]
    board = a_board([table(1, "Goes", items)])
    made = acting(board).make_cluster(Section.KNEL, TITLE, [note(board, DESK)])
    return board.changed(made.edits)


def ready(board: Board) -> NearEqual:
    search = BoardSearch(board.source)
    found = NearEqual(search)
    at_once(search.prepare())
    at_once(found.prepare(board))
    return found


def of_note(board: Board, text: str) -> AlikeNote | None:
    chapter = board.contents(Chapter.KNEL_KIEM)
    return ready(board).of_note(board, note(board, text), chapter)


def test_a_note_that_reads_as_a_placed_one_is_proposed_for_its_kern_with_the_reason() -> None:
    board = with_a_kern()
    found = of_note(board, AGAIN)
    assert found
    assert (found.other.item.text, found.cluster.cluster.title) == (DESK, TITLE)
    assert (found.likeness.shared, found.likeness.words) == (4, 5)
    assert of_note(board, OTHER) is None
    assert of_note(board, "Het loket vroeg bewijzen.") is None, "a kiem in no kern of a knel"
    assert of_note(board, DESK) is None, "it lies there already"


def test_a_kern_has_the_notes_that_read_as_one_in_it_until_they_are_placed() -> None:
    board = with_a_kern()
    [contents] = board.contents(Chapter.KNEL_KIEM).clusters
    [found] = ready(board).of_cluster(board, contents)
    assert (found.note.item.text, found.other.item.text) == (AGAIN, DESK)
    board = board.changed(acting(board).place([found.note], contents.cluster.id).edits)
    [contents] = board.contents(Chapter.KNEL_KIEM).clusters
    assert ready(board).of_cluster(board, contents) == []


def test_what_was_put_away_is_proposed_no_more_until_that_is_taken_back() -> None:
    board = with_a_kern()
    change = put_away_note(board, note(board, AGAIN), kern(board, TITLE).id)
    after = board.changed(change.edits)
    assert of_note(after, AGAIN) is None
    [contents] = after.contents(Chapter.KNEL_KIEM).clusters
    assert ready(after).of_cluster(after, contents) == []
    assert of_note(after.changed(change.inverse().edits), AGAIN) is not None


def test_kernen_of_other_chapters_and_themes_are_found_and_can_be_put_away() -> None:
    board = with_a_kern()
    twin = "Dan een formulier, eerst een mens"
    board = board.changed(acting(board).make_cluster(Section.KIEM, twin).edits)
    one, other = kern(board, TITLE), kern(board, twin)
    over = board_over_themes("nederland-na-de-crisis").id
    for first, second in ((one, other), (other, one)):
        [found] = alike_clusters(first, [one, other], [board.layer])
        assert (found.cluster, found.likeness) == (second, Likeness(5, 5))
        change = put_away_cluster(over, first, second)
        away = Layer(over).changed(change.edits)
        assert alike_clusters(first, [one, other], [board.layer, away]) == []
        assert alike_clusters(second, [one, other], [board.layer, away]) == []
