"""Asks about what cannot be taken back: Enter alone does nothing."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.dialogs import MessageDialog, closed

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole


async def are_you_sure(
    title: str, sentences: Sequence[str], yes: str, parent: QWidget | None
) -> bool:
    """Tell what would happen, and let it be done or left; leaving it is the usual answer."""
    dialog = MessageDialog(title, sentences, parent)
    do_it, leave_it = PlainButton(yes), PlainButton(translate("Privacy", "Cancel"))
    dialog.add_button(do_it, Role.AcceptRole)
    dialog.add_button(leave_it, Role.RejectRole)
    do_it.clicked.connect(dialog.accept)
    leave_it.setDefault(True)
    leave_it.setFocus()
    return await closed(dialog) == QDialog.DialogCode.Accepted
