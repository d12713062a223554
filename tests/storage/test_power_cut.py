"""Cut the power at any write: nothing that was kept is lost, and nothing is half there.

The statements that the real store sends are recorded, with a mark where a method returned, and
carried out again on a disk whose power can be cut (`power.py`).
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from random import Random
from uuid import UUID

import apsw
import pytest

from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.proposals import ErasureCount, ProposalKind
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.receipt import Receipt, WipedTable, WipeReason
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.jobs import at_once
from facilitator.storage.incoming import ImportFile
from facilitator.storage.registry import ExportRecord
from facilitator.storage.sqlite.opening import open_store
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding
from tests.amounts import amount
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item, the_steps
from tests.storage.power import NAME, Disk, NotedFiles

FILES = Path(__file__).parents[1] / "files"
IMAGES_PER_WRITE = amount(1, 2)
LOOKED_AT_BY_THE_STORE = 10

pytestmark = pytest.mark.slow

Content = dict[str, list[tuple[object, ...]]]

WRITES = WriterStanding.GRANTED


def content(database: sqlite3.Connection) -> Content:
    """All rows of all tables."""
    names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: sorted(database.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
        for (name,) in names
    }


@dataclass
class Recording:
    """The statements of a store, and what it held each time a method returned.

    `statements` holds None where a method returned.
    """

    before: bytes
    statements: list[str | None] = field(default_factory=list)
    states: list[Content] = field(default_factory=list)
    listening: bool = True

    def hear(self, statement: str) -> None:
        """Take a statement down once: it is told again for each trigger that it sets off."""
        if self.listening and self.statements[-1:] != [statement]:
            self.statements.append(statement)

    def returned(self, store: Store) -> None:
        """Mark that what was done so far is called kept."""
        self.statements.append(None)
        self.listening = False
        self.states.append(content(store.file.database))
        self.listening = True


def work(store: Store) -> Iterator[None]:
    """Do what is done at a table; each step ends where the program would call it kept."""
    device = VersionVector.of({DeviceId("elsewhere"): 1})
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *the_steps(), a_seat(1), a_seat(2)))
    yield
    items = [an_item(f"{n} " + "woord " * (n * 97 % 900), position=n) for n in range(12)]
    for item in items:
        store.keep_draft(Draft(DIALOGUE_ID, "capture", item.text[:40]))
        yield
        store.apply(added(ChangeName.KEEP_ITEM, item), settles="capture")
        yield
    for item in items[::4]:
        store.apply(edited(ChangeName.EDIT_ITEM, item, replace(item, edited="anders")))
        yield
        store.apply(removed(ChangeName.REMOVE_ITEM, item))
        yield
    records: list[Record] = [an_item("x" * 900, ItemKind.DREAM, position=n) for n in range(60)]
    store.imports.apply(Version(device, record) for record in records)
    yield
    store.erase([items[1].id, items[2].id])
    yield
    for item in items[5:8]:
        store.apply(edited(ChangeName.EDIT_ITEM, item, item.reworded("na het wissen")))
        yield
    for _ in take_files_in(store, items):
        yield


def take_files_in(store: Store, items: list[Item]) -> Iterator[None]:
    """Do what a coordinator does: files in, back, in again, numbers, and what others erased."""
    elsewhere = DeviceId("elsewhere")
    new = [an_item(f"uit een bestand {n}", position=100 + n) for n in range(20)]
    changed = [replace(item, starred=True) for item in items[5:8]]
    versions: list[Version[Record]] = [
        Version(VersionVector.of({elsewhere: 1}), item) for item in new
    ]
    versions += [
        Version(VersionVector.of({store.identity.device: 9, elsewhere: 2}), item)
        for item in changed
    ]
    for attempt in range(2):
        store.imports.begin()
        yield
        file = ImportFile(
            f"{attempt}.dialoog", "0" * 64, DIALOGUE_ID, elsewhere, "cd" * 32, "", WRITES
        )
        store.imports.apply(versions, file=file)
        yield
        if attempt == 0:
            store.imports.undo()
            yield
    store.registry.set_numbers({DIALOGUE_ID: 7})
    yield
    store.registry.keep_export(DIALOGUE_ID, ExportRecord(EVENING, "7.dialoog", "1" * 64, True))
    yield
    store.imports.apply([], erased={new[0].id: EVENING.date(), items[5].id: EVENING.date()})
    yield


GUESTS = ("ef" * 32, "ab" * 32)


def let_wait(store: Store, key: str, items: list[Item]) -> None:
    """Take in a file of a guest: a note of his own, a change, a removal, and an erasure."""
    file = ImportFile("gast.dialoog", "2" * 64, DIALOGUE_ID, DeviceId("guest"), key)
    after = VersionVector.of({store.identity.device: 99, DeviceId("guest"): 1})
    new: list[Version[Record]] = [
        Version(VersionVector.of({DeviceId("guest"): 1}), an_item(f"van {key[:2]} {n}"))
        for n in range(8)
    ]
    changed: Version[Record] = Version(after, replace(items[0], edited="vervalst"))
    gone: Version[Record] = Version(after, items[1], removed=True)
    erased: dict[UUID, date] = {items[2].id: EVENING.date()}
    store.imports.apply([*new, changed, gone], erased=erased, file=file)


def settle_what_waits(store: Store) -> Iterator[None]:
    """Say yes and no: to one thing, to an erasure, to all of a writer; and take it back."""
    items = [an_item(f"{n} " + "woord " * 90, position=n) for n in range(3)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *items))
    yield
    for attempt in range(2):
        store.imports.begin()
        yield
        for key in GUESTS:
            let_wait(store, key, items)
            yield
        settlement = store.settlement
        for kind in (ProposalKind.CHANGE, ProposalKind.ERASURE):
            one = next(each for each in settlement.waiting() if each.kind is kind)
            settlement.accept([one.id])
            yield
        settlement.refuse([settlement.waiting()[0].id])
        yield
        settlement.accept_writer(DIALOGUE_ID, GUESTS[0])
        yield
        settlement.refuse_writer(DIALOGUE_ID, GUESTS[1])
        yield
        if attempt == 0:
            store.imports.undo()
            yield


def take_in_again(store: Store, attempt: int, items: list[Item]) -> None:
    """Take in what a writer changed, added and erased, and what a guest wants."""
    laptop = DeviceId(f"laptop {attempt}")
    counts = {store.identity.device: 1, laptop: 1, DeviceId("laptop 0"): 1}
    after: Version[Record] = Version(
        VersionVector.of(counts), replace(items[0], edited=f"anders {attempt}")
    )
    new: Version[Record] = Version(
        VersionVector.of({laptop: 1}), an_item(f"nieuw {attempt} " + "woord " * 90)
    )
    erased: dict[UUID, date] = {items[3].id: EVENING.date()} if attempt == 1 else {}
    name = f"{attempt}.dialoog"
    file = ImportFile(name, "3" * 64, DIALOGUE_ID, laptop, "cd" * 32, "", WRITES)
    store.imports.apply([after, new], erased=erased, file=file)


def go_back(store: Store) -> Iterator[None]:
    """Take in four times, answer, and take back: an answer, the last time, all others."""
    items = [an_item(f"{n} " + "woord " * 90, position=n) for n in range(4)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), *items))
    yield
    begun = []
    for attempt in range(4):
        begun.append(store.imports.begin())
        yield
        take_in_again(store, attempt, items)
        yield
        let_wait(store, GUESTS[0], items)
        yield
    store.settlement.accept([one.id for one in store.settlement.waiting()][:2])
    yield
    answer = store.settlement.last_answer
    assert answer is not None
    at_once(store.settlement.take_back_in_slices(answer))
    yield
    store.settlement.refuse([one.id for one in store.settlement.waiting()][:1])
    yield
    for at in (None, begun[2], begun[0]):
        store.imports.undo(at)
        yield


def empty_the_copies(store: Store) -> Iterator[None]:
    """Say yes to what a merge erased before the store was opened."""
    assert store.settlement.unconfirmed_erasures() == {DIALOGUE_ID: ErasureCount(1, 1)}
    store.settlement.confirm_erasures([DIALOGUE_ID])
    yield


def wipe_a_programme(store: Store) -> Iterator[None]:
    """Keep a table until a day, wipe it with its receipt, and note that the copies are done."""
    items = [an_item(f"{n} " + "woord " * 90, position=n) for n in range(9)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), a_seat(1), *items))
    yield
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "half"))
    yield
    store.retention.keep_until("", EVENING.date())
    yield
    head, device = a_dialogue(), store.identity.device
    table = WipedTable((DIALOGUE_ID,), head.kind, head.theme, 4, None, "", 9, ("0" * 64,))
    store.wipe(Receipt(EVENING, device, WipeReason.RETENTION, (table,)))
    yield
    store.retention.note_copies_emptied(EVENING)
    yield


@contextmanager
def listening(recording: Recording, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hear every statement that a store sends."""
    connect = sqlite3.connect

    def heard(database: str | Path, *args: object, **choices: object) -> sqlite3.Connection:
        connection = connect(database, *args, **choices)  # type: ignore[call-overload]
        if str(database).endswith("mode=rw"):
            connection.set_trace_callback(recording.hear)
        assert isinstance(connection, sqlite3.Connection)
        return connection

    monkeypatch.setattr(sqlite3, "connect", heard)
    yield
    monkeypatch.undo()


@pytest.fixture
def recording(path: Path, monkeypatch: pytest.MonkeyPatch) -> Recording:
    """What the real store sends, from opening to closing."""
    Store.open(path).close()
    return recorded(path, work, monkeypatch)


def recorded(
    path: Path, work: Callable[[Store], Iterator[None]], monkeypatch: pytest.MonkeyPatch
) -> Recording:
    """Give what a store that is there sends during some work."""
    recording = Recording(path.read_bytes())
    with listening(recording, monkeypatch), Store.open(path) as store:
        recording.returned(store)
        for _ in work(store):
            recording.returned(store)
    return recording


def upgrade(kept: Path, path: Path, monkeypatch: pytest.MonkeyPatch) -> Recording:
    """Give what is sent when a store of an older version is opened."""
    shutil.copy(kept, path)
    recording = Recording(path.read_bytes(), [None])
    with closing(sqlite3.connect(path)) as database:
        recording.states.append(content(database))
    upgraded = path.with_name("upgraded.sqlite")
    shutil.copy(kept, upgraded)
    with closing(open_store(upgraded, EVENING)) as database:  # it gets its name afterwards
        recording.states.append(content(database))
    with listening(recording, monkeypatch), Store.open(path) as store:
        recording.returned(store)
    return recording


@dataclass
class Damage:
    """What was found after some cuts."""

    cuts: int = 0
    corrupt: int = 0
    lost: int = 0
    half: int = 0

    def look(self, folder: Path, states: list[Content], kept: int, ahead: int = 1) -> None:
        """Open what a cut left, and compare it with what was called kept.

        Of the states after that, it may be so many `ahead`.
        """
        self.cuts += 1
        try:
            with closing(sqlite3.connect(folder / "store.sqlite")) as database:
                whole = database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                found = content(database)
        except sqlite3.DatabaseError:
            self.corrupt += 1
            return
        if not whole:
            self.corrupt += 1
        elif found in states[:kept]:
            self.lost += 1
        elif found not in states[kept : kept + 1 + ahead]:
            self.half += 1


def cut_the_power(
    recording: Recording, folder: Path, synchronous: str, ahead: int = 1
) -> Damage:
    """Carry the statements out, and before every write look at what a cut would leave."""
    damage = Damage()
    disk = Disk({"store.sqlite": bytearray(recording.before)})
    chance = Random(591)
    kept = 0
    image = folder / "image"
    image.mkdir(parents=True)

    def look() -> None:
        for _ in range(IMAGES_PER_WRITE):
            for file in image.iterdir():
                file.unlink()
            for name, found in disk.image(chance).items():
                (image / name).write_bytes(found)
            if synchronous == "FULL" and damage.cuts % LOOKED_AT_BY_THE_STORE == 0:
                open_it(image, folder / "opened")
            damage.look(image, recording.states, max(kept - 1, 0), ahead)

    disk.before_each = look
    (folder / "store.sqlite").write_bytes(recording.before)
    files = NotedFiles(disk)
    try:
        with closing(apsw.Connection(str(folder / "store.sqlite"), vfs=NAME)) as connection:
            for statement in recording.statements:
                if statement is None:
                    kept += 1
                else:
                    connection.execute(statement.replace("= FULL", f"= {synchronous}"))
    finally:
        files.unregister()
    return damage


def open_it(image: Path, folder: Path) -> None:
    """The program itself opens what the cut left, and finds nothing wrong."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in image.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    with Store.open(folder / "store.sqlite", create=False) as store:
        assert store.check() == ()


def test_no_power_cut_loses_what_was_kept(recording: Recording, tmp_path: Path) -> None:
    damage = cut_the_power(recording, tmp_path / "cut", "FULL")
    assert damage.cuts >= 300 * IMAGES_PER_WRITE
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)


def test_without_syncing_the_same_cuts_do_harm(recording: Recording, tmp_path: Path) -> None:
    """The control: a disk that loses nothing would prove nothing."""
    damage = cut_the_power(recording, tmp_path / "cut", "OFF")
    assert damage.cuts >= 300 * IMAGES_PER_WRITE
    assert damage.lost > 50 * IMAGES_PER_WRITE


def test_the_recording_is_what_the_store_sends(recording: Recording) -> None:
    statements = [statement for statement in recording.statements if statement]
    assert "PRAGMA synchronous = FULL" in statements
    assert "PRAGMA journal_mode = WAL" in statements
    assert statements.count("COMMIT") >= len(recording.states)
    again = [statement for statement in statements if "na het wissen" in statement]
    written, put_back = 3, 3
    inserts = sum(statement.startswith("INSERT INTO item") for statement in again)
    assert inserts == written + put_back


@pytest.mark.parametrize("version", [1, 2])
def test_no_power_cut_leaves_half_an_upgrade(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    recording = upgrade(FILES / f"store-v{version}.sqlite", path, monkeypatch)
    damage = cut_the_power(recording, tmp_path / "cut", "FULL", ahead=2)  # it gets a name too
    assert damage.cuts >= 10 * IMAGES_PER_WRITE
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)


def test_no_power_cut_leaves_half_a_settlement(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A yes, a no, an erasure after a yes and the way back are whole or not begun."""
    Store.open(path).close()
    recording = recorded(path, settle_what_waits, monkeypatch)
    damage = cut_the_power(recording, tmp_path / "cut", "FULL")
    assert damage.cuts >= 100 * IMAGES_PER_WRITE
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)


def test_no_power_cut_leaves_half_a_wipe(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table is here without a receipt, or gone with one."""
    Store.open(path).close()
    recording = recorded(path, wipe_a_programme, monkeypatch)
    found = [(bool(state["item"]), bool(state["wiping_receipt"])) for state in recording.states]
    assert set(found[1:]) == {(True, False), (False, True)}
    damage = cut_the_power(recording, tmp_path / "cut", "FULL")
    assert damage.cuts >= 30 * IMAGES_PER_WRITE
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)


def test_no_power_cut_leaves_half_a_way_back(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several times that files came in, taken back one after another."""
    Store.open(path).close()
    recording = recorded(path, go_back, monkeypatch)
    damage = cut_the_power(recording, tmp_path / "cut", "FULL")
    assert damage.cuts >= 100 * IMAGES_PER_WRITE
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)


def test_no_power_cut_leaves_copies_half_emptied(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(path) as store:
        for _ in settle_what_waits(store):
            pass
    recording = recorded(path, empty_the_copies, monkeypatch)
    damage = cut_the_power(recording, tmp_path / "cut", "FULL")
    assert damage.cuts
    assert (damage.corrupt, damage.lost, damage.half) == (0, 0, 0)
