"""What has to do with letting go and with copies, for the menus to ask.

The questions are imported when they are asked: seldom.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from facilitator.ui.widgets.dialogs import Notice

if TYPE_CHECKING:
    from facilitator.ui.shell.application import Application

translate = QCoreApplication.translate

_TASK = "let go"


class PrivacyActions:
    """Tidies and erases what is chosen, and puts copies back."""

    def __init__(self, guide: "Application") -> None:
        self._guide = guide
        self._context = guide.context

    def put_back(self) -> None:
        """Let a copy be chosen and put it back."""
        from facilitator.ui.features.privacy.restoring import put_back  # noqa: PLC0415

        guide = self._guide
        work = put_back(self._context, guide.open_start, guide.begin_anew)
        self._context.tasks.start_instead(work, _TASK)

    def tidy(self) -> None:
        """Take the names of the table that is chosen away."""
        from facilitator.ui.features.privacy.anonymising import tidy  # noqa: PLC0415

        chosen = self._guide.chosen_table()
        if chosen:
            work = tidy(self._context, chosen, lambda: self._guide.read_again(chosen.id))
            self._context.tasks.start_instead(work, _TASK)

    def erase_table(self) -> None:
        """Wipe the table that is chosen out."""
        from facilitator.ui.features.privacy.anonymising import erase_table  # noqa: PLC0415

        chosen = self._guide.chosen_table()
        if chosen:
            work = erase_table(self._context, chosen, lambda: self._guide.forget(chosen.id))
            self._context.tasks.start_instead(work, _TASK)

    def erase_note(self) -> None:
        """Wipe the note in hand out, at the table in front."""
        from facilitator.ui.features.privacy.anonymising import erase_note  # noqa: PLC0415

        table = self._guide.table_in_front()
        if table is None:
            return
        item = table.presenter.capture.note_in_hand()
        if item is None:
            self._context.dialogs.show(_no_note())
            return
        work = erase_note(self._context, item, lambda: table.forget_note(item.id))
        self._context.tasks.start_instead(work, _TASK)


def _no_note() -> Notice:
    return Notice(
        translate("Privacy", "Which note?"),
        translate("Privacy", "Choose the note first: go to it with the arrow up."),
    )
