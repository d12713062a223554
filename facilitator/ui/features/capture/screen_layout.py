"""Where the parts of the note-taker's screen stand, in the room that there is.

Above the field is the stream, or what takes its place for a while.
"""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.details import DetailsPanel
from facilitator.ui.features.capture.entry import LARGE, EntryPanel
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.features.capture.seats import SeatsPanel
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import spaced_row
from facilitator.ui.widgets.progress import NowPanel

MARKS_FIT = 290
"""From this height on, in pixels at 100 %, the marks stand below the field in large type."""
STRIP = 70
"""So much more that asks for, where a strip of others stands above the notes."""
ROOMY = 1150
"""From this width on, in pixels at 100 %, the question stands at the right of the notes."""


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
        head = spaced_row(gap=8, margins=(28, 16, 28, 4))
        head.addWidget(PlainLabel(self.tr("Removed notes"), text_styles.TITLE), 1)
        for command, words in (
            (Command.EDIT_NOTE, self.tr("bring back")),
            (Command.TO_FIELD, self.tr("back to typing")),
        ):
            head.addWidget(PlainLabel(words, text_styles.LABEL_SOFT, wrap=False))
            head.addWidget(KeyCap(shortcuts.cap(command)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(head)
        rows.addWidget(StreamPage(notes, self.tr("No note was removed.")), 1)


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


class Parts(NamedTuple):
    """The parts that stand on the screen, in the order of Tab."""

    seats: SeatsPanel
    middle: CenterPages
    entry: EntryPanel
    now: NowPanel
    details: DetailsPanel


class ScreenLayout:
    """Divides the screen among its parts, and says which of them are in sight."""

    def __init__(self, host: QWidget, parts: Parts) -> None:
        self._host, self._parts = host, parts
        self._grid = QGridLayout(host)
        self._side = QStackedWidget()
        self._above: QWidget | None = None
        self._roomy: bool | None = None
        self._narrow = False
        self.details_open = False
        self._build()

    def _build(self) -> None:
        parts = self._parts
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        for panel in (parts.now, parts.details):
            self._side.addWidget(panel)
        for part in (parts.seats, parts.middle, parts.entry, self._side):  # the order of Tab
            part.setParent(self._host)

    def activate(self) -> None:
        """Give every part its place now."""
        self._grid.activate()

    def activate_anew(self) -> None:
        """Give every part its place now, also when Qt has forgotten where they stood."""
        self._grid.invalidate()
        self._grid.activate()

    def divide(self) -> None:
        """Divide the screen for the room it has now."""
        parts = self._parts
        roomy = self._host.width() >= theme().px(ROOMY)
        parts.seats.setFixedWidth(theme().px(264 if roomy else 236))
        self._side.setFixedWidth(theme().px(340 if self.details_open else 268))
        marks_fit = MARKS_FIT + (STRIP if self._above is not None else 0)
        parts.entry.show_marks(room=self._host.height() >= theme().px(marks_fit))
        if roomy != self._roomy:
            self._roomy = roomy
            self._place_panels()

    def _place_panels(self) -> None:
        """Put question and details beside the notes, or above and before them.

        Where there is little room, the field takes the whole width.
        """
        parts, roomy = self._parts, bool(self._roomy)
        for widget in (parts.seats, parts.middle, parts.entry, self._side, parts.now):
            self._grid.removeWidget(widget)
        below = 1 if self._above is not None else 0
        if self._above is not None:
            self._grid.removeWidget(self._above)
            self._grid.addWidget(self._above, 0, 1, 1, 2)
        if roomy:
            self._side.addWidget(parts.now)
            self._side.addWidget(parts.details)
        else:
            parts.middle.addWidget(parts.details)
            self._grid.addWidget(parts.now, 0, 1)
        self._grid.addWidget(parts.seats, 0, 0, 3 if roomy else 2, 1)
        self._grid.addWidget(parts.middle, 1, 1)
        self._grid.addWidget(parts.entry, 2, int(roomy), 1, 1 if roomy else 2)
        self._grid.addWidget(self._side, below, 2, 3 - below, 1)
        parts.seats.set_roomy(roomy=roomy)
        parts.now.set_strip(strip=not roomy)
        self._side.setVisible(roomy)
        self.show_pages()

    def show_pages(self) -> None:
        """Bring the details to the front, or put back what they covered."""
        parts = self._parts
        covered = self.details_open and not self._roomy
        parts.seats.setVisible(not covered)
        narrow = self._narrow and not self._roomy and theme().tightness >= LARGE
        parts.now.setVisible(self._above is None and not covered and not narrow)
        self._side.setVisible(bool(self._roomy) and (self._above is None or self.details_open))
        if self._above is not None:
            self._above.setVisible(not covered)
        if self._roomy:
            self._side.setCurrentWidget(parts.details if self.details_open else parts.now)
        if parts.middle.currentWidget() is not parts.middle.removed:
            parts.middle.setCurrentWidget(parts.details if covered else parts.middle.stream)

    def set_above(self, strip: QWidget | None) -> None:
        """Let a strip stand above the notes in the place of question and time; or these."""
        if self._above is not None and self._above is not strip:
            self._grid.removeWidget(self._above)
            self._above.hide()
        self._above = strip
        if self._roomy is not None:
            self.divide()
            self._place_panels()

    def make_room(self, *, wanted: bool) -> None:
        """In large type, give the room of the question away."""
        self._narrow = wanted
        self.show_pages()

    def show_details(self, *, wanted: bool) -> None:
        """Show the details, or put back what was in their place."""
        self.details_open = wanted
        self.divide()
        self.show_pages()
