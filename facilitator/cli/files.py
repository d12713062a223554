"""The commands for files of tables that were made elsewhere: check and merge.

What became of each file goes to standard output, a line a file; what there is to say about all
of them goes to standard error.
"""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
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
from facilitator.cli.messages import DONE, FOUND, done, say, say_json, tell
from facilitator.cli.numbers import tell_double_notes, tell_proposals
from facilitator.cli.progress import add_quiet, with_progress
from facilitator.domain.errors import (
    FacilitatorError,
    RefusedInputError,
)
from facilitator.services.catalogue import read_data_files
from facilitator.services.file_merge import FileMerge
from facilitator.services.keys import KeyRing, unlocked
from facilitator.services.review import remember_refused
from facilitator.services.stores import Store, open_temporary_store, without_files_of
from facilitator.services.table_files import REFUSED, FileLine, find_files, read_file


def add_to(commands: Commands) -> None:
    """Add `check` and `merge`."""
    help_of = texts().help
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


def run_check(given: Namespace) -> int:
    """Run `check`: is each of these files a whole table, as it was made."""
    keys, library = unlocked(given.passphrase_file), read_data_files()
    files = _files(given.paths)
    with open_temporary_store() as store:
        lines = [
            FileMerge(store, any_coordinator=True, library=library).preview(
                read_file(path, keys)
            )
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
    keys, files = unlocked(given.passphrase_file), _files(given.paths)
    accepted = frozenset(given.accept_key)
    looking = given.dry_run or not (given.into.exists() or _any_brings(files, keys, accepted))
    with _target(given.into, dry_run=looking) as store:
        merge = FileMerge(store, keys, accepted, library=read_data_files())
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
            tell_double_notes(store, quiet=given.quiet)
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
    merge.end()


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


def _any_brings(files: Sequence[Path], keys: KeyRing | None, accepted: frozenset[str]) -> bool:
    """Say whether anything would come in to a store that is not there yet."""
    with open_temporary_store() as store:
        merge = FileMerge(store, accepted=accepted)
        return any(merge.preview(read_file(path, keys)).brings for path in files)


def _files(paths: Sequence[Path]) -> list[Path]:
    found = find_files(paths)
    if not found:
        tell(done("no_files"))
    return found


def _exit_code(lines: Sequence[FileLine]) -> int:
    return FOUND if any(line.state in REFUSED for line in lines) else DONE
