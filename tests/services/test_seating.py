"""Moving a seat is one step, on disk at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.changes import ChangeName, Edit
from facilitator.domain.seating import round_table
from facilitator.services import seating
from facilitator.services.desk import Desk
from tests.builders import a_seat
from tests.desks import a_desk, open_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield a_desk(store)


def numbers(desk: Desk) -> list[int]:
    desk.reload()
    return [seat.number for seat in round_table(desk.dossier.seats)]


def test_a_moved_seat_stands_there_after_a_new_start(desk: Desk) -> None:
    seating.move(desk, desk.dossier.seats[0].id, 3)
    assert numbers(desk) == [2, 3, 4, 1, 5, 6]
    seating.move(desk, desk.dossier.seats[5].id, 0)
    assert numbers(desk) == [6, 2, 3, 4, 1, 5]


def test_one_move_is_one_step_to_take_back(desk: Desk) -> None:
    before = desk.dossier
    change = seating.move(desk, desk.dossier.seats[0].id, 3)
    assert change is not None
    assert change.name is ChangeName.EDIT_SEATS
    desk.do(change.inverse())
    assert desk.dossier == before


def test_a_seat_that_stays_where_it_is_writes_nothing(desk: Desk) -> None:
    assert seating.move(desk, desk.dossier.seats[2].id, 2) is None


def test_only_seats_that_move_are_written_the_second_time(desk: Desk) -> None:
    seating.move(desk, desk.dossier.seats[0].id, 3)
    change = seating.move(desk, desk.dossier.seats[5].id, 4)
    assert change is not None
    assert len(change.edits) == 2


def test_a_seat_that_comes_later_sits_down_last(desk: Desk) -> None:
    seating.move(desk, desk.dossier.seats[0].id, 3)
    change = seating.move(desk, desk.dossier.seats[0].id, 5)
    assert change is not None
    late = a_seat(7, "boer")
    desk.do(type(change)(ChangeName.EDIT_SEATS, (Edit(None, late),)))
    assert numbers(desk) == [2, 3, 4, 5, 6, 1, 7]
