"""The page on which notes from a spreadsheet are taken in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.services.spreadsheet_files import SheetKind
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.pages import PreviewApplyPage, PreviewWords


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
        self.lay_out(self._words(), list(self.cards.values()), self.example_button)
        for sheet, card in self.cards.items():
            card.clicked.connect(
                lambda _checked=False, sheet=sheet: self.file_asked.emit(sheet)
            )
        self.example_button.clicked.connect(self.example_asked)

    def _words(self) -> PreviewWords:
        return PreviewWords(
            title=self.tr("Read notes in"),
            lead=self.tr(
                "Choose an Excel workbook with the sheets ‘tafels’ and ‘notities’, or two"
                " files: Excel or CSV. You can also drop them on this page. Nothing is lost:"
                " what is there already stays as it is."
            ),
            heads=(
                self.tr("Theme"),
                self.tr("Number"),
                self.tr("Municipality"),
                self.tr("Day"),
                self.tr("Table"),
                self.tr("New notes"),
                self.tr("There already"),
            ),
            figures=(5, 6),
            table=self.tr("Tables in these files"),
            rows=self.tr("Tables in these files"),
            refused=self.tr("Rows that cannot come along"),
        )

    def show_file(self, sheet: SheetKind, name: str) -> None:
        """Show which file was chosen."""
        card = self.cards[sheet]
        card.set_words(card.title.text(), name)

    def refused_heading(self, number: int) -> str:
        """Say how many rows cannot come along."""
        return self.tr("%n row(s) cannot come along", "", number)

    def warnings_heading(self, number: int) -> str:
        """Say at how many rows one should look."""
        return self.tr("%n point(s) to look at; these rows do come along", "", number)
