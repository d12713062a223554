"""The menus: everything that can be done, in words, with its keys."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import TENSIONS, Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.shell.help import show_about, show_keys
from facilitator.ui.shell.view_choices import ViewChoices

if TYPE_CHECKING:
    from facilitator.ui.shell.application import Application

translate = QCoreApplication.translate


class Menus:
    """Fills the menus of the window and allows what makes sense on the screen in front."""

    def __init__(self, guide: "Application") -> None:
        self._guide = guide
        self._at_table = guide.at_table
        self._window = guide.window
        self._choices = ViewChoices(guide.window, guide.context)
        self._fill_table_menu()
        self._fill_edit_menu()
        self._fill_view_menu()
        self._fill_help_menu()

    def _fill_table_menu(self) -> None:
        window, guide = self._window, self._guide
        window.fill(window.table_menu, *self._ways_to_begin(), None)
        window.fill(window.table_menu, *self._lines_of_table(), None)
        window.fill(window.table_menu, *self._lines_of_data(), None)
        window.fill(
            window.table_menu,
            window.command(Command.BACK, guide.open_start),
            window.command(Command.QUIT, window.close),
        )

    def _ways_to_begin(self) -> list[QAction]:
        """Give the lines that are of use without a table in front."""
        window, guide = self._window, self._guide
        return [
            *(guide.start_view.commands[command] for command in _FROM_START),
            window.line(translate("Menus", "Practice table that plays"), guide.open_rehearsal),
            window.command(Command.OVERVIEW, guide.open_overview),
            window.line(translate("Menus", "Make invitations …"), guide.inviting.open_making),
            window.line(translate("Menus", "Key for handing in …"), guide.inviting.open_key),
        ]

    def _lines_of_table(self) -> list[QAction]:
        """Give the lines about the table in front."""
        window, table = self._window, self._at_table
        self._change = window.line(translate("Menus", "Change the table …"), table.change)
        self._not_reached = window.command(Command.NOT_REACHED, table.leave_not_reached)
        self._divide = window.command(Command.PLAN_TIME, table.divide_time)
        self._entering = window.line(
            translate("Menus", "Type in paper notes …"), table.open_entering
        )
        self._reopen = window.line(translate("Menus", "Open the table again"), table.open_again)
        return [
            self._change,
            self._divide,
            self._not_reached,
            window.command(Command.READ_BACK, table.open_reading_back),
            window.command(Command.SETTLE, table.open_settling),
            window.command(Command.REPORT, table.open_closing),
            window.command(Command.HAND_OVER, self._guide.handing.hand_over),
            window.command(Command.PAPERS, table.print_papers),
            self._entering,
            self._reopen,
        ]

    def _lines_of_data(self) -> list[QAction]:
        """Give the lines that hand over, let go and put back."""
        window, tidying = self._window, self._guide.tidying
        self._tidy = window.line(translate("Menus", "Tidy the data …"), tidying.tidy)
        self._erase = window.line(
            translate("Menus", "Erase the table for good …"), tidying.erase_table
        )
        window.table_menu.aboutToShow.connect(self._allow_letting_go)
        all_over = translate("Menus", "Hand all tables over …")
        return [
            window.line(all_over, self._guide.handing.hand_over_all),
            self._tidy,
            self._erase,
            window.line(translate("Menus", "Put a copy back …"), tidying.put_back),
        ]

    def _fill_edit_menu(self) -> None:
        window = self._window
        self._undo = window.command(Command.UNDO, self._at_table.undo)
        self._redo = window.command(Command.REDO, self._at_table.redo)
        self._removed = window.line(
            translate("Menus", "Removed notes …"), self._at_table.show_removed
        )
        self._erase_note = window.line(
            translate("Menus", "Erase this note for good …"), self._guide.tidying.erase_note
        )
        self._tension = window.group(translate("Menus", "Tension"), *self._tensions())
        lines = (self._tension, self._removed, self._erase_note)
        window.fill(window.edit_menu, self._undo, self._redo, None, *lines)

    def _tensions(self) -> Iterator[QAction]:
        """Give a line for each kind of tension; its key works where the notes are."""
        for number, command in enumerate(TENSIONS, start=1):
            words = f"{shortcuts.text(command)}\t{shortcuts.sequence(command)}"
            yield self._window.line(words, partial(self._at_table.make_tension, number))

    def _fill_view_menu(self) -> None:
        window, table = self._window, self._at_table
        self._apart = window.line(
            translate("Menus", "Notes in a window of their own"), table.move_apart
        )
        self._apart.setCheckable(True)
        window.view_menu.aboutToShow.connect(self._tick_apart)
        window.fill(
            window.view_menu,
            window.command(Command.HOST_VIEW, table.open_host),
            window.command(Command.CAPTURE_VIEW, table.open_capture),
            window.command(Command.SOLO_VIEW, table.open_solo),
            self._apart,
            None,
            window.command(Command.ROOM_SCREEN, table.of_room(lambda room: room.toggle())),
            window.command(Command.ROOM_NEXT, table.of_room(lambda room: room.go_on())),
            window.command(Command.ROOM_TIME, table.of_room(lambda room: room.toggle_time())),
            None,
            *self._choices.lines(),
            None,
            window.command(Command.FULL_SCREEN, window.toggle_full_screen),
        )

    def _fill_help_menu(self) -> None:
        window, context = self._window, self._guide.context
        window.fill(
            window.help_menu,
            window.command(Command.HELP, self._show_keys),
            window.line(translate("Menus", "Test: pull the plug …"), lambda: _test(context)),
            window.line(translate("Menus", "About Dialoogtafel"), lambda: show_about(context)),
        )

    def refresh(self) -> None:
        """Allow what makes sense now, and name what undo and redo would do."""
        table = self._guide.table_in_front()
        history = self._guide.history_in_front()
        finished = bool(table and table.dialogue.status is DialogueStatus.FINISHED)
        for action in (
            self._change,
            self._removed,
            self._erase_note,
            self._entering,
            self._apart,
            self._tension,
        ):
            action.setEnabled(table is not None)
        under_way = bool(
            table and table.view is self._window.screen_in_front() and not finished
        )
        for action in (self._divide, self._not_reached):
            action.setEnabled(under_way)
        for command in _OF_A_TABLE:
            self._window.action(command).setEnabled(table is not None)
        self._reopen.setEnabled(finished)
        self._undo.setEnabled(bool(history and history.can_undo()))
        self._redo.setEnabled(bool(history and history.can_redo()))
        _name(self._undo, Command.UNDO, history.undo_text() if history else "")
        _name(self._redo, Command.REDO, history.redo_text() if history else "")

    def _allow_letting_go(self) -> None:
        """Allow what needs a table where one is in front or chosen."""
        chosen = self._guide.chosen_table() is not None
        self._tidy.setEnabled(chosen)
        self._erase.setEnabled(chosen)

    def _tick_apart(self) -> None:
        table = self._guide.table_in_front()
        self._apart.setChecked(table is not None and table.presenter.apart)

    def _show_keys(self) -> None:
        table = self._guide.table_in_front()
        kinds = table.presenter.kind_words() if table else None
        show_keys(self._guide.context, self._guide.where(), kinds)


_OF_A_TABLE = (
    Command.READ_BACK,
    Command.REPORT,
    Command.HAND_OVER,
    Command.PAPERS,
    Command.HOST_VIEW,
    Command.CAPTURE_VIEW,
    Command.SOLO_VIEW,
    Command.ROOM_SCREEN,
    Command.ROOM_NEXT,
    Command.ROOM_TIME,
)
_FROM_START = (
    Command.NEW_TABLE,
    Command.OPEN_INVITATION,
    Command.PRACTICE,
    Command.READ_NOTES,
    Command.MERGE,
)


def _test(context: AppContext) -> None:
    from facilitator.ui.features.self_test.running import start_self_test  # noqa: PLC0415 - seldom used

    start_self_test(context)


def _name(action: QAction, command: Command, step: str) -> None:
    words = shortcuts.text(command)
    action.setText(f"{words}: {step}" if step else words)
