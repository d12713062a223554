"""Plays the practice table through the real windows, in a program of its own."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from facilitator.cli.commands import DONE, done, tell
from facilitator.storage.settings import FOLDER_VARIABLE

COULD_NOT = 3
WINDOW_PROGRAM = "facilitator"


def play(to: Path) -> int:
    """Play it, and leave its report and pictures in a folder; give 0, or 3 when it failed."""
    try:
        to.mkdir(parents=True, exist_ok=True)
    except OSError:
        tell(done("demo_folder", path=to))
        return COULD_NOT
    with tempfile.TemporaryDirectory(prefix="dialoogtafel-") as own:
        code = run([*window_program(), "--demo", str(to.resolve())], surroundings(own))
    if code == DONE:
        tell(done("demo", path=to))
    return code


def window_program() -> list[str]:
    """Say how the window program is started, from Python or beside this one when frozen."""
    if getattr(sys, "frozen", False):
        this = Path(sys.executable)
        return [str(this.with_name(WINDOW_PROGRAM + this.suffix))]
    return [sys.executable, "-m", "facilitator"]


def surroundings(own: str) -> dict[str, str]:
    """Give the program folders of its own, and no screen where there is none."""
    around = {**os.environ, FOLDER_VARIABLE: own}
    if sys.platform.startswith("linux") and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        around["QT_QPA_PLATFORM"] = "offscreen"
        around["QT_LOGGING_RULES"] = "default.warning=false"  # what that cannot do, in English
    return around


def run(command: list[str], around: dict[str, str]) -> int:
    """Run the window program to its end; give 0, or 3 when it failed in whatever way."""
    try:
        ended = subprocess.run(command, env=around, check=False)  # noqa: S603 - our own
    except OSError:
        tell(done("demo_program"))
        return COULD_NOT
    if ended.returncode == DONE:
        return DONE
    tell(done("demo_failed"))
    return COULD_NOT
