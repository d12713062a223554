"""The part of the page for tables from a list: choosing it, and what it would make."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column
from facilitator.ui.widgets.panels import HeadedList, button_row
from facilitator.ui.widgets.row_list import SentenceList
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row


class ListPart(QWidget):
    """Asks for a list; below it stands what would be made, and which rows cannot come along."""

    list_asked = Signal()
    drop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choose_button = PlainButton(self.tr("Tables from a list …"))
        self.drop_button = PlainButton(self.tr("Leave the list out"))
        self.lead = PlainLabel(
            self.tr(
                "A spreadsheet (.xlsx or .csv) with the columns gemeente, datum, dialoog and"
                " thema. A cell may be empty: a table without a number gets the next free one."
            ),
            text_styles.NOTE,
        )
        self.said = PlainLabel()
        heads = (self.tr("Theme"), self.tr("Number"), self.tr("Municipality"), self.tr("Day"))
        self.table = ReadOnlyTable(
            self.tr("Invitations of this list"), ReadOnlyTableModel(heads, (1,))
        )
        self.refused = SentenceList(self.tr("Rows that cannot come along"))
        self.refused_part = HeadedList(self.tr("Rows that cannot come along"), step=8)
        self.refused_part.add(self.refused)
        self.warnings = SentenceList(self.tr("Points to look at"))
        self.warnings_part = HeadedList(self.tr("Points to look at"), step=8)
        self.warnings_part.add(self.warnings)
        rows = spaced_column(self, gap=8)
        buttons = button_row(self.choose_button, self.drop_button)
        parts = (
            buttons,
            self.lead,
            self.said,
            self.table,
            self.refused_part,
            self.warnings_part,
        )
        for part in parts:
            rows.addWidget(part)
        self.choose_button.clicked.connect(self.list_asked)
        self.drop_button.clicked.connect(self.drop_asked)
        self.show_none()

    def show_none(self) -> None:
        """Show that no list was chosen."""
        if self.drop_button.hasFocus():
            self.choose_button.setFocus()
        self._show("", (), (), ())
        self.drop_button.hide()

    def show_plan(
        self, file: str, rows: Sequence[Row], refused: Sequence[str], warnings: Sequence[str]
    ) -> str:
        """Show what a list would make, and return it in a sentence."""
        made = self.tr("{file}: %n invitation(s) can be made.", "", len(rows))
        sentences = [made.format(file=file)]
        if refused:
            sentences.append(self.tr("%n point(s) keep rows out.", "", len(refused)))
        self._show(" ".join(sentences), rows, refused, warnings)
        self.drop_button.show()
        return self.said.text()

    def _show(
        self,
        said: str,
        rows: Sequence[Row],
        refused: Sequence[str],
        warnings: Sequence[str],
    ) -> None:
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.table.rows.set_rows(rows)
        self.table.setVisible(bool(rows))
        self.refused.show_sentences(refused)
        self.refused_part.setVisible(bool(refused))
        self.warnings.show_sentences(warnings)
        self.warnings_part.setVisible(bool(warnings))
