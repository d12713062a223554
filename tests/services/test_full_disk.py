"""A disk that is full at any place while files come in or go out: all of it, or nothing.

The files of the program may grow by 0, 700, 1400 … bytes, so that the write stops at another
place each time; what was there is the same afterwards, and with room it works at once.
"""

import os
from pathlib import Path

import pytest

from tests.storage.other_process import run_elsewhere

FULL_DISK = """
import sqlite3
from dataclasses import replace
from facilitator.domain.records.changes import edited
from facilitator.domain.errors import FileNotWrittenError
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import read_file
from facilitator.services.export import export_table
from facilitator.storage.backups import back_up
from facilitator.domain.errors import Problem
from tests.builders import EVENING
from tests.fakes import Clock

STEP = 700

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))

def size_of(name):
    return os.path.getsize(name) if os.path.exists(name) else 0

def content(store):
    tables = store.file.database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {
        name: sorted(store.file.database.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        for (name,) in tables.fetchall()
    }

def try_at_every_place(store, act, grows):
    \"\"\"Do something with ever more room, until it works; give how often it did not.\"\"\"
    before, room = content(store), 0
    while True:
        limit(max(size_of(f"{store.path}-wal") if grows else 0, 1) + room)
        try:
            act()
        except (StoreUnavailableError, FileNotWrittenError) as error:
            limit(resource.RLIM_INFINITY)
            assert content(store) == before
            assert store.check() == ()
        else:
            limit(resource.RLIM_INFINITY)
            return room // STEP
        room += STEP

items = [an_item("x" * 900, position=number) for number in range(30)]
with Store.open(path / "table.sqlite", now=Clock(EVENING)) as table:
    table.apply(added(ChangeName.PREPARE, a_dialogue(), *items))
    key = table.identity.key
    [first] = export_table(table, DIALOGUE_ID, path / "first", EVENING)
    for item in items[:9]:
        table.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, starred=True)))
    table.erase([items[9].id])
    [second] = export_table(table, DIALOGUE_ID, path / "second", EVENING)

    def export():
        export_table(table, DIALOGUE_ID, path / "out", EVENING)

    def copy():
        made = back_up(table, path / "copies", EVENING)
        if isinstance(made, Problem):
            raise StoreUnavailableError("store_full", path="", reason="")

    print("export", try_at_every_place(table, export, grows=True))
    assert len(list((path / "out").iterdir())) == 1
    print("copy", try_at_every_place(table, copy, grows=False))
    assert len(list((path / "copies").iterdir())) == 1

with Store.open(path / "office.sqlite", now=Clock(EVENING)) as office:
    for file in (first, second):
        merge = FileMerge(office, accepted=[key])
        merge.begin()
        found = read_file(file)
        print("import", try_at_every_place(office, lambda: merge.apply(found), True))
    merge.begin()
    office.imports.apply([], file=None)
    print("erase", try_at_every_place(office, lambda: office.erase([items[3].id]), True))
    assert len(office.dossier(DIALOGUE_ID).items) == 28
"""

UPGRADE = """
room = 0
while True:
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096 + room, resource.RLIM_INFINITY))
    try:
        Store.open(path).close()
    except StoreUnavailableError:
        room += 4096
    else:
        break
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with Store.open(path) as store:
    assert store.check() == ()
    assert store.dossier(DIALOGUE_ID).items
print(room // 4096)
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits"),
]


def test_a_disk_that_is_full_anywhere_leaves_all_or_nothing(tmp_path: Path) -> None:
    told = run_elsewhere(FULL_DISK, tmp_path).split()
    stopped = [int(count) for count in told[1::2]]
    assert told[::2] == ["export", "copy", "import", "import", "erase"]
    assert min(stopped) >= 1
    assert sum(stopped) > 100


@pytest.mark.parametrize("version", [1, 2])
def test_a_disk_that_is_full_anywhere_upgrades_nothing_by_half(
    tmp_path: Path, version: int
) -> None:
    kept = Path(__file__).parents[1] / "files" / f"store-v{version}.sqlite"
    path = tmp_path / "store.sqlite"
    path.write_bytes(kept.read_bytes())
    assert int(run_elsewhere(UPGRADE, path)) >= 10
