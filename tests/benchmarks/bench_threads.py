"""How long the page of rode draden takes to open, and its report to be made.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_threads [TABLES,TABLES… [NOTES]]

The goals, for 300 tables of 80 notes: the page opens within a second with no slice over 50 ms,
and the report is made within three. The floor reads the rows of the notes with the bare driver
and counts their tags by theme in one dictionary. All in time of the processor; growth is that
of a note beside the first number of tables.
"""

import json
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from facilitator.domain.reporting.edition import INTERNAL
from facilitator.reports.writer import WRITERS
from facilitator.services.catalogue import read_data_files
from facilitator.services.reporting import ReportRequest, outline_of
from facilitator.services.thread_reports import THREADS, thread_source
from facilitator.services.threads import programme_boards, read_threads_in_slices
from facilitator.storage.store import Store
from facilitator.ui.features.threads.presenter import ThreadsPresenter
from facilitator.ui.features.threads.view import ThreadsView
from facilitator.ui.platform.tasks import without_collecting
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.benchmarks import many_tables
from tests.benchmarks.bench_overview import in_ms
from tests.ui.app_builder import a_context

TAGS = tuple(f"trefwoord {number}" for number in range(1, 61))
OPENS_MS, SLICE_MS, REPORT_MS = 1000.0, 50.0, 3000.0


class Nowhere:
    """Goes nowhere."""

    def open_start(self) -> None: ...

    def open_note(self, dialogue: object, item: object) -> None: ...

    def open_report(self) -> None: ...

    def open_texts(self) -> None: ...

    def open_framework(self) -> None: ...


def ms(work: Callable[[], object]) -> float:
    """Give the time of the processor that some work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def floor(store: Store) -> None:
    """Count the tags by theme in the least way there is."""
    found: dict[str, set[bytes]] = defaultdict(set)
    query = "SELECT dialogue_id, * FROM item"
    cursor = store.file.database.execute(query)
    at = [one[0] for one in cursor.description].index("tags")
    for row in cursor.fetchall():
        for tag in json.loads(row[at]) if row[at] else ():
            found[tag].add(row[0])


def write(request: ReportRequest, suffix: str) -> None:
    WRITERS[suffix].write(outline_of(request))


def measure(app: QApplication, tables: int, notes: int) -> tuple[float, ...]:
    """Open the page over so many tables and make the report, in milliseconds."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "s.sqlite") as store,
    ):
        many_tables.fill(store, tables, notes, tags=TAGS)
        least, library = ms(lambda: floor(store)), read_data_files()
        view = ThreadsView()
        presenter = ThreadsPresenter(view, a_context(store), Nowhere())
        view.resize(1366, 700)
        view.show()
        app.processEvents()
        [programme] = programme_boards(store)
        with without_collecting():
            board, read, longest = in_ms(read_threads_in_slices(store, programme, library))

        def show() -> None:
            presenter._take(programme, programme, board)
            app.processEvents()

        shown = ms(show)
        source = thread_source(store, programme, library)
        request = ReportRequest(THREADS, source, INTERNAL)
        made = [ms(partial(write, request, suffix)) for suffix in (".docx", ".pdf")]
        return least, read + shown, longest, *made


def main(sizes: list[int], notes: int) -> int:
    """Measure each number of tables, and tell."""
    app = QApplication(["bench", "-style", "fusion"])
    look().start(Scheme.LIGHT, 100)
    found = {tables: measure(app, tables, notes) for tables in sizes}
    print(f"{notes} notes a table; milliseconds (x floor)")
    print("tables   floor      page   slice      docx       pdf  growth")
    first = found[sizes[0]]
    for tables, (least, page, longest, word, pdf) in found.items():
        growth = page / tables / (first[1] / sizes[0])
        ratio = f"({page / least:.1f})"
        print(
            f"{tables:6}{least:8.0f}{page:7.0f} {ratio}{longest:7.0f}"
            f"{word:10.0f}{pdf:10.0f}{growth:8.2f}"
        )
    _, page, longest, word, pdf = first
    bad = page > OPENS_MS or longest > SLICE_MS or max(word, pdf) > REPORT_MS
    print(f"goals {'missed' if bad else 'met'}")
    return int(bad)


if __name__ == "__main__":
    given = [int(one) for one in (sys.argv[1:] or ["300"])[0].split(",")]
    sys.exit(main(given, int((*sys.argv[2:], "80")[0])))
