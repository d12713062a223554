"""The commands `export-data` and `export-qda`: tables, notes and kernen for other programs."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from facilitator.cli.arguments import Commands, add_command, place, texts
from facilitator.cli.messages import DONE, done, say_json, tell
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.report_options import add_edition, check_options, released_notes
from facilitator.cli.table_choice import choose_programme, of_theme
from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.reporting.edition import PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.script import fold
from facilitator.services.boards import BoardTables, boards
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.dataset_files import (
    DataFiles,
    analysis_files,
    begin_publishing_data,
    data_files,
)
from facilitator.services.datasets import (
    Dataset,
    DatasetCheck,
    check_dataset,
    data_sources,
    internal_dataset,
    placement_coders,
    public_dataset,
)
from facilitator.services.messages import counted, words
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables

MakeFiles: TypeAlias = Callable[[Store, Dataset, Path], DataFiles]
"""Makes of a data set the files that a place asks for."""


def add_to(commands: Commands) -> None:
    """Add `export-data` and `export-qda`."""
    _add(commands, "export-data", lambda _store, data, to: data_files(data, to))
    _add(
        commands,
        "export-qda",
        lambda store, data, to: analysis_files(data, placement_coders(store, data), to),
    )


def _add(commands: Commands, name: str, make: MakeFiles) -> None:
    help_of = texts().help
    parser = add_command(commands, name, lambda given: run_export(given, make))
    options = parser.options
    options.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_data"])
    options.add_argument("--programme", metavar="PROGRAMMA", help=help_of["programme_of_data"])
    to = help_of[f"to_{name.replace('-', '_')}"]
    options.add_argument("--to", metavar="PLAATS", type=place, required=True, help=to)
    add_edition(parser, is_public=True)
    parser.add_force()
    parser.add_json()


def run_export(given: Namespace, make: MakeFiles) -> int:
    """Write data for other programs; raise RefusedInputError where an edition is refused."""
    check_options(given)
    library = read_data_files()
    with Store.open(given.store, create=False) as store:
        chosen = _boards(given, store, library)
        tell_doubted([table for one in chosen for table in one.tables], suspected_tables(store))
        sources = data_sources(store, chosen, library, given.edition)
        if given.edition == PUBLIC:
            check = _checked(store, sources, library)
            data = public_dataset(check)
            files = make(store, data, given.to)
            begin_publishing_data(store, check, files, given.to, force=given.force)
            files.write(force=given.force)
        else:
            data = internal_dataset(sources, released_notes(given, sources))
            make(store, data, given.to).write(force=given.force)
    _tell(data, given)
    return DONE


def _checked(store: Store, sources: Sequence[ReportSource], library: Library) -> DatasetCheck:
    """Give what may be public, or tell all that speaks against it and raise."""
    check = check_dataset(store, sources, library)
    for theme, refusal in check.refusals:
        tell(done("data_not_published", theme=theme, text=words(refusal)))
    if check.refusals:
        raise RefusedInputError("publication_refused")
    return check


def _boards(given: Namespace, store: Store, library: Library) -> list[BoardTables]:
    """Give the boards that are asked for; raise WrongUseError where there is none."""
    found = list(boards(store))
    if given.theme is not None:
        heads = [table for one in found for table in one.tables]
        title = fold(of_theme(heads, given.theme, library)[0].theme)
        found = [one for one in found if one.head.theme == title]
    if given.programme is not None:
        here = {one.head.programme: _title(one.head.programme, library) for one in found}
        chosen = choose_programme(given.programme, here, library)
        found = [one for one in found if one.head.programme == chosen]
    if not found:
        raise WrongUseError("report_without_tables")
    return found


def _title(programme: str, library: Library) -> str:
    known = library.programmes.get(programme)
    return known.title if known else programme


def _tell(data: Dataset, given: Namespace) -> None:
    """Tell what was written, and how much of it there is."""
    tables, notes = len(data.tables), len(data.notes)
    if given.json:
        say_json(
            {
                "edition": data.edition,
                "path": str(given.to),
                "tables": tables,
                "notes": notes,
                "kernen": len(data.clusters),
                "errors": [],
            }
        )
    facts = {"tables": counted(tables, "tables"), "notes": counted(notes, "notes")}
    tell(done("data_written", path=given.to, edition=data.edition, **facts))
