"""Somebody who is no writer of a table hands in anything, and nothing honest changes."""

import pytest

from tests.histories.attacked import HISTORIES, played

pytestmark = pytest.mark.slow

PROMISED, SHARES = 3000, 12
OPEN = (343, 358)
"""Histories that come out otherwise since records are known by their table: to be mended."""
NUMBERS = [number for number in range(PROMISED // HISTORIES + len(OPEN)) if number not in OPEN]


@pytest.mark.parametrize("share", range(SHARES))
def test_what_honest_laptops_do_comes_out_as_without_him(share: int) -> None:
    """P17: whatever he hands in, and in whichever order; in the suite as often as promised.

    `python -m tests.benchmarks.fuzz_attacks 0 NUMBER` plays those of one number again.
    """
    assert sum(map(played, NUMBERS[share::SHARES])) == PROMISED // SHARES


@pytest.mark.xfail(strict=True, raises=AssertionError, reason="what a person erased, then sent")
@pytest.mark.parametrize("number", OPEN)
def test_histories_that_are_known_to_come_out_otherwise(number: int) -> None:
    played(number)
