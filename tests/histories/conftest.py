"""Real stores for histories, in memory where the computer has a place for that."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.histories.world import World

MEMORY = Path("/dev/shm")
"""A folder without a disk, where there is one: these tests are about what is written."""


@pytest.fixture(scope="module")
def world() -> Iterator[World]:
    with (
        TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder,
        ExitStack() as stack,
    ):
        yield World(Path(folder), stack)
