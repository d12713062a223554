"""Closing: what was not reached, words and numbers are kept, and each can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.dialogue import Count, DialogueStatus, StepStatus
from facilitator.domain.records.items import ItemKind, seated
from facilitator.services import capture, hosting
from facilitator.services import closing as rounding_off
from facilitator.services.capture import Entry
from facilitator.services.closing import ClosingWords
from facilitator.services.dialogue_editor import DialogueEditor
from tests.builders import a_dialogue, a_dossier
from tests.editors import a_running_dossier, an_editor, open_store


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[DialogueEditor]:
    with open_store(tmp_path) as store:
        yield an_editor(store)


def left_out(editor: DialogueEditor) -> list[str]:
    """Give the keys of the steps that were not reached."""
    steps = editor.dossier.steps
    return [step.key for step in steps if rounding_off.is_not_reached(editor, step)]


def test_steps_that_never_began_are_not_reached_before_and_after_closing(
    editor: DialogueEditor,
) -> None:
    before = left_out(editor)
    assert before == ["welkom", "droom", "eerste_stappen", "slotronde"]

    hosting.close(editor)

    assert left_out(editor) == before


def test_a_step_that_began_was_reached(editor: DialogueEditor) -> None:
    hosting.begin(editor, editor.dossier.steps[-1])

    assert "slotronde" not in left_out(editor)


def test_a_step_can_be_marked_both_ways(editor: DialogueEditor) -> None:
    steps = {step.key: step for step in editor.dossier.steps}

    rounding_off.mark_not_reached(editor, steps["knel_kiem"], not_reached=True)
    rounding_off.mark_not_reached(editor, steps["droom"], not_reached=False)

    assert "knel_kiem" in left_out(editor)
    assert "droom" not in left_out(editor)
    hosting.close(editor)
    droom = editor.dossier.step("droom")
    assert droom is not None
    assert droom.status is StepStatus.DONE


def test_marking_what_is_so_already_changes_nothing(editor: DialogueEditor) -> None:
    step = editor.dossier.steps[-1]

    assert rounding_off.mark_not_reached(editor, step, not_reached=True) is None


def test_a_table_that_was_only_prepared_says_nothing_of_its_steps(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, a_dossier(a_dialogue(status=DialogueStatus.PREPARED)))
        assert left_out(editor) == []


def test_words_are_kept_also_where_there_was_no_closing_yet(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, replace(a_running_dossier(), closing=None))

        words = ClosingWords("Jongeren.", "Gemengd.", "Samen.", "Meer tijd.", "Veel getypt.")
        change = rounding_off.keep_words(editor, words._replace(missing_voices=" Jongeren. "))

        assert change is not None
        assert change.name is ChangeName.CLOSING_WORDS
        closing = store.dossier(editor.dossier.dialogue.id).closing
        assert closing is not None
        assert [getattr(closing, place) for place in words._fields] == list(words)
        assert rounding_off.keep_words(editor, words) is None


def test_nothing_said_is_no_closing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, replace(a_running_dossier(), closing=None))
        assert rounding_off.keep_words(editor, ClosingWords("", " ")) is None
        assert editor.dossier.closing is None


def test_counts_are_kept_once(editor: DialogueEditor) -> None:
    counts = [Count("leeftijd", "onbekend", 3)]

    assert rounding_off.keep_counts(editor, counts) is not None
    assert rounding_off.keep_counts(editor, counts) is None
    assert editor.dossier.dialogue.representation == tuple(counts)


def test_notes_without_a_speaker_are_counted(editor: DialogueEditor) -> None:
    seat = editor.dossier.seats[0]
    capture.keep(editor, Entry("Van wie?", ItemKind.KNEL))
    capture.keep(editor, Entry("Van mij.", ItemKind.KNEL, seated(seat.id)))
    capture.keep(editor, Entry("Het was stil.", ItemKind.OBSERVATION))

    assert rounding_off.without_speaker(editor) == 1


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((), 0),
        ((Count("leeftijd", "18-30", 4), Count("leeftijd", "onbekend", 2)), 0),
        ((Count("leeftijd", "18-30", 4), Count("gender", "vrouw", 5)), 0),
        ((Count("leeftijd", "18-30", 4), Count("leeftijd", "onbekend", 5)), 9),
    ],
)
def test_more_people_than_seats_are_counted_out(
    editor: DialogueEditor, counts: tuple[Count, ...], told: int
) -> None:
    """At this table were eight people; each attribute counts everybody once."""
    assert rounding_off.more_than_seats(editor, counts) == told


def test_a_head_count_that_came_along_may_be_more_than_the_seats(tmp_path: Path) -> None:
    head = a_dialogue(participants=9)
    nine = [Count("leeftijd", "onbekend", 9)]
    with open_store(tmp_path) as store:
        editor = an_editor(store, replace(a_running_dossier(), dialogue=head))
        assert rounding_off.more_than_seats(editor, nine) == 0
        assert rounding_off.more_than_seats(editor, [Count("leeftijd", "onbekend", 10)]) == 10


def test_a_table_of_which_nobody_knows_the_seats_asks_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, replace(a_running_dossier(), seats=()))
        assert rounding_off.more_than_seats(editor, [Count("leeftijd", "onbekend", 9)]) == 0
