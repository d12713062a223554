"""The page of the matrix: which properties, which theme, the cells, and what they add up to."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.matrix.cells import MatrixCells, ShownMatrix
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.choices import ChoiceBox, FilterBox
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import Panel

Choices = Iterable[tuple[str, str]]
"""Values with their words."""


class MatrixViewProtocol(Protocol):
    """Shows a matrix; tells what is counted by, and which cell is opened."""

    asked: SignalInstance
    opened: SignalInstance
    export_asked: SignalInstance
    leave_asked: SignalInstance

    def dimensions(self) -> tuple[str, str]:
        """Give by which properties is counted, down and across."""

    def theme_chosen(self) -> str:
        """Give the theme that is counted, empty for all."""

    def offer_themes(self, choices: Choices) -> None:
        """Offer the themes to count."""

    def show_matrix(self, shown: ShownMatrix, lead: str, remarks: str) -> None:
        """Show cells, what they are in a sentence, and where they do not add up."""

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""

    def say(self, sentence: str) -> None:
        """Say what was done."""


class MatrixView(FormPage):
    """Shows what it is told; tells by what is counted, and which cell is opened."""

    asked = Signal()
    opened = Signal(int, int)
    export_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20, 28, 12), (28, 8, 28, 8))
    foot_gap = 8
    foot_margins = ((28, 8, 28, 12), (28, 8, 28, 8))

    def __init__(
        self, dimensions: Choices, rows: str, columns: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title.setText(self.tr("Matrix of notes"))
        self.lead = PlainLabel(style=text_styles.FIELD_SOFT)
        self.rows_box = ChoiceBox(self.tr("Rows"))
        self.columns_box = ChoiceBox(self.tr("Columns"))
        for box, usual in ((self.rows_box, rows), (self.columns_box, columns)):
            for value, words in dimensions:
                box.addItem(words, value)
            box.setCurrentIndex(box.findData(usual))
        self.theme_box = FilterBox(self.tr("Theme"), self.tr("every theme"))
        self.cells = MatrixCells(self.tr("Notes, and tables between brackets"))
        self.remarks = PlainLabel(style=text_styles.NOTE)
        self.export_button = PlainButton(self.tr("Save as a table …"))
        self.leave_button = self.way_back(large=False)
        self._beside: list[tuple[PlainLabel, ChoiceBox]] = []
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        choosing = QWidget()
        flow = FlowLayout(choosing, step=12)
        for words, box in (
            (self.tr("Rows"), self.rows_box),
            (self.tr("Columns"), self.columns_box),
        ):
            label = PlainLabel(words, text_styles.LABEL_SOFT)
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            self._beside.append((label, box))
            flow.addWidget(label)
            flow.addWidget(box)
        flow.addWidget(self.theme_box)
        frame = Panel("card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.cells)
        self.add_places(Command.OVERVIEW)
        self.add(self.title, self.lead, choosing, frame, self.remarks)
        self.body.setStretchFactor(frame, 1)
        self.add_buttons(self.export_button, self.leave_button)

    def restyle(self) -> None:
        """Let the words before a box stand on its line."""
        for label, box in self._beside:
            label.setMinimumHeight(box.sizeHint().height())

    def _connect(self) -> None:
        for box in (self.rows_box, self.columns_box, self.theme_box):
            box.currentIndexChanged.connect(self.asked)
        self.cells.opened.connect(self.opened)
        self.cells.left.connect(self.leave_asked)
        self.export_button.clicked.connect(self.export_asked)

    def begin(self) -> None:
        """Go to the cells; a focus proxy would hide what comes before them from Tab."""
        self.cells.setFocus()

    def dimensions(self) -> tuple[str, str]:
        """Give by which properties is counted, down and across."""
        return str(self.rows_box.currentData()), str(self.columns_box.currentData())

    def theme_chosen(self) -> str:
        """Give the theme that is counted, empty for all."""
        return self.theme_box.value

    def offer_themes(self, choices: Choices) -> None:
        """Offer the themes to count."""
        self.theme_box.offer(choices)

    def show_busy(self, words: str) -> None:
        """Say that something takes a moment."""
        self.lead.setText(words)

    def show_matrix(self, shown: ShownMatrix, lead: str, remarks: str) -> None:
        """Show cells, what they are in a sentence, and where they do not add up."""
        self.cells.show_matrix(shown)
        self.lead.setText(lead)
        self.remarks.setText(remarks)
        self.remarks.setVisible(bool(remarks))
