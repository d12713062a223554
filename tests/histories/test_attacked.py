"""Somebody who is no writer of a table hands in anything, and nothing honest changes."""

import pytest

from tests.histories.attacked import HISTORIES, played

pytestmark = pytest.mark.slow

PROMISED, SHARES = 3000, 12
NUMBERS = range(PROMISED // HISTORIES)


@pytest.mark.parametrize("share", range(SHARES))
def test_what_honest_laptops_do_comes_out_as_without_him(share: int) -> None:
    """P17: whatever he hands in, and in whichever order; in the suite as often as promised.

    `python -m tests.benchmarks.fuzz_attacks 0 NUMBER` plays those of one number again.
    """
    assert sum(map(played, NUMBERS[share::SHARES])) == PROMISED // SHARES
