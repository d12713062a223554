"""Every file of ours that lies with a store: told here, and nowhere else.

Who narrows rights, rewrites copies or takes away what is left of killed work asks here, so that
no file is forgotten. Drafts are rows of the store, the index that is searched lies in memory,
and the log holds no word of people: erasing need not look for more.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path

from facilitator import files

BACKUPS = "backups"
_ASIDE = "-beschadigd-"
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]+\.new(-wal|-shm|-journal|-known|-receipts)?")


def backups_of(store: Path) -> Path:
    """Give the folder of the copies of a store."""
    return store.parent / BACKUPS


def with_logs(database: Path) -> tuple[Path, ...]:
    """Give a database, and what SQLite keeps beside it."""
    ends = ("", "-wal", "-shm", "-journal")
    return tuple(database.with_name(f"{database.name}{end}") for end in ends)


def last_known(store: Path) -> Path:
    """Give the file beside a store that says what it was last known to hold."""
    return store.with_name(f"{store.name}-known")


def receipts(store: Path) -> Path:
    """Give the file beside a store with the receipts of what was wiped at this place."""
    return store.with_name(f"{store.name}-receipts")


def second_copy(store: Path) -> Path:
    """Give the file beside a store that says where a second copy of it is kept."""
    return store.with_name(f"{store.name}-second-copy")


def second_copy_stale(store: Path) -> Path:
    """Name the empty file that is there while the second copy may hold what was erased."""
    return store.with_name(f"{store.name}-second-copy-stale")


def copies(folder: Path) -> list[Path]:
    """Give what lies among the copies as a database, also what was put aside."""
    return sorted(folder.glob("*.sqlite"))


def name_copy(store: Path, what: str) -> Path:
    """Name a file among the copies of a store that is not there yet, whatever a clock said."""
    names = (f"{what}-{number}" if number > 1 else what for number in count(1))
    places = (backups_of(store) / f"{store.stem}-{name}.sqlite" for name in names)
    return next(place for place in places if not place.exists())


def name_aside(store: Path, stamp: str) -> Path:
    """Name the place where a damaged store is put aside, among its copies."""
    return name_copy(store, f"{_ASIDE.strip('-')}-{stamp}")


def set_aside(store: Path) -> list[Path]:
    """Give the damaged stores that were put aside: nothing can be taken out of them."""
    begin = f"{store.stem}{_ASIDE}"
    return [path for path in copies(backups_of(store)) if path.name.startswith(begin)]


def unfinished(store: Path) -> list[Path]:
    """Give what was left of work that was killed: halves, and whole copies without a name."""
    places = (store.parent, backups_of(store))
    found = (path for folder in places for path in folder.glob(".*"))
    return sorted(path for path in found if _UNFINISHED.fullmatch(path.name))


def to_rewrite(store: Path) -> Path:
    """Name the empty file that is there while the store must still be written anew."""
    return store.with_name(f".{store.name}.rewrite")


def halves_of(target: Path) -> list[Path]:
    """Give what was left of copies that were killed on their way to a place of any folder."""
    begin = files.beside(target).name.rsplit(".", 2)[0]
    found = (path for path in target.parent.glob(".*") if path.name.startswith(f"{begin}."))
    return [path for path in found if _UNFINISHED.fullmatch(path.name)]


def all_of(store: Path) -> list[Path]:
    """Give every file of ours that is there, and the folder of the copies."""
    folder = backups_of(store)
    beside = [last_known(store), receipts(store), to_rewrite(store)]
    beside += [second_copy(store), second_copy_stale(store)]
    made = [*with_logs(store), *beside, folder, *folder.glob("*"), *unfinished(store)]
    return [path for path in made if path.exists()]


def remove(paths: Iterable[Path]) -> list[Path]:
    """Remove databases with their logs, and halves of files; give what could not be."""
    every = [each for path in paths for each in (*with_logs(path), last_known(path))]
    for each in every:
        with suppress(OSError):
            each.unlink(missing_ok=True)
    return [each for each in every if each.exists()]
