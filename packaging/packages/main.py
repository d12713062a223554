"""Builds the folders that can be given to people, and tries each."""

import argparse
import subprocess
import sys
from pathlib import Path

import linux
import running
import windows
import wine
from running import BUILD, StepError, say
from smoke import Trial, try_folder

PLATFORMS = ("linux", "windows")


def main() -> int:
    """Build and try what was asked for; 1 when something failed."""
    given = read_arguments(sys.argv[1:])
    try:
        running.prepare_tools()
        for name in given.platforms or PLATFORMS:
            make_linux() if name == "linux" else make_windows(given.python)
    except (OSError, StepError, subprocess.SubprocessError) as error:
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    say("Every folder was built and tried.")
    return 0


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read what is to be made."""
    parser = argparse.ArgumentParser("packages.sh", description=__doc__)
    parser.add_argument("platforms", nargs="*", help="linux, windows; without: both")
    parser.add_argument(
        "--python",
        type=Path,
        metavar="ZIP",
        help="the embeddable Python for Windows (64 bits) of python.org; "
        "without it that folder is for trying only",
    )
    given = parser.parse_args(arguments)
    if not set(given.platforms) <= set(PLATFORMS):
        parser.error(f"choose from {', '.join(PLATFORMS)}")
    return given


def make_linux() -> None:
    """Build and try the folder for Linux."""
    say("== Linux")
    folder, version = linux.build()
    say(f"  {folder}: {megabytes(folder)} MB")
    try_folder(Trial(folder, BUILD / "linux-trial"), version)


def make_windows(python: Path | None) -> None:
    """Build the folder for Windows, and try it under wine."""
    say("== Windows")
    folder, version = windows.build(python)
    say(f"  {folder}: {megabytes(folder)} MB")
    try:
        wine.start(folder)
        try_folder(wine.trial(folder), version)
    finally:
        wine.stop()
    if not python:
        say(f"  {folder.name} is FOR TRYING ONLY: it holds a stand-in for Python.")


def megabytes(folder: Path) -> int:
    """Give the size of a folder."""
    return sum(f.stat().st_size for f in folder.rglob("*") if not f.is_symlink()) >> 20


if __name__ == "__main__":
    sys.exit(main())
