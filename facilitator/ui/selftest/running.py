"""Runs the self-test beside the work: the window goes on, closing the dialog stops the test."""

from facilitator.services.selftest import pull_the_plug
from facilitator.ui.house import House
from facilitator.ui.selftest.dialog import SelfTestDialog
from facilitator.ui.tasks import in_thread

NAME = "self-test"


def start_self_test(house: House) -> SelfTestDialog:
    """Open the window of the test and begin; one at a time."""
    dialog = SelfTestDialog(house.dialogs.parent)
    dialog.finished.connect(lambda: house.tasks.cancel(NAME))
    house.tasks.start_instead(_test(dialog), NAME)
    dialog.open()
    return dialog


async def _test(dialog: SelfTestDialog) -> None:
    try:
        outcome = await in_thread(pull_the_plug, dialog.show_progress)
        dialog.show_outcome(outcome)
    finally:
        if dialog.over:
            dialog.deleteLater()
        else:
            dialog.finished.connect(dialog.deleteLater)
