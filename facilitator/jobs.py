"""Long work on the store in slices, so that a window can answer in between.

Decision: slices on the thread of the store, and only waiting for the disk in another
    Context: a file of 5,000 notes is a third of a second of computing, and a commit waits for
    the disk; a window may not hang longer than 50 ms. Decision: long work is a generator
    within one transaction. Whoever else needs the store meanwhile lets the rest of it happen
    first, so that nobody meets a half file; the commit may be done in another thread. Cost: a
    note that is kept while a large file comes in waits for the rest of that file. Alternatives:
    all of it in a thread (Python's lock goes to and fro at each stroke of the painter, and the
    window drags), a second connection (the store is locked for one).
"""

from collections.abc import Callable, Generator
from contextlib import suppress
from threading import Lock
from types import TracebackType
from typing import TypeAlias, TypeVar

T = TypeVar("T")


class DeferredWork:
    """Something that only waits for the disk: done once, by the first thread that comes."""

    def __init__(self, work: Callable[[], object]) -> None:
        self._work: Callable[[], object] | None = work
        self._error: Exception | None = None
        self._lock = Lock()

    def __call__(self) -> None:
        """Do it, or wait until it is done; what goes wrong is kept for `wait`."""
        with self._lock:
            work, self._work = self._work, None
            if work:
                try:
                    work()
                except Exception as error:  # noqa: BLE001 - told where it can be helped
                    self._error = error

    def wait(self) -> None:
        """See to it that it is done, and raise what went wrong."""
        self()
        if self._error:
            raise self._error


Slices: TypeAlias = Generator[DeferredWork | None, None, T]
"""Work that pauses: with None, or with what may be done aside before it goes on."""


def aside(work: Callable[[], object]) -> Slices[None]:
    """Do what only waits for the disk: aside where somebody takes it, else here and now."""
    deferred = DeferredWork(work)
    yield deferred
    deferred.wait()


class SlicedWork(Generator[DeferredWork | None, None, T]):
    """Work in slices that can be brought to its end at any moment, by anyone.

    How it ended is told to whoever goes on with it, also afterwards.
    """

    def __init__(self, work: Slices[T]) -> None:
        self._work = work
        self._aside: DeferredWork | None = None
        self._ended = False
        self._answer: T | None = None
        self._error: BaseException | None = None

    def send(self, value: None) -> DeferredWork | None:
        """Do the next slice."""
        if not self._ended:
            try:
                self._aside = self._work.send(value)
            except StopIteration as end:  # kept itself, it would hold all who called this
                self._answer = end.value
            except BaseException as error:  # noqa: BLE001 - told to whoever goes on
                self._error = error
            else:
                return self._aside
            self._ended = True
        if self._error:
            raise self._error
        raise StopIteration(self._answer)

    def throw(
        self,
        typ: type[BaseException] | BaseException,
        val: BaseException | object = None,
        tb: TracebackType | None = None,
    ) -> DeferredWork | None:
        """Let something go wrong within the work."""
        del val, tb
        self._aside = self._work.throw(typ)
        return self._aside

    def close(self) -> None:
        """Leave it undone; what is being written down already comes to its end."""
        if self._aside:
            self.finish()
        self._work.close()
        self._ended = True

    def finish(self) -> None:
        """Do all that is left, at once."""
        while not self._ended:
            with suppress(BaseException):  # kept for whoever goes on
                next(self)


def at_once(slices: Slices[T]) -> T:
    """Do work in slices without a pause."""
    while True:
        try:
            next(slices)
        except StopIteration as end:
            answer: T = end.value
            return answer
