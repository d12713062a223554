"""The parts of the start screen that are painted before lists are imported."""

from PySide6 import QtCore
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform.startup import put
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.cards import ActionCard, CardLook
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import Panel
from facilitator.ui.widgets.spacing import spaced_column


class ActionsPanel(Panel):
    """Name, a sentence, five actions and where the notes stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("panel", parent=parent)
        self.name = PlainLabel(self.tr("Dialoogtafel"), text_styles.PROGRAM_NAME)
        self.lead = PlainLabel(
            self.tr("A good conversation, and nothing that gets lost."), text_styles.PANEL_TEXT
        )
        self.foot = PlainLabel(
            self.tr("Everything stays on this laptop. No internet is needed."),
            text_styles.PANEL_NOTE,
        )
        self.cards = self._cards()
        self._rows = QVBoxLayout(self)
        self._build()
        follow(self.restyle)

    def _cards(self) -> dict[Command, ActionCard]:
        words = {
            Command.NEW_TABLE: (self.tr("New table"), ""),
            Command.OPEN_INVITATION: (self.tr("Open an invitation"), ""),
            Command.PRACTICE: (
                self.tr("Practice table"),
                self.tr("Try it with an invented conversation"),
            ),
            Command.READ_NOTES: (self.tr("Read notes in"), self.tr("From a spreadsheet")),
            Command.MERGE: (
                self.tr("Merge files"),
                self.tr("For the coordinator: the files of many tables"),
            ),
        }
        return {command: _card(command, *told) for command, told in words.items()}

    def _build(self) -> None:
        self._rows.addWidget(self.name)
        self._rows.addWidget(self.lead)
        self._rows.addSpacing(0)
        for card in self.cards.values():
            self._rows.addWidget(card)
        self._rows.addStretch(1)
        self._rows.addWidget(self.foot)

    def restyle(self) -> None:
        """Take space from the theme in use."""
        room = theme().space(40) + 4
        self._rows.setContentsMargins(room, room, room, room)
        self._rows.setSpacing(theme().space(12))
        gap = self._rows.itemAt(2)
        spacer = gap.spacerItem() if gap is not None else None
        assert spacer is not None
        spacer.changeSize(0, theme().space(28))
        self._rows.invalidate()

    def show_name(self, *, shown: bool) -> None:
        """Leave name, sentence and foot out where there is little room."""
        for label in (self.name, self.lead, self.foot):
            label.setVisible(shown)

    def least_width(self) -> int:
        """Return the width in which the name of the program stands whole."""
        name = self.name.fontMetrics().horizontalAdvance(self.name.text())
        return name + 2 * (theme().space(40) + 4) + 4


def _card(command: Command, title: str, note: str) -> ActionCard:
    look = CardLook.FIRST if command is Command.NEW_TABLE else CardLook.PANEL
    card = ActionCard(title, note, look=look)
    card.setAccessibleDescription(", ".join(filter(None, (note, shortcuts.spoken(command)))))
    put(card, focusPolicy="StrongFocus")
    card.setProperty("ring", "on_panel")
    return card


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
