"""What has to do with the data of tables: files, invitations and keys; privacy and copies.

Screens and questions are imported when they are opened or asked: most people see none of them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.ui.shell.screens import ActionGroup
from facilitator.ui.widgets.dialogs import Notice

if TYPE_CHECKING:
    from facilitator.ui.context.app_context import AppContext
    from facilitator.ui.context.editing import History
    from facilitator.ui.features.file_merge.presenter import FileMergePresenter
    from facilitator.ui.shell.table.open_table import OpenTable


translate = QCoreApplication.translate

OPENING, LETTING_GO = "invitation", "let go"
"""The tasks, of which one of each kind runs."""
INVITATION, MERGED = ".uitnodiging", frozenset({".dialoog", ".dialooglaag"})


@dataclass(eq=False)
class FileActions(ActionGroup):
    """Takes files in; `open_invitation` does so with an invitation among them.

    `open_review` shows what there is to look at then; `leave` what may go from this laptop
    after tables were handed in; `add_history` hears of the steps of a page.
    """

    _open_invitation: Callable[[Path], None]
    _open_review: Callable[[], None]
    _leave: Callable[[], None]
    _add_history: Callable[[QWidget, "History"], None]

    def __post_init__(self) -> None:
        self._tables.opened.connect(self._follow)

    def _follow(self, table: "OpenTable") -> None:
        table.closing_view.hand_over_asked.connect(self.hand_over)

    def open_spreadsheet_import(self) -> None:
        """Take in notes that were kept in a spreadsheet."""
        from facilitator.ui.features.spreadsheet_import import presenter, view  # noqa: PLC0415

        screen = view.SpreadsheetImportView()
        back, done = self._start.open, self._tables.read_all_again
        importing = presenter.SpreadsheetImportPresenter(
            screen, self._context, back, done, self._open_review
        )
        self._stack.visit(screen, importing)

    def open_file_merge(self) -> "FileMergePresenter":
        """Take in the files of many tables."""
        from facilitator.ui.features.file_merge import presenter, view  # noqa: PLC0415

        screen = view.FileMergeView()
        back, done = self._start.open, self._tables.read_all_again
        unlock = partial(_unlock_key, self._context)
        merge = presenter.FileMergePresenter(
            screen, self._context, back, done, unlock, self._open_review
        )
        screen.history_asked.connect(lambda: merge.leave_for(self.open_import_history))
        self._stack.visit(screen, merge)
        return merge

    def open_import_history(self) -> None:
        """Tell what was taken in before, and take it back when asked."""
        from facilitator.ui.features.import_history import presenter, view  # noqa: PLC0415

        screen = view.ImportHistoryView()
        back, changed = self._start.open, self._tables.read_all_again
        self._stack.visit(
            screen, presenter.ImportHistoryPresenter(screen, self._context, back, changed)
        )

    def open_settlement(
        self, back: Callable[[], None], changed: Callable[[], None], history: "History"
    ) -> None:
        """Show what waits for a yes; `back` is where one came from, with its `history`."""
        from facilitator.ui.features.settlement import presenter, view  # noqa: PLC0415

        screen = view.SettlementView()
        settling = presenter.SettlementPresenter(screen, self._context, back, changed, history)
        self._add_history(screen, history)
        self._stack.visit(screen, settling)
        settling.show()

    def take(self, paths: Iterable[Path]) -> None:
        """Do with files that were dropped or opened what they are for.

        The first invitation makes its table ready; other files are looked at first.
        """
        given = list(paths)
        invitation = next((path for path in given if path.suffix == INVITATION), None)
        if invitation:
            self._open_invitation(invitation)
        elif any(path.suffix in MERGED or path.is_dir() for path in given):
            self.open_file_merge().look_at(given)

    def hand_over(self) -> None:
        """Hand over the table that is in front or chosen."""
        chosen = self._start.chosen_table()
        if chosen:
            self._hand_over([chosen])

    def hand_over_all(self) -> None:
        """Hand over every table on this laptop that counts."""
        heads = [one.dialogue for one in self._context.store.overview()]
        self._hand_over([head for head in heads if not head.practice])

    def give_data(self) -> None:
        """Give tables, notes and kernen to other programs."""
        from facilitator.ui.features.data_export import give_data  # noqa: PLC0415

        self._context.tasks.start_instead(give_data(self._context), "give data")

    def _hand_over(self, tables: Sequence[Dialogue]) -> None:
        from facilitator.ui.features.export import export_tables  # noqa: PLC0415

        check = self._tables.check_export
        work = export_tables(self._context, tables, self._leave, check)
        self._context.tasks.start_instead(work, "hand over")


@dataclass(eq=False)
class InvitationActions(ActionGroup):
    """Opens invitations, makes them, and opens the screen of the key.

    `change` shows what is still to be filled in for a table.
    """

    _change: Callable[[DialogueId], None]

    def choose(self) -> None:
        """Let an invitation be chosen, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        work = opening.choose_invitation(self._context, self._go)
        self._context.tasks.start_instead(work, OPENING)

    def open(self, path: Path) -> None:
        """Open an invitation, and make its table ready."""
        from facilitator.ui.features.invitations import opening  # noqa: PLC0415

        work = opening.open_invitation(self._context, path, self._go)
        self._context.tasks.start_instead(work, OPENING)

    def open_invitations(self) -> None:
        """Make invitations for tables that are to be held."""
        from facilitator.ui.features.invitations import presenter, view  # noqa: PLC0415

        screen = view.InvitationsView()
        maker = presenter.InvitationsPresenter(
            screen, self._context, self._start.open, self.open_key
        )
        self._stack.visit(screen, maker)

    def open_key(self) -> None:
        """Show the key for handing in."""
        from facilitator.ui.features.keys import presenter, view  # noqa: PLC0415

        screen = view.KeyView()
        keeper = presenter.KeyPresenter(screen, self._context, self._start.open)
        self._stack.visit(screen, keeper)

    def _go(self, table: DialogueId) -> None:
        """Go to a table: to what is still to be filled in, as long as it has not begun."""
        dialogue = self._context.store.dossier(table).dialogue
        if dialogue.status is DialogueStatus.PREPARED:
            self._change(table)
        else:
            self._tables.show(table)


@dataclass(eq=False)
class PrivacyActions(ActionGroup):
    """Anonymises and erases what is chosen, and puts copies back.

    `drop_form` lets go of the form of a new table, which is of the store of before.
    """

    _drop_form: Callable[[], None]

    def put_back(self) -> None:
        """Let a copy be chosen and put it back."""
        from facilitator.ui.features.privacy.copies import put_back  # noqa: PLC0415

        work = put_back(
            self._context,
            partial(_unlock_key, self._context),
            self._start.open,
            self._show_another_store,
        )
        self._context.tasks.start_instead(work, LETTING_GO)

    def _show_another_store(self) -> None:
        self._leave_tables()
        self._tables.close_all()
        self._drop_form()
        self._context.second_copy.begin()

    def choose_second_copy(self) -> None:
        """Say how the second copy is, and let its place be chosen."""
        from facilitator.ui.features.privacy import second_copy  # noqa: PLC0415

        work = second_copy.choose_second_copy(self._context)
        self._context.tasks.start_instead(work, LETTING_GO)

    def _leave_tables(self) -> None:
        self._tables.latest = None
        self._start.open()

    def anonymise(self) -> None:
        """Take the names of the table that is chosen away."""
        from facilitator.ui.features.privacy.anonymising import tidy  # noqa: PLC0415

        chosen = self._start.chosen_table()
        if chosen:
            work = tidy(self._context, chosen, lambda: self._tables.read_again(chosen.id))
            self._context.tasks.start_instead(work, LETTING_GO)

    def erase_table(self) -> None:
        """Wipe the table that is chosen out."""
        from facilitator.ui.features.privacy.anonymising import erase_table  # noqa: PLC0415

        chosen = self._start.chosen_table()
        if chosen:
            work = erase_table(self._context, chosen, lambda: self._close(chosen.id))
            self._context.tasks.start_instead(work, LETTING_GO)

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
        self._context.tasks.start_instead(work, LETTING_GO)


async def _unlock_key(context: "AppContext") -> bool:
    """Ask for the passphrase of the key; say whether the key is open now."""
    from facilitator.ui.features.keys.presenter import unlock  # noqa: PLC0415

    return await unlock(context)


def _no_note() -> Notice:
    return Notice(
        translate("Privacy", "Which note?"),
        translate("Privacy", "Choose the note first: go to it with the arrow up."),
    )
