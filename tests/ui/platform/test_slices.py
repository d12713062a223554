"""Work in slices: the window answers in between, and what only waits waits elsewhere."""

import asyncio
from threading import current_thread, main_thread

import pytest

from facilitator.jobs import DeferredWork, Slices
from facilitator.ui.platform.tasks import StoppedError, Tasks, in_slices

LEFT = "left half-way"


def counting(to: int, met: list[object]) -> Slices[str]:
    """Count with a pause after each number."""
    try:
        for number in range(to):
            met.append(number)
            yield None
    except GeneratorExit:
        met.append(LEFT)
        raise
    return "done"


def test_the_loop_turns_after_each_slice(loop: asyncio.AbstractEventLoop) -> None:
    met: list[object] = []
    turn = "a turn"

    def again() -> None:
        met.append(turn)
        loop.call_soon(again)

    async def story() -> str:
        loop.call_soon(again)
        return await in_slices(counting(3, met))

    assert loop.run_until_complete(story()) == "done"
    numbers = [met.index(number) for number in range(3)]
    assert turn in met[numbers[0] : numbers[1]]
    assert turn in met[numbers[1] : numbers[2]]


def test_what_waits_for_the_disk_waits_in_another_thread(
    loop: asyncio.AbstractEventLoop,
) -> None:
    met: list[object] = []

    def work() -> Slices[None]:
        aside = DeferredWork(lambda: met.append(current_thread() is main_thread()))
        yield aside
        aside.wait()

    loop.run_until_complete(in_slices(work()))
    assert met == [False]


def test_what_failed_in_another_thread_is_told_to_the_work(
    loop: asyncio.AbstractEventLoop,
) -> None:
    def fail() -> None:
        raise OSError("no disk")

    def work() -> Slices[str]:
        aside = DeferredWork(fail)
        yield aside
        try:
            aside.wait()
        except OSError:
            return "told"
        return "not told"

    assert loop.run_until_complete(in_slices(work())) == "told"


def test_stopping_leaves_the_work_undone(loop: asyncio.AbstractEventLoop) -> None:
    met: list[object] = []

    def stop() -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        loop.run_until_complete(in_slices(counting(3, met), stop))
    assert met == [0, LEFT]


def test_cancelling_leaves_the_work_undone(loop: asyncio.AbstractEventLoop) -> None:
    met: list[object] = []

    async def counted() -> None:
        await in_slices(counting(99, met))

    async def story() -> None:
        tasks = Tasks(met.append)
        tasks.start(counted(), "count")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        await tasks.cancel_all()

    loop.run_until_complete(story())
    assert met[-1] == LEFT
    assert len(met) < 99
