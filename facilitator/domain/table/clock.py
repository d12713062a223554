"""Time at the table, computed from recorded moments and now; nothing here ticks.

A step's time runs from its `BEGIN` until the next one, without the pauses. Going back to a
step goes on with what it had used.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.records.dialogue import (
    Moment,
    MomentKind,
    Step,
    StepStatus,
    moment_order,
)

_NOTHING = timedelta()


@dataclass(frozen=True, slots=True)
class ClockReading:
    """The clock of a table at one instant.

    `step` is the key of the running step, empty before the first. `left` is negative when a
    step runs over. `total_left` counts what the running step and the steps after it still have,
    none of them below zero. `expected_end` is now plus that, or the end once there is one.
    """

    step: str
    planned: timedelta
    used: timedelta
    left: timedelta
    total_left: timedelta
    expected_end: datetime
    begun: datetime | None
    paused: bool
    ended: bool
    used_by_step: dict[str, timedelta]

    @property
    def over(self) -> bool:
        """Whether the running step has used all of its time."""
        return bool(self.step) and self.left <= _NOTHING

    @property
    def share_used(self) -> float:
        """How much of the running step's time is used, from 0 to 1."""
        return min(1.0, self.used / self.planned) if self.planned else 1.0


@dataclass(slots=True)
class _Run:
    """What the moments add up to while they are read one after another."""

    used: defaultdict[str, timedelta]
    step: str = ""
    since: datetime | None = None
    begun: datetime | None = None
    ended: datetime | None = None
    paused: bool = False

    def spend_until(self, now: datetime) -> None:
        if self.since is not None:
            self.used[self.step] += max(_NOTHING, now - self.since)
        self.since = None

    def take(self, moment: Moment) -> None:
        if moment.kind is MomentKind.EXTEND:
            return
        self.spend_until(moment.at)
        self.paused = moment.kind is MomentKind.PAUSE
        self.ended = moment.at if moment.kind is MomentKind.END else None
        if moment.kind is MomentKind.BEGIN:
            self.step = moment.step
            self.begun = self.begun or moment.at
        if self.step and not self.paused and not self.ended:
            self.since = moment.at


def read_clock(
    steps: Sequence[Step], moments: Iterable[Moment], now: datetime, *, closed: bool = False
) -> ClockReading:
    """Read the clock of a table from its steps, its moments and now (aware times).

    A table that is `closed` without a moment, as one from a spreadsheet, has no time left.
    """
    ordered = sorted(moments, key=moment_order)
    run = _Run(defaultdict(timedelta))
    for moment in ordered:
        run.take(moment)
    run.spend_until(now)
    planned = planned_minutes(steps, ordered)
    left = planned.get(run.step, _NOTHING) - run.used[run.step]
    ended = run.ended is not None or (closed and run.begun is None)
    total = (
        _NOTHING if ended else max(_NOTHING, left) + _later(steps, run.step, planned, run.used)
    )
    return ClockReading(
        step=run.step,
        planned=planned.get(run.step, _NOTHING),
        used=run.used[run.step],
        left=left,
        total_left=total,
        expected_end=run.ended or now + total,
        begun=run.begun,
        paused=run.paused,
        ended=ended,
        used_by_step=dict(run.used),
    )


def planned_minutes(steps: Sequence[Step], moments: Iterable[Moment]) -> dict[str, timedelta]:
    """Give the time planned per step, with what was added or taken during the talk.

    Minutes may be taken on two laptops at once; no step comes to less than nothing.
    """
    planned = {step.key: timedelta(minutes=step.minutes) for step in steps}
    for moment in moments:
        if moment.kind is MomentKind.EXTEND and moment.step in planned:
            planned[moment.step] += timedelta(minutes=moment.minutes)
    return {key: max(_NOTHING, time) for key, time in planned.items()}


def steps_to_come(steps: Sequence[Step], current: str) -> tuple[Step, ...]:
    """Give the steps after the current one that the table still means to come to."""
    keys = [step.key for step in steps]
    after = keys.index(current) + 1 if current in keys else 0
    left_out = {StepStatus.NOT_REACHED, StepStatus.SKIPPED}
    return tuple(step for step in steps[after:] if step.status not in left_out)


def _later(
    steps: Sequence[Step],
    current: str,
    planned: dict[str, timedelta],
    used: defaultdict[str, timedelta],
) -> timedelta:
    keys = [step.key for step in steps_to_come(steps, current)]
    return sum((max(_NOTHING, planned[key] - used[key]) for key in keys), _NOTHING)
