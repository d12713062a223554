"""The commands for files of tables: hand over, check, and merge.

What became of each file goes to standard output, a line a file; what there is to say about all
of them goes to standard error.
"""

import os
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.file_messages import (
    as_json,
    checked,
    name_of,
    tell_how_to_open,
    tell_total,
    told,
)
from facilitator.cli.numbers import tell_proposals
from facilitator.cli.table_choice import choose, of_theme
from facilitator.cli.tables import DONE, FOUND, done, read_known, tell
from facilitator.domain.errors import (
    FacilitatorError,
    FileNotWrittenError,
    RefusedInputError,
    WrongUseError,
)
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.sealing import KeyRing, check_public_key
from facilitator.services.export import hand_over
from facilitator.services.file_merge import REFUSED, FileLine, FileMerge, files_in, read
from facilitator.services.keys import FOLDER, KeyChest, read_passphrase
from facilitator.services.messages import counted, words
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.storage.backups import backup_folder
from facilitator.storage.settings import data_folder
from facilitator.storage.store import Store


def run_export(given: Namespace) -> int:
    """Run `export`: a file for each table that is asked for."""
    for key in given.recipient:
        _check_recipient(key)
    with Store.open(given.store, create=False) as store:
        tables = _chosen(store, given)
        recipients = {table.id: _recipients(store, table.id, given) for table in tables}
        problems = [_export(store, table, given, recipients[table.id]) for table in tables]
    refused = [
        (table, problem) for table, problem in zip(tables, problems, strict=True) if problem
    ]
    written = len(tables) - len(refused)
    for table, problem in refused:
        if not written and isinstance(problem, FileNotWrittenError):
            raise problem
        tell(done("not_exported", table=name_of(table), text=words(problem)))
    tell(done("exported", tables=counted(written, "tables"), path=given.to))
    return FOUND if refused else DONE


def _check_recipient(key: str) -> None:
    try:
        check_public_key(key)
    except RefusedInputError as error:
        raise WrongUseError(error.code, **error.data) from error


def _chosen(store: Store, given: Namespace) -> list[Dialogue]:
    heads = [overview.dialogue for overview in store.overview()]
    if given.all:
        heads = of_theme(heads, given.theme, read_known()) if given.theme else heads
        return sorted(heads, key=lambda head: (head.theme, head.number or 0, head.id))
    return [choose(heads, given.dialogue, given.theme, read_known())]


def _recipients(store: Store, table: DialogueId, given: Namespace) -> Sequence[str]:
    """Give for whom a table is sealed: who was named, or who the invitation names."""
    if given.plain:
        return ()
    invitation = ReceivedInvitations(store).of(table)
    found = given.recipient or (invitation.recipients if invitation else ())
    if not found:
        raise WrongUseError("export_to_nobody")
    return tuple(found)


def _export(
    store: Store, table: Dialogue, given: Namespace, recipients: Sequence[str]
) -> RefusedInputError | FileNotWrittenError | None:
    """Write the file of one table, and print its place; or give why it could not be."""
    try:
        now = datetime.now(UTC)
        for path in hand_over(store, table.id, given.to, now, recipients, force=given.force):
            print(path)
    except (RefusedInputError, FileNotWrittenError) as error:
        return error
    return None


def run_check(given: Namespace) -> int:
    """Run `check`: is each of these files a whole table, as it was made."""
    keys = _keys(given.passphrase_file)
    with _scratch() as store:
        lines = [FileMerge(store).look(read(path, keys)) for path in _files(given.paths)]
    if given.json:
        print(as_json(lines))
    for line in [] if given.json else lines:
        print(checked(line))
    tell_how_to_open(lines, with_key=keys is not None)
    return _exit_code(lines)


def run_merge(given: Namespace) -> int:
    """Run `merge`: take the files of many tables into one store."""
    keys = _keys(given.passphrase_file)
    with _target(given.into, dry_run=given.dry_run) as store:
        gathering = FileMerge(store, keys)
        lines = []
        with _all_or_nothing(gathering, dry_run=given.dry_run):
            for path in _but_of(store, _files(given.paths)):
                found = read(path, keys)
                lines.append((gathering.look if given.dry_run else gathering.take_in)(found))
                if not given.json:
                    print(told(lines[-1]), flush=True)
        if not given.dry_run:
            tell_proposals(store)
    if given.json:
        print(as_json(lines))
    tell_total(lines, dry_run=given.dry_run)
    tell_how_to_open(lines, with_key=keys is not None)
    return _exit_code(lines)


@contextmanager
def _all_or_nothing(gathering: FileMerge, *, dry_run: bool) -> Iterator[None]:
    """Take all files back when something stops it half-way; one that is refused does not."""
    if dry_run:
        yield
        return
    gathering.begin()
    try:
        yield
    except BaseException:
        tell(done("taken_back" if _undone(gathering) else "not_taken_back"))
        raise


def _undone(gathering: FileMerge) -> bool:
    try:
        gathering.undo()
    except FacilitatorError:
        return False
    return True


def _but_of(store: Store, paths: Sequence[Path]) -> list[Path]:
    """Leave out the store itself and its copies, which may lie in the same folder."""
    own, copies = _real(store.path), _real(backup_folder(store))
    return [
        path
        for path in paths
        if not (
            copies in (real := _real(path)).parents
            or (real.parent == own.parent and path.name.startswith(own.name))
        )
    ]


def _real(path: Path) -> Path:
    """Give the place at the end of all links, which may go in a circle."""
    return Path(os.path.realpath(path))


@contextmanager
def _scratch() -> Iterator[Store]:
    """Give an empty store that is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="dialoogtafel-") as folder,
        Store.open(Path(folder) / "store.sqlite") as store,
    ):
        yield store


@contextmanager
def _target(path: Path, *, dry_run: bool) -> Iterator[Store]:
    """Give the store to merge into; a dry run makes none."""
    with ExitStack() as stack:
        if dry_run and not path.exists():
            yield stack.enter_context(_scratch())
        else:
            yield stack.enter_context(Store.open(path))


def _files(paths: Sequence[Path]) -> list[Path]:
    found = files_in(paths)
    if not found:
        tell(done("no_files"))
    return found


def _keys(passphrase_file: Path | None) -> KeyRing | None:
    """Open the key of this computer with the passphrase that was given, if one was."""
    passphrase = read_passphrase(passphrase_file)
    if passphrase is None:
        return None
    return KeyChest(data_folder() / FOLDER).unlock(passphrase)


def _exit_code(lines: Sequence[FileLine]) -> int:
    return FOUND if any(line.state in REFUSED for line in lines) else DONE
