"""How soon the start screen is painted and everything is ready, and what memory a table takes.

Floor: a bare PySide6 window, in turn with the program, each in a process of its own.
Run: `python tests/benchmarks/bench_start.py [ROUNDS]`.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

FLOOR = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
class Window(QWidget):
    painted = False
    def paintEvent(self, event):
        if not self.painted:
            self.painted = True
            print("painted", time.time(), flush=True)
            QTimer.singleShot(0, QApplication.quit)
app = QApplication(sys.argv)
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""

PROGRAM = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from facilitator.ui import app
from facilitator.ui.start.view import StartView
class Watch(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            print("painted", time.time(), flush=True)
        return False
made, ready = StartView.__init__, StartView.set_ready
def watch(view, *args):
    made(view, *args)
    view.watch = Watch()
    view.panel.installEventFilter(view.watch)
def tell(view):
    ready(view)
    print("ready", time.time(), flush=True)
    QTimer.singleShot(AFTER, view.window().close)
StartView.__init__, StartView.set_ready = watch, tell
code = app.main()
with open("/proc/self/status") as status:
    print("memory", next(line for line in status if line.startswith("VmHWM")).split()[1])
"""


def run(script: str, *arguments: str) -> dict[str, float]:
    """Run a script in a process of its own; give seconds since its start, and megabytes."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "DIALOOGTAFEL_DATA": data, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        begun = time.time()
        done = subprocess.run(
            [sys.executable, "-c", script, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
    told = dict(line.split()[:2] for line in done.stdout.splitlines() if " " in line)
    times = {name: float(told[name]) - begun for name in ("painted", "ready") if name in told}
    memory = {"memory": float(told["memory"]) / 1024} if "memory" in told else {}
    return {**times, **memory}


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    program = PROGRAM.replace("AFTER", "0")
    pairs = [(run(FLOOR), run(program)) for _ in range(rounds + 1)][1:]
    floor = statistics.median(bare["painted"] for bare, _ in pairs)
    painted = statistics.median(ours["painted"] for _, ours in pairs)
    ratio = statistics.median(ours["painted"] / bare["painted"] for bare, ours in pairs)
    ready = statistics.median(ours["ready"] for _, ours in pairs)
    memory = run(PROGRAM.replace("AFTER", "1500"), "--practice")["memory"]
    print(f"{'':34}{'ms':>8}{'x floor':>9}{'goal':>10}")
    print(f"{'bare window painted (floor)':34}{floor * 1000:8.0f}{1:9.2f}")
    print(f"{'start screen painted':34}{painted * 1000:8.0f}{ratio:9.2f}{'1.5 x':>10}")
    print(f"{'everything ready':34}{ready * 1000:8.0f}{ready / floor:9.2f}{'1000 ms':>10}")
    print(f"{'peak memory of a running table':34}{memory:5.0f} MB{'':9}{'130 MB':>10}")


if __name__ == "__main__":
    main()
