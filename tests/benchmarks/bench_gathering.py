"""How the page for files keeps up with many files: the time, and how long a window hangs.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_gathering.py [FILES [ITEMS [MORE]]]

The real page, in the loop of the program, looks at a folder, makes its copy of a store that
holds MORE tables of 100 notes already (600 of them are 31 MB), takes the files in and takes
them back. Every millisecond a timer notes how late it is: that is how long the window could not
answer. Other runs are stopped half-way and while the copy is made, and the time until the page
stands still is told. Wall and processor times stand beside each other, so that a busy computer
shows; all of it is done a few times, and the quietest one counts.
"""

import asyncio
import gc
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.storage.store import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.file_merge.presenter import FileMergePresenter
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.benchmarks.bench_merge import make_files, peak
from tests.benchmarks.many_tables import fill
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context

LIMIT_MS, LIMIT_STOP, LIMIT_SECONDS = 50.0, 1.0, 60.0
TIMES = 3
NOTES = 100
Worst = dict[str, float]
"""The longest piece of work of the window in each part, in milliseconds of processor."""


@dataclass
class Watch:
    """Notes how late a timer of a millisecond is: in wall time, and in time of this thread."""

    last: tuple[float, float] = (0.0, 0.0)
    gaps: list[tuple[float, float]] = field(default_factory=list)
    timer: QTimer = field(default_factory=QTimer)

    def start(self) -> None:
        """Begin to watch."""
        self.gaps = [(0.0, 0.0)]
        self.last = _now()
        self.timer.timeout.connect(self._tick)
        self.timer.start(1)

    def stop(self) -> None:
        """Watch no longer."""
        self.timer.stop()
        self.timer.timeout.disconnect()

    def _tick(self) -> None:
        now = _now()
        self.gaps.append(((now[0] - self.last[0]) * 1000, (now[1] - self.last[1]) * 1000))
        self.last = now

    def told(self) -> str:
        """Tell the longest gaps."""
        wall = sorted(gap[0] for gap in self.gaps)
        mine = sorted(gap[1] for gap in self.gaps)
        over = sum(gap > LIMIT_MS for gap in wall)
        return (
            f"window hung at most {wall[-1]:6.1f} ms ({mine[-1]:.1f} ms of its own work);"
            f" over {LIMIT_MS:.0f} ms: {over} of {len(wall)} times"
        )

    def worst(self) -> float:
        """Give the longest piece of work of the thread of the window, in milliseconds."""
        return max(gap[1] for gap in self.gaps)


def _now() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


@dataclass
class Page:
    """The page in a window of its own, and the store behind it."""

    context: AppContext
    view: FileMergeView
    presenter: FileMergePresenter

    async def done(self) -> None:
        """Wait until nothing works any more."""
        while self.context.tasks.names():
            await self.context.tasks.all_done()


def a_page(store: Store) -> Page:
    """Show the page over a store."""
    context, view = a_context(store, Answers(yes=[True])), FileMergeView()

    async def unlock() -> bool:
        return False

    presenter = FileMergePresenter(
        view, context, lambda: None, lambda: None, unlock, lambda: None
    )
    view.resize(1366, 768)
    view.show()
    return Page(view=view, context=context, presenter=presenter)


async def until_shown(page: Page, wanted: Callable[[str, int], bool]) -> None:
    """Wait until the page says something while it is busy."""
    met = asyncio.Event()
    show = page.view.show_busy

    def seen(sentence: str, done: int, total: int, *, can_stop: bool = True) -> None:
        show(sentence, done, total, can_stop=can_stop)
        if wanted(sentence, done):
            met.set()

    page.view.show_busy = seen  # type: ignore[method-assign]
    await met.wait()


async def timed(name: str, work: Callable[[], Awaitable[None]]) -> float:
    """Do something while the watch runs; print what it took, give the worst of the window."""
    watch = Watch()
    watch.start()
    began, own = time.perf_counter(), time.process_time()
    await work()
    wall, own = time.perf_counter() - began, time.process_time() - own
    await asyncio.sleep(0.2)  # what is painted afterwards counts
    watch.stop()
    print(f"{name:10}{wall:8.2f} s ({own:6.2f} s of processor); {watch.told()}")
    return watch.worst()


async def run(folder: Path, files: int) -> tuple[Worst, float]:
    """Look, take in, look again and take back; give the worst of each, and the seconds."""
    worst: Worst = {}
    with _a_store(folder) as store:
        page, there = a_page(store), len(store.overview())

        async def look_at() -> None:
            page.presenter.look_at([folder / "post"])
            await page.done()

        async def press(button: QPushButton) -> None:
            button.click()
            await page.done()

        await asyncio.sleep(0.5)  # the page is painted by the time a folder is chosen
        began = time.perf_counter()
        worst["look"] = await timed("look", look_at)
        worst["take in"] = await timed("take in", lambda: press(page.view.take_button))
        whole = time.perf_counter() - began
        assert len(store.overview()) == there + files
        worst["look again"] = await timed("look again", look_at)
        page.view.undo_button.show()
        worst["take back"] = await timed("take back", lambda: press(page.view.undo_button))
        assert len(store.overview()) == there
        page.view.close()
    return worst, whole


async def stop(folder: Path, name: str, when: Callable[[str, int], bool]) -> float:
    """Take in and stop when the page shows something; give the seconds until it stands."""
    with _a_store(folder) as store:
        page, there = a_page(store), len(store.overview())
        page.presenter.look_at([folder / "post"])
        await page.done()
        page.view.take_button.click()
        await until_shown(page, when)
        began = time.perf_counter()
        page.view.stop_button.click()
        await page.done()
        stopped = time.perf_counter() - began
        whole = len(store.overview()) - there
        print(f"stopped {name} after {stopped * 1000:.0f} ms with {whole} tables whole")
        assert store.check() == ()
        page.view.close()
    return stopped


def _a_store(folder: Path) -> Store:
    """Open a store with the tables that are there already."""
    for left in folder.glob("store.sqlite*"):
        left.unlink()
    shutil.copy(folder / "before.sqlite", folder / "store.sqlite")
    return Store.open(folder / "store.sqlite")


async def measure(folder: Path, files: int) -> bool:
    """Do everything a few times; print the quietest, and say whether the goals are met."""
    runs = [await run(folder, files) for _ in range(TIMES)]
    quietest = {part: min(worst[part] for worst, _ in runs) for part in runs[0][0]}
    told = ", ".join(f"{part} {worst:.1f}" for part, worst in quietest.items())
    print(f"longest work of the window in the quietest run, in ms: {told}")
    stopped = [
        await stop(
            folder, "half-way", lambda words, done: "Taking" in words and done >= files // 2
        )
    ]
    if (folder / "before.sqlite").stat().st_size > 1_000_000:
        stopped.append(await stop(folder, "in the copy", lambda words, _done: "copy" in words))
    print(f"memory at most {peak():.0f} MB")
    return (
        max(quietest.values()) <= LIMIT_MS
        and max(stopped) <= LIMIT_STOP
        and min(whole for _, whole in runs) <= LIMIT_SECONDS
    )


def main(files: int = 80, items: int = 100, tables: int = 600) -> int:
    """Print what was measured; give 1 when a goal is missed."""
    app = QApplication(["bench", "-style", "fusion"])
    gc.freeze()  # as the program does once its screens are there
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    look().start(Scheme.LIGHT, 100)
    with tempfile.TemporaryDirectory() as name, loop:
        folder = Path(name)
        (folder / "post").mkdir()
        make_files(folder / "post", files, items)
        with Store.open(folder / "before.sqlite") as store:
            fill(store, tables, NOTES)
        size = (folder / "before.sqlite").stat().st_size / 1e6
        print(f"{files} files of {items} notes; {tables} tables there already, {size:.0f} MB")
        met = loop.run_until_complete(measure(folder, files))
        print(f"goals {'met' if met else 'missed'}")
    return int(not met)


if __name__ == "__main__":
    sys.exit(main(*(int(number) for number in sys.argv[1:4])))
