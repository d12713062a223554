"""Long work in slices: nobody meets half of it, and it can be left; and copies meanwhile."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event, Thread
from uuid import UUID
from weakref import ref

import pytest

from facilitator.domain.errors import RefusedInputError, StoreUnavailableError
from facilitator.domain.merge.effects import Tally
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.domain.records.items import Item
from facilitator.jobs import DeferredWork, SlicedWork, Slices, aside, at_once
from facilitator.storage import local_ids
from facilitator.storage.backups import back_up
from facilitator.storage.incoming import ImportFile, IncomingData
from facilitator.storage.merge_writer import RECORDS_PER_SLICE
from facilitator.storage.store import Store
from facilitator.storage.writers import WriterStanding
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, an_item
from tests.fakes import Clock

ELSEWHERE = VersionVector.of({DeviceId("elsewhere"): 1})
NOTES = 3 * RECORDS_PER_SLICE
WRITES = WriterStanding.GRANTED
FILE = ImportFile(
    "a.dialoog", "0" * 64, DIALOGUE_ID, DeviceId("elsewhere"), "ab" * 32, "", WRITES
)


def a_file(notes: int = NOTES) -> list[Version[Record]]:
    """What a file brings: a table with so many notes."""
    items = [an_item(f"Notitie {place}.", position=place) for place in range(notes)]
    records: list[Record] = [a_dialogue(), *items]
    return [Version(ELSEWHERE, record) for record in records]


def texts(store: Store) -> list[str]:
    return [item.text for item in store.dossier(DIALOGUE_ID).items]


def half_way(store: Store, *, erased: Item | None = None) -> SlicedWork[Tally]:
    """Begin to take a file in, and pause when some notes are written."""
    gone: dict[UUID, date] = {erased.id: date(2026, 11, 1)} if erased else {}
    work = store.imports.apply_in_slices(IncomingData(a_file(), gone))
    for _ in range(3):
        assert next(work) is None
    return work


def test_a_large_file_pauses_more_often(store: Store) -> None:
    few = sum(1 for _ in store.imports.apply_in_slices(IncomingData(a_file(1))))
    assert sum(1 for _ in store.imports.apply_in_slices(IncomingData(a_file()))) == few + 2


def test_many_tables_are_looked_up_with_pauses(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_ids, "RECORDS_PER_SLICE", 4)
    homes = [DialogueId(derived_id("tests", str(number))) for number in range(12)]
    versions: list[Version[Record]] = [
        Version(ELSEWHERE, a_dialogue(id=home)) for home in homes
    ]
    asked = list[str]()
    store.file.database.set_trace_callback(asked.append)
    looked_up = list[int]()
    for _ in store.imports.apply_in_slices(IncomingData(versions)):
        looked_up.append(sum("asked(one)" in one for one in asked))
        asked.clear()
    store.file.database.set_trace_callback(None)
    assert sum(looked_up) == len(homes)
    assert max(looked_up) == 4
    assert len(store.overview()) == len(homes)


def test_whoever_reads_meanwhile_meets_the_whole_file(store: Store) -> None:
    work = half_way(store)
    assert len(texts(store)) == NOTES
    with pytest.raises(StopIteration) as end:
        next(work)
    assert sum(end.value.value.effects.values()) == NOTES + 1


def test_what_is_kept_meanwhile_comes_after_the_file(store: Store) -> None:
    work = half_way(store)
    store.keep_draft(Draft(DIALOGUE_ID, "capture", "half"))
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Daarna.", position=NOTES)))
    work.close()
    assert len(texts(store)) == NOTES + 1


def test_a_file_that_is_left_half_way_is_not_there_at_all(store: Store) -> None:
    half_way(store).close()
    assert store.overview() == ()
    store.imports.apply(a_file(1))
    assert len(texts(store)) == 1


def test_a_store_that_closes_leaves_the_file_that_was_under_way(store: Store) -> None:
    half_way(store)
    store.close()
    with Store.open(store.path, create=False) as again:
        assert (again.overview(), again.check()) == ((), ())


def test_a_note_that_a_file_wipes_out_is_not_written_again(store: Store) -> None:
    note = an_item("Weg ermee.", position=NOTES)
    store.apply(added(ChangeName.PREPARE, a_dialogue(), note))
    half_way(store, erased=note)
    store.apply(edited(ChangeName.EDIT_ITEM, note, note))
    assert "Weg ermee." not in texts(store)
    assert store.check() == ()


def test_what_goes_wrong_is_told_to_whoever_goes_on_with_it(store: Store) -> None:
    other = store.imports.apply(a_file(1))
    work = store.imports.apply_in_slices(IncomingData(a_file()), expected=other)
    next(work)
    assert len(texts(store)) == 1
    for _ in range(2):
        with pytest.raises(RefusedInputError):
            next(work)


def test_a_commit_may_be_done_in_another_thread_and_is_waited_for(store: Store) -> None:
    work = store.imports.apply_in_slices(IncomingData(a_file()))
    thread = Thread(target=next(filter(None, work)))
    thread.start()
    assert len(texts(store)) == NOTES
    thread.join()
    work.close()
    assert len(texts(store)) == NOTES


def test_what_is_being_written_down_is_not_left(store: Store) -> None:
    note = an_item("Weg ermee.", position=NOTES)
    store.apply(added(ChangeName.PREPARE, a_dialogue(), note))
    work = store.imports.apply_in_slices(IncomingData(a_file(), {note.id: date(2026, 11, 1)}))
    assert next(filter(None, work)) is not None  # the commit
    work.close()
    assert len(texts(store)) == NOTES
    assert note.id in store.erased_ids()


def test_taking_back_in_slices_can_be_left_too(store: Store) -> None:
    store.imports.begin()
    store.imports.apply(a_file(), file=FILE)
    work = store.imports.undo_in_slices()
    next(work)
    work.close()
    assert len(texts(store)) == NOTES
    undone = store.imports.undo()
    assert undone
    assert undone.gone == NOTES + 1
    assert store.overview() == ()


def test_an_intake_begins_after_all_that_was_written_also_by_a_clock_that_went_back(
    store: Store, clock: Clock
) -> None:
    late = clock.advance(minutes=60)
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    clock.advance(minutes=-60)
    assert store.imports.begin() > late


def test_a_store_is_empty_until_something_is_kept(store: Store) -> None:
    assert store.is_empty()
    store.apply(added(ChangeName.PREPARE, a_dialogue()))
    assert not store.is_empty()


def test_another_thread_cannot_use_the_store(store: Store) -> None:
    met: list[BaseException] = []

    def use() -> None:
        try:
            store.overview()
        except RuntimeError as error:
            met.append(error)

    thread = Thread(target=use)
    thread.start()
    thread.join()
    assert len(met) == 1


def test_something_is_done_aside_once_and_fails_for_whoever_needs_it() -> None:
    met: list[str] = []

    def fail() -> None:
        met.append("tried")
        raise OSError("no disk")

    aside = DeferredWork(fail)
    aside()
    with pytest.raises(OSError, match="no disk"):
        aside.wait()
    assert met == ["tried"]


def test_work_that_was_left_has_ended() -> None:
    def work() -> Slices[None]:
        yield None
        yield None

    sliced = SlicedWork(work())
    next(sliced)
    sliced.close()
    assert list(sliced) == []


def test_work_that_ended_holds_nothing_of_whoever_did_it() -> None:
    class Large:
        pass

    def work() -> Slices[str]:
        yield None
        return "done"

    def whole(sliced: SlicedWork[str], _file: Large) -> Slices[str]:
        return (yield from sliced)

    large, sliced = Large(), SlicedWork(work())
    left = ref(large)
    assert at_once(whole(sliced, large)) == "done"
    del large
    assert left() is None
    assert at_once(sliced) == "done"


# Copies that are made in another thread


@pytest.fixture
def full(store: Store) -> Iterator[Store]:
    """A store of several portions of pages."""
    store.imports.apply(a_file(2_000))
    yield store
    store.close()


def in_another_thread(store: Store, target: Path, show: object) -> tuple[Thread, list[object]]:
    met: list[object] = []

    def copy() -> None:
        try:
            store.file.copy_to(target, show)  # type: ignore[arg-type]
        except (StopAsyncIteration, StoreUnavailableError) as error:
            met.append(error)

    thread = Thread(target=copy)
    thread.start()
    return thread, met


def test_a_copy_from_another_thread_holds_what_was_kept_meanwhile(
    full: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.storage.sqlite.copying.PAGES", 20)
    late = an_item("Tijdens de kopie.", position=9_999)
    told: list[int] = []
    begun, kept = Event(), Event()
    target = tmp_path / "copy.sqlite"

    def show(done: int, _total: int) -> None:
        told.append(done)
        begun.set()
        kept.wait()  # the note is kept when some pages are copied and others are not

    thread, met = in_another_thread(full, target, show)
    begun.wait()
    full.apply(added(ChangeName.KEEP_ITEM, late))
    kept.set()
    thread.join()
    assert (met, len(told) > 2) == ([], True)
    with Store.open(target, create=False) as copy:
        assert late.text in texts(copy)
        assert copy.check() == ()


@pytest.mark.parametrize("pages", [1, 10**9], ids=["copying", "checking"])
def test_a_copy_that_is_stopped_leaves_nothing(
    full: Store, tmp_path: Path, pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.storage.sqlite.copying.PAGES", pages)
    monkeypatch.setattr("facilitator.storage.sqlite.copying.STEPS_OF_CHECKING", 100)
    target = tmp_path / "copies" / "copy.sqlite"
    told: list[int] = []

    def show(done: int, _total: int) -> None:
        told.append(done)
        if len(told) > 1:
            raise StopAsyncIteration

    with pytest.raises(StopAsyncIteration):
        full.file.copy_to(target, show)
    assert list(target.parent.iterdir()) == []
    assert len(texts(full)) == 2_000


def test_a_store_that_closes_stops_its_copy(full: Store, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "copy.sqlite"
    begun, never = Event(), Event()

    def show(_done: int, _total: int) -> None:
        begun.set()
        while not full.file._copier._closed:
            never.wait(0.001)

    thread, met = in_another_thread(full, target, show)
    begun.wait()
    full.close()
    assert list(target.parent.iterdir()) == []
    thread.join()
    assert [type(error) for error in met] == [StoreUnavailableError]


def test_a_copy_before_a_file_comes_in_waits_for_the_file_under_way(
    store: Store, tmp_path: Path
) -> None:
    half_way(store)
    made = back_up(store, tmp_path / "copies", EVENING)
    assert isinstance(made, Path)
    with Store.open(made, create=False) as copy:
        assert len(texts(copy)) == NOTES


def test_what_waits_for_the_disk_is_done_when_nobody_takes_it_aside() -> None:
    done: list[str] = []
    at_once(aside(lambda: done.append("on disk")))
    assert done == ["on disk"]
