"""The commands for files of tables: export, check, and merge.

What became of each file goes to standard output, a line a file; what there is to say about all
of them goes to standard error.
"""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from facilitator.cli.arguments import CommandParser, Commands, add_command, place, texts
from facilitator.cli.file_messages import (
    as_json,
    checked,
    merged,
    tell_changed_keys,
    tell_confusable,
    tell_how_to_open,
    tell_total,
    tell_waiting,
)
from facilitator.cli.messages import DONE, FOUND, done, name_of, say, say_json, tell
from facilitator.cli.numbers import tell_proposals
from facilitator.cli.progress import add_quiet, with_progress
from facilitator.cli.table_choice import choose, choose_all
from facilitator.domain.errors import (
    FacilitatorError,
    FileNotWrittenError,
    RefusedInputError,
    WrongUseError,
)
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.services.catalogue import read_data_files
from facilitator.services.export import export_table, names_told
from facilitator.services.file_merge import FileMerge
from facilitator.services.keys import KeyRing, check_public_key, key_chest, read_passphrase
from facilitator.services.messages import counted, words
from facilitator.services.named_texts import lines_of
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.review import remember_refused
from facilitator.services.stores import Store, open_temporary_store, without_files_of
from facilitator.services.table_files import REFUSED, FileLine, find_files, read_file
from facilitator.services.word_codes import fingerprint_words


def add_to(commands: Commands) -> None:
    """Add `export`, `check` and `merge`."""
    help_of = texts().help
    _add_export(commands)
    _add_files(add_command(commands, "check", run_check, store=False))
    merge = add_command(commands, "merge", run_merge, store=False)
    _add_files(merge)
    merge.options.add_argument(
        "--into", metavar="BESTAND", type=place, required=True, help=help_of["store"]
    )
    merge.options.add_argument(
        "--accept-key",
        metavar="SLEUTEL",
        action="append",
        default=[],
        help=help_of["accept_key"],
    )
    merge.options.add_argument("--dry-run", action="store_true", help=help_of["dry_run"])


def _add_export(commands: Commands) -> None:
    help_of = texts().help
    parser = add_command(commands, "export", run_export)
    which = parser.options.add_mutually_exclusive_group(required=True)
    which.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue"])
    which.add_argument("--all", action="store_true", help=help_of["all"])
    parser.options.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_export"])
    parser.options.add_argument(
        "--to", metavar="MAP", type=place, required=True, help=help_of["to_export"]
    )
    parser.add_force()
    sealed = parser.options.add_mutually_exclusive_group()
    sealed.add_argument(
        "--recipient", metavar="SLEUTEL", action="append", default=[], help=help_of["recipient"]
    )
    sealed.add_argument("--plain", action="store_true", help=help_of["plain"])


def _add_files(parser: CommandParser) -> None:
    """Add what every command about files of tables takes."""
    help_of = texts().help
    files = parser.add_argument_group(help_of["files"])
    files.add_argument("paths", metavar="BESTAND", nargs="+", type=place, help=help_of["paths"])
    parser.add_json()
    add_quiet(parser)
    parser.options.add_argument(
        "--passphrase-file", metavar="BESTAND", type=place, help=help_of["open_with"]
    )


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
    left = (table for table, problem in zip(tables, problems, strict=True) if not problem)
    _tell_running(left)
    tell(done("exported", tables=counted(written, "tables"), path=given.to))
    _tell_keys(recipients.values())
    return FOUND if refused else DONE


def _tell_running(tables: Iterable[Dialogue]) -> None:
    """Tell which tables left before they were closed."""
    for table in tables:
        if table.status is DialogueStatus.RUNNING:
            tell(done("warning", text=done("still_running", table=name_of(table))))


def _tell_keys(recipients: Iterable[Sequence[str]]) -> None:
    """Tell who can open the files, each key by its words."""
    keys = dict.fromkeys(key for each in recipients for key in each)
    if keys:
        tell(done("sealed_for", words="; ".join(map(fingerprint_words, keys))))


def _check_recipient(key: str) -> None:
    try:
        check_public_key(key)
    except RefusedInputError as error:
        raise WrongUseError(error.code, **error.data) from error


def _chosen(store: Store, given: Namespace) -> list[Dialogue]:
    heads = [overview.dialogue for overview in store.overview()]
    if given.all:
        return choose_all(heads, given.theme, read_data_files())
    return [choose(heads, given.dialogue, given.theme, read_data_files())]


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
        for path in export_table(store, table.id, given.to, now, recipients, force=given.force):
            say(path)
        _tell_names(store, table)
    except (RefusedInputError, FileNotWrittenError) as error:
        return error
    return None


def _tell_names(store: Store, table: Dialogue) -> None:
    """Tell in which texts of a file somebody at the table is named."""
    lines = lines_of(names_told(store, table.id))
    if lines:
        texts_with = counted(len(lines), "texts")
        tell(done("warning", text=done("names_leave", table=name_of(table), texts=texts_with)))
        tell("\n".join(f"    {line}" for line in lines))


def run_check(given: Namespace) -> int:
    """Run `check`: is each of these files a whole table, as it was made."""
    keys = _keys(given.passphrase_file)
    files = _files(given.paths)
    with open_temporary_store() as store:
        lines = [
            FileMerge(store).preview(read_file(path, keys))
            for path in with_progress(files, len(files), quiet=given.quiet)
        ]
    if given.json:
        say_json(as_json(lines))
    for line in [] if given.json else lines:
        say(checked(line))
    tell_confusable(lines)
    tell_how_to_open(lines, with_key=keys is not None)
    return _exit_code(lines)


def run_merge(given: Namespace) -> int:
    """Run `merge`: take the files of many tables into one store."""
    if all(map(_is_missing, given.paths)):
        raise RefusedInputError("paths_missing", path=given.paths[0])
    keys, files = _keys(given.passphrase_file), _files(given.paths)
    looking = given.dry_run or not (given.into.exists() or _any_brings(files, keys))
    with _target(given.into, dry_run=looking) as store:
        merge = FileMerge(store, keys, frozenset(given.accept_key))
        lines = []
        with _all_or_nothing(merge, dry_run=looking):
            files = without_files_of(store, files)
            found_ones = merge.in_order(files)
            for found in with_progress(found_ones, len(files), quiet=given.quiet):
                lines.append((merge.preview if looking else merge.apply)(found))
                if not given.json:
                    say(merged(lines[-1]))
        if not looking:
            remember_refused(store, lines)
            tell_proposals(store)
    if given.json:
        say_json(as_json(lines))
    if not given.quiet:
        tell_total(lines, dry_run=given.dry_run)
    asked = tell_waiting(lines, given.into)
    tell_changed_keys(lines)
    tell_confusable(lines)
    tell_how_to_open(lines, with_key=keys is not None)
    return FOUND if asked else _exit_code(lines)


@contextmanager
def _all_or_nothing(merge: FileMerge, *, dry_run: bool) -> Iterator[None]:
    """Take all files back when something stops it half-way; one that is refused does not."""
    if dry_run:
        yield
        return
    merge.begin()
    try:
        yield
    except BaseException:
        tell(done("taken_back" if _undone(merge) else "not_taken_back"))
        raise


def _undone(merge: FileMerge) -> bool:
    try:
        merge.undo()
    except FacilitatorError:
        return False
    return True


@contextmanager
def _target(path: Path, *, dry_run: bool) -> Iterator[Store]:
    """Give the store to merge into; a dry run makes none."""
    with ExitStack() as stack:
        if dry_run and not path.exists():
            yield stack.enter_context(open_temporary_store())
        else:
            yield stack.enter_context(Store.open(path))


def _is_missing(path: Path) -> bool:
    """Say whether there is nothing at a path; of one that may not be looked at, no."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _any_brings(files: Sequence[Path], keys: KeyRing | None) -> bool:
    """Say whether anything would come in to a store that is not there yet."""
    with open_temporary_store() as store:
        merge = FileMerge(store)
        return any(merge.preview(read_file(path, keys)).brings for path in files)


def _files(paths: Sequence[Path]) -> list[Path]:
    found = find_files(paths)
    if not found:
        tell(done("no_files"))
    return found


def _keys(passphrase_file: Path | None) -> KeyRing | None:
    """Open the key of this computer with the passphrase that was given, if one was."""
    passphrase = read_passphrase(passphrase_file)
    if passphrase is None:
        return None
    return key_chest().unlock(passphrase)


def _exit_code(lines: Sequence[FileLine]) -> int:
    return FOUND if any(line.state in REFUSED for line in lines) else DONE
