"""Does work in slices, with the events of the window between them."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from facilitator.services.overviewing import Slices

T = TypeVar("T")


async def in_slices(work: Slices[T], after_each: Callable[[], None] = lambda: None) -> T:
    """Do work to its end; cancelling stops it between two slices."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            answer: T = end.value
            return answer
        after_each()
        await asyncio.sleep(0)
