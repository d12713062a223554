"""What the note-taker's presenter does, without a window: a fake view, a real store."""

import sqlite3
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    ItemKind,
    Labels,
    LinkKind,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.services import hosting, seating
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.marks import MARKS
from tests.ui.features.capture.fake_view import Bench

pytestmark = pytest.mark.usefixtures("qapp")
PUTTING = [key.command for key in MARKS if key.put]
"""The commands that put a mark on a note."""


@pytest.fixture
def bench(editor: DialogueEditor) -> Iterator[Bench]:
    bench = Bench(editor)
    yield bench
    bench.view.left.emit()  # what is half typed is written while there is a store


def marks_on(bench: Bench) -> frozenset[Command]:
    """Give which marks are shown."""
    assert bench.view.entry is not None
    return bench.view.entry.marks


def test_no_widget_is_made(editor: DialogueEditor, qapp: QApplication) -> None:
    before = set(qapp.allWidgets())
    Bench(editor).keep("De wachtkamer was leeg.")
    assert set(qapp.allWidgets()) <= before


@pytest.mark.parametrize("command", PUTTING)
def test_a_mark_goes_on_and_off_in_the_field(bench: Bench, command: Command) -> None:
    bench.keep("Eerst dit.")
    usual = marks_on(bench)
    bench.view.mark_asked.emit(command)
    assert marks_on(bench) ^ usual == {command}
    bench.view.mark_asked.emit(command)
    assert marks_on(bench) == usual


@pytest.mark.parametrize("command", PUTTING)
def test_a_mark_on_a_kept_note_is_the_same_and_one_step_back(
    bench: Bench, command: Command
) -> None:
    bench.keep("Eerst dit.")
    bench.view.mark_asked.emit(command)
    typed = bench.keep("En dan dat.")
    links = bench.editor.dossier.links
    second = bench.keep("En nog iets.")
    bench.view.go_to_note(second.id)
    before = bench.editor.dossier
    bench.view.mark_asked.emit(command)
    marked = bench.item(second)
    same = [(one.starred, one.sensitive, one.energy, one.wording) for one in (typed, marked)]
    assert same[0] == same[1]
    assert len(bench.editor.dossier.links) == 2 * len(links)
    bench.work.history.undo()
    assert bench.editor.dossier == before


def test_what_a_mark_does_not_say_of_a_kept_note_stays(bench: Bench) -> None:
    bench.keep("Het was stil.")
    bench.view.kind_asked.emit(ItemKind.CASE)
    bench.keep("De markt is terug.")
    bench.view.kind_asked.emit(ItemKind.TIP)
    tip = bench.keep("Begin klein.")
    links = bench.editor.dossier.links
    assert [link.kind for link in links] == [LinkKind.TIP]
    bench.view.go_to_note(tip.id)
    bench.view.mark_asked.emit(Command.STAR)
    assert bench.editor.dossier.links == links
    bench.view.kind_asked.emit(ItemKind.IDEA)
    assert (bench.item(tip).kind, bench.item(tip).starred) == (ItemKind.IDEA, True)


def test_a_kind_that_is_given_afterwards_takes_its_usual_wording(bench: Bench) -> None:
    item = bench.keep("Een bank.")
    bench.view.go_to_note(item.id)
    bench.view.kind_asked.emit(ItemKind.IDEA)
    assert bench.item(item).wording is Wording.SUMMARY
    assert bench.view.entry is not None
    assert bench.view.entry.kind is ItemKind.IDEA


def test_parking_in_the_field_is_taken_back_by_the_same_key(bench: Bench) -> None:
    bench.view.mark_asked.emit(Command.PARK)
    assert marks_on(bench) == {Command.PARK, Command.WORDING} - {Command.WORDING}
    bench.view.mark_asked.emit(Command.PARK)
    assert Command.PARK not in marks_on(bench)


def test_marked_notes_become_the_sides_of_a_tension(bench: Bench) -> None:
    first, second = bench.keep("Meer huizen."), bench.keep("Meer groen.")
    bench.view.side_asked.emit(first.id)
    bench.view.side_asked.emit(second.id)
    assert bench.view.sides == (first.id, second.id)
    bench.view.tension_asked.emit(1)
    tension = bench.keep("")
    ends = {link.target for link in bench.editor.dossier.links if link.source == tension.id}
    assert ends == {first.id, second.id}
    assert tension.labels.tension is next(iter(TensionKind))


def test_a_speaker_is_chosen_for_one_note(bench: Bench) -> None:
    seat = bench.editor.dossier.seats[2]
    bench.view.seat_asked.emit(3)
    assert bench.view.speaker == seated(seat.id)
    assert bench.keep("Zo is het.").speaker == seated(seat.id)
    assert bench.view.speaker == UNKNOWN
    assert bench.view.speakers[seated(seat.id)].count == 1


def test_a_seat_that_is_not_there_leaves_nobody(bench: Bench) -> None:
    bench.view.seat_asked.emit(3)
    bench.view.seat_asked.emit(9)
    assert bench.view.speaker == UNKNOWN
    assert "There is no seat 9" in bench.view.notice.more


def test_the_same_key_walks_through_the_subgroups(bench: Bench) -> None:
    for letter in "AB":
        bench.view.subgroup_asked.emit()
        assert bench.view.speaker == Speaker(SpeakerKind.SUBGROUP, label=letter)
        assert bench.view.speaker in bench.view.speakers
    bench.view.speaker_asked.emit(HOST)
    labels = [each.label for each in bench.view.speakers if each.label]
    assert labels == ["A"]


def test_counts_follow_what_changed_and_nobody_else_is_shown_again(bench: Bench) -> None:
    bench.view.speaker_asked.emit(GROUP)
    item = bench.keep("Wij allemaal.")
    bench.view.shown.clear()
    bench.view.go_to_note(item.id)
    bench.view.speaker_asked.emit(HOST)
    assert bench.view.shown.count("speaker row") == 2
    assert "speakers" not in bench.view.shown
    assert [bench.view.speakers[each].count for each in (GROUP, HOST)] == [0, 1]


def test_a_star_shows_no_speaker_no_question_and_no_time_again(bench: Bench) -> None:
    item = bench.keep("De wachtkamer was leeg.")
    bench.view.go_to_note(item.id)
    bench.view.shown.clear()
    bench.view.mark_asked.emit(Command.STAR)
    assert marks_on(bench) >= {Command.STAR}
    assert set(bench.view.shown) == {"changing"}


def test_seats_that_change_are_shown_again_once(bench: Bench) -> None:
    bench.view.shown.clear()
    seating.move(bench.editor, bench.editor.dossier.seats[0].id, 3)
    assert bench.view.shown.count("speakers") == 1


def test_another_step_brings_its_kind_and_question(bench: Bench) -> None:
    before = bench.view.question
    hosting.go_on(bench.editor)
    assert bench.view.question != before
    assert bench.keep("Een tuin op het dak.").kind is ItemKind.DREAM


def test_labels_and_the_case_of_a_tip_come_from_the_details(bench: Bench) -> None:
    bench.view.kind_asked.emit(ItemKind.CASE)
    first = bench.keep("De markt.")
    bench.view.kind_asked.emit(ItemKind.CASE)
    bench.keep("Het plein.")
    bench.view.kind_asked.emit(ItemKind.TIP)
    bench.view.case_chosen.emit(first.id)
    bench.view.labels_changed.emit(Labels(title="Klein"))
    tip = bench.keep("Begin klein.")
    assert tip.labels.title == "Klein"
    assert [link.target for link in bench.editor.dossier.links] == [first.id]


def test_a_kept_note_comes_into_the_field_and_goes_back(bench: Bench) -> None:
    item = bench.keep("De wachtkamer was leeg.")
    bench.view.typed.emit("Nieuw")
    bench.view.edit_asked.emit(item.id)
    assert bench.view.text == item.verbatim
    assert bench.view.notice.lead.startswith("You are changing a note.")
    bench.view.field_asked.emit()
    assert bench.view.text == "Nieuw"


def test_what_cannot_be_written_is_told_and_stays_in_the_field(
    bench: Bench, store: Store
) -> None:
    told: list[tuple[int, bool]] = []
    bench.presenter.safety_changed.connect(
        lambda count, _last, safe: told.append((count, safe))
    )
    item = bench.keep("Eerst dit.")
    database: sqlite3.Connection = store.file.database
    database.execute("PRAGMA query_only = ON")
    bench.view.typed.emit("En dit.")
    bench.view.keep_asked.emit()
    assert told[-1] == (1, False)
    assert bench.view.notice.lead
    bench.view.go_to_note(item.id)
    bench.view.mark_asked.emit(Command.STAR)
    assert bench.editor.dossier.items == (item,)
    assert bench.presenter.note_editor.entry.text == "En dit."
    bench.view.focus_field()
    database.execute("PRAGMA query_only = OFF")
    bench.view.keep_asked.emit()
    assert [each.verbatim for each in bench.items()] == ["Eerst dit.", "En dit."]
    assert told[-1] == (2, True)
    assert bench.view.notice.lead == ""


def test_loose_ends_are_gone_through_and_closed(bench: Bench) -> None:
    first = bench.keep("Wie zei dit?")
    bench.keep("En dit?")
    bench.view.loose_end_asked.emit()
    assert bench.view.loose_end.startswith("1 of 2")
    assert bench.view.chosen == first.id
    bench.view.seat_asked.emit(2)
    assert bench.view.loose_end.startswith("2 of 2")
    bench.view.loose_end_stepped.emit(1)
    assert bench.view.loose_end == ""
    assert bench.presenter.loose_ends.count == 1


def test_a_change_without_edits_may_be_anything_and_shows_all(bench: Bench) -> None:
    bench.keep("De wachtkamer was leeg.")
    bench.view.shown.clear()
    bench.editor.show_again(Change(ChangeName.SETTLE, ()))
    assert "question" in bench.view.shown
    assert not Change(ChangeName.SETTLE, ()).notes_only
