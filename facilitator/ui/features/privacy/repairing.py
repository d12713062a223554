"""Offers the copies when the file of the tables is damaged, before the program can begin."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from facilitator.domain.errors import FacilitatorError
from facilitator.services.backups import restore_over_damaged
from facilitator.services.dialogue_editor import SystemIdAndTimeSource
from facilitator.ui.context.errors import Errors
from facilitator.ui.features.privacy.copies_dialog import CopiesDialog, copies_to_show
from facilitator.ui.widgets.dialogs import Dialogs, Notice, closed

translate = QCoreApplication.translate


async def mend(path: Path, dialogs: Dialogs, errors: Errors, language: str) -> bool:
    """Let a copy take the place of a damaged store; say whether one did."""
    now = SystemIdAndTimeSource().now()
    shown = await copies_to_show(path, now, language)
    if not shown:
        return False
    told = Notice(
        translate("Privacy", "The file with your tables is damaged"),
        translate("Privacy", "Nothing was changed. You can put a copy back."),
        to_do=translate("Privacy", "Choose with the arrows to which moment you go back."),
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
    return translate("Privacy", "The damaged file is kept with the copies.")
