"""What a screen reader is asked to say. Apart from the labels: Qt loads much for it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say a sentence, politely, without moving the focus.

    It is told in two ways: as an announcement, and as the description of what has the focus.
    Readers that know no announcements (Orca 43) speak a description when it changes.
    """
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
    focused = QApplication.focusWidget()
    if focused is not None and text:
        lent = focused.findChild(
            LentDescription, "", Qt.FindChildOption.FindDirectChildrenOnly
        ) or LentDescription(focused)
        lent.say(text)


class LentDescription(QObject):
    """The description of a widget, lent to an announcement until the focus leaves."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._own = widget.accessibleDescription()
        self._said = self._own
        widget.installEventFilter(self)

    def say(self, text: str) -> None:
        """Describe the widget with these words; the same words twice are said twice."""
        if self._widget.accessibleDescription() != self._said:
            self._own = self._widget.accessibleDescription()  # the screen gave it another
        if self._widget.accessibleDescription() == text:
            self._widget.setAccessibleDescription("")
        self._said = text
        self._widget.setAccessibleDescription(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the widget its own description back when the focus leaves it."""
        if event.type() is QEvent.Type.FocusOut and isValid(self._widget):  # else it is going
            if self._widget.accessibleDescription() == self._said:
                self._widget.setAccessibleDescription(self._own)
            self._widget.removeEventFilter(self)
            self.setParent(None)
            self.deleteLater()
        return super().eventFilter(watched, event)
