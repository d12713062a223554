"""The side of the closing screen: what is settled with a tick, and people in numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.table.script import Choice
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, Pressable, QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.form_lines import CompositionFields
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, HeadedList
from facilitator.ui.widgets.spacing import spaced_column


class ClosingChecks(QWidget):
    """Ticks for moves that were not reached and for what was told; lines without a speaker."""

    not_reached_ticked = Signal(str, bool)
    purpose_ticked = Signal(bool)
    follow_up_ticked = Signal(bool)
    loose_asked = Signal()
    notes_asked = Signal()

    def __init__(
        self, attributes: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.loose = PlainLabel()
        self.loose_button = PlainButton(self.tr("Go through them"), key=Command.LOOSE_ENDS)
        self.half = PlainLabel(self.tr("There is still half a note in the field."))
        self.half_button = QuietButton(self.tr("To the notes"), key=Command.CAPTURE_VIEW)
        self.told = HeadedList(self.tr("Told at the table"), step=4)
        self.purpose = Tick(self.tr("what the talk is for"))
        self.follow_up = Tick(self.tr("how it goes on"))
        self.not_reached = HeadedList(self.tr("Not reached"), step=4)
        self.steps: dict[str, Tick] = {}
        self.composition = CompositionFields(attributes)
        self._rows = spaced_column(self, gap=20)
        self._build()

    def _build(self) -> None:
        self._loose = _with_button(self.loose, self.loose_button)
        self._half = _with_button(self.half, self.half_button)
        for tick in (self.purpose, self.follow_up):
            self.told.add(tick)
        note = self.tr("That is fine. The report says so in one line.")
        self._steps_note = PlainLabel(note, text_styles.SOFT)
        parts = (self._half, self._loose, self.told, self.not_reached, self.composition)
        for part in parts:
            self._rows.addWidget(part)
        self._rows.addStretch(1)
        self.purpose.clicked.connect(self.purpose_ticked)
        self.follow_up.clicked.connect(self.follow_up_ticked)
        self.loose_button.clicked.connect(self.loose_asked)
        self.half_button.clicked.connect(self.notes_asked)
        shortcuts.bind(self, Command.LOOSE_ENDS, self.loose_asked.emit)
        self.not_reached.add(self._steps_note)

    def show_told(self, *, purpose: bool, follow_up: bool) -> None:
        """Tick what was told."""
        self.purpose.setChecked(purpose)
        self.follow_up.setChecked(follow_up)

    def show_steps(self, steps: Sequence[tuple[str, str, bool]]) -> None:
        """Show the moves by key and title, with a tick at those that were not reached."""
        if [key for key, _, _ in steps] != list(self.steps):
            self._make_ticks(steps)
        for key, _, not_reached in steps:
            self.steps[key].setChecked(not_reached)
        self._steps_note.setVisible(any(tick.isChecked() for tick in self.steps.values()))

    def _make_ticks(self, steps: Sequence[tuple[str, str, bool]]) -> None:
        for tick in self.steps.values():
            tick.hide()
            tick.deleteLater()
        self.steps = {key: Tick(title) for key, title, _ in steps}
        before: QWidget = self.follow_up
        for key, tick in self.steps.items():
            name = self.tr("Not reached: {move}").format(move=tick.text())
            tick.setAccessibleName(name)
            tick.clicked.connect(lambda on, key=key: self.not_reached_ticked.emit(key, on))
            self.not_reached.add(tick)
            self.setTabOrder(before, tick)
            before = tick

    def show_half(self, *, there: bool) -> None:
        """Say that a note was begun and not kept, when that is so."""
        self._half.setVisible(there)

    def show_loose(self, notes: int, speakerless: int) -> None:
        """Say how many notes ask for a second look, and how many lack a speaker."""
        told = [self.tr("%n note(s) ask for a second look.", "", notes)]
        if speakerless:
            told.append(self.tr("%n of them without a speaker.", "", speakerless))
        self.loose.setText(" ".join(told))
        self._loose.setVisible(notes > 0)


def _with_button(words: PlainLabel, button: Pressable) -> QWidget:
    """Put a sentence above the button that goes with it."""
    part, row = QWidget(), QWidget()
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(words)
    FlowLayout(row).addWidget(button)
    rows.addWidget(row)
    return part
