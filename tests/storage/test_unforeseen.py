"""Errors that nobody foresaw, at every statement of every way into storage."""

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path

import pytest

from facilitator.storage.store import Store
from tests.storage.entries import CALLS, LEAVES_THE_FILE, QUIET, Case, found, other_table
from tests.storage.faults import CYCLES, UNFORESEEN, Faults, faults

__all__ = ["faults"]
ONE = next(iter(UNFORESEEN.values()))


class Bench:
    """A filled store in which something goes wrong, again and again."""

    def __init__(self, entry: str, folder: Path, stack: ExitStack) -> None:
        self.entry = entry
        self._folder, self._stack = folder, stack
        self._numbers = count()
        self.renew()

    def renew(self) -> None:
        """Begin with another store."""
        folder = self._folder / str(next(self._numbers))
        folder.mkdir()
        self.case = Case(self._stack.enter_context(Store.open(folder / "store.sqlite")))
        self._before = other_table(self.case.store)

    def call(self) -> BaseException | None:
        """Do what the entry is for; give what went wrong."""
        try:
            CALLS[self.entry](self.case)
        except BaseException as error:  # noqa: BLE001 - any that there is
            return error
        return None

    def goes_on(self) -> None:
        """Assert that the work is safe, and that the program goes on with it."""
        if self.entry not in LEAVES_THE_FILE:
            assert other_table(self.case.store) == self._before
            return
        self.case.store.close()
        with Store.open(self.case.store.path) as again:
            assert other_table(again) == self._before
        self.renew()


@pytest.fixture(params=CALLS)
def bench(request: pytest.FixtureRequest, faults: Faults, tmp_path: Path) -> Iterator[Bench]:
    assert faults.error is None
    with ExitStack() as stack:
        yield Bench(request.param, tmp_path, stack)


def statements(entry: str) -> Iterator[int]:
    """Number the statements at which to fail: all, or fewer where each needs a new store."""
    number = 0
    while True:
        yield number
        number += 1 + (number // 2 if entry in LEAVES_THE_FILE else 0)


def ends(error: BaseException) -> bool:
    """Say whether what causes an error has an end."""
    seen: set[int] = set()
    step: BaseException | None = error
    while step is not None and id(step) not in seen:
        seen.add(id(step))
        step = step.__cause__ or step.__context__
    return step is None


def test_every_way_into_storage_is_tried(store: Store) -> None:
    """Is there a new one? Say in `entries.py` how it is called."""
    assert found(store) == CALLS.keys() | QUIET
    assert CALLS.keys() >= LEAVES_THE_FILE


@pytest.mark.slow
def test_errors_that_nobody_foresaw_harm_nothing(bench: Bench, faults: Faults) -> None:
    """What is kept stays, what caused an error has an end, and the next call does its work."""
    error: BaseException | None = None
    number = 0
    for number in statements(bench.entry):
        with faults.met(ONE(), number):
            error = bench.call()
            met = faults.error is None
        assert error is None or ends(error)
        bench.goes_on()
        if not met:
            break
    assert number
    assert error is None
    for name, make in UNFORESEEN.items():
        with faults.met(make()):
            error = bench.call()
            assert faults.error is None
        assert error is None or ends(error) or name in CYCLES
        bench.goes_on()
    assert bench.call() is None
    bench.case.store.close()
    with Store.open(bench.case.store.path) as again:
        assert again.check() == ()
