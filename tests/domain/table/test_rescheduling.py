"""The time saver: the agreed end holds as long as it can, and what matters most is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Moment, MomentKind, Step, StepStatus
from facilitator.domain.table.clock import planned_minutes, read_clock
from facilitator.domain.table.rescheduling import (
    LATE,
    Proposal,
    Slot,
    agreed_end,
    end_with,
    give,
    moves_for,
    propose,
    slots_to_come,
)
from tests.builders import EVENING, a_moment, a_step, the_steps

STEPS = the_steps()
"""Ten, forty, thirty, thirty and ten minutes."""


def at(minutes: float) -> datetime:
    return EVENING + timedelta(minutes=minutes)


def begin(step: str, minutes: float) -> Moment:
    return a_moment(at=at(minutes), step=step)


def extended(moves: Mapping[str, int], minutes: float) -> list[Moment]:
    return [
        a_moment(MomentKind.EXTEND, at(minutes), step, given) for step, given in moves.items()
    ]


def proposed(moments: list[Moment], minutes: float) -> Proposal:
    proposal = propose(STEPS, moments, at(minutes))
    assert proposal is not None
    return proposal


IN_SECOND_MOVE = [begin("welkom", 0), begin("knel_kiem", 10)]


def test_five_minutes_over_are_taken_from_the_dream_alone() -> None:
    proposal = proposed(IN_SECOND_MOVE, 55)
    assert dict(proposal.minutes) == {
        "knel_kiem": 0,
        "droom": 25,
        "eerste_stappen": 30,
        "slotronde": 10,
    }
    assert (proposal.end, proposal.fits) == (at(120), True)


def test_there_is_no_proposal_while_the_end_holds() -> None:
    assert propose(STEPS, [], at(500)) is None
    assert propose(STEPS, IN_SECOND_MOVE, at(50)) is None
    assert propose(STEPS, IN_SECOND_MOVE, at(51.5)) is None


def test_there_is_no_proposal_after_the_end() -> None:
    ended = [*IN_SECOND_MOVE, a_moment(MomentKind.END, at(60))]
    assert propose(STEPS, ended, at(90)) is None


def test_when_the_dream_can_give_no_more_the_last_question_gives_and_the_round_last() -> None:
    much = dict(proposed(IN_SECOND_MOVE, 75).minutes)
    more = dict(proposed(IN_SECOND_MOVE, 93).minutes)
    assert (much["droom"], much["eerste_stappen"], much["slotronde"]) == (10, 25, 10)
    assert (more["droom"], more["eerste_stappen"], more["slotronde"]) == (10, 10, 7)


def test_when_nothing_can_hold_the_end_the_proposal_says_what_it_becomes() -> None:
    proposal = proposed(IN_SECOND_MOVE, 110)
    assert dict(proposal.minutes)["slotronde"] == 5
    assert (proposal.end, proposal.fits) == (at(110 + 10 + 10 + 5), False)


def test_a_running_step_gives_too_and_keeps_five_minutes() -> None:
    late = [begin("welkom", 0), begin("knel_kiem", 30), begin("droom", 70)]
    minutes = dict(proposed(late, 72).minutes)
    assert (minutes["droom"], minutes["eerste_stappen"]) == (8, 30)
    assert dict(proposed(late, 90).minutes)["droom"] == 5


def test_minutes_just_given_to_a_step_are_not_asked_back() -> None:
    moments = [begin("welkom", 0), *extended({"welkom": 5}, 4)]
    assert "welkom" not in dict(proposed(moments, 5).moves)


def test_in_the_last_step_there_is_nothing_to_divide() -> None:
    assert propose(STEPS, [begin("welkom", 0), begin("slotronde", 115)], at(118)) is None


def test_five_more_minutes_agree_no_other_end() -> None:
    moments = [*IN_SECOND_MOVE, *extended({"knel_kiem": 5}, 52)]
    assert agreed_end(STEPS, moments) == at(120)
    assert dict(proposed(moments, 52).minutes)["droom"] == 25


def test_a_proposal_that_was_accepted_goes_away_until_the_next_overrun() -> None:
    proposal = proposed(IN_SECOND_MOVE, 110)
    moments = [*IN_SECOND_MOVE, *extended(dict(proposal.moves), 110), begin("droom", 110.01)]
    assert propose(STEPS, moments, at(111)) is None
    assert agreed_end(STEPS, moments) == proposal.end


def test_minutes_planned_before_the_start_are_agreed() -> None:
    moments = [*extended({"droom": -10}, -5), *IN_SECOND_MOVE]
    assert agreed_end(STEPS, moments) == at(110)


def test_a_step_that_is_not_reached_any_more_gives_its_time() -> None:
    steps = tuple(
        replace(each, status=StepStatus.NOT_REACHED) if each.key == "droom" else each
        for each in STEPS
    )
    assert read_clock(steps, IN_SECOND_MOVE, at(55)).total_left == timedelta(minutes=40)
    assert propose(steps, IN_SECOND_MOVE, at(55)) is None


def test_minutes_by_hand_are_what_was_asked_for() -> None:
    slots = slots_to_come(STEPS, IN_SECOND_MOVE, read_clock(STEPS, IN_SECOND_MOVE, at(53.5)))
    moves = moves_for(slots, {"knel_kiem": 5, "droom": 20, "eerste_stappen": 30})
    assert moves == {"knel_kiem": 9, "droom": -10}
    moments = [*IN_SECOND_MOVE, *extended(moves, 53.5)]
    after = read_clock(STEPS, moments, at(53.5))
    assert after.left == timedelta(minutes=5.5)
    assert end_with(slots, moves, at(53.5)) == after.expected_end


def test_more_minutes_by_hand_agree_a_later_end() -> None:
    moments = [*IN_SECOND_MOVE, *extended({"droom": 10}, 20)]
    assert agreed_end(STEPS, moments) == at(130)


TIMES = st.integers(0, 240)
MINUTES = st.lists(st.integers(1, 90), min_size=1, max_size=7)


def some_steps(minutes: list[int]) -> tuple[Step, ...]:
    return tuple(
        a_step(f"stap{place}", position=place, minutes=each)
        for place, each in enumerate(minutes)
    )


@given(minutes=MINUTES, begun=st.lists(TIMES, min_size=1, max_size=7), later=TIMES)
def test_a_proposal_fits_or_says_what_the_end_becomes(
    minutes: list[int], begun: list[int], later: int
) -> None:
    steps = some_steps(minutes)
    starts = zip(steps, sorted(begun), strict=False)
    moments = [begin(step.key, start) for step, start in starts]
    now = at(max(begun) + later)
    proposal = propose(steps, moments, now)
    if proposal is None:
        return
    accepted = [
        *moments,
        *(a_moment(MomentKind.EXTEND, now, step, given) for step, given in proposal.moves),
    ]
    after = read_clock(steps, accepted, now)
    assert after.expected_end == proposal.end
    assert proposal.fits == (proposal.end <= agreed_end(steps, moments))
    assert proposal.end <= read_clock(steps, moments, now).expected_end
    assert after.expected_end - agreed_end(steps, accepted) < LATE
    assert all(time >= timedelta() for time in planned_minutes(steps, accepted).values())


SLOTS = st.lists(
    st.builds(
        Slot,
        st.uuids().map(str),
        st.integers(-3600, 7200).map(lambda seconds: timedelta(seconds=seconds)),
        st.integers(0, 20),
        st.integers(0, 2),
    ),
    max_size=6,
)


@given(slots=SLOTS, minutes=st.integers(0, 300))
def test_nobody_gives_more_than_it_can_and_who_is_protected_gives_last(
    slots: list[Slot], minutes: int
) -> None:
    given_ = give(slots, minutes)
    assert sum(given_.values()) == min(minutes, sum(slot.room for slot in slots))
    for slot in slots:
        assert 0 <= given_[slot.step] <= slot.room
        if given_[slot.step]:
            earlier = [other for other in slots if other.turn < slot.turn]
            assert all(given_[other.step] == other.room for other in earlier)
            least = timedelta(minutes=slot.least + given_[slot.step])
            assert slot.left >= least


@given(slots=SLOTS, wanted=st.lists(st.integers(-5, 60), min_size=6, max_size=6))
def test_by_hand_no_step_comes_below_nothing(slots: list[Slot], wanted: list[int]) -> None:
    asked = {slot.step: want for slot, want in zip(slots, wanted, strict=False)}
    moves = moves_for(slots, asked)
    for slot in slots:
        left = slot.left + timedelta(minutes=moves.get(slot.step, 0))
        minute = timedelta(minutes=1)
        if slot.step in moves:
            assert abs(left - max(0, asked[slot.step]) * minute) < minute
