"""Runs the self-test beside the work: the window goes on, closing the dialog stops the test."""

from facilitator.training.self_test import pull_the_plug
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.self_test.dialog import SelfTestDialog
from facilitator.ui.platform.tasks import in_thread

NAME = "self-test"


def start_self_test(context: AppContext) -> SelfTestDialog:
    """Open the window of the test and begin; one at a time."""
    dialog = SelfTestDialog(context.dialogs.parent)
    dialog.finished.connect(lambda: context.tasks.cancel(NAME))
    context.tasks.start_instead(_test(dialog), NAME)
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
