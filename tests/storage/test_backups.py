"""Copies by age: whole, few enough, and never in the way."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.backups import back_up, back_up_if_due, backup_folder, copies, kept
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, an_item
from tests.fakes import Clock
from tests.storage.kept import DOSSIER, DRAFT, fill

NEW_YEAR = datetime(2026, 1, 1, 21, 30, tzinfo=UTC)


@pytest.fixture
def folder(store: Store) -> Path:
    """Where the copies go."""
    return backup_folder(store)


def copied(result: Path | Problem | None) -> Path:
    assert isinstance(result, Path)
    return result


def test_a_copy_opens_as_a_store_with_the_same_content(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    copy = copied(back_up(store, folder, clock()))
    fuller = an_item("na de kopie", position=99)
    store.apply(added(ChangeName.KEEP_ITEM, fuller))
    assert [file.name for file in folder.iterdir()] == [copy.name]
    with Store.open(copy, create=False) as restored:
        assert restored.dossier(DIALOGUE_ID) == DOSSIER
        assert restored.draft(DIALOGUE_ID, "capture") == DRAFT
        assert restored.identity.device == store.identity.device
        assert restored.check() == ()


def test_a_copy_is_due_half_an_hour_after_the_last_one(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    copied(back_up_if_due(store, folder, clock.advance(seconds=1)))
    store.apply(added(ChangeName.KEEP_ITEM, an_item("nieuw", position=98)))
    assert back_up_if_due(store, folder, clock.advance(minutes=29)) is None
    copied(back_up_if_due(store, folder, clock.advance(minutes=1)))
    assert len(copies(folder)) == 2


def test_no_copy_is_due_when_nothing_was_written(
    store: Store, folder: Path, clock: Clock
) -> None:
    assert back_up_if_due(store, folder, clock()) is None
    fill(store)
    copied(back_up_if_due(store, folder, clock.advance(seconds=1)))
    assert back_up_if_due(store, folder, clock.advance(minutes=600)) is None


@pytest.mark.parametrize("minutes", [1, 120, 60 * 24 * 4000])
def test_a_copy_from_a_time_to_come_stops_no_copy(
    store: Store, folder: Path, clock: Clock, minutes: int
) -> None:
    fill(store)
    now = clock()
    wrong = copied(back_up(store, folder, now + timedelta(minutes=minutes)))
    store.apply(added(ChangeName.KEEP_ITEM, an_item("nieuw", position=98)))
    copy = copied(back_up_if_due(store, folder, now))
    assert back_up_if_due(store, folder, now + timedelta(seconds=1)) is None
    assert {path for _, path in copies(folder)} == {wrong, copy}


def test_a_row_from_a_time_to_come_stops_no_copy(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    now = clock()
    store.apply(added(ChangeName.KEEP_ITEM, an_item("straks", position=97)))
    clock.advance(minutes=60 * 24 * 300)
    store.apply(added(ChangeName.KEEP_ITEM, an_item("veel later", position=98)))
    copied(back_up_if_due(store, folder, now))
    clock.advance(minutes=-60 * 24 * 300)
    store.apply(added(ChangeName.KEEP_ITEM, an_item("nu", position=99)))
    copied(back_up_if_due(store, folder, now + timedelta(minutes=31)))


def test_a_copy_that_fails_is_a_problem_and_not_an_error(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    folder.write_text("a file in the way")
    result = back_up(store, folder, clock())
    assert isinstance(result, Problem)
    assert result.code == "backup_failed"
    assert store.dossier(DIALOGUE_ID) == DOSSIER


def test_a_copy_that_fails_leaves_the_one_of_that_moment(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    copy = copied(back_up(store, folder, clock()))
    before = copy.read_bytes()
    store.close()
    with pytest.raises(Exception, match="closed"):  # no connection: a mistake, not a disk
        back_up(store, folder, clock())
    assert (copy.read_bytes(), list(folder.iterdir())) == (before, [copy])


def test_other_files_in_the_folder_are_left_alone(
    store: Store, folder: Path, clock: Clock
) -> None:
    fill(store)
    folder.mkdir()
    mine = [folder / name for name in ("dialoogtafel-mijn.sqlite", "brief.txt")]
    for file in mine:
        file.write_text("van mij")
    copied(back_up(store, folder, clock()))
    assert all(file.exists() for file in mine)


# Thinning: a year in which a copy is made every few hours


def a_year(hours: int) -> set[datetime]:
    """Let a year pass, with a copy every so many hours and the thinning after each."""
    wanted: set[datetime] = set()
    for step in range(365 * 24 // hours):
        now = NEW_YEAR + timedelta(hours=step * hours)
        wanted = kept(wanted | {now}, now)
    return wanted


@pytest.mark.parametrize("hours", [3, 8, 24])
def test_after_a_year_the_copies_are_dense_near_and_sparse_far(hours: int) -> None:
    wanted = sorted(a_year(hours), reverse=True)
    now = wanted[0]
    recent = [at for at in wanted if now - at < timedelta(days=2)]
    older = wanted[len(recent) :]
    days, weeks, months = older[:12], older[12:22], older[22:]
    assert len(recent) == 48 // hours
    first = now.toordinal() - days[0].toordinal()
    assert first in {2, 3}
    assert [now.toordinal() - at.toordinal() for at in days] == list(range(first, first + 12))
    assert len({at.isocalendar()[:2] for at in weeks}) == 10
    assert len({(at.year, at.month) for at in months}) == 9
    assert (now - wanted[-1]).days > 11 * 28


def test_the_newest_copy_of_each_day_and_week_is_kept() -> None:
    wanted = a_year(3)
    for at in wanted:
        same_day = [other for other in wanted if other.date() == at.date()]
        assert at == max(same_day) or max(wanted) - at < timedelta(days=2)


def test_thinning_twice_is_thinning_once() -> None:
    wanted = a_year(8)
    assert kept(wanted, max(wanted)) == wanted


def test_few_copies_are_all_kept_however_old() -> None:
    moments = {NEW_YEAR, NEW_YEAR - timedelta(days=40), NEW_YEAR - timedelta(days=4000)}
    assert kept(moments, NEW_YEAR) == moments


def test_copies_from_a_clock_that_ran_ahead_are_kept() -> None:
    ahead = NEW_YEAR + timedelta(days=300)
    assert ahead in kept({ahead, NEW_YEAR}, NEW_YEAR)


def test_copies_from_a_clock_that_ran_ahead_are_thinned_among_themselves() -> None:
    ahead = {
        NEW_YEAR + timedelta(days=900 + day, hours=hour) for day in range(40) for hour in (1, 9)
    }
    here = a_year(24)
    wanted = kept(ahead | here, max(here))
    assert here <= wanted
    assert max(ahead) in wanted
    assert 12 < len(wanted - here) < 40


def test_thinning_removes_files(store: Store, folder: Path, clock: Clock) -> None:
    fill(store)
    for _ in range(3):
        copied(back_up(store, folder, clock.advance(minutes=60)))
    assert len(copies(folder)) == 3
    newest = copied(back_up(store, folder, clock.advance(minutes=60 * 24 * 5)))
    assert copies(folder)[0][1] == newest
    assert len(copies(folder)) == 2
