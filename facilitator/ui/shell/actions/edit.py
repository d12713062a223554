"""What the Edit menu asks: steps that are taken back, and what is done with notes."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.context.editing import History
from facilitator.ui.shell.screens import OpenTables, ScreenStack


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
        self._histories[screen] = history
        history.changed.connect(self.changed)

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
