"""What the program writes for itself is for its user alone, from the first byte."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.services.keys import FOLDER, KeyChest
from facilitator.settings import FOLDER_VARIABLE, Settings, save_settings
from facilitator.storage.backups import back_up, backup_folder
from facilitator.storage.sqlite.purging import purge
from facilitator.storage.sqlite.restoring import restore, restore_over_damaged
from facilitator.storage.store import Store
from facilitator.ui.context.errors import PrivateLog
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, a_seat, an_item

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")

SAID = an_item("Dit gaat weg.")
WORDS = "vier losse woorden hier"


HEARD = {"open", "os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "sqlite3.connect"}


class Watch:
    """Looks at a folder whenever anything is opened, renamed or connected to."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.lax: set[str] = set()
        self.narrowed: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, given: tuple[object, ...]) -> None:
        folder = self.folder
        if folder is None or event not in HEARD:
            return
        if event == "os.chmod":
            self.narrowed.append(str(given[0]))
        self.folder = None  # looking is heard as well
        self.lax |= lax(folder)
        self.folder = folder


WATCH = Watch()


def lax(folder: Path) -> set[str]:
    """Give what others may read in a folder, and the folder itself."""
    found = [folder, *folder.rglob("*")]
    return {str(path) for path in found if path.exists() and path.stat().st_mode & 0o077}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder that is not there yet, for somebody who lets others read everything."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "share" / "Dialoogtafel"))
    before = os.umask(0)
    yield tmp_path / "share" / "Dialoogtafel"
    WATCH.folder = None
    os.umask(before)


def live(data: Path) -> None:
    """Do everything that writes in the data folder."""
    path = data / "dialoogtafel.sqlite"
    assert save_settings(Settings()) is None
    chest = KeyChest(data / FOLDER)
    chest.make(WORDS)
    chest.make(WORDS, replace=True)
    chest.change_passphrase(WORDS, WORDS)
    log = PrivateLog(data / "dialoogtafel.log", maxBytes=10, backupCount=1)
    for _ in range(2):
        log.emit(logging.makeLogRecord({"msg": "a line that is too long"}))
    log.close()
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), a_seat(1, first_name="Joke"), SAID))
        copy = back_up(store, backup_folder(store), EVENING)
        assert isinstance(copy, Path)
        restore(store, copy, EVENING)
        store.erase([SAID.id])
        store.tidy(DIALOGUE_ID)
        assert purge(backup_folder(store), store.gone()) == ()
    path.write_bytes(b"damaged")
    restore_over_damaged(path, copy, EVENING)


@pytest.mark.slow
def test_all_of_it_is_for_its_user_alone_from_the_first_byte(data: Path) -> None:
    data.parent.mkdir()
    WATCH.lax, WATCH.narrowed, WATCH.folder = set(), [], data
    live(data)
    WATCH.folder = None
    assert len(list(data.rglob("*"))) > 8
    assert lax(data) == set()
    assert WATCH.lax == set()
    assert WATCH.narrowed == []


@pytest.mark.slow
def test_what_others_could_read_is_narrowed_when_the_store_is_opened(data: Path) -> None:
    live(data)
    for each in (data, *data.rglob("*")):
        each.chmod(0o777 if each.is_dir() else 0o666)
    with Store.open(data / "dialoogtafel.sqlite") as store:
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Er komt iets bij.", position=9)))
        assert (data / "dialoogtafel.sqlite-wal").exists()
        assert lax(data) == set()


def widened(*paths: Path) -> None:
    for each in paths:
        each.chmod(0o755 if each.is_dir() else 0o644)


@pytest.mark.parametrize("by", ["relative", "link"])
def test_the_folder_of_the_program_is_known_by_every_name(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    live(data)
    (tmp_path / "link").symlink_to(data)
    widened(data, *data.rglob("*"))
    monkeypatch.chdir(data)
    folder = Path() if by == "relative" else tmp_path / "link"
    Store.open(folder / "dialoogtafel.sqlite").close()
    assert lax(data) == set()


def test_what_lies_beside_a_damaged_store_is_narrowed_too(data: Path) -> None:
    live(data)
    (data / "dialoogtafel.sqlite").write_bytes(b"damaged")
    widened(data, *data.rglob("*"))
    with pytest.raises(StoreUnavailableError, match="store_damaged"):
        Store.open(data / "dialoogtafel.sqlite")
    assert lax(data) == set()


def test_keys_and_settings_are_narrowed_without_a_store(data: Path) -> None:
    chest = KeyChest(data / FOLDER)
    chest.make(WORDS)
    chest.make(WORDS, replace=True)
    assert save_settings(Settings()) is None
    widened(data, *data.rglob("*"))
    assert chest.public_key()
    assert lax(data / FOLDER) == set()
    assert save_settings(Settings()) is None
    assert lax(data) == set()


def test_beside_a_store_in_another_folder_what_is_ours_is_narrowed(
    data: Path, tmp_path: Path
) -> None:
    chosen = tmp_path / "shared"
    chosen.mkdir(mode=0o755)
    with Store.open(chosen / "own.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), SAID))
        assert isinstance(back_up(store, backup_folder(store), EVENING), Path)
    (chosen / ".own.sqlite.0a1b2c3d.new").touch()
    (chosen / "report.docx").touch(0o644)
    widened(*chosen.rglob("*"))
    assert not data.exists()
    with Store.open(chosen / "own.sqlite") as store:
        store.apply(added(ChangeName.KEEP_ITEM, an_item("Er komt iets bij.", position=9)))
        assert (chosen / "own.sqlite-wal").exists()
        assert lax(chosen) == {str(chosen), str(chosen / "report.docx")}


def test_a_folder_that_a_person_chose_keeps_its_rights(data: Path, tmp_path: Path) -> None:
    chosen = tmp_path / "shared"
    chosen.mkdir(mode=0o755)
    (chosen / "report.docx").touch(0o644)
    with Store.open(chosen / "own.sqlite") as store:
        assert isinstance(back_up(store, backup_folder(store), EVENING), Path)
    assert not data.exists()
    assert lax(chosen) == {str(chosen), str(chosen / "report.docx")}
