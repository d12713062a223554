"""A picture of every screen in every look, and papers of one table, the same on every run.

Run: `python -m tests.ui.pictures FOLDER` to make them, and
`python -m tests.ui.pictures --compare OLD NEW` to list what differs between two folders.
"""

import argparse
import fcntl
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.ui.comparing import compare

DRAWING = Path(__file__).with_name("drawing.py")
DISPLAY = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768}
ONE_AT_A_TIME = Path(tempfile.gettempdir(), "dialoogtafel-pictures.lock")
"""Two runs would have the folder of their store in common: screens show where it is."""
PLAIN = ("-q", "-p", "no:randomly", "-p", "no:cacheprovider", "--timeout", "600")


def make(folder: Path, only: str = "") -> int:
    """Make the pictures and papers in a folder; give the exit code."""
    with (
        tempfile.NamedTemporaryFile("w", suffix=".json") as display,
        ONE_AT_A_TIME.open("w") as lock,
    ):
        fcntl.flock(lock, fcntl.LOCK_EX)
        display.write(json.dumps({"screens": [DISPLAY]}))
        display.flush()
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={display.name}"
        os.environ["PICTURES_FOLDER"] = str(folder.resolve())
        os.environ["TZ"] = "Europe/Amsterdam"
        time.tzset()
        return pytest.main([*PLAIN, "-k", only, str(DRAWING)])


def main(arguments: list[str] | None = None) -> int:
    """Make pictures, or compare those of two folders: 1 when anything differs."""
    parser = argparse.ArgumentParser(prog="tests.ui.pictures", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--compare", action="store_true", help="compare OLD with NEW")
    parser.add_argument("--only", default="", help="only screens with this in their name")
    given = parser.parse_args(arguments)
    if len(given.folders) != 1 + given.compare:
        parser.error("one folder to make pictures in, or --compare with two")
    return compare(*given.folders) if given.compare else make(given.folders[0], given.only)


if __name__ == "__main__":
    sys.exit(main())
