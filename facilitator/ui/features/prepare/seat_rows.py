"""The seats of the form: who people are at this table, as much as its type asks."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.features.prepare.form import ParticipantFields, SeatLine
from facilitator.ui.features.prepare.seat_row import COLUMNS, NUMBER_WIDTH, SeatRow
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.spacing import SpacedGrid, spaced_column

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
