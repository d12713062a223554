"""The practice table that plays: time at any speed, and what was caught of what was said."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.training.note_comparison import KeptNote, compare, words_that_matter
from facilitator.domain.training.practice_table import InventedHead
from facilitator.domain.training.simulation import (
    FACTORS,
    PlaybackClock,
    Simulation,
    Utterance,
    faster,
    played,
    slower,
)
from tests.builders import EVENING

BUS = Utterance("knel_kiem", "knel", "1", "De bus rijdt na zeven uur niet meer.", 10, 4.0)
LIFT = Utterance("knel_kiem", "kiem", "3", "De lift was stuk en toen hielpen buren.", 20, 4.0)
DREAM = Utterance("droom", "droom", "3", "Een raam met licht, en iemand die zwaait.", 40, 4.0)
HEAD = InventedHead(1, "themadialoog", "rust", "Goes", "wethouder", "", ("a", "b", "c"))
TABLE = Simulation(HEAD, (BUS, LIFT, DREAM))


def at(seconds: float) -> timedelta:
    return timedelta(seconds=seconds)


class TestTalk:
    def test_words_come_one_by_one_until_all_were_said(self) -> None:
        heard = [BUS.heard(10 + second) for second in (0, 2, 4, 60)]
        assert heard == ["De", "De bus rijdt na zeven", BUS.text, BUS.text]

    def test_nobody_speaks_before_the_first(self) -> None:
        assert TABLE.last_begun(9.9) is None
        assert TABLE.last_begun(10) is BUS
        assert TABLE.last_begun(39) is LIFT
        assert BUS.heard(9) == ""

    def test_the_next_one_begins_or_the_talk_is_over(self) -> None:
        starts = [TABLE.next_start(second) for second in (0, 10, 39, 40, 99)]
        assert starts == [10, 20, 40, 44, 44]

    def test_an_empty_talk_has_no_length(self) -> None:
        empty = Simulation(HEAD, ())
        assert (empty.length, empty.last_begun(3), empty.next_start(3)) == (0.0, None, 0.0)


class TestTape:
    def test_it_stands_still_until_it_is_played(self) -> None:
        assert PlaybackClock().position(EVENING) == 0
        assert not PlaybackClock().playing

    def test_it_goes_on_where_it_was_paused(self) -> None:
        tape = PlaybackClock().play(EVENING).pause(EVENING + at(10))
        assert tape.position(EVENING + at(500)) == 10
        again = tape.play(EVENING + at(600))
        assert again.position(EVENING + at(605)) == 15

    def test_playing_or_pausing_twice_changes_nothing(self) -> None:
        playing = PlaybackClock().play(EVENING)
        assert playing.play(EVENING + at(3)) is playing
        paused = playing.pause(EVENING + at(3))
        assert paused.pause(EVENING + at(9)) is paused

    def test_a_change_of_speed_counts_from_then_on(self) -> None:
        tape = PlaybackClock().play(EVENING).at_speed(2.0, EVENING + at(10))
        assert tape.playing
        assert tape.position(EVENING + at(15)) == 20
        assert not PlaybackClock().at_speed(0.5, EVENING).playing

    def test_it_can_go_to_the_next_speaker(self) -> None:
        tape = PlaybackClock().play(EVENING).move_to(40, EVENING + at(3))
        assert tape.position(EVENING + at(4)) == 41
        still = PlaybackClock().move_to(7, EVENING)
        assert (still.playing, still.position(EVENING)) == (False, 7)

    def test_a_moment_in_the_past_has_its_place_in_the_talk(self) -> None:
        tape = PlaybackClock().play(EVENING).pause(EVENING + at(10)).play(EVENING + at(60))
        heard = [tape.heard_at(EVENING + at(second)) for second in (-5, 4, 30, 62)]
        assert heard == [0.0, 4, 10, 12]

    @given(st.lists(st.sampled_from(["play", "pause", "fast", "slow", "wait"])))
    def test_time_never_goes_back(self, deeds: list[str]) -> None:
        tape, now, before = PlaybackClock(), EVENING, 0.0
        for deed in deeds:
            if deed == "wait":
                now += at(7)
            elif deed in ("play", "pause"):
                tape = getattr(tape, deed)(now)
            else:
                tape = tape.at_speed(2.0 if deed == "fast" else 0.5, now)
            assert tape.position(now) >= before
            before = tape.position(now)

    def test_speeds_go_up_and_down_between_their_ends(self) -> None:
        assert [faster(each) for each in FACTORS] == [1.0, 2.0, 2.0]
        assert [slower(each) for each in FACTORS] == [0.5, 0.5, 1.0]


class TestWhatWasPlayed:
    def test_what_was_passed_over_was_not_played(self) -> None:
        tape = (
            PlaybackClock().play(EVENING).move_to(40, EVENING + at(15)).pause(EVENING + at(25))
        )
        assert played(TABLE, tape, EVENING + at(99)) == (BUS, DREAM)

    def test_a_pause_halfway_a_sentence_leaves_it_whole(self) -> None:
        tape = PlaybackClock().play(EVENING).pause(EVENING + at(12)).play(EVENING + at(60))
        assert played(TABLE, tape, EVENING + at(64)) == (BUS,)

    def test_half_a_sentence_was_not_said(self) -> None:
        assert played(TABLE, PlaybackClock().play(EVENING), EVENING + at(12)) == ()
        assert played(TABLE, PlaybackClock(), EVENING) == ()


class TestComparing:
    def test_a_note_in_other_words_of_its_kind_and_speaker_is_caught(self) -> None:
        comparison = compare([BUS, LIFT], [KeptNote("na zeven geen bus", "knel", "1", 16)])
        assert [each.utterance for each in comparison.noted] == [BUS]
        assert comparison.missed == (LIFT,)
        assert comparison.right_speakers == 1

    def test_another_kind_or_speaker_is_told_apart(self) -> None:
        comparison = compare([LIFT], [KeptNote("lift stuk, buren hielpen", "knel", "2", 30)])
        assert (len(comparison.noted), len(comparison.other_kind)) == (0, 1)
        assert (len(comparison.with_speaker), comparison.right_speakers) == (1, 0)

    @pytest.mark.parametrize("kind", ["knel", "kiem", "beide"])
    def test_both_goes_with_either_side(self, kind: str) -> None:
        comparison = compare([LIFT], [KeptNote("lift stuk, buren hielpen", "beide", "3", 30)])
        assert len(comparison.noted) == 1
        both = Utterance("knel_kiem", "beide", "3", LIFT.text, 20, 4.0)
        comparison = compare([both], [KeptNote(LIFT.text, kind, "3", 30)])
        assert len(comparison.noted) == 1

    def test_both_is_no_dream(self) -> None:
        comparison = compare([DREAM], [KeptNote(DREAM.text, "beide", "3", 45)])
        assert len(comparison.noted) == 0

    @pytest.mark.parametrize("second", [9, 325])
    def test_a_note_from_before_or_long_after_is_about_something_else(
        self, second: float
    ) -> None:
        assert compare([BUS], [KeptNote(BUS.text, "knel", "1", second)]).missed == (BUS,)

    def test_small_words_say_nothing(self) -> None:
        assert words_that_matter("Dat is het, en toen niet meer: één café!") == {"cafe"}
        assert compare([BUS], [KeptNote("toen niet meer", "knel", "1", 16)]).missed == (BUS,)

    def test_each_note_is_about_one_thing_the_likest(self) -> None:
        short = Utterance("droom", "droom", "2", "Een bus met licht die zwaait", 30, 2.0)
        note = KeptNote("een raam met licht en iemand die zwaait", "droom", "3", 46)
        comparison = compare([short, DREAM], [note])
        assert comparison.missed == (short,)

    def test_what_happens_has_no_speaker_to_get_right(self) -> None:
        seen = Utterance(
            "droom", "procesobservatie", "", "Iedereen kijkt stil naar buiten", 5, 2
        )
        comparison = compare([seen], [KeptNote(seen.text, "procesobservatie", "", 9)])
        assert (len(comparison.noted), comparison.with_speaker) == (1, ())
