"""The first window is painted before anything is loaded that it can do without."""

import os
import subprocess
import sys
from pathlib import Path

LATER = {"asyncio", "docx", "json", "logging.handlers", "platformdirs", "qasync", "sqlalchemy"}
"""Modules that come after the painting."""

PROGRAM = f"""
import linecache, os, sys
from PySide6 import QtCore
from facilitator.ui.shell import main
from facilitator.ui.features.start.view import ActionsPanel
paint = ActionsPanel.paintEvent
def seen(panel, event):
    paint(panel, event)
    print("painted")
def stop(*_):
    read = [file for file in linecache.cache if file.endswith("main_window.py")]
    print(*({LATER} & sys.modules.keys()), *({{"Qt"}} & vars(QtCore).keys()), *read, flush=True)
    os._exit(0)
ActionsPanel.paintEvent, main._run = seen, stop
main.main()
"""


def test_the_first_window_is_painted_before_the_rest_is_loaded(tmp_path: Path) -> None:
    """Neither Qt's 1,200 enums, nor the text of modules, which PySide would look through."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[4],
        env={**os.environ, "DIALOOGTAFEL_DATA": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stdout == "painted\n\n"
