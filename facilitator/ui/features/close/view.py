"""The closing screen: a few questions, what was noted, the button that makes the report."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.domain.table.script import Choice
from facilitator.services.closing import ClosingWords
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.close.checks import ClosingChecks
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, HeadedList, HintBox
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.spacing import spaced_column, spaced_row

BESIDE = 900
"""Least width, at 100 %, in which the ticks stand beside the questions."""


class CloseView(FormPage):
    """Asks what still belongs in the report, and says where the report was put."""

    close_asked = Signal()
    report_asked = Signal()
    hand_over_asked = Signal()
    back_asked = Signal()
    read_back_asked = Signal()
    show_folder_asked = Signal()
    words_changed = Signal()

    said_style = text_styles.STRONG

    def __init__(
        self, attributes: Sequence[Choice] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.noted = PlainLabel(style=text_styles.FIELD_SOFT)
        self.missing_voices = CaptureEdit(self.tr("Who was not at the table?"))
        self.composition = CaptureEdit(self.tr("How the table was made up"))
        self.essence = CaptureEdit(self.tr("The essence of this table"))
        self.host_evaluation = CaptureEdit(self.tr("How the host looks back"))
        self.note_taker_evaluation = CaptureEdit(self.tr("How the note-taker looks back"))
        self.checks = ClosingChecks(attributes)
        self.aftercare = PlainLabel(
            self.tr("Was anyone moved by the talk? Stay a moment and ask how they are."),
            text_styles.SOFT,
        )
        self.close_button = PrimaryButton(self.tr("Close and make the report"), large=True)
        self.report_button = PlainButton(self.tr("Report only"), large=True)
        self.back_button = PlainButton(
            self.tr("Back to the table"), key=Command.TO_FIELD, large=True
        )
        self.read_back_button = PlainButton(
            self.tr("Read the lines back"), key=Command.READ_BACK, large=True
        )
        self.hand_over_button = PlainButton(
            self.tr("Hand over …"), key=Command.HAND_OVER, large=True
        )
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.folder_button = PlainButton(self.tr("Open the folder"))
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.setFocusProxy(self.missing_voices)
        self._halves = spaced_row(gap=40)
        self._questions = spaced_column(gap=20)
        self.add(self.title, self.noted)
        self.body.insertLayout(self.body.count() - 1, self._halves)
        self._build_halves()  # first, since Tab goes in the order in which things are put here
        self.add(self.aftercare, self._done())
        self.body.setStretch(self.body.count() - 1, 1)  # the questions stay as they are
        self.add_buttons(*self.buttons())

    def _build_halves(self) -> None:
        asked = {
            self.missing_voices: self.tr("Who was not at the table, and should be heard?"),
            self.composition: self.tr("What strikes you in who sat at the table?"),
            self.essence: self.tr("What is the essence of this table, in a few sentences?"),
            self.host_evaluation: self.tr("How does the host look back on the talk?"),
            self.note_taker_evaluation: self.tr("And how does the note-taker look back?"),
        }
        for field, question in asked.items():
            self._ask(field, question)
        self._questions.addStretch(1)
        self._halves.addLayout(self._questions, 3)
        self._halves.addWidget(self.checks, 2)

    def _done(self) -> QWidget:
        self.done.rows.addWidget(self.done_words)
        folder = QWidget()
        FlowLayout(folder).addWidget(self.folder_button)
        self.done.rows.addWidget(folder)
        self.done.hide()
        return self.done

    def _ask(self, field: CaptureEdit, question: str) -> None:
        part = HeadedList(question, step=8)
        part.heading.setBuddy(field)
        part.add(field)
        self._questions.addWidget(part)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_asked)
        self.report_button.clicked.connect(self.report_asked)
        self.hand_over_button.clicked.connect(self.hand_over_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.read_back_button.clicked.connect(self.read_back_asked)
        self.folder_button.clicked.connect(self.show_folder_asked)
        self.checks.composition.changed.connect(self.words_changed)
        for field in self.fields():
            field.changed.connect(lambda _text: self.words_changed.emit())
            field.left.connect(self.left)

    def restyle(self) -> None:
        """Take widths from the theme in use."""
        for field in self.fields():
            field.setMaximumWidth(theme().px(900))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ticks below the questions where both do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the table with Esc, as from the other screens beside it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= theme().px(BESIDE)
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def buttons(self) -> tuple[PlainButton, ...]:
        """Give the buttons of the foot in their order."""
        return (
            self.close_button,
            self.report_button,
            self.hand_over_button,
            self.read_back_button,
            self.back_button,
        )

    def fields(self) -> tuple[CaptureEdit, ...]:
        """Give the fields for words, in their order."""
        return tuple(getattr(self, place) for place in ClosingWords._fields)

    def show_table(self, name: str, items: int, *, finished: bool) -> None:
        """Name the table and count its notes; a finished table only gets its report."""
        self.title.setText(self.tr("Round off: {table}").format(table=name))
        self.noted.setText(self.tr("%n note(s) at this table.", "", items))
        self.close_button.setText(
            self.tr("Make the report") if finished else self.tr("Close and make the report")
        )
        self.report_button.setVisible(not finished)
        self.done.hide()

    def show_words(self, words: ClosingWords) -> None:
        """Fill the fields for words."""
        for field, text in zip(self.fields(), words, strict=True):
            if field.text() != text:
                field.set_text(text)

    def show_done(self, path: Path) -> None:
        """Say where the report was put."""
        self.done_words.setText(self.tr("The report is ready: {path}").format(path=path))
        self.done.show()
        self.folder_button.setFocus()
