"""At a table of experts the note-taker sees who is who; the room never does."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.services.reading_back import turns
from facilitator.storage.store import Store
from facilitator.ui.features.capture.seat_list import SeatDelegate
from facilitator.ui.features.read_back.view_protocol import person, room_label
from tests.builders import a_dialogue, a_dossier, a_moment, a_seat
from tests.editors import an_editor
from tests.ui.features.capture.note_takers import Alt, Key, NoteTaker

NAME = "dr. Sanne de Wit"
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def experts() -> Dossier:
    """Build a table of two experts and one guest with a first name only."""
    seats = [
        a_seat(1, "viroloog", title="dr.", full_name="Sanne de Wit", name_agreed=True),
        a_seat(2, "", title="prof. dr.", full_name="Ivo Bakker", organisation="Delta"),
        a_seat(3, "student", first_name="Fatima"),
    ]
    return a_dossier(
        a_dialogue(kind="wetenschapsdialoog", status=DialogueStatus.RUNNING),
        seats=seats,
        moments=[a_moment(step="knel_kiem")],
    )


@pytest.fixture
def taker(store: Store, seat_at: Callable[..., NoteTaker]) -> NoteTaker:
    return seat_at(an_editor(store, experts()))


def test_the_list_of_who_speaks_has_the_names(taker: NoteTaker) -> None:
    rows = taker.view.seats.list.seats.rows()[1:4]
    names = [f"viroloog · {NAME}", "Delta · prof. dr. Ivo Bakker", "student · Fatima"]
    assert [row.whole_name for row in rows] == names
    model = taker.view.seats.list.seats
    assert model.index(1).data(SPOKEN) == f"1, viroloog, {NAME}, 0 notes"


def test_names_stand_in_the_list_also_when_the_map_has_first_names(taker: NoteTaker) -> None:
    taker.window.resize(1600, 1000)
    taker.qtbot.waitUntil(taker.view.seats.map.isVisible)
    shown = taker.view.seats.list.itemDelegate()
    assert isinstance(shown, SeatDelegate)
    assert shown.words(taker.view.seats.list.seats.rows()[1]) == f"viroloog · {NAME}"


def test_a_note_of_who_has_no_role_names_the_organisation(taker: NoteTaker) -> None:
    taker.press(Key.Key_2, Alt)
    kept = taker.keep("De metingen liepen door.")
    assert taker.view.stream.notes.row(kept).said_by == "2 · Delta"


def test_who_reads_back_sees_the_name_and_the_room_does_not(taker: NoteTaker) -> None:
    taker.press(Key.Key_1, Alt)
    taker.keep("Wij wisten te weinig.")
    dossier = taker.stored()
    [turn] = turns(dossier)
    assert person(dossier, turn) == f"Seat 1 · viroloog · {NAME}"
    assert room_label(dossier, turn) == "Seat 1 · viroloog"
