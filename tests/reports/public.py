"""The public report of a table of which all was read, and each finding decided about."""

from dataclasses import replace

from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.clearances import Clearance, ClearanceDecision, clearance_order
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.table.attribution import TableReference
from facilitator.services.clearing import notes_to_read
from facilitator.services.export_check import check_table
from facilitator.services.publishing import (
    PublicationCheck,
    check_publication,
    choose_reference,
    publication_scope,
)
from facilitator.services.reporting import KINDS, ReportRequest, report_source
from facilitator.storage.store import Store
from tests.builders import a_clearance
from tests.editors import records_of
from tests.reports.kept import photos
from tests.reports.tables import the_library


def prepared(store: Store, dossier: Dossier, reference: TableReference) -> None:
    """Keep a table as if somebody had gone through all of it, and kept all that was found."""
    notes = notes_to_read(dossier)
    dossier = replace(
        dossier, clearances=tuple(sorted(map(a_clearance, notes), key=clearance_order))
    )
    store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    choose_reference(store, dossier.dialogue.programme, reference, anyway=True)
    kept = _kept(store, dossier)
    if kept:
        store.apply(added(ChangeName.CLEAR, *kept))


def _kept(store: Store, dossier: Dossier) -> list[Clearance]:
    home = dossier.dialogue.id
    scope = publication_scope(store, dossier.dialogue, the_library())
    found = {}
    for one in check_table(store, home, scope).open:
        made = one.printed.decided(home, ClearanceDecision.KEPT, one.word, "hij vindt het goed")
        found[made.id] = made
    return list(found.values())


def published(store: Store, dossier: Dossier, suffix: str = ".docx") -> PublicationCheck:
    """Check the public report of a table that is kept."""
    kept = store.dossier(dossier.dialogue.id)
    source = report_source([kept], the_library(), photos().get)
    return check_publication(
        store, ReportRequest(KINDS["table"], source, format=suffix), the_library()
    )
