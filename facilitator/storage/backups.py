"""Copies of the store by age: made while the program works, thinned as they grow old.

The scheme is Anki's: everything of two days, then one a day, one a week, one a month. A moment
is what a clock said, and a clock can be wrong: a copy from a time that is yet to come says
nothing of how old the last one is, and ages among its like.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from facilitator import files
from facilitator.domain.errors import Problem, StoreUnavailableError
from facilitator.storage.sqlite.copying import Show, nobody
from facilitator.storage.sqlite.own_files import backups_of
from facilitator.storage.store import Store

OFTEN_ENOUGH = timedelta(minutes=30)
ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9

_PREFIX = "dialoogtafel-"
_STAMP = f"{_PREFIX}%Y%m%d-%H%M%S.sqlite"

Period = Callable[[datetime], tuple[int, ...]]


def backup_folder(store: Store) -> Path:
    """Give the folder of a store's copies."""
    return backups_of(store.path)


def back_up(store: Store, folder: Path, now: datetime, show: Show = nobody) -> Path | Problem:
    """Make a whole, checked copy of the store, and remove copies that are no longer wanted.

    May be called in any thread; `show` is told how far it is, and stops it by raising.
    Gives the place of the copy, or the problem: a copy that fails never stops the program.
    """
    target = free_place(folder, now)
    try:
        files.make_private_folder(folder)
        store.file.copy_to(target, show)
        thin(folder, now)
    except (StoreUnavailableError, OSError) as error:
        return Problem("backup_failed", {"path": str(target), "reason": _reason(error)})
    return target


def free_place(folder: Path, at: datetime) -> Path:
    """Name a copy by its moment, or by the first second after it that has none yet."""
    at = at.astimezone(UTC)
    names = ((at + timedelta(seconds=later)).strftime(_STAMP) for later in count())
    return next(folder / name for name in names if not (folder / name).exists())


def _reason(error: StoreUnavailableError | OSError) -> str:
    return str(error.data["reason"] if isinstance(error, StoreUnavailableError) else error)


def back_up_if_due(store: Store, folder: Path, now: datetime) -> Path | Problem | None:
    """Make a copy when the last one up to now is old enough and something was written since."""
    last = max((at for at, _ in copies(folder) if at <= now), default=None)
    written = store.last_written()
    if written is None:
        return None
    if last is not None and (now - last < OFTEN_ENOUGH or written < last):
        return None
    return back_up(store, folder, now)


def copies(folder: Path) -> list[tuple[datetime, Path]]:
    """Give the copies in a folder with their moments, the newest first; other files are not."""
    found = []
    for path in folder.glob(f"{_PREFIX}*.sqlite"):
        try:
            found.append((datetime.strptime(path.name, _STAMP).replace(tzinfo=UTC), path))
        except ValueError:  # somebody's own file
            continue
    return sorted(found, reverse=True)


def thin(folder: Path, now: datetime) -> None:
    """Remove the copies that are no longer wanted."""
    found = copies(folder)
    wanted = kept([at for at, _ in found], now)
    for at, path in found:
        if at not in wanted:
            path.unlink(missing_ok=True)


def kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    """Choose which copies stay: all of two days, then the last of a day, week, month.

    Those from a clock that ran ahead are as old as the last of them makes them.
    """
    every = set(moments)
    ahead = {at for at in every if at > now}
    return _kept(every - ahead, now) | _kept(ahead, max(ahead, default=now))


def _kept(moments: Iterable[datetime], now: datetime) -> set[datetime]:
    newest_first = sorted(moments, reverse=True)
    recent = [at for at in newest_first if now - at < ALL_OF]
    wanted = set(recent)
    rest = newest_first[len(recent) :]
    last = recent[-1] if recent else None
    for period, room in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        chosen = _last_of_each(rest, period, room, last)
        wanted.update(chosen)
        if len(chosen) < room:
            break
        last = chosen[-1]
        rest = [at for at in rest if at < last]
    return wanted


def _last_of_each(
    newest_first: Sequence[datetime], period: Period, room: int, newer: datetime | None
) -> list[datetime]:
    """Choose the last one of each period, beginning before the period of `newer`."""
    chosen: list[datetime] = []
    for at in newest_first:
        if len(chosen) == room:
            break
        if newer is None or period(at) != period(newer):
            chosen.append(at)
            newer = at
    return chosen


def _day(at: datetime) -> tuple[int, ...]:
    return (at.toordinal(),)


def _week(at: datetime) -> tuple[int, ...]:
    return tuple(at.isocalendar())[:2]


def _month(at: datetime) -> tuple[int, ...]:
    return (at.year, at.month)
