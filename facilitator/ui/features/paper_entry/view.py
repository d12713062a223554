"""The screen for paper notes: the move, a row of fields, and what was kept."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands.shortcuts import Command, gives
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import HeadedList
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.spacing import SpacedGrid, spaced_row

SHOWN = 30
"""So many of the rows that were kept can be seen."""


class RowField(LineField):
    """A field of a row; with nothing typed in it, undo is that of the table."""

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window while there is no typing to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and not self.isUndoAvailable():
            assert isinstance(event, QKeyEvent)
            if gives(event, Command.UNDO):
                event.ignore()
                return False
        return super().event(event)


class PaperEntryView(FormPage):
    """Says what is typed, and that Enter was pressed in the last field."""

    keep_asked = Signal()
    typed = Signal()
    back_asked = Signal()

    body_gap = 16
    body_margins = ((56, 28), (40, 12))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Type in paper notes"))
        self.how = PlainLabel(
            self.tr("Enter goes to the next field. After the text, the row is kept."),
            text_styles.FIELD_SOFT,
        )
        self.step = ChoiceBox(self.tr("Move"))
        self.seat = RowField(self.tr("Seat"))
        self.kind = RowField(self.tr("Kind"))
        self.text = RowField(self.tr("Text"))
        self.keep_button = PrimaryButton(self.tr("Keep"))
        self.seats = PlainLabel(style=text_styles.LABEL_SOFT)
        self.kinds = PlainLabel(style=text_styles.LABEL_SOFT)
        self.kept = HeadedList(self.tr("Typed in"), step=4)
        self.back_button = PlainButton(self.tr("Back to the table"), large=True)
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.add(self.title, self.how, self._move(), self._fields())
        self.add(self.said, self.kinds, self.seats, self.kept, _at_left(self.back_button))
        self.foot.hide()

    def _move(self) -> QWidget:
        part = HeadedList(self.tr("Move"), step=4)
        part.heading.setBuddy(self.step)
        part.add(self.step)
        return part

    def _fields(self) -> QWidget:
        part = QWidget()
        grid = SpacedGrid(part, across=12, down=4)
        for column, field in enumerate((self.seat, self.kind, self.text)):
            heading = PlainLabel(field.accessibleName(), text_styles.HEADING_SMALL)
            heading.setBuddy(field)
            grid.addWidget(heading, 0, column)
            grid.addWidget(field, 1, column)
        grid.addWidget(self.keep_button, 1, 3)
        grid.setColumnStretch(2, 1)
        return part

    def _connect(self) -> None:
        self.seat.returnPressed.connect(self._go_to_kind)
        self.kind.returnPressed.connect(self.text.setFocus)
        self.text.returnPressed.connect(self.keep_asked)
        self.keep_button.clicked.connect(self.keep_asked)
        self.back_button.clicked.connect(self.back_asked)
        for field in (self.seat, self.kind, self.text):
            field.textEdited.connect(lambda _text: self.typed.emit())
            field.editingFinished.connect(self.left)

    def _go_to_kind(self) -> None:
        """Go on; the kind of the row before is there, and typing takes its place."""
        self.kind.setFocus()
        self.kind.selectAll()

    def restyle(self) -> None:
        """Take widths from the theme in use."""
        self.seat.setFixedWidth(theme().px(72))
        self.kind.setFixedWidth(theme().px(110))
        self.step.setMaximumWidth(theme().px(420))

    def begin(self) -> None:
        """Be ready for a row; were it the focus proxy, Tab would pass by the moves."""
        self.seat.setFocus()

    def show_legend(self, kinds: str, seats: str) -> None:
        """Say which letters and numbers can be typed."""
        self.kinds.setText(self.tr("Kinds: {kinds}").format(kinds=kinds))
        self.seats.setText(self.tr("Seats: {seats}").format(seats=seats))

    def show_row(self, seat: str, kind: str, text: str) -> None:
        """Fill the fields."""
        for field, value in ((self.seat, seat), (self.kind, kind), (self.text, text)):
            if field.text() != value:
                field.setText(value)

    def show_kept(self, rows: Sequence[str]) -> None:
        """Show what was kept, the last one first."""
        self.kept.clear()
        self.kept.setVisible(bool(rows))
        for row in rows[:SHOWN]:
            self.kept.add(PlainLabel(row))

    def confirm(self, sentence: str) -> None:
        """Tell a screen reader that a row was kept."""
        announce(self, sentence)


def _at_left(button: QWidget) -> QWidget:
    """Put a button in a row of its own, no wider than it asks."""
    row = QWidget()
    beside = spaced_row(row)
    beside.addWidget(button)
    beside.addStretch(1)
    return row
