"""A tool that fails or does not end is told, and leaves nothing running."""

import sys

import pytest
from running import StepError, run


def test_what_a_tool_writes_is_given() -> None:
    code = "import sys; print(sys.stdin.read()); print('é\\r')"
    assert run(sys.executable, "-X", "utf8", "-c", code, typed="a") == "a\né\n"


def test_a_tool_that_fails_is_told_with_its_last_words() -> None:
    with pytest.raises(StepError, match=r"(?s)Exit code 3: .*it is broken"):
        run(sys.executable, "-c", "import sys; print('it is broken'); sys.exit(3)")


def test_a_tool_that_does_not_end_is_stopped() -> None:
    with pytest.raises(StepError, match="Not ready"):
        run(sys.executable, "-c", "import signal; signal.pause()", limit=0.5)
