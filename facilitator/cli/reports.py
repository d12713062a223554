"""The command `report`: a document of one table, of each apart, or of many."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from facilitator.cli import framework, theme_reports, threads
from facilitator.cli.arguments import (
    CommandParser,
    Commands,
    add_command,
    add_group,
    texts,
)
from facilitator.cli.checking import tell_direct
from facilitator.cli.messages import DONE, FOUND, done, name_of, tell
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.refusals import tell_refusals
from facilitator.cli.report_options import add_making, check_options, released_notes
from facilitator.cli.table_choice import choose, choose_all
from facilitator.domain.errors import RefusedInputError, WrongUseError
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.export_check import check_table
from facilitator.services.note_numbers import note_numbers
from facilitator.services.output_files import make_folder
from facilitator.services.publishing import PublicationCheck, check_publication, publish
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.services.reporting import (
    KINDS,
    USUAL_FORMAT,
    DocumentKind,
    ReportRequest,
    file_names,
    format_asked,
    make,
    report_source,
)
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables


def add_to(commands: Commands) -> None:
    """Add `report`, with each kind of document."""
    kinds = add_group(commands, "report", "kind")
    for name, kind in KINDS.items():
        report = add_command(kinds, name, run_report, word=f"report_{name}", title=kind.name)
        _add_options(report, kind)
    theme_reports.add_to(kinds)
    threads.add_report(kinds)
    framework.add_report(kinds)


def _add_options(report: CommandParser, kind: DocumentKind) -> None:
    help_of, options = texts().help, report.options
    if not kind.of_many:
        which = options.add_mutually_exclusive_group(required=True)
        which.add_argument("--dialogue", metavar="TAFEL", help=help_of["dialogue"])
        which.add_argument("--all", action="store_true", help=help_of["all_reports"])
    theme = help_of["theme_of_report" if kind.of_many else "theme_of_reports"]
    options.add_argument("--theme", metavar="THEMA", help=theme)
    where = "to_report" if kind.of_many else "to_reports"
    add_making(report, is_public=kind.is_public, where=where)


def run_report(given: Namespace) -> int:
    """Run `report`; 1 when the public edition of some tables is refused and others are made."""
    check_options(given)
    is_public = given.edition == PUBLIC
    each_apart = not KINDS[given.kind].of_many and given.all
    suffix = USUAL_FORMAT if each_apart else format_asked(given.to)
    known = read_data_files()
    with Store.open(given.store, create=False) as store:
        sources = _sources(given, store, known, each_apart=each_apart)
        requests = [
            ReportRequest(KINDS[given.kind], source, format=suffix) for source in sources
        ]
        if is_public:
            return _publish(
                store, given, [check_publication(store, one, known) for one in requests]
            )
    released = released_notes(given, sources)
    edition = replace(INTERNAL, released=released)
    requests = [replace(request, edition=edition) for request in requests]
    for request, to in zip(requests, _places(given, requests), strict=True):
        make(request, to, force=given.force)
        tell(done("report", path=to))
    return DONE


def _publish(store: Store, given: Namespace, checks: Sequence[PublicationCheck]) -> int:
    """Make what anybody may read; raise RefusedInputError where that is nothing."""
    made = [check for check in checks if not check.refusals]
    for check in checks:
        tell_refusals(check, name_of(check.request.source.dossier.dialogue))
    if not made:
        raise RefusedInputError("publication_refused")
    for check, to in zip(made, _places(given, [one.request for one in made]), strict=True):
        publish(store, check, to, force=given.force)
        tell(done("report", path=to))
    return DONE if len(made) == len(checks) else FOUND


def _sources(
    given: Namespace, store: Store, known: Library, *, each_apart: bool
) -> list[ReportSource]:
    """Gather what documents are made of, and tell what is not sure of it."""
    heads = [overview.dialogue for overview in store.overview()]
    chosen = _tables(given, heads, known)
    groups = [[head] for head in chosen] if each_apart else [chosen]
    tell_doubted(chosen, suspected_tables(store))
    for head in chosen if given.edition != PUBLIC else []:
        tell_direct(check_table(store, head.id).open, name_of(head))
    dossiers = [[store.dossier(head.id) for head in group] for group in groups]
    came = ReceivedInvitations(store)
    return [
        report_source(some, known, store.media, note_numbers(store, some), came)
        for some in dossiers
    ]


def _places(given: Namespace, requests: Sequence[ReportRequest]) -> list[Path]:
    """Say where each document comes: at the place that was typed, or in a folder there."""
    if KINDS[given.kind].of_many or not given.all:
        return [given.to]
    make_folder(given.to)
    return [given.to / name for name in file_names(requests)]


def _tables(given: Namespace, heads: list[Dialogue], library: Library) -> list[Dialogue]:
    """Give what documents are about; practice tables only where one is asked for."""
    if not KINDS[given.kind].of_many and not given.all:
        return [choose(heads, given.dialogue, given.theme, library)]
    real = [head for head in heads if not head.practice]
    chosen = choose_all(real, given.theme, library)
    if not chosen:
        raise WrongUseError("report_without_tables")
    return chosen
