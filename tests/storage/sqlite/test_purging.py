"""What was erased or tidied is in no copy, of whatever version; everything else still is."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from facilitator import files
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId, DialogueId, RecordId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.storage.backups import back_up, backup_folder, copies
from facilitator.storage.incoming import ImportFile
from facilitator.storage.reading import batches
from facilitator.storage.sqlite import migrations
from facilitator.storage.sqlite.purging import ErasureList, purge, remove_unfinished
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding
from tests.builders import DIALOGUE_ID, a_dialogue, a_seat, an_item
from tests.fakes import Clock
from tests.storage.kept import DOSSIER, SEEN, fill
from tests.storage.other_process import run_elsewhere

FILES = Path(__file__).parents[2] / "files"
DAY = date(2026, 11, 22)
OTHER = DialogueId(derived_id("tests", "other"))
PHOTO = b"photo of MARKER"

WRITES = WriterStanding.GRANTED


def marked(name: str) -> str:
    """Give a text that is nowhere else, to be looked for afterwards."""
    return f"<merk-{name}-07f3>"


def everywhere(folder: Path, name: str) -> list[str]:
    """Name the files below a folder in which a mark is found."""
    mark = marked(name).encode()
    found = [path for path in folder.rglob("*") if path.is_file() and mark in path.read_bytes()]
    return sorted(path.name for path in found)


def a_copy(store: Store, clock: Clock) -> Path:
    made = back_up(store, backup_folder(store), clock.advance(minutes=1))
    assert isinstance(made, Path)
    return made


def test_an_erased_note_is_in_no_copy(store: Store, clock: Clock) -> None:
    photo = store.keep_media(marked("foto").encode(), "image/jpeg")
    labels = Labels(title=marked("titel"), photo=photo)
    note = an_item(marked("oud"), ItemKind.IDEA, labels=labels)
    others = [an_item("Nog een."), an_item("En nog een.", position=2)]
    store.apply(added(ChangeName.PREPARE, a_dialogue(), a_seat(), note, *others))
    a_copy(store, clock)
    store.apply(edited(ChangeName.EDIT_ITEM, note, note.reworded(marked("nieuw"))))
    store.keep_draft(Draft(DIALOGUE_ID, "edit", marked("half"), {"item": str(note.id)}))
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "blijft", {"linked": str(note.id)}))
    a_copy(store, clock)
    store.apply(removed(ChangeName.REMOVE_ITEM, note))
    a_copy(store, clock)

    store.erase([note.id])
    assert purge(backup_folder(store), store.gone()) == ()

    folder = store.path.parent
    for name in ("foto", "titel", "oud", "nieuw", "half"):
        assert everywhere(folder, name) == []
    for _, copy in copies(backup_folder(store)):
        with Store.open(copy, create=False) as there:
            assert there.check() == ()
            assert list(there.dossier(DIALOGUE_ID).items) == others
            assert note.id in there.erased_ids()
    kept = store.draft(DIALOGUE_ID, "capture")
    assert kept is not None
    assert kept.text == "blijft"
    assert store.draft(DIALOGUE_ID, "edit") is None


def test_an_erased_table_goes_with_all_its_parts(store: Store, clock: Clock) -> None:
    fill(store)
    note = an_item(marked("tekst"), dialogue_id=OTHER)
    seat = a_seat(3, marked("rol"), dialogue_id=OTHER, first_name=marked("naam"))
    store.apply(added(ChangeName.PREPARE, a_dialogue(marked("thema"), id=OTHER), note, seat))
    store.keep_draft(Draft(OTHER, "capture", marked("half")))
    store.registry.keep_invitation(OTHER, marked("uitnodiging"))
    a_copy(store, clock)
    names = ("tekst", "rol", "naam", "thema", "half", "uitnodiging")
    assert all(everywhere(backup_folder(store), name) for name in names)

    store.erase([OTHER])
    purge(backup_folder(store), store.gone())

    assert not any(everywhere(store.path.parent, name) for name in names)
    [(_, copy)] = copies(backup_folder(store))
    with Store.open(copy, create=False) as there:
        assert there.dossier(DIALOGUE_ID) == DOSSIER
        assert {note.id, seat.id, OTHER} <= there.erased_ids()


def test_a_tidied_table_has_names_in_no_copy(store: Store, clock: Clock) -> None:
    seat = replace(
        a_seat(1, marked("rol")),
        first_name=marked("roepnaam"),
        full_name=marked("naam"),
        title=marked("titel"),
    )
    gone = a_seat(2, "weg", first_name=marked("ging"))
    quote = an_item(marked("citaat"))
    said = Labels(pledged_by=f"{marked('roepnaam')} en de gemeente")
    pledge = an_item("Wij planten een boom.", ItemKind.PLEDGE, position=2, labels=said)
    store.apply(added(ChangeName.PREPARE, a_dialogue(), seat, gone, quote, pledge))
    taken = an_item("Of twee.", ItemKind.PLEDGE, position=3, labels=said)
    store.apply(added(ChangeName.KEEP_ITEM, taken))
    store.apply(removed(ChangeName.REMOVE_ITEM, taken))
    store.apply(removed(ChangeName.EDIT_SEATS, gone))
    store.keep_draft(Draft(DIALOGUE_ID, "preparing", json.dumps({"seats": marked("vorm")})))
    other = a_seat(4, "blijft", dialogue_id=OTHER, first_name=marked("ander"))
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=OTHER), other))
    a_copy(store, clock)

    assert store.tidy(DIALOGUE_ID) == 1
    assert purge(backup_folder(store), store.gone()) == ()

    for name in ("roepnaam", "naam", "titel", "ging", "vorm"):
        assert everywhere(store.path.parent, name) == []
    for name in ("rol", "citaat", "ander"):
        assert len(everywhere(store.path.parent, name)) >= 2
    assert store.check() == ()
    by_role = replace(pledge, labels=Labels(pledged_by=f"{marked('rol')} en de gemeente"))
    assert store.dossier(DIALOGUE_ID).items == (quote, by_role)
    assert store.dossier(OTHER).seats == (other,)


def test_names_do_not_come_back_from_elsewhere(store: Store) -> None:
    seat = a_seat(1, full_name=marked("naam"), name_agreed=True)
    store.apply(added(ChangeName.PREPARE, a_dialogue(), seat))
    [before] = store.versions.of(RecordId(seat.id))
    store.tidy(DIALOGUE_ID)
    elsewhere = VersionVector.of({DeviceId("elsewhere"): 9})
    later: Version[Record] = Version(
        elsewhere, replace(seat, role_label="kok", full_name=marked("naam"))
    )
    file = ImportFile(
        "a.dialoog", "ab" * 32, DIALOGUE_ID, DeviceId("elsewhere"), "cd" * 32, "", WRITES
    )
    store.imports.begin()
    store.imports.apply([before, later], file=file)
    store.imports.undo()
    store.imports.apply([before, later])
    assert everywhere(store.path.parent, "naam") == []


def test_what_files_replaced_is_forgotten_too(store: Store) -> None:
    seat = a_seat(1, first_name=marked("naam"))
    store.apply(added(ChangeName.PREPARE, a_dialogue(), seat))
    [version] = store.versions.of(RecordId(seat.id))
    vector = version.vector.written_by(DeviceId("elsewhere"))
    file = ImportFile(
        "a.dialoog", "ab" * 32, DIALOGUE_ID, DeviceId("elsewhere"), "cd" * 32, "", WRITES
    )
    store.imports.begin()
    cook: Record = replace(seat, role_label="kok", first_name="")
    store.imports.apply([Version(vector, cook)], file=file)
    store.tidy(DIALOGUE_ID)
    assert everywhere(store.path.parent, "naam") == []


@pytest.mark.parametrize("version", range(1, len(migrations.STEPS) + 1))
def test_a_copy_of_every_version_keeps_its_version(tmp_path: Path, version: int) -> None:
    copy = tmp_path / "store-v.sqlite"
    shutil.copyfile(FILES / f"store-v{version}.sqlite", copy)

    assert purge(tmp_path, ErasureList({SEEN.id: DAY}, {DIALOGUE_ID: DAY})) == ()

    with closing(sqlite3.connect(copy)) as database:
        assert migrations.version_of(database) == version
    assert b"Joke" not in copy.read_bytes()
    with Store.open(copy, create=False) as there:
        assert there.check() == ()
        assert [item.id for item in there.dossier(DIALOGUE_ID).items] == [
            item.id for item in DOSSIER.items if item.id != SEEN.id
        ]


def test_a_copy_without_what_is_gone_is_left_alone(store: Store, clock: Clock) -> None:
    fill(store)
    copy = a_copy(store, clock)
    before = copy.read_bytes(), copy.stat().st_mtime_ns
    purge(backup_folder(store), store.gone())
    assert (copy.read_bytes(), copy.stat().st_mtime_ns) == before


def test_a_file_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "van-mij.sqlite")) as database:
        database.execute("CREATE TABLE item (id BLOB)")
    assert purge(tmp_path, ErasureList({SEEN.id: DAY})) == ()


def test_a_copy_that_cannot_be_rewritten_is_named(store: Store, clock: Clock) -> None:
    fill(store)
    copies_ = [a_copy(store, clock), a_copy(store, clock)]
    copies_[0].write_bytes(copies_[0].read_bytes()[:5000])
    store.erase([SEEN.id])
    heard: list[tuple[int, int]] = []

    [problem] = purge(backup_folder(store), store.gone(), lambda *step: heard.append(step))

    assert (problem.code, problem.data["path"]) == ("copy_not_purged", str(copies_[0]))
    assert heard == [(0, 2), (1, 2), (2, 2)]
    with Store.open(copies_[1], create=False) as there:
        assert SEEN.id in there.erased_ids()


@pytest.mark.parametrize("name", ["sync_file", "put_in_place"])
def test_rewriting_that_is_broken_off_leaves_the_copy_and_is_taken_up_again(
    store: Store, clock: Clock, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fill(store)
    copy = a_copy(store, clock)
    before = copy.read_bytes()
    store.erase([SEEN.id])

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "discard", lambda _new: None)  # the power goes
    monkeypatch.setattr(files, name, cut)
    with pytest.raises(KeyboardInterrupt):
        purge(backup_folder(store), store.gone())
    monkeypatch.undo()
    assert copy.read_bytes() == before
    assert len(list(backup_folder(store).iterdir())) == 3

    assert remove_unfinished(store.file) == ()
    assert list(backup_folder(store).iterdir()) == [copy]
    purge(backup_folder(store), store.gone())
    with Store.open(copy, create=False) as there:
        assert SEEN.id in there.erased_ids()


def test_a_copy_that_is_being_made_is_not_taken_for_what_was_left(
    store: Store, clock: Clock
) -> None:
    fill(store)
    threads: list[Thread] = []

    def meanwhile(_done: int, _total: int) -> None:
        if not threads:
            threads.append(Thread(target=remove_unfinished, args=(store.file,)))
            threads[0].start()

    made = back_up(store, backup_folder(store), clock.advance(minutes=1), meanwhile)
    threads[0].join()
    assert isinstance(made, Path)
    assert list(backup_folder(store).iterdir()) == [made]


PURGE = """
from datetime import date
from facilitator.storage.sqlite.purging import ErasureList, purge
from tests.storage.kept import SEEN
gone = ErasureList({SEEN.id: date(2026, 11, 22)})
resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, resource.RLIM_INFINITY))
print(len(purge(path.parent, gone)), len(list(path.parent.iterdir())))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits")
def test_a_disk_that_is_full_leaves_the_copy_whole(tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    shutil.copyfile(FILES / "store-v3.sqlite", copy)
    before, said = copy.read_bytes(), []
    for limit in range(0, len(before) + 40_000, 40_000):
        said.append(run_elsewhere(PURGE.replace("ROOM", str(limit)), copy).split())
        if said[-1][0] == "1":
            assert copy.read_bytes() == before
    assert said[0] == ["1", "1"]
    assert said[-1] == ["0", "1"]
    with Store.open(copy, create=False) as there:
        assert SEEN.id in there.erased_ids()


def fill_pages(store: Store, at_once: int) -> list[str]:
    """Write so much, in such an order, that pages are split and filled again; and erase it."""
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    texts = [marked(f"vol{n}") + "x" * (n * 37 % 700) for n in range(400)]
    items = [an_item(text, position=n) for n, text in enumerate(texts)]
    for n in range(0, 400, 7):
        store.apply(added(ChangeName.KEEP_ITEM, *items[n : n + 7]))
    for item in items[::3]:
        store.apply(edited(ChangeName.EDIT_ITEM, item, item.reworded("kort" * 60)))
    seats = [a_seat(n, f"rol {n}", first_name=marked(f"stoel{n}")) for n in range(1, 200)]
    store.apply(added(ChangeName.EDIT_SEATS, *seats))
    for some in batches((item.id for item in items if item.position % 5), at_once):
        store.erase(some)
    return [f"vol{n}" for n in range(400) if n % 5]


@pytest.mark.parametrize("at_once", [1, 3, 10, 120, 400])
def test_nothing_stays_between_the_rows_of_a_page(
    store: Store, clock: Clock, at_once: int
) -> None:
    """However many notes are erased at once: SQLite moves others meanwhile."""
    a_copy(store, clock)
    names = fill_pages(store, at_once)
    store.tidy(DIALOGUE_ID)
    names += [f"stoel{n}" for n in range(1, 200)]
    held = b"".join(
        path.read_bytes() for path in store.path.parent.rglob("*") if path.is_file()
    )
    assert [name for name in names if marked(name).encode() in held] == []
