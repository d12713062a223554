"""What stands beside the form: the moves with their minutes, and the text of the theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.features.prepare.form import Reading
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import Panel
from facilitator.ui.widgets.spacing import SpacedBox, SpacedGrid, spaced_column


class ReadingSide(Panel):
    """Shows without any typing what the table will be about and how it will go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self.length = PlainLabel(style=text_styles.HEADING_SMALL)
        self.title = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.asked = PlainLabel(self.tr("Open questions"), text_styles.HEADING_SMALL)
        self._moves = SpacedGrid(across=8, down=4)
        self._moves.setColumnStretch(0, 1)
        self._words, self._questions = spaced_column(gap=8), spaced_column(gap=8)
        self.brought = PlainLabel(self.tr("From the earlier table"), text_styles.HEADING_SMALL)
        self._earlier = spaced_column(gap=8)
        self._rows = spaced_column(self, gap=8, margins=28)
        self._build()

    def _build(self) -> None:
        self._rows.addWidget(self.length)
        self._rows.addLayout(self._moves)
        self._rows.addSpacing(8)
        self._rows.addWidget(self.title)
        self._rows.addLayout(self._words)
        self._rows.addWidget(self.asked)
        self._rows.addLayout(self._questions)
        self._rows.addWidget(self.brought)
        self._rows.addLayout(self._earlier)
        self._rows.addStretch()

    def show_reading(self, reading: Reading) -> None:
        """Show the moves, and the theme where one was chosen."""
        minutes = sum(planned for _, planned in reading.moves)
        self.length.setText(self._how_long(len(reading.moves), minutes))
        self._show_moves(reading)
        self.title.setText(reading.title)
        self.title.setVisible(bool(reading.title))
        self.asked.setVisible(bool(reading.questions))
        _fill(self._words, [PlainLabel(text) for text in reading.paragraphs])
        self.brought.setVisible(bool(reading.earlier))
        _fill(
            self._questions, [PlainLabel(text, text_styles.SOFT) for text in reading.questions]
        )
        _fill(self._earlier, [PlainLabel(text) for text in reading.earlier])

    def _how_long(self, moves: int, minutes: int) -> str:
        words = self.tr("%n move(s), together {minutes} minutes", "", moves)
        return words.format(minutes=minutes)

    def _show_moves(self, reading: Reading) -> None:
        _clear(self._moves)
        minutes = self.tr("{minutes} min")
        for row, (title, planned) in enumerate(reading.moves):
            length = PlainLabel(
                minutes.format(minutes=planned), text_styles.FIGURES, wrap=False
            )
            self._moves.addWidget(PlainLabel(title), row, 0)
            self._moves.addWidget(length, row, 1, Qt.AlignmentFlag.AlignRight)

    def words(self) -> str:
        """Return everything that stands here, for a screen reader."""
        labels = (label for label in self.findChildren(PlainLabel) if not label.isHidden())
        return "\n".join(label.text() for label in labels if label.text())


def _fill(rows: SpacedBox, labels: list[PlainLabel]) -> None:
    _clear(rows)
    for label in labels:
        rows.addWidget(label)


def _clear(rows: SpacedBox | QGridLayout) -> None:
    while rows.count():
        item = rows.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
