"""Killed at any moment, the program loses nothing that it called kept."""

import os
import random
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facilitator.domain.errors import WrongUseError
from facilitator.storage.store import Store
from tests.amounts import amount
from tests.builders import DIALOGUE_ID
from tests.storage.keeper import KEYS_PER_DRAFT, PLACE, story

CHECKOUT = Path(__file__).parents[2]
KILLS = amount(60, 300)
KILLS_PER_STORE = 6
WORDS, MOMENT = 12, 0.004
"""It is killed after at most so many words, and at most so many seconds after the last one."""

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs fork and kill -9"),
    pytest.mark.slow,
]


@dataclass
class Life:
    """What a process said before it was killed."""

    process: int = 0
    kept: list[int] = field(default_factory=list)
    draft: int = 0
    words: int = 0

    def hear(self, line: str) -> bool:
        """Take a line in; say whether it was the last one."""
        match line.split():
            case ["started", process]:
                self.process = int(process)
            case ["kept", number]:
                self.kept.append(int(number))
            case ["draft", keys]:
                self.draft = int(keys)
            case ["dead"]:
                return True
        self.words += 1
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

    def live(self, path: Path, words: int, moment: float) -> Life:
        """Let a process keep items until it said so many words, and kill it a moment later."""
        assert self._keeper.stdin
        self._keeper.stdin.write(f"{path}\n".encode())
        self._keeper.stdin.flush()
        life = Life()
        while life.words <= words:
            self._listen(life, None)
        self._listen(life, moment)
        os.kill(life.process, signal.SIGKILL)
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
    draft: int = 0

    def look(self, life: Life) -> None:
        """Open the store after a life, and compare it with what was said."""
        self.kept = max([self.kept, *(number + 1 for number in life.kept)])
        self.draft = max(self.draft, life.draft)
        with Store.open(self.path) as store:
            try:
                items = store.dossier(DIALOGUE_ID).items
            except WrongUseError:  # killed before there was a table
                assert self.kept == 0
                return
            draft = store.draft(DIALOGUE_ID, PLACE)
        assert self.kept <= len(items) <= self.kept + 1  # the last one was not acknowledged
        assert items == tuple(story(number) for number in range(len(items)))
        keys = int(draft.choices["keys"]) if draft else 0
        assert self.draft <= keys <= self.draft + KEYS_PER_DRAFT
        self.kept, self.draft = len(items), keys


def test_nothing_that_was_kept_is_lost_by_a_kill(nursery: Nursery, tmp_path: Path) -> None:
    chance = random.Random(20261121)
    kept = 0
    for first in range(0, KILLS, KILLS_PER_STORE):
        toll = Toll(tmp_path / f"{first}.sqlite")
        for _ in range(KILLS_PER_STORE):
            words, moment = chance.randrange(WORDS + 1), chance.uniform(0, MOMENT)
            toll.look(nursery.live(toll.path, words, moment))
        with Store.open(toll.path) as store:
            assert store.check() == ()
        kept += toll.kept
    assert kept > KILLS  # it was at work when it was killed
