"""The page on which the files of many tables come together."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.change_list import ChangeRow, ChangesPart
from facilitator.ui.widgets.pages import PreviewApplyPage, PreviewState, PreviewWords


class FileMergeView(PreviewApplyPage):
    """Asks for files, shows what each would do, and says when it may happen."""

    folder_asked = Signal()
    files_asked = Signal()
    key_asked = Signal()
    yes_asked = Signal()
    history_asked = Signal()
    opened = Signal(int)
    ticked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder_card = ActionCard(
            self.tr("Choose a folder"), self.tr("All files in it are looked at")
        )
        self.files_card = ActionCard(self.tr("Choose files"), self.tr("One or several"))
        self.key_button = PlainButton(self.tr("Open sealed files with your key …"), large=True)
        self.yes_button = PlainButton(self.tr("Say yes to who made this …"), large=True)
        self.history_button = QuietButton(self.tr("What came in before …"))
        self.lay_out(self._words(), (self.folder_card, self.files_card), self.history_button)
        self.changes_part = ChangesPart(self.tr("What the file changes"), self.table)
        self.tables_part.add(self.changes_part)
        self.table.opened.connect(self.opened)
        self.table.ticked.connect(self.ticked)
        self.folder_card.clicked.connect(self.folder_asked)
        self.files_card.clicked.connect(self.files_asked)
        self.key_button.clicked.connect(self.key_asked)
        self.yes_button.clicked.connect(self.yes_asked)
        self.history_button.clicked.connect(self.history_asked)
        self.add_buttons(self.key_button, self.yes_button)
        self.key_button.hide()
        self.yes_button.hide()

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        """Show what the row in front changes, and go there."""
        self.changes_part.show_changes(heading, rows)

    def show_choice(self, shown: PreviewState) -> None:
        """Show which files come along by now; the row in front stays so."""
        self.changes_part.hide()
        self.table.rows.update_rows(shown.rows, shown.ticks)
        self.take_button.setEnabled(shown.can_be_taken)
        self.say(shown.summary)

    def _words(self) -> PreviewWords:
        return PreviewWords(
            title=self.tr("Merge files"),
            lead=self.tr(
                "Choose the files of tables and coordinators, or drop them here. First you see"
                " what each file would do. Nothing changes before you say so, and the files"
                " themselves stay as they are."
            ),
            heads=(
                self.tr("Table"),
                self.tr("What it is"),
                self.tr("Day"),
                self.tr("New"),
                self.tr("Changed"),
                self.tr("Gone"),
                self.tr("Differences"),
                self.tr("Signature"),
                self.tr("File"),
            ),
            figures=(3, 4, 5, 6),
            table=self.tr("The files"),
            rows=self.tr(
                "What these files are. Enter shows what one changes, Space leaves it out"
            ),
            refused=self.tr("Files that do not come along"),
        )

    def refused_heading(self, number: int) -> str:
        """Say how many files do not come along."""
        return self.tr("%n file(s) do not come along", "", number)

    def warnings_heading(self, number: int) -> str:
        """Say at how many points one should look."""
        return self.tr("%n point(s) to look at", "", number)

    def show_preview(self, shown: PreviewState) -> None:
        """Show what the files are and would do; sealed ones can be opened with the key."""
        self.key_button.setVisible(shown.sealed)
        self.yes_button.setVisible(shown.asks)
        self.changes_part.hide()
        super().show_preview(shown)
