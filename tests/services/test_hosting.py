"""Hosting: nothing goes by itself, time survives a restart, and every step can be undone."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.dialogue import DialogueStatus, StepStatus
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.builders import a_closing, a_dialogue, a_dossier, an_item
from tests.editors import StillOrigins, an_editor, open_store

KEYS = ["welkom", "knel_kiem", "droom", "eerste_stappen", "slotronde"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture
def editor(store: Store) -> DialogueEditor:
    prepared = a_dialogue(status=DialogueStatus.PREPARED, held_on=None)
    return an_editor(store, a_dossier(prepared))


def wait(editor: DialogueEditor, minutes: float) -> None:
    assert isinstance(editor.origins, StillOrigins)
    editor.origins.clock.advance(minutes=minutes)


def minutes(time: timedelta) -> int:
    return round(time / timedelta(minutes=1))


def test_a_table_begins_with_its_first_step_and_gets_its_date(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    assert hosting.current_step(editor).key == "welkom"
    assert editor.dossier.dialogue.status is DialogueStatus.RUNNING
    assert editor.dossier.dialogue.held_on == editor.origins.now().astimezone().date()


def test_going_on_passes_all_steps_and_stops_at_the_last(editor: DialogueEditor) -> None:
    seen = []
    while hosting.go_on(editor):
        seen.append(hosting.current_step(editor).key)
    assert seen == KEYS


def test_going_back_returns_to_the_step_before_and_stops_at_the_first(
    editor: DialogueEditor,
) -> None:
    hosting.go_on(editor)
    hosting.go_on(editor)
    hosting.go_back(editor)
    assert hosting.current_step(editor).key == "welkom"
    assert hosting.go_back(editor) is None


def test_before_the_start_there_is_no_going_back_and_no_pause(editor: DialogueEditor) -> None:
    assert hosting.go_back(editor) is None
    assert hosting.pause_or_resume(editor) is None


def test_a_step_that_is_over_does_not_move_on_by_itself(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    wait(editor, 60)
    assert hosting.current_step(editor).key == "welkom"
    assert editor.clock().over


def test_five_more_minutes_move_the_end(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    before = editor.clock().expected_end
    hosting.extend(editor)
    assert minutes(editor.clock().expected_end - before) == 5


def test_a_pause_stops_the_time_until_it_goes_on(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    wait(editor, 4)
    hosting.pause_or_resume(editor)
    wait(editor, 30)
    assert minutes(editor.clock().left) == 6
    hosting.pause_or_resume(editor)
    wait(editor, 1)
    assert minutes(editor.clock().left) == 5


def test_the_same_step_and_time_are_there_after_a_restart(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    hosting.go_on(editor)
    wait(editor, 12)
    left = editor.clock().left
    again = DialogueEditor(editor._store, editor.dossier.dialogue.id, editor.origins)
    assert hosting.current_step(again).key == "knel_kiem"
    assert abs(again.clock().left - left) < timedelta(seconds=1)


def test_closing_ends_the_table_once(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    hosting.close(editor)
    assert editor.dossier.dialogue.status is DialogueStatus.FINISHED
    assert editor.clock().ended
    assert hosting.close(editor) is None


def test_a_closed_table_stands_still_until_it_is_opened_again(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    hosting.go_on(editor)
    hosting.close(editor)
    before = editor.dossier
    assert hosting.go_back(editor) is None
    assert hosting.extend(editor) is None
    assert editor.dossier == before


def test_a_table_that_never_began_can_be_closed(editor: DialogueEditor) -> None:
    hosting.close(editor)
    assert editor.dossier.dialogue.status is DialogueStatus.FINISHED
    assert not editor.dossier.moments


def test_opening_again_goes_on_where_it_ended(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    wait(editor, 3)
    hosting.close(editor)
    wait(editor, 100)
    hosting.reopen(editor)
    wait(editor, 1)
    assert minutes(editor.clock().left) == 6
    assert hosting.reopen(editor) is None


def test_undo_of_a_step_gives_back_step_time_and_status(editor: DialogueEditor) -> None:
    before = editor.dossier
    change = hosting.go_on(editor)
    assert change is not None
    assert change.name is ChangeName.BEGIN_STEP
    editor.do(change.inverse())
    assert editor.dossier == before


def test_what_the_host_did_is_in_the_store(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    hosting.extend(editor)
    again = editor._store.dossier(editor.dossier.dialogue.id)
    assert again == editor.dossier


def planned_left(editor: DialogueEditor) -> dict[str, int]:
    return {slot.step: slot.minutes for slot in hosting.slots(editor)}


def overrun(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    wait(editor, 10)
    hosting.go_on(editor)
    wait(editor, 45)


def test_accepting_the_proposal_is_one_action_that_can_be_undone(
    editor: DialogueEditor,
) -> None:
    overrun(editor)
    assert minutes(editor.clock().total_left) == 70
    change = hosting.spread_time(editor)
    assert change is not None
    assert change.name is ChangeName.SPREAD_TIME
    assert planned_left(editor)["droom"] == 24
    assert hosting.proposal(editor) is None
    editor.do(change.inverse())
    assert planned_left(editor)["droom"] == 30
    assert hosting.proposal(editor) is not None


def test_without_an_overrun_there_is_nothing_to_accept(editor: DialogueEditor) -> None:
    assert hosting.spread_time(editor) is None
    hosting.go_on(editor)
    assert hosting.proposal(editor) is None
    assert hosting.spread_time(editor) is None


def test_a_closed_table_gets_no_proposal(editor: DialogueEditor) -> None:
    overrun(editor)
    hosting.close(editor)
    assert hosting.proposal(editor) is None


def test_minutes_are_moved_by_hand_and_the_end_moves_with_them(editor: DialogueEditor) -> None:
    hosting.go_on(editor)
    before = editor.clock().expected_end
    hosting.plan_time(editor, {"droom": 20, "slotronde": 15})
    assert minutes(editor.clock().expected_end - before) == -5
    assert planned_left(editor)["slotronde"] == 15
    assert hosting.plan_time(editor, {"droom": 20}) is None


def test_a_move_that_is_not_reached_ends_normally_and_the_next_begins(
    editor: DialogueEditor,
) -> None:
    before = hosting.leave_not_reached(editor)
    assert before is None
    for _ in range(4):
        hosting.go_on(editor)
    change = hosting.leave_not_reached(editor)
    assert change is not None
    assert hosting.current_step(editor).key == "slotronde"
    assert statuses(editor)["eerste_stappen"] is StepStatus.NOT_REACHED
    editor.do(change.inverse())
    assert hosting.current_step(editor).key == "eerste_stappen"
    assert set(statuses(editor).values()) == {StepStatus.OPEN}


def test_going_back_to_a_move_that_was_not_reached_opens_it_again(
    editor: DialogueEditor,
) -> None:
    hosting.go_on(editor)
    hosting.leave_not_reached(editor)
    hosting.go_back(editor)
    assert set(statuses(editor).values()) == {StepStatus.OPEN}


def test_the_last_move_can_be_left_as_not_reached_once(editor: DialogueEditor) -> None:
    while hosting.go_on(editor):
        pass
    assert hosting.leave_not_reached(editor) is not None
    assert statuses(editor)["slotronde"] is StepStatus.NOT_REACHED
    assert hosting.leave_not_reached(editor) is None


def statuses(editor: DialogueEditor) -> dict[str, StepStatus]:
    return {step.key: step.status for step in editor.dossier.steps}


def test_moves_that_never_began_are_not_reached_when_the_table_closes(
    editor: DialogueEditor,
) -> None:
    hosting.go_on(editor)
    hosting.go_on(editor)
    change = hosting.close(editor)
    assert change is not None
    reached = [key for key, status in statuses(editor).items() if status is StepStatus.OPEN]
    assert reached == ["welkom", "knel_kiem"]
    editor.do(change.inverse())
    assert set(statuses(editor).values()) == {StepStatus.OPEN}


def test_opening_again_opens_what_never_began_but_not_what_was_left(
    editor: DialogueEditor,
) -> None:
    hosting.go_on(editor)
    hosting.leave_not_reached(editor)
    hosting.close(editor)
    hosting.reopen(editor)
    left = [key for key, each in statuses(editor).items() if each is StepStatus.NOT_REACHED]
    assert left == ["welkom"]


def test_a_move_with_notes_is_reached_though_it_never_began(store: Store) -> None:
    prepared = a_dialogue(status=DialogueStatus.PREPARED)
    editor = an_editor(store, a_dossier(prepared, items=[an_item(step="droom")]))
    hosting.go_on(editor)
    hosting.close(editor)
    assert statuses(editor)["droom"] is StepStatus.OPEN


@pytest.mark.parametrize("text", ["doel", "vervolg"])
def test_what_was_told_is_kept_and_can_be_taken_back(editor: DialogueEditor, text: str) -> None:
    assert not hosting.is_told(editor, text)
    change = hosting.tell(editor, text)
    assert change is not None
    assert hosting.is_told(editor, text)
    assert hosting.tell(editor, text) is None
    assert editor._store.dossier(editor.dossier.dialogue.id).closing == editor.dossier.closing
    editor.do(change.inverse())
    assert editor.dossier.closing is None
    editor.do(change)
    hosting.tell(editor, text, told=False)
    assert not hosting.is_told(editor, text)


def test_telling_leaves_the_words_of_the_closing_alone(store: Store) -> None:
    closing = a_closing(essence="Samen.")
    editor = an_editor(
        store, a_dossier(a_dialogue(status=DialogueStatus.RUNNING), closing=closing)
    )
    hosting.tell(editor, "doel")
    assert editor.dossier.closing is not None
    assert editor.dossier.closing.essence == "Samen."
    assert editor.dossier.closing.id == closing.id
