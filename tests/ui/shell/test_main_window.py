"""The window fills a small display, and leaves room on a large one."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import os
from facilitator.ui.shell import main
def stop(app, first):
    first.window.fit()
    print(first.window.isMaximized(), flush=True)
    os._exit(0)
main._run = stop
main.main()
"""


@pytest.mark.parametrize(
    ("wide", "high", "filled"),
    [
        (1366, 768, True),
        (1366, 1080, True),
        (1440, 798, True),
        (1376, 900, True),
        (1920, 1080, False),
    ],
)
def test_the_window_fills_a_display_it_does_not_fit_on_with_its_frame(
    tmp_path: Path, wide: int, high: int, *, filled: bool
) -> None:
    """The frame drawn here takes 2 pixels; title bars of real displays take up to 40."""
    display = {"name": "Laptop", "x": 0, "y": 0, "width": wide, "height": high}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [display]}), "utf-8")
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        env={
            **os.environ,
            "DIALOOGTAFEL_DATA": str(tmp_path),
            "QT_QPA_PLATFORM": f"offscreen:configfile={config}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.stdout.strip(), ended.stderr) == (str(filled), "")
