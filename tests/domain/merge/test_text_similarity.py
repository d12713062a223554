"""Notes of two people that may be of one thing said."""

import random
import re
import time
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.merge.text_similarity import (
    ALIKE,
    APART,
    MOST_PAIRS,
    Pair,
    alike_across,
    alike_notes,
    near_equal,
)
from facilitator.domain.records.ids import DeviceId, ItemId
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    Speaker,
    SpeakerKind,
    seated,
)
from facilitator.domain.table.script import fold
from tests.builders import EVENING, a_seat, an_item
from tests.patience import PROCESSOR_SECONDS

A, B, C = (frozenset({DeviceId(name)}) for name in "abc")
SEAT, OTHER_SEAT = a_seat(1), a_seat(2)
SAID = an_item(
    "Op maandag was er niemand om mee te praten.",
    position=1,
    speaker=seated(SEAT.id),
    step="droom",
    at=EVENING,
)
AGAIN = replace(an_item("op maandag was er niemand, om mee te práten!", position=2), at=EVENING)
AGAIN = replace(AGAIN, speaker=SAID.speaker, step=SAID.step)


def pairs(one: Item, other: Item, by: frozenset[DeviceId] = B) -> tuple[Pair, ...]:
    return near_equal([one, other], {one.id: A, other.id: by})


def test_case_accents_and_signs_make_no_difference() -> None:
    assert pairs(SAID, AGAIN) == (Pair(SAID, AGAIN, 1.0),)


def test_the_first_of_a_pair_is_the_one_that_came_first() -> None:
    assert near_equal([AGAIN, SAID], {SAID.id: A, AGAIN.id: B})[0].one == SAID


def test_of_two_tables_only_notes_of_both_are_held_beside_each_other() -> None:
    third = replace(SAID, id=an_item("Nog een keer.", position=3).id)
    writers = {SAID.id: A, AGAIN.id: B, third.id: C}
    found = near_equal([SAID, AGAIN, third], writers)
    across = alike_across([SAID, AGAIN, third], writers, {SAID.id, AGAIN.id})
    assert len(found) == 3
    assert across == tuple(one for one in found if third in {one.one, one.other})


def test_one_device_may_note_a_thing_twice() -> None:
    assert pairs(SAID, AGAIN, A) == ()
    assert near_equal([SAID, AGAIN], {}) == ()


def test_who_wrote_in_both_after_merging_hides_nothing() -> None:
    assert pairs(SAID, AGAIN, A | B)
    assert near_equal([SAID, AGAIN], {SAID.id: A | C, AGAIN.id: B | C})


@pytest.mark.parametrize(
    ("speaker", "found"),
    [
        (seated(SEAT.id), True),
        (UNKNOWN, True),
        (seated(OTHER_SEAT.id), False),
        (HOST, False),
        (GROUP, False),
    ],
)
def test_the_speaker_is_the_same_or_unknown(speaker: Speaker, found: bool) -> None:
    assert bool(pairs(SAID, replace(AGAIN, speaker=speaker))) is found


def test_two_hosts_are_one_whatever_they_are_called() -> None:
    one = replace(SAID, speaker=HOST)
    assert pairs(one, replace(AGAIN, speaker=Speaker(SpeakerKind.HOST, label="wethouder")))


@pytest.mark.parametrize(("step", "found"), [("droom", True), ("", True), ("welkom", False)])
def test_the_move_is_the_same_or_unknown(step: str, found: bool) -> None:
    assert bool(pairs(SAID, replace(AGAIN, step=step))) is found


def test_three_minutes_apart_is_near_and_more_is_not() -> None:
    near, far = EVENING + APART, EVENING + APART + timedelta(seconds=1)
    assert pairs(SAID, replace(AGAIN, at=near))
    assert not pairs(SAID, replace(AGAIN, at=far))
    assert pairs(replace(SAID, at=None), replace(AGAIN, at=far))


def test_other_words_are_another_thing() -> None:
    assert not pairs(SAID, replace(AGAIN, verbatim="Op maandag was er niemand."))
    assert not pairs(replace(SAID, verbatim="!"), replace(AGAIN, verbatim="?"))


words = st.lists(st.sampled_from(["de", "buurvrouw", "en", "ik", "waren", "nooit"]))
sentences = words.map(" ".join)


@settings(max_examples=100)
@given(sentences, sentences, st.integers(0, 6))
def test_no_pair_that_is_alike_is_missed(one: str, other: str, letters: int) -> None:
    for text in (other, one[letters:] + one[:letters], one + "x" * letters):
        first, second = sorted((fold(one), fold(text)), key=lambda each: (len(each), each))
        likeness = SequenceMatcher(None, second, first, autojunk=False).ratio()
        mine, theirs = an_item(one, position=1), an_item(text, position=2)
        found = near_equal([mine, theirs], {mine.id: A, theirs.id: B})
        assert bool(found) == (likeness >= ALIKE and bool(first))


def test_two_times_five_hundred_notes_are_compared_soon() -> None:
    """Without a speaker, a move or a time: nothing but the words tells them apart."""
    dice = random.Random(1)
    lexicon = re.findall(r"[a-z]+", resources.read_text("messages", "nl.toml").lower())
    items: list[Item] = []
    writers = {}
    for number in range(1000):
        text = " ".join(dice.choice(lexicon) for _ in range(dice.randrange(12, 22)))
        if number % 10 == 9:
            text = items[-5].verbatim + " dus"
        item = replace(an_item(str(number), position=number), verbatim=text)
        items.append(item)
        writers[ItemId(item.id)] = A if number % 2 else B
    begun = time.process_time()
    assert len(near_equal(items, writers)) >= 100
    assert time.process_time() - begun < PROCESSOR_SECONDS


@pytest.mark.parametrize(
    ("text", "many"),
    [("De markt bleef leeg.", 2_000), ("z" * 8_000, 200)],
    ids=["of one text", "of long texts"],
)
def test_a_flood_of_notes_ends(text: str, many: int) -> None:
    items = [an_item(f"{text} {place}", position=place) for place in range(many)]
    began = time.process_time()
    found = alike_notes(items, {item.id: (A, B)[item.position % 2] for item in items})
    assert len(found.pairs) <= MOST_PAIRS
    assert found.left_out > 0
    assert time.process_time() - began < PROCESSOR_SECONDS


def test_a_flood_of_a_guest_takes_no_place_of_honest_notes() -> None:
    flood = [an_item(f"Er was niemand. {place}", position=place) for place in range(2_000)]
    honest = [replace(SAID, position=3_000), replace(AGAIN, position=3_001)]
    items = [*flood, *honest]
    writers = {item.id: (A, B)[item.position % 2] for item in items}
    guests = {item.id for item in flood}
    found = alike_notes(items, writers, guests)
    assert (found.pairs[0].one, found.pairs[0].other) == tuple(honest)
    assert 0 < found.left_out <= len(flood)
    assert alike_notes(honest, writers, guests).left_out == 0
