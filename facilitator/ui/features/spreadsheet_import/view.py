"""The page on which notes from a spreadsheet are taken in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.services.spreadsheet_files import SheetKind
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.pages import PreviewApplyPage, PreviewWords
from facilitator.ui.widgets.panels import HeadedList
from facilitator.ui.widgets.table_view import ReadOnlyTable, ReadOnlyTableModel, Row


class SpreadsheetImportView(PreviewApplyPage):
    """Asks for two files, shows what would happen, and says when it may happen."""

    file_asked = Signal(object)
    example_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        none = self.tr("Not chosen yet")
        self.cards = {
            SheetKind.TABLES: ActionCard(self.tr("1. The file with tables"), none),
            SheetKind.NOTES: ActionCard(self.tr("2. The file with notes"), none),
        }
        self.example_button = QuietButton(self.tr("Keep an example of both files …"))
        self.changes = ReadOnlyTable(
            self.tr("Rows that changed or are gone"),
            ReadOnlyTableModel(
                (
                    self.tr("Here now"),
                    self.tr("In the sheet"),
                    self.tr("Table"),
                    self.tr("Row"),
                )
            ),
        )
        self.changes_part = HeadedList(self.tr("Rows that changed or are gone"), step=8)
        self.lay_out(self._words(), list(self.cards.values()), self.example_button)
        self._add_changes()
        for sheet, card in self.cards.items():
            card.clicked.connect(
                lambda _checked=False, sheet=sheet: self.file_asked.emit(sheet)
            )
        self.example_button.clicked.connect(self.example_asked)

    def _add_changes(self) -> None:
        self.changes_part.add(self.changes)
        self.body.insertWidget(self.body.indexOf(self.refused_part), self.changes_part)
        self.changes_part.hide()

    def _words(self) -> PreviewWords:
        return PreviewWords(
            title=self.tr("Read notes in"),
            lead=self.tr(
                "Choose an Excel workbook with the sheets ‘tafels’ and ‘notities’, or two"
                " files: Excel or CSV. You can also drop them on this page. First you see what"
                " would happen. What is there already stays as it is until you say yes."
            ),
            heads=(
                self.tr("Theme"),
                self.tr("Number"),
                self.tr("Municipality"),
                self.tr("Day"),
                self.tr("Table"),
                self.tr("New notes"),
                self.tr("There already"),
                self.tr("Changed"),
                self.tr("Gone"),
            ),
            figures=(5, 6, 7, 8),
            table=self.tr("Tables in these files"),
            rows=self.tr("Tables in these files"),
            refused=self.tr("Rows that cannot come along"),
        )

    def show_file(self, sheet: SheetKind, name: str) -> None:
        """Show which file was chosen."""
        card = self.cards[sheet]
        card.set_words(card.title.text(), name)

    def show_changes(self, rows: Sequence[Row]) -> None:
        """Show rows that changed or are gone, what is here beside what the sheet has."""
        self.changes.rows.set_rows(rows)
        self.changes_part.setVisible(bool(rows))

    def refused_heading(self, number: int) -> str:
        """Say how many rows cannot come along."""
        return self.tr("%n row(s) cannot come along", "", number)

    def warnings_heading(self, number: int) -> str:
        """Say at how many rows one should look."""
        return self.tr("%n point(s) to look at; these rows do come along", "", number)
