"""What merging one file costs, counted in steps of SQLite: no more where many tables are."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.exchange.dialogue_file.file import write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import find_files, read_file
from facilitator.signing import Signer, device_name
from facilitator.storage.store import Store
from tests.benchmarks.bench_merge import make_files
from tests.builders import EVENING

FILES, EARLY = 60, 10
MOST_STATEMENTS = 18
"""So many may one new file take, beside those that write its records."""


@pytest.mark.parametrize("invited", [True, False])
def test_a_file_costs_no_more_where_many_tables_are(tmp_path: Path, *, invited: bool) -> None:
    make_files(_folder(tmp_path), FILES, 2, invited=invited)
    with Store.open(tmp_path / "store.sqlite") as store:
        _costs_the_same(store, find_files([tmp_path / "post"]))


def test_what_a_guest_adds_costs_no_more_where_many_were(tmp_path: Path) -> None:
    make_files(_folder(tmp_path), FILES, 2)
    paths = find_files([tmp_path / "post"])
    with Store.open(tmp_path / "store.sqlite") as store:
        merge = FileMerge(store)
        merge.begin()
        for number, path in enumerate(paths):
            merge.apply(read_file(path))
            _add_as_guest(path, number)
        _costs_the_same(store, paths)


def test_a_new_file_takes_a_statement_for_each_record_and_few_more(tmp_path: Path) -> None:
    """What is noted of its records is noted of many at once, and counted of all types."""
    notes = 50
    make_files(_folder(tmp_path), 2, notes)
    first, second = map(read_file, find_files([tmp_path / "post"]))
    assert second.file
    records = len(second.file.contribution.versions)
    with Store.open(tmp_path / "store.sqlite") as store:
        merge = FileMerge(store)
        merge.begin()
        merge.apply(first)
        statements: list[str] = []
        store.file.database.set_trace_callback(statements.append)
        assert merge.apply(second).brings
        store.file.database.set_trace_callback(None)
    assert len(statements) - records < MOST_STATEMENTS, statements


def _costs_the_same(store: Store, paths: Iterable[Path]) -> None:
    """Look at files and merge them; the last one takes as many steps as an early one."""
    merge, costs, steps = FileMerge(store), list[int](), list[int]()
    merge.begin()
    store.file.database.set_progress_handler(lambda: steps.append(1), 1)
    for path in paths:
        steps.clear()
        line = merge.preview(read_file(path))
        assert merge.apply(read_file(path), line).brings
        costs.append(len(steps))
    store.file.database.set_progress_handler(None, 0)
    assert costs[-1] < 1.01 * costs[EARLY], costs


def _folder(place: Path) -> Path:
    (place / "post").mkdir()
    return place / "post"


def _add_as_guest(path: Path, number: int) -> None:
    """Put in the place of a file one of somebody who was not invited and adds a note."""
    file = read_file(path).file
    assert file
    signer = Signer(number.to_bytes(32, "big"))
    device = device_name(signer.key, bytes(2))
    notes = [one.content for one in file.contribution.versions if type(one.content) is Item]
    note = replace(notes[0], id=ItemId(derived_id("tests", str(number))))
    added: Version[Record] = Version(VersionVector.of({device: 1}), note)
    given = replace(file.contribution, versions=(*file.contribution.versions, added))
    stamp = FileOrigin("1.0", device, EVENING, "themadialoog", "Gezondheid")
    path.write_bytes(write_dialogue_file(given, stamp, signer))


def test_notes_that_are_here_are_read_without_asking_which_are(tmp_path: Path) -> None:
    make_files(_folder(tmp_path), 1, 2)
    [path] = find_files([tmp_path / "post"])
    with Store.open(tmp_path / "store.sqlite") as store:
        merge, asked = FileMerge(store), list[str]()
        merge.begin()
        merge.apply(read_file(path))
        store.file.database.set_trace_callback(asked.append)
        merge.preview(read_file(path))
        store.file.database.set_trace_callback(None)
    reads = [one for one in asked if "FROM item" in one and "count(" not in one]
    assert len(reads) == 1, reads
