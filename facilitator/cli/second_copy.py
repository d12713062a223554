"""The command for the second copy: how it is, where it goes, and letting it go.

The window keeps it up to date behind the work; here it is written once, when it is chosen.
"""

from argparse import Namespace
from dataclasses import dataclass, field
from datetime import UTC, datetime

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import DONE, FOUND, done, error_entry, say, say_json, tell
from facilitator.domain.errors import Problem, WrongUseError
from facilitator.files import is_folder
from facilitator.services import second_copy
from facilitator.services.keys import KeyChest, key_chest
from facilitator.services.messages import long_date, words
from facilitator.services.second_copy import SecondCopyChoice, SecondCopyError
from facilitator.services.stores import Store
from facilitator.services.word_codes import fingerprint_words


def add_to(commands: Commands) -> None:
    """Add `second-copy`."""
    help_of = texts().help
    parser = add_command(commands, "second-copy", run)
    ways = parser.options.add_mutually_exclusive_group()
    ways.add_argument("--to", metavar="MAP", type=place, help=help_of["to_second_copy"])
    ways.add_argument("--stop", action="store_true", help=help_of["stop_second_copy"])
    ways.add_argument("--lost", action="store_true", help=help_of["lost_second_copy"])
    readers = parser.options.add_mutually_exclusive_group()
    readers.add_argument("--plain", action="store_true", help=help_of["plain_second_copy"])
    readers.add_argument("--only-here", action="store_true", help=help_of["only_here"])
    parser.add_json()


@dataclass
class SecondCopyReport:
    """What was chosen, who opens it elsewhere, and what could not be done."""

    choice: SecondCopyChoice | None
    keys: tuple[str, ...] = ()
    problems: list[Problem | SecondCopyError] = field(default_factory=list)


def run(given: Namespace) -> int:
    """Run `second-copy`; 1 when a stick is out of reach that must be written or emptied."""
    if given.to is None and (given.plain or given.only_here):
        raise WrongUseError("second_copy_without_place")
    chest, now = key_chest(), datetime.now(UTC)
    with Store.open(given.store, create=False) as store:
        problems = _change(store, chest, given, now)
        report = SecondCopyReport(
            second_copy.read_choice(store.path), second_copy.others(store, chest), problems
        )
        report.problems += second_copy.not_emptied(store.path)
    if given.json:
        say_json(_document(report))
    else:
        _show(report)
    for problem in report.problems:
        tell(words(problem))
    return FOUND if report.problems else DONE


def _change(
    store: Store, chest: KeyChest, given: Namespace, now: datetime
) -> list[Problem | SecondCopyError]:
    if given.to is not None:
        sealed = _is_sealed(store, chest, given)
        second_copy.choose_folder(store.path, given.to, sealed=sealed)
        second_copy.empty_leftovers(store.path)
        return _written(store, chest, now)
    if given.stop:
        second_copy.stop(store.path)
    if given.lost:
        second_copy.give_up_lost(store.path, now)
    second_copy.empty_leftovers(store.path)
    return []


def _is_sealed(store: Store, chest: KeyChest, given: Namespace) -> bool:
    """Say whether the copy is sealed; where nobody elsewhere can open it that is chosen."""
    if not (given.plain or given.only_here or second_copy.others(store, chest)):
        raise WrongUseError("second_copy_for_whom")
    return not given.plain


def _written(store: Store, chest: KeyChest, now: datetime) -> list[Problem | SecondCopyError]:
    writer = second_copy.writer_of(store, chest)
    assert writer
    try:
        writer.write(store.file.content, store.file.erasures, now)
    except SecondCopyError as error:
        return [error]
    second_copy.written(store, store.file.erasures)
    return []


def _show(report: SecondCopyReport) -> None:
    choice = report.choice
    if choice is None or choice.folder is None:
        say(done("no_second_copy"))
    else:
        say(done("second_copy_is_in", path=choice.folder))
        if not is_folder(choice.folder):
            say(done("second_copy_out_of_reach"))
        say(done(_who_opens(choice, report.keys)))
        for key in report.keys if choice.sealed else ():
            say(f"    {fingerprint_words(key)}")
    for one in choice.lost if choice else ():
        day = long_date(one.at.astimezone().date())
        say(done("second_copy_lost", path=one.folder, date=day))


def _who_opens(choice: SecondCopyChoice, keys: tuple[str, ...]) -> str:
    if not choice.sealed:
        return "second_copy_open"
    return "second_copy_sealed" if keys else "second_copy_only_here"


def _document(report: SecondCopyReport) -> dict[str, object]:
    choice = report.choice or SecondCopyChoice(None, sealed=True, key="")
    there = choice.folder is not None
    return {
        "folder": None if choice.folder is None else str(choice.folder),
        "sealed": choice.sealed if there else None,
        "recipients": list(report.keys) if there and choice.sealed else [],
        "leftovers": list(map(str, choice.leftovers)),
        "lost": [{"folder": str(one.folder), "at": one.at.isoformat()} for one in choice.lost],
        "errors": list(map(error_entry, report.problems)),
    }
