"""The commands for tables: list them, and make the report of one or many."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from facilitator.cli.arguments import (
    CommandParser,
    Commands,
    add_command,
    add_group,
    place,
    texts,
)
from facilitator.cli.checking import tell_direct
from facilitator.cli.messages import (
    DONE,
    done,
    name_of,
    say,
    say_json,
    table_facts,
    tell,
    tell_names,
)
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.table_choice import choose, choose_all
from facilitator.domain.errors import WrongUseError
from facilitator.domain.records.dialogue import Dialogue, Dossier, Overview
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.source import ReportSource
from facilitator.files import is_same
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.confusable_names import confusable_at
from facilitator.services.export_check import check_table
from facilitator.services.messages import counted, listed
from facilitator.services.output_files import make_folder
from facilitator.services.reporting import (
    KINDS,
    USUAL_FORMAT,
    ReportRequest,
    file_names,
    format_asked,
    formats,
    make,
    report_source,
)
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables

SensitiveNotes: TypeAlias = Sequence[tuple[Dossier, Item]]


def add_to(commands: Commands) -> None:
    """Add `list` and `report`."""
    help_of = texts().help
    tables = add_command(commands, "list", run_list)
    tables.add_json()
    tables.options.add_argument(
        "--sensitive", action="store_true", help=help_of["list_sensitive"]
    )
    _add_report(commands)


def _add_report(commands: Commands) -> None:
    kinds = add_group(commands, "report", "kind")
    for name, kind in KINDS.items():
        report = add_command(kinds, name, run_report, word=f"report_{name}", title=kind.name)
        _add_report_options(report, of_many=kind.of_many)


def _add_report_options(report: CommandParser, *, of_many: bool) -> None:
    help_of, options = texts().help, report.options
    if not of_many:
        which = options.add_mutually_exclusive_group(required=True)
        which.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue"])
        which.add_argument("--all", action="store_true", help=help_of["all_reports"])
    theme = help_of["theme_of_report" if of_many else "theme_of_reports"]
    options.add_argument("--theme", metavar="THEMA", help=theme)
    to = help_of["to_report" if of_many else "to_reports"].format(endings=listed(formats()))
    options.add_argument("--to", metavar="PLAATS", type=place, required=True, help=to)
    sensitive = options.add_mutually_exclusive_group()
    sensitive.add_argument(
        "--with-sensitive", action="store_true", help=help_of["with_sensitive"]
    )
    sensitive.add_argument(
        "--release", metavar="NOTITIE", action="append", default=[], help=help_of["release"]
    )
    report.add_force()


def run_list(given: Namespace) -> int:
    """Run `list`: print the tables, for people or as one JSON document."""
    with Store.open(given.store, create=False) as store:
        overviews = sorted(store.overview(), key=_place_in_list)
        twins = suspected_tables(store)
        sensitive = {
            head.id: ReportSource((store.dossier(head.id),)).sensitive_notes()
            for head in (each.dialogue for each in overviews if given.sensitive)
        }
    tell_names(confusable_at(one.dialogue for one in overviews))
    if given.json:
        say_json([_as_json(one, sensitive.get(one.dialogue.id)) for one in overviews])
    elif not overviews:
        tell(done("no_tables"))
    for overview in [] if given.json else overviews:
        say(_line(overview))
        say(done("code", id=overview.dialogue.id))
        for _dossier, note in sensitive.get(overview.dialogue.id, ()):
            say(done("sensitive_note", id=note.id, text=note.text))
    tell_doubted([overview.dialogue for overview in overviews], twins)
    return DONE


def _place_in_list(overview: Overview) -> tuple[object, ...]:
    """Order tables by theme, number, date and id; what is unknown comes last."""
    dialogue = overview.dialogue
    number, day = dialogue.number, dialogue.held_on
    held = day.isoformat() if day else ""
    return (dialogue.theme, number is None, number or 0, day is None, held, str(dialogue.id))


def _as_json(overview: Overview, sensitive: SensitiveNotes | None) -> dict[str, object]:
    """Describe a table; its sensitive notes only where they were asked for."""
    dialogue = overview.dialogue
    notes = [{"id": str(note.id), "text": note.text} for _dossier, note in sensitive or ()]
    return {
        "id": str(dialogue.id),
        "kind": dialogue.kind,
        "theme": dialogue.theme or None,
        "number": dialogue.number,
        "date": dialogue.held_on.isoformat() if dialogue.held_on else None,
        "municipality": dialogue.municipality or None,
        "host": dialogue.host_function or None,
        "participants": dialogue.participants,
        "practice": dialogue.practice,
        "items": {kind.value: overview.items.get(kind, 0) for kind in ItemKind},
        **({} if sensitive is None else {"sensitive": notes}),
    }


def _line(overview: Overview) -> str:
    dialogue = overview.dialogue
    notes = counted(overview.item_count, "notes")
    line = done("table", **table_facts(dialogue), notes=notes)
    return done("practice", text=line) if dialogue.practice else line


def run_report(given: Namespace) -> int:
    """Run `report`; sensitive notes only when they are released."""
    if is_same(given.to, given.store):
        raise WrongUseError("report_over_store", path=str(given.to))
    each_apart = not KINDS[given.kind].of_many and given.all
    suffix = USUAL_FORMAT if each_apart else format_asked(given.to)
    known = read_data_files()
    with Store.open(given.store, create=False) as store:
        heads = [overview.dialogue for overview in store.overview()]
        chosen = _tables_of_report(given, heads, known)
        groups = [[head] for head in chosen] if each_apart else [chosen]
        sources = [
            report_source([store.dossier(head.id) for head in group], known, store.media)
            for group in groups
        ]
        tell_doubted(chosen, suspected_tables(store))
        for head in chosen:
            tell_direct(check_table(store, head.id), name_of(head))
    requests = _requests(given, sources, suffix)
    if each_apart:
        make_folder(given.to)
    names = file_names(requests)
    for request, name in zip(requests, names, strict=True):
        to = given.to / name if each_apart else given.to
        make(request, to, force=given.force)
        tell(done("report", path=to))
    return DONE


def _requests(
    given: Namespace, sources: Sequence[ReportSource], suffix: str
) -> list[ReportRequest]:
    """Ask for a document of each source, with the notes that were released."""
    kind = KINDS[given.kind]
    sensitive = frozenset(note for source in sources for note in source.sensitive())
    released = sensitive if given.with_sensitive else _released(given.release, sensitive)
    if left := len(sensitive - released):
        tell(done("left_out", notes=counted(left, "notes")))
    edition = replace(INTERNAL, released=released)
    return [ReportRequest(kind, source, edition, suffix) for source in sources]


def _released(codes: Sequence[str], sensitive: frozenset[ItemId]) -> frozenset[ItemId]:
    """Give the notes that are named; raises WrongUseError for one that is not sensitive."""
    of_code = {str(note): note for note in sensitive}
    unknown = [code for code in codes if code.lower() not in of_code]
    if unknown:
        raise WrongUseError("note_not_sensitive", id=unknown[0])
    return frozenset(of_code[code.lower()] for code in codes)


def _tables_of_report(
    given: Namespace, heads: list[Dialogue], library: Library
) -> list[Dialogue]:
    """Give what reports are about; practice tables only where one is asked for."""
    if not KINDS[given.kind].of_many and not given.all:
        return [choose(heads, given.dialogue, given.theme, library)]
    real = [head for head in heads if not head.practice]
    chosen = choose_all(real, given.theme, library)
    if not chosen:
        raise WrongUseError("report_without_tables")
    return chosen
