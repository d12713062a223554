"""Hosting: nothing goes by itself, time survives a restart, and every step can be undone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.changes import ChangeName
from facilitator.domain.dialogue import DialogueStatus
from facilitator.services import hosting
from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier
from tests.desks import StillOrigins, a_desk, open_store

KEYS = ["welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def desk(store: Store) -> Desk:
    prepared = a_dialogue(status=DialogueStatus.PREPARED, held_on=None)
    return a_desk(store, a_dossier(prepared))


def wait(desk: Desk, minutes: float) -> None:
    assert isinstance(desk.origins, StillOrigins)
    desk.origins.clock.advance(minutes=minutes)


def minutes(time: timedelta) -> int:
    return round(time / timedelta(minutes=1))


def test_a_table_begins_with_its_first_step_and_gets_its_date(desk: Desk) -> None:
    hosting.go_on(desk)
    assert hosting.current_step(desk).key == "welkom"
    assert desk.dossier.dialogue.status is DialogueStatus.RUNNING
    assert desk.dossier.dialogue.held_on == desk.origins.now().astimezone().date()


def test_going_on_passes_all_steps_and_stops_at_the_last(desk: Desk) -> None:
    seen = []
    while hosting.go_on(desk):
        seen.append(hosting.current_step(desk).key)
    assert seen == KEYS


def test_going_back_returns_to_the_step_before_and_stops_at_the_first(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.go_on(desk)
    hosting.go_back(desk)
    assert hosting.current_step(desk).key == "welkom"
    assert hosting.go_back(desk) is None


def test_before_the_start_there_is_no_going_back_and_no_pause(desk: Desk) -> None:
    assert hosting.go_back(desk) is None
    assert hosting.pause_or_resume(desk) is None


def test_a_step_that_is_over_does_not_move_on_by_itself(desk: Desk) -> None:
    hosting.go_on(desk)
    wait(desk, 60)
    assert hosting.current_step(desk).key == "welkom"
    assert desk.clock().over


def test_five_more_minutes_move_the_end(desk: Desk) -> None:
    hosting.go_on(desk)
    before = desk.clock().expected_end
    hosting.extend(desk)
    assert minutes(desk.clock().expected_end - before) == 5


def test_a_pause_stops_the_time_until_it_goes_on(desk: Desk) -> None:
    hosting.go_on(desk)
    wait(desk, 4)
    hosting.pause_or_resume(desk)
    wait(desk, 30)
    assert minutes(desk.clock().left) == 6
    hosting.pause_or_resume(desk)
    wait(desk, 1)
    assert minutes(desk.clock().left) == 5


def test_the_same_step_and_time_are_there_after_a_restart(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.go_on(desk)
    wait(desk, 12)
    left = desk.clock().left
    again = Desk(desk._store, desk.dossier.dialogue.id, desk.origins)
    assert hosting.current_step(again).key == "knel_kiem"
    assert abs(again.clock().left - left) < timedelta(seconds=1)


def test_closing_ends_the_table_once(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.close(desk)
    assert desk.dossier.dialogue.status is DialogueStatus.FINISHED
    assert desk.clock().ended
    assert hosting.close(desk) is None


def test_a_table_that_never_began_can_be_closed(desk: Desk) -> None:
    hosting.close(desk)
    assert desk.dossier.dialogue.status is DialogueStatus.FINISHED
    assert not desk.dossier.moments


def test_opening_again_goes_on_where_it_ended(desk: Desk) -> None:
    hosting.go_on(desk)
    wait(desk, 3)
    hosting.close(desk)
    wait(desk, 100)
    hosting.reopen(desk)
    wait(desk, 1)
    assert minutes(desk.clock().left) == 6
    assert hosting.reopen(desk) is None


def test_undo_of_a_step_gives_back_step_time_and_status(desk: Desk) -> None:
    before = desk.dossier
    change = hosting.go_on(desk)
    assert change is not None
    assert change.name is ChangeName.BEGIN_STEP
    desk.do(change.inverse())
    assert desk.dossier == before


def test_what_the_host_did_is_in_the_store(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.extend(desk)
    again = desk._store.dossier(desk.dossier.dialogue.id)
    assert again == desk.dossier
