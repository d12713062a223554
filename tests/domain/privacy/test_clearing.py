"""A decision holds for the words it was about, and for no others."""

from dataclasses import replace

import pytest

from facilitator.domain.privacy.clearing import SENSITIVE, Clearances
from facilitator.domain.records.clearances import (
    Clearance,
    ClearanceDecision,
    clearance_id,
    fingerprint_of,
)
from facilitator.domain.records.ids import ClearanceId, RecordId, derived_id
from facilitator.domain.records.items import Item, ReadBack
from tests.builders import a_clearance, an_item

NOTE = an_item("Er was nimand.", edited="Er was niemand.")
KEPT, LEFT_OUT = ClearanceDecision.KEPT, ClearanceDecision.LEFT_OUT


def test_a_note_that_was_read_is_cleared_as_it_stands() -> None:
    clearances = Clearances([a_clearance(NOTE)])
    assert clearances.is_cleared(NOTE)
    assert not clearances.is_open(NOTE)
    assert not Clearances().is_cleared(NOTE)
    assert Clearances().is_open(NOTE)


@pytest.mark.parametrize(
    "changed",
    [
        replace(NOTE, edited="Er was geen mens."),
        NOTE.printed_as(verbatim=True),
        replace(NOTE, edited=""),
        replace(NOTE, id=an_item("Een andere.").id),
    ],
)
def test_a_clearance_falls_with_other_words_and_comes_back_with_these(changed: Item) -> None:
    clearances = Clearances([a_clearance(NOTE)])
    assert not clearances.is_cleared(changed)
    assert clearances.is_open(changed)
    assert clearances.is_cleared(replace(NOTE, starred=True))


@pytest.mark.parametrize(
    ("answer", "cleared"),
    [
        (ReadBack.AGREED, True),
        (ReadBack.CHANGED, True),
        (ReadBack.WITHOUT_ROLE, False),
        (ReadBack.WITHHELD, False),
        (None, False),
    ],
)
def test_what_its_speaker_agreed_to_is_cleared(answer: ReadBack | None, cleared: bool) -> None:
    assert Clearances().is_cleared(replace(NOTE, read_back=answer)) is cleared


def test_what_a_speaker_forbade_no_reader_clears() -> None:
    forbidden = replace(NOTE, read_back=ReadBack.WITHHELD)
    assert not Clearances([a_clearance(forbidden)]).is_cleared(forbidden)
    assert not Clearances([a_clearance(forbidden)]).is_open(forbidden)


def test_what_is_left_out_is_decided_and_not_cleared() -> None:
    agreed = replace(NOTE, read_back=ReadBack.AGREED)
    clearances = Clearances([a_clearance(agreed, LEFT_OUT)])
    assert clearances.left_out(agreed)
    assert not clearances.is_cleared(agreed)
    assert not clearances.is_open(agreed)


def test_a_finding_is_decided_apart_from_the_whole_text() -> None:
    clearances = Clearances([a_clearance(NOTE, KEPT, "voornaam", "Dat wil zij zo.")])
    decided = clearances.of_note(NOTE, "voornaam")
    assert decided is not None
    assert (decided.decision, decided.reason) == (KEPT, "Dat wil zij zo.")
    assert clearances.of_note(NOTE, "telefoon") is None
    assert clearances.is_open(NOTE)


def test_a_sensitive_note_is_released_by_a_decision_of_its_own() -> None:
    assert Clearances([a_clearance(NOTE, KEPT, SENSITIVE, "Mag.")]).is_released(NOTE)
    assert not Clearances([a_clearance(NOTE)]).is_released(NOTE)
    assert not Clearances([a_clearance(NOTE, LEFT_OUT, SENSITIVE)]).is_released(NOTE)


def test_a_decision_under_another_id_is_none() -> None:
    """Its id follows from what it is about: nobody can put a second one beside it."""
    forged = replace(a_clearance(NOTE), id=ClearanceId(derived_id("tests", "forged")))
    assert not Clearances([forged]).is_cleared(NOTE)


def test_texts_of_other_records_are_decided_about_too() -> None:
    about, text = RecordId(derived_id("tests", "closing")), "Wij gaan verder."
    home = NOTE.dialogue_id
    key, told = clearance_id(about, "essence", "voornaam"), fingerprint_of(about, text)
    one = Clearance(key, home, about, "essence", "voornaam", KEPT, told, "Mag.")
    assert Clearances([one]).decision(about, "essence", text, "voornaam") is one
    assert Clearances([one]).decision(about, "essence", f"{text}!", "voornaam") is None
    assert Clearances([one]).decision(about, "composition", text, "voornaam") is None


def test_one_text_has_another_fingerprint_in_each_record() -> None:
    other = an_item("Een andere.")
    told = [fingerprint_of(RecordId(one.id), "Er was niemand.") for one in (NOTE, other)]
    assert told[0] != told[1]
    assert [len(one) for one in told] == [64, 64]


def test_everyone_gives_a_decision_the_same_id() -> None:
    note, other = RecordId(NOTE.id), RecordId(an_item("Een andere.").id)
    ids = {
        clearance_id(note, "text"),
        clearance_id(note, "text", "voornaam"),
        clearance_id(note, "title"),
        clearance_id(other, "text"),
    }
    assert len(ids) == 4
    assert clearance_id(note, "text") in ids
