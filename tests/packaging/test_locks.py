"""What ships holds what the program needs, and the same on every platform."""

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = Path(__file__).parents[2] / "packaging"
PIN = re.compile(r"^([\w.-]+)==(\S+)(?: ; (.+?))? \\$", re.MULTILINE)


def pins(lock: str) -> dict[str, tuple[str, str]]:
    """Give by name the version and the condition under which it is installed."""
    text = LOCKS.joinpath(lock).read_text("utf-8")
    return {name: (version, condition) for name, version, condition in PIN.findall(text)}


def test_what_ships_holds_no_tool_that_builds() -> None:
    groups = tomllib.loads((LOCKS.parent / "pyproject.toml").read_text("utf-8"))
    named = {re.split(r"[^\w.-]", need)[0] for need in groups["dependency-groups"]["build"]}
    assert named <= set(pins("requirements-build.txt"))
    assert not named & set(pins("requirements.txt"))


def test_what_ships_is_the_same_on_linux_and_windows() -> None:
    # pip reads conditions for the computer that it runs on, also when it fills a folder
    # for another.
    for name, (_version, condition) in pins("requirements.txt").items():
        assert not re.search(r"sys_platform|platform_system|os_name", condition), name


@pytest.mark.parametrize("lock", ["requirements-build.txt", "requirements-package.txt"])
def test_the_tools_that_build_are_those_of_the_checks(lock: str) -> None:
    development = pins("requirements-dev.txt")
    both = {name: pin for name, pin in pins(lock).items() if name in development}
    assert both
    assert both.items() <= development.items()
