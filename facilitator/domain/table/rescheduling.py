"""New minutes for what remains, so that the end that was agreed holds after an overrun.

The last question and the closing round keep their minutes as long as other steps can give, and
every step keeps a least. Nothing is moved by itself: a proposal is words until it is accepted.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from facilitator.domain.records.dialogue import Moment, MomentKind, Step, moment_order
from facilitator.domain.table.clock import (
    ClockReading,
    planned_minutes,
    read_clock,
    steps_to_come,
)

MINUTE = timedelta(minutes=1)
LATE = 2 * MINUTE
"""From how much too late a proposal is worth a sentence."""
LEAST = 5
"""No step gives so much that it has fewer minutes left than this."""
LEAST_SHARE = 3
"""Nor fewer than this part of what the script planned for it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A step with time to come: what is left of it, its least, and when its turn is to give.

    `left` is negative when the running step is over time; `least` is in minutes. Slots of a
    lower `turn` give all they can before the next turn gives anything.
    """

    step: str
    left: timedelta
    least: int
    turn: int

    @property
    def minutes(self) -> int:
        """The whole minutes left, upwards; none when it is over."""
        return max(0, -(-self.left // MINUTE))

    @property
    def room(self) -> int:
        """How many minutes it can give."""
        return max(0, self.left // MINUTE - self.least)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Minutes for each step that remains, the minutes to add or take, and the end with them.

    Where the agreed end does not hold, `end` is what it becomes.
    """

    minutes: tuple[tuple[str, int], ...]
    moves: tuple[tuple[str, int], ...]
    end: datetime
    agreed: datetime

    @property
    def fits(self) -> bool:
        """Whether the agreed end holds."""
        return self.end <= self.agreed


def propose(steps: Sequence[Step], moments: Iterable[Moment], now: datetime) -> Proposal | None:
    """Propose minutes after an overrun; nothing when the end holds or nothing can give.

    In the last step there is nothing left to divide.
    """
    known = tuple(moments)
    reading = read_clock(steps, known, now)
    if reading.begun is None or reading.ended:
        return None
    agreed = agreed_end(steps, known)
    late = reading.expected_end - agreed
    if late < LATE:
        return None
    slots = slots_to_come(steps, known, reading)
    given = give(slots, -(-late // MINUTE))
    if len(slots) < 2 or not any(given.values()):
        return None
    moves = {step: -minutes for step, minutes in given.items() if minutes}
    end = end_with(slots, moves, now)
    return Proposal(
        minutes=tuple((slot.step, slot.minutes - given[slot.step]) for slot in slots),
        moves=tuple(moves.items()),
        end=end,
        agreed=agreed,
    )


def agreed_end(steps: Sequence[Step], moments: Iterable[Moment]) -> datetime:
    """Give the end that holds: as prepared, or later where minutes were planned anew.

    Minutes for the running step alone agree nothing: who needs five more still wants to be
    home in time. The table must have begun.
    """
    ordered = sorted(moments, key=moment_order)
    begun = next(moment.at for moment in ordered if moment.kind is MomentKind.BEGIN)
    before = [moment for moment in ordered if moment.at <= begun]
    agreed = begun + sum(planned_minutes(steps, before).values(), timedelta())
    extensions = (each for each in ordered if each.kind is MomentKind.EXTEND)
    for at, planned in groupby(extensions, key=lambda each: each.at):
        so_far = [each for each in ordered if each.at <= at]
        if at > begun and {each.step for each in planned} - {_running(so_far)}:
            agreed = max(agreed, read_clock(steps, so_far, at).expected_end)
    return agreed


def _running(moments: Sequence[Moment]) -> str:
    """Say which step was the last to begin."""
    begun = (each.step for each in reversed(moments) if each.kind is MomentKind.BEGIN)
    return next(begun, "")


def slots_to_come(
    steps: Sequence[Step], moments: Iterable[Moment], reading: ClockReading
) -> tuple[Slot, ...]:
    """Give the running step and those after it, with what each still has."""
    known = tuple(moments)
    planned = planned_minutes(steps, known)
    turns = _turns(steps)
    running = [step for step in steps if step.key == reading.step]
    least = LEAST + _given_by_hand(known, reading.step)
    slots = [Slot(step.key, reading.left, least, turns[step.key]) for step in running]
    for step in steps_to_come(steps, reading.step):
        left = planned[step.key] - reading.used_by_step.get(step.key, timedelta())
        least = max(LEAST, -(-step.minutes // LEAST_SHARE))
        slots.append(Slot(step.key, max(timedelta(), left), least, turns[step.key]))
    return tuple(slots)


def _given_by_hand(moments: Iterable[Moment], step: str) -> int:
    """Count the minutes that somebody gave the running step: these are not taken back."""
    ordered = sorted(moments, key=moment_order)
    begun = [at for at, each in enumerate(ordered) if each.kind is MomentKind.BEGIN]
    since = ordered[begun[-1] :] if begun else []
    given = (m.minutes for m in since if m.kind is MomentKind.EXTEND and m.step == step)
    return max(0, sum(given))


def _turns(steps: Sequence[Step]) -> dict[str, int]:
    """Let the closing round give last of all, the question before it second last."""
    last = len(steps) - 1
    return {step.key: max(0, place - last + 2) for place, step in enumerate(steps)}


def give(slots: Sequence[Slot], minutes: int) -> dict[str, int]:
    """Divide minutes to be given among the slots: by turn, and each by the room it has."""
    given = {slot.step: 0 for slot in slots}
    for turn in sorted({slot.turn for slot in slots}):
        rooms = {slot.step: slot.room for slot in slots if slot.turn == turn}
        shares = _divided(rooms, min(minutes, sum(rooms.values())))
        given.update(shares)
        minutes -= sum(shares.values())
    return given


def _divided(rooms: Mapping[str, int], minutes: int) -> dict[str, int]:
    """Divide whole minutes by size of room; what is left over goes to the first with room."""
    whole = sum(rooms.values())
    if not whole:
        return dict.fromkeys(rooms, 0)
    shares = {step: minutes * room // whole for step, room in rooms.items()}
    for step, room in rooms.items():
        more = min(room - shares[step], minutes - sum(shares.values()))
        shares[step] += more
    return shares


def moves_for(slots: Sequence[Slot], wanted: Mapping[str, int]) -> dict[str, int]:
    """Give the minutes to add or take so that each step has the minutes wanted by hand."""
    moves = {}
    for slot in slots:
        minutes = max(0, wanted.get(slot.step, slot.minutes))
        if minutes == slot.minutes:
            continue
        over = -(slot.left // MINUTE) if slot.left < timedelta() else -slot.minutes
        moves[slot.step] = minutes + over
    return moves


def end_with(slots: Sequence[Slot], moves: Mapping[str, int], now: datetime) -> datetime:
    """Give the end of the table when minutes are added and taken so."""
    left = (slot.left + moves.get(slot.step, 0) * MINUTE for slot in slots)
    return now + sum((max(timedelta(), time) for time in left), timedelta())
