"""Where a second copy of the store is kept, for whom it is sealed, and putting it back.

Decision: sealed for this laptop and for who may have its tables
    Context: a stick gets lost, and people spoke about illness; a laptop gets lost too.
    Decision: the copy is sealed for a key that lies beside the store, so that this laptop
    opens it without a question, for the coordinators whose invitations are here, and for
    the key of this laptop when it has one. Without any of these last a person chooses
    between a copy that only this laptop opens, and one that anyone can read. Cost: a
    coordinator can open all tables of a laptop that was invited by two. Alternatives: a
    passphrase (asked at each start, or kept beside the store all the same), always open
    (the stick that is lost is always that one).
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from facilitator import files
from facilitator.domain.errors import FileNotWrittenError, Problem, RefusedInputError
from facilitator.exchange.sealing import KeyRing, key_pair, new_key_pair
from facilitator.services.keys import KeyChest
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.second_copy_files import (
    ENDING,
    FOLDER,
    SecondCopyError,
    SecondCopyWriter,
    folder_of,
    read_copy,
    remove_files,
)
from facilitator.storage.backups import free_place
from facilitator.storage.sqlite import own_files
from facilitator.storage.sqlite.restoring import check_copy
from facilitator.storage.store import Store

__all__ = ["SecondCopyError", "SecondCopyWriter"]

_MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class LostCopy:
    """A folder on a stick that a person said is lost, and when; nothing of what it holds."""

    folder: Path
    at: datetime


@dataclass(frozen=True, slots=True)
class SecondCopyChoice:
    """What a person chose: the folder of ours, None for no copy, and whether it is sealed.

    `leftovers` are folders where a copy was kept that is to go, and `lost` those that never
    can; `key` is private.
    """

    folder: Path | None
    sealed: bool
    key: str = field(repr=False)
    leftovers: tuple[Path, ...] = ()
    lost: tuple[LostCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class FetchedCopy:
    """A second copy as one among the copies of the store; not `whole` when a part is lost."""

    path: Path
    made_at: datetime
    whole: bool


def read_choice(store: Path) -> SecondCopyChoice | None:
    """Give what was chosen for the store at a path; None when nothing ever was."""
    try:
        found = json.loads(files.read_regular(own_files.second_copy(store), _MOST_BYTES))
        folder = Path(found["folder"]) if found["folder"] else None
        leftovers = tuple(map(Path, found["leftovers"]))
        lost = tuple(
            LostCopy(Path(one["folder"]), datetime.fromisoformat(one["at"]))
            for one in found.get("lost", ())
        )
        sealed, key = bool(found["sealed"]), str(found["key"])
        return SecondCopyChoice(folder, sealed, key, leftovers, lost)
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def choose_folder(store: Path, place: Path, *, sealed: bool) -> SecondCopyChoice:
    """Keep a second copy in a folder of ours within a place; raises FileNotWrittenError.

    Beside a folder of ours where that was chosen: within it nobody looks for another.
    """
    if place.name.startswith(f"{FOLDER}-"):
        place = place.parent
    before = read_choice(store) or SecondCopyChoice(None, sealed, new_key_pair().private)
    folder = place / f"{FOLDER}-{os.urandom(4).hex()}"
    try:
        folder.mkdir()
    except OSError as error:
        reason = files.why_not(error)
        raise FileNotWrittenError("folder_not_made", path=folder, reason=reason) from error
    chosen = replace(_without_folder(before), folder=folder, sealed=sealed)
    _keep(store, chosen)
    return chosen


def stop(store: Path) -> None:
    """Keep no second copy any longer; the one there is goes with `empty_leftovers`."""
    if (before := read_choice(store)) and before.folder:
        _keep(store, _without_folder(before))


def _without_folder(choice: SecondCopyChoice) -> SecondCopyChoice:
    left = (*choice.leftovers, choice.folder) if choice.folder else choice.leftovers
    return replace(choice, folder=None, leftovers=left)


def _keep(store: Path, choice: SecondCopyChoice) -> None:
    facts = {
        "folder": str(choice.folder or ""),
        "sealed": choice.sealed,
        "key": choice.key,
        "leftovers": [str(path) for path in choice.leftovers],
        "lost": [{"folder": str(one.folder), "at": one.at.isoformat()} for one in choice.lost],
    }
    files.deliver(own_files.second_copy(store), json.dumps(facts).encode(), private=True)


def empty_leftovers(store: Path) -> tuple[Path, ...]:
    """Remove the copies of before, where they can be reached; give the folders that cannot.

    May be done in a thread; raises FileNotWrittenError when that cannot be noted.
    """
    choice = read_choice(store)
    if choice is None or not choice.leftovers:
        return ()
    gone = {folder for folder in choice.leftovers if _emptied(folder)}
    now = read_choice(store) or choice  # a stick is slow, and a person chooses meanwhile
    left = tuple(folder for folder in now.leftovers if folder not in gone)
    if left != now.leftovers:
        _keep(store, replace(now, leftovers=left))
    for folder in gone:  # noted first: of one that is not there nobody knows what it holds
        with suppress(OSError):  # somebody put something of their own there
            folder.rmdir()
    return left


def give_up_lost(store: Path, at: datetime) -> tuple[LostCopy, ...]:
    """Wait no longer for sticks out of reach, since a person says that they are lost.

    Copies that can be reached are removed instead. May be done in a thread; gives what is
    lost now, and raises FileNotWrittenError when that cannot be noted.
    """
    left, choice = empty_leftovers(store), read_choice(store)
    if choice is None:
        return ()
    is_gone = choice.folder is not None and not files.is_folder(choice.folder)
    folder = None if is_gone else choice.folder
    gone = (*left, *([choice.folder] if is_gone and choice.folder else []))
    lost = tuple(LostCopy(one, at) for one in gone)
    if lost:
        kept = (*choice.lost, *lost)
        _keep(store, replace(choice, folder=folder, leftovers=(), lost=kept))
    return lost


def _emptied(folder: Path) -> bool:
    with suppress(OSError):
        remove_files(folder)
        return True
    return False


def recipients_of(store: Store, choice: SecondCopyChoice, chest: KeyChest) -> tuple[str, ...]:
    """Give the public keys for which the copy is sealed; none when anyone may read it."""
    if not choice.sealed:
        return ()
    return tuple(dict.fromkeys([key_pair(choice.key).public, *others(store, chest)]))


def others(store: Store, chest: KeyChest) -> tuple[str, ...]:
    """Give the keys that open the copy elsewhere: of coordinators, and a person's own."""
    invitations = ReceivedInvitations(store)
    found = (invitations.of(one.dialogue.id) for one in store.overview())
    keys = [key for one in found if one for key in one.recipients]
    own = chest.public_key()
    return tuple(dict.fromkeys([*keys, *([own] if own else [])]))


def writer_of(store: Store, chest: KeyChest) -> SecondCopyWriter | None:
    """Give what writes the second copy of a store; None when none was chosen."""
    choice = read_choice(store.path)
    if choice is None or choice.folder is None:
        return None
    return SecondCopyWriter(choice.folder, recipients_of(store, choice, chest))


def written(store: Store, erasures: int) -> None:
    """Note that the copy holds nothing that was erased before; as many as there were then."""
    if store.file.erasures == erasures:
        with suppress(OSError):
            own_files.second_copy_stale(store.path).unlink(missing_ok=True)


def holds_erased(store: Path) -> bool:
    """Whether the second copy may hold what was erased or tidied since it was written."""
    return files.may_be_there(own_files.second_copy_stale(store))


def renew(store: Store, chest: KeyChest, now: datetime) -> tuple[Problem, ...]:
    """Write the second copy anew after an erasure, and remove leftovers; tell what cannot."""
    problems = [_not_emptied(folder) for folder in empty_leftovers(store.path)]
    writer = writer_of(store, chest) if holds_erased(store.path) else None
    if writer:
        erasures = store.file.erasures
        try:
            writer.write(store.file.content, erasures, now)
            written(store, erasures)
        except SecondCopyError:
            problems.append(_not_emptied(writer.folder))
    return tuple(problems)


def not_emptied(store: Path) -> tuple[Problem, ...]:
    """Name the folders in which there may be what was erased."""
    choice = read_choice(store)
    if choice is None:
        return ()
    stale = [choice.folder] if choice.folder and holds_erased(store) else []
    return tuple(map(_not_emptied, [*choice.leftovers, *stale]))


def _not_emptied(folder: Path) -> Problem:
    return Problem("second_copy_not_emptied", {"path": str(folder)})


def is_second_copy(source: Path) -> bool:
    """Whether this names a file of a second copy, or a folder with one."""
    if not files.is_folder(source):
        return source.suffix == ENDING
    try:
        folder_of(source)
    except RefusedInputError as error:
        return error.code == "second_copy_several"
    return True


def fetch(store: Path, source: Path, rings: Sequence[KeyRing] = ()) -> FetchedCopy:
    """Put a second copy among the copies of a store, from where it is put back as any other.

    May be done in a thread. Raises RefusedInputError as `folder_of` and `read_copy` do, or when
    it holds no store that can be put back; or FileNotWrittenError.
    """
    choice = read_choice(store)
    with suppress(RefusedInputError):
        rings = (*rings, *([KeyRing([key_pair(choice.key).private])] if choice else []))
    copied, folder = folder_of(source), own_files.backups_of(Path(os.path.realpath(store)))
    try:
        files.make_private_folder(folder)
    except OSError as error:
        reason = files.why_not(error)
        raise FileNotWrittenError("folder_not_made", path=folder, reason=reason) from error
    new = files.beside(folder / f"{FOLDER}.sqlite")
    try:
        content, whole = read_copy(copied, rings, new)
        check_copy(new)  # what nobody can put back would be in the way at every erasure
        place = free_place(folder, content.made_at)
        files.sync_file(new)
        files.put_in_place(new, place)
    except RefusedInputError as error:
        if error.data.get("path") == str(new):
            raise RefusedInputError(
                error.code, **{**error.data, "path": str(source)}
            ) from error
        raise
    except OSError as error:
        reason = files.why_not(error)
        raise FileNotWrittenError("file_not_written", path=folder, reason=reason) from error
    finally:
        files.discard(new)
    return FetchedCopy(place, content.made_at, whole)


def on_same_disk(store: Path, place: Path) -> bool:
    """Whether a place is on the disk of the store, so that one mishap takes both."""
    try:
        return store.stat().st_dev == place.stat().st_dev
    except OSError:
        return False
