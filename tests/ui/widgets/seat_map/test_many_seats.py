"""A large table: seats from ten on have keys too."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import seated
from facilitator.services.preparation import PlannedSeat
from facilitator.ui.commands.shortcuts import SEATS, Command
from facilitator.ui.widgets.labels import KeyCap
from tests.ui.app_builder import Laptop, a_plan, sit_down

ROLES = tuple(f"rol {number}" for number in range(1, 13))


def sit_down_with(laptop: Laptop, people: int) -> None:
    """Take notes at a table with so many people."""
    seats = tuple(PlannedSeat(role) for role in ROLES[:people])
    sit_down(laptop, a_plan(laptop.context, seats=seats))


def hinted(laptop: Laptop) -> list[str]:
    """Return the keys that stand below the list of seats."""
    parts = (laptop.capture.seats.shifted, laptop.capture.seats.hints)
    caps = [cap for part in parts for cap in part.findChildren(KeyCap)]
    return [cap.text() for cap in caps if cap.isVisible()]


@pytest.mark.parametrize("number", [9, 10, 11, 12])
def test_each_of_twelve_seats_has_one_key(laptop: Laptop, number: int) -> None:
    sit_down_with(laptop, 12)

    item = laptop.note("Een bankje.", SEATS[number - 1])

    seat = laptop.stored().seat_number(number)
    assert seat is not None
    assert item.speaker == seated(seat.id)


def test_shift_counts_ten_on_to_the_number(laptop: Laptop) -> None:
    sit_down_with(laptop, 12)
    alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    laptop.type("Een bank")
    laptop.key(Qt.Key.Key_2, alt_shift)
    laptop.type("je.")
    laptop.press(Command.KEEP)

    [item] = laptop.items()
    seat = laptop.stored().seat_number(12)
    assert seat is not None
    assert (item.text, item.speaker) == ("Een bankje.", seated(seat.id))


def test_the_map_says_the_key_of_a_seat(laptop: Laptop) -> None:
    sit_down_with(laptop, 12)
    spoken = [tile.accessibleName() for tile in laptop.capture.seats.map.tiles]
    assert "Seat 10, rol 10, Alt+Shift+0" in spoken
    assert "Seat 12, rol 12, Alt+Shift+2" in spoken


def test_only_a_large_table_is_shown_keys_with_shift(laptop: Laptop) -> None:
    sit_down_with(laptop, 9)
    assert "Shift" not in hinted(laptop)

    sit_down_with(laptop, 10)
    assert hinted(laptop)[:3] == ["Alt", "Shift", "0–2"]


def test_all_who_can_speak_are_in_sight_on_a_small_laptop(laptop: Laptop) -> None:
    laptop.window.resize(1366, 768)
    sit_down(laptop)
    laptop.table.view.ribbon.show()  # as at a practice table
    seats = laptop.capture.seats.list

    laptop.wait(lambda: seats.height() >= seats.rows_height())

    assert laptop.capture.seats.map.isVisible()
    assert seats.verticalScrollBar().maximum() == 0
    rows = [seats.visualRect(seats.seats.index(row)) for row in range(seats.seats.rowCount())]
    assert all(seats.viewport().rect().contains(row) for row in rows)


def test_a_list_that_scrolls_shows_whole_rows(laptop: Laptop) -> None:
    laptop.window.resize(1366, 768)
    sit_down_with(laptop, 12)
    seats = laptop.capture.seats.list
    assert seats.verticalScrollBar().maximum() > 0
    for key in (Command.SPEAKER_UNKNOWN, Command.SPEAKER_HOST, SEATS[7]):
        laptop.press(key)
        tops = [seats.visualRect(seats.seats.index(row)).top() for row in range(14)]
        assert min(abs(top) for top in tops) <= 1
        assert seats.viewport().rect().contains(seats.visualRect(seats.currentIndex()))
