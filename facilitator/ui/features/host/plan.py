"""Minutes by hand: a number for each move that remains, and the end that follows from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import enters, held_back
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.tokens import RADIUS_SMALL
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.fields import clear_ground, paint_field
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import SpacedGrid, spaced_column
from facilitator.ui.widgets.panels import ScrollPage, button_row

MOST = 240


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """A move that remains: its key, its name on the screen, and the minutes it has left."""

    key: str
    name: str
    minutes: int


class MinuteSpin(QSpinBox):
    """Whole minutes; Up and Down move by one. `label` is what a screen reader calls it."""

    def __init__(self, label: str, minutes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("radius", RADIUS_SMALL)
        self.setFrame(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setRange(0, MOST)
        self.setValue(minutes)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setAccessibleName(label)
        follow(self.restyle)

    def restyle(self) -> None:
        """Take font and room from the theme in use."""
        self.setFont(text_styles.FACT.font(theme()))
        beside = theme().px(10)
        self.lineEdit().setTextMargins(beside, 0, beside, 0)
        clear_ground(self)
        clear_ground(self.lineEdit())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of three figures."""
        metrics = self.fontMetrics()
        wide = metrics.horizontalAdvance("000") + 2 * theme().px(14)
        return QSize(wide, metrics.height() + theme().px(12))

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, but nothing that is pressed with Alt."""
        if not held_back(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box; the figures are a field of their own."""
        paint_field(self)


class PlanPanel(QWidget):
    """Stands in the place of the question while the minutes are divided by hand."""

    changed = Signal()
    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(
            self.tr("How many minutes for each move?"), text_styles.ADVICE
        )
        self.end = PlainLabel(style=text_styles.FACT)
        self.spins: dict[str, MinuteSpin] = {}
        self.take_button = PrimaryButton(self.tr("Do it so"))
        self.leave_button = PlainButton(self.tr("Leave it as it was"))
        self._moves = SpacedGrid(across=16, down=8)
        self._build()
        self.take_button.clicked.connect(self._choose)
        self.leave_button.clicked.connect(self.left)

    def _build(self) -> None:
        content = QWidget()
        rows = spaced_column(content, gap=16, margins=4)
        rows.addWidget(self.heading)
        rows.addWidget(self.end)  # above: the rows may need scrolling
        rows.addLayout(self._moves)
        rows.addWidget(button_row(self.take_button, self.leave_button))
        rows.addStretch(1)
        self._moves.setColumnStretch(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ScrollPage(content))

    def show_moves(self, moves: Sequence[PlannedMove]) -> None:
        """Ask the minutes of each move, with those it has now; the focus is on the first."""
        while (item := self._moves.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.hide()
            widget.deleteLater()
        self.spins = {move.key: self._row(row, move) for row, move in enumerate(moves)}
        stops = [*self.spins.values(), self.take_button, self.leave_button]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)
        first = next(iter(self.spins.values()), None)
        if first:
            first.show()  # in a window that is not active, Qt passes over what is still hidden
            first.setFocus(Qt.FocusReason.TabFocusReason)
            first.selectAll()

    def _row(self, row: int, move: PlannedMove) -> MinuteSpin:
        spin = MinuteSpin(self.tr("Minutes for {move}").format(move=move.name), move.minutes)
        spin.valueChanged.connect(lambda _minutes: self.changed.emit())
        self._moves.addWidget(PlainLabel(move.name, text_styles.FIELD, wrap=False), row, 0)
        self._moves.addWidget(spin, row, 1)
        self._moves.addWidget(
            PlainLabel(self.tr("min"), text_styles.FIELD_SOFT, wrap=False), row, 2
        )
        return spin

    def take_focus(self) -> None:
        """Take the focus where it was before; at first, the first number.

        Not by a focus proxy: that would catch Tab on its way through the numbers.
        """
        stops = (*self.spins.values(), self.take_button, self.leave_button)
        last = self.focusWidget()
        stop = last if last in stops else stops[0]
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Say whether keys come here now."""
        buttons = (self.take_button, self.leave_button)
        return any(each.hasFocus() for each in (*self.spins.values(), *buttons))

    def minutes(self) -> dict[str, int]:
        """Give the minutes of each move as they stand in the fields."""
        return {key: spin.value() for key, spin in self.spins.items()}

    def show_end(self, words: str) -> None:
        """Say when the table ends with these minutes."""
        self.end.setText(words)

    def _choose(self) -> None:
        self.chosen.emit(self.minutes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the minutes with Enter; Esc leaves them as they were."""
        if enters(event):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
