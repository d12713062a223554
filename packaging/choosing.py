"""Chooses the tests of what was changed since the branch began, for `test.sh quick`."""

import subprocess
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

MAIN = ("main", "origin/main")
ALWAYS = ("tests/domain", "tests/test_contributing.py", "tests/test_rules.py")
"""The heart of the program, and the rules of the house with the page that tells of it."""


def changed_files(checkout: Path) -> list[str]:
    """Give what differs from where the branch began, also what git does not keep yet."""
    kept = git(checkout, "diff", "--name-only", start_of_branch(checkout), "--")
    new = git(checkout, "ls-files", "--others", "--exclude-standard")
    return sorted({*kept, *new})


def start_of_branch(checkout: Path) -> str:
    """Give the commit where this branch left the main one, or the last commit without one."""
    for name in MAIN:
        if found := git(checkout, "merge-base", "HEAD", name, may_fail=True):
            return found[0]
    return "HEAD"


def chosen_tests(changed: Iterable[str], checkout: Path) -> list[str]:
    """Give the files and folders of tests to run, each once."""
    chosen = {*ALWAYS}
    for file in map(PurePosixPath, changed):
        chosen |= _tests_of(file, checkout)
    return sorted(each for each in chosen if not _within(each, chosen))


def _tests_of(file: PurePosixPath, checkout: Path) -> set[str]:
    """Give a test itself, and of all else the tests of the package it is in."""
    match file.parts:
        case ("tests", *_) if file.match("test_*.py"):
            return _there(file, checkout)
        case ("facilitator", module):
            return _there(PurePosixPath("tests", f"test_{module}"), checkout)
        case ("resources", *_):
            return _there(PurePosixPath("tests/test_resources.py"), checkout)
        case ("facilitator" | "tests", *package, _):
            return _tests_in(PurePosixPath("tests", *package), checkout)
    return _tests_in(PurePosixPath("tests") / file.parent, checkout)


def _there(test: PurePosixPath, checkout: Path) -> set[str]:
    return {str(test)} if (checkout / test).is_file() else set()


def _tests_in(folder: PurePosixPath, checkout: Path) -> set[str]:
    """Give the nearest folder with tests, without those of folders in it."""
    while folder.name != "tests":
        inside = list((checkout / folder).glob("test_*.py"))
        if any((checkout / folder).glob("*/**/test_*.py")):
            return {each.relative_to(checkout).as_posix() for each in inside}
        if inside:
            return {str(folder)}
        folder = folder.parent
    return set()


def _within(path: str, others: set[str]) -> bool:
    return any(str(parent) in others for parent in PurePosixPath(path).parents)


def git(checkout: Path, *arguments: str, may_fail: bool = False) -> list[str]:
    """Ask git; give the lines of its answer."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    answer = subprocess.run(
        command, cwd=checkout, check=not may_fail, capture_output=True, text=True
    )
    return answer.stdout.splitlines()
