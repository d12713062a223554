"""Work in the background: kept, named, reported when it fails, cancelled at the end.

What cannot leave the thread of the window is done in slices, with events between them.
"""

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import TypeVar

from facilitator.jobs import DeferredWork, Slices

Result = TypeVar("Result")


class StoppedError(Exception):
    """Raised inside work in a thread that nobody waits for any more."""


class Progress:
    """Told by work in a thread how far it is; stops that work when it was cancelled."""

    def __init__(self, show: Callable[[int, int], None] | None = None) -> None:
        self._show = show
        self._stopped = False
        self._loop = asyncio.get_running_loop()

    def __call__(self, done: int, total: int) -> None:
        """Pass `done` of `total` on to the screen, or stop the work."""
        if self._stopped:
            raise StoppedError
        if self._show is not None:
            self._loop.call_soon_threadsafe(self._show, done, total)

    def stop(self) -> None:
        """Let the work stop where it next tells how far it is."""
        self._stopped = True


class Tasks:
    """All background work of the program; `report` gets what went wrong in it."""

    def __init__(self, report: Callable[[BaseException], None]) -> None:
        self._report = report
        self._running: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[object, None, None], name: str) -> None:
        """Begin work and keep it until it ends; needs the running loop of the program."""
        task = asyncio.create_task(work, name=name)  # noqa: TID251
        self._running.add(task)
        task.add_done_callback(self._ended)

    def start_instead(self, work: Coroutine[object, None, None], name: str) -> None:
        """Begin work, and cancel what still runs under the same name."""
        self.cancel(name)
        self.start(work, name)

    def cancel(self, name: str) -> None:
        """Cancel what runs under a name."""
        for task in self._running:
            if task.get_name() == name:
                task.cancel()

    def names(self) -> list[str]:
        """Return the names of what runs now."""
        return sorted(task.get_name() for task in self._running)

    async def all_done(self) -> None:
        """Wait until everything that runs now has ended."""
        await asyncio.gather(*self._running, return_exceptions=True)

    async def cancel_all(self) -> None:
        """Cancel everything and wait until it has cleaned up."""
        running = list(self._running)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if error is not None:
            self._report(error)


async def in_thread(
    work: Callable[[Progress], Result], show: Callable[[int, int], None] | None = None
) -> Result:
    """Run `work` in a thread; `show` gets its progress on the main thread.

    Work gets values and returns values; the store and the widgets stay on the main thread.
    """
    progress, begins = Progress(show), _Turn()
    _Collecting.wait()
    try:
        loop = asyncio.get_running_loop()
        return await asyncio.to_thread(_apart, work, progress, loop, begins)
    except asyncio.CancelledError:
        progress.stop()
        if begins.take():  # before there was a thread for it
            _Collecting.go_on()
        raise


class _Turn:
    """Something that only the first who asks may do, in whichever thread."""

    def __init__(self) -> None:
        self._lock = Lock()

    def take(self) -> bool:
        """Say whether nobody asked before."""
        return self._lock.acquire(blocking=False)


def _apart(
    work: Callable[[Progress], Result],
    progress: Progress,
    loop: asyncio.AbstractEventLoop,
    begins: _Turn,
) -> Result:
    if not begins.take():
        raise StoppedError  # nobody waits for it any more
    try:
        return work(progress)
    finally:
        try:
            loop.call_soon_threadsafe(_Collecting.go_on)
        except RuntimeError:  # the loop has ended, and the widgets before it
            _Collecting.go_on()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let Python's collector wait while much is alive that it would go through in vain."""
    _Collecting.wait()
    try:
        yield
    finally:
        _Collecting.go_on()


class _Collecting:
    """Python's collector, which waits while a thread works, and when it is asked to.

    It runs in whatever thread makes most objects, and rings of widgets must not end there.
    """

    at_work = 0

    @classmethod
    def wait(cls) -> None:
        """Let garbage lie from now on."""
        cls.at_work += 1
        gc.disable()

    @classmethod
    def go_on(cls) -> None:
        """Collect again when nothing asks to wait any more, and begin on this thread."""
        cls.at_work -= 1
        if not cls.at_work:
            gc.collect(0)
            gc.enable()


async def in_slices(
    work: Slices[Result], after_each: Callable[[], None] = lambda: None
) -> Result:
    """Do work to its end; what only waits for the disk waits in a thread.

    Cancelling leaves the work undone, and so does `after_each` when it raises.
    """
    try:
        while True:
            try:
                aside = next(work)
            except StopIteration as end:
                answer: Result = end.value
                return answer
            if aside is None:
                after_each()
                await asyncio.sleep(0)
            else:
                await _wait_for(aside)
    finally:
        work.close()


async def _wait_for(aside: DeferredWork) -> None:
    await in_thread(lambda _progress: aside())
