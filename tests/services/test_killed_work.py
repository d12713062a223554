"""Work on copies that is killed at any step leaves nothing that erasing does not reach."""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.services import anonymise, backups
from facilitator.services.export import export_table
from facilitator.services.stores import Store
from tests.builders import DIALOGUE_ID, an_item
from tests.editors import records_of
from tests.services.test_canary import a_table, found, mark

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs fork"),
    pytest.mark.slow,
]

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 22, 21, 0, tzinfo=UTC)
NAME, COPY = "dialoogtafel.sqlite", "dialoogtafel-20261122-200000.sqlite"
EXTRA = an_item("Gaat eerder weg.", position=9)
MARKS = ("rol", "roepnaam", "andere-notitie", "afsluiting")
STEPS = {"open", "os.rename", "os.remove", "os.link", "shutil.copyfile", "sqlite3.connect"}


def back_up(home: Path) -> None:
    with Store.open(home / NAME, create=False) as store:
        backups.back_up(store, LATER)


def restore(home: Path) -> None:
    backups.restore(home / NAME, home / "backups" / COPY, LATER)


def restore_over_damaged(home: Path) -> None:
    with (home / NAME).open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 60)
    restore(home)


def export(home: Path) -> None:
    with Store.open(home / NAME, create=False) as store:
        export_table(store, DIALOGUE_ID, home, NOW)


def empty_copies(home: Path) -> None:
    with Store.open(home / NAME, create=False) as store:
        anonymise.erase_note(store, DIALOGUE_ID, EXTRA.id)
        anonymise.purge_copies(store)(lambda _at, _of: None)


def erase(home: Path) -> None:
    with Store.open(home / NAME, create=False) as store:
        anonymise.erase_table(store, DIALOGUE_ID)
        anonymise.purge_copies(store)(lambda _at, _of: None)


def killed_before(step: int, work: Callable[[], None]) -> bool:
    """Do work in a process that is gone before a step; say whether it was."""
    process = os.fork()
    if process == 0:
        steps = count(1)

        def hear(event: str, _given: object) -> None:
            if event in STEPS and next(steps) == step:
                os._exit(1)

        try:
            sys.addaudithook(hear)
            work()
        except BaseException:  # noqa: BLE001 - this process may only end here
            os._exit(2)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    assert code in {0, 1}
    return code == 1


def opened(path: Path) -> Store:
    try:
        return Store.open(path, create=False)
    except StoreUnavailableError:  # it was damaged, and still is
        backups.restore(path, path.parent / "backups" / COPY, LATER)
        return Store.open(path, create=False)


@pytest.mark.parametrize(
    "work",
    [back_up, restore, restore_over_damaged, export, empty_copies, erase],
    ids=lambda work: work.__name__,
)
def test_a_table_is_erased_from_whatever_killed_work_left(
    tmp_path: Path, work: Callable[[Path], None]
) -> None:
    start = tmp_path / "start"
    with Store.open(start / NAME) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(a_table()), EXTRA))
        assert isinstance(backups.back_up(store, NOW), Path)
    halves: set[str] = set()
    for step in count(1):
        home = tmp_path / str(step)
        shutil.copytree(start, home)
        killed = killed_before(step, partial(work, home))
        halves |= {path.name.partition(".new")[0][:-9] for path in home.rglob(".*.new*")}
        with opened(home / NAME) as store:
            anonymise.erase_table(store, DIALOGUE_ID)
            assert anonymise.purge_copies(store)(lambda _at, _of: None) == ()
            for path in home.glob("*.dialoog"):  # it left the program, and is named
                path.unlink()
            assert found(home, *MARKS) == set()
        assert found(home, *MARKS) == set()
        assert not list(home.rglob(".*.new*"))
        shutil.rmtree(home)
        if not killed:
            break
    assert step > 5
    assert halves


def test_the_marks_are_there_to_be_found(tmp_path: Path) -> None:
    with Store.open(tmp_path / NAME) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(a_table())))
    assert found(tmp_path, *MARKS) == set(MARKS)
    assert mark("rol") in (tmp_path / NAME).read_bytes().decode("latin-1")
