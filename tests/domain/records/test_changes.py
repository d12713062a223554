"""Changes: carried out and taken back, a dossier is what it was."""

from dataclasses import replace
from uuid import UUID

import pytest

from facilitator.domain.records.changes import (
    Change,
    ChangeName,
    Edit,
    added,
    applied,
    edited,
    removed,
)
from facilitator.domain.records.ids import ItemId
from tests.builders import a_dossier, a_seat, an_item


def test_an_added_item_comes_at_its_place() -> None:
    early, late = an_item(position=1), an_item(position=3)
    dossier = a_dossier(items=(early, late))
    between = an_item(position=2)
    change = added(ChangeName.KEEP_ITEM, between)
    assert applied(dossier, change).items == (early, between, late)


def test_a_change_and_its_inverse_give_the_same_dossier() -> None:
    item = an_item(position=1)
    dossier = a_dossier(items=(item, an_item(position=2)))
    change = Change(
        ChangeName.EDIT_ITEM,
        (Edit(item, item.reworded("anders")), Edit(None, an_item(position=9))),
    )
    assert applied(applied(dossier, change), change.inverse()) == dossier


def test_a_removed_item_comes_back_at_its_place() -> None:
    items = tuple(an_item(position=place) for place in range(5))
    dossier = a_dossier(items=items)
    change = removed(ChangeName.REMOVE_ITEM, items[2])
    assert applied(dossier, change).items == (*items[:2], *items[3:])
    assert applied(applied(dossier, change), change.inverse()) == dossier


def test_a_seat_that_gets_another_number_moves() -> None:
    seats = (a_seat(number=1), a_seat(number=2))
    change = edited(ChangeName.EDIT_SEATS, seats[0], replace(seats[0], number=3))
    numbers = [seat.number for seat in applied(a_dossier(seats=seats), change).seats]
    assert numbers == [2, 3]


def test_an_edit_stays_with_one_record() -> None:
    item = an_item()
    with pytest.raises(ValueError, match="one record"):
        Edit(item, replace(item, id=ItemId(UUID(int=99))))


def test_an_edit_changes_something() -> None:
    with pytest.raises(ValueError, match="something"):
        Edit(None, None)
