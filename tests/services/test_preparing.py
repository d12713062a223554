"""Preparing: a script and role labels are enough; changing keeps who said what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.changes import Change, ChangeName, Edit
from facilitator.domain.dialogue import DialogueStatus
from facilitator.domain.items import ItemKind, seated
from facilitator.domain.script import Script
from facilitator.exchange.scripts import Library, read_library
from facilitator.services import capturing, practising, preparing
from facilitator.services.capturing import Entry
from facilitator.services.desk import Desk
from facilitator.services.preparing import Plan, PlannedSeat
from facilitator.storage.store import Store
from tests.desks import StillOrigins, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path) as store:
        yield store


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library([resources.root()])


@pytest.fixture
def script(library: Library) -> Script:
    return library.scripts["themadialoog"]


@pytest.fixture
def plan(script: Script) -> Plan:
    roles = ("student", "", "bakker")
    return Plan(script, theme="Gezondheid", seats=tuple(map(PlannedSeat, roles)))


def sit(store: Store, plan: Plan) -> Desk:
    origins = StillOrigins()
    return Desk(store, preparing.prepare(store, plan, origins), origins)


def test_a_table_has_the_moves_of_its_script_and_the_seats_that_were_named(
    store: Store, plan: Plan
) -> None:
    dossier = sit(store, plan).dossier
    assert [step.key for step in dossier.steps] == [step.key for step in plan.script.steps]
    assert [(seat.number, seat.role_label) for seat in dossier.seats] == [
        (1, "student"),
        (3, "bakker"),
    ]
    assert dossier.dialogue.participants == 2
    assert dossier.dialogue.status is DialogueStatus.PREPARED


def test_only_the_script_is_needed(store: Store, script: Script) -> None:
    dialogue = sit(store, Plan(script)).dossier.dialogue
    assert (dialogue.number, dialogue.held_on, dialogue.participants) == (None, None, None)


def test_changing_the_head_keeps_everything_else(store: Store, plan: Plan) -> None:
    desk = sit(store, plan)
    changed = replace(plan, municipality="Zutphen", number=4, held_on=date(2026, 3, 12))
    preparing.rearrange(desk, changed)
    dialogue = store.dossier(desk.dossier.dialogue.id).dialogue
    assert (dialogue.municipality, dialogue.number) == ("Zutphen", 4)
    assert dialogue.script == plan.script.id


def test_a_head_count_that_was_given_stays(store: Store, plan: Plan) -> None:
    desk = sit(store, plan)
    before = desk.dossier.dialogue
    counted = replace(before, participants=11)
    desk.do(Change(ChangeName.EDIT_DIALOGUE, (Edit(before, counted),)))
    preparing.rearrange(desk, replace(plan, seats=(PlannedSeat("student"),)))
    assert desk.dossier.dialogue.participants == 11


def test_changing_nothing_writes_nothing(store: Store, plan: Plan) -> None:
    assert preparing.rearrange(sit(store, plan), plan) is None


def test_a_seat_that_spoke_stays_and_keeps_its_words(store: Store, plan: Plan) -> None:
    desk = sit(store, plan)
    seat = desk.dossier.seats[0]
    capturing.keep(desk, Entry("Ik miste mijn klas.", ItemKind.KNEL, seated(seat.id)))
    preparing.rearrange(desk, replace(plan, seats=(PlannedSeat(""), PlannedSeat("huisarts"))))
    roles = [(seat.number, seat.role_label) for seat in desk.dossier.seats]
    assert roles == [(1, "student"), (2, "huisarts"), (3, "bakker")]
    assert desk.dossier.items[0].speaker.seat_id == seat.id


def test_a_seat_nobody_spoke_from_can_go(store: Store, plan: Plan) -> None:
    desk = sit(store, plan)
    empty = (PlannedSeat("student"), PlannedSeat(""), PlannedSeat(""))
    preparing.rearrange(desk, replace(plan, seats=empty))
    assert [seat.role_label for seat in desk.dossier.seats] == ["student"]


def test_a_first_name_stays_with_its_seat(store: Store, plan: Plan) -> None:
    desk = sit(store, replace(plan, seats=(PlannedSeat("student", "Noor"),)))
    assert desk.dossier.seats[0].first_name == "Noor"


def test_the_practice_table_is_marked_and_under_way(store: Store, library: Library) -> None:
    desk = practise(store, library)
    assert desk.dossier.dialogue.practice
    assert desk.dossier.dialogue.status is DialogueStatus.RUNNING
    assert desk.clock().step == "knel_kiem"
    assert desk.dossier.items
    assert {item.step for item in desk.dossier.items} <= {"welkom", "knel_kiem"}
    assert practising.practice_under_way(store) == desk.dossier.dialogue.id


def test_all_that_is_said_at_the_practice_table_can_be_kept(
    store: Store, library: Library
) -> None:
    desk = practise(store, library)
    assert library.practice
    script = library.scripts["themadialoog"]
    for note in practising.notes_to_come(library.practice, script):
        speaker = practising.speaker_of(note, desk.dossier)
        entry = Entry(
            note.text, ItemKind(note.kind), speaker, labels=practising.labels_of(note)
        )
        assert capturing.keep(desk, entry)
    total = len(library.practice.notes) + len(library.practice.live_notes)
    assert len(desk.dossier.items) == total


def practise(store: Store, library: Library) -> Desk:
    assert library.practice
    origins = StillOrigins()
    script, theme = library.scripts["themadialoog"], library.theme(library.practice.head.theme)
    assert theme
    made = practising.prepare_practice(store, library.practice, script, theme.title, origins)
    return Desk(store, made, origins)
