"""Work in the background."""

import asyncio
import gc
from threading import Event, current_thread, main_thread

import pytest

from facilitator.ui.platform.tasks import (
    Progress,
    StoppedError,
    Tasks,
    in_thread,
    without_collecting,
)
from tests import patience


class Reports:
    """Keeps what was reported, and the tasks that report here."""

    def __init__(self) -> None:
        self.errors: list[BaseException] = []
        self.tasks = Tasks(self.errors.append)


async def _all_others() -> None:
    """Wait until all other tasks have ended, well or not."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    await asyncio.gather(*others, return_exceptions=True)


async def _wait(started: asyncio.Event, ended: list[str]) -> None:
    started.set()
    try:
        await asyncio.Event().wait()
    finally:
        ended.append("clean")


def test_work_is_kept_by_name_until_it_ends(loop: asyncio.AbstractEventLoop) -> None:
    reports, go = Reports(), asyncio.Event()

    async def work() -> None:
        await go.wait()

    async def story() -> list[list[str]]:
        reports.tasks.start(work(), "reading")
        seen = [reports.tasks.names()]
        go.set()
        await _all_others()
        return [*seen, reports.tasks.names()]

    assert loop.run_until_complete(story()) == [["reading"], []]
    assert reports.errors == []


def test_what_goes_wrong_is_reported(loop: asyncio.AbstractEventLoop) -> None:
    reports = Reports()

    async def work() -> None:
        raise OSError("no room")

    async def story() -> None:
        reports.tasks.start(work(), "reading")
        await _all_others()

    loop.run_until_complete(story())
    assert [str(error) for error in reports.errors] == ["no room"]


def test_the_end_cancels_everything_and_waits_for_it(loop: asyncio.AbstractEventLoop) -> None:
    reports, ended = Reports(), list[str]()

    async def story() -> None:
        starts = [asyncio.Event(), asyncio.Event()]
        for number, started in enumerate(starts):
            reports.tasks.start(_wait(started, ended), f"work {number}")
            await started.wait()
        await reports.tasks.cancel_all()

    loop.run_until_complete(story())
    assert (ended, reports.tasks.names(), reports.errors) == (["clean", "clean"], [], [])


def test_new_work_cancels_the_old_of_that_name_only(loop: asyncio.AbstractEventLoop) -> None:
    reports, old, other = Reports(), list[str](), list[str]()

    async def story() -> None:
        for name, ended in (("search", old), ("reading", other)):
            started = asyncio.Event()
            reports.tasks.start(_wait(started, ended), name)
            await started.wait()
        again = asyncio.Event()
        reports.tasks.start_instead(_wait(again, []), "search")
        await again.wait()
        assert (old, other) == (["clean"], [])
        await reports.tasks.cancel_all()

    loop.run_until_complete(story())


def test_work_in_a_thread_returns_a_value_and_tells_its_progress_here(
    loop: asyncio.AbstractEventLoop,
) -> None:
    seen: list[tuple[int, int, bool]] = []

    def work(progress: Progress) -> str:
        progress(1, 2)
        progress(2, 2)
        return current_thread().name

    told = asyncio.Event()

    def show(done: int, total: int) -> None:
        seen.append((done, total, current_thread() is main_thread()))
        if done == total:
            told.set()

    async def story() -> str:
        name = await in_thread(work, show)
        await told.wait()
        return name

    assert loop.run_until_complete(story()) != main_thread().name
    assert seen == [(1, 2, True), (2, 2, True)]


def test_an_error_in_a_thread_comes_out_where_it_is_awaited(
    loop: asyncio.AbstractEventLoop,
) -> None:
    def work(_progress: Progress) -> None:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        loop.run_until_complete(in_thread(work))


def test_cancelled_work_in_a_thread_stops_at_its_next_word(
    loop: asyncio.AbstractEventLoop,
) -> None:
    begun, cancelled, stopped = asyncio.Event(), Event(), Event()

    def work(progress: Progress) -> None:
        loop.call_soon_threadsafe(begun.set)
        cancelled.wait(patience.SECONDS)
        try:
            progress(1, 2)
        except StoppedError:
            stopped.set()

    async def story() -> None:
        reports = Reports()

        async def reading() -> None:
            await in_thread(work)

        reports.tasks.start(reading(), "reading")
        await begun.wait()
        await reports.tasks.cancel_all()
        cancelled.set()

    loop.run_until_complete(story())
    assert stopped.wait(patience.SECONDS)


class _Garbage:
    """Something in a ring with itself, that tells in which thread it ends."""

    def __init__(self, ended_in: list[str]) -> None:
        self._itself = self
        self._ended_in = ended_in

    def __del__(self) -> None:
        self._ended_in.append(current_thread().name)


def test_the_collector_waits_as_long_as_anything_asks_it_to() -> None:
    with without_collecting():
        with without_collecting():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_garbage_of_the_main_thread_does_not_end_in_another(
    loop: asyncio.AbstractEventLoop,
) -> None:
    ended_in: list[str] = []
    _Garbage(ended_in)

    def work(_progress: Progress) -> int:
        return len([[number] for number in range(100_000)])

    assert loop.run_until_complete(in_thread(work)) == 100_000
    assert ended_in in ([], [main_thread().name])
    gc.collect()

    assert ended_in == [main_thread().name]
    assert gc.isenabled()


def test_work_that_never_got_a_thread_lets_python_collect_again(
    loop: asyncio.AbstractEventLoop,
) -> None:
    reports, free, done = Reports(), Event(), list[str]()

    async def waiting() -> None:
        await in_thread(lambda _: free.wait())

    async def last() -> None:
        await in_thread(lambda _: done.append("never"))

    async def story() -> None:
        for _ in range(64):
            reports.tasks.start(waiting(), "busy")
        reports.tasks.start(last(), "last")
        await asyncio.sleep(0)
        reports.tasks.cancel("last")
        await asyncio.sleep(0)  # in which the cancelling reaches the threads
        free.set()
        await reports.tasks.all_done()

    loop.run_until_complete(story())
    assert (done, reports.errors) == ([], [])
    assert gc.isenabled()
