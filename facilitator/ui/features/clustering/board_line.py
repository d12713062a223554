"""One line that is asked for on the board: a title, a reason, the number of a kern."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.sections import Section
from facilitator.ui.commands.shortcuts import enters
from facilitator.ui.features.clustering.view_protocol import LineRequest
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column
from facilitator.ui.widgets.panels import Panel


class BoardLineField(LineField):
    """A line that Enter gives."""

    given = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the line with Enter."""
        if enters(event):
            self.given.emit()
        else:
            super().keyPressEvent(event)


class BoardLine(Panel):
    """Asks for a line; Enter gives it, Esc leaves it. A hint only counts its words."""

    given = Signal(str, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selected", parent=parent)
        self.label = PlainLabel(style=text_styles.HEADING_SMALL)
        self.field = BoardLineField()
        self.section = ChoiceBox(self.tr("Where it belongs"))
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT, wrap=False)
        self.give_button = PrimaryButton("↵")
        self.leave_button = PlainButton(self.tr("Cancel"))
        self._advised = 0
        self._build()
        self.hide()

    def _build(self) -> None:
        self.give_button.setAccessibleName(self.tr("OK"))
        answers = QWidget()
        flow = FlowLayout(answers, step=8)
        choices: tuple[QWidget, ...] = (self.section, self.give_button, self.leave_button)
        for part in (*choices, self.hint):
            flow.addWidget(part)
        rows = spaced_column(self, gap=4, margins=(12, 8))
        parts: tuple[QWidget, ...] = (self.label, self.field, answers)
        for part in parts:
            rows.addWidget(part)
        self.field.given.connect(self._give)
        self.field.textChanged.connect(self._count)
        self.give_button.clicked.connect(self._give)
        self.leave_button.clicked.connect(self.left)

    def ask(self, asked: LineRequest) -> None:
        """Ask, with the keys in the line."""
        self.label.setText(asked.label)
        self.field.setAccessibleName(asked.label)
        self._advised = asked.advised
        self.section.clear()
        for value, words in asked.sections:
            self.section.addItem(words, value)
        self.section.setVisible(len(asked.sections) > 1)
        self.section.setCurrentIndex(max(self.section.findData(asked.section), 0))
        self.field.setText(asked.text)
        self._count()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _count(self) -> None:
        number = len(self.field.text().split())
        words = self.tr("{number} of at most {advised} words")
        shown = bool(self._advised and number)
        self.hint.setText(words.format(number=number, advised=self._advised) if shown else "")
        self.hint.setVisible(bool(self._advised))

    def _give(self) -> None:
        value = self.section.currentData()
        self.given.emit(self.field.text().strip(), Section(value) if value else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
