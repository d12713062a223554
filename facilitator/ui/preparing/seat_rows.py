"""The seats of the form: a role each, a first name if one wants."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.ui import styles
from facilitator.ui.buttons import QuietButton
from facilitator.ui.fields import LineField
from facilitator.ui.labels import PlainLabel
from facilitator.ui.layouts import FlowLayout
from facilitator.ui.look import follow, theme
from facilitator.ui.preparing.form import SeatLine

USUAL = 8
"""How many rows there are to begin with."""
HEAD = 1


class SeatRows(QWidget):
    """Rows of number, role and first name; Enter in the last role adds a row."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[tuple[LineField, LineField]] = []
        self.said = PlainLabel("", styles.STRONG)
        self.said.hide()
        self._grid = QGridLayout()
        self._whole = QVBoxLayout(self)
        self._build()
        self.show_seats(())
        self.add_button = QuietButton(self.tr("One more seat"))  # after the rows: see _add
        self._build_foot()
        follow(self.restyle)

    def _build(self) -> None:
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        heads = ("", self.tr("Role at the table"), self.tr("First name (may stay empty)"))
        for column, words in enumerate(heads):
            self._grid.addWidget(PlainLabel(words, styles.LABEL_SOFT), 0, column)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._grid)
        self._whole.addWidget(self.said)

    def _build_foot(self) -> None:
        foot = QWidget()
        FlowLayout(foot).addWidget(self.add_button)
        self._whole.addWidget(foot)
        self.add_button.clicked.connect(self._add_and_go)

    def restyle(self) -> None:
        """Take space from the theme in use."""
        self._grid.setHorizontalSpacing(theme().space(8))
        self._grid.setVerticalSpacing(theme().space(4))

    def show_seats(self, seats: Sequence[SeatLine]) -> None:
        """Fill the rows; there are eight, or as many as there are seats and one more."""
        wanted = max(USUAL, len(seats) + 1) if seats else USUAL
        while len(self.rows) < wanted:
            self._add()
        for (role, name), seat in zip(self.rows, seats, strict=False):
            role.setText(seat.role)
            name.setText(seat.first_name)

    def seats(self) -> tuple[SeatLine, ...]:
        """Return all rows as they are typed, also the empty ones."""
        return tuple(SeatLine(role.text(), name.text()) for role, name in self.rows)

    def say(self, sentence: str, number: int = 0) -> None:
        """Say something about the seats, and go to one of them."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if number:
            role = self.rows[number - 1][0]
            role.setAccessibleDescription(sentence)
            role.setFocus()

    def _add(self) -> None:
        number = len(self.rows) + 1
        role = LineField(self.tr("Seat {number}: role").format(number=number))
        name = LineField(self.tr("Seat {number}: first name").format(number=number))
        label = PlainLabel(str(number), styles.FIGURES, wrap=False)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(role)
        for column, widget in enumerate((label, role, name)):
            self._grid.addWidget(widget, number + HEAD, column)
        if (
            self.rows
        ):  # Qt 6.11 cannot put the first of all after the last: add the button later
            QWidget.setTabOrder(self.rows[-1][1], role)
            QWidget.setTabOrder(role, name)
        self.rows.append((role, name))
        role.returnPressed.connect(lambda: self._below(number))
        name.returnPressed.connect(lambda: self._below(number))
        role.textEdited.connect(self.changed)

    def _below(self, number: int) -> None:
        """Go to the role below; below the last row comes a new one."""
        if number == len(self.rows):
            self._add()
        role = self.rows[number][0]
        role.show()
        role.setFocus()

    def _add_and_go(self) -> None:
        self._below(len(self.rows))
