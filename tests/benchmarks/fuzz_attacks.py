"""Lets an attacker hand in what he likes for hours, in histories that were never played.

After each history, what three honest laptops hold, hand over and show is compared with what it
would be without him. Run by hand:

    python -m tests.benchmarks.fuzz_attacks SECONDS [NUMBER]

The histories of one number after another are played, from a number that is drawn. It ends with
1 at the first that comes out otherwise and prints its number: with that number and 0 seconds,
the histories of it alone are played again.
"""

import sys
import time
from itertools import count
from random import SystemRandom

from tests.histories.attacked import played


def main() -> int:
    """Play until the time is over; print how many histories, or the number that fails."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    first = int(sys.argv[2]) if len(sys.argv) > 2 else SystemRandom().randrange(10**9)
    print(f"from number {first}", flush=True)
    began, histories = time.monotonic(), 0
    for number in count(first):
        try:
            histories += played(number)
        except Exception:
            print(f"number {number} fails, after {histories} histories", flush=True)
            raise
        if time.monotonic() - began >= seconds:
            break
    print(f"{time.monotonic() - began:.0f} s, {histories} histories, no difference")
    return 0


if __name__ == "__main__":
    sys.exit(main())
