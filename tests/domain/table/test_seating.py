"""Seats in their order round the table."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.table.seating import moved, round_table
from tests.builders import a_seat

SEATS = tuple(a_seat(number) for number in range(1, 9))


def numbers(*moves: tuple[int, int]) -> list[int]:
    """Move seats by their numbers; give the numbers round the table."""
    seats = round_table(SEATS)
    for number, place in moves:
        seats = moved(seats, SEATS[number - 1].id, place)
    return [seat.number for seat in seats]


def test_seats_nobody_moved_stand_in_the_order_of_their_numbers() -> None:
    assert [seat.number for seat in round_table(reversed(SEATS))] == list(range(1, 9))


def test_a_place_goes_before_a_number() -> None:
    seats = [replace(SEATS[0], place=2), replace(SEATS[1], place=1), SEATS[2]]
    assert [seat.number for seat in round_table(seats)] == [3, 2, 1]


def test_who_moves_takes_a_place_and_the_others_close_up() -> None:
    assert numbers((1, 2)) == [2, 3, 1, 4, 5, 6, 7, 8]
    assert numbers((8, 0)) == [8, 1, 2, 3, 4, 5, 6, 7]
    assert numbers((3, 2)) == list(range(1, 9))


def test_a_place_beyond_the_table_is_the_last_one() -> None:
    assert numbers((2, 99)) == [1, 3, 4, 5, 6, 7, 8, 2]
    assert numbers((2, -3)) == [2, 1, 3, 4, 5, 6, 7, 8]


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(-2, 10))))
def test_nobody_is_lost_by_moving(moves: list[tuple[int, int]]) -> None:
    assert sorted(numbers(*moves)) == list(range(1, 9))
