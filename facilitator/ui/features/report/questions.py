"""What is asked before files are made: is a table here twice, why may a text stay."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.ui.context.app_context import AppContext
from facilitator.ui.widgets.dialogs import AskDialog, AskedLine, accepted

translate = QCoreApplication.translate


async def is_certain(context: AppContext, *, many: bool) -> bool:
    """Ask whether a report may be made where a table may be another one, or one of `many`."""
    of_one = translate(
        "Report",
        "Another table of that day may be this one. Its notes are not in this report. You"
        " can look at it first: Table, After merging.",
    )
    of_many = translate(
        "Report",
        "Then its people are counted twice, and what they said may be in it twice. You can look"
        " at it first: Table, After merging.",
    )
    return await context.dialogs.ask(
        translate("Report", "Is a table here twice?")
        if many
        else translate("Report", "Is this table here twice?"),
        of_many if many else of_one,
        translate("Report", "Make the report anyway"),
    )


async def ask_reason(parent: QWidget | None, text: str) -> str:
    """Ask in one line why a text stays as it is; nothing when it was cancelled."""
    dialog = AskDialog(
        translate("Report", "Keep this text?"),
        [
            f"‘{text}’",
            translate(
                "Report",
                "Keep it only when it points to nobody. When you change the text, this"
                " decision no longer holds.",
            ),
        ],
        [AskedLine(translate("Report", "Why may it stay?"))],
        translate("Report", "Keep"),
        parent,
    )
    dialog.tried.connect(lambda typed: _take_reason(dialog, *typed))
    return dialog.fields[0].text().strip() if await accepted(dialog) else ""


def _take_reason(dialog: AskDialog, reason: str) -> None:
    if reason.strip():
        dialog.accept()
    else:
        dialog.refuse(translate("Report", "Give a reason, so that others know why."))
