"""Preparing: a script and role labels are enough; changing keeps who said what."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import ItemKind, seated
from facilitator.domain.table.script import Script
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services import capture, preparation
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.preparation import PlannedSeat, TablePlan
from facilitator.storage.store import Store
from facilitator.training import practice_table
from tests.editors import StillOrigins, open_store


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
def plan(script: Script) -> TablePlan:
    roles = ("student", "", "bakker")
    return TablePlan(script, theme="Gezondheid", seats=tuple(map(PlannedSeat, roles)))


def sit(store: Store, plan: TablePlan) -> DialogueEditor:
    origins = StillOrigins()
    return DialogueEditor(store, preparation.prepare(store, plan, origins), origins)


def test_a_table_has_the_moves_of_its_script_and_the_seats_that_were_named(
    store: Store, plan: TablePlan
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
    dialogue = sit(store, TablePlan(script)).dossier.dialogue
    assert (dialogue.number, dialogue.held_on, dialogue.participants) == (None, None, None)


def test_changing_the_head_keeps_everything_else(store: Store, plan: TablePlan) -> None:
    editor = sit(store, plan)
    changed = replace(plan, municipality="Zutphen", number=4, held_on=date(2026, 3, 12))
    preparation.rearrange(editor, changed)
    dialogue = store.dossier(editor.dossier.dialogue.id).dialogue
    assert (dialogue.municipality, dialogue.number) == ("Zutphen", 4)
    assert dialogue.script == plan.script.id


def test_a_head_count_that_was_given_stays(store: Store, plan: TablePlan) -> None:
    editor = sit(store, plan)
    before = editor.dossier.dialogue
    counted = replace(before, participants=11)
    editor.do(Change(ChangeName.EDIT_DIALOGUE, (Edit(before, counted),)))
    preparation.rearrange(editor, replace(plan, seats=(PlannedSeat("student"),)))
    assert editor.dossier.dialogue.participants == 11


def test_changing_nothing_writes_nothing(store: Store, plan: TablePlan) -> None:
    assert preparation.rearrange(sit(store, plan), plan) is None


def test_a_seat_that_spoke_stays_and_keeps_its_words(store: Store, plan: TablePlan) -> None:
    editor = sit(store, plan)
    seat = editor.dossier.seats[0]
    capture.keep(editor, Entry("Ik miste mijn klas.", ItemKind.KNEL, seated(seat.id)))
    preparation.rearrange(
        editor, replace(plan, seats=(PlannedSeat(""), PlannedSeat("huisarts")))
    )
    roles = [(seat.number, seat.role_label) for seat in editor.dossier.seats]
    assert roles == [(1, "student"), (2, "huisarts"), (3, "bakker")]
    assert editor.dossier.items[0].speaker.seat_id == seat.id


def test_a_seat_nobody_spoke_from_can_go(store: Store, plan: TablePlan) -> None:
    editor = sit(store, plan)
    empty = (PlannedSeat("student"), PlannedSeat(""), PlannedSeat(""))
    preparation.rearrange(editor, replace(plan, seats=empty))
    assert [seat.role_label for seat in editor.dossier.seats] == ["student"]


def test_a_first_name_stays_with_its_seat(store: Store, plan: TablePlan) -> None:
    editor = sit(store, replace(plan, seats=(PlannedSeat("student", "Noor"),)))
    assert editor.dossier.seats[0].first_name == "Noor"


def test_the_practice_table_is_marked_and_under_way(store: Store, library: Library) -> None:
    editor = practise(store, library)
    assert editor.dossier.dialogue.practice
    assert editor.dossier.dialogue.status is DialogueStatus.RUNNING
    assert editor.clock().step == "knel_kiem"
    assert editor.dossier.items
    assert {item.step for item in editor.dossier.items} <= {"welkom", "knel_kiem"}
    assert practice_table.practice_under_way(store) == editor.dossier.dialogue.id


def test_all_that_is_said_at_the_practice_table_can_be_kept(
    store: Store, library: Library
) -> None:
    editor = practise(store, library)
    assert library.practice
    script = library.scripts["themadialoog"]
    for note in practice_table.notes_to_come(library.practice, script):
        speaker = practice_table.speaker_of(note, editor.dossier)
        entry = Entry(
            note.text, ItemKind(note.kind), speaker, labels=practice_table.labels_of(note)
        )
        assert capture.keep(editor, entry)
    total = len(library.practice.notes) + len(library.practice.live_notes)
    assert len(editor.dossier.items) == total


def practise(store: Store, library: Library) -> DialogueEditor:
    assert library.practice
    origins = StillOrigins()
    script, theme = library.scripts["themadialoog"], library.theme(library.practice.head.theme)
    assert theme
    made = practice_table.prepare_practice(
        store, library.practice, script, theme.title, origins
    )
    return DialogueEditor(store, made, origins)
