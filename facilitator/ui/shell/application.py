"""Makes the parts of the program and puts them together: what asks and what is done then."""

from collections.abc import Callable, Mapping

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.start.view import StartView
from facilitator.ui.shell.actions.edit import EditActions
from facilitator.ui.shell.actions.files import FileActions
from facilitator.ui.shell.actions.help import HelpActions
from facilitator.ui.shell.actions.invitation import InvitationActions
from facilitator.ui.shell.actions.overview import OverviewActions
from facilitator.ui.shell.actions.preparation import PreparationActions
from facilitator.ui.shell.actions.privacy import PrivacyActions
from facilitator.ui.shell.actions.table import TableActions
from facilitator.ui.shell.main_window import MainWindow
from facilitator.ui.shell.menus import Entry, MenuLine, Menus
from facilitator.ui.shell.open_tables import OpenTables
from facilitator.ui.shell.screen_stack import ScreenStack
from facilitator.ui.shell.start_screen import StartScreen
from facilitator.ui.shell.view_choices import ViewChoices

Asked = Mapping[Entry, Callable[[], object]]

SCREENS = ("facilitator.ui.shell.table.open_table", "facilitator.ui.features.prepare.presenter")
"""What is imported when a screen is first opened, or before that while nobody asks for it."""


class Application:
    """The screens, the open tables, and what is done when a menu or the start screen asks."""

    def __init__(self, window: MainWindow, start: StartView, context: AppContext) -> None:
        self.window = window
        self.context = context
        self.stack = stack = ScreenStack(window)
        self.tables = tables = OpenTables(context, stack)
        self.start = home = StartScreen(context, stack, tables, start)
        self.edit = EditActions(stack, tables)
        self.table = TableActions(context, stack, tables, home)
        self.preparation = PreparationActions(context, stack, tables, home)
        change = self.preparation.change
        self.invitations = InvitationActions(context, stack, tables, home, change)
        self.files = FileActions(context, stack, tables, home, self.invitations.open)
        drop_form = self.preparation.drop_form
        self.privacy = PrivacyActions(context, tables, home, drop_form)
        add_history = self.edit.add_history
        self.overview = OverviewActions(context, stack, tables, home, add_history)
        self.help = HelpActions(context, tables, home)
        asked = {**self._about_tables(), **self._about_table(), **self._about_view()}
        appearance = ViewChoices(window, context)
        self._menus = Menus(
            window, tables, asked, start.commands, self.edit.make_tension, appearance.lines()
        )
        self._connect(start)
        home.open()
        home.presenter.ready()

    def _connect(self, start: StartView) -> None:
        start.new_table.connect(self.preparation.open_new)
        start.practice.connect(self.preparation.open_practice_table)
        start.open_invitation.connect(self.invitations.choose)
        start.read_notes.connect(self.files.open_spreadsheet_import)
        start.merge_files.connect(self.files.open_file_merge)
        start.chosen.connect(self.tables.show)
        start.prepare_again.connect(self.preparation.change)
        self.window.dropped.connect(self.files.take)
        self.window.table_menu.aboutToShow.connect(self._allow_for_chosen)
        self.stack.changed.connect(self._refresh_menus)
        self.edit.changed.connect(self._refresh_menus)

    def _refresh_menus(self) -> None:
        self._menus.refresh(self.edit.history())

    def _allow_for_chosen(self) -> None:
        self._menus.allow_for_chosen(chosen=self.start.chosen_table() is not None)

    def _about_tables(self) -> Asked:
        return {
            MenuLine.OPEN_SIMULATION: self.preparation.open_simulation,
            Command.OVERVIEW: self.overview.open,
            MenuLine.MAKE_INVITATIONS: self.invitations.open_invitations,
            MenuLine.OPEN_KEY: self.invitations.open_key,
            MenuLine.HAND_OVER_ALL: self.files.hand_over_all,
            MenuLine.ANONYMISE: self.privacy.anonymise,
            MenuLine.ERASE_TABLE: self.privacy.erase_table,
            MenuLine.PUT_BACK: self.privacy.put_back,
            Command.BACK: self.start.open,
            Command.QUIT: self.window.close,
        }

    def _about_table(self) -> Asked:
        return {
            MenuLine.CHANGE_TABLE: self.preparation.change_table_in_front,
            Command.PLAN_TIME: self.table.divide_time,
            Command.NOT_REACHED: self.table.leave_not_reached,
            Command.READ_BACK: self.table.open_read_back,
            Command.SETTLE: self.table.open_conflicts,
            Command.REPORT: self.table.open_closing,
            Command.HAND_OVER: self.files.hand_over,
            Command.PAPERS: self.table.print_papers,
            MenuLine.ENTER_PAPER: self.table.open_paper_entry,
            MenuLine.OPEN_AGAIN: self.table.open_again,
            Command.UNDO: self.edit.undo,
            Command.REDO: self.edit.redo,
            MenuLine.SHOW_REMOVED: self.edit.show_removed,
            MenuLine.ERASE_NOTE: self.privacy.erase_note,
        }

    def _about_view(self) -> Asked:
        return {
            Command.HOST_VIEW: self.table.open_host,
            Command.CAPTURE_VIEW: self.table.open_capture,
            Command.SOLO_VIEW: self.table.open_solo,
            MenuLine.MOVE_APART: self.table.move_apart,
            Command.ROOM_SCREEN: self.table.of_room(lambda room: room.toggle()),
            Command.ROOM_NEXT: self.table.of_room(lambda room: room.go_on()),
            Command.ROOM_TIME: self.table.of_room(lambda room: room.toggle_time()),
            Command.FULL_SCREEN: self.window.toggle_full_screen,
            Command.HELP: self.help.show_keys,
            MenuLine.SELF_TEST: self.help.start_self_test,
            MenuLine.ABOUT: self.help.show_about,
        }
