"""How many calls of ours one key costs: what a screen draws again beyond what changed.

A real window at a table with so many notes on a real store, the notes in front and settled. A
key is pressed; every call of a function of the package is counted, a generator that goes on
among them. `key` is until the key is done: written, told to all who listen, shown. That is what
the goals are for. `all` is until no event waits any more: laid out and painted too. Nothing is
timed, so a busy machine counts the same; the clock of the table stands still.

`star` is Alt+S at a note that is half typed, `keep` is Ctrl+Enter, `star kept` is Alt+S at the
newest note in the list. The middle of several rounds is told.
Run: `python -m tests.benchmarks.bench_redraw`; with `where` it tells the functions too.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import median
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import facilitator
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.focus_ring import FocusRing
from tests.benchmarks.bench_capture import Ours, full_desk, settle

HERE, ROUNDS = (10, 300, 1000), 7
GOALS = {"star": 150, "keep": 600, "star kept": 600}
"""How many calls each key may cost until it is done, at any number of notes."""
PACKAGE = str(Path(facilitator.__file__).parent)
ALT = Qt.KeyboardModifier.AltModifier


Calls = tuple[Counter[str], Counter[str]]
"""How often each function was called: until the key was done, and until all was."""


def calls_of(act: Callable[[], None]) -> Calls:
    """Do something and let all of it be done; count the calls of ours."""
    settle()
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _value: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            module = frame.f_code.co_filename.removeprefix(PACKAGE)
            counted[f"{module} {frame.f_code.co_qualname}"] += 1

    sys.setprofile(count)
    try:
        act()
        at_once = counted.copy()
        settle()
    finally:
        sys.setprofile(None)
    return at_once, counted


class Keys:
    """Presses the keys that are counted, at one table."""

    def __init__(self, ours: Ours, presenter: object) -> None:
        self._ours = ours
        self._timer = presenter._timer  # type: ignore[attr-defined]

    def star(self) -> Calls:
        """Half type a note and star it."""
        field = self._ours.field
        field.setFocus()
        field.insertPlainText("Zes weken")
        return calls_of(lambda: QTest.keyClick(field, Qt.Key.Key_S, ALT))

    def keep(self) -> Calls:
        """Type a note with a speaker and keep it."""
        self._ours.field.setFocus()
        self._ours.type_note(3)
        before = len(self._ours.editor.dossier.items)
        calls = calls_of(self._ours.keep)
        assert len(self._ours.editor.dossier.items) == before + 1
        return calls

    def star_kept(self) -> Calls:
        """Star the newest note in the list."""
        stream = self._ours.capture.view.stream
        stream.setFocus()
        before = self._ours.editor.dossier.items[-1].starred
        calls = calls_of(lambda: QTest.keyClick(stream, Qt.Key.Key_S, ALT))
        assert self._ours.editor.dossier.items[-1].starred is not before
        return calls


def table(here: int) -> tuple[dict[str, list[Calls]], list[object]]:
    """Count at a table with so many notes; the clock stands still meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        editor, presenter = full_desk(Path(name), here)
        ours = Ours(editor, presenter)
        presenter._timer.stop()
        keys = Keys(ours, presenter)
        found: dict[str, list[Calls]] = {name: [] for name in GOALS}
        for number in range(ROUNDS + 1):
            for what, act in zip(GOALS, (keys.star, keys.keep, keys.star_kept), strict=True):
                calls = act()
                if number:
                    found[what].append(calls)
        ours.window.hide()
    return found, [ours, presenter]


def main() -> int:
    """Print how many calls each key costs; 1 when a goal is missed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    ring = FocusRing(app)
    look().start(Scheme.LIGHT, 100)
    met, kept = True, list[object]()
    for here in HERE:
        found, alive = table(here)
        kept += alive
        for what, rounds in found.items():
            sums = [[sum(part.values()) for part in each] for each in rounds]
            key, every = (round(median(each[which] for each in sums)) for which in (0, 1))
            met = met and key <= GOALS[what]
            row = f"{here:5} notes  {what:10} key {key:5} (goal {GOALS[what]})  all {every:5}\n"
            sys.stdout.write(row)
            if "where" in sys.argv:
                for place, number in rounds[-1]["all" in sys.argv].most_common(70):
                    sys.stdout.write(f"      {number:5} {place}\n")
    del ring
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
