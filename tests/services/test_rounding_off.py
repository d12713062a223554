"""Closing: what was not reached, words and numbers are kept, and each can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.changes import ChangeName
from facilitator.domain.dialogue import Count, DialogueStatus, StepStatus
from facilitator.domain.items import ItemKind, seated
from facilitator.services import capturing, hosting, rounding_off
from facilitator.services.capturing import Entry
from facilitator.services.desk import Desk
from facilitator.services.rounding_off import ClosingWords
from tests.builders import a_dialogue, a_dossier
from tests.desks import a_desk, a_running_dossier, open_store


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield a_desk(store)


def left_out(desk: Desk) -> list[str]:
    """Give the keys of the steps that were not reached."""
    steps = desk.dossier.steps
    return [step.key for step in steps if rounding_off.is_not_reached(desk, step)]


def test_steps_that_never_began_are_not_reached_before_and_after_closing(desk: Desk) -> None:
    before = left_out(desk)
    assert before == ["welkom", "droom", "eerste_stappen", "slotronde"]

    hosting.close(desk)

    assert left_out(desk) == before


def test_a_step_that_began_was_reached(desk: Desk) -> None:
    hosting.begin(desk, desk.dossier.steps[-1])

    assert "slotronde" not in left_out(desk)


def test_a_step_can_be_marked_both_ways(desk: Desk) -> None:
    steps = {step.key: step for step in desk.dossier.steps}

    rounding_off.mark_not_reached(desk, steps["knel_kiem"], not_reached=True)
    rounding_off.mark_not_reached(desk, steps["droom"], not_reached=False)

    assert "knel_kiem" in left_out(desk)
    assert "droom" not in left_out(desk)
    hosting.close(desk)
    droom = desk.dossier.step("droom")
    assert droom is not None
    assert droom.status is StepStatus.DONE


def test_marking_what_is_so_already_changes_nothing(desk: Desk) -> None:
    step = desk.dossier.steps[-1]

    assert rounding_off.mark_not_reached(desk, step, not_reached=True) is None


def test_a_table_that_was_only_prepared_says_nothing_of_its_steps(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = a_desk(store, a_dossier(a_dialogue(status=DialogueStatus.PREPARED)))
        assert left_out(desk) == []


def test_words_are_kept_also_where_there_was_no_closing_yet(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = a_desk(store, replace(a_running_dossier(), closing=None))

        words = ClosingWords("Jongeren.", "Gemengd.", "Samen.", "Meer tijd.", "Veel getypt.")
        change = rounding_off.keep_words(desk, words._replace(missing_voices=" Jongeren. "))

        assert change is not None
        assert change.name is ChangeName.CLOSING_WORDS
        closing = store.dossier(desk.dossier.dialogue.id).closing
        assert closing is not None
        assert [getattr(closing, place) for place in words._fields] == list(words)
        assert rounding_off.keep_words(desk, words) is None


def test_nothing_said_is_no_closing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        desk = a_desk(store, replace(a_running_dossier(), closing=None))
        assert rounding_off.keep_words(desk, ClosingWords("", " ")) is None
        assert desk.dossier.closing is None


def test_counts_are_kept_once(desk: Desk) -> None:
    counts = [Count("leeftijd", "onbekend", 3)]

    assert rounding_off.keep_counts(desk, counts) is not None
    assert rounding_off.keep_counts(desk, counts) is None
    assert desk.dossier.dialogue.representation == tuple(counts)


def test_notes_without_a_speaker_are_counted(desk: Desk) -> None:
    seat = desk.dossier.seats[0]
    capturing.keep(desk, Entry("Van wie?", ItemKind.KNEL))
    capturing.keep(desk, Entry("Van mij.", ItemKind.KNEL, seated(seat.id)))
    capturing.keep(desk, Entry("Het was stil.", ItemKind.OBSERVATION))

    assert rounding_off.without_speaker(desk) == 1
