"""The commands `framework` and `report framework`: the afwegingskader of a programme."""

from argparse import Namespace
from collections import Counter
from collections.abc import Iterator, Sequence

from facilitator.cli.arguments import CommandParser, Commands, add_command, texts
from facilitator.cli.messages import DONE, done, say, say_json
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.programme_choice import (
    add_programme_choice,
    choose_boards,
    programme_name,
)
from facilitator.cli.report_options import add_making, check_options
from facilitator.cli.table_choice import choose_theme
from facilitator.cli.theme_reports import make_or_publish
from facilitator.domain.errors import WrongUseError
from facilitator.domain.framework.blank_spots import blank_spots
from facilitator.domain.framework.board import Framework, Insight
from facilitator.domain.framework.lists import FrameworkLists
from facilitator.domain.table.script import fold
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.framework import Quadrant, read_framework
from facilitator.services.framework_reports import (
    framework_kind,
    framework_lists,
    framework_words,
)
from facilitator.services.messages import counted, listed
from facilitator.services.reporting import ReportRequest, format_asked
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables
from facilitator.services.thread_reports import thread_source
from facilitator.services.threads import ProgrammeBoards, theme_title

OPEN = "open"
"""What stands for the quadrant of an insight that has none."""


def add_to(commands: Commands) -> None:
    """Add `framework`."""
    parser = add_command(commands, "framework", run_framework)
    _add_choice(parser)
    parser.add_json()


def add_report(kinds: Commands) -> None:
    """Add `framework` to the documents that can be made."""
    report = add_command(kinds, "framework", run_report, word="report_framework")
    _add_choice(report)
    add_making(report)


def _add_choice(parser: CommandParser) -> None:
    add_programme_choice(parser)
    help_of = texts().help["themes_of_framework"]
    parser.options.add_argument(
        "--theme", metavar="THEMA", action="append", default=[], help=help_of
    )


def run_report(given: Namespace) -> int:
    """Run `report framework`; raise RefusedInputError where a public edition is refused."""
    check_options(given)
    suffix, library = format_asked(given.to), read_data_files()
    with Store.open(given.store, create=False) as store:
        chosen = choose_boards(given, store, library)
        only = _themes(given, chosen, library)
        tables = [table for one in chosen.boards for table in one.tables]
        tell_doubted(tables, suspected_tables(store))
        source = thread_source(store, chosen, library)
        request = ReportRequest(framework_kind(library, chosen, only), source, format=suffix)
        return make_or_publish(given, store, request, library, programme_name(chosen, library))


def _themes(given: Namespace, chosen: ProgrammeBoards, library: Library) -> tuple[str, ...]:
    """Give the themes that are asked for; raise WrongUseError for one without tables."""
    there = {fold(theme_title(one, library)) for one in chosen.boards}
    tables = [table for one in chosen.boards for table in one.tables]
    found = [choose_theme(tables, theme, library) for theme in given.theme]
    for theme in found:
        if fold(theme) not in there:
            raise WrongUseError("theme_without_tables", theme=theme)
    return tuple(found)


def run_framework(given: Namespace) -> int:
    """Run `framework`: print what stands where, for people or as one JSON document."""
    library = read_data_files()
    with Store.open(given.store, create=False) as store:
        chosen = choose_boards(given, store, library)
        only = frozenset(map(fold, _themes(given, chosen, library)))
        framework = read_framework(store, chosen, library)
    themes = [one for one in framework.threads.themes.boards if fold(one) in only]
    insights = framework.of_themes(themes) if only else framework.insights
    lists = framework_lists(library, chosen)
    if given.json:
        say_json(_as_json(chosen, framework, insights, lists))
        return DONE
    named = counted(len(insights), "insights")
    say(done("framework", programme=programme_name(chosen, library), insights=named))
    for line in (*_lines(insights, lists), *_spot_lines(framework, lists)):
        say(line)
    return DONE


def _lines(insights: Sequence[Insight], lists: FrameworkLists) -> Iterator[str]:
    words = framework_words()
    for quadrant in (*Quadrant, None):
        name = words.quadrants[quadrant] if quadrant else words.places.open
        found = [one for one in insights if one.quadrant is quadrant]
        yield done("framework_quadrant", name=name, number=len(found))
        for one in found:
            said = [
                lists.name(aspect, value) for aspect in one.values for value in one.of(aspect)
            ]
            yield done(
                "framework_insight",
                title=" ".join(one.title.split()) or words.document.untitled,
                kind=words.kinds[one.section] if one.section else words.words.thread,
                themes=listed(one.themes),
                tables=counted(one.tables, "tables"),
                words="".join(done("framework_word", word=word) for word in said),
            )


def _spot_lines(framework: Framework, lists: FrameworkLists) -> Iterator[str]:
    words, spots = framework_words(), blank_spots(framework, lists)
    if spots:
        yield done("framework_spots", number=len(spots))
    for one in spots:
        name = lists.name(one.aspect, one.name) if one.aspect else one.name
        yield done("framework_spot", name=name, sentence=words.spot_sentence(one))


def _as_json(
    chosen: ProgrammeBoards,
    framework: Framework,
    insights: Sequence[Insight],
    lists: FrameworkLists,
) -> dict[str, object]:
    counts = Counter(one.quadrant for one in insights)
    return {
        "programme": chosen.programme,
        "kinds": [*chosen.families],
        "insights": list(map(_entry, insights)),
        "counts": {(one.value if one else OPEN): counts[one] for one in (*Quadrant, None)},
        "blank_spots": [
            {
                "kind": one.kind.value,
                "name": one.name,
                "part": one.section.value if one.section else None,
                "list": one.aspect.value if one.aspect else None,
                "tables": one.tables,
                "sentence": framework_words().spot_sentence(one),
            }
            for one in blank_spots(framework, lists)
        ],
        "errors": [],
    }


def _entry(one: Insight) -> dict[str, object]:
    return {
        "id": str(one.key),
        "title": one.title,
        "kind": one.section.value if one.section else "rode_draad",
        "themes": [*one.themes],
        "notes": len(one.notes),
        "tables": one.tables,
        "municipalities": one.municipalities,
        "quadrant": one.quadrant.value if one.quadrant else None,
        "words": {aspect.value: [*values] for aspect, values in one.values.items()},
    }
