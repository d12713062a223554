"""Lets two note-takers, a host and two coordinators work at one table for hours.

They write, remove, erase, hand files over, take in new and old ones, are killed, and put copies
back; after every action the store that did it is compared with what the domain says, and now
and then everybody gets everything and must hold the same. Run by hand:

    python -m tests.benchmarks.fuzz_laptops SECONDS [SEED]

The seed is printed; the same seed does the same. It ends with 1 at the first difference.
"""

import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from random import Random, SystemRandom

from tests.fakes import Dice
from tests.histories.world import File, Laptop, World, known, some

NAMES = ("notes-1", "notes-2", "host", "office-1", "office-2")
ACTIONS = (
    *("write",) * 6,
    *("remove",) * 2,
    "erase",
    *("hand over",) * 4,
    *("take in",) * 8,
    *("take in an old one",) * 2,
    "copy",
    "put back",
    *("kill",) * 2,
)
ACTIONS_A_TABLE = 60
LAPTOP_COUNT = len(NAMES)


class Fuzz:
    """One table after another, until the time is over."""

    def __init__(self, world: World, dice: Random) -> None:
        self.world = world
        self._dice = dice
        self.files: list[File] = []
        self.counts: Counter[str] = Counter()

    def play_table(self) -> None:
        """Let one table happen, and see that everybody agrees at the end."""
        self.world.begin()
        self.files = []
        for _ in range(ACTIONS_A_TABLE):
            action = self._dice.choice(ACTIONS)
            laptop = self._dice.choice(self.world.laptops)
            self._act(action, laptop)
            self.world.agrees(laptop)
            self.counts[action] += 1
        self._meet()

    def _act(self, action: str, laptop: Laptop) -> None:
        world, place = self.world, self._dice.randrange(4)
        if action in {"write", "remove"}:
            world.write(laptop, place, gone=action == "remove")
        elif action == "erase":
            world.erase(laptop, place)
        elif action == "hand over":
            self.files.append(world.export(laptop))
        elif action.startswith("take in") and self.files:
            newest = self.files[-5:] if action == "take in" else self.files
            world.merge(laptop, some(newest, self._dice.randrange(99)))
        elif action == "copy":
            world.copy(laptop)
        elif action == "put back" and laptop.copies:
            world.put_back(laptop, *self._dice.choice(laptop.copies))
        elif action == "kill":
            world.kill(laptop)

    def _meet(self) -> None:
        """Give everybody everything, in any order; all must hold the same then."""
        files = self.files + [self.world.export(each) for each in self.world.laptops]
        for laptop in self.world.laptops:
            for file in self._dice.sample(files, len(files)):
                self.world.merge(laptop, file)
            self.world.agrees(laptop)
            problems = laptop.store.check()
            assert not problems, problems
        first, *others = map(known, self.world.contributions())
        assert all(other[0] == first[0] for other in others)
        self.counts["tables"] += 1


def main() -> int:
    """Play until the time is over; print what happened."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else SystemRandom().randrange(10**9)
    print(f"seed {seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        world = World(Path(folder), stack, NAMES, Dice(seed))
        fuzz = Fuzz(world, Random(seed))
        while time.monotonic() - began < seconds:
            try:
                fuzz.play_table()
            except Exception:
                print(f"table {world.number} of seed {seed}: {dict(fuzz.counts)}", flush=True)
                raise
    told = ", ".join(f"{name} {count}" for name, count in sorted(fuzz.counts.items()))
    print(f"{time.monotonic() - began:.0f} s, no difference: {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
