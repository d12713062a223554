"""Does work in slices, with the events of the window between them."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from facilitator.storage.jobs import DeferredWork, Slices
from facilitator.ui.platform.tasks import in_thread

T = TypeVar("T")


async def in_slices(work: Slices[T], after_each: Callable[[], None] = lambda: None) -> T:
    """Do work to its end; what only waits for the disk waits in a thread.

    Cancelling leaves the work undone, and so does `after_each` when it raises.
    """
    try:
        while True:
            try:
                aside = next(work)
            except StopIteration as end:
                answer: T = end.value
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
