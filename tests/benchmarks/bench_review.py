"""How long the list of what asks for a person takes over many tables, and one answer to it.

    python -m tests.benchmarks.bench_review [TABLES [NOTES]]

The store holds tables that may be one, notes that may be double, and notes that two laptops
wrote each in its own way: 1,500 points for 2,200 tables. The goals: 300 ms to read and to open
it, no slice over 50 ms, and 50 ms from an answer until the next question is painted.
Reading is told in time of the processor; an answer by the clock as well.
"""

import gc
import os
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

os.environ["QT_API"] = "pyside6"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId, DialogueId, ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.jobs import at_once
from facilitator.services.double_notes import compare_notes
from facilitator.services.review import ReviewKind, ReviewList, read_review
from facilitator.storage.store import Store
from facilitator.ui.features.review.board_view import ReviewView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.question import QuestionPanel
from tests.benchmarks.bench_capture import Painted, percentile, until_painted
from tests.benchmarks.bench_overview import in_ms
from tests.benchmarks.many_tables import fill
from tests.benchmarks.soak_two_hours import Times, a_laptop, line, write
from tests.ui.app_builder import Laptop

TIMES, ANSWERS = 7, 10
LIMIT_MS, LIMIT_SLICE_MS, LIMIT_ANSWER_MS = 300.0, 50.0, 50.0
TODAY = date(2026, 11, 30)
OURS, THEIRS = (VersionVector.of({DeviceId(name): 1}) for name in ("ours", "theirs"))
ASKED = (ReviewKind.SAME_TABLE, ReviewKind.DOUBLE_NOTE, ReviewKind.DIFFERENCE)
Records = Iterable[Version[Record]]


def bring(store: Store, tables: int) -> None:
    """Let others bring what a person must look at: of three kinds, 1,500 for 2,200 tables."""
    homes = [one.dialogue.id for one in store.overview()]
    kinds = [_twin] * (tables // 11) + [_double] * (tables * 10 // 22)
    kinds += [_difference] * (tables // 7)
    for home, brought in zip(homes, kinds, strict=False):
        store.imports.apply([*brought(store, home)])
    at_once(compare_notes(store))


def _twin(store: Store, home: DialogueId) -> Records:
    """Begin a table a second time, with half of its notes."""
    dossier, other = store.dossier(home), DialogueId(derived_id("twin", str(home)))
    yield Version(THEIRS, replace(dossier.dialogue, id=other))
    for item in dossier.items[::2]:
        key = ItemId(derived_id("twin", str(item.id)))
        yield Version(THEIRS, replace(item, id=key, dialogue_id=other))


def _double(store: Store, home: DialogueId) -> Records:
    item = store.dossier(home).items[-1]
    again = ItemId(derived_id("double", str(item.id)))
    yield Version(THEIRS, replace(item, id=again, verbatim=f"{item.verbatim} Ja."))


def _difference(store: Store, home: DialogueId) -> Records:
    item: Item = store.dossier(home).items[0]
    for vector, text in ((OURS, "Niet open."), (THEIRS, "Dicht.")):
        yield Version(vector, replace(item, edited=text))


@dataclass
class Answering:
    """The page in the real window, and what each answer took until the next was painted."""

    laptop: Laptop
    view: ReviewView
    times: dict[str, Times] = field(default_factory=lambda: defaultdict(Times))

    def go_through(self, kind: ReviewKind) -> None:
        """Answer questions of a kind: a yes, a no, and so on."""
        self.view.kind_chosen.emit(kind)
        for _ in range(ANSWERS):
            self._answer(f"{kind}, yes", self.view.panel.accept_button)
            if self.view.panel.refuse_button.isVisible():
                self._answer(f"{kind}, no", self.view.panel.refuse_button)

    def _answer(self, name: str, button: QPushButton) -> None:
        begun, own = time.perf_counter(), time.process_time()
        watched = NextPainted(self.view.panel)
        button.click()
        until_idle(self.laptop)
        self.times[name].clock.append((watched.clock - begun) * 1000)
        self.times[name].processor.append((watched.processor - own) * 1000)


class NextPainted(QObject):
    """Knows when another question than the one of now was painted."""

    def __init__(self, panel: QuestionPanel) -> None:
        super().__init__(panel)
        self._panel, self._before = panel, panel.question
        self.clock = self.processor = 0.0
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See the first paint event of another question go by; its end is noted."""
        if event.type() == QEvent.Type.Paint and self._panel.question is not self._before:
            watched.removeEventFilter(self)
            QApplication.postEvent(self, QEvent(QEvent.Type.User))  # before what is waiting
        return False

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802
        """Note when the window was painted."""
        self.clock, self.processor = time.perf_counter(), time.process_time()


def until_idle(laptop: Laptop) -> None:
    """Wait until nothing works in the background any more."""
    while laptop.context.tasks.names():
        QApplication.processEvents()


def opened(laptop: Laptop) -> tuple[ReviewView, float, float]:
    """Open the list in the window; give it, and the milliseconds by the clock and our own."""
    until_idle(laptop)
    begun, own = time.perf_counter(), time.process_time()
    laptop.application.open_review()
    view = laptop.window.screen_in_front()
    assert isinstance(view, ReviewView)
    watched = NextPainted(view.panel)
    until_idle(laptop)
    until_painted(view.update, Painted(view))
    return view, (watched.clock - begun) * 1000, (watched.processor - own) * 1000


def answer(laptop: Laptop, view: ReviewView) -> dict[str, Times]:
    """Answer questions of each kind in the window."""
    answering = Answering(laptop, view)
    for kind in ASKED[::-1]:
        answering.go_through(kind)
    return answering.times


def read(store: Store) -> tuple[ReviewList, float, float]:
    """Read the list a few times; give it, and the middle of all milliseconds and of a slice."""
    runs = [in_ms(read_review(store, TODAY)) for _ in range(TIMES)]
    whole, slices = sorted(run[1] for run in runs), sorted(run[2] for run in runs)
    return runs[0][0], whole[TIMES // 2], slices[TIMES // 2]


def main(tables: int, notes: int) -> int:
    """Fill a store, read the list, answer in the window, and tell."""
    app = QApplication(["bench", "-style", "fusion"])
    look().start(Scheme.LIGHT, 100)
    with qasync.QEventLoop(app) as loop, a_laptop(app, loop) as laptop:
        fill(laptop.context.store, tables, notes)
        bring(laptop.context.store, tables)
        gc.freeze()  # as the program does once its screens are there
        found, whole, slice_ = read(laptop.context.store)
        view, clock, own = opened(laptop)
        times = answer(laptop, view)
    write(f"{tables} tables, {tables * notes} notes, {found.points} points")
    write(f"read {whole:.0f} ms; longest slice {slice_:.0f} ms")
    write(f"opened in the window in {clock:.0f} ms by the clock, {own:.0f} ms of processor")
    for name, took in times.items():
        write(f"{name:18}{line(took.clock)} by the clock; {line(took.processor)} of processor")
    slowest = max(percentile(took.processor, 95) for took in times.values())
    met = (
        max(whole, own) <= LIMIT_MS and slice_ <= LIMIT_SLICE_MS and slowest <= LIMIT_ANSWER_MS
    )
    write(f"goals {'met' if met else 'missed'}")
    return int(not met)


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in (*sys.argv[1:], "2200", "20")[:2])))
