"""The clock of a table: computed from moments, through pauses, returns and restarts."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.dialogue import Moment, MomentKind, Step
from facilitator.domain.records.ids import DialogueId, MomentId, StepId
from facilitator.domain.table.clock import ClockReading, planned_minutes, read_clock

DIALOGUE = DialogueId(UUID(int=1))
START = datetime(2026, 3, 12, 18, 30, tzinfo=UTC)
MINUTES = {"welkom": 10, "knel_kiem": 40, "droom": 30, "eerste_stappen": 30, "slotronde": 10}
STEPS = tuple(
    Step(StepId(UUID(int=10 + place)), DIALOGUE, key, place, key, "Vraag?", minutes)
    for place, (key, minutes) in enumerate(MINUTES.items())
)


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def moments(*told: tuple[MomentKind, float, str] | tuple[MomentKind, float]) -> list[Moment]:
    made = []
    for number, (kind, minute, *rest) in enumerate(told):
        step = str(rest[0]) if rest else ""
        made.append(Moment(MomentId(UUID(int=100 + number)), DIALOGUE, kind, at(minute), step))
    return made


def read(made: list[Moment], minute: float) -> ClockReading:
    return read_clock(STEPS, made, at(minute))


def left(reading: ClockReading) -> float:
    return reading.left / timedelta(minutes=1)


BEGIN, PAUSE, RESUME, END = (
    MomentKind.BEGIN,
    MomentKind.PAUSE,
    MomentKind.RESUME,
    MomentKind.END,
)


def test_before_the_start_all_time_is_left() -> None:
    reading = read([], 0)
    assert (reading.step, reading.begun) == ("", None)
    assert reading.total_left == timedelta(hours=2)
    assert reading.expected_end == at(120)


def test_time_runs_in_the_step_that_began() -> None:
    made = moments((BEGIN, 0, "welkom"), (BEGIN, 8, "knel_kiem"))
    reading = read(made, 20)
    assert reading.step == "knel_kiem"
    assert left(reading) == 28
    assert reading.used_by_step["welkom"] == timedelta(minutes=8)
    assert reading.expected_end == at(20 + 28 + 70)


def test_a_pause_stops_the_clock_and_moves_the_end() -> None:
    made = moments((BEGIN, 0, "knel_kiem"), (PAUSE, 10))
    assert left(read(made, 25)) == 30
    assert read(made, 25).paused
    made += moments((RESUME, 25))
    assert left(read(made, 26)) == 29


def test_a_step_over_time_says_so_and_takes_nothing_from_the_rest() -> None:
    reading = read(moments((BEGIN, 0, "knel_kiem")), 45)
    assert reading.over
    assert left(reading) == -5
    assert reading.total_left == timedelta(minutes=70)
    assert reading.share_used == 1.0


def test_going_back_goes_on_with_what_was_used() -> None:
    made = moments((BEGIN, 0, "knel_kiem"), (BEGIN, 10, "droom"), (BEGIN, 12, "knel_kiem"))
    assert left(read(made, 15)) == 40 - 13


def test_added_minutes_move_the_end() -> None:
    made = moments((BEGIN, 0, "knel_kiem"))
    before = read(made, 5).expected_end
    extra = Moment(
        MomentId(UUID(int=7)), DIALOGUE, MomentKind.EXTEND, at(5), "knel_kiem", minutes=5
    )
    reading = read([*made, extra], 5)
    assert left(reading) == 40
    assert reading.expected_end == before + timedelta(minutes=5)


def test_an_ended_table_stands_still() -> None:
    made = moments((BEGIN, 0, "slotronde"), (END, 8))
    reading = read(made, 500)
    assert reading.ended
    assert reading.total_left == timedelta()
    assert reading.expected_end == at(8)
    assert reading.used_by_step["slotronde"] == timedelta(minutes=8)


def test_a_closed_table_that_never_ran_has_no_time_left() -> None:
    reading = read_clock(STEPS, [], at(0), closed=True)
    assert reading.ended
    assert not reading.begun
    assert reading.total_left == timedelta()
    assert not read_clock(STEPS, moments((BEGIN, 0, "welkom")), at(3), closed=True).ended


def test_resuming_after_the_end_goes_on_in_the_same_step() -> None:
    made = moments((BEGIN, 0, "slotronde"), (END, 8), (RESUME, 60))
    reading = read(made, 61)
    assert not reading.ended
    assert left(reading) == 1


kinds = st.sampled_from([BEGIN, PAUSE, RESUME])
told = st.lists(st.tuples(kinds, st.integers(0, 100), st.sampled_from(list(MINUTES))))


@given(told, st.integers(100, 200))
def test_all_used_time_is_at_most_the_time_that_passed(
    told: list[tuple[MomentKind, float, str]], now: int
) -> None:
    reading = read(moments(*told), now)
    assert sum(reading.used_by_step.values(), timedelta()) <= timedelta(minutes=now)


@given(told, st.integers(100, 200))
def test_the_order_in_which_moments_arrive_makes_no_difference(
    told: list[tuple[MomentKind, float, str]], now: int
) -> None:
    made = moments(*told)
    assert read_clock(STEPS, made, at(now)) == read_clock(STEPS, reversed(made), at(now))


@given(minutes=st.lists(st.integers(-60, 60), max_size=6))
def test_no_step_ever_has_less_than_no_time(minutes: list[int]) -> None:
    taken = [
        Moment(
            MomentId(UUID(int=50 + number)), DIALOGUE, MomentKind.EXTEND, at(1), "droom", given_
        )
        for number, given_ in enumerate(minutes)
    ]
    planned = planned_minutes(STEPS, taken)
    assert planned["droom"] == timedelta(minutes=max(0, 30 + sum(minutes)))
    reading = read([*moments((BEGIN, 0, "knel_kiem")), *taken], 2)
    assert reading.total_left == timedelta(minutes=38 + 40) + planned["droom"]
