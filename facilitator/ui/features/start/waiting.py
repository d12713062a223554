"""What stands where the tables will be, until they are there: it takes keys and keeps them."""

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.spacing import spaced_column


class Waiting(QWidget):
    """Only the heading. Light on purpose: it is painted before lists are imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept: list[QKeyEvent] = []
        self.heading = PlainLabel(self.tr("Go on with"), text_styles.HEADING, wrap=False)
        rows = spaced_column(self, margins=(56, 56, 56, 0))
        rows.addWidget(self.heading)
        rows.addStretch()
        put(self, focusPolicy="StrongFocus")
        self.setAccessibleName(self.tr("Tables on this laptop"))
        self.setProperty("own_ring", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep what was pressed for the list."""
        if leaves(event):
            super().keyPressEvent(event)
        else:
            self.kept.append(event.clone())


def leaves(event: QKeyEvent) -> bool:
    """Say whether a key goes elsewhere, not into what waits."""
    key = QtCore.Qt.Key
    return event.key() in {key.Key_Tab, key.Key_Backtab, key.Key_Escape}
