"""The page on which the files of many tables come together."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.command import Command
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.folders import dropped_files
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.cards import ActionCard
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import (
    EvenColumns,
    HeadedList,
    Panel,
    ScrollPage,
    button_row,
)
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.read_only_table import ReadOnlyTable, ReadOnlyTableModel, Row
from facilitator.ui.widgets.sentence_list import SentenceList

FIGURES = (3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class MergePageState:
    """What the page says of the files: a summary, a row a file, and sentences about some."""

    summary: str
    rows: Sequence[Row] = ()
    refused: Sequence[str] = ()
    warnings: Sequence[str] = ()
    can_be_taken: bool = False
    sealed: bool = False


class FileMergeView(QWidget):
    """Asks for files, shows what each would do, and says when it may happen."""

    folder_asked = Signal()
    files_asked = Signal()
    dropped = Signal(object)
    key_asked = Signal()
    take_asked = Signal()
    stop_asked = Signal()
    undo_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(self.tr("Merge files"), text_styles.TITLE_LARGE)
        self.lead = PlainLabel(style=text_styles.FIELD_SOFT)
        self.folder_card = ActionCard(
            self.tr("Choose a folder"), self.tr("All files in it are looked at")
        )
        self.files_card = ActionCard(self.tr("Choose files"), self.tr("One or several"))
        self.words = PlainLabel(style=text_styles.FIELD)
        self.bar = ProgressLine(self.tr("How far it is"))
        self.table = ReadOnlyTable(
            self.tr("The files"), ReadOnlyTableModel(self._heads(), FIGURES)
        )
        self.refused_list = SentenceList(self.tr("Files that do not come along"))
        self.warning_list = SentenceList(self.tr("Points to look at"))
        self.key_button = QuietButton(self.tr("Open sealed files with your key …"))
        self.copy_button = QuietButton(self.tr("Copy this list"))
        self.take_button = PrimaryButton(self.tr("Take in"), key=Command.KEEP, large=True)
        self.stop_button = PlainButton(self.tr("Stop"), large=True)
        self.undo_button = PlainButton(self.tr("Take all of it back"), large=True)
        self.leave_button = PlainButton(self.tr("Back"), key=Command.BACK, large=True)
        self._done = False
        self._build()
        self._connect()
        follow(self.restyle)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Table"),
            self.tr("What it is"),
            self.tr("Day"),
            self.tr("New"),
            self.tr("Changed"),
            self.tr("Gone"),
            self.tr("Differences"),
            self.tr("Signature"),
            self.tr("File"),
        )

    def _build(self) -> None:
        self.lead.setText(
            self.tr(
                "Choose the files of your tables here, or drop them on this page. First you see"
                " what each file would do. Nothing changes before you say so, and the files"
                " themselves stay as they are."
            )
        )
        cards = QWidget()
        columns = EvenColumns(cards, narrowest=320)
        for card in (self.folder_card, self.files_card):
            columns.addWidget(card)
        self._build_lists()
        content = QWidget()
        self._rows = QVBoxLayout(content)
        parts = (self.title, self.lead, cards, button_row(self.key_button), self.tables_part)
        for part in (*parts, self.refused_part, self.warnings_part):
            self._rows.addWidget(part)
        self._rows.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollPage(content), 1)
        whole.addWidget(self._foot())

    def _build_lists(self) -> None:
        self.tables_part = HeadedList(self.tr("What these files are"), step=8)
        self.refused_part = HeadedList("", step=8)
        self.warnings_part = HeadedList("", step=8)
        self.tables_part.add(self.table)
        self.refused_part.add(self.refused_list)
        self.refused_part.add(button_row(self.copy_button))
        self.warnings_part.add(self.warning_list)
        for part in (self.tables_part, self.refused_part, self.warnings_part, self.key_button):
            part.hide()

    def _foot(self) -> QWidget:
        foot = Panel("card", edges=Qt.Edge.TopEdge)
        self._around = QVBoxLayout(foot)
        self._around.addWidget(self.words)
        self._around.addWidget(self.bar)
        self.words.hide()
        self.bar.hide()
        buttons = (self.take_button, self.stop_button, self.undo_button, self.leave_button)
        self._around.addWidget(button_row(*buttons))
        self.take_button.setEnabled(False)
        self.stop_button.hide()
        self.undo_button.hide()
        return foot

    def _connect(self) -> None:
        self.folder_card.clicked.connect(self.folder_asked)
        self.files_card.clicked.connect(self.files_asked)
        self.key_button.clicked.connect(self.key_asked)
        self.copy_button.clicked.connect(self._copy)
        self.take_button.clicked.connect(self._go_on)
        self.stop_button.clicked.connect(self.stop_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.leave_button.clicked.connect(self.leave_asked)
        shortcuts.bind(self, Command.KEEP, self.take_button.click)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.folder_card)

    def restyle(self) -> None:
        """Take space from the theme in use."""
        beside, above = theme().space(56), theme().space(40)
        self._rows.setContentsMargins(beside, above, beside, theme().space(20))
        self._rows.setSpacing(theme().space(16))
        room = theme().space(16)
        self._around.setContentsMargins(beside, room, beside, room)
        self._around.setSpacing(theme().space(12))

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far it is; it can be stopped now, unless it is soon over."""
        self._say(sentence)
        self.bar.show()
        self.bar.set_share(done / total if total else 0)
        self.take_button.setEnabled(False)
        self.undo_button.hide()
        self.stop_button.setVisible(can_stop)
        for card in (self.folder_card, self.files_card, self.key_button):
            card.setEnabled(False)

    def show_lines(self, shown: MergePageState) -> None:
        """Show what the files are and would do, or did."""
        self._rest()
        self._done = False
        self.take_button.setText(self.tr("Take in"))
        self.take_button.setEnabled(shown.can_be_taken)
        self.key_button.setVisible(shown.sealed)
        self._show_parts(shown)
        self._say(shown.summary)
        announce(self, shown.summary)

    def show_done(self, shown: MergePageState, *, can_be_undone: bool) -> None:
        """Say what was taken in; the button goes on to the tables now."""
        self.show_lines(shown)
        self._done = True
        self.undo_button.setVisible(can_be_undone)
        self.take_button.setText(self.tr("To the tables"))
        self.take_button.setEnabled(True)
        self.take_button.setFocus()

    def _show_parts(self, shown: MergePageState) -> None:
        self.table.rows.set_rows(shown.rows)
        self.tables_part.setVisible(bool(shown.rows))
        self.refused_list.show_sentences(shown.refused)
        self.refused_part.heading.setText(
            self.tr("%n file(s) do not come along", "", len(shown.refused))
        )
        self.refused_part.setVisible(bool(shown.refused))
        self.warning_list.show_sentences(shown.warnings)
        self.warnings_part.heading.setText(
            self.tr("%n point(s) to look at", "", len(shown.warnings))
        )
        self.warnings_part.setVisible(bool(shown.warnings))

    def _rest(self) -> None:
        self.bar.hide()
        self.stop_button.hide()
        self.undo_button.hide()
        for card in (self.folder_card, self.files_card, self.key_button):
            card.setEnabled(True)

    def _say(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.words.setVisible(bool(sentence))

    def _go_on(self) -> None:
        (self.leave_asked if self._done else self.take_asked).emit()

    def _copy(self) -> None:
        sentences = self.refused_list.sentences.stringList()
        QGuiApplication.clipboard().setText("\n".join(sentences))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders of this computer."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))
