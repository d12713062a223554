"""Hosting: nothing goes by itself, time survives a restart, and every step can be undone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.changes import ChangeName
from facilitator.domain.dialogue import DialogueStatus, StepStatus
from facilitator.services import hosting
from facilitator.services.desk import Desk
from facilitator.storage.store import Store
from tests.builders import a_closing, a_dialogue, a_dossier, an_item
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


def test_a_closed_table_stands_still_until_it_is_opened_again(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.go_on(desk)
    hosting.close(desk)
    before = desk.dossier
    assert hosting.go_back(desk) is None
    assert hosting.extend(desk) is None
    assert desk.dossier == before


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


def planned_left(desk: Desk) -> dict[str, int]:
    return {slot.step: slot.minutes for slot in hosting.slots(desk)}


def overrun(desk: Desk) -> None:
    hosting.go_on(desk)
    wait(desk, 10)
    hosting.go_on(desk)
    wait(desk, 45)


def test_accepting_the_proposal_is_one_action_that_can_be_undone(desk: Desk) -> None:
    overrun(desk)
    assert minutes(desk.clock().total_left) == 70
    change = hosting.spread_time(desk)
    assert change is not None
    assert change.name is ChangeName.SPREAD_TIME
    assert planned_left(desk)["droom"] == 24
    assert hosting.proposal(desk) is None
    desk.do(change.inverse())
    assert planned_left(desk)["droom"] == 30
    assert hosting.proposal(desk) is not None


def test_without_an_overrun_there_is_nothing_to_accept(desk: Desk) -> None:
    assert hosting.spread_time(desk) is None
    hosting.go_on(desk)
    assert hosting.proposal(desk) is None
    assert hosting.spread_time(desk) is None


def test_a_closed_table_gets_no_proposal(desk: Desk) -> None:
    overrun(desk)
    hosting.close(desk)
    assert hosting.proposal(desk) is None


def test_minutes_are_moved_by_hand_and_the_end_moves_with_them(desk: Desk) -> None:
    hosting.go_on(desk)
    before = desk.clock().expected_end
    hosting.plan_time(desk, {"droom": 20, "slotronde": 15})
    assert minutes(desk.clock().expected_end - before) == -5
    assert planned_left(desk)["slotronde"] == 15
    assert hosting.plan_time(desk, {"droom": 20}) is None


def test_a_move_that_is_not_reached_ends_normally_and_the_next_begins(desk: Desk) -> None:
    before = hosting.leave_not_reached(desk)
    assert before is None
    for _ in range(4):
        hosting.go_on(desk)
    change = hosting.leave_not_reached(desk)
    assert change is not None
    assert hosting.current_step(desk).key == "slotronde"
    assert statuses(desk)["eerste_stappen"] is StepStatus.NOT_REACHED
    desk.do(change.inverse())
    assert hosting.current_step(desk).key == "eerste_stappen"
    assert set(statuses(desk).values()) == {StepStatus.OPEN}


def test_going_back_to_a_move_that_was_not_reached_opens_it_again(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.leave_not_reached(desk)
    hosting.go_back(desk)
    assert set(statuses(desk).values()) == {StepStatus.OPEN}


def test_the_last_move_can_be_left_as_not_reached_once(desk: Desk) -> None:
    while hosting.go_on(desk):
        pass
    assert hosting.leave_not_reached(desk) is not None
    assert statuses(desk)["slotronde"] is StepStatus.NOT_REACHED
    assert hosting.leave_not_reached(desk) is None


def statuses(desk: Desk) -> dict[str, StepStatus]:
    return {step.key: step.status for step in desk.dossier.steps}


def test_moves_that_never_began_are_not_reached_when_the_table_closes(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.go_on(desk)
    change = hosting.close(desk)
    assert change is not None
    reached = [key for key, status in statuses(desk).items() if status is StepStatus.OPEN]
    assert reached == ["welkom", "knel_kiem"]
    desk.do(change.inverse())
    assert set(statuses(desk).values()) == {StepStatus.OPEN}


def test_opening_again_opens_what_never_began_but_not_what_was_left(desk: Desk) -> None:
    hosting.go_on(desk)
    hosting.leave_not_reached(desk)
    hosting.close(desk)
    hosting.reopen(desk)
    left = [key for key, each in statuses(desk).items() if each is StepStatus.NOT_REACHED]
    assert left == ["welkom"]


def test_a_move_with_notes_is_reached_though_it_never_began(store: Store) -> None:
    prepared = a_dialogue(status=DialogueStatus.PREPARED)
    desk = a_desk(store, a_dossier(prepared, items=[an_item(step="droom")]))
    hosting.go_on(desk)
    hosting.close(desk)
    assert statuses(desk)["droom"] is StepStatus.OPEN


@pytest.mark.parametrize("text", ["doel", "vervolg"])
def test_what_was_told_is_kept_and_can_be_taken_back(desk: Desk, text: str) -> None:
    assert not hosting.is_told(desk, text)
    change = hosting.tell(desk, text)
    assert change is not None
    assert hosting.is_told(desk, text)
    assert hosting.tell(desk, text) is None
    assert desk._store.dossier(desk.dossier.dialogue.id).closing == desk.dossier.closing
    desk.do(change.inverse())
    assert desk.dossier.closing is None
    desk.do(change)
    hosting.tell(desk, text, told=False)
    assert not hosting.is_told(desk, text)


def test_telling_leaves_the_words_of_the_closing_alone(store: Store) -> None:
    closing = a_closing(essence="Samen.")
    desk = a_desk(store, a_dossier(a_dialogue(status=DialogueStatus.RUNNING), closing=closing))
    hosting.tell(desk, "doel")
    assert desk.dossier.closing is not None
    assert desk.dossier.closing.essence == "Samen."
    assert desk.dossier.closing.id == closing.id
