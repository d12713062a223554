"""Damaged and forged dialogue files by the million: only refusals, how soon, and in what room.

Each number is one file, the same in every run, so a failure names the file to look at.
Run: `python -m tests.benchmarks.fuzz_files [HOW_MANY [FIRST]]`.
"""

import sys
import time
from collections import Counter

from tests.exchange.dialogue_file.test_mutants import CODES, outcome

USUAL = 100_000
TOLD_EACH = 100_000
SECONDS, MEGABYTES = 2, 300


def megabytes() -> float:
    """Say how much memory this process has used at most; nothing where that is not told."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(how_many: int = USUAL, first: int = 0) -> int:
    """Read so many files; the answer is 0 when all of them were read or refused in time."""
    found: Counter[str] = Counter()
    failed: list[int] = []
    slowest, begun = 0.0, time.perf_counter()
    for number in range(first, first + how_many):
        started = time.process_time()
        try:
            found[outcome(number)] += 1
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            failed.append(number)
            say(f"file {number}: {type(error).__name__}: {error}")
        slowest = max(slowest, time.process_time() - started)
        if (number - first + 1) % TOLD_EACH == 0:
            say(f"{number - first + 1:,} files, {len(failed)} failed")
    seconds = time.perf_counter() - begun
    say(f"{how_many:,} files in {seconds:.0f} s; slowest {slowest * 1000:.0f} ms")
    say(f"memory at most {megabytes():.0f} MB; failed: {failed[:20]}")
    say(str(dict(found.most_common())))
    sound = not failed and found.keys() <= CODES | {"read"}
    return 0 if sound and slowest < SECONDS and megabytes() < MEGABYTES else 1


if __name__ == "__main__":
    raise SystemExit(main(*map(int, sys.argv[1:])))
