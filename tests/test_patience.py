"""No test depends on how busy the computer is: they wait for minutes, and measure no time."""

import ast
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests import patience
from tests.house_rules import Source, called, found, receiver, sources_in

CHECKOUT = Path(__file__).parents[1]
WALL_CLOCK = {"monotonic", "perf_counter", "sleep", "time"}
COMMANDS = ("tests/benchmarks/", "tests/ui/drawing.py", "tests/ui/pictures.py")
"""What no test needs: commands of their own."""
COMPARES_CLOCKS = "tests/ui/test_restart.py"
"""Holds the time on a screen against the real one, and gives both as long as they take."""
TESTS = [
    source for source in sources_in(CHECKOUT, "tests") if not source.path.startswith(COMMANDS)
]


def impatient(sources: Sequence[Source]) -> Iterator[str]:
    """Find what looks at the clock on the wall, and what waits for so long and no longer."""
    for source, call in found(sources, ast.Call):
        given = [*call.args, *(keyword.value for keyword in call.keywords)]
        waited = [each for each in given if isinstance(each, ast.Constant) and each.value]
        if receiver(call) == "time" and called(call) in WALL_CLOCK:
            yield source.at(call, f"time.{called(call)}()")
        if called(call) in {"qWait", "timeout"} and given and waited:
            yield source.at(call, f"{called(call)}({ast.unparse(given[0])})")
    for source, word in found(sources, ast.keyword):
        if word.arg == "timeout" and isinstance(word.value, ast.Constant) and word.value.value:
            yield source.at(word.value, f"timeout={ast.unparse(word.value)}")


def test_no_test_looks_at_the_clock_on_the_wall_or_waits_a_little() -> None:
    assert len(TESTS) > 200
    seen = impatient([source for source in TESTS if source.path != COMPARES_CLOCKS])
    assert list(seen) == []


@pytest.mark.parametrize(
    ("code", "patient"),
    [
        ("time.sleep(1)", "time.process_time()"),
        ("assert time.monotonic() < 2", "clock.time()"),
        ("qtbot.waitUntil(there, timeout=1000)", "qtbot.waitUntil(there)"),
        ("event.wait(timeout=10)", "event.wait(timeout=patience.SECONDS)"),
        ("pytest.mark.timeout(180)", "pytest.mark.slow"),
        ("QTest.qWait(20)", "QTest.qWait(0)"),
    ],
)
def test_what_is_impatient_is_found(code: str, patient: str) -> None:
    assert len(list(impatient([Source("tests/a.py", ast.parse(code))]))) == 1
    assert not list(impatient([Source("tests/a.py", ast.parse(patient))]))


def test_a_wait_that_fails_says_so_before_its_test_is_ended() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
    assert project["tool"]["pytest"]["ini_options"]["timeout"] >= 4 * patience.SECONDS
    assert patience.SECONDS >= 120
