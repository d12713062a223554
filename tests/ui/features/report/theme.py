"""A theme of three tables with headings, of which kernen come, and the page for its report."""

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item, ItemKind
from facilitator.services import clearing, finding_decisions
from facilitator.services.boards import boards
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.publishing import PublicationCheck, check_publication
from facilitator.services.reporting import ReportRequest
from facilitator.services.theme_reports import THEME_KINDS, theme_source
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.report.view import ReportView
from tests.editors import StillOrigins, records_of
from tests.reports.theme_tables import a_theme_table
from tests.ui.app_builder import Laptop, the_library
from tests.ui.features.clustering.samples import the_board

SILENCE, STREET = "Stilte", "De straat"
NUMBERS = (1, 2, 3)
ROLES = ("kok", "griffier", "student")


def put_theme(store: Store, tables: int = 3) -> None:
    """Put so many tables in a store, three at most; at the second a role is found."""
    rows = [
        (number, kind, role, heading, f"{heading} is er overal, zei iemand aan {word} kant.")
        for number, role in zip(NUMBERS, ROLES, strict=True)
        for kind, heading, word in (
            (ItemKind.KNEL, SILENCE, "onze"),
            (ItemKind.KIEM, STREET, "hun"),
        )
    ]
    for number in NUMBERS[:tables]:
        table = a_theme_table(number, said=rows)
        store.apply(added(ChangeName.PREPARE, *records_of(table)))


def checked(store: Store) -> PublicationCheck:
    """Ask what keeps the report of the theme from being public."""
    [board] = boards(store)
    source = theme_source(store, board, the_library())
    return check_publication(store, ReportRequest(THEME_KINDS["theme"], source), the_library())


def read_all(store: Store) -> None:
    """Read every note of every table once more."""
    for table in boards(store)[0].tables:
        editor = DialogueEditor(store, table.id, StillOrigins(table.number or 0))
        for item in clearing.open_notes(editor.dossier):
            assert isinstance(item, Item)
            clearing.read(editor, item)


def decide_all(store: Store) -> None:
    """Take what is proposed for all that points to somebody."""
    check = checked(store)
    for table in check.to_check:
        editor = DialogueEditor(store, table, StillOrigins(7))
        known = {record.id for record in records_of(editor.dossier)}
        own = [one for one in check.findings if one.record.id in known]
        finding_decisions.take_proposals(editor, own)


def theme_page(laptop: Laptop) -> ReportView:
    """Go by keys to the board, and from there to the page for its report."""
    the_board(laptop)
    laptop.press(Command.REPORT)
    return drawn(laptop)


def drawn(laptop: Laptop) -> ReportView:
    """Wait for the page in front, with its pages and what was found."""
    view = laptop.report
    laptop.wait(lambda: view.preview.picture.has_page)
    laptop.finish_tasks()
    return view


def in_the_way(view: ReportView) -> dict[str, str]:
    """Give by its name what each point says, and the other reasons, as long as they show."""
    rows = {point.value: row for point, row in view.ready.points.items()}
    rows |= {f"reason {at}": row for at, row in enumerate(view.ready.reasons)}
    return {name: row.words.text() for name, row in rows.items() if row.isVisible()}
