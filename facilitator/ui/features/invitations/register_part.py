"""The part of the page that lists the invitations made here, and what became of each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.panels import HeadedList, button_row
from facilitator.ui.widgets.row_list import SentenceList


class RegisterPart(HeadedList):
    """A sentence for each invitation; Enter writes one again, Delete gives it up or back."""

    write_asked = Signal()
    give_up_asked = Signal()
    filter_changed = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", step=8, parent=parent)
        self.heading.setText(self.tr("Invitations made on this laptop"))
        self.counted = PlainLabel()
        self.only_missing = Tick(self.tr("Show only tables that are missing"))
        self.lines = SentenceList(self.tr("Invitations made on this laptop"))
        self.none_missing = PlainLabel(self.tr("No table is missing."))
        self.write_button = PlainButton(self.tr("Write this invitation again …"))
        self.give_up_button = PlainButton(self.tr("Do not wait for this table"))
        for part in (self.counted, self.only_missing, self.lines, self.none_missing):
            self.add(part)
        self.buttons = button_row(self.write_button, self.give_up_button)
        self.add(self.buttons)
        self.only_missing.toggled.connect(lambda _on: self.filter_changed.emit())
        self.write_button.clicked.connect(self.write_asked)
        self.give_up_button.clicked.connect(self.give_up_asked)
        self.lines.selectionModel().currentRowChanged.connect(lambda *_: self.moved.emit())
        self.lines.installEventFilter(self)

    def show_counts(self, made: int, came: int, missing: int) -> None:
        """Say how many invitations there are, and of how many nothing came that should have."""
        sentences = (
            self.tr("%n invitation(s) made.", "", made),
            self.tr("%n table(s) handed in.", "", came),
            self.tr("%n table(s) missing.", "", missing),
        )
        self.counted.setText(" ".join(sentences))

    def show_lines(self, sentences: Sequence[str], at: int) -> None:
        """Show sentences, with one of them as the current one."""
        self.lines.show_sentences(sentences)
        place = min(at, len(sentences) - 1)
        self.lines.setCurrentIndex(self.lines.sentences.index(place))
        for part in (self.lines, self.buttons):
            part.setVisible(bool(sentences))
        self.none_missing.setVisible(not sentences)
        if not sentences and self.isVisible():
            self.only_missing.setFocus()

    def show_whether_given_up(self, *, given_up: bool) -> None:
        """Offer the other of giving up and waiting again."""
        give_up, again = self.tr("Do not wait for this table"), self.tr("Wait for it again")
        self.give_up_button.setText(again if given_up else give_up)

    def place(self) -> int:
        """Return which sentence is the current one; -1 for none."""
        return self.lines.currentIndex().row()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let Enter and Delete in the list do what the buttons do."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if shortcuts.enters(event):
            self.write_asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.give_up_asked.emit()
        else:
            return False
        return True
