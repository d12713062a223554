"""How long the overview of many tables takes, and its longest slice; and showing it.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_overview.py [TABLES [NOTES]]

The goal for 500 tables of 100 notes is 300 ms in all, and no slice over 50 ms, nor anything
the window does at a time: telling some tables, putting them on the page, painting, keeping a
number.
The floor is reading the same rows with the bare driver. All in time of the processor, which a
busy machine changes least.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from facilitator.domain.programme.overview import ProgrammeOverview
from facilitator.jobs import Slices
from facilitator.services.programme_overview import read_overview
from facilitator.storage.store import Store
from facilitator.ui.features.overview.presenter import OverviewPresenter
from facilitator.ui.features.overview.texts import columns
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.benchmarks.many_tables import fill
from tests.ui.app_builder import a_context

T = TypeVar("T")
TIMES = 7
LIMIT_MS, LIMIT_SLICE_MS = 300.0, 50.0
BARE = (
    "SELECT dialogue_id, kind, count(*) FROM item WHERE removed = 0 GROUP BY dialogue_id, kind",
    """SELECT dialogue_id, step, count(*), count(read_back) FROM item WHERE removed = 0
        GROUP BY dialogue_id, step""",
    "SELECT * FROM dialogue",
    "SELECT * FROM step",
)


class Nowhere:
    """Goes nowhere: only the page is looked at."""

    def __getattr__(self, _name: str) -> Callable[..., None]:
        """Give a way that leads nowhere."""
        return lambda *_given: None


def in_ms(work: Slices[T]) -> tuple[T, float, float]:
    """Do work to its end; give its answer, the time in all, and the longest slice."""
    longest, began = 0.0, time.process_time()
    while True:
        start = time.process_time()
        try:
            next(work)
        except StopIteration as end:
            now = time.process_time()
            return end.value, (now - began) * 1000, max(longest, now - start) * 1000
        longest = max(longest, time.process_time() - start)


def floor(store: Store) -> float:
    """Read the same rows with the bare driver."""
    start = time.process_time()
    for query in BARE:
        store.file.database.execute(query).fetchall()
    return (time.process_time() - start) * 1000


def on_the_page(
    app: QApplication,
    view: OverviewView,
    presenter: OverviewPresenter,
    overview: ProgrammeOverview,
) -> dict[str, float]:
    """Time what the window does at a time when the overview is read, and when one types."""
    presenter._overview = overview
    parts = {"told in slices of": in_ms(presenter._tell_all())[2]}

    def timed(name: str, work: Callable[[], object]) -> None:
        start = time.process_time()
        work()
        parts[name] = (time.process_time() - start) * 1000

    def put_on_the_page() -> None:
        presenter._ask()
        app.sendPostedEvents()

    table = next(line.dialogue.id for line in overview.tables if not line.dialogue.number)
    timed("put on the page", put_on_the_page)
    timed("painted", view.grab)
    timed("kept a number", lambda: presenter._type_number(table, "999"))
    return parts


def main(tables: int, notes: int) -> int:
    """Fill a store, read its overview a few times, show it, and tell."""
    app = QApplication(["bench", "-style", "fusion"])
    look().start(Scheme.LIGHT, 100)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "s.sqlite") as store,
    ):
        fill(store, tables, notes)
        floor(store)
        floors = sorted(floor(store) for _ in range(TIMES))
        runs = [in_ms(read_overview(store)) for _ in range(TIMES)]
        whole = sorted(run[1] for run in runs)[TIMES // 2]
        slice_ = sorted(run[2] for run in runs)[TIMES // 2]
        context = a_context(store)
        view = OverviewView(columns(context.language))
        presenter = OverviewPresenter(view, context, Nowhere())
        view.resize(1366, 700)
        view.show()
        view.grab()
        parts = on_the_page(app, view, presenter, runs[0][0])
    ratio = whole / floors[TIMES // 2]
    print(f"{tables} tables, {tables * notes} notes")
    print(f"read {whole:.0f} ms, {ratio:.1f} times the floor; longest slice {slice_:.0f} ms")
    print(", ".join(f"{name} {took:.0f} ms" for name, took in parts.items()))
    return int(whole > LIMIT_MS or max(slice_, *parts.values()) > LIMIT_SLICE_MS)


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in (*sys.argv[1:], "500", "100")[:2])))
