"""The commands `threads` and `report threads`: what runs through all themes of a programme."""

from argparse import Namespace
from collections.abc import Iterator, Mapping

from facilitator.cli.arguments import Commands, add_command
from facilitator.cli.messages import DONE, done, say, say_json
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.programme_choice import (
    add_programme_choice,
    choose_boards,
    programme_name,
)
from facilitator.cli.report_options import add_making, check_options
from facilitator.cli.theme_reports import make_or_publish
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ThreadContents
from facilitator.domain.threads.figures import ProgrammeFigures
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.messages import counted
from facilitator.services.reporting import ReportRequest, format_asked
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables
from facilitator.services.thread_reports import THREADS, thread_source
from facilitator.services.threads import (
    ProgrammeBoards,
    read_threads,
)


def add_to(commands: Commands) -> None:
    """Add `threads`."""
    parser = add_command(commands, "threads", run_threads)
    add_programme_choice(parser)
    parser.add_json()


def add_report(kinds: Commands) -> None:
    """Add `threads` to the documents that can be made."""
    report = add_command(kinds, "threads", run_report, word="report_threads")
    add_programme_choice(report)
    add_making(report)


def run_report(given: Namespace) -> int:
    """Run `report threads`; raise RefusedInputError where a public edition is refused."""
    check_options(given)
    suffix, library = format_asked(given.to), read_data_files()
    with Store.open(given.store, create=False) as store:
        chosen = choose_boards(given, store, library)
        tables = [table for one in chosen.boards for table in one.tables]
        tell_doubted(tables, suspected_tables(store))
        request = ReportRequest(THREADS, thread_source(store, chosen, library), format=suffix)
        name = programme_name(chosen, library)
        return make_or_publish(given, store, request, library, name)


def run_threads(given: Namespace) -> int:
    """Run `threads`: print the rode draden, for people or as one JSON document."""
    library = read_data_files()
    with Store.open(given.store, create=False) as store:
        chosen = choose_boards(given, store, library)
        board = read_threads(store, chosen, library)
    if given.json:
        say_json(_as_json(chosen, board))
        return DONE
    themes = counted(len(board.themes.boards), "themes")
    tables = counted(sum(map(len, board.themes.tables.values())), "tables")
    say(
        done("threads", programme=programme_name(chosen, library), themes=themes, tables=tables)
    )
    for line in _lines(board, library):
        say(line)
    return DONE


def _lines(board: ThreadBoard, library: Library) -> Iterator[str]:
    figures = ProgrammeFigures(board.themes)
    names = {
        choice.key: choice.name
        for vocabulary in library.vocabularies.values()
        for choice in vocabulary.choices
    }
    threads = (*board.of_clusters, *board.of_tags)
    if not threads:
        yield done("threads_none")
    for one in threads:
        yield from _thread_lines(one)
    tensions, ideas = figures.tensions, figures.ideas
    tables = counted(len(tensions.tables), "tables")
    yield done("threads_tensions", number=len(tensions.notes), tables=tables)
    if tensions.notes:
        yield from _counts({kind.value: n for kind, n in tensions.kinds.items()}, names)
    if tensions.unnamed:
        yield done("threads_count", name=done("threads_unnamed"), number=tensions.unnamed)
    if ideas.notes:
        yield done("threads_actors", ideas=counted(len(ideas.notes), "ideas"))
        yield from _counts(ideas.actors, names)
        yield done("threads_initiatives", new=ideas.new, existing=ideas.existing)


def _counts(numbers: Mapping[str, int], names: Mapping[str, str]) -> Iterator[str]:
    for key, number in numbers.items():
        yield done("threads_count", name=names.get(key, key), number=number)


def _thread_lines(one: ThreadContents) -> Iterator[str]:
    yield done(
        "thread",
        name=one.name,
        tables=counted(len(one.tables), "tables"),
        themes=counted(one.themes, "themes"),
        municipalities=counted(len(one.municipalities), "municipalities"),
        knel=len(one.knel),
        kiem=len(one.kiem),
        both=len(one.on_both_sides),
        mark=done("thread_told") if one.thread else "",
    )
    for theme, tables in one.tables_of.items():
        yield done("thread_theme", theme=theme, tables=counted(len(tables), "tables"))


def _as_json(chosen: ProgrammeBoards, board: ThreadBoard) -> dict[str, object]:
    figures = ProgrammeFigures(board.themes)
    tensions, ideas = figures.tensions, figures.ideas
    return {
        "programme": chosen.programme,
        "kinds": [*chosen.families],
        "themes": [
            {"theme": theme, "tables": len(tables)}
            for theme, tables in board.themes.tables.items()
        ],
        "participants": figures.participants,
        "threads": [_entry(one) for one in (*board.of_clusters, *board.of_tags)],
        "tensions": {
            "notes": len(tensions.notes),
            "tables": len(tensions.tables),
            "kinds": {kind.value: number for kind, number in tensions.kinds.items()},
            "without_kind": tensions.unnamed,
            "ways_out": dict(tensions.ways_out),
            "without_way_out": tensions.without_way_out,
        },
        "ideas": {
            "notes": len(ideas.notes),
            "tables": len(ideas.tables),
            "actors": dict(ideas.actors),
            "without_actor": ideas.without_actor,
            "existing": ideas.existing,
        },
        "aims": {aim.value: number for aim, number in figures.aims.items()},
        "levels": {level.value: number for level, number in figures.levels.items()},
        "errors": [],
    }


def _entry(one: ThreadContents) -> dict[str, object]:
    return {
        "name": one.name,
        "tag": one.tag is not None,
        "told": one.thread is not None,
        "notes": len(one.notes),
        "tables": len(one.tables),
        "municipalities": len(one.municipalities),
        "themes": {theme: len(tables) for theme, tables in one.tables_of.items()},
        "knel": len(one.knel),
        "kiem": len(one.kiem),
        "on_both_sides": len(one.on_both_sides),
        "in_one_story": len(one.in_one_story),
        "between_people": len(one.between_people),
    }
