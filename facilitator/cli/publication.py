"""The command for how public files tell a table: by its number or by its municipality."""

from argparse import Namespace
from collections.abc import Iterator
from datetime import UTC

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.messages import DONE, done, say, say_json, tell
from facilitator.cli.table_choice import choose_programme
from facilitator.domain.errors import WrongUseError
from facilitator.services.catalogue import read_data_files
from facilitator.services.messages import long_date
from facilitator.services.publishing import (
    ProgrammePublication,
    TableReference,
    choose_reference,
    programmes,
)
from facilitator.services.stores import Store


def add_to(commands: Commands) -> None:
    """Add `publication`."""
    help_of = texts().help
    parser = add_command(commands, "publication", run, word="publication_command")
    options = parser.options
    options.add_argument("--programme", metavar="PROGRAMMA", help=help_of["kept_programme"])
    options.add_argument(
        "--refer-by", choices=[one.value for one in TableReference], help=help_of["refer_by"]
    )
    options.add_argument("--anyway", action="store_true", help=help_of["refer_anyway"])
    parser.add_json()


def run(given: Namespace) -> int:
    """Run `publication`: show the choice of each programme, or make one."""
    if given.refer_by and given.programme is None:
        raise WrongUseError("publication_without_programme")
    library = read_data_files()
    with Store.open(given.store, create=False) as store:
        found = programmes(store, library)
        if given.programme is not None:
            titles = {one.programme: one.title for one in found}
            chosen = choose_programme(given.programme, titles, library)
            if given.refer_by:
                reference = TableReference(given.refer_by)
                choose_reference(store, chosen, reference, anyway=given.anyway)
            found = tuple(one for one in programmes(store, library) if one.programme == chosen)
    if given.json:
        say_json({"programmes": [_entry(one) for one in found], "errors": []})
        return DONE
    for line in _lines(found):
        say(line)
    if not found:
        tell(done("no_tables"))
    return DONE


def _entry(one: ProgrammePublication) -> dict[str, object]:
    since = one.first_published
    return {
        "programme": one.programme,
        "title": one.title,
        "refer_by": one.reference,
        "first_published": since.astimezone(UTC).isoformat() if since else None,
    }


def _lines(found: tuple[ProgrammePublication, ...]) -> Iterator[str]:
    for one in found:
        title = one.name or done("without_programme")
        word = done(f"refer_by_{one.reference}" if one.reference else "refer_by_none")
        yield done("publication", title=title, choice=word)
        if one.first_published:
            day = one.first_published.astimezone().date()
            yield done("published_since", date=long_date(day))
