"""Killed or without power while people settle, erase and empty copies: whole, or not begun.

A process does the work and is gone at some moment of it: with `kill -9` between two statements,
or with the power, so that what was not synced of copies is cut in half. The next start goes on
with what was begun, until nothing of an erased note is left in any byte.
"""

import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from pathlib import Path
from random import Random

import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId
from facilitator.services import anonymise, backups
from facilitator.services.stores import Store, open_and_sweep
from facilitator.storage.incoming import ImportFile
from facilitator.storage.writers import WriterStanding
from tests.amounts import amount
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.fakes import Clock
from tests.services.test_canary import found, mark
from tests.services.test_power_gone import dies

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="needs fork and kill -9"),
    pytest.mark.slow,
]

KILLS = amount(10, 200)
"""So often each work is killed, at moments spread over all of it."""
CUTS = amount(12, 200)

NAME = "dialoogtafel.sqlite"
KEY, HOST = "cd" * 32, "ef" * 32
GUEST, LAPTOP = DeviceId("guest"), DeviceId("host")
MANY = 160
NOTES = [an_item(f"{number} " + "woord " * 40, position=number) for number in range(MANY)]
GONE = [an_item(mark(f"weg-{number}") + "x" * 300, position=-number) for number in range(40)]
CANARIES = tuple(f"weg-{number}" for number in range(40))
STAYS = an_item(mark("blijft"), position=MANY)


@dataclass(frozen=True)
class Table:
    """What is known of a store: the texts of its notes, what waits, and what was erased."""

    texts: frozenset[str]
    waits: frozenset[str]
    refused: int
    erased: int

    @classmethod
    def of(cls, store: Store) -> "Table":
        """Read it."""
        database = store.file.database
        counts = [
            database.execute(f"SELECT count(*) FROM {one}").fetchone()[0]
            for one in ("proposal WHERE refused = 1", "erased")
        ]
        items = store.dossier(DIALOGUE_ID).items
        ids = (one for some in store.settlement.waiting_ids().values() for one in some)
        return cls(frozenset(item.text for item in items), frozenset(ids), *counts)


def a_store(home: Path, clock: Clock) -> None:
    """Make a store in which much waits: changes, removals, additions and erasures."""
    with Store.open(home / NAME, now=clock) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), *NOTES, *GONE, STAYS))
        half = Draft(DIALOGUE_ID, "edit", GONE[0].text, {"item": str(GONE[0].id)})
        store.keep_draft(half)
        clock.advance(minutes=1)
        assert isinstance(backups.back_up(store, clock()), Path)
        after = VersionVector.of({store.identity.device: 1, GUEST: 1})
        changed: list[Version[Record]] = [
            Version(after, replace(one, edited="anders")) for one in NOTES[: MANY // 2]
        ]
        removed: list[Version[Record]] = [
            Version(after, one, removed=True) for one in NOTES[MANY // 2 :]
        ]
        new: Version[Record] = Version(VersionVector.of({GUEST: 1}), an_item("Erbij."))
        erased = {one.id: clock().date() for one in GONE}
        store.imports.begin()
        file = ImportFile("gast.dialoog", "0" * 64, DIALOGUE_ID, GUEST, KEY)
        store.imports.apply([*changed, *removed, new], erased=erased, file=file)  # type: ignore[arg-type]


def ids(store: Store) -> list[str]:
    """Give all that waits."""
    return [one for some in store.settlement.waiting_ids().values() for one in some]


Work = Callable[[Store], object]
ANSWERS: dict[str, Work] = {
    "accept": lambda store: store.settlement.accept(ids(store)),
    "refuse": lambda store: store.settlement.refuse(ids(store)),
    "accept_writer": lambda store: store.settlement.accept_writer(DIALOGUE_ID, KEY),
    "refuse_writer": lambda store: store.settlement.refuse_writer(DIALOGUE_ID, KEY),
    "undo": lambda store: store.imports.undo(),
}


def empty_copies(store: Store) -> None:
    """Do what the page does after a yes: no way back any more, and out of the copies."""
    store.settlement.confirm_erasures([DIALOGUE_ID])
    assert anonymise.purge_copies(store)(lambda _at, _of: None) == ()


def statements(home: Path, work: Work) -> int:
    """Count the statements of some work."""
    heard: list[str] = []
    with Store.open(home / NAME, create=False) as store:
        store.file.database.set_trace_callback(heard.append)
        work(store)
        store.file.database.set_trace_callback(None)
    return len(heard)


def killed_at(home: Path, work: Work, statement: int) -> None:
    """Do work in a process that is killed before its so manieth statement."""
    process = os.fork()
    if process == 0:
        left = count(1)

        def hear(_statement: str) -> None:
            if next(left) == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            store = Store.open(home / NAME, create=False)
            store.file.database.set_trace_callback(hear)
            work(store)
        except BaseException:  # noqa: BLE001 - this process may only end here
            os._exit(2)
        os._exit(0)  # without closing: as if it was killed at its very end
    assert os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) in {0, -signal.SIGKILL}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_that_is_killed_is_whole_or_not_begun(tmp_path: Path, name: str) -> None:
    start, work = tmp_path / "start", ANSWERS[name]
    a_store(start, Clock())
    done = tmp_path / "done"
    shutil.copytree(start, done)
    number = statements(done, work)
    tables = []
    for home in (start, done):
        with Store.open(home / NAME, create=False) as store:
            tables.append(Table.of(store))
    before, after = tables
    assert before != after
    seen = set()
    for moment in moments(number, KILLS):
        home = tmp_path / str(moment)
        shutil.copytree(start, home)
        killed_at(home, work, moment)
        with open_and_sweep(home / NAME) as store:
            table = Table.of(store)
            assert table in (before, after)
            assert store.check() == ()
            seen.add(table == after)
            if table == before:
                work(store)
                assert Table.of(store) == after
        shutil.rmtree(home)
    assert seen == {True, False}


def moments(number: int, kills: int) -> list[int]:
    """Choose statements out of so many: the last ones, where it is written down, and others."""
    chosen = Random(number).sample(range(1, number + 1), min(kills, number))
    return sorted({*chosen, *range(max(number - 3, 1), number + 2)})


def with_erasure(home: Path, clock: Clock) -> None:
    """Say yes to the erasures, in a start before this one."""
    a_store(home, clock)
    clock.advance(minutes=1)
    with Store.open(home / NAME, create=False, now=clock) as store:
        erasures = [one.id for one in store.settlement.waiting() if one.erased_on]
        store.settlement.accept(erasures)
        assert isinstance(backups.back_up(store, clock()), Path)
    assert found(home, *CANARIES) == set(CANARIES)  # a way back is kept until it is confirmed


def goes_on(home: Path) -> bool:
    """Start again and go on as the program does; say whether the yes was still to be asked."""
    with open_and_sweep(home / NAME) as store:
        asked = bool(store.settlement.unconfirmed_erasures())
        if asked:
            empty_copies(store)
        else:
            assert anonymise.purge_copies(store)(lambda _at, _of: None) == ()
        assert store.check() == ()
        assert STAYS.text in {item.text for item in store.dossier(DIALOGUE_ID).items}
        assert found(home, *CANARIES) == set()
    assert found(home, *CANARIES, "blijft") == {"blijft"}
    return asked


def test_emptying_that_is_killed_goes_on_until_nothing_is_left(tmp_path: Path) -> None:
    start = tmp_path / "start"
    with_erasure(start, Clock())
    done = tmp_path / "done"
    shutil.copytree(start, done)
    number = statements(done, empty_copies)
    asked = set()
    for moment in moments(number, KILLS):
        home = tmp_path / str(moment)
        shutil.copytree(start, home)
        killed_at(home, empty_copies, moment)
        asked.add(goes_on(home))
        shutil.rmtree(home)
    assert asked == {True, False}


@pytest.mark.parametrize("power", [False, True], ids=["killed", "power cut"])
def test_purging_of_copies_that_is_broken_off_goes_on(tmp_path: Path, power: bool) -> None:
    """At each step that it does to a file."""
    start = tmp_path / "start"
    with_erasure(start, Clock())
    with Store.open(start / NAME, create=False) as store:
        store.settlement.confirm_erasures([DIALOGUE_ID])
    copies = {path.name for path in (start / "backups").iterdir()}
    for cut in count(1, 1 if CUTS > 100 else 3):
        home = tmp_path / str(cut)
        shutil.copytree(start, home)
        store = Store.open(home / NAME, create=False)
        work = anonymise.purge_copies(store)
        lost = home / "backups" if power else tmp_path / "nothing is lost here"
        died = dies(cut, partial(work, lambda _at, _of: None), lost, whole=copies)
        store.close()
        for path in (home / "backups").glob("*.sqlite"):
            with Store.open(path, create=False) as copy:
                assert copy.check() == ()
        assert {path.name for path in (home / "backups").glob("[!.]*")} == copies
        assert goes_on(home) is False
        shutil.rmtree(home)
        if not died:
            break
    assert cut > 3


def test_a_yes_of_a_writer_who_erased_is_killed_too(tmp_path: Path) -> None:
    """What a writer's file erased, and the program was killed at each moment of it."""
    start = tmp_path / "start"
    a_store(start, Clock())

    def erased(store: Store) -> None:
        store.imports.begin()
        file = ImportFile(
            "h.dialoog", "1" * 64, DIALOGUE_ID, LAPTOP, HOST, "", WriterStanding.GRANTED
        )
        days = {one.id: Clock()().date() for one in GONE}
        store.imports.apply([], erased=days, file=file)  # type: ignore[arg-type]

    done = tmp_path / "done"
    shutil.copytree(start, done)
    number = statements(done, erased)
    for moment in moments(number, KILLS // 2):
        home = tmp_path / str(moment)
        shutil.copytree(start, home)
        killed_at(home, erased, moment)
        with open_and_sweep(home / NAME) as store:
            items = store.dossier(DIALOGUE_ID).items
            assert len(items) in {MANY + 2, MANY + 2 + len(GONE)}
            assert store.check() == ()
        shutil.rmtree(home)
