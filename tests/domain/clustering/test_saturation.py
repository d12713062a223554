"""Saturation: which table brought a kern that none had before, in the order of their dates."""

from dataclasses import replace
from datetime import date

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.saturation import account_of
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.dialogue import Dossier
from tests.domain.clustering.builders import TWO_TABLES, a_board, acting, note


def dated(table: Dossier, day: date | None) -> Dossier:
    return replace(table, dialogue=replace(table.dialogue, held_on=day))


def brought(board: Board) -> list[tuple[int | None, int, int]]:
    return [(one.table.number, one.kernen, one.new) for one in account_of(board).tables]


def test_the_table_that_was_first_by_date_brings_a_kern() -> None:
    second, first = TWO_TABLES
    early, late = date(2026, 11, 1), date(2026, 11, 20)
    assert brought(a_board([dated(second, early), dated(first, late)])) == [
        (2, 2, 2),
        (1, 3, 1),
    ]
    assert brought(a_board([dated(second, late), dated(first, early)])) == [
        (1, 3, 3),
        (2, 2, 0),
    ]
    assert brought(a_board([dated(second, None), dated(first, late)]))[0] == (1, 3, 3)


def test_kernen_of_one_table_and_what_lies_in_none_are_counted() -> None:
    board = a_board()
    board = board.changed(acting(board).make_cluster(Section.KNEL, "Leeg").edits)
    loose = note(board, "Ik miste mijn koor.")
    told = account_of(board)
    assert (told.kernen, told.of_one_table, told.empty) == (4, 1, 1)
    assert (told.loose, told.aside) == (2, 0)
    board = board.changed(acting(board).set_aside([loose], "past niet").edits)
    assert (account_of(board).loose, account_of(board).aside) == (1, 1)
    assert account_of(a_board([])).tables == ()
