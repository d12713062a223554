"""Damaged and forged files, thousands of them: each is refused in one way, and soon."""

import time
from collections import Counter

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.dialogue_file.file import read_dialogue_file, write_dialogue_file
from facilitator.exchange.sealing import KeyRing
from tests.amounts import amount
from tests.exchange.dialogue_file_samples import STAMP
from tests.exchange.kept import PRIVATE
from tests.exchange.mutants import mutant
from tests.patience import PROCESSOR_SECONDS

SHARES, EACH = 8, amount(500, 2500)
CODES = {
    "file_not_ours",
    "file_damaged",
    "file_too_large",
    "file_newer",
    "file_sealed",
    "file_altered",
    "file_contents",
}
KEYS = KeyRing([PRIVATE])


def outcome(number: int) -> str:
    """Read one of them; anything but a refusal is raised, and what is read can be written."""
    data = mutant(number)
    started = time.process_time()
    try:
        file = read_dialogue_file(data, KEYS)
    except RefusedInputError as error:
        return error.code
    finally:
        assert time.process_time() - started < PROCESSOR_SECONDS, number
    again = read_dialogue_file(write_dialogue_file(file.contribution, STAMP))
    assert again.contribution == file.contribution, number
    return "read"


@pytest.mark.slow
@pytest.mark.parametrize("share", range(SHARES))
def test_a_damaged_file_is_refused_and_nothing_else(share: int) -> None:
    found = Counter(outcome(number) for number in range(share * EACH, (share + 1) * EACH))
    assert found.keys() <= CODES | {"read"}
    assert found["read"] < EACH / 10
    assert {"file_damaged", "file_altered", "file_contents"} <= found.keys()


def test_the_same_number_gives_the_same_file() -> None:
    assert [mutant(number) for number in range(40)] == [mutant(number) for number in range(40)]
