"""A note that names somebody at the table says so, quietly: on its row and in the details."""

from collections.abc import Callable

import pytest

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, a_moment, a_seat
from tests.editors import an_editor
from tests.ui.features.capture.note_takers import Alt, Key, NoteTaker

SEATS = [a_seat(1, "conciërge", first_name="Joris"), a_seat(2, "bakker", first_name="Wil")]
TOLD = "“Joris” sits at this table. We ask about it before a report."


@pytest.fixture
def taker(store: Store, seat_at: Callable[..., NoteTaker]) -> NoteTaker:
    table = a_dossier(
        a_dialogue(status=DialogueStatus.RUNNING),
        seats=[
            a_seat(1, "conciërge", first_name="Joris"),
            a_seat(2, "bakker", first_name="Wil"),
        ],
        moments=[a_moment(step="knel_kiem")],
    )
    return seat_at(an_editor(store, table))


def facts(taker: NoteTaker, text: str) -> tuple[str, ...]:
    return tuple(taker.view.stream.notes.row(taker.keep(text)).facts)


def test_a_name_at_the_table_is_told_on_the_row_and_once_below_the_field(
    taker: NoteTaker,
) -> None:
    assert "names somebody at the table" in facts(taker, "Ik zei tegen Joris: zet neer.")
    assert taker.notice() == TOLD
    assert "names somebody at the table" not in facts(taker, "Ik zei: zet neer, wil je?")
    assert taker.notice() == ""


def test_while_typing_the_details_say_it(taker: NoteTaker) -> None:
    taker.type("Vraag Joris maar.")
    taker.press(Key.Key_D, Alt)
    assert taker.view.details.advice.text() == TOLD


def test_a_name_that_may_be_printed_is_not_told(
    store: Store, seat_at: Callable[..., NoteTaker]
) -> None:
    table = a_dossier(
        a_dialogue(kind="wetenschapsdialoog", status=DialogueStatus.RUNNING),
        seats=[a_seat(1, "viroloog", full_name="Joris Wit", name_agreed=True)],
        moments=[a_moment(step="knel_kiem")],
    )
    expert = seat_at(an_editor(store, table))
    assert facts(expert, "Dat zei Joris Wit.") == ()
