"""One seat of the form: its number, what is asked of it, and a tick for its name."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.ui.features.prepare.form import ParticipantFields, SeatLine
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.spacing import SpacedGrid

COLUMNS: Mapping[ParticipantFields, Mapping[str, int]] = {
    ParticipantFields.CITIZENS: {"role": 3, "first_name": 2},
    ParticipantFields.ORGANISATIONS: {"name": 3, "organisation": 3, "role": 3},
    ParticipantFields.EXPERTS: {"title": 2, "name": 3, "organisation": 3, "expertise": 3},
}
"""What is asked of a seat, in its order, and how wide each field is beside the others."""
NUMBER_WIDTH = 22
PER_LINE = 2
"""How many fields stand beside each other where there is little room."""


class SeatRow(QWidget):
    """The fields of one seat: in one line, or in more with their names above them."""

    entered = Signal()
    changed = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.kind = ParticipantFields.CITIZENS
        self._fields: dict[str, LineField] = {}
        self._names: dict[str, QLabel] = {}
        self._one_line = True
        self.label = PlainLabel(str(number), text_styles.FIGURES, wrap=False)
        self.label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.agreed = Tick(self.tr("name in report"))
        self.agreed.setAccessibleName(
            self.tr("Seat {number}: the name may be in the report").format(number=number)
        )
        self.agreed.toggled.connect(lambda _on: self.changed.emit())
        self._grid = SpacedGrid(self, across=8, down=4)
        follow(self.restyle)

    def __iter__(self) -> Iterator[LineField]:
        """Give the lines that are asked for, in their order."""
        return (self._fields[name] for name in COLUMNS[self.kind])

    def __getitem__(self, place: int) -> LineField:
        """Give one of the lines that are asked for."""
        return list(self)[place]

    def ask(self, kind: ParticipantFields, words: Mapping[str, str], *, one_line: bool) -> None:
        """Ask what belongs to people of this kind; what was typed elsewhere is kept."""
        self.kind, self._one_line = kind, one_line
        for name in COLUMNS[kind]:
            self._ready(name, words[name])
        self._arrange()

    def _ready(self, name: str, words: str) -> None:
        if name not in self._fields:
            field = LineField("", parent=self)
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            field.returnPressed.connect(self.entered)
            field.textChanged.connect(lambda _text: self.changed.emit())
            self._fields[name] = field
            self._names[name] = PlainLabel("", text_styles.NOTE, parent=self)
        told = self.tr("Seat {number}: {field}")
        self._fields[name].setAccessibleName(told.format(number=self.number, field=words))
        self._names[name].setText(words[:1].upper() + words[1:])

    def _arrange(self) -> None:
        """Put what is asked for in its place, and Tab along it."""
        while self._grid.count():
            self._grid.takeAt(0)
        asked = COLUMNS[self.kind]
        for name, field in self._fields.items():
            field.setVisible(name in asked)
            self._names[name].setVisible(name in asked and not self._one_line)
        self.agreed.setVisible(self.kind is not ParticipantFields.CITIZENS)
        self._put_label()
        if self._one_line:
            self._put_in_one_line(asked)
        else:
            self._put_in_lines(asked)
        self.chain()

    def chain(self) -> None:
        """Let Tab go along what is asked for, where the tick stands in the page's order."""
        for before, after in pairwise([self.agreed, *self, self.agreed]):
            QWidget.setTabOrder(before, after)

    def _put_label(self) -> None:
        self._grid.addWidget(self.label, 0 if self._one_line else 1, 0)
        self.label.setBuddy(self[0])

    def _put_in_one_line(self, asked: Mapping[str, int]) -> None:
        for column in range(1, 6):
            self._grid.setColumnStretch(column, 0)
        for column, (name, wide) in enumerate(asked.items(), start=1):
            self._grid.addWidget(self._fields[name], 0, column)
            self._grid.setColumnStretch(column, wide)
        self._grid.addWidget(self.agreed, 0, len(asked) + 1)

    def _put_in_lines(self, asked: Mapping[str, int]) -> None:
        for column in range(1, 6):
            self._grid.setColumnStretch(column, 1 if column <= PER_LINE else 0)
        for place, name in enumerate(asked):
            line, column = divmod(place, PER_LINE)
            self._grid.addWidget(self._names[name], 2 * line, column + 1)
            self._grid.addWidget(self._fields[name], 2 * line + 1, column + 1)
        line, column = divmod(len(asked), PER_LINE)
        self._grid.addWidget(self.agreed, 2 * line + 1, column + 1)

    def restyle(self) -> None:
        """Take the width of the number from the theme in use."""
        self.label.setFixedWidth(theme().px(NUMBER_WIDTH))

    def show_seat(self, seat: SeatLine, words: Mapping[str, str]) -> None:
        """Fill the fields, also those that are not asked for now."""
        for name in words:
            text = str(getattr(seat, name))
            if text and name not in self._fields:
                self._ready(name, words[name])
                self._fields[name].hide()
                self._names[name].hide()
            if name in self._fields:
                self._fields[name].setText(text)
                self._fields[name].setCursorPosition(0)  # show how a long text begins
        self.agreed.setChecked(seat.agreed)

    def seat(self) -> SeatLine:
        """Return what is typed, also what was asked for before."""
        texts = {name: field.text() for name, field in self._fields.items()}
        return SeatLine(**texts, agreed=self.agreed.isChecked())
