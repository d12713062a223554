"""Every shortcut of the program: makes them work, writes them short and says them in full.

Commands stand with their keys in one table, in `command`. Their names are given on from here,
where readers look for them.
"""

from collections.abc import Callable
from functools import cache

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.command import KINDS, PROMPTS, SEATS, TENSIONS, Command, Where

__all__ = [
    "ENTER",
    "KINDS",
    "PROMPTS",
    "SEATS",
    "TENSIONS",
    "Command",
    "KeypadGuard",
    "TypingGuard",
    "Where",
    "alt_letters",
    "bind",
    "cap",
    "composes",
    "enters",
    "gives",
    "held_back",
    "press",
    "spoken",
    "without_state",
]

translate = QCoreApplication.translate

ENTER = "↵"
"""What stands on the key Enter."""
_CAPS = {"PgDown": "PgDn", "Return": ENTER, "Up": "↑", "Left": "←"}
_SPOKEN = {"PgDown": "Page Down", "PgUp": "Page Up", "Return": "Enter", "Del": "Delete"}


def _caps() -> dict[str, str]:
    return {**_CAPS, "Space": translate("Keys", "Space bar")}


def _said() -> dict[str, str]:
    return {
        **_SPOKEN,
        "Space": translate("Keys", "Space bar"),
        "Up": translate("Keys", "Arrow up"),
        "Left": translate("Keys", "Arrow left"),
    }


def cap(command: Command) -> str:
    """Return what stands on the small key beside a button: `Ctrl ↵`."""
    caps = _caps()
    return " ".join(caps.get(part, part) for part in _parts(command))


def spoken(command: Command) -> str:
    """Return the key as a screen reader should say it: `Ctrl+Enter`."""
    said = _said()
    return "+".join(said.get(part, part) for part in _parts(command))


def _parts(command: Command) -> list[str]:
    first = command.sequences[0]
    head, _, tail = first[:-1].rpartition("+")
    return [*head.split("+"), tail + first[-1]] if head else [first]


def alt_letters() -> frozenset[str]:
    """Return the letters that menus and buttons may not take as their own with Alt."""
    sequences = (sequence for command in Command for sequence in command.sequences)
    return frozenset(
        sequence[-1]
        for sequence in sequences
        if sequence[:-1] == "Alt+" and sequence[-1].isalpha()
    )


def bind(widget: QWidget, command: Command, slot: Callable[[], object]) -> QAction:
    """Let the keys of a command call `slot` while `widget` is shown in the active window.

    Keys of a kept note work only while `widget` itself has the focus.
    """
    action = QAction(widget)  # given the text at once, it would load the names of all icons
    action.setText(command.text())
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(sequence) for sequence in command.sequences])
    if command.where is Where.NOTE:
        action.setShortcutContext(QtCore.Qt.ShortcutContext.WidgetShortcut)
    action.setAutoRepeat(command in {Command.LARGER, Command.SMALLER})
    action.triggered.connect(without_state(slot))
    widget.addAction(action)
    return action


def without_state(slot: Callable[[], object]) -> Callable[[], None]:
    """Keep `slot` alive (Qt holds plain methods weakly) and drop the state Qt sends along."""

    def call() -> None:
        slot()

    return call


def press(widget: QWidget, sequence: str) -> None:
    """Press a key in a widget, which gets the focus: `H`, `Alt+Up`."""
    pressed = QKeySequence(sequence)[0]  # type: ignore[index]  # not in the stubs
    text = sequence.lower() if len(sequence) == 1 else ""
    key, held = pressed.key(), pressed.keyboardModifiers()
    widget.setFocus()
    QCoreApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, held, text))


def gives(event: QKeyEvent, command: Command) -> bool:
    """Say whether a key that was pressed gives a command."""
    held = event.modifiers() & ~QtCore.Qt.KeyboardModifier.KeypadModifier
    pressed = QKeySequence(QKeyCombination(held, QtCore.Qt.Key(event.key())))
    return pressed in _sequences(command)


@cache
def _sequences(command: Command) -> tuple[QKeySequence, ...]:
    """Give the keys of a command, made once: this is asked at every letter."""
    return tuple(QKeySequence(text) for text in command.sequences)


def enters(event: QKeyEvent) -> bool:
    """Say whether this is one of the two Enter keys."""
    return event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}


def plain_letter(event: QKeyEvent) -> str:
    """Give the small letter that was pressed alone, else nothing."""
    modifier = QtCore.Qt.KeyboardModifier
    held = event.modifiers() & (modifier.ControlModifier | modifier.AltModifier)
    return "" if held else event.text().lower()


def composes(event: QKeyEvent) -> bool:
    """Say whether this is Alt with the numeric pad: how people type é and € on Windows."""
    held, modifier = event.modifiers(), QtCore.Qt.KeyboardModifier
    return bool(held & modifier.AltModifier) and bool(held & modifier.KeypadModifier)


def held_back(event: QKeyEvent) -> bool:
    """Keep what is pressed with Alt, and is no command, from being typed; say whether it was.

    The numeric pad is left to the computer. AltGr, dead keys and signs that were composed do
    not come with Alt only and a key of their own, and are typed.
    """
    if composes(event):
        event.ignore()
    elif _is_sign_with_alt(event):
        event.accept()  # Windows rings a bell when nobody does
    else:
        return False
    return True


def _is_sign_with_alt(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~QtCore.Qt.KeyboardModifier.ShiftModifier
    composed = event.key() in {0, QtCore.Qt.Key.Key_unknown}
    alone = held == QtCore.Qt.KeyboardModifier.AltModifier and not composed
    return alone and bool(event.text()) and event.text().isprintable()


def leaves(event: QKeyEvent) -> bool:
    """Say whether a key goes elsewhere, not into what waits."""
    key = QtCore.Qt.Key
    return event.key() in {key.Key_Tab, key.Key_Backtab, key.Key_Escape}


def is_alt_alone(event: QKeyEvent) -> bool:
    """Say whether this is the Alt key itself, or the Windows key, which Qt takes for it."""
    return event.key() in {QtCore.Qt.Key.Key_Alt, QtCore.Qt.Key.Key_Meta}


class KeypadGuard(QObject):
    """Keeps Alt with the numeric pad from commands, and Alt alone from the menus.

    One for each window, made after its menu bar: Qt asks the newest filter first, and the bar
    takes the keyboard when Alt goes up again.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Claim such keys before any shortcut can (accepting an override means just that)."""
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        assert isinstance(event, QKeyEvent)
        if not composes(event) and not is_alt_alone(event):
            return False
        event.accept()
        return True


class TypingGuard(QObject):
    """Keeps what is pressed with Alt out of a field that is of Qt, as in its file dialog."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at keys only."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        return held_back(event)
