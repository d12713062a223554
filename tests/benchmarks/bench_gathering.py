"""How the page for files keeps up with many files: the time, and how long a window hangs.

    QT_QPA_PLATFORM=offscreen python tests/benchmarks/bench_gathering.py [FILES [ITEMS]]

The real page, in the loop of the program, looks at a folder and takes it in. Every millisecond
a timer notes how late it is: that is how long the window could not answer. A second run is
stopped half-way, and the time until it stands still is told. Wall and processor times stand
beside each other, so that a busy computer shows.
"""

import asyncio
import gc
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import qasync
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from facilitator.storage.store import Store
from facilitator.ui.gathering.presenter import GatheringPresenter
from facilitator.ui.gathering.view import GatheringView
from facilitator.ui.house import House
from facilitator.ui.look import look
from facilitator.ui.theme import Scheme
from tests.benchmarks.bench_merge import make_files, peak
from tests.ui.houses import a_house

LIMIT_MS, LIMIT_STOP, LIMIT_SECONDS = 50.0, 1.0, 60.0


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

    house: House
    view: GatheringView
    presenter: GatheringPresenter

    async def done(self) -> None:
        """Wait until nothing works any more."""
        while self.house.tasks.names():
            await self.house.tasks.all_done()


def a_page(store: Store) -> Page:
    """Show the page over a store."""
    house, view = a_house(store), GatheringView()

    async def unlock() -> bool:
        return False

    presenter = GatheringPresenter(view, house, lambda: None, lambda: None, unlock)
    view.resize(1366, 768)
    view.show()
    return Page(view=view, house=house, presenter=presenter)


async def half_way(page: Page, files: int) -> None:
    """Wait until half of the files are in."""
    half = asyncio.Event()
    show = page.view.show_busy

    def seen(sentence: str, done: int, total: int) -> None:
        show(sentence, done, total)
        if done >= files // 2:
            half.set()

    page.view.show_busy = seen  # type: ignore[method-assign,assignment]
    await half.wait()


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


async def run(folder: Path, files: int) -> bool:
    """Look, take in, and in another store stop half-way; say whether the goals are met."""
    with Store.open(folder / "whole.sqlite") as store:
        page = a_page(store)

        async def look_at() -> None:
            page.presenter.look_at([folder / "post"])
            await page.done()

        async def take_in() -> None:
            page.view.take_button.click()
            await page.done()

        await asyncio.sleep(0.5)  # the page is painted by the time a folder is chosen
        began = time.perf_counter()
        worst = [await timed("look", look_at), await timed("take in", take_in)]
        whole = time.perf_counter() - began
        assert len(store.overview()) == files
        worst.append(await timed("look again", look_at))
        page.view.close()
    with Store.open(folder / "half.sqlite") as store:
        page = a_page(store)
        page.presenter.look_at([folder / "post"])
        await page.done()
        page.view.take_button.click()
        await half_way(page, files)
        began = time.perf_counter()
        page.view.stop_button.click()
        await page.done()
        stopped = time.perf_counter() - began
        print(
            f"stopped after {stopped * 1000:.0f} ms with {len(store.overview())} tables whole"
        )
        page.view.close()
    print(f"memory at most {peak():.0f} MB")
    return max(worst) <= LIMIT_MS and stopped <= LIMIT_STOP and whole <= LIMIT_SECONDS


def main(files: int, items: int) -> int:
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
        print(f"{files} files of {items} notes; memory before {peak():.0f} MB")
        met = loop.run_until_complete(run(folder, files))
        print(f"goals {'met' if met else 'missed'}")
    return int(not met)


if __name__ == "__main__":
    sys.exit(
        main(*(int(number) for number in (*sys.argv[1:3], *("80", "100")[len(sys.argv) - 1 :])))
    )
