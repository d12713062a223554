"""Makes the papers that were chosen, in a folder of the person's documents, and opens it."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.script import Script
from facilitator.services import papers
from facilitator.services.desk import Desk
from facilitator.ui.dialogs import closed
from facilitator.ui.folders import documents_folder
from facilitator.ui.house import House
from facilitator.ui.papers.dialog import PapersDialog
from facilitator.ui.tasks import in_thread

translate = QCoreApplication.translate


async def print_papers(
    house: House, desk: Desk, script: Script | None, show_folder: Callable[[Path], None]
) -> None:
    """Ask what is needed, make it and open the folder.

    Nothing happens when the person changed their mind; what cannot be written is told.
    """
    begun = desk.clock().begun
    start = f"{begun.astimezone():%H.%M}" if begun else ""
    dialog = PapersDialog(start, notes=bool(desk.dossier.items), parent=house.dialogs.parent)
    if await closed(dialog) != QDialog.DialogCode.Accepted:
        return
    try:
        folder = _folder()
        for paper in dialog.papers():
            await _write(house, desk, script, paper, folder, dialog.start)
    except FacilitatorError as error:
        house.errors.show(error)
        return
    show_folder(folder)


async def _write(
    house: House,
    desk: Desk,
    script: Script | None,
    paper: papers.Paper,
    folder: Path,
    start: time | None,
) -> None:
    dossier, created = desk.dossier, house.now()
    theme = house.theme_of(dossier.dialogue)
    path = folder / papers.paper_name(paper, dossier)
    await in_thread(
        lambda _progress: papers.write_paper(
            paper, dossier, path, script=script, created=created, start=start, theme=theme
        )
    )


def _folder() -> Path:
    """Give the folder for papers; where it cannot be made, that of the documents itself."""
    folder = documents_folder() / translate("Papers", "Dialoogtafel papers")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return documents_folder()
    return folder
