"""A store of its own for each test, on disk, with the time under control."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.storage.store import Store
from tests.fakes import Clock, Dice


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store of this test lies."""
    return tmp_path / "store.sqlite"


@pytest.fixture
def store(path: Path, clock: Clock, ids: Dice) -> Iterator[Store]:
    """A store that is open and empty."""
    with Store.open(path, now=clock, random=ids) as store:
        yield store
