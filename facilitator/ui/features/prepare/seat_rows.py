"""The seats of the form: who people are at this table, as much as its type asks."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, zip_longest

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.ui.features.prepare.form import ParticipantFields, SeatLine
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, SpacedGrid, spaced_column

COLUMNS: Mapping[ParticipantFields, Mapping[str, int]] = {
    ParticipantFields.CITIZENS: {"role": 3, "first_name": 2},
    ParticipantFields.ORGANISATIONS: {"name": 3, "organisation": 3, "role": 3, "paper": 3},
    ParticipantFields.EXPERTS: {
        "title": 2,
        "name": 3,
        "organisation": 3,
        "expertise": 3,
        "paper": 3,
    },
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


USUAL = 8
"""How many rows there are to begin with."""
LEAST_WIDTH = {
    ParticipantFields.CITIZENS: 330,
    ParticipantFields.ORGANISATIONS: 620,
    ParticipantFields.EXPERTS: 660,
}
"""In less, at 100 %, the fields of a seat stand below each other."""


class SeatRows(QWidget):
    """Rows that each are a seat; Enter goes to the next one, and in the last adds a row."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SeatRow] = []
        self.kind = ParticipantFields.CITIZENS
        self._one_line = True
        self.said = PlainLabel("", text_styles.STRONG)
        self.said.hide()
        self._heads = QWidget()
        self._head_grid = SpacedGrid(self._heads, across=8, down=0)
        self._lines = spaced_column(gap=4)
        self._whole = spaced_column(self, gap=4)
        self._build()
        self.show_seats(())
        self.add_button = QuietButton(self.tr("One more seat"))  # after the rows: see _add
        self._build_foot()
        follow(self.restyle)

    def _build(self) -> None:
        self._number_room, self._tick_room = QWidget(self._heads), QWidget(self._heads)
        self._whole.addWidget(self._heads)
        self._whole.addLayout(self._lines)
        self._whole.addWidget(self.said)

    def _build_foot(self) -> None:
        foot = QWidget()
        FlowLayout(foot).addWidget(self.add_button)
        self._whole.addWidget(foot)
        self.add_button.clicked.connect(self._add_and_go)

    def words(self) -> dict[str, str]:
        """Name the fields of a seat, as within a sentence."""
        return {
            "role": self.tr("role"),
            "first_name": self.tr("first name"),
            "name": self.tr("name"),
            "title": self.tr("title"),
            "organisation": self.tr("institute")
            if self.kind is ParticipantFields.EXPERTS
            else self.tr("organisation"),
            "expertise": self.tr("expertise"),
            "paper": self.tr("position paper"),
        }

    def _headings(self) -> dict[str, str]:
        """Name the columns; citizens are told what is enough."""
        if self.kind is ParticipantFields.CITIZENS:
            return {
                "role": self.tr("Role at the table"),
                "first_name": self.tr("First name (may stay empty)"),
            }
        return {name: words[:1].upper() + words[1:] for name, words in self.words().items()}

    def restyle(self) -> None:
        """Take room from the theme in use."""
        self._fit_heads()
        self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields of a seat below each other where there is little room."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        one_line = self.width() >= theme().px(LEAST_WIDTH[self.kind])
        if one_line != self._one_line:
            self._one_line = one_line
            self._ask()

    def show_participants(self, kind: ParticipantFields) -> None:
        """Ask what belongs to the people who come; what was typed stays."""
        if kind is not self.kind:
            self.kind = kind
            self._one_line = self.width() >= theme().px(LEAST_WIDTH[kind])
            self._ask()

    def _ask(self) -> None:
        words = self.words()
        for row in self.rows:
            row.ask(self.kind, words, one_line=self._one_line)
        self._show_heads()
        self._lines.set_spaces(4 if self._one_line else 16)

    def _show_heads(self) -> None:
        while self._head_grid.count():
            self._head_grid.takeAt(0)
        for label in self._heads.findChildren(PlainLabel):
            label.hide()
            label.deleteLater()
        headings = self._headings()
        for column in range(1, 6):
            self._head_grid.setColumnStretch(column, 0)
        for column, (name, wide) in enumerate(COLUMNS[self.kind].items(), start=1):
            label = PlainLabel(headings[name], text_styles.LABEL_SOFT)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._head_grid.addWidget(label, 0, column)
            self._head_grid.setColumnStretch(column, wide)
        self._head_grid.addWidget(self._number_room, 0, 0)
        self._tick_room.setVisible(self.kind is not ParticipantFields.CITIZENS)
        self._head_grid.addWidget(self._tick_room, 0, len(COLUMNS[self.kind]) + 1)
        self._heads.setVisible(self._one_line)
        self._fit_heads()

    def _fit_heads(self) -> None:
        """Leave the same room for number and tick as the rows do."""
        self._number_room.setFixedWidth(theme().px(NUMBER_WIDTH))
        self._tick_room.setFixedWidth(self.rows[0].agreed.sizeHint().width())

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        """Fill the rows; there are eight, or as many as there are seats and one more."""
        wanted = max(USUAL, len(seats) + 1) if seats else USUAL
        while len(self.rows) < wanted:
            self._add()
        words = self.words()
        for row, seat in zip_longest(self.rows, seats[: len(self.rows)]):
            row.show_seat(seat or SeatLine(), words)

    def seats(self) -> tuple[SeatLine, ...]:
        """Return all rows as they are typed, also the empty ones."""
        return tuple(row.seat() for row in self.rows)

    def say(self, sentence: str, number: int = 0) -> None:
        """Say something about the seats, and go to one of them."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if number:
            first = self.rows[number - 1][0]
            first.setAccessibleDescription(sentence)
            first.setFocus()

    def _add(self) -> None:
        row = SeatRow(len(self.rows) + 1)
        row.ask(self.kind, self.words(), one_line=self._one_line)
        self._lines.addWidget(row)
        if self.rows:
            # Qt 6.11 cannot put the first of all after the last: add the button later
            QWidget.setTabOrder(self.rows[-1].agreed, row.agreed)
            row.chain()
        else:
            self.rows.append(row)
            self._show_heads()
            self.rows.pop()
        self.rows.append(row)
        row.entered.connect(lambda: self._below(row.number))
        row.changed.connect(self.changed)

    def _below(self, number: int) -> None:
        """Go to the first field below; below the last row comes a new one."""
        if number == len(self.rows):
            self._add()
        first = self.rows[number][0]
        self.rows[number].show()
        first.setFocus()

    def _add_and_go(self) -> None:
        self._below(len(self.rows))
