"""Runs the checks of the project, cheapest first, and names those that failed."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from choosing import changed_files, chosen_tests
from environment import CHECKOUT, ENVIRONMENT, PYTHON, call, prepare

# A process that dies is not replaced: its test has failed, and xdist might then never end.
APART = ("pytest", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
APART += ("--no-loadscope-reorder", "--max-worker-restart", "0")
# One shuffled order, so that what failed can be seen again; pytest by itself takes a new one.
APART += ("--randomly-seed", "2021")
QUICK = ("-m", "not slow")
COUNTED = ("coverage", "run", "-m", "pytest")
Checks = dict[str, Callable[[], int]]
FROM_WHEEL = "import facilitator as f, sys; sys.exit(not f.__file__.startswith(sys.argv[1]))"


def main() -> int:
    """Run what was asked for and return the exit code."""
    prepare("requirements-dev.txt")
    match sys.argv[1:]:
        case ["bench"]:
            return run_benchmarks()
        case ["quick"]:
            return run_quick()
        case ["coverage"]:
            return run_all(*COUNTED, coverage=True)
    return run_all(*APART)


def run_benchmarks() -> int:
    """Run every benchmark, each prints its table; 1 when one missed its goal."""
    files = sorted((CHECKOUT / "tests" / "benchmarks").glob("bench_*.py"))
    codes = [module(f"tests.benchmarks.{file.stem}") for file in files]
    return 1 if any(codes) else 0


def run_quick() -> int:
    """Run what is soon done: no wheel, no slow tests, and tests of what was changed only."""
    chosen = chosen_tests(changed_files(CHECKOUT), CHECKOUT)
    print("Tests:", *chosen, sep="\n  ", flush=True)
    failed = failures(SOURCES)
    code, summary = run_tests(*APART, *QUICK, *chosen)
    return conclude(failed + ["pytest"] * bool(code), summary)


def run_all(*tests: str, coverage: bool = False) -> int:
    """Run each check, also after one has failed.

    Tests run in a process for each core; counting the lines they reach wants a single one.
    """
    failed = failures(SOURCES | {"wheel": check_wheel})
    code, summary = run_tests(*tests)
    failed += ["pytest"] * bool(code)
    if coverage:
        failed += failures({"coverage": lambda: module("coverage", "report")})
    return conclude(failed, summary)


def failures(checks: Checks) -> list[str]:
    """Run checks, and give the names of those that failed."""
    return [name for name, check in checks.items() if titled(name, check)]


def conclude(failed: list[str], summary: bytes) -> int:
    """Say what failed; pytest's own last line comes last."""
    print(f"\nFailed: {', '.join(failed)}" if failed else "\nEverything passed.", flush=True)
    sys.stdout.buffer.write(summary)
    return 1 if failed else 0


def titled(name: str, check: Callable[[], int]) -> int:
    """Run one check under a heading."""
    print(f"\n== {name}", flush=True)
    return check()


def module(*arguments: str) -> int:
    """Run a Python module from the checkout."""
    return call(PYTHON, "-m", *arguments, cwd=CHECKOUT)


def lint_imports() -> int:
    """Check the layers."""
    return call(PYTHON.with_name("lint-imports"), cwd=CHECKOUT)


def run_tests(*arguments: str) -> tuple[int, bytes]:
    """Run the tests; return the exit code and the summary line."""
    print("\n== pytest", flush=True)
    command = [PYTHON, "-m", *arguments]
    pipe = subprocess.PIPE
    summary = b""
    with subprocess.Popen(command, cwd=CHECKOUT, env=ENVIRONMENT, stdout=pipe) as tests:
        for line in tests.stdout or []:
            sys.stdout.buffer.write(line)
            sys.stdout.flush()
            summary = line if line.strip() else summary
    return tests.returncode, summary


def check_wheel() -> int:
    """Build the wheel, unpack it apart from the checkout, and play the practice table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        site = str(folder / "site")
        install = ("-q", "install", "--no-deps", "--no-index", "--target", site)
        return (
            module("hatchling", "build", "-t", "wheel", "-d", name)
            or module("pip", *install, *map(str, folder.glob("*.whl")))
            or run_from_wheel(folder, site)
        )


def run_from_wheel(folder: Path, site: str) -> int:
    """Ask the unpacked program for its version, and to open its windows off screen."""
    environment = ENVIRONMENT | {"PYTHONPATH": site, "QT_QPA_PLATFORM": "offscreen"}
    for name in ("HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        environment[name] = str(folder)
    commands = (
        (PYTHON, "-c", FROM_WHEEL, site),
        (Path(site, "bin", "facilitator-cli"), "--version"),
        (PYTHON, "-m", "facilitator.cli.main", "demo", "--to", folder / "demo"),
    )
    codes = (call(*command, cwd=folder, env=environment) for command in commands)
    return next(filter(None, codes), 0)


SOURCES: Checks = {
    "ruff format --check": lambda: module("ruff", "format", "--check", "."),
    "ruff check": lambda: module("ruff", "check", "."),
    "lint-imports": lint_imports,
    "mypy": lambda: module("mypy"),
}
"""What is checked without running the program."""


if __name__ == "__main__":
    sys.exit(main())
