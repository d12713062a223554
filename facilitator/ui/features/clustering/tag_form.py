"""Changes a tag: its name, its colour with a sign, and what it means; or takes it away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.clustering.tag_records import TagColour
from facilitator.ui.features.clustering.board_line import BoardLineField
from facilitator.ui.features.clustering.tag_protocol import TagWords
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column
from facilitator.ui.widgets.panels import Panel, ScrollPage


class TagForm(Panel):
    """Asks how a tag is called and what it means; Enter keeps it, Esc leaves it as it was."""

    given = Signal(object)
    removed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selected", parent=parent)
        self.name = BoardLineField()
        self.definition = BoardLineField()
        self.colour = ChoiceBox(self.tr("Colour and sign"))
        self.give_button = PrimaryButton(self.tr("Keep"))
        self.remove_button = QuietButton(self.tr("Remove this tag"))
        self.leave_button = PlainButton(self.tr("Cancel"))
        for colour, words in self._colours():
            self.colour.addItem(words, colour.value)
        content = QWidget()
        rows = spaced_column(content, gap=4, margins=(12, 8))
        for field, words in (
            (self.name, self.tr("Name of the tag")),
            (self.definition, self.tr("What it means")),
        ):
            field.setAccessibleName(words)
            rows.addWidget(PlainLabel(words, text_styles.HEADING_SMALL))
            rows.addWidget(field)
            field.given.connect(self._give)
        answers = QWidget()
        flow = FlowLayout(answers, step=8)
        buttons = (self.give_button, self.leave_button, self.remove_button)
        for part in (self.colour, *buttons):
            flow.addWidget(part)
        rows.addWidget(answers)
        rows.addStretch(1)
        spaced_column(self).addWidget(ScrollPage(content))
        self.give_button.clicked.connect(self._give)
        self.leave_button.clicked.connect(self.left)
        self.remove_button.clicked.connect(self.removed)
        self.hide()

    def _colours(self) -> list[tuple[TagColour, str]]:
        return [
            (TagColour.BLUE, self.tr("blue, a dot")),
            (TagColour.ORANGE, self.tr("orange, a square")),
            (TagColour.GREEN, self.tr("green, a triangle")),
            (TagColour.PURPLE, self.tr("purple, a diamond")),
            (TagColour.YELLOW, self.tr("yellow, a triangle upside down")),
            (TagColour.TURQUOISE, self.tr("turquoise, a hexagon")),
            (TagColour.BROWN, self.tr("brown, a bar")),
            (TagColour.PINK, self.tr("pink, a cross")),
        ]

    def ask(self, tag: TagWords) -> None:
        """Ask, with the keys in the name."""
        self.name.setText(tag.name)
        self.definition.setText(tag.definition)
        self.colour.setCurrentIndex(self.colour.findData(tag.colour.value))
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _give(self) -> None:
        colour = TagColour(self.colour.currentData())
        name, definition = self.name.text().strip(), self.definition.text().strip()
        self.given.emit(TagWords(name, colour, definition))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
