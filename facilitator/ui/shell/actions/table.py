"""What has to do with the table in front, for the menus to ask; without one nothing happens.

Screens are imported when they are opened.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.services import hosting
from facilitator.ui.platform import folders

if TYPE_CHECKING:
    from facilitator.ui.shell.application import Application
    from facilitator.ui.shell.table.open_table import OpenTable
    from facilitator.ui.shell.table.presenter import TablePresenter
    from facilitator.ui.shell.table.room_control import RoomControl


class TableActions:
    """Opens the screens of the table in front, and does what is asked of it."""

    def __init__(self, guide: "Application") -> None:
        self._guide = guide

    @property
    def _table(self) -> "OpenTable | None":
        return self._guide.table_in_front()

    def open_host(self) -> None:
        """Show the host's view."""
        self._open(lambda presenter: presenter.show_host())

    def open_capture(self) -> None:
        """Show the note-taker's view."""
        self._open(lambda presenter: presenter.show_capture())

    def open_solo(self) -> None:
        """Show host and notes in one."""
        self._open(lambda presenter: presenter.show_solo())

    def open_loose_ends(self) -> None:
        """Show the first note that asks for a look."""
        self._open(lambda presenter: presenter.show_capture())
        self._ask(lambda presenter: presenter.capture.repair.begin())

    def open_closing(self) -> None:
        """Round the table off, or make its report."""
        table = self._table
        if table:
            table.closing.show()
            self._guide.show(table.closing_view)

    def open_reading_back(self) -> None:
        """Read back to everyone what was noted of them."""
        table = self._table
        if table:
            self._guide.show(table.read_back(self._way_back(table)).view)

    def open_settling(self) -> None:
        """Go through what laptops say differently of the table that is in front or chosen."""
        chosen = self._guide.chosen_table()
        if chosen:
            dialogue, table = chosen.id, self._guide.table(chosen.id)
            settling = table.settle(
                self._way_back(table), lambda: self._guide.read_others_again(dialogue)
            )
            self._guide.show(settling.view)

    def open_entering(self) -> None:
        """Type in notes on paper."""
        table = self._table
        if table:
            view = table.enter_paper(self._way_back(table)).view
            self._guide.show(view)
            view.begin()

    def print_papers(self) -> None:
        """Make papers."""
        from facilitator.ui.features.papers import printing  # noqa: PLC0415 - python-docx: seldom used

        table, context = self._table, self._guide.context
        if table:
            printed = printing.print_papers(
                context, table.work.editor, table.presenter.script, folders.show_folder
            )
            context.tasks.start(printed, "papers")

    def change(self) -> None:
        """Change what was filled in when the table was made ready."""
        table = self._table
        if table:
            self._guide.open_preparing(table.dialogue.id)

    def open_again(self) -> None:
        """Go on with a table that was rounded off."""
        table = self._table
        if table:
            table.work.record(hosting.reopen(table.work.editor))
            self._guide.open_table(table.dialogue.id)

    def move_apart(self) -> None:
        """Give the notes a window of their own, or take them back."""
        table = self._table
        if table:
            self._guide.open_table(table.dialogue.id)
            table.presenter.toggle_apart()

    def make_tension(self, number: int) -> None:
        """Say that two notes are in tension, in the way of this number."""
        table = self._table
        if table:
            in_sight = table.view is self._guide.window.screen_in_front()
            if not (in_sight and table.presenter.notes_in_front):
                self.open_capture()
            table.presenter.capture.view.tension_asked.emit(number)

    def leave_not_reached(self) -> None:
        """Leave the moves that were not reached."""
        self._ask(lambda presenter: presenter.host.leave_not_reached())

    def divide_time(self) -> None:
        """Divide the time that is left anew."""
        self._ask(lambda presenter: presenter.divide_time())

    def show_removed(self) -> None:
        """Show the notes that were removed."""
        self._ask(lambda presenter: presenter.show_removed())

    def of_room(self, ask: "Callable[[RoomControl], None]") -> Callable[[], None]:
        """Give what asks something of the screen for the room."""
        return lambda: self._ask(lambda presenter: ask(presenter.rooms))

    def undo(self) -> None:
        """Take back the last step, at the table or in the overview."""
        history = self._guide.history_in_front()
        if history:
            history.undo()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        history = self._guide.history_in_front()
        if history:
            history.redo()

    def _open(self, show: "Callable[[TablePresenter], None]") -> None:
        table = self._table
        if table:
            self._guide.show(table.view)
            show(table.presenter)

    def _ask(self, do: "Callable[[TablePresenter], None]") -> None:
        table = self._table
        if table:
            do(table.presenter)

    def _way_back(self, table: "OpenTable") -> Callable[[], None]:
        dialogue = table.dialogue.id
        return lambda: self._guide.open_table(dialogue)
