"""Runs the tools that build and try a package, each with a limit on its time."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from programs import CHECKOUT

BUILD = CHECKOUT / "build" / "packages"
DIST = CHECKOUT / "dist"
LOCKS = CHECKOUT / "packaging"
# The settings of another Python on this computer are not for ours.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
LIMIT = 600.0
"""The most seconds any tool may take."""


class StepError(Exception):
    """A tool failed, took too long, or made something else than was asked."""


def say(text: str) -> None:
    """Tell what is being done."""
    print(text, flush=True)


def run(
    *command: str | Path,
    environment: Mapping[str, str] = ENVIRONMENT,
    cwd: Path = CHECKOUT,
    limit: float = LIMIT,
    typed: str = "",
) -> str:
    """Run a tool to its end and give what it wrote; raise when it fails or takes too long."""
    name = " ".join(map(str, command))[:300]
    with subprocess.Popen(
        command,
        cwd=cwd,
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        try:
            written, told = process.communicate(typed.encode(), timeout=limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise StepError(f"Not ready after {limit:.0f} s: {name}") from None
    if process.returncode:
        raise StepError(
            f"Exit code {process.returncode}: {name}\n{_text(written + told)[-2000:]}"
        )
    return _text(written)


def run_apart(*command: str, environment: Mapping[str, str], limit: float = LIMIT) -> None:
    """Run a tool whose own programs stay in the background: they must hold no pipe of ours."""
    none = subprocess.DEVNULL
    subprocess.run(
        command,
        env=dict(environment),
        stdin=none,
        stdout=none,
        stderr=none,
        timeout=limit,
        check=False,
    )


def _text(written: bytes) -> str:
    return written.decode("utf-8", "backslashreplace").replace("\r\n", "\n")


PYTHON = BUILD / "tools" / "bin" / "python"
"""A Python apart, filled with what builds."""


def prepare_tools() -> None:
    """Make that Python and fill it, as far as that was not done."""
    if not PYTHON.exists():
        run(sys.executable, "-m", "venv", "--clear", PYTHON.parents[1])
    pip("install", *locked("requirements-package.txt"))


def pip(*arguments: str | Path) -> None:
    """Let pip do something."""
    quiet = ("--quiet", "--disable-pip-version-check", "--no-input")
    run(PYTHON, "-m", "pip", *quiet, *arguments)


def locked(lock: str) -> tuple[str | Path, ...]:
    """Give the arguments of pip for just what a lock file names, with the hashes there."""
    return ("--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", LOCKS / lock)


def build_wheel() -> Path:
    """Build the wheel of the program."""
    folder = BUILD / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    run(PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("*.whl"))


def version_of(wheel: Path) -> str:
    """Read the version from the name of a wheel."""
    return wheel.name.split("-")[1]
