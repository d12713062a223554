"""The command `report theme`: one document over all tables of a theme."""

from argparse import Namespace
from dataclasses import replace

from facilitator.cli.arguments import Commands, add_command, texts
from facilitator.cli.checking import tell_direct
from facilitator.cli.messages import DONE, done, name_of, tell
from facilitator.cli.numbers import tell_doubted
from facilitator.cli.refusals import tell_refusals
from facilitator.cli.report_options import add_making, check_options, released_notes
from facilitator.cli.table_choice import choose_board
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.services.boards import boards
from facilitator.services.catalogue import Library, read_data_files
from facilitator.services.export_check import check_table
from facilitator.services.publishing import check_publication, publish
from facilitator.services.reporting import ReportRequest, format_asked, make
from facilitator.services.stores import Store
from facilitator.services.suspected_tables import suspected_tables
from facilitator.services.theme_reports import ThemeForm, theme_kind, theme_source


def add_to(kinds: Commands) -> None:
    """Add `theme` to the documents that can be made."""
    help_of = texts().help
    report = add_command(kinds, "theme", run_theme_report, word="report_theme")
    options = report.options
    options.add_argument("--theme", metavar="THEMA", help=help_of["theme_of_theme_report"])
    options.add_argument(
        "--programme", metavar="PROGRAMMA", help=help_of["programme_of_theme_report"]
    )
    options.add_argument("--kind", metavar="SOORT", help=help_of["kind_of_theme_report"])
    forms = [form.value for form in ThemeForm]
    options.add_argument(
        "--form", choices=forms, default=ThemeForm.BOTH.value, help=help_of["form_of_report"]
    )
    add_making(report)


def run_theme_report(given: Namespace) -> int:
    """Run `report theme`; raise RefusedInputError where a public edition is refused."""
    check_options(given)
    kind, suffix = theme_kind(ThemeForm(given.form)), format_asked(given.to)
    library = read_data_files()
    with Store.open(given.store, create=False) as store:
        board = choose_board(boards(store), given.theme, library, given.programme, given.kind)
        tell_doubted(board.tables, suspected_tables(store))
        request = ReportRequest(kind, theme_source(store, board, library), format=suffix)
        return make_or_publish(given, store, request, library, board.title or given.kind or "")


def make_or_publish(
    given: Namespace, store: Store, request: ReportRequest, library: Library, name: str
) -> int:
    """Make a document over many tables in the edition that was asked for; `name` is its theme.

    Raises RefusedInputError where a public edition is refused.
    """
    if given.edition == PUBLIC:
        _publish(store, request, library, given, name)
        return DONE
    for dossier in request.source.dossiers:
        head = dossier.dialogue
        tell_direct(check_table(store, head.id).open, name_of(head))
    released = released_notes(given, [request.source])
    edition = replace(INTERNAL, released=released)
    make(replace(request, edition=edition), given.to, force=given.force)
    tell(done("report", path=given.to))
    return DONE


def _publish(
    store: Store, request: ReportRequest, library: Library, given: Namespace, theme: str
) -> None:
    """Make what anybody may read, or tell all that speaks against it."""
    check = check_publication(store, request, library)
    if check.refusals:
        tell_refusals(check, theme)
        raise RefusedInputError("publication_refused")
    publish(store, check, given.to, force=given.force)
    tell(done("report", path=given.to))
