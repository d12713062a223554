"""Makes the papers that were chosen, in a folder of the person's documents, and opens it."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.script import Script
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.reporting import ReportRequest, make
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.papers.dialog import PapersDialog
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.dialogs import closed

translate = QCoreApplication.translate


async def print_papers(
    context: AppContext,
    editor: DialogueEditor,
    script: Script | None,
    show_folder: Callable[[Path], None],
) -> None:
    """Ask what is needed, make it and open the folder.

    Nothing happens when the person changed their mind; what cannot be written is told.
    """
    begun = editor.clock().begun
    start = f"{begun.astimezone():%H.%M}" if begun else ""
    dialog = PapersDialog(
        start, notes=bool(editor.dossier.items), parent=context.dialogs.parent
    )
    if await closed(dialog) != QDialog.DialogCode.Accepted:
        return
    try:
        folder = _folder()
        for paper in dialog.papers():
            await _write(context, editor.dossier, script, paper, folder, dialog.start)
    except FacilitatorError as error:
        context.errors.show(error)
        return
    show_folder(folder)


async def _write(
    context: AppContext,
    dossier: Dossier,
    script: Script | None,
    paper: Paper,
    folder: Path,
    start: time | None,
) -> None:
    kind = paper_kind(paper, script, start, context.catalogue.theme_of(dossier.dialogue))
    request = ReportRequest(kind, ReportSource((dossier,)))
    path = folder / request.file_name
    await in_thread(lambda _progress: make(request, path))


def _folder() -> Path:
    """Give the folder for papers; where it cannot be made, that of the documents itself."""
    folder = documents_folder() / translate("Papers", "Dialoogtafel papers")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return documents_folder()
    return folder
