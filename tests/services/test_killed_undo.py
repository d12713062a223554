"""Killed while what came in is taken back, time after time: each is whole, or not begun.

Files and sheets came in, a person answered meanwhile; the history is then taken back in steps.
"""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.ids import DeviceId
from facilitator.exchange.data_files.library import read_library
from facilitator.jobs import at_once
from facilitator.services.import_history import history, undo_in_slices
from facilitator.services.spreadsheet_import import apply_import, plan_import, read_files
from facilitator.services.stores import Store, open_and_sweep
from facilitator.storage.incoming import ImportFile
from facilitator.storage.writers import WriterStanding
from tests.amounts import amount
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.fakes import Clock
from tests.services.test_killed_settling import NAME, killed_at, moments, statements

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs fork and kill -9"),
    pytest.mark.slow,
]

KILLS = amount(10, 200)
NOTES = [an_item(f"{number} " + "woord " * 20, position=number) for number in range(40)]
LAPTOP, GUEST = DeviceId("laptop"), DeviceId("guest")
LIBRARY = read_library([resources.root()])
TABLES = "tafel;thema;dialoog;datum;gemeente\na;Gezondheid;7;2021-04-09;Ede\n"
ROWS = "tafel;soort;rol;tekst\n" + "".join(f"a;knel;kok;Rij nummer {n}.\n" for n in range(30))


def take_file(store: Store, at: int) -> None:
    """Take in what a writer changed, removed, added and erased, and what a guest would."""
    store.imports.begin()
    mine = VersionVector.of({store.identity.device: 1, LAPTOP: at + 1})
    changed: list[Version[Record]] = [
        Version(mine, replace(one, edited=f"anders {at}")) for one in NOTES[:15]
    ]
    gone: list[Version[Record]] = [Version(mine, NOTES[15 + at], removed=True)]
    new: list[Version[Record]] = [
        Version(VersionVector.of({LAPTOP: 1}), an_item(f"nieuw {at}", position=at))
    ]
    erased = {NOTES[20 + at].id: Clock()().date()}
    known = (f"{at}.dialoog", "0" * 64, DIALOGUE_ID)
    file = ImportFile(*known, LAPTOP, "cd" * 32, "", WriterStanding.GRANTED)
    store.imports.apply([*changed, *gone, *new], erased=erased, file=file)  # type: ignore[arg-type]
    theirs = VersionVector.of({store.identity.device: 1, GUEST: at + 1})
    waits: Version[Record] = Version(theirs, replace(NOTES[30], edited=f"vervalst {at}"))
    guest = ImportFile(f"gast {at}.dialoog", "1" * 64, DIALOGUE_ID, GUEST, "ef" * 32)
    store.imports.apply([waits], file=guest)


def take_sheet(store: Store, folder: Path, rows: str) -> None:
    """Take in a sheet, and let wait what it changes."""
    tables, notes = folder / "tafels.csv", folder / "notities.csv"
    tables.write_text(TABLES)
    notes.write_text(rows)
    apply_import(store, plan_import(read_files(tables, notes), LIBRARY, store), ask=True)


def a_store(home: Path) -> None:
    """Make a store with two files and two sheets taken in, one after another, and answers."""
    clock = Clock()
    with Store.open(home / NAME, now=clock) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), *NOTES))
        steps: list[Callable[[], None]] = [
            lambda: take_file(store, 0),
            lambda: take_sheet(store, home, ROWS),
            lambda: take_file(store, 1),
            lambda: take_sheet(store, home, ROWS.replace("nummer 3.", "nummer drie.")),
        ]
        for step in steps:
            clock.advance(minutes=1)
            step()
        store.settlement.accept([one.id for one in store.settlement.waiting()][:1])


def told(home: Path) -> object:
    """Give what a store tells, once it was opened as the program does."""
    with open_and_sweep(home / NAME) as store:
        assert store.check() == ()
        database = store.file.database
        return (
            [store.dossier(one.dialogue.id) for one in store.overview()],
            store.settlement.waiting_ids(),
            database.execute("SELECT count(*) FROM proposal WHERE refused").fetchone(),
            database.execute("SELECT id FROM erased ORDER BY id").fetchall(),
            [(len(one.files), one.undone) for one in history(store) if one.files],
        )


def one_step(store: Store) -> None:
    at_once(undo_in_slices(store, next(one.at for one in history(store) if one.can_be_undone)))


def step_by_step(store: Store) -> None:
    while any(one.can_be_undone for one in history(store)):
        one_step(store)


def all_at_once(store: Store) -> None:
    at_once(undo_in_slices(store, history(store)[-1].at))


def an_answer(store: Store) -> None:
    """Say no to all that waits, and take that back."""
    store.settlement.refuse([one.id for one in store.settlement.waiting()])
    answer = store.settlement.last_answer
    assert answer is not None
    at_once(store.settlement.take_back_in_slices(answer))


def whole_states(home: Path, work: Callable[[Store], None]) -> list[object]:
    """Give what the store may hold: before the work, and after each step of it."""
    found: list[object] = [told(home)]
    if work is step_by_step:
        while True:
            with Store.open(home / NAME, create=False) as store:
                if not any(one.can_be_undone for one in history(store)):
                    return found
                one_step(store)
            found.append(told(home))
    with Store.open(home / NAME, create=False) as store:
        if work is an_answer:
            store.settlement.refuse([one.id for one in store.settlement.waiting()])
        else:
            work(store)
    return [*found, told(home)]


@pytest.mark.parametrize(
    "work", [step_by_step, all_at_once, an_answer], ids=lambda work: work.__name__
)
def test_what_is_taken_back_is_whole_or_not_begun(
    tmp_path: Path, work: Callable[[Store], None]
) -> None:
    start = tmp_path / "start"
    start.mkdir()
    a_store(start)
    counted, stepped = tmp_path / "counted", tmp_path / "stepped"
    for copy in (counted, stepped):
        shutil.copytree(start, copy)
    number = statements(counted, work)
    states = whole_states(stepped, work)
    met = set()
    for moment in moments(number, KILLS):
        home = tmp_path / str(moment)
        shutil.copytree(start, home)
        killed_at(home, work, moment)
        found = told(home)
        assert found in states, moment
        met.add(states.index(found))
        if work is not an_answer:
            with Store.open(home / NAME, create=False) as store:
                step_by_step(store)
            assert told(home) == states[-1]
        shutil.rmtree(home)
    assert len(met) > 1
