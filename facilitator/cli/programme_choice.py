"""Which programme is meant by a command over all its themes, and which type of tables."""

from argparse import Namespace

from facilitator.cli.arguments import CommandParser, texts
from facilitator.cli.messages import done
from facilitator.cli.table_choice import choose_programme, programme_choices
from facilitator.domain.errors import WrongUseError
from facilitator.services.catalogue import Library
from facilitator.services.stores import Store
from facilitator.services.threads import CITIZENS, ProgrammeBoards, programme_boards

ALL_KINDS = "alle"
"""What is typed for the tables of all types together."""


def add_programme_choice(parser: CommandParser) -> None:
    """Add which programme is meant, and which type of tables."""
    help_of, options = texts().help, parser.options
    programme = help_of["programme_of_threads"]
    options.add_argument("--programme", metavar="PROGRAMMA", help=programme)
    options.add_argument("--kind", metavar="SOORT", help=help_of["kind_of_threads"])


def choose_boards(given: Namespace, store: Store, library: Library) -> ProgrammeBoards:
    """Give the boards that are meant; raise WrongUseError where that is none or unclear."""
    every = programme_boards(store)
    if not every:
        raise WrongUseError("no_tables_held")
    named = {one.programme: one for one in every}
    if given.programme is not None:
        titles = {key: _title(key, library) for key in named}
        key = choose_programme(given.programme, titles, library)
        if key not in named:
            raise WrongUseError("threads_without_tables")
        chosen = named[key]
    elif len(every) == 1:
        [chosen] = every
    else:
        raise WrongUseError("programme_needed", allowed=programme_choices(named))
    kind = given.kind or (CITIZENS if CITIZENS in chosen.families else ALL_KINDS)
    found = chosen.of(None if kind == ALL_KINDS else kind)
    if not found.boards:
        raise WrongUseError("kind_without_tables", kind=kind, allowed=[*chosen.families])
    return found


def programme_name(chosen: ProgrammeBoards, library: Library) -> str:
    """Give what people call a programme."""
    return _title(chosen.programme, library) or done("without_programme")


def _title(programme: str, library: Library) -> str:
    known = library.programmes.get(programme)
    return known.title if known else programme
