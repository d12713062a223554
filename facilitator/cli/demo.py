"""Plays the practice table through the real windows, in a program of its own."""

import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import COULD_NOT, DONE, done, tell
from facilitator.own_program import own_program
from facilitator.services.output_files import (
    FileFormat,
    begins_with,
    check_output,
    make_folder,
    write_output,
)
from facilitator.services.reporting import document_format, formats
from facilitator.settings import FOLDER_VARIABLE

_PNG = FileFormat((".png",), begins_with(b"\x89PNG\r\n\x1a\n"))
_FORMATS = {".png": _PNG, **{suffix: document_format(suffix) for suffix in formats()}}


def add_to(commands: Commands) -> None:
    """Add `demo`."""
    demo = add_command(commands, "demo", play, store=False)
    demo.options.add_argument(
        "--to", metavar="MAP", type=place, required=True, help=texts().help["to_demo"]
    )
    demo.add_force()


def play(given: Namespace) -> int:
    """Play it, and leave its report and pictures in a folder; give 0, or 3 when it failed."""
    to = given.to
    make_folder(to)
    with (
        tempfile.TemporaryDirectory(prefix="dialoogtafel-") as own,
        tempfile.TemporaryDirectory(prefix="dialoogtafel-") as made,
    ):
        code = run([*own_program(), "--demo", made], surroundings(own))
        if code == DONE:
            write_outputs(sorted(Path(made).iterdir()), to, force=given.force)
            tell(done("demo", path=to))
    return code


def write_outputs(made: Sequence[Path], to: Path, *, force: bool) -> None:
    """Write what was made in a folder, all of it or nothing."""
    for file in made:
        check_output(to / file.name, _FORMATS[file.suffix], force=force)
    for file in made:
        write_output(to / file.name, file.read_bytes(), _FORMATS[file.suffix], force=force)


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
