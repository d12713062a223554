"""How long from a key to a painted row, with 500 and with 1,000 notes at the table.

Floor: a bare window with a list of 500 lines of Qt's own; a key adds a line, the list scrolls
to it and paints it. Ours: Ctrl+Enter in the real window, on a real store: the note is on disk,
in the stream and painted. A letter typed in the field is measured too, one behind which a word
of the table is offered, and the key of one more who agrees. All in turn, in one run.
Run: `python -m tests.benchmarks.bench_capture [ROUNDS]`.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.domain.records.items import ItemKind, seated
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.table.presenter import TablePresenter
from facilitator.ui.shell.table.view import TableScreen
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.focus_ring import FocusRing
from tests.builders import a_dossier, a_moment, a_seat, an_item
from tests.editors import an_editor, open_store
from tests.ui.app_builder import a_context, a_work

HERE, ROUNDS, WARM_UP = (500, 1000), 100, 5
TEXT = "Zes weken zag mijn moeder niemand, en toen stond de buurvrouw voor het raam. " * 3
GOAL = 50.0
"""Milliseconds from the key to the painted row, for 95 of 100 notes."""


class Painted(QObject):
    """Knows whether a widget was painted since it was asked to watch."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See the paint event go by."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def until_painted(act: Callable[[], None], watched: Painted) -> float:
    """Do something, and give the milliseconds until the widget was painted."""
    settle()
    watched.seen = False
    begun = time.perf_counter()
    act()
    while not watched.seen:
        QApplication.processEvents()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def settle() -> None:
    """Let everything that was asked before be done."""
    for _ in range(3):
        QApplication.processEvents()


class Floor:
    """A window with a list and a field of Qt's own."""

    def __init__(self, here: int) -> None:
        self.window, self.list, self.field = QWidget(), QListView(), QPlainTextEdit()
        self.model = QStringListModel([f"{number} {TEXT}" for number in range(here)])
        self.list.setModel(self.model)
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.list)
        rows.addWidget(self.field)
        self.window.resize(1366, 768)
        self.window.show()
        self.painted = Painted(self.list.viewport())

    def keep(self) -> None:
        """Add a line and scroll to it, as a key would."""
        row = self.model.rowCount()
        self.model.insertRow(row)
        self.model.setData(self.model.index(row), f"{row} {TEXT}")
        self.list.scrollToBottom()


class Ours:
    """The real window at a table full of notes."""

    def __init__(self, editor: DialogueEditor, presenter: TablePresenter) -> None:
        self.editor, self.capture = editor, presenter.capture
        self.window = MainWindow(presenter.view)
        self.window.resize(1366, 768)
        self.window.show()
        presenter.layouts.show_capture()
        self.window.activateWindow()
        self.field = self.capture.view.entry.field
        self.painted = Painted(self.capture.view.stream.viewport())
        self.field_painted = Painted(self.field.viewport())

    def type_note(self, number: int) -> None:
        """Type a whole note, but for keeping it."""
        self.field.insertPlainText(f"{number} {TEXT}")
        self.capture.choices.choose_seat(1 + number % 6)

    def keep(self) -> None:
        """Press Ctrl+Enter."""
        QTest.keyClick(self.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def letter(self) -> None:
        """Type a letter."""
        QTest.keyClick(self.field, Qt.Key.Key_E)

    def begin_word(self) -> None:
        """Type the beginning of a word that was used at the table, but for one letter."""
        self.field.insertPlainText(" buu")

    def offered(self) -> None:
        """Type the letter from which on the word is offered."""
        QTest.keyClick(self.field, Qt.Key.Key_R)
        assert self.field.hint().words

    def agree(self) -> None:
        """Press Alt+I: one more agrees with the last note."""
        QTest.keyClick(self.field, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)


def full_desk(folder: Path, here: int) -> tuple[DialogueEditor, TablePresenter]:
    """Open a table with so many notes on a store in a folder."""
    seats = [a_seat(number, f"rol {number}") for number in range(1, 7)]
    kinds = list(ItemKind)
    items = [
        an_item(
            f"{number} {TEXT}",
            kinds[number % len(kinds)],
            position=number,
            speaker=seated(seats[number % 6].id),
        )
        for number in range(here)
    ]
    store = open_store(folder)
    dossier = a_dossier(seats=seats, items=items, moments=[a_moment(step="knel_kiem")])
    editor = an_editor(store, dossier)
    presenter = TablePresenter(TableScreen(), a_work(editor), a_context(store))
    return editor, presenter


def measure(ours: Ours, floor: Floor, rounds: int) -> dict[str, list[float]]:
    """Time all of them in turn."""
    names = ("floor", "note", "letter", "offered", "agree")
    times: dict[str, list[float]] = {name: [] for name in names}
    before = len(ours.editor.dossier.items)
    for number in range(WARM_UP + rounds):
        times["floor"].append(until_painted(floor.keep, floor.painted))
        times["letter"].append(until_painted(ours.letter, ours.field_painted))
        times["agree"].append(until_painted(ours.agree, ours.painted))
        ours.begin_word()
        times["offered"].append(until_painted(ours.offered, ours.field_painted))
        ours.type_note(number)
        times["note"].append(until_painted(ours.keep, ours.painted))
    assert len(ours.editor.dossier.items) == before + WARM_UP + rounds
    return {name: some[WARM_UP:] for name, some in times.items()}


def percentile(times: list[float], percent: int) -> float:
    """Give a percentile."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def line(what: str, times: list[float], floor: list[float]) -> str:
    """Write one line of the table."""
    cells = [
        f"{percentile(times, p):8.1f} ({percentile(times, p) / percentile(floor, p):4.1f})"
        for p in (50, 95)
    ]
    return f"{what:44}" + "".join(cells)


def table(here: int, rounds: int, kept: list[object]) -> tuple[list[str], float]:
    """Measure at a table with so many notes; give the lines to print and the slowest p95.

    What was shown is put in `kept`, to live until the end of the run.
    """
    with tempfile.TemporaryDirectory() as name:
        editor, presenter = full_desk(Path(name), here)
        bare = Floor(here)  # first: keys go to the window that was shown last
        ours = Ours(editor, presenter)
        times = measure(ours, bare, rounds)
        for window in (bare.window, ours.window):
            window.hide()
        kept += [bare, ours, presenter]
    floor = times["floor"]
    words = {
        "floor": "line added to a bare list, painted (floor)",
        "note": "note kept on disk and painted",
        "letter": "letter typed and painted",
        "offered": "letter typed and a word offered behind it",
        "agree": "one more agrees, on disk and painted",
    }
    head = f"{rounds} times each, {here} notes; ms (x floor)"
    rows = [f"{head:44}     p50             p95"]
    rows += [line(words[name], some, floor) for name, some in times.items()]
    return rows, max(percentile(some, 95) for name, some in times.items() if name != "floor")


def main() -> int:
    """Print the tables; 1 when the goal is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    ring = FocusRing(app)
    look().start(Scheme.LIGHT, 100)
    met, kept = True, list[object]()
    for here in HERE:
        rows, worst = table(here, rounds, kept)
        met = met and worst <= GOAL
        verdict = "met" if worst <= GOAL else "missed"
        rows.append(f"goal: slowest p95 {worst:.1f} <= {GOAL:.0f} ms: {verdict}")
        sys.stdout.write("\n".join(rows) + "\n")
    del ring
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
