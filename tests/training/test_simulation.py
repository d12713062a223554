"""The practice table that plays: by the clock, along with the moves, and compared kindly."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.items import GROUP, ItemKind, seated
from facilitator.domain.training.simulation import Simulation
from facilitator.exchange.data_files.library import read_library
from facilitator.services import capture, hosting
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.training.simulation import (
    Playback,
    is_rehearsal,
    prepare_rehearsal,
    rehearsal_under_way,
)
from tests.editors import StillOrigins, open_store

LIBRARY = read_library([resources.root()])


@pytest.fixture
def rehearsal() -> Simulation:
    assert LIBRARY.rehearsal is not None
    return LIBRARY.rehearsal


@pytest.fixture
def editor(tmp_path: Path, rehearsal: Simulation) -> Iterator[DialogueEditor]:
    origins, script = StillOrigins(), LIBRARY.scripts[rehearsal.head.script]
    with open_store(tmp_path) as store:
        table = prepare_rehearsal(store, rehearsal, script, "Wonen en verkeer", origins)
        yield DialogueEditor(store, table, origins)


@pytest.fixture
def playback(editor: DialogueEditor, rehearsal: Simulation) -> Playback:
    return Playback(editor, rehearsal)


def wait(editor: DialogueEditor, seconds: float) -> None:
    assert isinstance(editor.origins, StillOrigins)
    editor.origins.clock.now += timedelta(seconds=seconds)


class TestMakingReady:
    def test_the_table_is_a_practice_table_that_has_not_begun(
        self, editor: DialogueEditor, rehearsal: Simulation
    ) -> None:
        dialogue = editor.dossier.dialogue
        assert dialogue.practice
        assert dialogue.status is DialogueStatus.PREPARED
        assert is_rehearsal(dialogue, rehearsal)
        assert tuple(seat.role_label for seat in editor.dossier.seats) == rehearsal.head.seats
        assert (editor.dossier.items, editor.dossier.moments) == ((), ())

    def test_it_is_found_again_until_it_is_finished(
        self, editor: DialogueEditor, rehearsal: Simulation
    ) -> None:
        assert rehearsal_under_way(editor._store, rehearsal) == editor.dossier.dialogue.id
        hosting.close(editor)
        assert rehearsal_under_way(editor._store, rehearsal) is None


class TestPlaying:
    def test_somebody_speaks_after_a_while_word_by_word(
        self, editor: DialogueEditor, playback: Playback, rehearsal: Simulation
    ) -> None:
        first = rehearsal.utterances[0]
        assert playback.listen(host=False).utterance is None
        hosting.go_on(editor)
        playback.play_or_pause()
        wait(editor, first.at + 2)
        heard = playback.listen(host=False)
        assert (heard.utterance, heard.speaking) == (first, True)
        assert 0 < len(heard.words) < len(first.text)
        assert first.text.startswith(heard.words)
        wait(editor, first.seconds)
        assert not playback.listen(host=False).speaking

    def test_twice_the_speed_is_twice_as_far(
        self, editor: DialogueEditor, playback: Playback
    ) -> None:
        playback.faster()
        playback.play_or_pause()
        wait(editor, 30)
        assert playback.position == pytest.approx(60, abs=0.1)
        playback.slower()
        playback.slower()
        wait(editor, 30)
        assert playback.position == pytest.approx(75, abs=0.1)
        playback.play_or_pause()
        wait(editor, 30)
        assert playback.position == pytest.approx(75, abs=0.1)

    def test_silence_can_be_skipped(self, playback: Playback, rehearsal: Simulation) -> None:
        playback.skip_silence()
        assert playback.position == rehearsal.utterances[0].at
        playback.skip_silence()
        assert playback.position == rehearsal.utterances[1].at

    def test_the_host_goes_on_and_the_talk_goes_along(
        self, editor: DialogueEditor, playback: Playback
    ) -> None:
        hosting.go_on(editor)
        playback.play_or_pause()
        hosting.go_on(editor)
        playback.follow_move("knel_kiem")
        heard = playback.listen(host=True)
        assert heard.utterance is not None
        assert heard.utterance.step == "knel_kiem"
        assert playback.tape.playing
        before = playback.position
        playback.follow_move("knel_kiem")
        assert playback.position == pytest.approx(before, abs=0.1)

    def test_the_talk_waits_for_a_host_who_practises(
        self, editor: DialogueEditor, playback: Playback, rehearsal: Simulation
    ) -> None:
        hosting.go_on(editor)
        second = next(each for each in rehearsal.utterances if each.step == "knel_kiem")
        playback.play_or_pause()
        wait(editor, second.at + 5)
        heard = playback.listen(host=True)
        assert heard.waits is not None
        assert (heard.waits.key, heard.speaking) == ("knel_kiem", False)
        assert heard.utterance is not None
        assert heard.utterance.step == "welkom"
        assert not playback.tape.playing

    def test_for_a_note_taker_the_next_move_is_told(
        self, editor: DialogueEditor, playback: Playback
    ) -> None:
        step = playback.next_move()
        assert step is not None
        assert step.key == "welkom", "the table has not begun"
        hosting.begin(editor, step)
        assert playback.next_move() is None

    def test_in_the_end_it_stands_still(
        self, editor: DialogueEditor, playback: Playback, rehearsal: Simulation
    ) -> None:
        playback.play_or_pause()
        wait(editor, rehearsal.length + 10)
        assert playback.listen(host=False).ended
        assert not playback.tape.playing


class TestComparing:
    def test_notes_are_compared_with_what_was_played(
        self, editor: DialogueEditor, playback: Playback, rehearsal: Simulation
    ) -> None:
        first, second, third = rehearsal.utterances[1:4]
        hosting.go_on(editor)
        playback.play_or_pause()
        wait(editor, first.until)
        seat = editor.dossier.seat_number(int(first.speaker))
        assert seat is not None
        capture.keep(editor, Entry(first.text[:60], ItemKind(first.kind), seated(seat.id)))
        wait(editor, second.until - first.until)
        capture.keep(editor, Entry(second.text, ItemKind(second.kind), GROUP))
        wait(editor, third.until - second.until)

        comparison = playback.compare()

        caught = [each.utterance for each in comparison.noted]
        assert caught == [first, second]
        assert comparison.missed == (rehearsal.utterances[0], third)
        assert (len(comparison.with_speaker), comparison.right_speakers) == (2, 1)
