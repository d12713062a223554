"""How long the board of kernen takes to open, to place a note by a key, and to search.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.bench_board [TABLES [NOTES]]

The goals, for 300 tables of 80 notes with 4,000 of them in kernen: the board opens within a
second, and no slice of that is over 50 ms; a key places a note, on disk and painted, within
16 ms for 95 of 100; and what is typed in the search is shown within 50 ms. The floors are
reading the rows of the notes with the bare driver, writing a row with it, and going through
the words of all notes once. All in time of the processor, which a busy machine changes least.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.jobs import at_once
from facilitator.services.boards import BoardEditor, boards, read_board_in_slices, read_tags
from facilitator.services.messages import DUTCH, messages
from facilitator.storage.store import Store
from facilitator.ui.features.clustering.presenter import BoardPresenter
from facilitator.ui.features.clustering.view import BoardView
from facilitator.ui.platform.tasks import without_collecting
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.benchmarks import many_tables
from tests.benchmarks.bench_overview import Nowhere, in_ms
from tests.editors import StillOrigins
from tests.ui.app_builder import a_context

OPENS_MS, SLICE_MS, PLACES_MS, SEARCHES_MS = 1000.0, 50.0, 16.0, 50.0
PLACED, KERNEN, KEYS = 4000, 9, 100
TYPED = "buurt school"


class Opening(NamedTuple):
    """How long opening took in all, and its longest slice, in milliseconds."""

    whole: float
    longest: float


def ms(work: Callable[[], object]) -> float:
    """Give the time of the processor that some work takes."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def p95(times: list[float]) -> float:
    """Give the time within which 95 of 100 are done."""
    return sorted(times)[int(len(times) * 0.95) - 1]


def fill(store: Store, tables: int, notes: int) -> None:
    """Put one theme in a store, and place many notes in a few kernen."""
    many_tables.fill(store, tables, notes, ("Samen leven",))
    editor = BoardEditor(store, boards(store)[0], StillOrigins())
    loose = editor.board.contents(Chapter.KNEL_KIEM).loose
    for number in range(KERNEN):
        act = ChapterActions(editor.board, Chapter.KNEL_KIEM, editor.origins.new_id)
        some = loose[number:PLACED:KERNEN]
        editor.do(act.make_cluster(Section.KNEL, f"Kern {number + 1}", some))


def floors(store: Store) -> dict[str, float]:
    """Time what the least would be: reading, writing a row, going through all words."""
    database = store.file.database
    rows = database.execute("SELECT * FROM item").fetchall()
    texts = [" ".join(map(str, row)) for row in rows]
    database.execute("CREATE TABLE bench (text TEXT)")

    def write() -> None:
        database.execute("BEGIN IMMEDIATE")
        database.execute("INSERT INTO bench VALUES ('x')")
        database.execute("COMMIT")

    return {
        "write": p95([ms(write) for _ in range(KEYS)]),
        "open": ms(lambda: database.execute("SELECT * FROM item").fetchall()),
        "search": ms(lambda: [text for text in texts if TYPED[:5] in text]),
    }


def open_board(app: QApplication, store: Store) -> tuple[BoardView, BoardPresenter, Opening]:
    """Open the board, and time it."""
    view = BoardView()
    presenter = BoardPresenter(view, a_context(store), Nowhere())
    view.resize(1366, 700)
    view.show()
    app.processEvents()
    found = boards(store)[0]
    with without_collecting():
        board, read, slice_ = in_ms(read_board_in_slices(store, found))

    def put_on_the_page() -> None:
        presenter._boards = (found,)
        presenter._take(found, board, read_tags(store, found.head.programme))
        app.processEvents()

    whole = ms(lambda: boards(store)) + read + ms(put_on_the_page)
    view.notes.setFocus()
    return view, presenter, Opening(whole, slice_)


def placing(app: QApplication, view: BoardView) -> list[float]:
    """Place notes by keys, each until it is on disk and painted."""

    def place(number: int) -> None:
        QTest.keyClick(view.notes, Qt.Key(Qt.Key.Key_1 + number % KERNEN))
        app.processEvents()

    return [ms(partial(place, number)) for number in range(KEYS)]


def searching(app: QApplication, view: BoardView) -> list[float]:
    """Type words to search for, each letter until what was found is painted."""

    def search(long: int) -> None:
        view.search.setText(TYPED[:long])
        app.processEvents()

    return [ms(partial(search, long)) for long in range(1, len(TYPED) + 1)]


def main(tables: int, notes: int) -> int:
    """Fill a store, open its board, place and search, and tell."""
    app = QApplication(["bench", "-style", "fusion"])
    look().start(Scheme.LIGHT, 100)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "s.sqlite") as store,
    ):
        fill(store, tables, notes)
        floor = floors(store)
        messages(DUTCH)  # as the start screen did
        view, presenter, opening = open_board(app, store)
        assert presenter.open is not None
        _, made, ready = in_ms(presenter.open.search.prepare())
        at_once(presenter.open.proposals.prepare(presenter.open.board))
        places = placing(app, view)
        searches = searching(app, view)
    print(f"{tables} tables, {tables * notes} notes, {PLACED} of them in kernen")
    print(f"opens in {opening.whole:.0f} ms, longest slice {opening.longest:.0f} ms,", end=" ")
    print(f"{opening.whole / floor['open']:.0f} times reading the rows")
    print(
        f"places in {p95(places):.1f} ms (p95), median {sorted(places)[KEYS // 2]:.1f} ms,",
        end=" ",
    )
    print(f"{p95(places) / floor['write']:.0f} times writing a row")
    print(f"searches in {max(searches):.0f} ms,", end=" ")
    print(f"{max(searches) / floor['search']:.0f} times going through the words;", end=" ")
    print(f"made ready for it in {made:.0f} ms, longest slice {ready:.0f} ms")
    return int(
        opening.whole > OPENS_MS
        or max(opening.longest, ready) > SLICE_MS
        or p95(places) > PLACES_MS
        or max(searches) > SEARCHES_MS
    )


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in (*sys.argv[1:], "300", "80")[:2])))
