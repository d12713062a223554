"""What has to do with the table in front; without one nothing happens.

Screens are imported when they are opened.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.ids import DialogueId
from facilitator.services import hosting
from facilitator.ui.context.editing import History
from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.shell.screens import ActionGroup, OpenTables, ScreenStack

if TYPE_CHECKING:
    from facilitator.ui.shell.table.open_table import OpenTable
    from facilitator.ui.shell.table.presenter import TablePresenter
    from facilitator.ui.shell.table.view import RoomControl


class EditActions(QObject):
    """Takes steps back on the screen in front; `changed` says that these are others."""

    changed = Signal()

    def __init__(self, stack: ScreenStack, tables: OpenTables) -> None:
        super().__init__(stack)
        self._stack = stack
        self._tables = tables
        self._histories: dict[QWidget, History] = {}
        tables.changed.connect(self.changed)

    def add_history(self, screen: QWidget, history: History) -> None:
        """Take steps back on a screen that is of no table."""
        if history not in self._histories.values():
            history.changed.connect(self.changed)
        self._histories[screen] = history
        screen.destroyed.connect(lambda: self._histories.pop(screen, None))

    def history(self) -> History | None:
        """Give the steps that can be taken back where one is."""
        table, screen = self._tables.in_front(), self._stack.front
        if table is not None:
            return table.work.history
        return self._histories.get(screen) if screen else None

    def undo(self) -> None:
        """Take back the last step."""
        history = self.history()
        if history:
            history.undo()

    def redo(self) -> None:
        """Make the step again that was taken back."""
        history = self.history()
        if history:
            history.redo()

    def make_tension(self, number: int) -> None:
        """Say that two notes are in tension, in the way of this number."""
        table = self._tables.in_front()
        if table is None:
            return
        presenter = table.presenter
        if not (table.view is self._stack.front and presenter.layouts.notes_in_front):
            self._stack.show(table.view)
            presenter.layouts.show_capture()
        presenter.capture.view.tension_asked.emit(number)

    def show_removed(self) -> None:
        """Show the notes that were removed."""
        table = self._tables.in_front()
        if table:
            table.presenter.show_removed()


@dataclass(eq=False)
class TableActions(ActionGroup):
    """Opens the screens of the table in front, and does what is asked of it."""

    def __post_init__(self) -> None:
        self._tables.opened.connect(self._follow)

    def _follow(self, table: "OpenTable") -> None:
        """Do what the screens of a table ask."""
        closing = table.closing_view
        closing.checks.loose_asked.connect(self.open_loose_ends)
        closing.checks.notes_asked.connect(self.open_capture)
        closing.read_back_asked.connect(self.open_read_back)
        closing.checks.read_asked.connect(self.open_clearing)
        closing.checks.export_check_asked.connect(self.open_export_check)

    @property
    def _table(self) -> "OpenTable | None":
        return self._tables.in_front()

    def open_host(self) -> None:
        """Show the host's view."""
        self._open(lambda presenter: presenter.layouts.show_host())

    def open_capture(self) -> None:
        """Show the note-taker's view."""
        self._open(lambda presenter: presenter.layouts.show_capture())

    def open_solo(self) -> None:
        """Show host and notes in one."""
        self._open(lambda presenter: presenter.layouts.show_solo())

    def open_loose_ends(self) -> None:
        """Show the first note that asks for a look."""
        self._open(lambda presenter: presenter.layouts.show_capture())
        self._ask(lambda presenter: presenter.capture.loose_ends.begin())

    def open_closing(self) -> None:
        """Round the table off, or make its report."""
        table = self._table
        if table:
            self.open_closing_of(table)

    def open_closing_of(self, table: "OpenTable") -> None:
        """Round a table off that need not be in front."""
        table.closing.show()
        self._stack.show(table.closing_view)

    def open_read_back(self) -> None:
        """Read back to everyone what was noted of them."""
        table = self._table
        if table:
            self._stack.show(table.read_back())

    def open_clearing(self) -> None:
        """Read every note once more before it is printed."""
        table = self._table
        if table:
            self._stack.show(table.clear(self.open_closing))

    def open_export_check(self) -> None:
        """Show what to decide about before something of the table leaves."""
        table = self._table
        if table:
            if self._stack.front is table.closing_view:
                table.closing.keep_words()  # what was typed there is looked at too
            looked = self._look(table.dialogue.id)
            self._context.tasks.start_instead(looked, "export check")

    async def _look(self, table: DialogueId) -> None:
        await self._tables.check_export(table, CheckPurpose.LOOK)

    def open_conflicts(self) -> None:
        """Go through what laptops say differently of the table that is in front or chosen."""
        chosen = self._start.chosen_table()
        if chosen:
            table = self._tables.table(chosen.id)
            self._stack.show(table.resolve_conflicts())

    def open_paper_entry(self) -> None:
        """Type in notes on paper."""
        table = self._table
        if table:
            view = table.enter_paper().view
            self._stack.show(view)
            view.begin()

    def print_papers(self) -> None:
        """Make papers."""
        from facilitator.ui.features.papers import print_papers  # noqa: PLC0415 - python-docx: seldom used

        table, context = self._table, self._context
        if table:
            printed = print_papers(context, table.work.editor, table.presenter.script)
            context.tasks.start(printed, "papers")

    def open_again(self) -> None:
        """Go on with a table that was rounded off."""
        table = self._table
        if table:
            table.work.record(hosting.reopen(table.work.editor))
            self._tables.show(table.dialogue.id)

    def move_apart(self) -> None:
        """Give the notes a window of their own, or take them back."""
        table = self._table
        if table:
            self._tables.show(table.dialogue.id)
            table.presenter.layouts.toggle_apart()

    def is_apart(self) -> bool:
        """Say whether the notes have a window of their own."""
        table = self._table
        return table is not None and table.presenter.layouts.apart

    def leave_not_reached(self) -> None:
        """Leave the moves that were not reached."""
        self._ask(lambda presenter: presenter.host.leave_not_reached())

    def divide_time(self) -> None:
        """Divide the time that is left anew."""
        self._ask(lambda presenter: presenter.layouts.divide_time())

    def of_room(self, ask: "Callable[[RoomControl], None]") -> Callable[[], None]:
        """Give what asks something of the screen for the room."""
        return lambda: self._ask(lambda presenter: ask(presenter.rooms))

    def _open(self, show: "Callable[[TablePresenter], None]") -> None:
        table = self._table
        if table:
            self._stack.show(table.view)
            show(table.presenter)

    def _ask(self, do: "Callable[[TablePresenter], None]") -> None:
        table = self._table
        if table:
            do(table.presenter)
