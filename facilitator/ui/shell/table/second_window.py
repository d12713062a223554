"""The notes in a window of their own, beside the host's, in the same program."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import KeypadGuard
from facilitator.ui.shell.table.view import TableScreen

SMALLEST = (800, 600)
USUAL = (1366, 768)


class SecondWindow(QWidget):
    """A head of its own, and below it the note-taker's view; says when it was closed."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.table_screen = TableScreen()
        self.table_screen.head.show_buttons(shown=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.table_screen)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        KeypadGuard(self)

    def set_name(self, table: str) -> None:
        """Name the window after what is at the table; never after a person."""
        self.setWindowTitle(self.tr("{table} – notes – Dialoogtafel").format(table=table))

    def come_up(self) -> None:
        """Come to the front and take the keys."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that somebody closed it."""
        event.accept()
        self.closed.emit()
