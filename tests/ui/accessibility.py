"""What a person without a mouse, or without sight, meets on a screen."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

TAB_STOPS = Qt.FocusPolicy.TabFocus


def stops(screen: QWidget) -> list[QWidget]:
    """Return what Tab reaches, in its order, beginning with the first after the screen."""
    found: list[QWidget] = []
    step = screen.nextInFocusChain()
    while step is not None and step is not screen:
        if screen.isAncestorOf(step) and _is_stop(step):
            found.append(step)
        step = step.nextInFocusChain()
    return found


def _is_stop(widget: QWidget) -> bool:
    reached = bool(widget.focusPolicy() & TAB_STOPS) and widget.focusProxy() is None
    return reached and widget.isVisible() and widget.isEnabled()


def nameless(screen: QWidget) -> list[str]:
    """Return what can have the focus and has no name for a screen reader."""
    widgets = (each for each in screen.findChildren(QWidget) if _is_stop(each))
    return [repr(widget) for widget in widgets if not name_of(widget)]


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def words_on(screen: QWidget) -> str:
    """Return all words that labels show, a line each."""
    return "\n".join(label.text() for label in _labels(screen))


def cut_words(screen: QWidget) -> list[str]:
    """Return the words of labels that are given less room than they need."""
    return [label.text() for label in _labels(screen) if _is_cut(label)]


def _labels(screen: QWidget) -> Iterator[QLabel]:
    return (each for each in screen.findChildren(QLabel) if each.isVisible() and each.text())


def _is_cut(label: QLabel) -> bool:
    needed = label.minimumSizeHint()
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < needed.width() or label.height() < needed.height()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key on whatever has the focus."""
    send(key, "", held)


def type_words(text: str) -> None:
    """Type any letters, also é and €, on whatever has the focus."""
    for letter in text:
        send(Qt.Key.Key_unknown, letter)


def send(
    key: Qt.Key, letter: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Send one key going down and up."""
    target = QApplication.focusWidget()
    assert target is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(target, QKeyEvent(kind, key, held, letter))
