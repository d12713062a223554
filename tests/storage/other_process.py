"""Runs a few lines about a store in another process, as another program would."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]

BEGINNING = """
import os, resource, sys
from pathlib import Path
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.errors import StoreUnavailableError
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
path = Path(sys.argv[1])
"""


def run_elsewhere(lines: str, path: Path) -> str:
    """Run lines that know `path`; give what they print, and fail when they fail."""
    folders = [str(CHECKOUT), os.environ.get("PYTHONPATH", "")]
    ended = subprocess.run(
        [sys.executable, "-c", BEGINNING + lines, str(path)],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, folders))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.stderr, ended.returncode) == ("", 0)
    return ended.stdout
