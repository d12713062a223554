"""The commands that let personal data go: the names of a table, a note, or a whole table.

Without `--yes` they only say what would go.
"""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from facilitator.cli.arguments import CommandParser, Commands, add_command, texts
from facilitator.cli.messages import DONE, FOUND, done, name_of, say, say_json, tell
from facilitator.cli.progress import add_quiet, tell_parts
from facilitator.cli.table_choice import choose
from facilitator.domain.errors import Problem, RefusedInputError, WrongUseError
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.items import Item
from facilitator.domain.records.specs import RECORDS
from facilitator.services import anonymise
from facilitator.services.anonymise import NamedText
from facilitator.services.catalogue import read_data_files
from facilitator.services.messages import counted, words
from facilitator.services.named_texts import line_of, shortened
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `tidy` and `erase`."""
    help_of = texts().help
    tidy = add_command(commands, "tidy", run_tidy)
    tidy.options.add_argument(
        "--dialogue", metavar="TAFEL", required=True, help=help_of["dialogue"]
    )
    _add_common(tidy)
    erase = add_command(commands, "erase", run_erase)
    which = erase.options.add_mutually_exclusive_group(required=True)
    which.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue"])
    which.add_argument("--note", metavar="NOTITIE", help=help_of["note"])
    _add_common(erase)


def _add_common(parser: CommandParser) -> None:
    help_of = texts().help
    parser.options.add_argument("--theme", metavar="THEMA", help=help_of["theme"])
    parser.options.add_argument("--yes", action="store_true", help=help_of["yes"])
    parser.add_json()
    add_quiet(parser)


def run_tidy(given: Namespace) -> int:
    """Run `tidy`: take the names of a table away; 1 when a text names somebody still."""
    with Store.open(given.store, create=False) as store:
        head = _table(store, given)
        found = anonymise.preview(store, head.id)
        if not found.closed:
            raise RefusedInputError("table_not_closed", table=name_of(head))
        away = _left_behind(store, head)
        named = found.named
        problems: tuple[Problem, ...] = ()
        if given.yes:
            named = anonymise.tidy(store, head.id).named
            problems = _empty_copies(store, quiet=given.quiet)
    facts = {"seats": found.seats, "promises": found.promises, "named": list(map(_text, named))}
    if given.json:
        _print({"dialogue": str(head.id), "done": given.yes, **facts, **away}, problems)
    else:
        code = "tidied" if given.yes else "would_tidy"
        seats, promises = counted(found.seats, "seats"), counted(found.promises, "promises")
        say(done(code, table=name_of(head), seats=seats, promises=promises))
        _print_lines(_lines(named), "named_in")
        _tell_rest(away, problems, done_now=given.yes)
    return FOUND if named or problems else DONE


def run_erase(given: Namespace) -> int:
    """Run `erase`: a table or a note is wiped out, also from whatever lies with the store."""
    with Store.open(given.store, create=False) as store:
        again = _erased_before(store, given.note or given.dialogue)
        target = None if again else _target(store, given)
        away = _left_behind(store, target.head) if target else {}
        if given.yes and target:
            target.erase(store)
        problems = _empty_copies(store, quiet=given.quiet) if given.yes else ()
    if given.json:
        facts = {"done": given.yes, **(target.facts() if target else {})}
        _print({**facts, **away}, problems)
    else:
        what = target.told() if target else done("erased_before")
        code = "erased_partly" if problems else "erased_now"
        say(done(code if given.yes else "would_erase", what=what))
        _tell_rest(away, problems, done_now=given.yes)
    return FOUND if problems else DONE


@dataclass(frozen=True, slots=True)
class ErasureTarget:
    """What is to be erased: a note, or all of a table when that is None."""

    head: Dialogue
    notes: int
    seats: int
    note: Item | None = None

    def erase(self, store: Store) -> None:
        """Wipe it out of the store; the copies are not done yet."""
        if self.note:
            anonymise.erase_note(store, self.head.id, self.note.id)
        else:
            anonymise.erase_table(store, self.head.id)

    def told(self) -> str:
        """Name it in a line."""
        if self.note:
            return done("one_note", text=shortened(self.note.text), table=name_of(self.head))
        notes, seats = counted(self.notes, "notes"), counted(self.seats, "seats")
        return done("whole_table", table=name_of(self.head), notes=notes, seats=seats)

    def facts(self) -> dict[str, object]:
        """Name it for other programs."""
        note = str(self.note.id) if self.note else None
        counts = {"notes": self.notes, "seats": self.seats}
        return {"dialogue": str(self.head.id), "note": note, **counts}


def _erased_before(store: Store, named: str) -> bool:
    """Whether this was erased, so that only the copies may be left to do."""
    key = _id(named)
    return key is not None and key in store.erased_ids()


def _target(store: Store, given: Namespace) -> ErasureTarget:
    if given.note is None:
        head = _table(store, given)
        dossier = store.dossier(head.id)
        return ErasureTarget(head, len(dossier.items), len(dossier.seats))
    found = anonymise.find_note(store, key) if (key := _id(given.note)) else None
    if found is None:
        raise WrongUseError("note_unknown", id=given.note)
    head, note = found
    return ErasureTarget(head, 1, 0, note)


def _id(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None


def _table(store: Store, given: Namespace) -> Dialogue:
    heads = [overview.dialogue for overview in store.overview()]
    return choose(heads, given.dialogue, given.theme, read_data_files())


def _empty_copies(store: Store, *, quiet: bool) -> tuple[Problem, ...]:
    return anonymise.empty_copies(store, datetime.now(UTC), tell_parts(quiet=quiet))


def _left_behind(store: Store, head: Dialogue) -> dict[str, list[str]]:
    """Name the files in which the table left, and damaged stores that go whole."""
    return {
        "files": [file.name for file in store.registry.exports(head.id)],
        "set_aside": [str(path) for path in anonymise.set_aside(store)],
    }


def _text(named: NamedText) -> dict[str, str]:
    record = RECORDS[type(named.record)].name
    field = named.field.rpartition(".")[2]
    return {"record": record, "id": str(named.record.id), "field": field, "text": named.text}


def _lines(named: Sequence[NamedText]) -> list[str]:
    """Give a line for each text, and the code of a note, by which it can be erased."""
    lines = []
    for one in named:
        note = isinstance(one.record, Item)
        lines += [line_of(one), *([done("code", id=one.record.id)] if note else [])]
    return list(dict.fromkeys(lines))


def _print(facts: dict[str, object], problems: Sequence[Problem]) -> None:
    document = {**facts, "not_purged": [problem.data["path"] for problem in problems]}
    say_json(document)


def _print_lines(lines: Sequence[str], heading: str) -> None:
    if lines:
        say(done(heading))
        for line in lines:
            say(f"    {line}")


def _tell_rest(
    away: dict[str, list[str]], problems: Sequence[Problem], *, done_now: bool
) -> None:
    """Tell what is out of reach, what went whole, and what could not be done."""
    _print_lines(away.get("files", []), "stays_in_files")
    _print_lines(away.get("set_aside", []), "set_aside_gone" if done_now else "set_aside_goes")
    say(done("own_copies"))
    for problem in problems:
        tell(words(problem))
    if not done_now:
        tell(done("say_yes"))
