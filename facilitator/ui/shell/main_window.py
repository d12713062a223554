"""The one window: its menus, the screen in front, and with what it was started; no tables."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from facilitator.settings import Settings
from facilitator.ui.commands.shortcuts import without_state
from facilitator.ui.features.start.view import StartView
from facilitator.ui.platform.folders import dropped_files
from facilitator.ui.theme.manager import look

if TYPE_CHECKING:
    from facilitator.domain.errors import Problem

SMALLEST = (800, 400)
"""With this much all that is needed can be reached; a small screen at 150 % has more."""
USUAL = (1366, 768)
FRAME = (16, 48)
"""What its title bar and edges may take; X11 tells only after it has drawn them."""


class MainWindow(QMainWindow):
    """Frame, menus and a stack of screens; says what was dropped, and when it was closed."""

    closed = Signal()
    dropped = Signal(object)

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._screens = QStackedWidget()
        holder = QWidget()
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._screens)
        self.setCentralWidget(holder)
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self._bar = QMenuBar()  # wrapping the one that Qt makes would load many types
        self.setMenuBar(self._bar)
        self._make_menus()
        self.show_screen(first)
        self.set_name("")

    def _make_menus(self) -> None:
        self.table_menu = self._menu(self.tr("&Table"))
        self.edit_menu = self._menu(self.tr("&Edit"))
        self.view_menu = self._menu(self.tr("Vie&w"))
        self.help_menu = self._menu(self.tr("Inf&o"))

    def _menu(self, title: str) -> QMenu:
        menu = QMenu(title, self)
        self._bar.addMenu(menu)
        return menu

    def line(self, words: str, slot: Callable[[], object]) -> QAction:
        """Give a line without keys of its own."""
        action = QAction(words, self)
        action.triggered.connect(without_state(slot))
        return action

    def show_screen(self, screen: QWidget) -> None:
        """Bring a screen to the front, with the focus where it had it."""
        if self._screens.indexOf(screen) < 0:
            self._screens.addWidget(screen)
        self._screens.setCurrentWidget(screen)
        focus_in(screen)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip above the screens."""
        self._rows.insertWidget(0, strip)

    def drop_screen(self, screen: QWidget) -> None:
        """Take a screen away for good."""
        self._screens.removeWidget(screen)
        screen.deleteLater()

    def screen_in_front(self) -> QWidget | None:
        """Give the screen that is shown."""
        return self._screens.currentWidget()

    def set_name(self, name: str) -> None:
        """Name the window after what is open; never after a person."""
        program = self.tr("Dialoogtafel")
        self.setWindowTitle(f"{name} – {program}" if name else program)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the screens take the form that this size has room for."""
        look().set_room(event.size().width(), event.size().height())
        super().resizeEvent(event)

    def fit(self) -> None:
        """Fill the display when the usual size, with its frame, does not fit on it."""
        room = self.screen().availableGeometry().size()
        wide, high = self.width() + FRAME[0], self.height() + FRAME[1]
        if wide > room.width() or high > room.height():
            self.showMaximized()

    def toggle_full_screen(self) -> None:
        """Fill the display, or go back to a window."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the first menu at F10, as on other programs; Alt alone does nothing here."""
        if event.key() == QtCore.Qt.Key.Key_F10 and not event.modifiers():
            self._bar.setActiveAction(self.table_menu.menuAction())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer, where the screen in front does not."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the program end in its own order."""
        event.accept()
        self.closed.emit()


def focus_in(screen: QWidget) -> None:
    """Give a screen the focus: its own choice, or where it had it last."""
    chosen: QWidget | None = screen.focusProxy()
    inner: QWidget | None = chosen if chosen is not None else screen.focusWidget()
    (screen if inner is None else inner).setFocus()


class Options(NamedTuple):
    """What was asked on the command line of the window program."""

    store: Path | None = None
    practice: bool = False
    demo: Path | None = None
    file: Path | None = None


class FirstWindow(NamedTuple):
    """What is there before everything else: the window, its start screen, and the choices."""

    window: MainWindow
    start: StartView
    options: Options
    settings: Settings
    unreadable: "Problem | None" = None
    """Why the choices could not be read, when they could not."""
