"""The map on the note-taker's screen: beside the list where there is room, else the list."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import HOST, seated
from facilitator.domain.table.seating import round_table
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.theme.manager import ThemeManager
from facilitator.ui.theme.tokens import Scheme
from tests.builders import a_dialogue, a_dossier, a_moment, a_seat
from tests.editors import an_editor, open_store
from tests.ui.app_builder import NAMES
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

ROLES = [*NAMES, "ondernemer", "jongerenwerker", "imker", "verpleegkundige", "kok", "tolk"]
SHIFT_ALT = Alt | Qt.KeyboardModifier.ShiftModifier

Sit = Callable[[int], NoteTaker]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def sit(qtbot: QtBot, looks: ThemeManager, store: Store) -> Sit:
    """Sit down at a table of so many people."""
    assert looks.percent == 100

    def sit(people: int) -> NoteTaker:
        taker = NoteTaker(qtbot, a_table(store, people))
        taker.sit_down()
        return taker

    return sit


def a_table(store: Store, people: int) -> DialogueEditor:
    """Put a running table of so many people in a store."""
    seats = [
        a_seat(number, role, first_name=NAMES.get(role, ""))
        for number, role in enumerate(ROLES[:people], start=1)
    ]
    dossier = a_dossier(
        a_dialogue(status=DialogueStatus.RUNNING),
        seats=seats,
        moments=[a_moment(step="knel_kiem")],
    )
    return an_editor(store, dossier)


def numbers(taker: NoteTaker) -> list[int]:
    """Give the seats on disk, clockwise."""
    return [seat.number for seat in round_table(taker.stored().seats)]


@pytest.mark.parametrize("people", [4, 8, 12])
def test_seats_stand_round_the_table_above_the_list(sit: Sit, people: int) -> None:
    taker = sit(people)
    taker.window.resize(1366, 720)
    seats = taker.view.seats
    assert seats.map.isVisible()
    assert seats.list.isVisible()
    assert len(seats.map.tiles) == people + 1
    assert seats.list.height() >= 6 * seats.list.row_height()


def test_more_than_twelve_seats_are_a_list(sit: Sit) -> None:
    taker = sit(14)
    assert not taker.view.seats.map.isVisible()
    assert taker.view.seats.list.seats.rowCount() == 18


@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 690, 200), (1024, 600, 100)])
def test_without_room_the_seats_are_a_list(
    sit: Sit, looks: ThemeManager, width: int, height: int, percent: int
) -> None:
    taker = sit(8)
    looks.choose(Scheme.LIGHT, percent)
    taker.window.resize(width, height)
    taker.qtbot.waitUntil(lambda: not taker.view.seats.map.isVisible())
    assert taker.view.seats.list.isVisible()


def test_a_low_window_gives_the_list_the_room(sit: Sit) -> None:
    taker = sit(8)
    taker.window.resize(1366, 480)
    assert not taker.view.seats.map.isVisible()
    taker.window.resize(1366, 740)
    assert taker.view.seats.map.isVisible()


def test_the_key_of_a_seat_is_seen_on_the_map_and_in_the_list(sit: Sit) -> None:
    taker = sit(8)
    taker.press(Key.Key_4, Alt)
    seats = taker.view.seats
    assert [tile.place.sign for tile in seats.map.tiles if tile.isChecked()] == ["4"]
    assert seats.list.seats.row_at(seats.list.currentIndex()).sign == "4"
    taker.press(Key.Key_P, Alt)  # the whole group has no seat
    assert not [tile for tile in seats.map.tiles if tile.isChecked()]


def test_who_speaks_is_chosen_on_the_map_by_keys(sit: Sit) -> None:
    taker = sit(8)
    taker.type("De wachtkamer was leeg.")
    taker.view.seats.map.tiles[0].setFocus()
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Return):
        taker.press(key)
    assert taker.view.field_has_focus()
    assert taker.keep().speaker == seated(taker.editor.dossier.seats[1].id)


def test_a_move_is_on_disk_and_one_undo_takes_it_back(sit: Sit) -> None:
    taker = sit(6)
    taker.view.seats.map.tiles[2].setFocus()
    taker.press(Key.Key_Left, SHIFT_ALT)
    assert numbers(taker) == [2, 1, 3, 4, 5, 6]
    assert taker.view.seats.map.tiles[1].hasFocus()
    taker.press(Key.Key_Z, Ctrl)
    assert numbers(taker) == [1, 2, 3, 4, 5, 6]
    assert [tile.place.sign for tile in taker.view.seats.map.tiles] == ["H", *"123456"]


def test_a_first_name_stands_on_the_map_or_in_the_list(sit: Sit) -> None:
    taker = sit(4)
    seats = taker.view.seats
    row = seats.list.seats.rows()[2]
    assert row.whole_name == "bakker · Bram"
    assert seats.list._delegate._named is not seats.map.shows_names()


def test_a_seat_that_is_renamed_is_renamed_on_the_map(sit: Sit) -> None:
    taker = sit(4)
    dossier = taker.editor.dossier
    first, *rest = dossier.seats
    taker.editor.dossier = replace(
        dossier, seats=(replace(first, role_label="imker", first_name=""), *rest)
    )
    taker.presenter.show()
    assert taker.view.seats.map.tiles[1].accessibleName() == "Seat 1, imker, Alt+1"
    assert taker.view.seats.map.tiles[0].place.speaker == HOST


def test_who_speaks_stays_in_sight_when_the_list_becomes_low(
    sit: Sit, looks: ThemeManager
) -> None:
    taker = sit(14)
    taker.press(Key.Key_P, Alt)
    looks.choose(Scheme.LIGHT, 200)
    seats = taker.view.seats.list

    def in_sight() -> bool:
        place = seats.visualRect(seats.currentIndex())
        return bool(seats.viewport().rect().contains(place.center()))

    taker.qtbot.waitUntil(in_sight)
