"""Asks where the report may go, and writes it there."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread

translate = QCoreApplication.translate


async def make_report(context: AppContext, dossier: Dossier) -> Path | None:
    """Write the report of a table where the person wants it.

    None when they changed their mind or it could not be written; the reason was told then.
    """
    from facilitator.services import reporting  # noqa: PLC0415 - python-docx: 20 MB, seldom used

    source = reporting.report_source([dossier], context.library, context.store.media)
    request = reporting.ReportRequest(reporting.KINDS["table"], source)
    path = await context.dialogs.choose_save_path(
        translate("Report", "Where may the report go?"),
        documents_folder() / request.file_name,
        translate("Report", "Word document (*.docx)"),
    )
    if path is None:
        return None
    released = await _release_sensitive(context, source.sensitive())
    if released is None:
        return None
    edition = replace(request.edition, released=released)
    try:
        suffix = reporting.format_asked(path)
        request = replace(request, edition=edition, format=suffix)
        await in_thread(lambda _progress: reporting.make(request, path))
    except FacilitatorError as error:
        context.errors.show(error)
        return None
    return path


async def _release_sensitive(
    context: AppContext, sensitive: frozenset[ItemId]
) -> frozenset[ItemId] | None:
    """Ask whether sensitive notes may be in the report; None when it was cancelled."""
    if not sensitive:
        return sensitive
    title, text, *answers = SensitiveQuestion().words(len(sensitive))
    chosen = await context.dialogs.choose(title, text, answers)
    if chosen is None:
        return None
    return sensitive if chosen == 1 else frozenset()


class SensitiveQuestion(QObject):
    """The words of the question; an object because only its own `tr` knows plurals."""

    def words(self, count: int) -> tuple[str, str, str, str]:
        """Give title, question, and both answers."""
        return (
            self.tr("Sensitive notes"),
            self.tr("%n note(s) are sensitive. Leave them out of the report?", "", count),
            self.tr("Leave out"),
            self.tr("Take up in the report"),
        )
