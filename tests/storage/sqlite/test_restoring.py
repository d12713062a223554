"""A copy that is put back is the store it was; what was erased since does not come with it."""

import errno
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from facilitator import files
from facilitator.domain.errors import RefusedInputError, StoreUnavailableError
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DialogueId, RecordId, derived_id
from facilitator.signing import is_name_of
from facilitator.storage.backups import back_up, backup_folder, copies
from facilitator.storage.registry import ExportRecord
from facilitator.storage.sqlite import own_files
from facilitator.storage.sqlite.purging import ErasureList, purge
from facilitator.storage.sqlite.restoring import (
    CopyContent,
    look_at_copy,
    make_ready,
    restore,
    restore_over_damaged,
)
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item
from tests.fakes import Clock, Dice
from tests.storage.kept import DISPUTED, DOSSIER, DRAFT, IDEA, SEAT, SEEN, fill

FILES = Path(__file__).parents[2] / "files"
NEW_TABLE = DialogueId(derived_id("tests", "another"))
LATER = an_item("Na de kopie.", position=50)

Content = dict[str, list[tuple[object, ...]]]


def content(path: Path) -> Content:
    """All rows of all tables, but for the name of the installation."""
    with closing(sqlite3.connect(path)) as database:
        names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        found = {
            name: sorted(database.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in names.fetchall()
        }
    del found["installation"]
    return found


def a_copy(store: Store, clock: Clock) -> Path:
    made = back_up(store, backup_folder(store), clock())
    assert isinstance(made, Path)
    clock.advance(minutes=5)
    return made


@pytest.fixture
def copy(store: Store, clock: Clock) -> Path:
    """A copy of the filled store; the store has another table and a note more by now."""
    fill(store)
    made = a_copy(store, clock)
    store.apply(added(ChangeName.KEEP_ITEM, LATER))
    store.apply(edited(ChangeName.EDIT_ITEM, IDEA, IDEA.reworded("Nu anders.")))
    store.apply(added(ChangeName.PREPARE, a_dialogue("Wonen", id=NEW_TABLE)))
    return made


def test_every_row_of_the_copy_is_back(store: Store, copy: Path, clock: Clock) -> None:
    restore(store, copy, clock())
    assert store.dossier(DIALOGUE_ID) == DOSSIER
    assert store.draft(DIALOGUE_ID, "capture") == DRAFT
    assert len(store.versions.of(RecordId(DISPUTED.id))) == 2
    assert store.check() == ()
    store.close()
    assert content(store.path) == content(copy)


def test_the_store_goes_on_under_a_name_that_nobody_had(
    store: Store, copy: Path, clock: Clock
) -> None:
    before = store.identity.device
    key = store.identity.key
    restore(store, copy, clock())
    assert store.identity.device != before
    assert store.identity.key == store.identity.signer().key == key
    assert is_name_of(store.identity.device, key)
    store.apply(added(ChangeName.KEEP_ITEM, LATER))
    [version] = store.versions.of(RecordId(LATER.id))
    assert version.vector.count(store.identity.device) == 1
    store.close()
    with Store.open(store.path, create=False) as again:
        assert again.identity.device == store.identity.device
        assert again.dossier(DIALOGUE_ID).items[-1] == LATER


def test_what_was_there_can_be_put_back_again(store: Store, copy: Path, clock: Clock) -> None:
    before = store.dossier(DIALOGUE_ID)
    made = restore(store, copy, clock())
    assert len(store.overview()) == 1
    restore(store, made, clock.advance(minutes=1))
    assert store.dossier(DIALOGUE_ID) == before
    assert len(store.overview()) == 2
    assert len(copies(backup_folder(store))) == 3


def test_a_copy_is_looked_at_before_it_is_put_back(store: Store, copy: Path) -> None:
    assert look_at_copy(copy, store) == CopyContent(
        tables=1, notes=3, lost_tables=1, lost_notes=1, older_notes=1
    )


def test_what_was_erased_since_stays_erased(store: Store, copy: Path, clock: Clock) -> None:
    store.erase([IDEA.id])
    restore(store, copy, clock())
    assert IDEA.id in store.erased_ids()
    assert [item.id for item in store.dossier(DIALOGUE_ID).items] == [SEEN.id, DISPUTED.id]
    assert store.check() == ()


def test_names_that_were_tidied_since_stay_away(store: Store, copy: Path, clock: Clock) -> None:
    assert store.tidy(DIALOGUE_ID) == 1
    elsewhere = copy.with_name("elders.db")  # where no copy is rewritten
    shutil.copyfile(copy, elsewhere)
    restore(store, elsewhere, clock())
    assert [seat.first_name for seat in store.dossier(DIALOGUE_ID).seats] == ["", ""]
    store.close()
    assert b"Joke" not in store.path.read_bytes()


def test_where_tables_went_since_is_not_forgotten(
    store: Store, copy: Path, clock: Clock
) -> None:
    file = ExportRecord(EVENING, "gezondheid.dialoog", "ab" * 32, sealed=True)
    store.registry.keep_export(DIALOGUE_ID, file)
    restore(store, copy, clock())
    assert store.registry.exports(DIALOGUE_ID) == (file,)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_copy_of_every_version_can_be_put_back(
    store: Store, clock: Clock, version: int
) -> None:
    copy = FILES / f"store-v{version}.sqlite"
    before = copy.read_bytes()
    restore(store, copy, clock())
    assert [item.id for item in store.dossier(DIALOGUE_ID).items] == [
        item.id for item in DOSSIER.items
    ]
    assert copy.read_bytes() == before


def test_a_store_that_was_copied_by_hand_brings_its_log(
    store: Store, clock: Clock, tmp_path: Path
) -> None:
    copy = tmp_path / "usb" / "dialoogtafel.sqlite"
    with Store.open(copy) as other:
        fill(other)
        for end in ("", "-wal"):
            shutil.copyfile(f"{copy}{end}", tmp_path / f"mee.sqlite{end}")
    restore(store, tmp_path / "mee.sqlite", clock())
    assert store.dossier(DIALOGUE_ID) == DOSSIER


def damaged(copy: Path) -> None:
    with copy.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)


def newer(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA user_version = 99")


def foreign(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA application_id = 7")


def with_a_trigger(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as database:
        database.execute("CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END")


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (damaged, "copy_damaged"),
        (newer, "copy_newer"),
        (foreign, "copy_not_ours"),
        (with_a_trigger, "copy_damaged"),
        (lambda copy: copy.write_bytes(b""), "copy_not_ours"),
        (lambda copy: copy.write_bytes(b"no database at all" * 99), "copy_damaged"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:9000]), "copy_damaged"),
        (Path.unlink, "copy_missing"),
        (lambda copy: (copy.unlink(), copy.mkdir()), "copy_unreadable"),
    ],
)
def test_a_copy_that_cannot_be_put_back_changes_nothing(
    store: Store, copy: Path, clock: Clock, spoil: Callable[[Path], object], code: str
) -> None:
    before = store.dossier(DIALOGUE_ID)
    there = {file.name for file in store.path.parent.iterdir()}
    spoil(copy)
    with pytest.raises(RefusedInputError, match=code):
        restore(store, copy, clock())
    assert {file.name for file in store.path.parent.iterdir()} == there
    assert store.dossier(DIALOGUE_ID) == before
    store.apply(removed(ChangeName.REMOVE_ITEM, LATER))


@pytest.mark.parametrize("spoil", [newer, foreign, Path.unlink])
def test_looking_at_such_a_copy_says_so_too(
    store: Store, copy: Path, spoil: Callable[[Path], object]
) -> None:
    spoil(copy)
    with pytest.raises(RefusedInputError):
        look_at_copy(copy, store)


def test_without_a_copy_of_what_is_there_nothing_is_put_back(
    store: Store, copy: Path, clock: Clock
) -> None:
    elsewhere = copy.rename(store.path.with_name("elders.sqlite"))
    backup_folder(store).rmdir()
    backup_folder(store).write_text("in the way")
    with pytest.raises(StoreUnavailableError, match="restore_without_copy"):
        restore(store, elsewhere, clock())
    assert len(store.overview()) == 2


def test_when_the_place_cannot_be_taken_the_store_goes_on(
    store: Store, copy: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_place = files.put_in_place

    def refuse(new: Path, path: Path) -> None:
        if path == store.path:
            raise PermissionError(errno.EACCES, "held by a virus scanner", str(path))
        put_in_place(new, path)

    monkeypatch.setattr(files, "put_in_place", refuse)
    device = store.identity.device
    with pytest.raises(StoreUnavailableError, match="store_read_only"):
        restore(store, copy, clock())
    monkeypatch.undo()
    assert (len(store.overview()), store.identity.device) == (2, device)
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Het gaat door.", position=60)))
    assert store.file.database.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_making_ready_that_is_stopped_leaves_nothing(store: Store, copy: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_ready(copy, store.path, stop)
    assert own_files.unfinished(store.path) == []


STEPS = {"open", "os.rename", "os.remove", "shutil.copyfile", "sqlite3.connect"}
"""What Python tells of when it does something to a file, before it does it."""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_whenever_the_power_goes_there_is_one_whole_store(
    path: Path, clock: Clock, tmp_path: Path
) -> None:
    """Stop before each thing done to a file, and look at what a new start would find."""
    start = tmp_path / "start"
    with Store.open(start / path.name, now=clock, random=Dice()) as store:
        fill(store)
        copy = a_copy(store, clock)
        store.apply(added(ChangeName.KEEP_ITEM, LATER))
    found = []
    for cut in count(1):
        home = tmp_path / f"cut{cut}"
        shutil.copytree(start, home)
        ended = restore_until(cut, home / path.name, copy.name, clock)
        own_files.remove(own_files.unfinished(home / path.name))
        with Store.open(home / path.name, create=False) as again:
            assert again.check() == ()
            found.append(len(again.dossier(DIALOGUE_ID).items))
        left = {file.name for file in home.iterdir()}
        assert left - {f"{path.name}-journal"} == {"backups", path.name}
        if ended:
            break
    assert found == sorted(found, reverse=True)
    assert (found[0], found[-1]) == (4, 3)
    assert len(found) > 30


def restore_until(cut: int, path: Path, copy: str, clock: Clock) -> bool:
    """Restore in a process that dies before the `cut`th step; say whether it did not die."""
    process = os.fork()
    if process == 0:
        steps = count(1)

        def step(event: str) -> None:
            if event in STEPS and next(steps) == cut:
                os._exit(1)

        try:
            store = Store.open(path, create=False, now=clock, random=Dice(5))
            sys.addaudithook(lambda event, _: step(event))
            store.file.database.set_trace_callback(lambda _: step("open"))
            restore(store, path.parent / "backups" / copy, clock())
        except BaseException:  # noqa: BLE001 - this process may only end here
            os._exit(2)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in {0, 1}
    return code == 0


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits")
def test_a_disk_that_is_full_anywhere_changes_nothing(
    path: Path, clock: Clock, tmp_path: Path
) -> None:
    """Files may grow to so many bytes: the restoring stops at another place each time."""
    start = tmp_path / "start"
    with Store.open(start / path.name, now=clock, random=Dice()) as store:
        fill(store)
        copy = a_copy(store, clock)
        store.apply(added(ChangeName.KEEP_ITEM, LATER))
    largest = copy.stat().st_size
    codes = []
    for limit in range(0, largest + 12288, 12288):
        home = tmp_path / f"full{limit}"
        shutil.copytree(start, home)
        codes.append(restore_with_room_for(limit, home / path.name, copy.name, clock))
        with Store.open(home / path.name, create=False) as again:
            assert again.check() == ()
            assert len(again.dossier(DIALOGUE_ID).items) == (4 if codes[-1] else 3)
            assert again.identity.device != store.identity.device or codes[-1]
        assert not list(home.rglob(".*"))
    assert set(codes[:-1]) <= {REFUSED, DONE}
    assert codes == sorted(codes, reverse=True)
    assert (codes[0], codes[-1]) == (REFUSED, DONE)


DONE, REFUSED = 0, 3


def restore_with_room_for(limit: int, path: Path, copy: str, clock: Clock) -> int:
    """Restore where no file may be larger; the store must go on working where it failed."""
    import resource  # noqa: PLC0415 - not on Windows

    process = os.fork()
    if process == 0:
        code = 9
        try:
            store = Store.open(path, create=False, now=clock, random=Dice(5))
            hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
            try:
                restore(store, path.parent / "backups" / copy, clock())
                code = DONE
            except StoreUnavailableError:
                resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
                store.apply(edited(ChangeName.EDIT_ITEM, LATER, LATER.reworded("Verder.")))
                code = REFUSED
            store.close()
        finally:
            os._exit(code)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status)


def test_a_damaged_store_is_put_aside_whole(path: Path, clock: Clock) -> None:
    with Store.open(path, now=clock, random=Dice()) as store:
        fill(store)
        device = store.identity.device
        copy = a_copy(store, clock)
    damaged(path)
    before = path.read_bytes()
    with pytest.raises(StoreUnavailableError, match="store_damaged"):
        Store.open(path)
    Path(f"{path}-wal").write_bytes(b"a log that is damaged too")

    aside = restore_over_damaged(path, copy, datetime(2026, 1, 2, tzinfo=UTC))

    assert aside == copy.parent / "store-beschadigd-20260102-000000.sqlite"
    assert aside.read_bytes() == before
    assert Path(f"{aside}-wal").read_bytes() == b"a log that is damaged too"
    with Store.open(path, create=False) as store:
        assert store.dossier(DIALOGUE_ID) == DOSSIER
        assert store.identity.device != device
        assert purge(copy.parent, ErasureList()) == ()
        store.erase([SEEN.id])
        [problem] = purge(copy.parent, store.gone())
        assert problem.data["path"] == str(aside)


def test_a_seat_of_a_tidied_table_keeps_its_role(store: Store) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue(), replace(SEAT, full_name="J. Jansen")))
    store.tidy(DIALOGUE_ID)
    [seat] = store.dossier(DIALOGUE_ID).seats
    assert seat == a_seat(2, "opruimcoach")
