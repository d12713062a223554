"""What the program is given instead of the real clock and the real dice."""

import random
from datetime import UTC, datetime, timedelta


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = datetime(2025, 3, 14, 18, 30, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the present moment, aware and in UTC."""
        return self.now

    def advance(self, seconds: float = 0, minutes: float = 0) -> datetime:
        """Let time pass, and return the new present moment."""
        self.now += timedelta(minutes=minutes, seconds=seconds)
        return self.now


class Dice:
    """Random bytes that are the same in each run."""

    def __init__(self, seed: int = 0) -> None:
        self._source = random.Random(seed)

    def __call__(self, count: int) -> bytes:
        """Return `count` bytes."""
        return self._source.randbytes(count)
