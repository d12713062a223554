"""The screens of the window: which one is in front, and which go when they are left."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.shell.main_window import MainWindow


class ScreenStack(QObject):
    """Shows one screen at a time; `changed` says that another is in front.

    A visit is a screen that goes when it is left, with the presenter that belongs to it.
    """

    changed = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        self._visits: dict[QWidget, object] = {}

    @property
    def front(self) -> QWidget | None:
        """The screen that is shown."""
        return self.window.screen_in_front()

    def show(self, screen: QWidget) -> None:
        """Show a screen; the one that is left goes when it was a visit."""
        left = self.front
        self.window.show_screen(screen)
        if left in self._visits and left is not screen:
            self.drop(left)
            del self._visits[left]
        self.changed.emit()

    def visit(self, screen: QWidget, presenter: object) -> None:
        """Show a screen that goes when it is left."""
        self.make_visit(screen, presenter)
        self.show(screen)

    def make_visit(self, screen: QWidget, presenter: object) -> None:
        """Let a screen go when it is left."""
        self._visits[screen] = presenter

    def drop(self, screen: QWidget) -> None:
        """Take a screen away for good."""
        self.window.drop_screen(screen)
