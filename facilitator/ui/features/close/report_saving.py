"""Asks which report it is to be and where it may go, and writes it there."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId
from facilitator.services.messages import format_name, report_name
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
    kinds = {name: kind for name, kind in reporting.KINDS.items() if not kind.of_many}
    name = await _choose_kind(context, list(kinds))
    if name is None:
        return None
    request = reporting.ReportRequest(kinds[name], source)
    path = await context.dialogs.choose_save_path(
        translate("Report", "Where may the report go?"),
        documents_folder() / request.file_name,
        ";;".join(
            f"{format_name(suffix, context.language)} (*{suffix})"
            for suffix in reporting.formats()
        ),
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


async def _choose_kind(context: AppContext, names: Sequence[str]) -> str | None:
    """Ask which report it is to be, where there is more than one."""
    chosen: int | None = 0
    if len(names) > 1:
        chosen = await context.dialogs.choose(
            translate("Report", "Report"),
            translate("Report", "Which report may it be?"),
            [report_name(name, context.language) for name in names],
        )
    return None if chosen is None else names[chosen]


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
