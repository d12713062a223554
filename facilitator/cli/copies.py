"""The commands for a whole store: make a copy, put one back, and look whether all is well."""

from argparse import Namespace
from datetime import UTC, datetime

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import DONE, FOUND, counts, done, error_entry, say, say_json, tell
from facilitator.cli.progress import TellProgress, add_quiet
from facilitator.domain.errors import Problem, StoreUnavailableError
from facilitator.services import backups, retention
from facilitator.services.keys import unlocked
from facilitator.services.messages import counted, words
from facilitator.services.second_copy import fetch, is_second_copy
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `backup`, `restore` and `check-store`."""
    help_of = texts().help
    backup = add_command(commands, "backup", run_backup)
    backup.options.add_argument(
        "--to", metavar="BESTAND", type=place, help=help_of["to_backup"]
    )
    backup.add_force()
    backup.add_json()
    add_quiet(backup)
    restore = add_command(commands, "restore", run_restore)
    files = restore.add_argument_group(help_of["files"])
    files.add_argument("copy", metavar="KOPIE", type=place, help=help_of["copy"])
    restore.options.add_argument(
        "--passphrase-file", metavar="BESTAND", type=place, help=help_of["open_with"]
    )
    add_quiet(restore)
    check = add_command(commands, "check-store", run_check_store)
    check.options.add_argument("--accept", action="store_true", help=help_of["accept_loss"])
    check.add_json()


def run_backup(given: Namespace) -> int:
    """Run `backup`: a copy among those of the store, or where it is asked for."""
    if given.to is not None:
        backups.check_copy_name(given.store, given.to)
    progress = TellProgress(quiet=given.quiet)
    with Store.open(given.store, create=False) as store:
        if given.to is not None:
            backups.copy_to(store, given.to, progress, force=given.force)
            made = given.to
        else:
            made = backups.back_up(store, datetime.now(UTC), progress)
    if isinstance(made, Problem):
        raise StoreUnavailableError("backup_impossible", **made.data)
    if given.json:
        say_json({"file": str(made), "errors": []})
    else:
        say(made)
        if given.to is not None and not given.quiet:
            tell(done("copy_of_your_own"))
    return DONE


def run_restore(given: Namespace) -> int:
    """Run `restore`: put a copy back in the place of the store.

    A second copy, which is for when a laptop is gone, makes the store when it is absent; 1 when
    the last part of it is lost. What was erased or wiped here leaves the copies as well: one
    that came from a stick may hold it still.
    """
    copy, second = given.copy, is_second_copy(given.copy)
    progress = TellProgress(quiet=given.quiet)
    whole = True
    if second:
        keys = unlocked(given.passphrase_file)
        fetched = fetch(given.store, copy, [keys] if keys else [])
        copy, whole = fetched.path, fetched.whole
    now = datetime.now(UTC)
    before = backups.restore(given.store, copy, now, progress, create=second)
    with Store.open(given.store, create=False) as store:
        problems = retention.empty_copies(store, now)
        overviews, wiped = store.overview(), store.wiped_again
    notes = sum(one.item_count for one in overviews)
    code = "restored" if before.exists() else "restored_anew"
    tell(done(code, **counts(len(overviews), notes), path=before))
    if wiped:
        tell(done("wiped_again", tables=counted(wiped, "tables")))
    for problem in problems:
        tell(words(problem))
    if not whole:
        tell(done("restored_partly", path=given.copy))
    return DONE if whole else FOUND


def run_check_store(given: Namespace) -> int:
    """Run `check-store`: look at the whole store, and name what is wrong.

    A loss that was accepted is named for the last time.
    """
    with Store.open(given.store, create=False) as store:
        problems = store.check()
        if given.accept:
            store.accept_loss()
        overviews = () if problems else store.overview()
    notes = sum(overview.item_count for overview in overviews)
    if given.json:
        whole = {"tables": len(overviews), "notes": notes} if not problems else {}
        say_json({**whole, "errors": list(map(error_entry, problems))})
    for problem in problems:
        tell(words(problem))
    if problems:
        tell(done("found", problems=counted(len(problems), "problems")))
        return FOUND
    tell(done("checked", **counts(len(overviews), notes)))
    return DONE
