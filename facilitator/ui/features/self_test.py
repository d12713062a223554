"""The self-test in the Help menu: the plug is pulled from a practice table, for all to see.

Decision: a real process is really killed
    Context: "your notes are safe" is easily said. Decision: the program starts itself once
    more, lets that process keep notes in a temporary folder, kills it in the middle of one,
    opens what it left and counts. Cost: a few seconds, and a second process for a moment.
    Alternatives: check the store in use (says nothing about a crash), play it in this process
    (a kill would take the window with it).
"""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.training.self_test import Outcome, pull_the_plug
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.dialogs import MessageDialog
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.progress import ProgressLine

translate = QCoreApplication.translate


class SelfTestDialog(MessageDialog):
    """Stands before the window, which goes on working; closing it stops the test."""

    def __init__(self, parent: QWidget | None = None) -> None:
        sentences = [
            translate(
                "SelfTest",
                "The program writes notes at a practice table of its own, in a temporary "
                "folder. Then it is stopped all of a sudden, as when the plug is pulled.",
            ),
            translate("SelfTest", "Your own tables are not part of this."),
        ]
        super().__init__(translate("SelfTest", "Test: pull the plug"), sentences, parent)
        self.over = False
        self.line = ProgressLine(translate("SelfTest", "Notes written"))
        self.verdict = PlainLabel(style=text_styles.STRONG)
        self.found = PlainLabel()
        for part in (self.line, self.verdict, self.found):
            self._words.addWidget(part)
        for part in (self.verdict, self.found):
            part.hide()
        close = PlainButton(translate("SelfTest", "Close"))
        self.add_button(close, QDialogButtonBox.ButtonRole.RejectRole)
        self.finished.connect(self._end)

    def _end(self) -> None:
        self.over = True

    def show_progress(self, done: int, total: int) -> None:
        """Show how many notes of how many were written; nothing once the window is closed."""
        if not self.over:
            self.line.set_share(done / total)

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was found, and keep the window open for it."""
        verdict, found = words(outcome)
        for label, text in ((self.verdict, verdict), (self.found, found)):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleDescription(f"{verdict} {found}".strip())
        self._fit()
        announce(self, f"{verdict} {found}".strip())


def words(outcome: Outcome) -> tuple[str, str]:
    """Say what the test found: the verdict, and the counts."""
    if not outcome.kept:
        sentence = translate("SelfTest", "The test could not begin. Nothing was changed.")
        return sentence, ""
    counts = translate(
        "SelfTest", "{kept} notes written, process stopped, {found} notes found again."
    )
    half = (
        translate("SelfTest", "The half-typed text was found again.")
        if outcome.half_found
        else translate("SelfTest", "The half-typed text was not found again.")
    )
    verdict = (
        translate("SelfTest", "Nothing is lost.")
        if outcome.whole
        else translate("SelfTest", "Not everything was found again. Tell the makers, please.")
    )
    return verdict, f"{counts.format(kept=outcome.kept, found=outcome.found)} {half}"


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
