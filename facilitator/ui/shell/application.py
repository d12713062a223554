"""Opens the screens: goes where a person asks to go, and keeps every table that was opened.

Screens are imported when they are opened; the start screen does not wait for them.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.ui.commands.shortcuts import Where
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_file_errors import faulty_files, show_faults
from facilitator.ui.context.missing_script import tell_lost_script
from facilitator.ui.features.start.presenter import StartPresenter
from facilitator.ui.features.start.view import StartView
from facilitator.ui.platform import folders
from facilitator.ui.shell.actions.export import ExportActions
from facilitator.ui.shell.actions.invitation import END as INVITATION
from facilitator.ui.shell.actions.invitation import InvitationActions
from facilitator.ui.shell.actions.privacy import PrivacyActions
from facilitator.ui.shell.actions.table import TableActions
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.menus import Menus
from facilitator.ui.shell.practice_tables import practice_table, rehearsal_table

if TYPE_CHECKING:
    from facilitator.ui.context.undo import History
    from facilitator.ui.context.undoable_editor import UndoableEditor
    from facilitator.ui.features.file_merge.presenter import FileMergePresenter
    from facilitator.ui.features.overview.presenter import OverviewPresenter
    from facilitator.ui.features.prepare.presenter import PreparePresenter
    from facilitator.ui.features.prepare.view import PrepareView
    from facilitator.ui.shell.table.open_table import OpenTable

translate = QCoreApplication.translate

SCREENS = ("facilitator.ui.shell.table.open_table", "facilitator.ui.features.prepare.presenter")
"""What is imported when a screen is first opened, or before that while nobody asks for it."""

TABLE_FILE = ".dialoog"


class Application:
    """Shows one screen at a time in the window, and does what the menus ask."""

    def __init__(self, window: MainWindow, start: StartView, context: AppContext) -> None:
        self.window = window
        self.context = context
        self.start_view = start
        self._start = StartPresenter(start, self)
        self._tables: dict[DialogueId, OpenTable] = {}
        self._form: tuple[PrepareView, PreparePresenter] | None = None
        self._overview: OverviewPresenter | None = None
        self._visits: dict[QWidget, object] = {}  # screens that go when they are left
        self._latest: DialogueId | None = None
        self.inviting = InvitationActions(self)
        self.tidying = PrivacyActions(self)
        self.handing = ExportActions(self, folders.show_folder)
        self.at_table = TableActions(self)
        self._menus = Menus(self)
        window.closed.connect(self._put_windows_away)
        window.dropped.connect(self.take_files)
        self._start.show_faults(faulty_files(context))
        self.open_start()
        self._start.ready()

    def open_start(self, current: DialogueId | None = None) -> None:
        """Show what can be done and the tables on this laptop.

        Enter goes on with `current`, else with the table that was left last.
        """
        for table in self._tables.values():  # nobody could switch it off from here
            table.presenter.rooms.turn_off()
        current = current or self._latest
        store = self.context.store
        self._start.show_disputes(store.versions.disputes_per_table())
        self._start.show(store.overview(), self.context.now(), current)
        self.show(self.start_view)

    def open_preparing(self, dialogue: DialogueId | None) -> None:
        """Make a new table ready, or change what was filled in for this one."""
        if dialogue is None:
            self._form = self._form or self._new_form(None)
            self.show(self._form[0])
            return
        self._latest = dialogue
        self.visit(*self._new_form(self.table(dialogue).work))

    def _new_form(
        self, work: "UndoableEditor | None"
    ) -> "tuple[PrepareView, PreparePresenter]":
        from facilitator.ui.features.prepare.presenter import PreparePresenter  # noqa: PLC0415
        from facilitator.ui.features.prepare.view import PrepareView  # noqa: PLC0415

        view = PrepareView(self.context.library.vocabularies["representation"].choices)
        return view, PreparePresenter(view, self.context, work, self._prepared, self.open_start)

    def _prepared(self, dialogue: DialogueId, begin: bool) -> None:
        if self._form and self._form[0] is self.window.screen_in_front():
            self._visits[self._form[0]] = self._form[1]  # it goes when it is left
            self._form = None  # the next new table begins empty
        if begin:
            self.open_table(dialogue)
            self.table(dialogue).presenter.begin()
        else:
            self.open_start(dialogue)

    def open_collecting(self) -> None:
        """Take in notes that were kept in a spreadsheet."""
        from facilitator.ui.features.spreadsheet_import import presenter, view  # noqa: PLC0415 - seldom used

        screen = view.SpreadsheetImportView()
        back, done = self.open_start, self._read_tables_again
        self.visit(
            screen, presenter.SpreadsheetImportPresenter(screen, self.context, back, done)
        )

    def open_overview(self) -> None:
        """Show all tables per theme, what is missing, and a line to search in."""
        from facilitator.ui.features.overview.opening import open_overview  # noqa: PLC0415

        if self._overview is None:
            self._overview = open_overview(self.context, self)
            self._overview.history.changed.connect(self._menus.refresh)
        self.show(self._overview.view)
        self._overview.show()

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Go to a note at its table."""
        self.open_table(dialogue)
        table = self.table(dialogue)
        table.presenter.show_capture()
        table.presenter.capture.view.go_to_note(item)

    def _read_tables_again(self) -> None:
        """Show in the open tables what was taken in; earlier steps cannot be undone past it."""
        here = {overview.dialogue.id for overview in self.context.store.overview()}
        self._close(dialogue for dialogue in list(self._tables) if dialogue not in here)
        for table in self._tables.values():
            table.read_again()

    def open_table(self, dialogue: DialogueId) -> None:
        """Go on with a table, where one was."""
        table = self.table(dialogue)
        self._for_one_table(table)
        self.show(table.view)
        table.presenter.bring_front()

    def open_practice(self) -> None:
        """Go on with the practice table, made ready when there is none."""
        self.open_table(practice_table(self.context))

    def open_rehearsal(self) -> None:
        """Go on with the practice table that plays, made ready when there is none."""
        table = rehearsal_table(self.context)
        if table is not None:
            self.open_table(table)

    def _for_one_table(self, table: "OpenTable") -> None:
        """Let only this table have a screen for the room."""
        for other in self._tables.values():
            if other is not table:
                other.presenter.rooms.turn_off()

    def read_others_again(self, dialogue: DialogueId) -> None:
        """Show in the other open tables that one of them became part of this one, or left."""
        here = {dialogue, *(each.dialogue.id for each in self.context.store.overview())}
        self._close(other for other in list(self._tables) if other not in here)
        for other, table in self._tables.items():
            if other != dialogue:
                table.read_again()

    def _put_windows_away(self) -> None:
        for table in self._tables.values():
            table.presenter.put_away()

    def ask_invitation(self) -> None:
        """Open an invitation, and make its table ready."""
        self.inviting.choose()

    def open_gathering(self) -> None:
        """Take in the files of many tables."""
        self._gather()

    def _gather(self) -> "FileMergePresenter":
        from facilitator.ui.features.file_merge import presenter, view  # noqa: PLC0415 - seldom used

        screen = view.FileMergeView()
        back, done = self.open_start, self._read_tables_again
        gathering = presenter.FileMergePresenter(
            screen, self.context, back, done, self._unlock_key
        )
        self.visit(screen, gathering)
        return gathering

    def take_files(self, paths: Iterable[Path]) -> None:
        """Do with files that were dropped or opened what they are for.

        An invitation makes its table ready; files of tables are looked at first.
        """
        given = list(paths)
        if any(path.suffix == INVITATION for path in given):
            self.inviting.take(given)
        elif any(path.suffix == TABLE_FILE or path.is_dir() for path in given):
            self._gather().look_at(given)

    async def _unlock_key(self) -> bool:
        """Ask for the passphrase of the key; say whether the key is open now."""
        from facilitator.ui.features.keys.unlocking import unlock  # noqa: PLC0415 - seldom used

        return await unlock(self.context)

    def tell_faults(self) -> None:
        """Say what is wrong in the data files that are left out."""
        show_faults(self.context)

    def table(self, dialogue: DialogueId) -> "OpenTable":
        """Give a table with its screens; they are made when it is first opened."""
        from facilitator.ui.shell.table.open_table import OpenTable  # noqa: PLC0415

        if dialogue not in self._tables:
            table = OpenTable(
                self.context, dialogue, self.at_table.open_closing, folders.show_folder
            )
            table.closing_view.back_asked.connect(lambda: self.open_table(dialogue))
            table.closing_view.hand_over_asked.connect(self.handing.hand_over)
            table.closing_view.checks.loose_asked.connect(self.at_table.open_loose_ends)
            table.closing_view.checks.notes_asked.connect(self.at_table.open_capture)
            table.closing_view.read_back_asked.connect(self.at_table.open_reading_back)
            table.work.history.changed.connect(self._menus.refresh)
            self._tables[dialogue] = table
            tell_lost_script(self.context, table.work.editor.dossier)
        return self._tables[dialogue]

    def table_in_front(self) -> "OpenTable | None":
        """Give the table whose screen is shown."""
        screen = self.window.screen_in_front()
        return next((table for table in self._tables.values() if table.owns(screen)), None)

    def history_in_front(self) -> "History | None":
        """Give the steps that can be taken back where one is: at a table, or the overview."""
        table = self.table_in_front()
        if table is not None:
            return table.work.history
        overview = self._overview
        here = overview and overview.view is self.window.screen_in_front()
        return overview.history if overview and here else None

    def chosen_table(self) -> Dialogue | None:
        """Give the table in front, or the one that is chosen on the start screen."""
        table = self.table_in_front()
        if table is not None:
            return table.dialogue
        if self.window.screen_in_front() is not self.start_view:
            return None
        chosen, known = self.start_view.current_table(), self.context.store.overview()
        return next((one.dialogue for one in known if one.dialogue.id == chosen), None)

    def read_again(self, dialogue: DialogueId) -> None:
        """Show a table as it is now in the store; no step back reaches past this."""
        if dialogue in self._tables:
            self._tables[dialogue].read_again()

    def forget(self, *dialogues: DialogueId) -> None:
        """Go to the start screen, and close the screens of tables that are gone."""
        self._latest = None
        self.open_start()
        self._close(dialogues)

    def _close(self, dialogues: Iterable[DialogueId]) -> None:
        for dialogue in dialogues:
            table = self._tables.pop(dialogue, None)
            if table is not None:
                table.presenter.put_away()
                for screen in table.screens():
                    self.window.drop_screen(screen)

    def begin_anew(self) -> None:
        """Show what is in the store now, when all of it may be another."""
        self.forget(*self._tables)
        if self._form is not None:
            self.window.drop_screen(self._form[0])
            self._form = None

    def where(self) -> Where:
        """Say which part of the program is in front."""
        screen, table = self.window.screen_in_front(), self.table_in_front()
        if table is None:
            return Where.START if screen is self.start_view else Where.EVERYWHERE
        return Where.CAPTURE if table.presenter.notes_in_front else Where.HOST

    def visit(self, screen: QWidget, presenter: object) -> None:
        """Show a screen that goes when it is left, with what belongs to it."""
        self._visits[screen] = presenter
        self.show(screen)

    def show(self, screen: QWidget) -> None:
        """Show a screen; the one that is left goes when it was a visit."""
        left = self.window.screen_in_front()
        self.window.show_screen(screen)
        if left in self._visits and left is not screen:
            self.window.drop_screen(left)
            del self._visits[left]
        table = self.table_in_front()
        self._latest = table.dialogue.id if table else self._latest
        for each in self._tables.values():
            each.presenter.come_in_sight(in_sight=each is table)
        self.window.set_name(_window_name(table.dialogue) if table else "")
        self._menus.refresh()


def _window_name(dialogue: Dialogue) -> str:
    """Name a table by its theme; never by a person, since windows are shared in calls."""
    name = dialogue.theme or dialogue.kind
    practice = translate("Application", "Practice table: {name}")
    return practice.format(name=name) if dialogue.practice else name
