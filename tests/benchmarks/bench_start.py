"""How soon the start screen is painted and all is ready, and what memory a running table takes.

Floor: a bare PySide6 window, in turn with the program, each in a process of its own. Painted is
measured at the end of the turn of the loop in which the window was painted first.
Run: `python -m tests.benchmarks.bench_start [ROUNDS]`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAINTED, READY, MEMORY = 1.5, 5.5, 130.0
"""Goals: times the floor twice, megabytes. Ready is 1.0 s where a bare window takes 182 ms."""

FLOOR = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, tell)
def tell():
    print("painted", time.time(), flush=True)
    app.quit()
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

START = """
import sys, time
from facilitator.ui.shell import main
from facilitator.ui.features.start.view import ActionsPanel
from facilitator.ui.features.start.view import StartView
seen = []
def watch(panel, event, paint=ActionsPanel.paintEvent):
    paint(panel, event)
    seen.append(panel)
def tell(application, paint=main.paint):
    paint(application)
    assert seen
    print("painted", time.time(), flush=True)
def ready(view, ready=StartView.set_ready):
    ready(view)
    print("ready", time.time(), flush=True)
    view.window().close()
ActionsPanel.paintEvent, main.paint, StartView.set_ready = watch, tell, ready
sys.exit(main.main())
"""

TABLE = """
import sys
from PySide6.QtCore import QTimer
from facilitator.ui.shell import main
from facilitator.ui.shell.application import Application
def make(application, *given, make=Application.__init__):
    make(application, *given)
    table, close = application.table, application.window.close
    for at, step in enumerate((table.open_host, table.open_capture, close), 1):
        QTimer.singleShot(500 * at, step)
Application.__init__ = make
code = main.main()
with open("/proc/self/status") as status:
    print("memory", next(line for line in status if line.startswith("VmHWM")).split()[1])
sys.exit(code)
"""


def run(script: str, *arguments: str) -> dict[str, float]:
    """Run a script in a process of its own; give what it told, as it told it."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "DIALOOGTAFEL_DATA": data, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
            timeout=60,
        )
    told = (line.split() for line in done.stdout.splitlines())
    return {name: float(value) for name, value in told}


def milliseconds(script: str) -> dict[str, float]:
    """Run a script and give the milliseconds from its start to each moment it told."""
    begun = time.time()
    return {name: (moment - begun) * 1000 for name, moment in run(script).items()}


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    pairs = [(milliseconds(FLOOR), milliseconds(START)) for _ in range(rounds + 1)]
    pairs = pairs[1:]  # the first writes the bytecode
    floor = statistics.median(bare["painted"] for bare, _ in pairs)
    painted = statistics.median(ours["painted"] for _, ours in pairs)
    ratio = statistics.median(ours["painted"] / bare["painted"] for bare, ours in pairs)
    ready = statistics.median(ours["ready"] for _, ours in pairs)
    all_ratio = statistics.median(ours["ready"] / bare["painted"] for bare, ours in pairs)
    memory = statistics.median(run(TABLE, "--practice")["memory"] / 1024 for _ in range(3))
    rows = (
        f"{'':34}{'ms':>8}{'x floor':>9}{'goal':>10}",
        f"{'bare window painted (floor)':34}{floor:8.0f}{1:9.2f}",
        f"{'start screen painted':34}{painted:8.0f}{ratio:9.2f}{PAINTED:8.1f} x",
        f"{'everything ready':34}{ready:8.0f}{all_ratio:9.2f}{READY:8.1f} x",
        f"{'peak memory of a running table':34}{memory:5.0f} MB{'':9}{MEMORY:7.0f} MB",
    )
    sys.stdout.write("\n".join(rows) + "\n")
    return 0 if ratio <= PAINTED and all_ratio <= READY and memory <= MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
