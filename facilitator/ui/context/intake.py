"""What the pages that take something in have in common: a copy before it, a count after it."""

from collections.abc import Callable

from facilitator.services.backups import back_up
from facilitator.services.double_notes import compare_notes
from facilitator.services.review import read_review
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.tasks import Progress, in_slices, in_thread


async def back_up_first(
    context: AppContext, go_on: Callable[[], None], show: Callable[[int, int], None]
) -> None:
    """Copy the store whole before anything comes in; of an empty one there is nothing to copy.

    `go_on` raises StoppedError when it is to end, and `show` hears how far it is.
    """
    store, now = context.store, context.now()
    if store.is_empty():
        return

    def copy(progress: Progress) -> None:
        def told(done: int, total: int) -> None:
            go_on()
            progress(done, total)

        back_up(store, now, told)

    show(0, 1)
    await in_thread(copy, show)


async def count_points(context: AppContext) -> int:
    """Count what there is to look at, once the notes that came in are compared."""
    await in_slices(compare_notes(context.store))
    found = await in_slices(read_review(context.store, context.today()))
    return found.points
