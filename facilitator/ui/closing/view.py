"""The closing screen: two questions, what was noted, and the button that makes the report."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui import styles
from facilitator.ui.buttons import PlainButton, PrimaryButton
from facilitator.ui.fields import CaptureEdit
from facilitator.ui.keys import Command
from facilitator.ui.labels import PlainLabel, PracticeRibbon
from facilitator.ui.layouts import Box, FlowLayout, HeadedList, ScrollPage
from facilitator.ui.look import follow, theme


class ClosingView(QWidget):
    """Asks what still belongs in the report, and says where the report was put."""

    close_asked = Signal()
    report_asked = Signal()
    back_asked = Signal()
    read_back_asked = Signal()
    show_folder_asked = Signal()
    words_changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ribbon = PracticeRibbon()
        self.title = PlainLabel(style=styles.TITLE_LARGE)
        self.noted = PlainLabel(style=styles.FIELD_SOFT)
        self.missing_voices = CaptureEdit(self.tr("Who was not at the table?"))
        self.essence = CaptureEdit(self.tr("The essence of this table"))
        self.close_button = PrimaryButton(self.tr("Close and make the report"), large=True)
        self.report_button = PlainButton(self.tr("Report only"), large=True)
        self.back_button = PlainButton(self.tr("Back to the table"), large=True)
        self.read_back_button = PlainButton(
            self.tr("Read the lines back"), key=Command.READ_BACK, large=True
        )
        self.said = PlainLabel(style=styles.STRONG)
        self.done = Box("kiem_tint")
        self.done_words = PlainLabel(style=styles.FIELD)
        self.folder_button = PlainButton(self.tr("Open the folder"))
        self._build()
        self._connect()
        follow(self.restyle)

    def _build(self) -> None:
        self.done.rows.addWidget(self.done_words)
        folder = QWidget()
        FlowLayout(folder).addWidget(self.folder_button)
        self.done.rows.addWidget(folder)
        self.done.hide()
        content = QWidget()
        self._rows = QVBoxLayout(content)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.noted)
        self._ask(
            self.missing_voices, self.tr("Who was not at the table, and should be heard?")
        )
        self._ask(
            self.essence, self.tr("What is the essence of this table, in a few sentences?")
        )
        self.setFocusProxy(self.missing_voices)
        buttons = QWidget()
        flow = FlowLayout(buttons, step=12)
        for button in (self.close_button, self.report_button):
            flow.addWidget(button)
        for button in (self.read_back_button, self.back_button):
            flow.addWidget(button)
        self._rows.addWidget(self.said)
        self._rows.addWidget(buttons)
        self._rows.addWidget(self.done)
        self._rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.ribbon)
        whole.addWidget(ScrollPage(content))
        self.say("")

    def _ask(self, field: CaptureEdit, question: str) -> None:
        part = HeadedList(question, step=8)
        part.heading.setBuddy(field)
        part.add(field)
        self._rows.addWidget(part)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_asked)
        self.report_button.clicked.connect(self.report_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.read_back_button.clicked.connect(self.read_back_asked)
        self.folder_button.clicked.connect(self.show_folder_asked)
        for field in (self.missing_voices, self.essence):
            field.changed.connect(lambda _text: self.words_changed.emit())
            field.left.connect(self.left)

    def restyle(self) -> None:
        """Take space and width from the theme in use."""
        beside, above = theme().space(56), theme().space(40)
        self._rows.setContentsMargins(beside, above, beside, above)
        self._rows.setSpacing(theme().space(20))
        for field in (self.missing_voices, self.essence):
            field.setMaximumWidth(theme().px(900))

    def show_table(self, name: str, items: int, *, finished: bool) -> None:
        """Name the table and count its notes; a finished table only gets its report."""
        self.title.setText(self.tr("Round off: {table}").format(table=name))
        self.noted.setText(self.tr("%n note(s) at this table.", "", items))
        self.close_button.setText(
            self.tr("Make the report") if finished else self.tr("Close and make the report")
        )
        self.report_button.setVisible(not finished)
        self.done.hide()

    def show_words(self, missing_voices: str, essence: str) -> None:
        """Fill the two fields."""
        for field, text in ((self.missing_voices, missing_voices), (self.essence, essence)):
            if field.text() != text:
                field.set_text(text)

    def say(self, sentence: str) -> None:
        """Say calmly what went wrong while typing, or nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def show_done(self, path: Path) -> None:
        """Say where the report was put."""
        self.done_words.setText(self.tr("The report is ready: {path}").format(path=path))
        self.done.show()
        self.folder_button.setFocus()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ticks below the questions where both do not fit beside each other."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell that the screen was left, so that a draft can be kept."""
        super().hideEvent(event)
        self.left.emit()

    def _arrange(self) -> None:
        direction = QBoxLayout.Direction
        beside = self.width() >= theme().px(BESIDE)
        self._halves.setDirection(direction.LeftToRight if beside else direction.TopToBottom)

    def fields(self) -> tuple[CaptureEdit, CaptureEdit, CaptureEdit]:
        """Give the fields for words, in their order."""
        return self.missing_voices, self.composition, self.essence

    def show_loose_ends(self, count: int) -> None:
        """Say quietly how many notes still ask for a second look, after their number."""
        if count:
            words = self.tr("%n ask(s) for a second look: F9 at the notes.", "", count)
            self.noted.setText(f"{self.noted.text()} {words}")
