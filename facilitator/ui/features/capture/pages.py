"""The middle of the screen above the field: the stream, or what takes its place for a while."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel


class StreamPage(QWidget):
    """The notes at the bottom of their place, so that the newest is above the field."""

    def __init__(self, notes: NoteList, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = notes
        self.empty = PlainLabel(empty, text_styles.SOFT)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._rows = QVBoxLayout(self)
        self._rows.addStretch(0)
        self._rows.addWidget(self.empty)
        self._rows.addWidget(notes, 1)
        for changed in (notes.notes.rowsInserted, notes.notes.rowsRemoved):
            changed.connect(self._show_empty)
        notes.notes.modelReset.connect(self._show_empty)
        self._show_empty()
        follow(self.restyle)

    def _show_empty(self) -> None:
        none = self.notes.notes.rowCount() == 0
        self.empty.setVisible(none)
        self.notes.setVisible(not none)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside = theme().space(28)  # the cards keep this room themselves
        self.empty.setContentsMargins(beside, 0, beside, theme().space(12))
        self._rows.setContentsMargins(0, 0, 0, theme().space(8))


class RemovedPage(QWidget):
    """The notes that were removed, each to be brought back with Enter."""

    def __init__(self, notes: NoteList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notes = notes
        self._head = QHBoxLayout()
        self._head.addWidget(PlainLabel(self.tr("Removed notes"), text_styles.TITLE), 1)
        for command, words in (
            (Command.EDIT_NOTE, self.tr("bring back")),
            (Command.TO_FIELD, self.tr("back to typing")),
        ):
            self._head.addWidget(PlainLabel(words, text_styles.LABEL_SOFT, wrap=False))
            self._head.addWidget(KeyCap(shortcuts.cap(command)))
        self._page = StreamPage(notes, self.tr("No note was removed."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self._head)
        rows.addWidget(self._page, 1)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside = theme().space(28)
        self._head.setContentsMargins(beside, theme().space(16), beside, theme().space(4))
        self._head.setSpacing(theme().space(8))


class CenterPages(QStackedWidget):
    """One page is in front: the stream nearly always."""

    def __init__(self, stream: StreamPage, removed: RemovedPage) -> None:
        super().__init__()
        self.stream, self.removed = stream, removed
        self.addWidget(stream)
        self.addWidget(removed)
        self.setMinimumHeight(1)  # in large type the field goes first

    def hasHeightForWidth(self) -> bool:
        """Ask for no height: the words of an empty page would take the field's."""
        return False
