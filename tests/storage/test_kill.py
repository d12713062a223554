"""Killed at any moment, the program loses nothing that it called kept."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facilitator.domain.errors import WrongUseError
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID
from tests.storage.keeper import PLACE, story

CHECKOUT = Path(__file__).parents[2]
KILLS = 300
LONG_LIVES = 6
KILLS_PER_STORE = 6
SHORT, USUAL = 0.005, 0.5
"""Seconds between two drafts: as the window does it, and often, to be killed while at it."""

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs fork and kill -9"),
    pytest.mark.slow,
    pytest.mark.timeout(180),
]


@dataclass
class Life:
    """What a process said before it was killed."""

    process: int = 0
    typing_since: float | None = None
    kept: list[int] = field(default_factory=list)
    draft_at: float | None = None
    killed_at: float = 0

    def hear(self, line: str) -> bool:
        """Take a line in; say whether it was the last one."""
        match line.split():
            case ["started", process]:
                self.process = int(process)
            case ["typing", at]:
                self.typing_since = float(at)
            case ["kept", number]:
                self.kept.append(int(number))
            case ["draft", at]:
                self.draft_at = float(at)
            case ["dead"]:
                return True
        return False


class Nursery:
    """Starts lives and ends them."""

    def __init__(self) -> None:
        self._keeper = subprocess.Popen(
            [sys.executable, "-m", "tests.storage.keeper"],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._heard = b""

    def live(self, path: Path, throttle: float, seconds: float) -> Life:
        """Let a process keep items for some time, and kill it."""
        assert self._keeper.stdin
        self._keeper.stdin.write(f"{path} {throttle}\n".encode())
        self._keeper.stdin.flush()
        life = Life()
        while not life.process:
            self._listen(life, None)
        until = time.monotonic() + seconds
        while (rest := until - time.monotonic()) > 0:
            self._listen(life, rest)
        os.kill(life.process, signal.SIGKILL)
        life.killed_at = time.monotonic()
        while not self._listen(life, None):
            pass
        return life

    def _listen(self, life: Life, seconds: float | None) -> bool:
        assert self._keeper.stdout
        pipe = self._keeper.stdout.fileno()
        if not select.select([pipe], [], [], seconds)[0]:
            return False
        self._heard += os.read(pipe, 65536)
        *lines, self._heard = self._heard.split(b"\n")
        return [life.hear(line.decode()) for line in lines][-1:] == [True]

    def close(self) -> None:
        """End."""
        assert self._keeper.stdin
        assert self._keeper.stdout
        self._keeper.stdin.close()
        self._keeper.wait()
        self._keeper.stdout.close()


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    """A warm process that starts others."""
    nursery = Nursery()
    yield nursery
    nursery.close()


@dataclass
class Toll:
    """What is known of one store so far."""

    path: Path
    kept: int = 0
    draft_at: float = 0

    def look(self, life: Life, throttle: float) -> None:
        """Open the store after a life, and compare it with what was said."""
        self.kept = max([self.kept, *(number + 1 for number in life.kept)])
        self.draft_at = max(self.draft_at, life.draft_at or 0)
        with Store.open(self.path) as store:
            try:
                items = store.dossier(DIALOGUE_ID).items
            except WrongUseError:  # killed before there was a table
                assert self.kept == 0
                return
            draft = store.draft(DIALOGUE_ID, PLACE)
        assert self.kept <= len(items) <= self.kept + 1  # the last one was not acknowledged
        assert items == tuple(story(number) for number in range(len(items)))
        at = float(draft.choices["at"]) if draft else 0
        assert at >= self.draft_at
        if life.typing_since and life.killed_at - life.typing_since > 1:
            assert life.killed_at - at <= 1, throttle
        self.kept, self.draft_at = len(items), at


def test_nothing_that_was_kept_is_lost_by_a_kill(nursery: Nursery, tmp_path: Path) -> None:
    chance = random.Random(20261121)
    long_lives = set(chance.sample(range(KILLS), LONG_LIVES))
    kept = 0
    for first in range(0, KILLS, KILLS_PER_STORE):
        toll = Toll(tmp_path / f"{first}.sqlite")
        for kill in range(first, first + KILLS_PER_STORE):
            long = kill in long_lives
            throttle = USUAL if long else SHORT
            seconds = chance.uniform(1.05, 1.5) if long else chance.uniform(0, 0.05)
            toll.look(nursery.live(toll.path, throttle, seconds), throttle)
        with Store.open(toll.path) as store:
            assert store.check() == ()
        kept += toll.kept
    assert kept > KILLS  # it was at work when it was killed
