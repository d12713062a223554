"""What has to do with personal data that goes, and with copies that come back.

The questions are imported when they are asked: seldom.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.ids import DialogueId
from facilitator.ui.shell.screens import ActionGroup
from facilitator.ui.widgets.dialogs import Notice

translate = QCoreApplication.translate

_TASK = "let go"


@dataclass(eq=False)
class PrivacyActions(ActionGroup):
    """Anonymises and erases what is chosen, and puts copies back.

    `drop_form` lets go of the form of a new table, which is of the store of before.
    """

    _drop_form: Callable[[], None]

    def put_back(self) -> None:
        """Let a copy be chosen and put it back."""
        from facilitator.ui.features.privacy.copies import put_back  # noqa: PLC0415

        work = put_back(self._context, self._start.open, self._show_another_store)
        self._context.tasks.start_instead(work, _TASK)

    def _show_another_store(self) -> None:
        self._leave_tables()
        self._tables.close_all()
        self._drop_form()

    def _leave_tables(self) -> None:
        self._tables.latest = None
        self._start.open()

    def anonymise(self) -> None:
        """Take the names of the table that is chosen away."""
        from facilitator.ui.features.privacy.anonymising import tidy  # noqa: PLC0415

        chosen = self._start.chosen_table()
        if chosen:
            work = tidy(self._context, chosen, lambda: self._tables.read_again(chosen.id))
            self._context.tasks.start_instead(work, _TASK)

    def erase_table(self) -> None:
        """Wipe the table that is chosen out."""
        from facilitator.ui.features.privacy.anonymising import erase_table  # noqa: PLC0415

        chosen = self._start.chosen_table()
        if chosen:
            work = erase_table(self._context, chosen, lambda: self._close(chosen.id))
            self._context.tasks.start_instead(work, _TASK)

    def _close(self, table: DialogueId) -> None:
        self._leave_tables()
        self._tables.close([table])

    def erase_note(self) -> None:
        """Wipe the note in hand out, at the table in front."""
        from facilitator.ui.features.privacy.anonymising import erase_note  # noqa: PLC0415

        table = self._tables.in_front()
        if table is None:
            return
        item = table.presenter.capture.notes.current()
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
