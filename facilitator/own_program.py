"""This program, started once more as a process of its own with an option that it knows."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

WINDOW_PROGRAM = "facilitator"
"""The program that knows those options (`__main__.py`)."""


def own_program() -> list[str]:
    """Give what starts it: the frozen program beside this one, or with Python."""
    if getattr(sys, "frozen", False):
        this = Path(sys.executable)
        return [str(this.with_name(WINDOW_PROGRAM + this.suffix))]
    return [sys.executable, "-P", "-m", WINDOW_PROGRAM]


def own_surroundings() -> Mapping[str, str]:
    """Give the environment in which Python finds this program, and it writes UTF-8."""
    ours = str(Path(__file__).parents[1])
    paths = os.pathsep.join(filter(None, [ours, os.environ.get("PYTHONPATH", "")]))
    return {**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"}
