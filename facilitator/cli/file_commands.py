"""The commands for files of tables: hand over, check, and merge.

What became of each file goes to standard output, a line a file; what there is to say about all
of them goes to standard error.
"""

import json
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.choosing import choose
from facilitator.cli.commands import DONE, FOUND, done, read_known, tell
from facilitator.domain.comparing import Effect
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.ids import DialogueId
from facilitator.domain.items import Item
from facilitator.exchange.sealing import KeyRing, check_public_key
from facilitator.services.gathering import (
    REFUSED,
    Found,
    Gathering,
    Line,
    files_in,
    read,
)
from facilitator.services.handing_over import hand_over
from facilitator.services.invited import Invited
from facilitator.services.keys import FOLDER, KeyChest, read_passphrase
from facilitator.services.spoken_words import fingerprint_words
from facilitator.services.wording import counted, long_date, messages, words
from facilitator.storage.settings import data_folder
from facilitator.storage.store import Store


def run_export(given: Namespace) -> int:
    """Run `export`: a file for each table that is asked for."""
    for key in given.recipient:
        _check_recipient(key)
    with Store.open(given.store, create=False) as store:
        tables = _chosen(store, given)
        recipients = {table.id: _recipients(store, table.id, given) for table in tables}
        refused = 0
        for table in tables:
            refused += _export(store, table, given.to, recipients[table.id])
    tell(done("exported", tables=counted(len(tables) - refused, "tables"), path=given.to))
    return FOUND if refused else DONE


def _check_recipient(key: str) -> None:
    try:
        check_public_key(key)
    except RefusedInputError as error:
        raise WrongUseError(error.code, **error.data) from error


def _chosen(store: Store, given: Namespace) -> list[Dialogue]:
    heads = [overview.dialogue for overview in store.overview()]
    if given.all:
        return sorted(heads, key=lambda head: (head.theme, head.number or 0, head.id))
    return [choose(heads, given.dialogue, given.theme, read_known())]


def _recipients(store: Store, table: DialogueId, given: Namespace) -> Sequence[str]:
    """Give for whom a table is sealed: who was named, or who the invitation names."""
    if given.plain:
        return ()
    invitation = Invited(store).of(table)
    found = given.recipient or (invitation.recipients if invitation else ())
    if not found:
        raise WrongUseError("export_to_nobody")
    return tuple(found)


def _export(store: Store, table: Dialogue, folder: Path, recipients: Sequence[str]) -> bool:
    """Write the file of one table; say whether it could not be."""
    try:
        for path in hand_over(store, table.id, folder, datetime.now(UTC), recipients):
            print(path)
    except RefusedInputError as error:
        tell(done("not_exported", table=_name_of(table), text=words(error)))
        return True
    return False


def run_check(given: Namespace) -> int:
    """Run `check`: is each of these files a whole table, as it was made."""
    keys = _keys(given.passphrase_file)
    with _scratch() as store:
        lines = [Gathering(store).look(read(path, keys)) for path in _files(given.paths)]
    if given.json:
        print(_as_json(lines))
    for line in [] if given.json else lines:
        print(_checked(line))
    return _exit_code(lines)


def run_merge(given: Namespace) -> int:
    """Run `merge`: take the files of many tables into one store."""
    keys = _keys(given.passphrase_file)
    with _target(given.into, dry_run=given.dry_run) as store:
        gathering = Gathering(store, keys)
        if not given.dry_run:
            gathering.begin()
        lines = []
        for path in _files(given.paths):
            found = read(path, keys)
            lines.append(_merged(gathering, found, dry_run=given.dry_run))
            if not given.json:
                print(_told(lines[-1]))
    if given.json:
        print(_as_json(lines))
    _tell_total(lines, dry_run=given.dry_run)
    return _exit_code(lines)


def _merged(gathering: Gathering, found: Found, *, dry_run: bool) -> Line:
    return gathering.look(found) if dry_run else gathering.take_in(found)


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


def _exit_code(lines: Sequence[Line]) -> int:
    return FOUND if any(line.state in REFUSED for line in lines) else DONE


def _checked(line: Line) -> str:
    """Tell of one file whether it is whole."""
    if line.state in REFUSED and line.problem:
        return done("file_refused", path=line.path, text=words(line.problem))
    notes = counted(line.tally.count(Effect.NEW, kind=Item), "notes")
    about = {"table": _name_of(line.head), "notes": notes, "signature": _signature(line)}
    return done("file_whole", path=line.path, **about)


def _told(line: Line) -> str:
    """Tell of one file what it did, or would do."""
    state = messages().file_states[line.state]
    if line.problem:
        return done("file_state", path=line.path, state=state, text=words(line.problem))
    tally = line.tally
    counts = {
        "new": tally.count(Effect.NEW, kind=Item),
        "changed": tally.count(Effect.CHANGED),
        "removed": tally.count(Effect.REMOVED) + tally.erased,
        "disputed": tally.count(Effect.DISPUTED),
    }
    text = done("file_counts", table=_name_of(line.head), signature=_signature(line), **counts)
    return done("file_state", path=line.path, state=state, text=text)


def _signature(line: Line) -> str:
    trust = messages().signatures[line.trust]
    return f"{trust} ({fingerprint_words(line.key)})" if line.key else trust


def _name_of(head: Dialogue | None) -> str:
    if head is None:
        return done("no_table")
    return done(
        "table_short",
        theme=head.theme or head.kind,
        number=done("number", number=head.number) if head.number else done("no_number"),
        date=long_date(head.held_on) if head.held_on else done("no_date"),
        municipality=head.municipality or done("no_municipality"),
    )


def _tell_total(lines: Sequence[Line], *, dry_run: bool) -> None:
    brought = [line for line in lines if line.brings]
    refused = [line for line in lines if line.state in REFUSED]
    totals = {
        "files": counted(len(lines), "files"),
        "brought": len(brought),
        "same": len(lines) - len(brought) - len(refused),
        "refused": len(refused),
        "notes": counted(
            sum(line.tally.count(Effect.NEW, kind=Item) for line in brought), "notes"
        ),
    }
    tell(done("would_merge" if dry_run else "merged", **totals))


def _as_json(lines: Sequence[Line]) -> str:
    return json.dumps([_entry(line) for line in lines], ensure_ascii=False, indent=2)


def _entry(line: Line) -> dict[str, object]:
    head, tally = line.head, line.tally
    day = head.held_on if head else None
    return {
        "file": str(line.path),
        "state": line.state.value,
        "refused": line.state in REFUSED,
        "problem": line.problem.code if line.problem else None,
        "message": words(line.problem) if line.problem else None,
        "signature": line.trust.value,
        "sealed": line.sealed,
        "dialogue": str(head.id) if head else None,
        "theme": head.theme or None if head else None,
        "number": head.number if head else None,
        "date": day.isoformat() if day else None,
        "municipality": head.municipality or None if head else None,
        "items": {
            "new": tally.count(Effect.NEW, kind=Item),
            "changed": tally.count(Effect.CHANGED, kind=Item),
            "removed": tally.count(Effect.REMOVED, kind=Item),
            "disputed": tally.count(Effect.DISPUTED, kind=Item),
        },
        "records": {
            effect.name.lower(): tally.count(effect) for effect in Effect if tally.count(effect)
        },
        "erased": tally.erased,
    }
