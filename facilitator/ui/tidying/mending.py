"""Offers the copies when the file of the tables is damaged, before the program can begin."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.services.desk import RealOrigins
from facilitator.storage.opening import BACKUPS
from facilitator.storage.restoring import restore_over_damaged
from facilitator.ui.dialogs import Dialogs, Notice, closed
from facilitator.ui.errors import Errors
from facilitator.ui.tidying.copies_dialog import CopiesDialog, copies_to_show

translate = QCoreApplication.translate


async def mend(path: Path, dialogs: Dialogs, errors: Errors, language: str) -> bool:
    """Let a copy take the place of a damaged store; say whether one did."""
    now = RealOrigins().now()
    shown = await copies_to_show(path.parent / BACKUPS, now, language)
    if not shown:
        return False
    told = Notice(
        translate("Tidying", "The file with your tables is damaged"),
        translate("Tidying", "Nothing was changed. You can put a copy back."),
        to_do=translate("Tidying", "Choose with the arrows to which moment you go back."),
    )
    dialog = CopiesDialog(told, shown, lambda _copy: _kept(), dialogs.parent)
    if await closed(dialog) != QDialog.DialogCode.Accepted:
        return False
    try:
        restore_over_damaged(path, dialog.chosen_copy, now)
    except FacilitatorError as error:
        await dialogs.tell(errors.notice(error))
        return False
    return True


def _kept() -> str:
    return translate("Tidying", "The damaged file is kept with the copies.")
