"""The first window is painted before anything is loaded that it can do without."""

import os
import subprocess
import sys
from pathlib import Path

LATER = {"asyncio", "docx", "json", "logging.handlers", "platformdirs", "qasync", "sqlalchemy"}
"""Modules that come after the painting."""

PROGRAM = f"""
import os, sys
from PySide6 import QtCore
from facilitator.ui import app
from facilitator.ui.start.actions_panel import ActionsPanel
paint = ActionsPanel.paintEvent
def seen(panel, event):
    paint(panel, event)
    print("painted")
def stop(*_):
    print(*({LATER} & sys.modules.keys()), *({{"Qt"}} & vars(QtCore).keys()), flush=True)
    os._exit(0)
ActionsPanel.paintEvent, app._run = seen, stop
app.main()
"""


def test_the_first_window_is_painted_before_the_rest_is_loaded(tmp_path: Path) -> None:
    """`Qt`, the namespace, is 1,200 members of enums: a fifth of the time to the painting."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "DIALOOGTAFEL_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "painted\n\n"
