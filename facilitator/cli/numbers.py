"""The command for the numbers of tables within their theme: show, propose, give."""

from argparse import Namespace
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.messages import DONE, done, name_of, say, say_json, table_entry, tell
from facilitator.cli.progress import with_signs_of_life
from facilitator.cli.table_choice import choose, of_theme
from facilitator.domain.errors import WrongUseError
from facilitator.domain.programme.numbering import (
    in_order,
    series_of,
    shared_numbers,
)
from facilitator.domain.programme.twins import SuspectedTwins
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.limits import HIGHEST_NUMBER
from facilitator.jobs import at_once
from facilitator.services.catalogue import read_data_files
from facilitator.services.double_notes import compare_notes, suspected_doubles
from facilitator.services.messages import counted
from facilitator.services.programme_overview import proposed_numbers
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables


def add_to(commands: Commands) -> None:
    """Add `number`."""
    help_of = texts().help
    parser = add_command(commands, "number", run)
    tables = parser.add_argument_group(help_of["tables_to_number"])
    tables.add_argument("numbers", metavar="TAFEL=NUMMER", nargs="*", help=help_of["numbers"])
    parser.options.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_numbers"])
    parser.options.add_argument("--accept", action="store_true", help=help_of["accept_numbers"])
    parser.add_json()


def run(given: Namespace) -> int:
    """Run `number`: give the numbers that were typed, then those proposed when asked for."""
    with Store.open(given.store, create=False) as store:
        heads = _heads(store, given.theme)
        numbers = _typed(heads, given.numbers, given.theme)
        after = [replace(head, number=numbers.get(head.id, head.number)) for head in heads]
        _check_free(after, numbers)
        chosen = {*store.registry.own_numbers(), *numbers}
        twins = suspected_tables(store)
        proposed = proposed_numbers(store, after, chosen, twins.tables)
        given_now = {**numbers, **(proposed if given.accept else {})}
        store.registry.set_numbers(given_now)
        shown = sorted(_heads(store, given.theme), key=_place)
    left = {} if given.accept else proposed
    if given.json:
        entries = [_entry(head, given_now, left, twins) for head in shown]
        say_json({"tables": entries, "errors": []})
    for head in [] if given.json else shown:
        _show(head, left.get(head.id))
    if given_now:
        tell(done("numbered", tables=counted(len(given_now), "tables")))
    elif proposed:
        tell(done("numbers_proposed", tables=counted(len(proposed), "tables")))
    tell_doubted(shown, twins)
    return DONE


def tell_doubted(heads: Iterable[Dialogue], twins: SuspectedTwins) -> None:
    """Tell which of some tables may be one table, and get no number until that is known."""
    found = [head for head in heads if head.id in twins.tables]
    if found:
        names = "; ".join(map(name_of, found))
        tell(done("perhaps_double", tables=counted(len(found), "tables"), names=names))
    if found and twins.left_out:
        tell(done("not_compared", tables=counted(twins.left_out, "tables")))


def tell_double_notes(store: Store, *, quiet: bool) -> None:
    """Compare the notes that are new, and tell how many pairs may be of one thing said."""
    with_signs_of_life(compare_notes(store), quiet=quiet)
    found = at_once(suspected_doubles(store)).pairs
    if found:
        tables = {pair.dialogue_id for pair in found}
        pairs, at = counted(len(found), "pairs"), counted(len(tables), "tables")
        tell(done("notes_perhaps_double", pairs=pairs, tables=at))


def tell_proposals(store: Store) -> None:
    """Tell that some tables have no number of their own, and how they get one."""
    heads, twins = _heads(store, None), suspected_tables(store)
    own = store.registry.own_numbers()
    proposed = proposed_numbers(store, heads, own, twins.tables)
    if proposed:
        tell(done("to_number", tables=counted(len(proposed), "tables"), path=store.path))
    tell_doubted(heads, twins)


def _heads(store: Store, theme: str | None) -> list[Dialogue]:
    heads = [each for each in store.table_heads().dialogues if not each.practice]
    return of_theme(heads, theme, read_data_files()) if theme else heads


def _typed(
    heads: Sequence[Dialogue], typed: Sequence[str], theme: str | None
) -> dict[DialogueId, int]:
    """Read what was typed as TAFEL=NUMMER; the tables are named as they are numbered now."""
    numbers: dict[DialogueId, int] = {}
    for each in typed:
        named, equals, number = each.rpartition("=")
        if not (equals and number.isascii() and number.isdecimal()):
            raise WrongUseError("number_not_typed", value=each)
        if not 1 <= int(number) <= HIGHEST_NUMBER:
            raise WrongUseError("number_out_of_reach", value=number, highest=HIGHEST_NUMBER)
        table = choose(heads, named.strip(), theme, read_data_files()).id
        if table in numbers:
            raise WrongUseError("number_typed_twice", value=named.strip())
        numbers[table] = int(number)
    return numbers


def _check_free(after: Sequence[Dialogue], numbers: Mapping[DialogueId, int]) -> None:
    shared = shared_numbers(after)
    for table, number in numbers.items():
        if table in shared:
            raise WrongUseError("number_taken", number=number, table=name_of(shared[table][0]))


def _place(head: Dialogue) -> tuple[object, ...]:
    return (series_of(head), head.number is None, head.number or 0, in_order(head))


def _show(head: Dialogue, proposal: int | None) -> None:
    line = name_of(head)
    say(done("proposal", table=line, number=proposal) if proposal else line)
    say(done("code", id=head.id))


def _entry(
    head: Dialogue,
    given_now: Collection[DialogueId],
    proposed: Mapping[DialogueId, int],
    twins: SuspectedTwins,
) -> dict[str, object]:
    """Give a table as values of JSON, with the tables that it may be too."""
    return {
        **table_entry(head),
        "given": head.id in given_now,
        "proposed": proposed.get(head.id),
        "perhaps_same_as": sorted(map(str, twins.others(head.id))),
    }
