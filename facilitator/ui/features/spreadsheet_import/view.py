"""The page on which notes from a spreadsheet are taken in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.services.spreadsheet_files import SheetKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
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
from facilitator.ui.widgets.read_only_table import ReadOnlyTable, ReadOnlyTableModel, Row
from facilitator.ui.widgets.sentence_list import SentenceList

FIGURES = (5, 6)
"""Columns that hold numbers."""


@dataclass(frozen=True, slots=True)
class ImportPageState:
    """What the page says of two files: a summary, the tables, and sentences about rows."""

    summary: str
    rows: Sequence[Row] = ()
    refused: Sequence[str] = ()
    refused_rows: int = 0
    warnings: Sequence[str] = ()
    can_be_taken: bool = False


class SpreadsheetImportView(QWidget):
    """Asks for two files, shows what would happen, and says when it may happen."""

    file_asked = Signal(object)
    dropped = Signal(object)
    example_asked = Signal()
    take_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(self.tr("Read notes in"), text_styles.TITLE_LARGE)
        self.lead = PlainLabel(style=text_styles.FIELD_SOFT)
        self.cards = {
            SheetKind.TABLES: ActionCard(
                self.tr("1. The file with tables"), self.tr("Not chosen yet")
            ),
            SheetKind.NOTES: ActionCard(
                self.tr("2. The file with notes"), self.tr("Not chosen yet")
            ),
        }
        self.example_button = QuietButton(self.tr("Keep an example of both files …"))
        self.words = PlainLabel(style=text_styles.FIELD)
        rows = ReadOnlyTableModel(self._heads(), FIGURES)
        self.table = ReadOnlyTable(self.tr("Tables in these files"), rows)
        self.refused_list = SentenceList(self.tr("Rows that cannot come along"))
        self.warning_list = SentenceList(self.tr("Points to look at"))
        self.copy_button = QuietButton(self.tr("Copy this list"))
        self.take_button = PrimaryButton(self.tr("Take in"), key=Command.KEEP, large=True)
        self.leave_button = PlainButton(self.tr("Back"), key=Command.BACK, large=True)
        self._done = False
        self._build()
        self._connect()
        follow(self.restyle)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Theme"),
            self.tr("Number"),
            self.tr("Municipality"),
            self.tr("Day"),
            self.tr("Table"),
            self.tr("New notes"),
            self.tr("There already"),
        )

    def _build(self) -> None:
        self.lead.setText(
            self.tr(
                "Choose an Excel workbook with the sheets ‘tafels’ and ‘notities’, or two"
                " files: Excel or CSV. You can also drop them on this page. Nothing is lost:"
                " what is there already stays as it is."
            )
        )
        files = QWidget()
        columns = EvenColumns(files, narrowest=320)
        for card in self.cards.values():
            columns.addWidget(card)
        self._build_lists()
        content = QWidget()
        self._rows = QVBoxLayout(content)
        parts = (self.title, self.lead, files, button_row(self.example_button))
        for part in (*parts, self.tables_part, self.refused_part, self.warnings_part):
            self._rows.addWidget(part)
        self._rows.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ScrollPage(content), 1)
        whole.addWidget(self._bar())

    def _build_lists(self) -> None:
        self.tables_part = HeadedList(self.tr("Tables in these files"), step=8)
        self.refused_part = HeadedList("", step=8)
        self.warnings_part = HeadedList("", step=8)
        self.tables_part.add(self.table)
        self.refused_part.add(self.refused_list)
        self.refused_part.add(button_row(self.copy_button))
        self.warnings_part.add(self.warning_list)
        for part in (self.tables_part, self.refused_part, self.warnings_part):
            part.hide()

    def _bar(self) -> QWidget:
        bar = Panel("card", edges=Qt.Edge.TopEdge)
        self._around = QVBoxLayout(bar)
        self._around.addWidget(self.words)
        self.words.hide()
        self._around.addWidget(button_row(self.take_button, self.leave_button))
        self.take_button.setEnabled(False)
        return bar

    def _connect(self) -> None:
        for sheet, card in self.cards.items():
            card.clicked.connect(
                lambda _checked=False, sheet=sheet: self.file_asked.emit(sheet)
            )
        self.example_button.clicked.connect(self.example_asked)
        self.copy_button.clicked.connect(self._copy)
        self.take_button.clicked.connect(self._go_on)
        self.leave_button.clicked.connect(self.leave_asked)
        shortcuts.bind(self, Command.KEEP, self.take_button.click)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.cards[SheetKind.TABLES])

    def restyle(self) -> None:
        """Take space from the theme in use."""
        beside, above = theme().space(56), theme().space(40)
        self._rows.setContentsMargins(beside, above, beside, theme().space(20))
        self._rows.setSpacing(theme().space(16))
        room = theme().space(16)
        self._around.setContentsMargins(beside, room, beside, room)
        self._around.setSpacing(theme().space(12))

    def show_file(self, sheet: SheetKind, name: str) -> None:
        """Show which file was chosen."""
        card = self.cards[sheet]
        card.set_words(card.title.text(), name)

    def say(self, sentence: str) -> None:
        """Say how far it is, or what went wrong; nothing can be taken in now."""
        self.show_plan(ImportPageState(sentence))

    def show_plan(self, shown: ImportPageState) -> None:
        """Show what taking in would do."""
        self._done = False
        self.take_button.setText(self.tr("Take in"))
        self.take_button.setEnabled(shown.can_be_taken)
        self.words.setText(shown.summary)
        self.words.setVisible(bool(shown.summary))
        self.table.rows.set_rows(shown.rows)
        self.tables_part.setVisible(bool(shown.rows))
        self._show_refused(shown)
        self.warning_list.show_sentences(shown.warnings)
        heading = self.tr(
            "%n point(s) to look at; these rows do come along", "", len(shown.warnings)
        )
        self.warnings_part.heading.setText(heading)
        self.warnings_part.setVisible(bool(shown.warnings))
        announce(self, shown.summary)

    def _show_refused(self, shown: ImportPageState) -> None:
        self.refused_list.show_sentences(shown.refused)
        heading = self.tr("%n row(s) cannot come along", "", shown.refused_rows)
        self.refused_part.heading.setText(heading)
        self.refused_part.setVisible(bool(shown.refused))

    def show_done(self, sentence: str) -> None:
        """Say what was taken in; the button goes on to the tables now."""
        self._done = True
        self.words.setText(sentence)
        self.tables_part.hide()
        self.warnings_part.hide()
        self.take_button.setText(self.tr("To the tables"))
        self.take_button.setEnabled(True)
        announce(self, sentence)

    def _go_on(self) -> None:
        (self.leave_asked if self._done else self.take_asked).emit()

    def _copy(self) -> None:
        sentences = self.refused_list.sentences.stringList()
        QGuiApplication.clipboard().setText("\n".join(sentences))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files were dropped."""
        event.acceptProposedAction()
        self.dropped.emit(dropped_files(event))
