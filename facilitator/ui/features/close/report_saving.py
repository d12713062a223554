"""Asks where the report may go, and writes it there."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dossier
from facilitator.services import photos as photographing
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread

translate = QCoreApplication.translate


async def make_report(context: AppContext, dossier: Dossier) -> Path | None:
    """Write the report of a table where the person wants it.

    None when they changed their mind or it could not be written; the reason was told then.
    """
    from facilitator.services import reporting  # noqa: PLC0415 - python-docx: 20 MB, seldom used

    path = await context.dialogs.choose_save_path(
        translate("Report", "Where may the report go?"),
        documents_folder() / reporting.report_name(dossier),
        translate("Report", "Word document (*.docx)"),
    )
    if path is None:
        return None
    released = await _release_sensitive(context, dossier)
    if released is None:
        return None
    created = context.now()
    photos = photographing.photos_for_report(dossier, context.store.media)
    try:
        await in_thread(
            lambda _progress: reporting.write_table_report(
                dossier,
                path,
                library=context.library,
                created=created,
                with_sensitive=released,
                photos=photos,
            )
        )
    except FacilitatorError as error:
        context.errors.show(error)
        return None
    return path


async def _release_sensitive(context: AppContext, dossier: Dossier) -> bool | None:
    """Ask whether sensitive notes may be in the report; None when it was cancelled."""
    count = sum(item.sensitive for item in without_doubles(dossier).items)
    if not count:
        return False
    title, text, *answers = SensitiveQuestion().words(count)
    chosen = await context.dialogs.choose(title, text, answers)
    return None if chosen is None else chosen == 1


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
