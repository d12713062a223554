"""A person with a keyboard and nothing else: keys go where the computer would send them."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.shell.main_window import MainWindow
from tests.patience import wait_until_active
from tests.ui.accessibility import name_of

NO_KEY = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_STOPS = 200


class Hands:
    """A person who has a keyboard and nothing else."""

    def press(self, *commands: Command) -> None:
        """Press the keys of commands, one after the other."""
        for command in commands:
            QTest.keySequence(has_keys(), QKeySequence(command.sequences[0]))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NO_KEY, times: int = 1) -> None:
        """Press a key in the window that has the keyboard, as the computer sends it."""
        for _ in range(times):
            QTest.keyClick(has_keys(), key, held)

    def type(self, text: str) -> None:
        """Type any letters, also é and €; a line break is Enter."""
        for letter in text:
            if letter == "\n":
                self.key(Qt.Key.Key_Return)
            else:
                _send_letter(letter)

    def compose(self, text: str) -> None:
        """Enter a long text at once, as an input method does."""
        target = QApplication.focusWidget()
        assert target is not None
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(target, event)

    def tab_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus; it must be on the way."""
        for _ in range(MOST_STOPS):
            if has_focus(widget):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {widget!r}")

    def tab_to_name(self, name: str) -> None:
        """Press Tab until what has the focus is called so, or begins so."""
        for _ in range(MOST_STOPS):
            if focused_name().startswith(name):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name!r}")

    def choose_words(self, heading: str, *words: str) -> None:
        """Go to a row of words with Tab, then to each word with the arrows, and choose it."""
        self.tab_to_name(heading)
        for word in words:
            for _ in range(MOST_STOPS):
                if focused_name() == f"{heading}: {word}":
                    break
                self.key(Qt.Key.Key_Right)
            self.key(Qt.Key.Key_Space)

    def push(self, button: QWidget) -> None:
        """Go to a button with Tab and push it with the space bar."""
        self.tab_to(button)
        self.key(Qt.Key.Key_Space)

    def choose_open_line(self, menu: QMenu, words: str) -> None:
        """Choose a line of a menu that is open by arrow keys."""
        for _ in range(MOST_STOPS):
            active: QAction | None = menu.activeAction()
            if active is not None and _plain(active.text()).startswith(words):
                break
            self.key(Qt.Key.Key_Down)
        else:
            raise AssertionError(f"no line {words!r} in this menu")
        self.key(Qt.Key.Key_Return)


def has_focus(widget: QWidget) -> bool:
    """Say whether keys go to a widget, or to the one it lets have them."""
    focused = QApplication.focusWidget()
    return focused is not None and focused in (widget, widget.focusProxy())


def focused_name() -> str:
    """Return what a screen reader calls what has the focus."""
    widget = QApplication.focusWidget()
    return name_of(widget) if widget else ""


def has_keys() -> QWidget | QWindow:
    """Return the window to which the computer sends keys now, or the menu that takes them."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup
    window = _window_in_front()
    if QGuiApplication.focusWindow() is not window.windowHandle():
        window.activateWindow()  # a desktop does so when a menu closes; nobody else does here
        wait_until_active(window)
    return window.windowHandle()


def _window_in_front() -> QWidget:
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        return dialog
    windows = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return next(each for each in windows if isinstance(each, MainWindow))


def _send_letter(letter: str) -> None:
    """QTest knows ASCII only."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, NO_KEY, letter)
        QCoreApplication.sendEvent(target, event)


def _plain(words: str) -> str:
    return words.replace("&", "")
