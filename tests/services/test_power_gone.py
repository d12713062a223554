"""The power goes before each thing done to a file: what leaves the program is whole or absent.

A process does the work and dies before one step of it; what it did not sync is then cut in
half, as a power cut may leave it.
"""

import os
import sys
from collections.abc import Callable, Collection
from itertools import count
from pathlib import Path

import pytest

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import ChangeName, added
from facilitator.services.export import export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import REFUSED, read_file
from facilitator.storage.backups import back_up
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, an_item, the_steps

STEPS = {"open", "os.rename", "os.remove", "os.link", "sqlite3.connect"}
"""What Python tells of when it does something to a file, before it does it."""
SYNC = "our own fsync"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="needs fork"),
]


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """A table with notes."""
    path = tmp_path / "store.sqlite"
    notes = [an_item(f"Notitie {number}.", position=number) for number in range(20)]
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(number=4), *the_steps()))
        store.apply(added(ChangeName.KEEP_ITEM, *notes))
    return path


def dies(
    cut: int, work: Callable[[], object], folder: Path, whole: Collection[str] = ()
) -> bool:
    """Let a process work until its `cut`th step, and lose what it did not sync.

    Files that are `whole` were on the disk before it began.
    """
    process = os.fork()
    if process == 0:
        there = {(folder / name).stat().st_ino for name in whole if (folder / name).exists()}
        steps, synced, sync = count(1), there, os.fsync

        def step(event: str) -> None:
            if event in STEPS | {SYNC} and next(steps) == cut:
                lose(folder, synced)
                os._exit(1)

        def fsync(handle: int) -> None:
            step(SYNC)
            sync(handle)
            synced.add(os.fstat(handle).st_ino)

        try:
            os.fsync = fsync  # type: ignore[assignment]
            sys.addaudithook(lambda event, _: step(event))
            work()
        except BaseException:  # noqa: BLE001 - this process may only end here
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, 1}
    return code == 1


def lose(folder: Path, synced: set[int]) -> None:
    """Cut every file in half of which nobody knows whether it is on the disk."""
    for path in folder.iterdir() if folder.is_dir() else ():
        about = path.stat()
        if about.st_ino not in synced:
            os.truncate(path, about.st_size // 2)


def test_a_file_that_is_handed_over_is_whole_or_absent(
    store_path: Path, tmp_path: Path
) -> None:
    found = []
    for cut in count(1):
        folder = tmp_path / f"post{cut}"
        folder.mkdir()
        with Store.open(store_path, create=False) as store:

            def work(of: Store = store, to: Path = folder) -> None:
                export_table(of, DIALOGUE_ID, to, EVENING, ())

            died = dies(cut, work, folder)
            files = list(folder.glob("*.dialoog"))
            lines = [FileMerge(store).preview(read_file(file)) for file in files]
        assert not [line for line in lines if line.state in REFUSED]
        found.append(len(lines))
        if not died:
            break
    assert (found[0], found[-1]) == (0, 1)
    assert found == sorted(found)
    assert len(found) > 5


def test_a_copy_is_whole_or_absent(store_path: Path, tmp_path: Path) -> None:
    found = []
    for cut in count(1):
        folder = tmp_path / f"copies{cut}"
        folder.mkdir()
        with Store.open(store_path, create=False) as store:

            def work(of: Store = store, to: Path = folder) -> None:
                assert not isinstance(back_up(of, to, EVENING), Problem)

            died = dies(cut, work, folder)
        copies = [file for file in folder.glob("*.sqlite") if not file.name.startswith(".")]
        for copy in copies:
            with Store.open(copy, create=False) as again:
                assert again.check() == ()
                assert len(again.dossier(DIALOGUE_ID).items) == 20
        found.append(len(copies))
        if not died:
            break
    assert (found[0], found[-1]) == (0, 1)
    assert found == sorted(found)
    assert len(found) > 5
