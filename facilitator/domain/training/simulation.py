"""The practice table that plays: an invented talk, and what is heard of it when.

Times are seconds of the talk. Nothing here ticks: a `PlaybackClock` tells from its spans how
far the talk was at any instant, at any speed.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from facilitator.domain.training.practice_table import InventedHead

FACTORS = (0.5, 1.0, 2.0)
"""How fast the talk can play."""

PACES = range(80, 241)
"""Words a minute that a speaker may have."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that is said, or that happens, at the invented table.

    `speaker` is a seat number as text, `host`, `groep`, or empty for what one sees happen.
    `at` is when it begins and `seconds` how long it takes to say.
    """

    step: str
    kind: str
    speaker: str
    text: str
    at: int
    seconds: float

    @property
    def until(self) -> float:
        """When the last word was said."""
        return self.at + self.seconds

    def heard(self, position: float) -> str:
        """Give the words that were said by then."""
        if position < self.at:
            return ""
        words = self.text.split()
        share = (position - self.at) / self.seconds
        return " ".join(words[: 1 + int(share * len(words))])


@dataclass(frozen=True)
class Simulation:
    """The whole invented talk: its head, and all that is said, in order."""

    head: InventedHead
    utterances: tuple[Utterance, ...]

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """When each utterance begins."""
        return tuple(each.at for each in self.utterances)

    @property
    def length(self) -> float:
        """When everything was said."""
        return self.utterances[-1].until if self.utterances else 0.0

    def last_begun(self, position: float) -> Utterance | None:
        """Give what is being said, or was said last; nothing before the first word."""
        place = bisect_right(self.starts, position)
        return self.utterances[place - 1] if place else None

    def next_start(self, position: float) -> float:
        """Say when somebody begins to speak again; the end when nobody does."""
        place = bisect_right(self.starts, position)
        return float(self.starts[place]) if place < len(self.starts) else self.length

    def said_by(self, position: float) -> tuple[Utterance, ...]:
        """Give what was said to its end."""
        return tuple(each for each in self.utterances if each.until <= position)


def seconds_to_say(text: str, pace: int) -> float:
    """Say how long a text takes at so many words a minute."""
    return len(text.split()) * 60 / pace


@dataclass(frozen=True, slots=True)
class PlaybackSpan:
    """A time in which the talk played on at one speed; `until` is None while it does."""

    begun: datetime
    position: float
    factor: float
    until: datetime | None = None

    def position_at(self, at: datetime) -> float:
        """Say how far the talk is at an instant; outside the stretch, at its nearer end."""
        inside = min(at, self.until) if self.until else at
        return self.position + max(0.0, (inside - self.begun).total_seconds()) * self.factor


@dataclass(frozen=True, slots=True)
class PlaybackClock:
    """When the talk played, and how fast; times are aware and given from outside."""

    stretches: tuple[PlaybackSpan, ...] = ()
    factor: float = 1.0
    rest: float = 0.0
    """Where the talk stands while it does not play."""

    @property
    def playing(self) -> bool:
        """Whether the talk goes on now."""
        return bool(self.stretches) and self.stretches[-1].until is None

    def position(self, now: datetime) -> float:
        """Say how far the talk is."""
        return self.stretches[-1].position_at(now) if self.playing else self.rest

    def play(self, now: datetime) -> "PlaybackClock":
        """Let the talk go on."""
        if self.playing:
            return self
        stretch = PlaybackSpan(now, self.rest, self.factor)
        return replace(self, stretches=(*self.stretches, stretch))

    def pause(self, now: datetime) -> "PlaybackClock":
        """Let the talk stand still."""
        if not self.playing:
            return self
        ended = replace(self.stretches[-1], until=now)
        return replace(
            self, stretches=(*self.stretches[:-1], ended), rest=ended.position_at(now)
        )

    def move_to(self, position: float, now: datetime) -> "PlaybackClock":
        """Let the talk go on from another place, or stand still there."""
        moved = replace(self.pause(now), rest=position)
        return moved.play(now) if self.playing else moved

    def at_speed(self, factor: float, now: datetime) -> "PlaybackClock":
        """Let the talk go faster or slower from now on."""
        changed = replace(self.pause(now), factor=factor)
        return changed.play(now) if self.playing else changed

    def heard_at(self, at: datetime) -> float:
        """Say how far the talk was at an instant in the past; 0 before it first played."""
        before = [stretch for stretch in self.stretches if stretch.begun <= at]
        return before[-1].position_at(at) if before else 0.0


def faster(factor: float) -> float:
    """Give the next higher speed."""
    return next((each for each in FACTORS if each > factor), FACTORS[-1])


def slower(factor: float) -> float:
    """Give the next lower speed."""
    return next((each for each in reversed(FACTORS) if each < factor), FACTORS[0])


def played(rehearsal: Simulation, tape: PlaybackClock, now: datetime) -> tuple[Utterance, ...]:
    """Give what was said to its end while the talk played; what was passed over is left out."""
    ranges = [(each.position, each.position_at(now)) for each in tape.stretches]
    return tuple(
        each
        for each in rehearsal.said_by(max((end for _, end in ranges), default=0.0))
        if _lies_in(each, ranges)
    )


def _lies_in(utterance: Utterance, ranges: Sequence[tuple[float, float]]) -> bool:
    """Whether an utterance was played whole, be it with a pause in between."""
    reached = float(utterance.at)
    for begin, end in sorted(ranges):
        if begin <= reached:
            reached = max(reached, end)
    return reached >= utterance.until
