"""The page on which the files of many tables come together."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.pages import PreviewApplyPage, PreviewState, PreviewWords


class FileMergeView(PreviewApplyPage):
    """Asks for files, shows what each would do, and says when it may happen."""

    folder_asked = Signal()
    files_asked = Signal()
    key_asked = Signal()
    settle_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder_card = ActionCard(
            self.tr("Choose a folder"), self.tr("All files in it are looked at")
        )
        self.files_card = ActionCard(self.tr("Choose files"), self.tr("One or several"))
        self.key_button = QuietButton(self.tr("Open sealed files with your key …"))
        self.key_button.hide()
        self.settle_button = PlainButton(large=True)
        self.lay_out(self._words(), (self.folder_card, self.files_card), self.key_button)
        self.folder_card.clicked.connect(self.folder_asked)
        self.files_card.clicked.connect(self.files_asked)
        self.key_button.clicked.connect(self.key_asked)
        self.settle_button.clicked.connect(self.settle_asked)
        self.add_buttons(self.settle_button)
        self.settle_button.hide()

    def _words(self) -> PreviewWords:
        return PreviewWords(
            title=self.tr("Merge files"),
            lead=self.tr(
                "Choose the files of your tables here, or drop them on this page. First you see"
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
            rows=self.tr("What these files are"),
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
        self.settle_button.hide()
        super().show_preview(shown)

    def show_done(
        self, shown: PreviewState, *, can_be_undone: bool = False, waiting: int = 0
    ) -> None:
        """Say what was taken in, and go to what leads on; `waiting` counts what to look at."""
        super().show_done(shown, can_be_undone=can_be_undone)
        self.settle_button.setText(self.tr("Look at %n point(s)", "", waiting))
        self.settle_button.setVisible(waiting > 0)
        (self.settle_button if waiting else self.take_button).setFocus()
