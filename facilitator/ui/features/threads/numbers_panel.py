"""Beside the table: wishes that rub by their kinds, who is to act, and what is new."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.features.threads.view_protocol import ProgrammeNumbers
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import Panel
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel

WIDE = 340
"""How wide it is beside the table, in pixels at 100 %."""


class NumbersPanel(Panel):
    """Three groups of numbers, each a table for who cannot see it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("paper", edges=Qt.Edge.LeftEdge, parent=parent)
        self.tensions_title = PlainLabel(style=text_styles.HEADING_SMALL)
        self.tensions = self._table(self.tr("Wishes that rub"), self.tr("Kind"))
        self.ways_out = PlainLabel(style=text_styles.SOFT)
        self.actors_title = PlainLabel(style=text_styles.HEADING_SMALL)
        self.actors = self._table(self.tr("Who is to act?"), self.tr("Who"))
        self.initiatives = PlainLabel(style=text_styles.SOFT)
        rows = spaced_column(self, gap=8, margins=(16, 16, 16, 8))
        parts: tuple[QWidget, ...] = (
            self.tensions_title, self.tensions, self.ways_out,
            self.actors_title, self.actors, self.initiatives,
        )  # fmt: skip
        for part in parts:
            rows.addWidget(part)
        rows.addStretch(1)

    def _table(self, label: str, head: str) -> ReadOnlyTable:
        rows = ReadOnlyTableModel((head, self.tr("number")), figures=(1,))
        return ReadOnlyTable(label, rows)

    def show_numbers(self, numbers: ProgrammeNumbers) -> None:
        """Show numbers; a group without any is not there."""
        self.tensions_title.setText(numbers.tensions_title)
        self.actors_title.setText(numbers.actors_title)
        self.ways_out.setText(numbers.ways_out)
        self.initiatives.setText(numbers.initiatives)
        _fill(self.tensions, numbers.tensions)
        _fill(self.actors, numbers.actors)
        for label in (self.tensions_title, self.ways_out, self.initiatives, self.actors_title):
            label.setVisible(bool(label.text()))


def _fill(table: ReadOnlyTable, rows: Sequence[tuple[str, str]]) -> None:
    table.rows.set_rows(tuple(rows))
    table.setVisible(bool(rows))
